"""English grammar of reports: who acts in which voice, what is aimed at, whose weapons, which places of a list, and who still speaks."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2026-03-10", lang="en").claims


def words(claim: Claim, field: str) -> list[str]:
    return [mention.anchor.text for mention in getattr(claim, field)]


@pytest.mark.parametrize(
    ("text", "type_", "doers", "struck"),
    [
        ("Israel struck its main target in Tehran on Saturday.", "armed_attack", ["Israel"], ["main target"]),
        ("The army is striking targets in Beirut's southern suburbs.", "armed_attack", ["army"], ["targets"]),
        ("Iran strikes Iraq, a minister said.", "armed_attack", ["Iran"], []),
        ("A Ukrainian drone struck an oil depot in Belgorod.", "drone_strike", ["Ukrainian"], ["oil depot"]),
        ("A missile struck a shelter in Odesa.", "shelling", [], ["shelter"]),
        ("Two soldiers were killed in a rebel ambush in North Kivu.", "armed_attack", ["rebel"], ["Two soldiers"]),
        ("The Houthis fired two missiles at Ben Gurion airport.", "shelling", ["Houthis"], ["Ben Gurion airport"]),
        ("Security forces opened fire on demonstrators in Sukhumi.", "protest_repression", ["Security forces"], ["demonstrators"]),
        ("Qatar shot down two Iranian fighter jets over Doha.", "interception", ["Qatar"], ["two Iranian fighter jets"]),
        ("A missile fired from Yemen was intercepted.", "interception", [], ["missile"]),
        ("Islamabad bombed Kandahar.", "shelling", ["Islamabad"], []),
        ("The Kabul attack killed a guard.", "armed_attack", [], ["guard"]),
        ("Hezbollah began its attacks on Israeli bases in the Golan.", "armed_attack", ["Hezbollah"], ["Israeli bases"]),
        ("An airstrike hit a school sheltering displaced families in Deir al-Balah.", "air_strike", [], ["school"]),
        ("The raid on the camp was condemned by the African Union.", "armed_attack", [], ["camp"]),
        ("Clashes broke out between the army and rebels near Masisi.", "armed_clash", ["army"], ["rebels"]),
        ("Police clashed with protesters in Dhaka.", "armed_clash", ["Police"], ["protesters"]),
        ("Al-Shabaab claimed responsibility for a suicide bombing at a base in Mogadishu.", "suicide_attack", ["Al-Shabaab"], ["base"]),
        ("Gunmen murdered two aid workers in Torit.", "armed_attack", ["Gunmen"], ["two aid workers"]),
        ("Thousands fled the town of Goma.", "displacement", [], []),
        ("Two missiles targeting the port of Eilat were intercepted.", "interception", [], ["Two missiles"]),
        ("The army intercepted missiles detected in its airspace.", "interception", ["army"], ["missiles"]),
        ("Protesters clash with police in Karachi.", "armed_clash", ["Protesters"], ["police"]),
        ("The rebels begin their attacks on army bases near Goma.", "armed_attack", ["rebels"], ["army bases"]),
        ("Police resorted to teargas shelling in Karachi.", "protest_repression", ["Police"], []),
    ],
)  # fmt: skip
def test_who_did_what_to_whom(text: str, type_: str, doers: list[str], struck: list[str]) -> None:
    found = next(claim for claim in claims(text) if claim.type == type_)
    assert (words(found, "perpetrator"), words(found, "target")) == (doers, struck)


@pytest.mark.parametrize(
    "text",
    [
        "U.S. forces cannot intercept all incoming missiles.",
        "The company launched a rocket to the moon.",
        "The displacement camp has a new well.",
        "It was not clear whether there were casualties.",
        "The army did not say how many troops had been killed.",
        "She watched embers raining down on the town.",
    ],
)
def test_what_cannot_be_or_is_no_force_is_no_claim(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Many people were killed in the shelling of Kassala.", [2]),
        ("Villagers described how five people were killed in the shelling of Kassala.", [5]),
        ("It is not known how many people were killed in the shelling of Kassala.", []),
    ],
)
def test_a_number_asked_for_is_no_harm(text: str, least: list[int]) -> None:
    assert [harm.least for claim in claims(text) for harm in claim.harm] == least


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Explosions were heard in Doha and Manama.", [["Doha"], ["Manama"]]),
        ("Explosions were heard in Doha and Israel said it would wait.", [["Doha"]]),
        ("Attacks were reported in Minab, Hormozgan.", [["Minab", "Hormozgan"]]),
        ("Russian shelling of Kherson killed two women.", [["Kherson"]]),
    ],
)
def test_places_of_a_list_are_told_apart_and_those_that_hold_others_are_not(text: str, places: list[list[str]]) -> None:
    assert [words(claim, "place") for claim in claims(text)] == places


def test_a_number_is_told_of_the_first_place_of_a_list() -> None:
    first, second = claims("Air strikes on Nabatieh and Tyre killed nine people.")
    assert ([(harm.kind, harm.least) for harm in first.harm], second.harm) == ([("killed", 9)], ())


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("The Norway-based group Hengaw said rebels shelled a market in Baneh.", ["Norway-based group Hengaw"]),
        ("Sirens rang out and the Israeli military announced that rebels shelled a base near Safed.", ["Israeli military"]),
        ("The army denied the charge and said that rebels shelled a market in Nyala.", ["army"]),
        ("The shelling of a market in Nyala was condemned by the African Union.", ["African Union"]),
    ],
)
def test_who_speaks(text: str, tellers: list[str]) -> None:
    assert words(next(claim for claim in claims(text) if claim.type == "shelling"), "attribution") == tellers


def test_what_somebody_is_accused_of_is_none_of_the_name() -> None:
    found = claims("Hamas accused Israel of bombing a hospital in Rafah.")
    assert [(words(claim, "perpetrator"), words(claim, "attribution")) for claim in found] == [(["Israel"], ["Hamas"])]


def test_revenge_names_what_was_told_before() -> None:
    found = next(
        claim for claim in claims("The group fired rockets at a base near Haifa in retaliation for the killing of a general.") if claim.type == "shelling"
    )
    assert found.harm == ()


def test_a_threat_ends_where_a_clause_says_what_goes_on_meanwhile() -> None:
    found = claims("The president vowed to fight on as shelling in Kharkiv killed four people.")
    assert [(claim.type, claim.realis) for claim in found] == [("shelling", "occurred")]
