"""Incidents, what they were before, and how they stood at any instant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marsad.model import Grade, Link, Reason
from marsad.store import Filters, Workspace
from marsad.testing import make_incident

from .conftest import Clock, replace_by
from .writer import batch, report

CLAIMED, CONTESTED = Grade("claimed", "claimed", "unknown"), Grade("contested", "claimed", "unknown")


def test_an_incident_comes_back_exactly(workspace: Workspace) -> None:
    reports = [report(1), report(2)]
    incident = make_incident(
        [claim for _, claim in reports], reasons=(Reason("occurrence", "rule", "because", (reports[0][1].id,)),),
        links=tuple(Link(reports[0][1].id, f"c{n}", 0.1 + n, (("near", 1 / 3), ("same day", -0.25))) for n in range(200)),
    )  # fmt: skip
    workspace.record(batch(*reports), then=replace_by(incident))
    with workspace.reading() as view:
        assert view.incidents([incident.id, "none"]) == {incident.id: incident}
        assert view.claims_of_incident(incident.id) == tuple(view.claims(incident.claims)[claim] for claim in incident.claims)
        assert view.incidents_holding(incident.claims) == dict.fromkeys(incident.claims, (incident.id,))
    assert workspace.verify().sound


def test_what_an_incident_was_at_any_instant_can_be_read(workspace: Workspace, clock: Clock) -> None:
    report_, claim = report(1)
    before = clock.now
    claimed = make_incident([claim], grade=CLAIMED)
    ten = clock.pass_minutes(1)
    workspace.record(batch((report_, claim)), then=replace_by(claimed))
    contested = replace(claimed, grade=CONTESTED, reasons=(Reason("occurrence", "denied", "the army denies it", (claim.id,)),))
    later = clock.pass_minutes(260)
    workspace.record(batch(), then=replace_by(contested))
    clock.pass_minutes(5)
    with workspace.reading() as view:
        assert view.list_incidents(as_of=before).items == ()
        assert view.list_incidents(as_of=ten).items == (claimed,)
        assert view.list_incidents(as_of=later.replace(microsecond=0)).items == (contested,)
        assert view.list_incidents(as_of=clock.now).items == view.list_incidents().items == (contested,)
        told = [(version.valid_from, version.valid_to, version.incident.grade, version.incident.reasons) for version in view.history(claimed.id)]
        assert told == [(ten, later, CLAIMED, ()), (later, None, CONTESTED, contested.reasons)]
        assert view.list_incidents(Filters(grades=("claimed",)), as_of=ten).items == (claimed,)
        assert view.list_incidents(Filters(grades=("claimed",))).items == ()
    assert workspace.verify().sound


def test_an_incident_that_is_as_it_was_gets_no_new_version(workspace: Workspace, clock: Clock) -> None:
    incident = make_incident([report(1)[1]])
    workspace.record(batch(report(1)), then=replace_by(incident))
    head = workspace.head()
    clock.pass_minutes(5)
    workspace.record(batch(), then=replace_by(incident, gone=["never there"]))
    assert workspace.head() == head
    with workspace.reading() as view:
        assert len(view.history(incident.id)) == 1


def test_an_incident_whose_id_follows_from_its_claims_keeps_its_history_as_they_arrive(workspace: Workspace, clock: Clock) -> None:
    one, other, third = report(1), report(2), report(3)
    small, large = make_incident([one[1]]), make_incident([one[1], other[1]])
    apart = make_incident([third[1]])
    whole = make_incident([one[1], other[1], third[1]])
    workspace.record(batch(one), then=replace_by(small))
    clock.pass_minutes(1)
    workspace.record(batch(other), then=replace_by(large, gone=[small.id]))
    clock.pass_minutes(1)
    workspace.record(batch(third), then=replace_by(apart))
    clock.pass_minutes(1)
    workspace.record(batch(), then=replace_by(whole, gone=[large.id, apart.id]))
    with workspace.reading() as view:
        assert [version.incident for version in view.history(whole.id)] == [small, large, apart, whole]
        assert [version.incident for version in view.history(large.id)] == [small, large]
        assert view.successors(small.id) == (whole.id,)
        assert view.successors(apart.id) == (whole.id,)
        assert view.history("never there") == ()
        assert view.incidents([small.id]) == {}


def test_an_incident_that_comes_apart_goes_on_in_its_parts(workspace: Workspace, clock: Clock) -> None:
    one, other = report(1), report(2)
    whole, parts = make_incident([one[1], other[1]]), (make_incident([one[1]]), make_incident([other[1]]))
    workspace.record(batch(one, other), then=replace_by(whole))
    clock.pass_minutes(1)
    workspace.record(batch(), then=replace_by(*parts, gone=[whole.id]))
    with workspace.reading() as view:
        assert view.successors(whole.id) == tuple(sorted(part.id for part in parts))
        assert [version.incident for version in view.history(parts[0].id)] == [whole, parts[0]]
        # And back, as undoing the split gives.
    clock.pass_minutes(1)
    workspace.record(batch(), then=replace_by(whole, gone=[part.id for part in parts]))
    with workspace.reading() as view:
        assert [version.incident for version in view.history(whole.id)] == [whole, *sorted(parts, key=lambda part: parts.index(part)), whole]
        assert view.incidents([whole.id]) == {whole.id: whole}
        # What came back stands for itself, and not for all that it went through.
        assert view.successors(whole.id) == (whole.id,)
        assert view.successors(parts[0].id) == (whole.id,)
    clock.pass_minutes(1)
    workspace.record(batch(), then=replace_by(*parts, gone=[whole.id]))
    with workspace.reading() as view:
        assert view.successors(parts[0].id) == (parts[0].id,)
    assert workspace.verify().sound


def test_an_incident_changed_twice_in_one_transaction_is_told_of_once_outside(workspace: Workspace, clock: Clock) -> None:
    incident = make_incident([report(1)[1]])
    workspace.record(batch(report(1)))
    with workspace.writing() as recording:
        recording.replace_incidents([replace(incident, what="First")])
        recording.replace_incidents([replace(incident, what="Second")])
    with workspace.reading() as view:
        assert [own.what for own in view.list_incidents(as_of=clock.now).items] == ["Second"]
    assert workspace.verify().sound


def test_two_incidents_of_one_id_are_refused(workspace: Workspace) -> None:
    incident = make_incident([report(1)[1]])
    with pytest.raises(ValueError, match="one id"):
        workspace.record(batch(report(1)), then=replace_by(incident, replace(incident, what="Other")))
