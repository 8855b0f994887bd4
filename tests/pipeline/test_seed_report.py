"""The seed report against its own gold: every field of its fifteen claims, but for those where that gold departs from the guidelines or the other gold.

The guidelines and the development set decide what a reading should hold. Where the seed's gold was written before them and says otherwise, the
difference stands under `DEPARTS` with its reason, and a field that comes to equal the gold must be taken out of there.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import marsad
from marsad.evaluate.figures import kilometres
from marsad.export.wire import reading_to_wire

Fields = dict[str, Any]

_CLITICS = "triggers keep their clitics, targets leave them out"
_SITES = "a site that is struck is a target too, as in the development set"
_REGIONS = "the region that holds a place is a place of the claim too, as in the development set"
_NAMES_A_DOER = "the outlet names a doer, if by no name: attributed"
_OWN_DEED = "a side that says it did it, or that it will, is a perpetrator in its own statement"
_DATED = "a time holds for what the same sentence or a noun that points back tells, as in the development set"
_OPEN_TIMES = "a time that is to come begins with the publication, as in the development set"

# (claim, field): why the reading differs.
DEPARTS = {
    ("c1", "responsibility"): _NAMES_A_DOER,
    ("c2", "responsibility"): _NAMES_A_DOER,
    ("c3", "target"): _SITES,
    ("c4", "trigger"): _CLITICS,
    ("c4", "target"): _SITES,
    ("c4", "place"): _REGIONS,
    ("c5", "time"): _DATED,
    ("c7", "time"): _DATED,
    ("c8", "target"): _CLITICS,
    ("c10", "target"): _SITES,
    ("c10", "place"): f"{_REGIONS}; administrative words are left out",
    ("c12", "time"): _OPEN_TIMES,
    ("c13", "trigger"): _CLITICS,
    ("c13", "also"): _CLITICS,
    ("c13", "attribution"): _OWN_DEED,
    ("c14", "time"): _OPEN_TIMES,
    ("c15", "perpetrator"): "forces that were approached did nothing; whose statement says that it was done did it",
    ("c15", "harm"): "no victims means none killed and none hurt, as in the development set",
    ("c15", "attribution"): _OWN_DEED,
    ("c15", "responsibility"): _OWN_DEED,
}


@pytest.fixture(scope="module")
def record(shared: Path) -> Fields:
    (record,) = json.loads((shared / "data/seed/gold.json").read_text(encoding="utf-8"))
    return dict(record)


@pytest.fixture(scope="module")
def claims(record: Fields) -> list[Fields]:
    document = record["document"]
    reading = marsad.read(document["text"], published=document["published"], outlet=document["outlet"])
    return list(reading_to_wire(reading)["claims"])


def test_the_seed_report_gives_the_claims_of_its_gold(record: Fields, claims: list[Fields]) -> None:
    assert [claim["type"] for claim in claims] == [claim["type"] for claim in record["claims"]]


@pytest.mark.parametrize("number", range(15), ids=lambda number: f"c{number + 1}")
def test_a_claim_of_the_seed_report_holds_what_its_gold_holds(number: int, record: Fields, claims: list[Fields]) -> None:
    gold, ours = record["claims"][number], claims[number]
    differing = {field for field, agrees in FIELDS.items() if not agrees(gold[field], ours[field])}
    assert differing == {field for claim, field in DEPARTS if claim == gold["id"]}


def _span(anchor: Fields) -> tuple[int, int]:
    return anchor["start"], anchor["end"]


def _same(gold: object, ours: object) -> bool:
    return gold == ours


def _same_span(gold: Fields, ours: Fields) -> bool:
    return _span(gold) == _span(ours)


def _holds_spans(gold: list[Fields], ours: list[Fields]) -> bool:
    """Further words for the claim, more of which may be found than the gold lists."""
    return {_span(anchor) for anchor in gold} <= {_span(anchor) for anchor in ours}


def _same_actors(gold: list[Fields], ours: list[Fields]) -> bool:
    return [(_span(one), one["actor"], one.get("kind")) for one in gold] == [(_span(one), one["actor"], one.get("kind")) for one in ours]


def _same_places(gold: list[Fields], ours: list[Fields]) -> bool:
    """Spans, levels and countries, and within ten kilometres where the gold has coordinates; its English names are the annotator's own words."""
    if [(_span(one), one["level"], one["country"]) for one in gold] != [(_span(one), one["level"], one["country"]) for one in ours]:
        return False
    placed = [(one, other) for one, other in zip(gold, ours, strict=True) if one.get("lat") is not None]
    return all(other["lat"] is not None and kilometres(one, other) <= 10 for one, other in placed)


def _same_time(gold: Fields | None, ours: Fields | None) -> bool:
    """Words, precision and both ends in the local time of the place."""
    if gold is None or ours is None:
        return gold is ours
    ends = [(gold[end], ours[end][: len(gold[end])] if gold[end] and ours[end] else ours[end]) for end in ("from", "to")]
    return _span(gold) == _span(ours) and gold["precision"] == ours["precision"] and all(one == other for one, other in ends)


def _same_harm(gold: list[Fields], ours: list[Fields]) -> bool:
    keys = ("kind", "who", "min", "max")
    return [(*map(one.get, keys), _span(one["text"])) for one in gold] == [(*map(one.get, keys), _span(one["text"])) for one in ours]


FIELDS: dict[str, Callable[[Any, Any], bool]] = {
    "trigger": _same_span,
    "also": _holds_spans,
    "perpetrator": _same_actors,
    "target": _same_actors,
    "place": _same_places,
    "time": _same_time,
    "means": lambda gold, ours: set(gold) == set(ours),
    "harm": _same_harm,
    "polarity": _same,
    "certainty": _same,
    "realis": _same,
    "attribution": _same_actors,
    "responsibility": _same,
}
