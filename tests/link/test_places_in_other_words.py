"""One place in other words: in another writing, without a name, as a site of its town; and two happenings at one place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from marsad.link import link
from marsad.model import PlaceMention
from marsad.reference.actors import load_actors
from marsad.testing import make_claim, make_document, make_interval, make_place

# Of a telling: the number of its report, the places that it names, and what else it says.
Telling = tuple[int, tuple[PlaceMention, ...], dict[str, Any]]
TEXTS = {1: "Early in the day shells fell, and then came a strike.", 2: "Doctors said on Thursday that the strike had followed shells from the hills."}
TRIGGERS = ("shells", "strike")
TIMED = {"time": make_interval("2025-03-20")}


def _place(words: str, level: str = "town") -> PlaceMention:
    """A place that no gazetteer has."""
    return make_place(words, place=None, level=level, lat=None, lon=None, uncertainty_km=None, country=None, admin1=None)


def _incidents(*tellings: Telling) -> int:
    documents = {number: make_document(TEXTS[number], id=f"report {number}", published="2025-03-20T10:00:00+00:00") for number, _, _ in tellings}
    claims = [make_claim(documents[number], TRIGGERS[at], place=places, **fields) for at, (number, places, fields) in enumerate(tellings)]
    return len(link(claims, list(documents.values()), load_actors()).incidents)


TOWN = make_place("Sarmin")


@pytest.mark.parametrize(
    ("one", "other", "incidents"),
    [
        ((_place("لمن"),), (_place("Laman"),), 1),
        ((_place("لمن"),), (_place("مرغا"),), 2),
        ((_place("المدينة"),), (_place("المدينة"),), 2),
        ((_place("السوق", "site"),), (_place("السوق", "site"),), 2),
        ((_place("المدينة"), TOWN), (TOWN,), 1),
        ((_place("المصفاة", "site"), TOWN), (_place("مصفاة للنفط", "site"), TOWN), 1),
        ((_place("المدرسة", "site"), TOWN), (_place("مصفاة للنفط", "site"), TOWN), 2),
        ((_place("a refinery", "site"), TOWN), (_place("مصفاة للنفط", "site"), TOWN), 1),
        ((_place("سوق الفردوس", "site"),), (_place("حي الفردوس", "site"),), 1),
        ((_place("سوق الفردوس", "site"),), (_place("مدرسة الفردوس", "site"),), 2),
        ((_place("مطار جديدة الدولي", "site"),), (_place("مطار جديدة", "site"),), 1),
        ((_place("مشفى الرحمة", "site"),), (_place("مستشفى الرحمة", "site"),), 1),
        ((_place("معسكر اللواء 22", "site"),), (_place("معسكر اللواء 35", "site"),), 2),
        ((_place("حي المطار", "site"),), (_place("حي المطار", "site"),), 1),
        ((replace(_place("السوق", "site"), name_ar="سوق النعيم"),), (_place("سوق النعيم", "site"),), 1),
        ((replace(_place("السوق", "site"), name_ar="سوق النعيم"),), (_place("سوق الوحدة", "site"),), 2),
    ],
    ids=["in two writings", "two towns", "the town of each", "the market of each", "the town, and which", "a site in other words", "two sites", "a site in two writings",
         "a market and its quarter", "a market and a school of one name", "an airport with what it is", "two words for one kind", "numbers", "a quarter called by a noun",
         "the market that was named before", "the market that was named before, and another"],
)  # fmt: skip
def test_two_reports(one: tuple[PlaceMention, ...], other: tuple[PlaceMention, ...], incidents: int) -> None:
    assert _incidents((1, one, TIMED), (2, other, TIMED)) == incidents


def test_the_town_that_a_report_does_not_name_again_is_the_one_it_named() -> None:
    assert _incidents((1, (_place("لمن"),), {}), (1, (_place("المدينة"),), {})) == 1


def test_two_kinds_told_by_one_report_are_two_happenings_and_told_by_two_one() -> None:
    one, other = ((TOWN,), {"type": "air_strike"}), ((TOWN,), {"type": "armed_attack"})
    assert _incidents((1, *one), (1, *other)) == 2
    assert _incidents((1, *one), (2, *other)) == 1


def test_a_site_that_bears_the_name_of_a_town_lies_there() -> None:
    refinery, harm = (_place("the Sarmin refinery", "site"),), TIMED | {"type": "drone_strike"}
    assert _incidents((1, refinery, harm), (2, (TOWN,), harm)) == 1
    assert _incidents((1, refinery, harm), (2, (make_place("Ariha", lat=35.81),), harm)) == 2


@pytest.mark.parametrize(("level", "incidents"), [("site", 1), ("town", 2)])
def test_a_blast_heard_at_the_very_site_of_a_strike_is_the_strike(level: str, incidents: int) -> None:
    place = (make_place("Omar field", level=level),)
    assert _incidents((1, place, {"type": "drone_strike"}), (1, place, {"type": "explosion"})) == incidents


def test_a_site_has_the_town_that_its_report_names_around_it_elsewhere() -> None:
    market, harm = _place("سوق النور", "site"), TIMED | {"type": "drone_strike"}
    documents = [make_document(TEXTS[number], id=f"report {number}", published="2025-03-20T10:00:00+00:00") for number in (1, 2)]
    named = make_claim(documents[0], "Early", place=(market, TOWN), type="protest")
    struck, other = make_claim(documents[0], "strike", place=(market,), **harm), make_claim(documents[1], "strike", place=(TOWN,), **harm)
    assert len(link([struck, other], documents, load_actors()).incidents) == 2
    assert len(link([named, struck, other], documents, load_actors()).incidents) == 2


def test_two_towns_of_one_report_are_two_places_however_near() -> None:
    near = make_place("Plataea", lat=TOWN.lat, lon=TOWN.lon)
    assert _incidents((1, (TOWN,), {}), (1, (near,), {})) == 2
