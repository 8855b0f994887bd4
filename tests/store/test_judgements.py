"""Judgements in a workspace."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marsad.model import OriginOfRecord
from marsad.store import Workspace
from marsad.store.judging import JudgementError, corrected, decide, field_as_json, judge, read_lines, seen, write_lines

from .conftest import Clock
from .writer import batch, report


def test_judgements_are_kept_in_order_and_those_in_force_are_told(workspace: Workspace, clock: Clock) -> None:
    (document, claim), (other_document, other) = report(1), report(2)
    workspace.record(batch(report(1), report(2)))
    same = judge("same", "Rana", clock.now, [seen(claim, document), seen(other, other_document)])
    undo = judge("undo", "Omar", clock.pass_minutes(5), undoes=same.id)
    accept = judge("accept", "Omar", clock.pass_minutes(5), [seen(other, other_document)])
    assert workspace.judge([same, undo, accept]) == (same.id, undo.id, accept.id)
    with workspace.reading() as view:
        assert view.judgements() == (same, undo, accept)
        assert view.effective_judgements() == (accept,)
        assert view.judgements_on([claim.id]) == (same, undo)
        assert view.judgements_on(["none"]) == ()
    assert workspace.verify().sound


def test_the_same_judgement_again_adds_nothing(workspace: Workspace, clock: Clock) -> None:
    document, claim = report(1)
    made = judge("accept", "Rana", clock.now, [seen(claim, document)])
    assert workspace.judge([made]) == (made.id,)
    head = workspace.head()
    assert workspace.judge([made, made]) == ()
    assert workspace.head() == head


def test_a_judgement_that_may_not_be_leaves_none_of_its_batch(workspace: Workspace, clock: Clock) -> None:
    document, claim = report(1)
    good = judge("accept", "Rana", clock.now, [seen(claim, document)])
    for bad, why in (
        (judge("undo", "Rana", clock.now, undoes="never made"), 'no judgement "never made" to undo'),
        (replace(good, who=""), "nobody is named"),
        (replace(good, why="changed"), "does not follow from its content"),
    ):
        with pytest.raises(JudgementError, match=why):
            workspace.judge([good, bad], who="Rana")
    with workspace.reading() as view:
        assert view.judgements() == ()


def test_a_correction_outlives_a_newer_reading_and_is_flagged(workspace: Workspace, clock: Clock) -> None:
    document, claim = report(1)
    workspace.record(batch((document, claim)))
    workspace.judge([judge("correct", "Rana", clock.now, [seen(claim, document)], field="type", old=field_as_json(claim, "type"), new='"explosion"')])
    with workspace.reading() as view:
        assert view.wanting_another_look() == ()
    newer = replace(claim, certainty="possible", origin_of_record=OriginOfRecord("factory", "2", ""))
    with workspace.writing() as recording:
        recording.add_reading(document.id, [newer], newer.origin_of_record)
    with workspace.reading() as view:
        assert [(look.claim, look.why) for look in view.wanting_another_look()] == [(claim.id, "reading")]
        decided = decide(view.judgements())
        assert corrected(view.claims([claim.id])[claim.id], decided.corrections[claim.id]) == replace(newer, type="explosion")
        assert view.claim_versions(claim.id) == (claim, newer)


def test_judgements_are_carried_to_another_workspace_as_lines(workspace: Workspace, folder_workspace: Workspace, clock: Clock) -> None:
    document, claim = report(1)
    first = judge("reject", "Rana", clock.now, [seen(claim, document)], why="not a claim")
    made = [first, judge("undo", "Rana", clock.pass_minutes(1), undoes=first.id)]
    workspace.judge(made)
    with workspace.reading() as view:
        right, wrong = read_lines(write_lines(view.judgements()))
    assert wrong == ()
    folder_workspace.judge(right)
    folder_workspace.judge(right)
    with folder_workspace.reading() as view:
        assert view.judgements() == tuple(made)
