"""How the English press tells of the war: who tells it, where, with what harm; and what tells of nothing."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import english_claims as claims
from tests.extract.claims_read import harm, words


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("Shelling killed two people in Beryslav, the governor, Oleksandr Hrytsenko, said.", ["governor"]),
        ("The mayor, Pavlo Hrytsenko, said shelling had killed two people in Beryslav.", ["mayor"]),
        ("A strike hit a house in Bint Jbeil, killing seven, the civil defence agency said, adding that rescue work went on.", ["civil defence agency"]),
        ("A blast in Hasakah killed 12 people, the health ministry said, with five still missing.", ["health ministry"]),
        ("A nurse who survived told Reuters that shells had hit the clinic in Ombada.", ["nurse", "Reuters"]),
        ("State news agency SANA quoted a military source as saying Israel had struck a base near Homs.", ["military source", "State news agency SANA"]),
        ("Israel struck a base near Homs, a military source was quoted as saying by SANA.", ["military source", "SANA"]),
        ("Russia was accused by Ukraine of shelling a hospital in Nikopol.", ["Ukraine"]),
    ],
)
def test_who_tells_behind_an_aside_a_clause_or_a_passive(text: str, tellers: list[str]) -> None:
    assert words(claims(text)[0], "attribution") == tellers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Eleven people were killed in an attack on a village in Ituri, the army said, blaming the ADF.", ["ADF"]),
        ("Eleven people were killed in the attack in Ituri, which the army blamed on the ADF.", ["ADF"]),
        ("Russia was accused by Ukraine of shelling a hospital in Nikopol.", ["Russia"]),
        ("M23 rebels, backed by Rwanda, attacked the town of Sake.", ["M23 rebels"]),
        ("Armed men raided two villages near Gusau, killing nine people and burning homes.", ["Armed men"]),
        ("Barrel bombs were dropped on Daraa by government helicopters.", ["government helicopters"]),
        ("Dubai airport damaged in a rocket strike.", []),
    ],
)
def test_who_did_it(text: str, doers: list[str]) -> None:
    assert words(claims(text)[0], "perpetrator") == doers


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Rebel positions near Marib were shelled by government artillery.", ["Rebel positions"]),
        ("A rocket slammed into a house in Sderot.", ["house"]),
        ("An aid convoy came under fire in Darfur.", ["aid convoy"]),
        ("Ukraine accused Russia of shelling a hospital in Nikopol.", ["hospital"]),
        ("Grenades were thrown at a church in Beni, wounding four worshippers.", ["church"]),
        ("Air defences downed two drones over Erbil airport.", ["two drones"]),
        ("Troops battled militants near Anantnag.", ["militants"]),
    ],
)
def test_what_was_struck(text: str, struck: list[str]) -> None:
    assert words(claims(text)[0], "target") == struck


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Warplanes bombed a market in Toravia, leaving 54 dead.", ["Toravia"]),
        ("Gunmen killed a trader near Aita al-Zarqa on Monday.", ["Aita al-Zarqa"]),
        ("Bulldozers demolished four homes in the village of al-Majdaliya.", ["al-Majdaliya"]),
        ("Soldiers raided the Ain Nur refugee camp.", ["Ain Nur refugee camp"]),
        ("Militants ambushed a patrol in Kashmir's Rajouri district.", ["Rajouri", "Kashmir"]),
        ("Thousands of people fled to Bunia.", ["Bunia"]),
        ("El Fasher has been under siege by the RSF for 500 days.", ["El Fasher"]),
        ("Police held a man in Israeli custody after an attack on a bus.", []),
        ("Lawmakers in Congress were shown a film of the attack on a bus.", []),
    ],
)
def test_where_it_was(text: str, places: list[str]) -> None:
    assert sorted(place for place in words(claims(text)[0], "place")) == sorted(places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least nine civilians, five of them children, were killed in shelling in Nikopol.", [("killed", 9, None), ("killed", 5, 5)]),
        ("An air strike killed a woman and her two children in Marib.", [("killed", 3, 3), ("killed", 1, 1), ("killed", 2, 2)]),
        ("Twelve soldiers and nine militants were killed in the fighting in Bannu.", [("killed", 12, 12), ("killed", 9, 9)]),
        ("Rescuers pulled 12 bodies from the rubble in Idlib.", [("killed", 12, 12)]),
        ("Fighters executed 27 prisoners in Babanusa.", [("killed", 27, 27)]),
        ("Gunmen took 12 guards hostage in Kismayo.", [("abducted", 12, 12)]),
        ("Two rockets landed near Kiryat Shmona, causing no casualties.", [("killed", 0, 0), ("injured", 0, 0)]),
        ("A mine exploded in Hajjah: one dead, six hurt.", [("killed", 1, 1), ("injured", 6, 6)]),
    ],
)
def test_the_harm_that_was_done(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert harm(claims(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four soldiers were killed when their vehicle hit a landmine near Djibo.", ["explosion"]),
        ("Three drones were destroyed over Belgorod, the defence ministry said.", ["interception"]),
        ("Chlorine was dropped on Saraqeb, rescue workers said.", ["chemical_attack"]),
        ("Turkish soldiers crossed into Duhok province.", ["incursion"]),
        ("Some 5,200 people crossed into Chad.", ["displacement"]),
        ("Gangs now control the port of Gonaives.", ["territory_change"]),
        ("The army confirmed the capture of the town of Minova.", ["territory_change"]),
        ("The US sent an aircraft carrier to the Gulf.", ["deployment"]),
        ("Police fired rubber bullets at protesters in Nairobi.", ["protest_repression"]),
        ("Iran vowed revenge for the killing of its general.", ["threat"]),
        ("The rebels said they would target any ship in the strait.", ["threat"]),
        ("The army ordered residents of Nabatieh to evacuate.", ["threat"]),
        ("Analysts expect Russia to launch an offensive in the summer.", ["prediction"]),
        ("The war has killed more than 150,000 people, the envoy said.", ["casualty_toll"]),
        ("Fighting forced 1,200 families to flee Tawila.", ["displacement"]),
        ("Iran hanged two men convicted of spying, a news agency reported.", ["execution"]),
    ],
)  # fmt: skip
def test_what_happened(text: str, expected: list[str]) -> None:
    assert [claim.type for claim in claims(text) if claim.type != "armed_clash"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The attack was condemned by the African Union.",
        "No group has claimed responsibility for the attack.",
        "Following the attack, police sealed off the area.",
        "The central bank launched an attack on inflation.",
        "The two leaders clashed over trade in a televised debate.",
        "Talks on a ceasefire resumed in Cairo.",
        "Police arrested a man for stealing a bicycle in Leeds.",
        "The bill was shot down by the Senate.",
        "Five people died in a boat accident on Lake Kivu.",
        "Aid groups gave food to 12,000 displaced people in Tawila.",
        "A team of doctors treated the wounded.",
        "The minister holds a post in the ministry.",
        "The foreign minister holds talks in the capital.",
        "The virus attacks the lungs.",
    ],
)
def test_nothing_is_told_of_the_war(text: str) -> None:
    assert claims(text) == ()


def test_what_goes_on_meanwhile_has_its_own_harm() -> None:
    found = claims("Gunmen killed 12 people in Jos, while soldiers repelled an attack in Bokkos.")
    assert [(claim.type, harm(claim)) for claim in found] == [("armed_attack", [("killed", 12, 12)]), ("armed_clash", [])]
