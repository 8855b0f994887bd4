"""Which revision of the tables a workspace has, and how an older one becomes the newest."""

from __future__ import annotations

from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from marsad.store.schema import metadata

MIGRATIONS = Path(__file__).parent / "migrations"


def revisions(folder: Path = MIGRATIONS) -> tuple[str, ...]:
    """The revisions that this Marsad knows, oldest first."""
    return tuple(script.revision for script in _scripts(folder).walk_revisions())[::-1]


def revision(connection: Connection) -> str | None:
    """The revision of the tables that are there; None where there are none."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection, folder: Path = MIGRATIONS) -> None:
    """Make the tables, or bring them to the newest revision, in the transaction at hand."""
    scripts = _scripts(folder)

    def steps(current: tuple[str, ...], _: MigrationContext) -> list[RevisionStep]:
        return scripts._upgrade_revs("head", current)  # type: ignore[arg-type]

    with EnvironmentContext(Config(), scripts, fn=steps) as environment:
        environment.configure(connection=connection, target_metadata=metadata)
        environment.run_migrations()


def _scripts(folder: Path) -> ScriptDirectory:
    return ScriptDirectory(str(folder), version_locations=[str(folder)])
