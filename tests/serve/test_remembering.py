"""What is counted over the whole workspace is counted once, and nobody waits for it who need not."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from marsad.serve import remembering
from marsad.serve.remembering import Remembered
from marsad.store import View, Workspace


def counting(calls: list[str]) -> Callable[[View], int]:
    def work_out(view: View) -> int:
        calls.append(str(view.head()))
        return len(calls)

    return work_out


def _judged(workspace: Workspace) -> str:
    """The head after something was recorded."""
    with workspace.writing("test") as recording:
        recording._ledger.add("test", "something")
    return str(workspace.head())


def test_what_is_quick_is_worked_out_for_every_head_and_once_for_each(workspace: Workspace) -> None:
    remembered, calls = Remembered(workspace), list[str]()
    head = str(workspace.head())
    assert [remembered.lately("n", head, counting(calls)) for _ in range(3)] == [1, 1, 1]
    assert remembered.lately("n", _judged(workspace), counting(calls)) == 2


def test_for_what_takes_long_nobody_waits_twice(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_PATIENCE_S", 0.0)
    remembered, calls = Remembered(workspace), list[str]()
    remembered.lately("n", str(workspace.head()), counting(calls))
    head = _judged(workspace)
    assert remembered.lately("n", head, counting(calls)) == 1
    until = time.monotonic() + 10
    while remembered.lately("n", head, counting(calls)) != 2 and time.monotonic() < until:
        time.sleep(0.01)
    assert calls[-1] == head and len(calls) == 2


def test_what_fails_behind_an_answer_is_tried_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_PATIENCE_S", 0.0)
    remembered, calls = Remembered(workspace), list[str]()

    def failing(view: View) -> int:
        calls.append("failed")
        raise RuntimeError("the disk is gone")

    remembered.lately("n", str(workspace.head()), counting([]))
    head = _judged(workspace)
    assert remembered.lately("n", head, failing) == 1
    until = time.monotonic() + 10
    while len(calls) < 2 and time.monotonic() < until:
        assert remembered.lately("n", head, failing) == 1
        time.sleep(0.01)
    assert len(calls) >= 2
