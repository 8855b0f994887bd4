"""A workspace of the first tables becomes what it would be had it been made with today's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from tests.pipeline.stories import reports
from tests.store.older import FILLED, make_old

from marsad.pipeline.keeping import keep
from marsad.store import Workspace, create_workspace, open_workspace


def held(workspace: Workspace) -> dict[str, Sequence[Any]]:
    """What the newer tables and columns hold."""
    asked = {table: f"SELECT seq, {', '.join(names)} FROM {table} ORDER BY seq" for table, names in FILLED.items()}
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
        make_old(workspace)
    with open_workspace(address) as upgraded:
        assert held(upgraded) == new
        assert all(new.values())
        assert not upgraded.verify().faults


def test_the_first_tables_can_still_be_read(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "old") as workspace:
        make_old(workspace)
    with open_workspace(tmp_path / "old") as upgraded, upgraded.reading() as view:
        assert view.list_incidents().items == ()
