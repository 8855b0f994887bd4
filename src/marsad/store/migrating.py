"""Which revision of the tables a workspace has, and how an older one becomes the newest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from marsad.store.schema import metadata

if TYPE_CHECKING:
    from alembic.runtime.migration import MigrationContext, RevisionStep
    from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).parent / "migrations"
# Known without Alembic, so that opening a workspace that is up to date need not load it.
NEWEST = "0007"


def revisions(folder: Path = MIGRATIONS) -> tuple[str, ...]:
    """The revisions that this Marsad knows, oldest first."""
    return tuple(script.revision for script in _scripts(folder).walk_revisions())[::-1]


def revision(connection: Connection) -> str | None:
    """The revision of the tables that are there; None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)


def upgrade(connection: Connection, folder: Path = MIGRATIONS) -> None:
    """Make the tables, or bring them to the newest revision, in the transaction at hand."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    scripts = _scripts(folder)

    def steps(current: tuple[str, ...], _: MigrationContext) -> list[RevisionStep]:
        return scripts._upgrade_revs("head", current)  # type: ignore[arg-type]

    with EnvironmentContext(Config(), scripts, fn=steps) as environment:
        environment.configure(connection=connection, target_metadata=metadata)
        environment.run_migrations()


def _scripts(folder: Path) -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(folder), version_locations=[str(folder)])
