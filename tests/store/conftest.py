"""Workspaces in both databases, whose clocks the tests can move."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from marsad.model import Incident
from marsad.store import Workspace, create_workspace
from marsad.store.workspace import Follow


class Clock:
    """A clock that stands still until a test moves it on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 4, 9, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> datetime:
        self.now += timedelta(minutes=minutes)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(address: str, clock: Clock) -> Iterator[Workspace]:
    """An empty workspace whose clock the test can move."""
    with create_workspace(address, clock=clock, patience_s=5) as made:
        yield made


@pytest.fixture
def folder_workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """An empty workspace in a folder, for what only folders have."""
    with create_workspace(tmp_path / "folder", clock=clock, patience_s=5) as made:
        yield made


@pytest.fixture
def server_workspace(schema: str, clock: Clock) -> Iterator[Workspace]:
    """An empty workspace in PostgreSQL, for what only servers have."""
    with create_workspace(schema, clock=clock, patience_s=5) as made:
        yield made


@pytest.fixture
def change(workspace: Workspace) -> Callable[..., None]:
    """Changes rows behind the workspace's back, as somebody with the database's own tools could."""
    from sqlalchemy import text

    def run(statement: str, **values: object) -> None:
        with workspace._engine.begin() as connection:
            connection.execute(text(statement), values)

    return run


def replace_by(*present: Incident, gone: Sequence[str] = ()) -> Follow:
    """What to do after recording: let these incidents hold."""
    return lambda recording, _: recording.replace_incidents(present, gone)
