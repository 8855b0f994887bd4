"""What keeps a large workspace quick: members of linking are dropped by their keys, without an index of them that each report would write to all over;
claims and incidents are found by their province.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_OPEN = sa.text("valid_to IS NULL")


def upgrade() -> None:
    op.drop_index("ix_linking_keys_kind_member", table_name="linking_keys")
    op.create_index("ix_claims_admin1_seq", "claims", ["admin1", "seq"])
    op.create_index("ix_incidents_current_admin1", "incidents", ["admin1", "happened", "seq"], sqlite_where=_OPEN, postgresql_where=_OPEN)
