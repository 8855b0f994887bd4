"""English headlines, agency leads and sentences as they are printed, of many wars: what each tells in every field."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, harm, words
from tests.extract.claims_read import english_claims as claims


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("Drone strike on Nyala mosque kills 14: medics", ["medics"]),
        ("Air strike on mosque kills 14: police", ["police"]),
        ("Army plans to retake Bukavu, Tshisekedi's office says", ["Tshisekedi's office"]),
        ("Attack on convoy near Menaka: three soldiers killed", []),
    ],
)
def test_who_tells_a_headline(text: str, tellers: list[str]) -> None:
    assert words(claims(text)[0], "attribution") == tellers


def test_an_accused_who_fires_weapons() -> None:
    (claim,) = claims("Armenia accused Azerbaijani forces of firing mortars at its positions near Goris.")
    assert (claim.type, doers(claim), words(claim, "target")) == ("shelling", ["Azerbaijani forces"], ["positions"])
    (claim,) = claims("The army accused the rebels of firing rockets at Idlib.")
    assert (claim.type, doers(claim), words(claim, "place")) == ("shelling", ["rebels"], ["Idlib"])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two women were kidnapped and four men were shot dead in Bunia by militiamen, a UN source said.", "four men"),
        ("Four men shot dead during a raid on a camp in Bunia by militiamen.", "Four men"),
    ],
)
def test_the_second_clause_of_two_has_its_own_victims(text: str, who: str) -> None:
    claim = claims(text)[-1]
    assert doers(claim) == ["militiamen"]
    assert who in words(claim, "target")


@pytest.mark.parametrize("text", ["Thousands rally in Tbilisi", "Tens of thousands march in Belgrade", "Pro-government protesters rally in Sanaa"])
def test_a_crowd_that_rallies(text: str) -> None:
    assert [claim.type for claim in claims(text)] == ["protest"]


@pytest.mark.parametrize("text", ["Stocks rally in Tokyo", "Shares rally on hopes of peace"])
def test_a_market_that_rallies(text: str) -> None:
    assert not claims(text)


def test_bodies_with_an_aside() -> None:
    (claim,) = claims("The bodies of nine men, their hands bound behind their backs, were found in a ditch outside Sirte, the Red Crescent said.")
    assert (claim.type, words(claim, "target"), harm(claim)) == ("body_found", ["nine men"], [("killed", 9, 9)])
    assert not claims("The UN body, which has criticised both sides, was found to have exaggerated its figures.")


@pytest.mark.parametrize(
    "text", ["Shell hits displaced camp near Goma", "Shelling of a camp for the displaced near Goma kills five", "Strike on camp for displaced people"]
)
def test_a_camp_of_the_displaced_tells_no_flight(text: str) -> None:
    assert "displacement" not in [claim.type for claim in claims(text)]


@pytest.mark.parametrize(("text", "least"), [("Tens of thousands of people fled Nyala.", 20_000), ("Thousands of people fled Nyala.", 2000)])
def test_how_many_thousands(text: str, least: int) -> None:
    assert harm(claims(text)[0]) == [("displaced", least, None)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Turkish shelling kills two civilians in Tal Maraan countryside", ["Tal Maraan"]),
        ("US air strikes hit the port of Hodeidah, killing three", ["Hodeidah"]),
        ("US air strikes hit the port of Ras Qanfur, killing three", ["Ras Qanfur"]),
        ("Israel struck Tyre in southern Lebanon", ["Tyre", "southern Lebanon"]),
        ("Ukraine targeted Belgorod", ["Belgorod"]),
    ],
)
def test_where_it_happened(text: str, places: list[str]) -> None:
    assert words(claims(text)[0], "place") == places


@pytest.mark.parametrize("text", ["The president struck Paris climate deal", "A trade row hit Paris", "England hit Paris restaurant bill"])
def test_no_town_was_struck(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Two militants, soldier killed in Kupwara gunfight", [2, 1]),
        ("Soldier, two militants killed in clash in Kupwara", [3, 1, 2]),
        ("Three children, teacher killed in Gaza strike", [3, 1]),
        ("The officer, a father of two, was killed in Idlib", [1]),
    ],
)
def test_a_list_of_the_dead_in_a_headline(text: str, dead: list[int]) -> None:
    assert [least for _, least, _ in harm(claims(text)[0])] == dead


def test_a_verb_in_quotation_marks() -> None:
    (claim,) = claims("Turkish forces 'neutralised' nine PKK militants in northern Iraq")
    assert (doers(claim), words(claim, "target")) == (["Turkish forces"], ["nine PKK militants"])
    assert not words(claims("Rebels' raid on Goma killed nine")[0], "target")


def test_what_is_used_against_somebody() -> None:
    (claim,) = claims("Police used drones against gang members in Port-au-Prince, killing eight")
    assert (claim.type, doers(claim), words(claim, "target"), harm(claim)) == ("drone_strike", ["Police"], ["gang members"], [("killed", 8, 8)])
    (claim,) = claims("The army used barrel bombs on Daraya, killing ten")
    assert (claim.type, doers(claim)) == ("air_strike", ["army"])


@pytest.mark.parametrize(
    "text",
    ["Hospitals use drones to deliver blood", "The army used drones to monitor the border from a base near Gao", "Russia uses missiles from North Korea"],
)
def test_what_is_used_for_something_else(text: str) -> None:
    assert not claims(text)


def test_whose_forces_raid() -> None:
    assert doers(claims("Israeli forces raid Jenin, arrest 12")[0]) == ["Israeli forces"]


def test_a_nation_that_demonstrates() -> None:
    (claim,) = claims("Thousands of Israelis rallied in Tel Aviv to demand a hostage deal.")
    assert (claim.type, words(claim, "place")) == ("protest", ["Tel Aviv"])
    assert claims("Thousands of Russian soldiers marched into Georgia")[0].type == "incursion"


def test_air_defences_that_confront() -> None:
    (claim,) = claims("Syrian air defences confront hostile missiles over Damascus")
    assert (claim.type, words(claim, "target")) == ("interception", ["hostile missiles"])
    assert not claims("Lebanese troops confront protesters in Tripoli")


def test_reports_of_no_casualties_were_not_struck() -> None:
    assert not words(claims("There were no immediate reports of casualties after a rocket landed near Baghdad airport.")[0], "target")


def test_two_participles_of_a_headline() -> None:
    (claim,) = claims("Six police officers ambushed, killed in Guerrero")
    assert (doers(claim), words(claim, "target"), harm(claim)) == ([], ["Six police officers"], [("killed", 6, 6)])
    (claim,) = claims("Gunmen ambushed, killed three soldiers near Gao")
    assert (doers(claim), words(claim, "target"), harm(claim)) == (["Gunmen"], ["three soldiers"], [("killed", 3, 3)])


def test_two_participles_with_a_doer() -> None:
    told = claims("Three soldiers kidnapped and killed by gunmen near Gao")
    assert [(claim.type, doers(claim), words(claim, "target")) for claim in told] == [
        ("abduction", ["gunmen"], ["Three soldiers"]),
        ("armed_attack", ["gunmen"], ["Three soldiers"]),
    ]


def test_he_who_was_shot_is_one() -> None:
    told = claims("A gunman opened fire on a bus near Ariel, wounding two guards before he was shot dead by soldiers.")
    assert [harm(claim) for claim in told] == [[("injured", 2, 2)], [("killed", 1, 1)]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Drones hit oil depot in Crimea's Yarkopol", ["Yarkopol", "Crimea"]),
        ("Four soldiers killed as IED explodes in Balochistan's Kech", ["Kech", "Balochistan"]),
        ("Drone hits base in Iraq's Anbar province", ["Anbar", "Iraq"]),
    ],
)
def test_an_unknown_town_of_a_land(text: str, places: list[str]) -> None:
    assert words(claims(text)[0], "place") == places


def test_who_flees_already_is_only_shot_at() -> None:
    assert [claim.type for claim in claims("Soldiers shot at fleeing villagers in Cameroon.")] == ["armed_attack"]
    assert [claim.type for claim in claims("The militia was accused of displacing villagers in Darfur")] == ["displacement"]
