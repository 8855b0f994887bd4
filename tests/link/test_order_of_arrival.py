"""Linking gives the same incidents, links and copies in whatever order reports and judgements come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad.link.pieces
from marsad.link import Changes, Group, Judged, Linker, MemoryIndex, Sketch, sketch
from marsad.model import Claim, Document, PlaceMention
from marsad.reference.actors import load_actors
from marsad.reference.policy import linking_policy
from marsad.testing import make_actor, make_claim, make_document, make_interval, make_place

START = datetime(2026, 3, 1)
TOWNS = [
    make_place("Sarmin"),
    make_place("Ariha", lat=35.81, lon=36.61),
    make_place("Mill", lat=35.905, lon=36.73, level="site", uncertainty_km=1.0),
    make_place("Both mills", place=None, lat=None, lon=None, candidates=("example.sarmin", "example.ariha")),
    make_place("Idlib", level="province", lat=None, lon=None),
]
TIMES = [None, make_interval("2026-03-01"), make_interval("2026-03-02"), make_interval("2026-03-04")]
DOERS = [(), (make_actor("syrian_army"),), (make_actor("israeli_army"),)]
TEXTS = [
    "Shells struck several houses near the old mill, residents of the quarter told our reporter late on the day",
    "Newsdesk: Shells struck several houses near the old mill, residents of the quarter told our reporter late on the day",
    "Shells struck several houses near the old mill, residents of the quarter told our reporter late on the day, and more came",
    "Bombed from the air twice within the hour, the market of the town stood empty as the sun went down",
    "Attack after attack was heard",
]


@dataclass
class Held:
    """Groups and originals as someone holds them who applies what the linker says of changes."""

    groups: set[Group] = field(default_factory=set)
    originals: dict[str, str] = field(default_factory=dict)

    def apply(self, changes: Changes) -> None:
        self.groups = {group for group in self.groups if changes.settled.isdisjoint(group.claims)} | set(changes.groups)
        self.originals.update(changes.originals)


@st.composite
def _reports(draw: st.DrawFn) -> list[Sketch]:
    number = draw(st.integers(2, 12))
    return [_report(draw, at) for at in range(number)]


def _report(draw: st.DrawFn, at: int) -> Sketch:
    published = START + timedelta(hours=draw(st.sampled_from([0, 1, 2, 20, 30, 50, 70, 100])))
    document = replace(make_document(draw(st.sampled_from(TEXTS))), id=f"r{at:02}", published=draw(st.sampled_from([published.isoformat(), None])))
    claims = [_claim(draw, document, number) for number in range(draw(st.integers(1, 3)))]
    return sketch(document, claims)


def _claim(draw: st.DrawFn, document: Document, number: int) -> Claim:
    places: Sequence[PlaceMention] = draw(st.lists(st.sampled_from(TOWNS), max_size=2))
    return make_claim(
        document, id=f"{document.id}.{number}", place=tuple(places), time=draw(st.sampled_from(TIMES)),
        type=draw(st.sampled_from(["shelling", "explosion", "siege"])), perpetrator=draw(st.sampled_from(DOERS)),
    )  # fmt: skip


def _linker() -> Linker:
    return Linker(MemoryIndex(), load_actors())


def _at_once(reports: Iterable[Sketch], judgements: Iterable[Judged] = ()) -> Held:
    held, linker = Held(), _linker()
    held.apply(linker.judge(judgements))
    held.apply(linker.add(reports))
    return held


@pytest.fixture(params=[1000, 3], ids=["whole", "cut into small pieces"], autouse=True)
def largest_piece(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = replace(linking_policy(), largest_piece=request.param)
    monkeypatch.setattr(marsad.link.pieces, "linking_policy", lambda: policy)


_SETTINGS = settings(max_examples=150)


@_SETTINGS
@given(st.data())
def test_the_order_of_arrival_changes_nothing(data: st.DataObject) -> None:
    reports = data.draw(_reports())
    whole = _at_once(reports)
    held, linker = Held(), _linker()
    for batch in _batches(data.draw(st.permutations(reports)), data.draw(st.integers(1, 4))):
        held.apply(linker.add(batch))
    assert held == whole


def _batches(reports: Sequence[Sketch], size: int) -> Iterator[list[Sketch]]:
    for _, batch in groupby(enumerate(reports), key=lambda numbered: numbered[0] // size):
        yield [report for _, report in batch]


@_SETTINGS
@given(st.data())
def test_judgements_bind_whenever_they_come(data: st.DataObject) -> None:
    reports = data.draw(_reports())
    ids = sorted(claim.id for report in reports for claim in report.claims)
    pairs = st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] < pair[1]), max_size=5, unique=True)
    judgements = [Judged(*pair, data.draw(st.sampled_from(["same", "different"]))) for pair in data.draw(pairs)] if len(ids) > 1 else []
    whole = _at_once(reports, judgements)
    held, linker = Held(), _linker()
    for step in data.draw(st.permutations([*reports, *judgements])):
        held.apply(linker.judge([step]) if isinstance(step, Judged) else linker.add([step]))
    assert held == whole
    _assert_bound(held, judgements)


def _assert_bound(held: Held, judgements: Iterable[Judged]) -> None:
    for judged in judgements:
        if judged.verdict == "different":
            assert not any({judged.first, judged.second} <= _joined(group) for group in held.groups)


def _joined(group: Group) -> set[str]:
    return {id_ for _, *pair in group.joined for id_ in pair}


@_SETTINGS
@given(st.data())
def test_what_is_taken_out_leaves_no_trace(data: st.DataObject) -> None:
    reports = data.draw(_reports())
    ids = sorted(claim.id for report in reports for claim in report.claims)
    held, linker = Held(), _linker()
    held.apply(linker.add(reports))
    if len(ids) > 1:
        held.apply(linker.judge([Judged(ids[0], ids[-1], "same")]))
        held.apply(linker.judge([Judged(ids[0], ids[-1], None)]))
    gone = data.draw(st.lists(st.sampled_from(reports), unique_by=lambda report: report.id))
    held.apply(linker.remove([report.id for report in gone]))
    left = [report for report in reports if report not in gone]
    whole = _at_once(left)
    assert held.groups == whole.groups
    assert {id_: held.originals[id_] for id_ in whole.originals} == whole.originals
    held.apply(linker.add(gone))
    assert held == _at_once(reports)
