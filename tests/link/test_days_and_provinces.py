"""Two days of one report, a stretch of days and a day in it, and a village that another report tells by its province alone."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.link import link
from marsad.model import Interval
from marsad.reference.actors import load_actors
from marsad.testing import make_claim, make_document, make_harm, make_interval, make_place

TEXTS = {1: "Early on shells fell, and then came a strike.", 2: "Doctors said that the strike had followed shells from the hills."}
TRIGGERS = ("shells", "strike")
PROVINCE = make_place("Idlib", level="province", lat=None, lon=None, place="sy.prov.idlib")
OTHER_PROVINCE = make_place("Aleppo", level="province", lat=None, lon=None, place="sy.prov.aleppo", admin1="Aleppo")
VILLAGE = make_place("Sarmin", admin1="Idlib")


FOUR_DAYS = make_interval("2025-03-17", latest=make_interval("2025-03-20").latest)


def _incidents(*tellings: tuple[int, dict[str, Any]]) -> int:
    documents = {number: make_document(TEXTS[number], id=f"report {number}", published="2025-03-20T10:00:00+00:00") for number, _ in tellings}
    claims = [make_claim(documents[number], TRIGGERS[at], **{"place": (VILLAGE,), **fields}) for at, (number, fields) in enumerate(tellings)]
    return len(link(claims, list(documents.values()), load_actors()).incidents)


def _dead(number: int) -> dict[str, Any]:
    return {"harm": (make_harm(least=number, most=number),)}


@pytest.mark.parametrize(
    ("first", "second", "incidents"), [("2025-03-19", "2025-03-20", 2), ("2025-03-20", "2025-03-20", 1)], ids=["the day before", "the same day"]
)
def test_one_report_tells_of_two_days_as_of_two_happenings(first: str, second: str, incidents: int) -> None:
    assert _incidents((1, {"time": make_interval(first)}), (1, {"time": make_interval(second)})) == incidents


@pytest.mark.parametrize(
    ("stretch", "number", "incidents"),
    [(FOUR_DAYS, 30, 2), (FOUR_DAYS, 9, 1), (make_interval("2025-03-19"), 30, 1)],
    ids=["thirty in four days", "the same number", "thirty on that day"],
)
def test_the_dead_of_several_days_are_not_those_of_one(stretch: Interval, number: int, incidents: int) -> None:
    assert _incidents((1, {"time": stretch, **_dead(number)}), (2, {"time": make_interval("2025-03-19"), **_dead(9)})) == incidents


@pytest.mark.parametrize(
    ("province", "number", "told", "incidents"),
    [(PROVINCE, 40, 40, 1), (PROVINCE, 40, 12, 2), (PROVINCE, 2, 2, 2), (OTHER_PROVINCE, 40, 40, 2)],
    ids=["one number", "another number", "a number of every day", "another province"],
)
def test_a_number_told_of_a_province_is_found_in_its_village(province: Any, number: int, told: int, incidents: int) -> None:
    day = make_interval("2025-03-20")
    assert _incidents((1, {"place": (province,), "time": day, **_dead(number)}), (2, {"time": day, **_dead(told)})) == incidents


@pytest.mark.parametrize(
    ("towns", "incidents"),
    [((VILLAGE,), 1), ((VILLAGE, make_place("Saraqib", place="example.saraqib", lat=35.86, lon=36.8)), 3)],
    ids=["the only town", "one of two towns"],
)
def test_a_site_that_no_map_has_lies_in_the_only_town_that_its_report_tells_of(towns: tuple[Any, ...], incidents: int) -> None:
    document = make_document("Shells fell, rockets fell, and the strike hit a house.", published="2025-03-20T10:00:00+00:00")
    site = make_place("Serail quarter", place=None, level="site", lat=None, lon=None, admin1=None)
    told = [*zip(("Shells", "rockets"), towns, strict=False), ("strike", site)]
    claims = [make_claim(document, trigger, type="shelling", place=(place,), time=None) for trigger, place in told]
    assert len(link(claims, [document], load_actors()).incidents) == incidents
