"""Indexes from which what holds is counted without a look at the rows.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_HOLDS = sa.text("ended IS NULL")
_OPEN = sa.text("valid_to IS NULL")


def upgrade() -> None:
    op.drop_index("ix_readings_extractor_version_data", "readings")
    op.create_index("ix_readings_current", "readings", ["extractor", "version", "data", "failed", "ended"], sqlite_where=_HOLDS, postgresql_where=_HOLDS)
    op.drop_index("ix_issues_current", "issues")
    op.create_index("ix_issues_current", "issues", ["kind", "seq", "ended"], sqlite_where=_HOLDS, postgresql_where=_HOLDS)
    op.drop_index("ix_incidents_current_occurrence", "incidents")
    op.create_index("ix_incidents_current_occurrence", "incidents", ["occurrence", "happened", "seq", "valid_to"], sqlite_where=_OPEN, postgresql_where=_OPEN)
