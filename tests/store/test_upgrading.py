"""A workspace of the first tables becomes what it would be had it been made with today's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from tests.pipeline.stories import reports

from marsad.pipeline.keeping import keep
from marsad.store import Workspace, create_workspace, open_workspace

_ADDED = {"claims": ("certainty", "teller"), "incidents": ("day", "cell", "uncertainty_km", "killed", "injured")}
_INDEXES = (
    *(f"ix_incidents_current_{name}" for name in ("happened", "area", "cell", "day", "told")),
    *(f"ix_claims_current_{name}" for name in ("published_day", "happened", "type", "outlet", "teller", "seq", "document")),
)


def held(workspace: Workspace) -> dict[str, Sequence[Any]]:
    """What the newer tables and columns hold."""
    asked = {table: f"SELECT seq, {', '.join(names)} FROM {table} ORDER BY seq" for table, names in _ADDED.items()}
    asked["review_items"] = "SELECT incident, cause, worth FROM review_items ORDER BY 1, 2"
    asked["claim_facets"] = "SELECT claim, kind, value FROM claim_facets ORDER BY 1, 2, 3"
    asked["incident_facets"] = (
        "SELECT incident, kind, value FROM incident_facets JOIN incidents ON seq = incident WHERE valid_to IS NULL OR kind = 'origin' ORDER BY 1, 2, 3"
    )
    with workspace._engine.connect() as connection:
        return {name: connection.execute(text(statement)).all() for name, statement in asked.items()}


@pytest.mark.parametrize("address", ["sqlite", "postgresql"], indirect=True)
def test_an_older_workspace_is_filled_as_a_new_one_would_be(address: str) -> None:
    with create_workspace(address) as workspace:
        for _ in keep(workspace, reports(40)):
            pass
        new = held(workspace)
        _make_old(workspace)
    with open_workspace(address) as upgraded:
        assert held(upgraded) == new
        assert all(new.values())
        assert not upgraded.verify().faults


def _make_old(workspace: Workspace) -> None:
    with workspace._engine.begin() as connection:
        for name in _INDEXES:
            connection.execute(text(f"DROP INDEX {name}"))
        connection.execute(text("CREATE INDEX ix_incidents_current_happened ON incidents (happened, seq, began) WHERE valid_to IS NULL"))
        for table in ("review_items", "sessions", "users", "protected_sources"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DELETE FROM claim_facets WHERE kind = 'doer'"))
        connection.execute(text("DELETE FROM incident_facets WHERE kind IN ('doer', 'origin')"))
        for table, names in _ADDED.items():
            for name in names:
                connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {name}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))


def test_the_first_tables_can_still_be_read(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "old") as workspace:
        _make_old(workspace)
    with open_workspace(tmp_path / "old") as upgraded, upgraded.reading() as view:
        assert view.list_incidents().items == ()
