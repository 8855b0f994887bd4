"""A workspace taken back to the tables of the first revision, for tests of what later revisions make of it."""

from __future__ import annotations

from sqlalchemy import text

from marsad.store import Workspace

# Columns that a later revision fills from what stands in the rows.
FILLED = {"claims": ("certainty", "teller"), "incidents": ("day", "cell", "uncertainty_km", "killed", "injured")}
_ADDED = {**FILLED, "captures": ("hops",)}
_INDEXES = (
    "ix_readings_current",
    "ix_claims_admin1_seq",
    *(f"ix_incidents_current_{name}" for name in ("happened", "area", "cell", "day", "told")),
    *(f"ix_claims_current_{name}" for name in ("published_day", "happened", "type", "outlet", "teller", "seq", "document")),
)
_FIRST_INDEXES = (
    "ix_incidents_current_happened ON incidents (happened, seq, began) WHERE valid_to IS NULL",
    "ix_readings_extractor_version_data ON readings (extractor, version, data)",
    "ix_claims_happened_began ON claims (happened, began)",
    "ix_linking_keys_kind_member ON linking_keys (kind, member)",
)


def make_old(workspace: Workspace) -> None:
    with workspace._engine.begin() as connection:
        for name in _INDEXES:
            connection.execute(text(f"DROP INDEX {name}"))
        for index in _FIRST_INDEXES:
            connection.execute(text(f"CREATE INDEX {index}"))
        for table in ("review_items", "sessions", "users", "protected_sources", "sign_in_tries"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DELETE FROM claim_facets WHERE kind = 'doer'"))
        connection.execute(text("DELETE FROM incident_facets WHERE kind IN ('doer', 'origin')"))
        for table, names in _ADDED.items():
            for name in names:
                connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {name}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
