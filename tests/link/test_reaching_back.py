"""What comes days later finds the incident that it is about."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.link import Judged, link
from marsad.model import Claim, Document
from marsad.reference.actors import load_actors
from marsad.testing import make_claim, make_document, make_interval, make_place

TOLD = make_document("Shells fell on the market.", id="told", published="2026-03-01T10:00:00+00:00")
ELSEWHERE = make_document("Shelled again this month.", id="elsewhere", published="2026-03-01T10:00:00+00:00")


def _later(day: int, **fields: Any) -> tuple[Document, Claim]:
    document = make_document("Nothing fell there, the army says.", id="later", published=f"2026-03-{day:02}T09:00:00+00:00")
    return document, make_claim(document, "fell", place=(make_place(),), polarity="denied", **fields)


@pytest.mark.parametrize(
    ("told_time", "later_time", "joined"),
    [
        (make_interval("2026-03-01"), make_interval("2026-03-01"), True),
        (None, make_interval("2026-03-01"), True),
        (None, None, False),
        (make_interval("2026-03-01"), make_interval("2026-03-05"), False),
    ],
    ids=["both name the day", "the denial names the day of the report", "no day named", "another day"],
)
def test_a_denial_a_week_later_reaches_the_incident_whose_place_and_day_it_names(told_time: Any, later_time: Any, joined: bool) -> None:
    document, denial = _later(8, time=later_time)
    told = make_claim(TOLD, "fell", place=(make_place(),), time=told_time)
    incidents = link([told, denial], [TOLD, document], load_actors()).incidents
    assert (len(incidents) == 1) is joined


def _incidents_of(first: Claim, second: Claim, *judgements: Judged) -> list[set[str]]:
    return [set(incident.claims) for incident in link([first, second], [TOLD, ELSEWHERE], load_actors(), judgements=judgements).incidents]


def test_what_a_person_judges_the_same_is_one_incident_whatever_the_score() -> None:
    first, second = make_claim(TOLD, place=(make_place(),)), make_claim(ELSEWHERE, place=(make_place("Ariha", lat=35.81),), type="siege")
    assert len(_incidents_of(first, second)) == 2
    assert _incidents_of(first, second, Judged(first.id, second.id, "same")) == [{first.id, second.id}]


def test_what_a_person_judges_different_is_parted() -> None:
    first, second = make_claim(TOLD, place=(make_place(),)), make_claim(ELSEWHERE, place=(make_place(),))
    assert len(_incidents_of(first, second)) == 1
    assert len(_incidents_of(first, second, Judged(first.id, second.id, "different"))) == 2


def test_a_judgement_taken_back_leaves_the_score_to_decide() -> None:
    first, second = make_claim(TOLD, place=(make_place(),)), make_claim(ELSEWHERE, place=(make_place(),))
    taken_back = (Judged(first.id, second.id, "different"), Judged(second.id, first.id, None))
    assert len(_incidents_of(first, second, *taken_back)) == 1
