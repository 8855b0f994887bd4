"""English dispatches of several sentences: lists of verbs, clefts, who takes on or denies an attack, pronouns, and places that stand beside a name."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import english_claims as claims
from tests.extract.claims_read import words


def told(text: str) -> list[tuple[str, list[str], str, str | None]]:
    """Type, doers, polarity and responsibility of each claim."""
    return [(claim.type, words(claim, "perpetrator"), claim.polarity, claim.responsibility) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "doers", "struck"),
    [
        ("It was the rebels, not the army, who shelled the hospital in Sake.", ["the rebels"], ["hospital"]),
        ("The militia, not the police, attacked the market in Jos.", ["militia"], ["market"]),
        ("Police in Nairobi fired tear gas at protesters on Thursday.", ["Police"], ["protesters"]),
        ("Pakistan said on Wednesday its jets had bombed hideouts in Khost province.", ["Pakistan"], ["hideouts"]),
        ("Their convoy hit a landmine outside Kaga-Bandoro.", [], ["Their convoy"]),
        ("Hezbollah fired a salvo of rockets at a barracks near Kiryat Shmona.", ["Hezbollah"], ["barracks"]),
        ("Four gunmen opened fire at a patrol near Banjska.", ["Four gunmen"], ["patrol"]),
        ("Rioters set fire to two cars outside the court in Dhaka.", ["Rioters"], ["two cars"]),
        ("Rebels hacked to death 17 villagers in Beni territory.", ["Rebels"], ["17 villagers"]),
        ("Bahrain says a drone strike damaged its airport.", [], ["airport"]),
        ("Mortars hit a house 20 kilometres north of Mocha.", [], ["house"]),
        ("Its troops killed five rebels in a clash off Sulu.", ["troops"], ["five rebels"]),
        ("Soldiers exchanged fire with his guards for two hours near Marawi.", ["Soldiers"], ["guards"]),
        ("Boko Haram attacked the village of Njilang on Tuesday.", ["Boko Haram"], []),
        ("The rebels have since advanced towards Kisangani.", ["rebels"], []),
        ("The group blew up a pipeline near Warri.", ["group"], ["pipeline"]),
        ("The army said it had repelled an attack on a base in Wajiroko.", ["army"], []),
    ],
)
def test_who_did_it_to_whom(text: str, doers: list[str], struck: list[str]) -> None:
    claim = claims(text)[0]
    found = words(claim, "target")
    assert words(claim, "perpetrator") == doers
    assert found == struck or [word.removeprefix("Their ") for word in struck] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen attacked the village of Njilang. They killed nine people, abducted 15 girls and burned down the church.",
            [("armed_attack", ["Gunmen"]), ("abduction", ["Gunmen"]), ("property_destruction", ["Gunmen"])],
        ),
        ("Rebels attacked a post near Jilib. They also torched 20 houses.", [("armed_attack", ["Rebels"]), ("property_destruction", ["Rebels"])]),
        ("Turkish forces took Rasulayn after clashes with Kurdish fighters.", [("territory_change", ["Turkish forces"]), ("armed_clash", ["Turkish forces"])]),
    ],
)
def test_one_subject_does_several_deeds(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = [(claim.type, words(claim, "perpetrator")) for claim in claims(text)]
    assert [each for each in expected if each not in found] == []


_BLAST = "A bomb exploded near a checkpoint in Azaz, wounding six people. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_BLAST + "The blast was claimed by the Free Army Brigade.", ("explosion", ["Free Army Brigade"], "affirmed", "claimed")),
        (_BLAST + "Turkey blamed the Kurdish militia.", ("explosion", ["Kurdish militia"], "affirmed", "attributed")),
        (_BLAST + "The Kurdish militia denied any role.", ("explosion", ["Kurdish militia"], "denied", "denied")),
        (_BLAST + "The Kurdish militia denied it was behind the attack.", ("explosion", ["Kurdish militia"], "denied", "denied")),
        ("The Defence Forces claimed an ambush that killed four gendarmes near Kumbo.", ("armed_attack", ["Defence Forces"], "affirmed", "claimed")),
        ("The navy said neither missile hit the ship in the Red Sea.", ("shelling", [], "denied", None)),
    ],
)
def test_who_takes_it_on_and_who_denies_it(text: str, expected: tuple[str, list[str], str, str | None]) -> None:
    assert told(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Troops nearly captured the town of Sake on Friday.",
        "Rebels failed to capture the bridge near Goma.",
        "Troops nearly captured the rebel leader in Marawi.",
        "Boko Haram, which has fought the army since 2009, named a new leader.",
        "The minister praised the riot police in Tbilisi.",
    ],
)
def test_what_did_not_come_about_or_is_background_is_no_claim(text: str) -> None:
    assert claims(text) == ()


def test_a_noun_that_only_ranks_what_was_told_is_no_claim() -> None:
    found = claims("Rebels blew up a police vehicle in Bijapur district. It was the deadliest attack on the police in two years.")
    assert [claim.type for claim in found] == ["property_destruction"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a bar near Tibu, killing two and wounding a third.", [("killed", 2, 2), ("injured", 1, 1)]),
        ("Gunmen attacked a bar near Tibu, killing two people and wounding another.", [("killed", 2, 2), ("injured", 1, 1)]),
        ("Shelling of a monastery in Kyaukme killed a monk and wounded 11 novices.", [("killed", 1, 1), ("injured", 11, 11)]),
        ("Rebels fired rockets at a base in Metula in response to the killing of two fighters.", []),
        ("Rebels ambushed a convoy near Titao, killing 20 soldiers and capturing six vehicles.", [("killed", 20, 20)]),
        ("Villagers found a mass grave containing 28 bodies near Tarhuna.", [("killed", 28, 28)]),
        ("The attack in Kidal killed nine soldiers, the army said, adding that 11 militants were also killed.", [("killed", 9, 9), ("killed", 11, 11)]),
    ],
)  # fmt: skip
def test_harm(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert [(each.kind, each.least, each.most) for each in claims(text)[0].harm] == expected


def test_harm_of_a_participle_is_of_what_stands_before_it() -> None:
    found = claims("Police clashed with protesters in Karachi, leaving nine people dead, following news of strikes on Iran that killed a general.")
    assert [(claim.type, [each.least for each in claim.harm]) for claim in found] == [("armed_clash", [9]), ("armed_attack", [1])]


def test_those_of_whom_a_number_is_are_not_told_again() -> None:
    found = claims("Assailants threw a grenade into a bar in Bujumbura, injuring 20 people. Two of the wounded later died.")
    assert [(each.kind, each.least) for each in found[-1].harm] == [("injured", 20), ("killed", 2)]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Two truck bombs exploded outside a ministry in Aden.", "explosion"),
        ("Russian bombs hit a school in Toretsk.", "shelling"),
        ("Rockets were fired from American targets in Kuwait, Iran said.", "shelling"),
    ],
)
def test_a_plural_that_is_spelt_like_a_verb(text: str, type_: str) -> None:
    assert [claim.type for claim in claims(text)] == [type_]


def test_what_came_before_a_strike_is_none_of_its_harm() -> None:
    found = claims("Ankara launched air strikes on Qandil after five soldiers were killed in Hakkari.")
    assert [(claim.type, [each.least for each in claim.harm]) for claim in found] == [("air_strike", []), ("armed_attack", [5])]


def test_a_number_that_counts_from_a_time_on_is_a_toll() -> None:
    found = claims("The UN said more than 1,200 people have been killed in the fighting since January.")
    assert [(claim.type, claim.harm[0].least) for claim in found] == [("casualty_toll", 1200)]


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("At least four people were killed in Gonaives, said a lawyer who visited the site.", ["lawyer"]),
        ("Eleven attackers were killed in Mogadishu, the police chief told state radio.", ["police chief", "state radio"]),
        ("A helicopter bombed a clinic in Old Fangak, Doctors Without Borders said.", ["Doctors Without Borders"]),
        ("Three suspected traffickers were killed in a raid in Culiacan, the governor said.", ["governor"]),
        ("The governor put the toll at 23 dead in Bor.", ["governor"]),
        ("Rebels took Adan Yabaal, the minister, Daud Aweis, said. Al-Shabaab said it had left. Twenty militants were killed, he added.", ["minister"]),
        ("The embassy in Riyadh was hit by two drones, according to initial estimates.", []),
        ("Multiple casualties reported after clashes in Karachi.", []),
    ],
)
def test_who_tells(text: str, tellers: list[str]) -> None:
    assert [teller.anchor.text for teller in claims(text)[-1].attribution] == tellers


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Witnesses in Bor said that gunmen attacked a market.", ["Bor"]),
        ("Residents of Djibo said jihadists have besieged the town for weeks.", ["Djibo"]),
        ("A convoy was ambushed on the road between Gao and Menaka.", ["Gao", "Menaka"]),
        ("Clashes broke out between Eritrea and Ethiopia near Badme.", ["Badme"]),
        ("Militants attacked a post southeast of Jilib.", ["Jilib"]),
        ("Shells fell on the outskirts of Goma.", ["Goma"]),
        ("Mortars hit a house 20 kilometres north of Mocha.", ["Mocha"]),
        ("A shell hit a school in Lyman, a city near Izium.", ["Lyman", "Izium"]),
        ("Clashes erupted in the Libyan capital, Tripoli, on Monday night.", ["Tripoli"]),
        ("A bomb exploded in the southern city of Karachi.", ["Karachi"]),
        ("A bomb exploded in southern Karachi.", ["southern Karachi"]),
    ],
)
def test_where(text: str, places: list[str]) -> None:
    assert sorted(words(claims(text)[0], "place")) == sorted(places)
