"""What many people who look at once need: indexes of the ledger that know when a claim happened and lead to its incident, so that the rows of claims that do not fit are not looked at, and
tries to sign in where all servers of a workspace see them.

Revision ID: 0007
Revises: 0006
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_HOLDS: dict[str, Any] = {"sqlite_where": sa.text("ended IS NULL"), "postgresql_where": sa.text("ended IS NULL")}
_NARROWING = ("type", "polarity", "certainty", "outlet", "teller", "country", "lat", "lon", "happened", "began", "wide", "id")


def upgrade() -> None:
    # The index of claims that hold, by the same columns first, takes its place.
    op.drop_index("ix_claims_happened_began", table_name="claims")
    for name in ("published_day", "happened", "type", "outlet", "teller"):
        op.drop_index(f"ix_claims_current_{name}", table_name="claims")
        op.create_index(f"ix_claims_current_{name}", "claims", [name, "seq", "ended", *(own for own in _NARROWING if own != name)], **_HOLDS)
    op.drop_index("ix_claims_current_seq", table_name="claims")
    op.create_index("ix_claims_current_seq", "claims", ["seq", "ended", *_NARROWING], **_HOLDS)
    op.drop_index("ix_incidents_current_told", table_name="incidents")
    told = ["seq", "valid_to", "origins", "occurrence", "harm", "killed", "injured"]
    op.create_index("ix_incidents_current_told", "incidents", told, sqlite_where=sa.text("valid_to IS NULL"), postgresql_where=sa.text("valid_to IS NULL"))
    op.create_table(
        "sign_in_tries",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_tries"),
    )
    op.create_index("ix_sign_in_tries_at", "sign_in_tries", ["at"])
    op.create_index("ix_sign_in_tries_key_at", "sign_in_tries", ["key", "at"])
