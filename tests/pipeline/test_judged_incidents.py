"""What people merged or split goes on to grow: later claims join what they link to, whenever the judgement was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from marsad.model import Incident, Judgement, Received
from marsad.pipeline.keeping import judge, keep
from marsad.store import Workspace, create_workspace
from marsad.store.judging import judge as make
from marsad.store.judging import seen
from marsad.testing import make_capture, make_document

from .stories import reports

NOW = datetime(2026, 4, 9, 10, tzinfo=UTC)


@pytest.fixture
def workspace(address: str) -> Iterator[Workspace]:
    with create_workspace(address) as made:
        yield made


def report(id_: str, text: str, hour: int) -> Received:
    document = make_document(text, lang="ar", id=id_, outlet=id_, published=f"2021-05-06T{hour:02}:00:00+03:00", source=id_)
    return Received(document, make_capture(text.encode(), source=id_))


def take_in(workspace: Workspace, given: Iterable[Received]) -> None:
    for _ in keep(workspace, given):
        pass


def incidents(workspace: Workspace) -> tuple[Incident, ...]:
    with workspace.reading() as view:
        page = view.list_incidents(limit=500)
        assert page.after is None
        return page.items


def told_by(workspace: Workspace) -> set[frozenset[str]]:
    """The reports of each incident."""
    with workspace.reading() as view:
        return {frozenset(claim.document for claim in view.claims(own.claims).values()) for own in view.list_incidents(limit=500).items}


def claims_in(workspace: Workspace, *documents: str) -> list[str]:
    with workspace.reading() as view:
        return [claim.id for own in view.claims_of(documents).values() for claim in own]


def decision(workspace: Workspace, kind: object, claims: Sequence[str], others: Sequence[str] = ()) -> Judgement:
    with workspace.reading() as view:
        known = view.claims([*claims, *others])
        documents = view.documents(claim.document for claim in known.values())
        shown = {id_: seen(claim, documents[claim.document]) for id_, claim in known.items()}
    return make(kind, "Layla", NOW, [shown[id_] for id_ in claims], others=[shown[id_] for id_ in others])  # type: ignore[arg-type]


SARMIN, TAFTANAZ = (report(name, f"غارة من طائرة حربية على سوق في بلدة {town} صباح اليوم.", 10) for name, town in (("sarmin", "سرمين"), ("taftanaz", "تفتناز")))
LATER = report("later", "وسائل إعلام محلية: طائرة حربية استهدفت بغارة السوق في بلدة سرمين صباح اليوم.", 13)


def test_a_later_claim_that_links_to_one_side_of_a_merged_incident_joins_it_though_the_other_side_excludes_it(workspace: Workspace) -> None:
    take_in(workspace, [SARMIN, TAFTANAZ])
    assert told_by(workspace) == {frozenset({"sarmin"}), frozenset({"taftanaz"})}
    merged = decision(workspace, "merge", claims_in(workspace, "sarmin", "taftanaz"))
    judge(workspace, [merged])
    take_in(workspace, [LATER])
    assert told_by(workspace) == {frozenset({"sarmin", "taftanaz", "later"})}
    judge(workspace, [make("undo", "Layla", NOW, undoes=merged.id)])
    assert told_by(workspace) == {frozenset({"sarmin", "later"}), frozenset({"taftanaz"})}


def test_it_joins_too_where_it_came_before_the_judgement(workspace: Workspace) -> None:
    take_in(workspace, [LATER, TAFTANAZ, SARMIN])
    judge(workspace, [decision(workspace, "merge", claims_in(workspace, "sarmin", "taftanaz"))])
    assert told_by(workspace) == {frozenset({"sarmin", "taftanaz", "later"})}


MARKET = [
    report("market", "غارة من طائرة حربية على سوق الخضار في بلدة سرمين صباح اليوم.", 10),
    report("market too", "طائرة حربية تستهدف سوق الخضار في بلدة سرمين صباح اليوم.", 11),
]
SCHOOL = [report("school", "غارة من طائرة حربية على مدرسة البنات في بلدة سرمين صباح اليوم.", 10), report("school too", "طائرة حربية تستهدف مدرسة البنات في بلدة سرمين صباح اليوم.", 11)]  # fmt: skip
MARKET_LATER = report("market later", "ناشطون: غارة على سوق الخضار في بلدة سرمين صباح اليوم.", 14)
SCHOOL_LATER = report("school later", "ناشطون: غارة على مدرسة البنات في بلدة سرمين صباح اليوم.", 15)


def test_a_later_claim_goes_to_the_part_of_a_split_incident_that_it_links_to(workspace: Workspace) -> None:
    take_in(workspace, [*MARKET, *SCHOOL])
    assert len(told_by(workspace)) == 1
    judge(workspace, [decision(workspace, "split", claims_in(workspace, "market", "market too"), claims_in(workspace, "school", "school too"))])
    take_in(workspace, [MARKET_LATER, SCHOOL_LATER])
    assert told_by(workspace) == {frozenset({"market", "market too", "market later"}), frozenset({"school", "school too", "school later"})}


@pytest.mark.parametrize("kind", ["merge", "split"])
def test_a_judgement_gives_the_same_incidents_before_and_after_the_reports_that_follow(tmp_path: Path, kind: str) -> None:
    given = list(reports(120))
    with create_workspace(tmp_path / "before") as early, create_workspace(tmp_path / "after") as late:
        take_in(early, given[:70])
        first, second, *_ = sorted(incidents(early), key=lambda own: (-len(own.claims), own.id))
        if kind == "merge":
            made = decision(early, kind, [*first.claims, *second.claims])
        else:
            made = decision(early, kind, first.claims[:2], first.claims[2:])
        judge(early, [made])
        take_in(early, given[70:])
        take_in(late, given)
        assert {own.id for own in incidents(early)} != {own.id for own in incidents(late)}
        judge(late, [made])
        assert {own.id: (own.claims, own.grade) for own in incidents(early)} == {own.id: (own.claims, own.grade) for own in incidents(late)}
