"""Means that part two happenings, and days that are told or not."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.link import link
from marsad.model import Incident
from marsad.reference.actors import load_actors
from marsad.testing import make_claim, make_document, make_harm, make_interval, make_place

TEXTS = {1: "Early in the day shells fell, and then came a strike.", 2: "Doctors said on Thursday that the strike had followed shells from the hills."}
TRIGGERS = ("shells", "strike")


def _linked(*tellings: tuple[int, dict[str, Any]]) -> tuple[Incident, ...]:
    documents = {number: make_document(TEXTS[number], id=f"report {number}", published="2025-03-20T10:00:00+00:00") for number, _ in tellings}
    claims = [make_claim(documents[number], TRIGGERS[at], **{"place": (make_place("Sarmin"),), **fields}) for at, (number, fields) in enumerate(tellings)]
    return link(claims, list(documents.values()), load_actors()).incidents


@pytest.mark.parametrize(
    ("one", "other", "incidents"),
    [
        ({"type": "air_strike"}, {"type": "shelling", "means": ("artillery",)}, 2),
        ({"type": "air_strike"}, {"type": "shelling"}, 1),
        ({"type": "air_strike"}, {"type": "drone_strike"}, 1),
        ({"type": "shelling", "means": ("missile",)}, {"type": "air_strike"}, 1),
        ({"type": "armed_attack", "means": ("small_arms",)}, {"type": "explosion", "means": ("ied",)}, 2),
    ],
    ids=["from the air and by guns", "means not told", "drones and aircraft", "missiles are fired from both", "shots and a bomb"],
)
def test_means_of_two_kinds_are_of_two_happenings(one: dict[str, Any], other: dict[str, Any], incidents: int) -> None:
    assert len(_linked((1, one), (2, other))) == incidents


@pytest.mark.parametrize(("day", "incidents"), [("2025-03-19", 1), ("2025-03-04", 2)], ids=["the day before", "history"])
def test_news_without_a_time_is_not_what_was_over_long_before(day: str, incidents: int) -> None:
    assert len(_linked((1, {"time": None}), (2, {"time": make_interval(day)}))) == incidents


def test_what_a_report_tells_behind_its_history_may_belong_to_that() -> None:
    text = "On 4 March shells fell. Nine died in the strike."
    document = make_document(text, published="2025-03-20T10:00:00+00:00")
    claims = [
        make_claim(document, "shells", place=(make_place("Sarmin"),), time=make_interval("2025-03-04")),
        make_claim(document, "strike", place=(make_place("Sarmin"),), time=None),
    ]
    assert len(link(claims, [document], load_actors()).incidents) == 1


def test_an_incident_is_placed_no_more_precisely_than_its_dead() -> None:
    province, town, timed = make_place("Idlib", level="province", lat=None, lon=None), make_place("Sarmin"), {"time": make_interval("2025-03-20")}
    dead = {"place": (province,), "harm": (make_harm(least=40, most=40),)}
    assert [_level(_linked((1, {"place": (town, province), **timed}), (1, {**dead, **timed})))] == ["province"]
    assert [_level(_linked((1, {"place": (town, province), **timed}), (1, {**dead, "place": (town, province), **timed})))] == ["town"]


def _level(incidents: tuple[Incident, ...]) -> str | None:
    (incident,) = incidents
    return incident.place.level if incident.place else None
