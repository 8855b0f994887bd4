"""How agencies and newspapers paraphrase violence in English, type by type, each beside what sounds alike and tells of none."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import english_claims as claims
from tests.extract.claims_read import harm, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three traders were cut down by gunmen on the road to Bama.", "armed_attack"),
        ("Bandits swooped on a hamlet in Katsina, carrying off livestock.", "armed_attack"),
        ("Gunmen sprayed a tea shop in Turbat with bullets.", "armed_attack"),
        ("A teacher was knifed to death in Beni.", "armed_attack"),
        ("A sniper picked off a soldier near Marinka.", "armed_attack"),
        ("A man ploughed his van into pedestrians in Graz.", "armed_attack"),
        ("Iran retaliated with missiles on Saturday.", "shelling"),
        ("Suicide drones rained down on Chernihiv.", "drone_strike"),
        ("A guided missile tore into a block of flats in Izium.", "shelling"),
        ("A car packed with explosives blew up outside a hotel in Baidoa.", "explosion"),
        ("A bomb attack on a bus in Chaman wounded three people.", "explosion"),
        ("Rival gangs fought for control of a slum in Cité Soleil.", "armed_clash"),
        ("Troops beat off rebels near Masisi.", "armed_clash"),
        ("Militants made off with five drivers near Kayes.", "abduction"),
        ("Security forces nabbed two suspects in Garowe.", "detention"),
        ("The opposition leader was placed under house arrest in Juba.", "detention"),
        ("The militia put nine men to death in Saada.", "execution"),
        ("Twelve men were summarily executed in Bucha.", "execution"),
        ("Some 12,000 refugees streamed across the border into Chad.", "displacement"),
        ("About 1,500 people took shelter in a church in Wau.", "displacement"),
        ("Rebels have choked off Sevare.", "siege"),
        ("The army wrested back control of Wad Madani.", "territory_change"),
        ("Insurgents have taken over Hpakant.", "territory_change"),
        ("Israeli forces swept into Jenin before dawn.", "incursion"),
        ("Troops fanned out across Antananarivo.", "deployment"),
        ("Kenya has sent 200 police officers to Haiti.", "deployment"),
        ("Ukrainian forces knocked out 54 drones overnight.", "interception"),
        ("Three rockets were shot out of the sky over Erbil.", "interception"),
        ("The two armies agreed to stop all firing along the border.", "ceasefire"),
        ("Israel's minister said the group would be annihilated.", "threat"),
        ("Thousands poured onto the streets of Tbilisi.", "protest"),
        ("Armed men stole 200 cattle near Bor.", "property_destruction"),
        ("A mass grave holding 12 bodies was uncovered in Qaim.", "body_found"),
    ],
)  # fmt: skip
def test_violence_is_told_in_many_words(text: str, expected: str) -> None:
    assert expected in [claim.type for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Liverpool stormed into the lead in a fierce clash with the league champions.",
        "England were cut down to size by a superb bowling attack in Lahore.",
        "The dollar came under fire on Monday.",
        "The film tells of a thief who is gunned down by a rival.",
        "Farmers sprayed crops with chemicals near Bama.",
        "The company took over a rival in Lagos.",
        "A gas explosion tore through a restaurant in Rome.",
        "A fire swept through a factory in Dhaka, killing 12 workers.",
        "Hackers raided the accounts of a bank in Dhaka.",
        "The two candidates clashed in a televised debate in Warsaw.",
        "Tourists streamed across the bridge in Venice by the dozen on a sunny day.",
        "The minister picked off his rivals one by one.",
        "The firm retaliated with a lawsuit.",
        "Lightning struck a house in Kisumu, killing a woman.",
        "The coach put the matter to rest after the semi-final attack on goal.",
    ],
)  # fmt: skip
def test_what_only_sounds_like_violence_is_none(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Gunmen went from house to house in Bama, killing six farmers.", ["Gunmen"]),
        ("Bandits on motorcycles struck Kuriga at dawn, slaughtering 12 villagers.", ["Bandits on motorcycles"]),
        ("A storm moved over Bama, killing six farmers.", []),
        ("Six farmers were on their way home to Bama, killing time.", []),
    ],
)  # fmt: skip
def test_a_participle_has_the_armed_men_who_begin_the_clause(text: str, doers: list[str]) -> None:
    found = claims(text)
    assert [name for claim in found for name in words(claim, "perpetrator")] == doers


def test_whoever_is_eliminated_or_picked_off_is_dead() -> None:
    assert harm(claims("Troops eliminated two commanders in Sambisa.")[0]) == [("killed", 2, 2)]
    assert harm(claims("Troops destroyed two tanks in Sambisa.")[0]) != [("killed", 2, 2)]


def test_means_of_what_is_fired_in_salvos_and_of_what_is_dropped() -> None:
    assert claims("Fighters fired a volley of rockets at the airport in Goma.")[0].means == ("rocket",)
    assert claims("Two rockets were fired at the airport in Goma.")[0].means == ("rocket",)
    assert claims("The army dropped bombs on a school in Sagaing.")[0].means == ("aircraft",)
    assert "aircraft" not in claims("A drone dropped a bomb on a school in Sagaing.")[0].means


def test_people_named_by_two_words_are_counted_and_named_whole() -> None:
    found = claims("Gunmen killed three aid workers in Kajo Keji.")[0]
    assert words(found, "target") == ["three aid workers"]
    assert words(claims("Gunmen stormed a police station in Konduga.")[0], "target") == ["police station"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rioters torched shops in Maputo.", ["riot"]),
        ("Soldiers torched shops in Maputo.", ["property_destruction"]),
        ("Security forces opened fire on demonstrators in Sukhumi.", ["protest_repression"]),
        ("Gunmen opened fire on villagers in Sukhumi.", ["armed_attack"]),
        ("A general was killed by a bomb planted under his car in Tula.", ["assassination"]),
        ("Two soldiers were killed by a bomb planted under a bridge in Tula.", ["explosion"]),
        ("Israel killed the commander of the brigade in Tyre.", ["assassination"]),
        ("A drone exploded over the airport in Baghdad.", ["drone_strike"]),
        ("Rebels launched a cross-border operation near Kupwara.", ["incursion"]),
        ("The company launched a cross-border operation to sell insurance.", []),
        ("The army thwarted a drone attack on Jammu.", ["interception"]),
        ("Defenders repelled 38 assaults near Pokrovsk.", ["armed_clash"]),
        ("Some 20,000 people have been uprooted by the fighting in Bama.", ["displacement"]),
        ("Fighting in Bama uprooted 20,000 people on Sunday, and a raid in Dikwa killed two.", ["armed_clash", "displacement", "armed_attack"]),
        ("Soldiers rounded up 22 men in overnight raids in Nablus.", ["detention"]),
        ("Police fired tear gas to break up a protest in Nairobi.", ["protest_repression"]),
        ("Soldiers blew up the house of a man accused of an attack in Nablus.", ["property_destruction"]),
        ("A tank fired at a house in Rafah, prompting fighters to shell an outpost.", ["shelling", "shelling"]),
    ],
)  # fmt: skip
def test_what_it_is_by_who_does_it_to_whom_and_within_what(text: str, expected: list[str]) -> None:
    assert [claim.type for claim in claims(text)] == expected


def test_whoever_a_town_fell_to_took_it() -> None:
    found = claims("Bukavu fell to M23 fighters on Sunday.")[0]
    assert words(found, "perpetrator") == ["M23 fighters"]
    assert words(found, "place") == ["Bukavu"]
    assert not claims("The task fell to the mayor of Bukavu.")


def test_the_body_of_somebody_who_had_been_kidnapped_is_one_dead() -> None:
    assert harm(claims("The body of a kidnapped priest was found near Kaduna.")[0]) == [("killed", 1, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli air strikes killed and wounded several soldiers in Homs.", [("killed", 2, None), ("injured", 2, None)]),
        ("Basra airport terminal damaged in a rocket attack.", [("damage", 1, 1)]),
        ("The palace has been damaged in air strikes on Isfahan.", [("damage", 1, 1)]),
        ("Four houses were flattened in air strikes on Nabatieh.", [("damage", 4, 4)]),
        ("A rocket attack on a base near Erbil caused minor damage.", [("damage", 1, None)]),
        ("Three policemen sustained gunshot wounds in an attack in Kohat.", [("injured", 3, 3)]),
        ("Eleven members of the same family, among them six children, were killed in an air strike on Jabalia.", [("killed", 11, 11)]),
        ("The minister, whose standing was damaged, spoke of the attack on Erbil.", []),
    ],
)  # fmt: skip
def test_harm_behind_two_verbs_of_things_and_of_families(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert harm(claims(text)[0])[: len(expected) or None] == expected


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("Gunmen, police said, killed three people in Quetta.", ["police"]),
        ("Six soldiers, the army said on Monday, were killed in an ambush near Diffa.", ["army"]),
        ("Police said gunmen had killed three people, and the mayor of Quetta resigned.", ["Police"]),
    ],
)  # fmt: skip
def test_a_teller_in_the_middle_tells_both_ends(text: str, tellers: list[str]) -> None:
    assert words(claims(text)[0], "attribution") == tellers


def test_one_person_who_was_killed_is_named_whole() -> None:
    assert words(claims("General Reza Karimi was killed in an air strike on Tehran.")[0], "target") == ["General Reza Karimi"]
    assert words(claims("A general was killed in an air strike on Tehran.")[0], "target") == ["general"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kutum was hit by a drone strike on Friday.", ["Kutum"]),
        ("Sumy came under artillery fire overnight.", ["Sumy"]),
        ("Sumy came to the talks as the army shelled Kherson.", ["Kherson"]),
    ],
)  # fmt: skip
def test_a_town_that_undergoes_fire(text: str, places: list[str]) -> None:
    assert words(claims(text)[0], "place") == places
