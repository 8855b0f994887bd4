"""What keeps a large workspace quick: members of linking are dropped by their keys, without an index of them that each report would write to all over,
and claims are found by their province.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.drop_index("ix_linking_keys_kind_member", table_name="linking_keys")
    op.create_index("ix_claims_admin1_seq", "claims", ["admin1", "seq"])
