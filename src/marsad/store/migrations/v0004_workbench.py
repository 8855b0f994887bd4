"""What the workbench looks at: columns and indexes for maps, time lines and the ledger, what is worth a person's time, users, protected sources.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from marsad.model import Claim, Incident
from marsad.model.codec import decode
from marsad.store.codec import unpack
from marsad.store.glance import glance_columns
from marsad.store.incidents import origin_value, put_worth

revision = "0004"
down_revision = "0003"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_INSTANT = sa.DateTime(timezone=True)
_HOLDS: dict[str, Any] = {"sqlite_where": sa.text("ended IS NULL"), "postgresql_where": sa.text("ended IS NULL")}
_OPEN: dict[str, Any] = {"sqlite_where": sa.text("valid_to IS NULL"), "postgresql_where": sa.text("valid_to IS NULL")}
_GLANCE = ("day", "type", "occurrence", "lat", "lon", "cell", "level", "place", "country", "admin1", "uncertainty_km", "killed", "injured")
_COLUMNS: dict[str, dict[str, Any]] = {
    "claims": {"certainty": sa.String(), "teller": sa.String()},
    "incidents": {"day": sa.Date(), "cell": _NUMBER, "uncertainty_km": sa.Float(), "killed": sa.Integer(), "injured": sa.Integer()},
}
_AT_ONCE = 500


def upgrade() -> None:
    _make_tables()
    for table, columns in _COLUMNS.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind))
    _fill_claims()
    _fill_incidents()
    _fill_doers()
    _make_indexes()


def _make_indexes() -> None:
    op.drop_index("ix_incidents_current_happened", "incidents")
    op.create_index("ix_incidents_current_happened", "incidents", ["happened", "seq", "began", *_GLANCE], **_OPEN)
    op.create_index("ix_incidents_current_area", "incidents", ["lat", "lon"], **_OPEN)
    op.create_index("ix_incidents_current_cell", "incidents", ["cell", "happened", "id"], **_OPEN)
    for name in ("published_day", "happened", "type", "outlet", "teller"):
        op.create_index(f"ix_claims_current_{name}", "claims", [name, "seq"], **_HOLDS)


def _make_tables() -> None:
    op.create_table(
        "review_items",
        sa.Column("incident", _NUMBER, nullable=False),
        sa.Column("cause", sa.String(length=32), nullable=False),
        sa.Column("worth", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incidents.seq"], name=op.f("fk_review_items_incident")),
        sa.PrimaryKeyConstraint("incident", "cause", name=op.f("pk_review_items")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_review_items_worth_incident"), "review_items", ["worth", "incident"])
    op.create_index(op.f("ix_review_items_cause_worth_incident"), "review_items", ["cause", "worth", "incident"])
    op.create_table(
        "users",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("password", sa.Text()),
        sa.Column("subject", sa.String(length=500)),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("made", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_users")),
        sa.UniqueConstraint("subject", name=op.f("uq_users_subject")),
    )
    op.create_table(
        "sessions",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("made", _INSTANT, nullable=False),
        sa.Column("ends", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["name"], ["users.name"], name=op.f("fk_sessions_name")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_sessions")),
    )
    op.create_index(op.f("ix_sessions_name"), "sessions", ["name"])
    op.create_table(
        "protected_sources",
        sa.Column("what", sa.String(length=8), nullable=False),
        sa.Column("value", sa.String(length=500), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("made", _INSTANT, nullable=False),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("what", "value", name=op.f("pk_protected_sources")),
    )
    op.create_index(op.f("ix_protected_sources_entry"), "protected_sources", ["entry"])


def _fill_claims() -> None:
    connection = op.get_bind()
    put = sa.text("UPDATE claims SET certainty = :certainty, teller = :teller WHERE seq = :seq")
    doer = sa.text("INSERT INTO claim_facets (claim, kind, value) VALUES (:seq, 'doer', :value)")
    for found in _pieces("SELECT seq, body FROM claims WHERE seq > :after ORDER BY seq LIMIT :most"):
        claims = {row["seq"]: decode(bytes(row["body"]), Claim) for row in found}
        tellers = {seq: claim.attribution[0].actor if claim.attribution else None for seq, claim in claims.items()}
        connection.execute(put, [{"seq": seq, "certainty": claim.certainty, "teller": tellers[seq]} for seq, claim in claims.items()])
        doers = {(seq, mention.actor) for seq, claim in claims.items() for mention in claim.perpetrator if mention.actor}
        if doers:
            connection.execute(doer, [{"seq": seq, "value": value} for seq, value in sorted(doers)])


def _fill_incidents() -> None:
    connection = op.get_bind()
    put = sa.text("UPDATE incidents SET day = :day, cell = :cell, uncertainty_km = :uncertainty_km, killed = :killed, injured = :injured WHERE seq = :seq")
    put = put.bindparams(sa.bindparam("day", type_=sa.Date()))
    origin = sa.text("INSERT INTO incident_facets (incident, kind, value, happened) SELECT seq, 'origin', :value, happened FROM incidents WHERE seq = :seq")
    for found in _pieces("SELECT seq, body, valid_to FROM incidents WHERE seq > :after ORDER BY seq LIMIT :most"):
        incidents = {row["seq"]: decode(unpack(bytes(row["body"])), Incident) for row in found}
        connection.execute(put, [{"seq": seq, **glance_columns(incident)} for seq, incident in incidents.items()])
        origins = {(seq, origin_value(origin.key)) for seq, incident in incidents.items() for origin in incident.origins}
        if origins:
            connection.execute(origin, [{"seq": seq, "value": value} for seq, value in sorted(origins)])
        put_worth(connection, {row["seq"]: incidents[row["seq"]] for row in found if row["valid_to"] is None})


def _fill_doers() -> None:
    """Incidents take over the doers of the claims that they hold now; of earlier versions the claims are not at hand."""
    op.execute(
        "INSERT INTO incident_facets (incident, kind, value, happened) SELECT DISTINCT i.seq, 'doer', f.value, i.happened FROM claim_facets f "
        "JOIN claims c ON c.seq = f.claim AND c.ended IS NULL JOIN incident_members m ON m.claim = c.id JOIN incidents i ON i.seq = m.incident "
        "WHERE f.kind = 'doer'"
    )


def _pieces(asked: str) -> Iterator[list[Mapping[str, Any]]]:
    after = 0
    while found := list(op.get_bind().execute(sa.text(asked), {"after": after, "most": _AT_ONCE}).mappings()):
        yield [dict(row) for row in found]
        after = found[-1]["seq"]
