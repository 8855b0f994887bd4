"""An index that leads from reports to the ids of their claims, for incidents to be found by the words of their reports.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_HOLDS = sa.text("ended IS NULL")


def upgrade() -> None:
    op.create_index("ix_claims_current_document", "claims", ["document", "ended", "id"], sqlite_where=_HOLDS, postgresql_where=_HOLDS)
