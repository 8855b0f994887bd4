"""Workspaces in both databases: every test that asks for one runs over SQLite and over PostgreSQL."""

from __future__ import annotations

import os
import secrets
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


@pytest.fixture(scope="session")
def postgres() -> str:
    """The address of a server to test with; tests that need one are skipped where there is none, and fail in CI."""
    address = os.environ.get("MARSAD_POSTGRES")
    if address is None:
        why = "no PostgreSQL server is named in MARSAD_POSTGRES; run: make test-postgres"
        pytest.fail(why) if os.environ.get("CI") == "true" else pytest.skip(why)
    return address


@pytest.fixture
def schema(postgres: str) -> Iterator[str]:
    """The address of an empty schema of the server's database, dropped at the end."""
    import psycopg

    name = f"test_{secrets.token_hex(6)}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    yield f"{postgres}?options=-csearch_path%3D{name}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a workspace can be made: a folder that is not there yet, and an empty schema."""
    return str(tmp_path / "workspace") if request.param == "sqlite" else str(request.getfixturevalue("schema"))


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
