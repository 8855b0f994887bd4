"""The first tables of a workspace.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_INSTANT = sa.DateTime(timezone=True)
_HOLDS = sa.text("ended IS NULL")
_OPEN = sa.text("valid_to IS NULL")


def upgrade() -> None:
    for make in (
        _make_audit,
        _make_audit_head,
        _make_captures,
        _make_facts,
        _make_incidents,
        _make_judgements,
        _make_linking_keys,
        _make_linking_rows,
        _make_raw,
        _make_stamps,
        _make_documents,
        _make_incident_facets,
        _make_incident_members,
        _make_judgement_claims,
        _make_lineage,
        _make_claims,
        _make_copies,
        _make_issues,
        _make_readings,
        _make_claim_facets,
    ):
        make()
    _make_words()


def _make_words() -> None:
    """The words that reports are searched by: the full-text index of either database, over words that are folded already."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE document_words USING fts5(words, content='', detail=none, columnsize=0, tokenize=\"unicode61 remove_diacritics 0\")")
        return
    op.execute("CREATE TABLE document_words (document BIGINT PRIMARY KEY REFERENCES documents (seq), words TSVECTOR NOT NULL)")
    op.execute("CREATE INDEX ix_document_words_words ON document_words USING gin (words)")


def _make_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("instant", sa.String(length=27), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_subject"), "audit", ["subject"])


def _make_audit_head() -> None:
    op.create_table(
        "audit_head",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("number", _NUMBER, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )


def _make_captures() -> None:
    op.create_table(
        "captures",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("length", _NUMBER, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("media_type", sa.Text()),
        sa.Column("status", sa.Integer()),
        sa.Column("retrieved", _INSTANT, nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_captures")),
        sa.UniqueConstraint("id", name=op.f("uq_captures_id")),
    )
    op.create_index(op.f("ix_captures_entry"), "captures", ["entry"])
    op.create_index(op.f("ix_captures_sha256"), "captures", ["sha256"])


def _make_facts() -> None:
    op.create_table(
        "facts",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_facts")),
    )


def _make_incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("began", _INSTANT),
        sa.Column("happened", _INSTANT, nullable=False),
        sa.Column("wide", sa.Boolean(), nullable=False),
        sa.Column("place", sa.String()),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("level", sa.String()),
        sa.Column("country", sa.String()),
        sa.Column("admin1", sa.String()),
        sa.Column("admin2", sa.String()),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.Column("responsibility", sa.String(), nullable=False),
        sa.Column("harm", sa.String(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("valid_from", _INSTANT, nullable=False),
        sa.Column("valid_to", _INSTANT),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.Column("ended", _NUMBER),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_incidents")),
    )
    op.create_index("ix_incidents_current_country", "incidents", ["country", "happened", "seq"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_incidents_current_happened", "incidents", ["happened", "seq", "began"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_incidents_current_id", "incidents", ["id"], unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_incidents_current_occurrence", "incidents", ["occurrence", "happened", "seq"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_incidents_current_place", "incidents", ["place", "happened", "seq"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_incidents_current_type", "incidents", ["type", "happened", "seq"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_incidents_ended", "incidents", ["ended"], sqlite_where=sa.text("ended IS NOT NULL"), postgresql_where=sa.text("ended IS NOT NULL"))
    op.create_index(op.f("ix_incidents_entry"), "incidents", ["entry"])
    op.create_index(op.f("ix_incidents_happened_seq"), "incidents", ["happened", "seq"])
    op.create_index(op.f("ix_incidents_id"), "incidents", ["id"])
    op.create_index(op.f("ix_incidents_valid_from"), "incidents", ["valid_from"])
    op.create_index("ix_incidents_wide", "incidents", ["happened", "seq"], sqlite_where=sa.text("wide IS 1"), postgresql_where=sa.text("wide IS true"))


def _make_judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("made", _INSTANT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("undoes", sa.String()),
        sa.Column("recorded", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_judgements")),
        sa.UniqueConstraint("id", name=op.f("uq_judgements_id")),
    )
    op.create_index(op.f("ix_judgements_entry"), "judgements", ["entry"])
    op.create_index(op.f("ix_judgements_undoes"), "judgements", ["undoes"])


def _make_linking_keys() -> None:
    op.create_table(
        "linking_keys",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("member", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "member", name=op.f("pk_linking_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_linking_keys_kind_member"), "linking_keys", ["kind", "member"])


def _make_linking_rows() -> None:
    op.create_table(
        "linking_rows",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_linking_rows")),
    )


def _make_raw() -> None:
    op.create_table(
        "raw",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_raw")),
    )


def _make_stamps() -> None:
    op.create_table(
        "stamps",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("head", sa.String(length=90), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_stamps")),
    )
    op.create_index(op.f("ix_stamps_entry"), "stamps", ["entry"])


def _make_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("capture", sa.String(length=32), nullable=False),
        sa.Column("part", sa.Text()),
        sa.Column("forwarded_from", sa.Text()),
        sa.Column("outlet", sa.String()),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("published", sa.String()),
        sa.Column("published_day", sa.Date()),
        sa.Column("title", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("added", _INSTANT, nullable=False),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["capture"], ["captures.id"], name=op.f("fk_documents_capture")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_documents")),
        sa.UniqueConstraint("id", name=op.f("uq_documents_id")),
    )
    op.create_index(op.f("ix_documents_capture"), "documents", ["capture"])
    op.create_index(op.f("ix_documents_entry"), "documents", ["entry"])
    op.create_index(op.f("ix_documents_outlet_seq"), "documents", ["outlet", "seq"])
    op.create_index(op.f("ix_documents_published_day"), "documents", ["published_day"])
    op.create_index(op.f("ix_documents_sha256"), "documents", ["sha256"])


def _make_incident_facets() -> None:
    op.create_table(
        "incident_facets",
        sa.Column("incident", _NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("happened", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incidents.seq"], name=op.f("fk_incident_facets_incident")),
        sa.PrimaryKeyConstraint("incident", "kind", "value", name=op.f("pk_incident_facets")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_facets_kind_value_happened_incident"), "incident_facets", ["kind", "value", "happened", "incident"])


def _make_incident_members() -> None:
    op.create_table(
        "incident_members",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("incident", _NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incidents.seq"], name=op.f("fk_incident_members_incident")),
        sa.PrimaryKeyConstraint("claim", "incident", name=op.f("pk_incident_members")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_members_incident"), "incident_members", ["incident"])


def _make_judgement_claims() -> None:
    op.create_table(
        "judgement_claims",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("judgement", _NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["judgement"], ["judgements.seq"], name=op.f("fk_judgement_claims_judgement")),
        sa.PrimaryKeyConstraint("claim", "judgement", name=op.f("pk_judgement_claims")),
        sqlite_with_rowid=False,
    )


def _make_lineage() -> None:
    op.create_table(
        "lineage",
        sa.Column("before", _NUMBER, nullable=False),
        sa.Column("after", _NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["after"], ["incidents.seq"], name=op.f("fk_lineage_after")),
        sa.ForeignKeyConstraint(["before"], ["incidents.seq"], name=op.f("fk_lineage_before")),
        sa.PrimaryKeyConstraint("before", "after", name=op.f("pk_lineage")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_lineage_after"), "lineage", ["after"])


def _make_claims() -> None:
    op.create_table(
        "claims",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("document", _NUMBER, nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("realis", sa.String(), nullable=False),
        sa.Column("outlet", sa.String()),
        sa.Column("published_day", sa.Date()),
        sa.Column("began", _INSTANT),
        sa.Column("happened", _INSTANT),
        sa.Column("wide", sa.Boolean(), nullable=False),
        sa.Column("place", sa.String()),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("level", sa.String()),
        sa.Column("country", sa.String()),
        sa.Column("admin1", sa.String()),
        sa.Column("admin2", sa.String()),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.Column("ended", _NUMBER),
        sa.ForeignKeyConstraint(["document"], ["documents.seq"], name=op.f("fk_claims_document")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_claims")),
        sa.UniqueConstraint("id", "generation", name=op.f("uq_claims_id_generation")),
    )
    op.create_index(op.f("ix_claims_country_admin1_seq"), "claims", ["country", "admin1", "seq"])
    op.create_index("ix_claims_current_id", "claims", ["id"], unique=True, sqlite_where=_HOLDS, postgresql_where=_HOLDS)
    op.create_index(op.f("ix_claims_document"), "claims", ["document"])
    op.create_index("ix_claims_ended", "claims", ["ended"], sqlite_where=sa.text("ended IS NOT NULL"), postgresql_where=sa.text("ended IS NOT NULL"))
    op.create_index(op.f("ix_claims_entry"), "claims", ["entry"])
    op.create_index(op.f("ix_claims_happened_began"), "claims", ["happened", "began"])
    op.create_index(op.f("ix_claims_lat_lon"), "claims", ["lat", "lon"])
    op.create_index(op.f("ix_claims_outlet_seq"), "claims", ["outlet", "seq"])
    op.create_index(op.f("ix_claims_place_seq"), "claims", ["place", "seq"])
    op.create_index(op.f("ix_claims_type_seq"), "claims", ["type", "seq"])
    op.create_index("ix_claims_wide", "claims", ["happened", "began"], sqlite_where=sa.text("wide IS 1"), postgresql_where=sa.text("wide IS true"))


def _make_copies() -> None:
    op.create_table(
        "copies",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("document", _NUMBER, nullable=False),
        sa.Column("copy_of", sa.String(), nullable=False),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.Column("ended", _NUMBER),
        sa.ForeignKeyConstraint(["document"], ["documents.seq"], name=op.f("fk_copies_document")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_copies")),
    )
    op.create_index(op.f("ix_copies_copy_of"), "copies", ["copy_of"])
    op.create_index(op.f("ix_copies_document"), "copies", ["document"])
    op.create_index("ix_copies_ended", "copies", ["ended"], sqlite_where=sa.text("ended IS NOT NULL"), postgresql_where=sa.text("ended IS NOT NULL"))
    op.create_index(op.f("ix_copies_entry"), "copies", ["entry"])


def _make_issues() -> None:
    op.create_table(
        "issues",
        sa.Column("seq", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("document", _NUMBER),
        sa.Column("source", sa.Text()),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("ended", _NUMBER),
        sa.ForeignKeyConstraint(["document"], ["documents.seq"], name=op.f("fk_issues_document")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_issues")),
    )
    op.create_index("ix_issues_current", "issues", ["kind", "seq"], sqlite_where=_HOLDS, postgresql_where=_HOLDS)
    op.create_index(op.f("ix_issues_document"), "issues", ["document"])
    op.create_index(op.f("ix_issues_kind"), "issues", ["kind"])


def _make_readings() -> None:
    op.create_table(
        "readings",
        sa.Column("document", _NUMBER, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("data", sa.String(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("failed", sa.String()),
        sa.Column("why", sa.Text()),
        sa.Column("entry", _NUMBER, nullable=False),
        sa.Column("ended", _NUMBER),
        sa.ForeignKeyConstraint(["document"], ["documents.seq"], name=op.f("fk_readings_document")),
        sa.PrimaryKeyConstraint("document", "generation", name=op.f("pk_readings")),
    )
    op.create_index("ix_readings_ended", "readings", ["ended"], sqlite_where=sa.text("ended IS NOT NULL"), postgresql_where=sa.text("ended IS NOT NULL"))
    op.create_index(op.f("ix_readings_entry"), "readings", ["entry"])
    op.create_index(op.f("ix_readings_extractor_version_data"), "readings", ["extractor", "version", "data"])
    op.create_index("ix_readings_failed", "readings", ["failed"], sqlite_where=sa.text("failed IS NOT NULL"), postgresql_where=sa.text("failed IS NOT NULL"))


def _make_claim_facets() -> None:
    op.create_table(
        "claim_facets",
        sa.Column("claim", _NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.seq"], name=op.f("fk_claim_facets_claim")),
        sa.PrimaryKeyConstraint("claim", "kind", "value", name=op.f("pk_claim_facets")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_claim_facets_kind_value_claim"), "claim_facets", ["kind", "value", "claim"])
