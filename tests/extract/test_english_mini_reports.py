"""English reports of a few sentences, as agencies, monitors and armies write them: what one sentence or clause says of another happening."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, english_claims, harm, words

from marsad.model import Claim


def _of_type(text: str, type_: str) -> list[Claim]:
    return [claim for claim in english_claims(text) if claim.type == type_]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("The Sudanese army said its air defences had shot down four drones launched by the RSF near Atbara.", "Sudanese army"),
        ("Jordan's air force intercepted dozens of drones sent by Iran on Saturday night.", "Jordan's air force"),
        ("Militants attacked a village held by rebels near Djibo on Monday.", "Militants"),
        ("A drone was shot down by Ukrainian air defences over Odesa on Monday.", "Ukrainian air defences"),
        ("Drone shot down over Rostov by Russian air defences", "Russian air defences"),
        ("Villages were shelled for hours by the army near Homs on Monday.", "army"),
    ],
)
def test_who_does_an_active_deed_stands_before_it_and_not_behind_the_by_of_another_verb(sentence: str, doer: str) -> None:
    (claim,) = english_claims(sentence)
    assert doers(claim) == [doer]


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("the UN", "un"),
        ("the UN refugee agency", "unhcr"),
        ("Amnesty", "amnesty"),
        ("Doctors Without Borders", "msf"),
        ("the Palestinian Red Crescent", "palestinian_red_crescent"),
    ],
)
def test_bodies_of_the_united_nations_and_aid_groups_are_known_by_their_short_names(name: str, actor: str) -> None:
    (claim,) = english_claims(f"At least 30 people were killed in Rafah on Monday, {name} said.")
    assert [(teller.actor, teller.kind) for teller in claim.attribution] in ([(actor, "monitor")], [(actor, "medical")])


def test_a_name_in_small_letters_is_no_name() -> None:
    (claim,) = english_claims("The rebels attacked us in Tora on Monday.")
    assert [target.actor for target in claim.target if target.actor == "us"] == []


@pytest.mark.parametrize(
    ("text", "place", "named"),
    [
        ("Clashes broke out in Zawiya on Monday after the killing of a militia commander in Sorman.", "Zawiya", "Sorman"),
        ("Gunmen attacked the town of Bokkos on Monday to avenge the killing of a herder in Mangu last week.", "Bokkos", "Mangu"),
        ("Rockets were fired at a base in Erbil on Sunday, days after the killing of a commander in Baghdad.", "Erbil", "Baghdad"),
    ],
)
def test_the_killing_of_somebody_in_another_clause_is_a_happening_of_its_own(text: str, place: str, named: str) -> None:
    first, killing = english_claims(text)
    assert (words(first, "place"), harm(first)) == ([place], [])
    assert (words(killing, "place"), harm(killing)) == ([named], [("killed", 1, 1)])


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds protested in Lahore on Monday against the killing of a student.",
        "The raid in Jenin ended in the killing of two militants, the army said.",
        "The UN condemned the raid in Kutum and the killing of aid workers.",
    ],
)
def test_a_killing_that_a_happening_led_to_or_was_for_is_no_second_one(text: str) -> None:
    assert len(english_claims(text)) == 1


def test_what_an_attack_answers_has_a_place_a_day_and_dead_of_its_own() -> None:
    fired, attack = english_claims(
        "India fired missiles into Pakistan on Wednesday in retaliation for last month's attack in Pahalgam that killed 26 tourists."
    )
    assert (words(fired, "place"), harm(fired)) == (["Pakistan"], [])
    assert (words(attack, "place"), harm(attack)) == (["Pahalgam"], [("killed", 26, 26)])


def test_police_who_arrest_people_over_a_stabbing_did_not_stab() -> None:
    detained, stabbing = english_claims(
        "Police said on Sunday they had detained nine people in connection with Saturday's stabbing in the city of Marawi, in which four worshippers died."
    )
    assert (detained.time, harm(detained)) == (None, [("detained", 9, 9)])
    assert (doers(stabbing), harm(stabbing)) == ([], [("killed", 4, 4)])


def test_the_dead_of_what_is_remembered_fell_not_today() -> None:
    (march,) = _of_type(
        "Thousands of people took to the streets of Nairobi to mark the anniversary of last year's protests, in which 60 people died.", "protest"
    )
    assert harm(march) == []
    (strike,) = english_claims("An Israeli strike hit a market in Nuseirat on Monday, in which 12 people died.")
    assert harm(strike) == [("killed", 12, 12)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Houthis claim missile attack on Eilat", "Houthis"),
        ("Islamic State claims attack on church in Beni", "Islamic State"),
        ("JNIM claimed two attacks on army posts near Djibo on Monday.", "JNIM"),
        ("The army claimed that its strike on a depot in Tyre killed three fighters.", "army"),
    ],
)
def test_who_claims_an_attack_or_tells_of_his_own_one_did_it(sentence: str, owner: str) -> None:
    (claim,) = english_claims(sentence)
    assert (claim.responsibility, doers(claim)) == ("claimed", [owner])


@pytest.mark.parametrize(
    "sentence",
    [
        "Hamas claims attack killed five soldiers in Rafah",
        "The government claimed that rebel attacks in Kaya had killed nine people.",
    ],
)
def test_who_claims_that_an_attack_killed_did_not_claim_the_attack(sentence: str) -> None:
    (claim,) = english_claims(sentence)
    assert claim.responsibility != "claimed"


def test_who_claims_responsibility_in_the_next_sentence_did_what_was_told() -> None:
    attack, claimed = english_claims("A suicide bomber killed ten people at a mosque in Peshawar on Friday. The Pakistani Taliban claimed responsibility.")
    assert (attack.responsibility, claimed.responsibility, doers(claimed)) == (None, "claimed", ["Pakistani Taliban"])
    assert words(claimed, "place") == ["Peshawar"]
    assert len(english_claims("A suicide bomber killed ten people at a mosque in Peshawar on Friday. No group has claimed responsibility.")) == 1


def test_where_somebody_speaks_is_no_place_of_what_he_tells() -> None:
    (claim,) = english_claims("Briefing reporters in Geneva on Tuesday, a spokesman for the UN said at least 48 civilians had been killed in Kutum.")
    assert (words(claim, "place"), claim.time) == (["Kutum"], None)
