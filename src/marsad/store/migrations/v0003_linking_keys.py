"""Members are dropped by their keys, so that no index of the members is needed, which would be written to all over with each report.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("DROP INDEX IF EXISTS ix_linking_keys_kind_member")
