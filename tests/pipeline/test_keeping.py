"""A workspace that grows holds what one reading of all its reports would give, and follows what people decide."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from marsad.ingest import Problem
from marsad.model import Incident, Judgement, Received
from marsad.pipeline import read_documents
from marsad.pipeline.keeping import judge, keep, read_again, reading_of
from marsad.store import View, Workspace, create_workspace, open_workspace
from marsad.store.judging import judge as make
from marsad.store.judging import seen

from .stories import reports

NOW = datetime(2026, 4, 9, 10, tzinfo=UTC)


@pytest.fixture
def workspace(address: str) -> Iterator[Workspace]:
    with create_workspace(address) as made:
        yield made


def take_in(workspace: Workspace, given: Iterable[Received | Problem]) -> dict[str, int]:
    states: dict[str, int] = {}
    for kept in keep(workspace, given):
        for outcome in kept.outcomes:
            states[outcome.state] = states.get(outcome.state, 0) + 1
    return states


def incidents_of(view: View) -> dict[str, Incident]:
    found: dict[str, Incident] = {}
    after: str | None = None
    while True:
        page = view.list_incidents(after=after, limit=500)
        found.update((incident.id, incident) for incident in page.items)
        if (after := page.after) is None:
            return found


def all_incidents(workspace: Workspace) -> dict[str, Incident]:
    with workspace.reading() as view:
        return incidents_of(view)


def decide(workspace: Workspace, kind: object, *claims: str, others: Iterable[str] = (), **fields: object) -> Judgement:
    with workspace.reading() as view:
        known = view.claims([*claims, *others])
        documents = view.documents(claim.document for claim in known.values())
        shown = {id_: seen(claim, documents[claim.document]) for id_, claim in known.items()}
    made = make(kind, "Layla", NOW, [shown[id_] for id_ in claims], others=[shown[id_] for id_ in others], **fields)  # type: ignore[arg-type]
    assert judge(workspace, [made]) == (made.id,)
    return made


def largest(workspace: Workspace) -> Incident:
    return max(all_incidents(workspace).values(), key=lambda incident: (len(incident.claims), incident.id))


@pytest.mark.parametrize("order", ["as they came", "newest first", "shuffled"])
def test_incidents_grades_and_copies_are_those_of_one_reading(workspace: Workspace, order: str) -> None:
    given = list(reports(90))
    read = read_documents((report.document for report in given), processes=1)
    if order == "newest first":
        given.reverse()
    elif order == "shuffled":
        random.Random(3).shuffle(given)
    assert take_in(workspace, given) == {"added": 90}
    kept = all_incidents(workspace)
    assert kept.keys() == {incident.id for incident in read.incidents}
    assert {id_: (own.grade, own.harm, own.origins, own.reasons, own.claims) for id_, own in kept.items()} == {
        own.id: (own.grade, own.harm, own.origins, own.reasons, own.claims) for own in read.incidents
    }
    with workspace.reading() as view:
        copies = view.copies(report.document.id for report in given)
    assert copies == {document.id: document.copy_of for document in read.documents if document.copy_of}
    assert workspace.verify().sound


def test_several_processes_read_what_one_records(tmp_path: Path) -> None:
    found = []
    for processes in (1, 2):
        with create_workspace(tmp_path / str(processes)) as workspace:
            outcomes = [outcome for kept in keep(workspace, reports(200), processes=processes) for outcome in kept.outcomes]
            found.append((outcomes, all_incidents(workspace), workspace.verify().sound))
    assert found[0] == found[1]
    assert found[0][2]


def test_the_same_reports_again_change_nothing(workspace: Workspace) -> None:
    take_in(workspace, reports(30))
    before, head = all_incidents(workspace), workspace.head()
    assert take_in(workspace, reports(30)) == {"known": 30}
    assert all_incidents(workspace) == before
    assert workspace.head() == head


def test_a_denial_that_comes_later_moves_the_grade_and_its_history_tells_when(tmp_path: Path) -> None:
    from marsad.testing import make_capture, make_document

    def report(id_: str, text: str, published: str) -> Received:
        document = make_document(text, lang="ar", id=id_, outlet=id_, published=published, source=id_)
        return Received(document, make_capture(text.encode(), source=id_))

    moments = iter(NOW.replace(hour=hour) for hour in range(1, 24))
    with create_workspace(tmp_path / "w", clock=lambda: next(moments)) as workspace:
        take_in(workspace, [report("a", "قال المرصد السوري لحقوق الإنسان إن قوات النظام السوري قصفت بلدة سرمين صباح الخميس.", "2021-05-06T10:00:00+03:00")])
        (first,) = all_incidents(workspace).values()
        take_in(workspace, [report("b", "نفى الجيش السوري قصف بلدة سرمين صباح الخميس.", "2021-05-06T19:00:00+03:00")])
        (now,) = all_incidents(workspace).values()
        assert (first.grade.occurrence, now.grade.occurrence) == ("reported", "contested")
        with workspace.reading() as view:
            versions = view.history(now.id)
            assert [version.incident.grade.occurrence for version in versions] == ["reported", "contested"]
            (then,) = view.list_incidents(as_of=versions[0].valid_from).items
            assert then.grade.occurrence == "reported"


def test_what_is_split_stays_apart_until_that_is_undone(workspace: Workspace) -> None:
    take_in(workspace, reports(60))
    whole = largest(workspace)
    first, *rest = whole.claims
    split = decide(workspace, "split", first, others=rest)
    apart = [incident for incident in all_incidents(workspace).values() if set(incident.claims) & set(whole.claims)]
    assert not [incident for incident in apart if first in incident.claims and set(rest) & set(incident.claims)]
    take_in(workspace, reports(90))
    assert not [own for own in all_incidents(workspace).values() if first in own.claims and set(rest) & set(own.claims)]
    judge(workspace, [make("undo", "Layla", NOW, undoes=split.id)])
    again = read_documents((report.document for report in reports(90)), processes=1)
    assert all_incidents(workspace).keys() == {incident.id for incident in again.incidents}


def test_what_is_merged_is_one(workspace: Workspace) -> None:
    take_in(workspace, reports(30))
    one, other, *_ = all_incidents(workspace).values()
    decide(workspace, "merge", *one.claims, *other.claims)
    (joined,) = [own for own in all_incidents(workspace).values() if one.claims[0] in own.claims]
    assert {*one.claims, *other.claims} <= set(joined.claims)


def test_a_rejected_claim_is_in_no_incident_and_comes_back_when_that_is_undone(workspace: Workspace) -> None:
    take_in(workspace, reports(30))
    before = all_incidents(workspace)
    claim = largest(workspace).claims[0]
    rejected = decide(workspace, "reject", claim)
    assert all(claim not in incident.claims for incident in all_incidents(workspace).values())
    judge(workspace, [make("undo", "Layla", NOW, undoes=rejected.id)])
    assert all_incidents(workspace) == before


def test_a_correction_holds_when_the_reports_are_read_again(workspace: Workspace) -> None:
    take_in(workspace, reports(30))
    claim = largest(workspace).claims[0]
    decide(workspace, "correct", claim, field="perpetrator", new="[]")
    for _ in read_again(workspace):
        pass
    with workspace.reading() as view:
        holding = view.incidents(view.incidents_holding([claim])[claim]).values()
        shown = {own.id: own for own in reading_of(view, list(holding)).claims}
    assert shown[claim].perpetrator == ()


def test_a_grade_that_a_person_set_stands_with_the_reason_and_outlives_further_accounts(workspace: Workspace) -> None:
    take_in(workspace, reports(60))
    incident = largest(workspace)
    decide(workspace, "grade", *incident.claims, field="occurrence", new='"confirmed"', why="we saw the crater")
    take_in(workspace, reports(90))
    held = [own for own in all_incidents(workspace).values() if set(incident.claims) <= set(own.claims)]
    assert [own.grade.occurrence for own in held] == ["confirmed"]
    assert any(reason.text == "Layla: we saw the crater" for reason in held[0].reasons)


def test_reading_again_with_the_same_data_changes_nothing(workspace: Workspace) -> None:
    take_in(workspace, reports(30))
    before = all_incidents(workspace)
    assert sum(fresh for _, fresh in read_again(workspace)) == 0
    assert all_incidents(workspace) == before


def test_what_could_not_be_taken_in_is_noted_and_stops_nothing(workspace: Workspace) -> None:
    broken = Problem("x.json:3", "the line is not JSON.", "Mend it.")
    assert take_in(workspace, [broken, *reports(3), Problem("y", "was repaired.", "", notice=True)]) == {"added": 3}
    with workspace.reading() as view:
        assert view.status().issues["not_ingested"] == 1


def test_a_workspace_opened_again_links_on_from_where_it_was(address: str) -> None:
    given = list(reports(60))
    with create_workspace(address) as first:
        take_in(first, given[:25])
    with open_workspace(address) as second:
        take_in(second, given[25:])
        kept = all_incidents(second)
    read = read_documents((report.document for report in given), processes=1)
    assert kept.keys() == {incident.id for incident in read.incidents}
