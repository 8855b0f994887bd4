"""The tables of a workspace, the same in SQLite and PostgreSQL.

Every row that holds evidence or a decision names the audit entry that put it there (`entry`) and, where a later one took its place, the
entry that ended it (`ended`, null while it holds). Rows are never deleted but for what can be computed anew (linking state, members).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeDecorator

_Number = BigInteger().with_variant(Integer, "sqlite")


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC. A naive one is refused, since its zone would be a guess."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone; instants in a workspace are aware")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)  # fmt: skip


def _entry() -> Column[int]:
    return Column("entry", _Number, nullable=False, index=True)


def _ended(table: str) -> tuple[Column[int], Index]:
    """With an index of what has ended alone, so that nobody looks there for what holds."""
    some = text("ended IS NOT NULL")
    return Column("ended", _Number), Index(f"ix_{table}_ended", "ended", sqlite_where=some, postgresql_where=some)


# What the workspace is: its id, and where bytes are kept.
facts = Table("facts", metadata, Column("name", String, primary_key=True), Column("value", Text, nullable=False))

audit = Table(
    "audit", metadata,
    Column("number", _Number, primary_key=True, autoincrement=False), Column("instant", String(27), nullable=False), Column("who", Text, nullable=False),
    Column("action", String(40), nullable=False), Column("subject", Text, nullable=False, index=True), Column("before", Text), Column("after", Text),
    Column("previous", String(64), nullable=False), Column("hash", String(64), nullable=False),
)  # fmt: skip

# One row: how long the chain is and what it ends in, so that entries cut off its end are missed.
audit_head = Table(
    "audit_head", metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False), Column("number", _Number, nullable=False), Column("hash", String(64), nullable=False),
)  # fmt: skip

captures = Table(
    "captures", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("id", String(32), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False, index=True), Column("length", _Number, nullable=False), Column("source", Text, nullable=False),
    Column("url", Text), Column("media_type", Text), Column("status", Integer), Column("retrieved", Instant, nullable=False),
    Column("request", Text, nullable=False), Column("response", Text, nullable=False), _entry(), Column("hops", Text),
)  # fmt: skip

# Bytes of captures where the workspace has no folder to keep them in; always empty in SQLite.
raw = Table("raw", metadata, Column("sha256", String(64), primary_key=True), Column("content", LargeBinary, nullable=False))

documents = Table(
    "documents", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("id", String, nullable=False, unique=True),
    Column("capture", ForeignKey("captures.id"), nullable=False, index=True), Column("part", Text), Column("forwarded_from", Text), Column("outlet", String), Column("lang", String, nullable=False),
    Column("published", String), Column("published_day", Date, index=True), Column("title", Text), Column("url", Text),
    Column("text", LargeBinary, nullable=False), Column("sha256", String(64), nullable=False, index=True), Column("source", Text, nullable=False),
    Column("added", Instant, nullable=False), _entry(), Index(None, "outlet", "seq"),
)  # fmt: skip

# Which reports copy which, as linking found it; a row is ended where that changed.
copies = Table(
    "copies", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("document", ForeignKey("documents.seq"), nullable=False, index=True),
    Column("copy_of", String, nullable=False, index=True), _entry(), *_ended("copies"),
)  # fmt: skip

# Where such an index is counted from, it ends in the column that its condition names: SQLite then need not look at the rows.
_current: dict[str, Any] = {"sqlite_where": text("ended IS NULL"), "postgresql_where": text("ended IS NULL")}

# Each time that a report was read: by what, and how that went. `failed` is the kind of failure, null where it was read.
readings = Table(
    "readings", metadata,
    Column("document", ForeignKey("documents.seq"), primary_key=True), Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("extractor", String, nullable=False), Column("version", String, nullable=False), Column("data", String, nullable=False),
    Column("at", Instant, nullable=False), Column("claims", Integer, nullable=False), Column("failed", String), Column("why", Text), _entry(), *_ended("readings"),
    Index("ix_readings_failed", "failed", sqlite_where=text("failed IS NOT NULL"), postgresql_where=text("failed IS NOT NULL")),
    Index("ix_readings_current", "extractor", "version", "data", "failed", "ended", **_current),
)  # fmt: skip

_wide: dict[str, Any] = {"sqlite_where": text("wide IS 1"), "postgresql_where": text("wide IS true")}

_NARROWING = ("type", "polarity", "certainty", "outlet", "teller", "country", "lat", "lon", "happened", "began", "wide", "id")

# `generation` is that of the reading which first gave the claim as it stands; `ended` is null for the claims of the latest reading. `began` and
# `happened` are the earliest and the latest instant that it may have happened at, each in place of the other where that one is open; `wide` says that
# they lie far apart. `teller` is the registry id of who told the outlet first, null where the outlet speaks or the words do not decide.
claims = Table(
    "claims", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("id", String, nullable=False), Column("generation", Integer, nullable=False),
    Column("document", ForeignKey("documents.seq"), nullable=False, index=True), Column("type", String, nullable=False), Column("polarity", String, nullable=False),
    Column("realis", String, nullable=False), Column("certainty", String), Column("teller", String), Column("outlet", String), Column("published_day", Date), Column("began", Instant), Column("happened", Instant), Column("wide", Boolean, nullable=False),
    Column("place", String), Column("lat", Float), Column("lon", Float), Column("level", String), Column("country", String), Column("admin1", String),
    Column("admin2", String), Column("body", LargeBinary, nullable=False), _entry(), *_ended("claims"),
    UniqueConstraint("id", "generation"), Index("ix_claims_current_id", "id", unique=True, **_current),
    Index(None, "type", "seq"), Index(None, "outlet", "seq"), Index(None, "place", "seq"), Index(None, "country", "admin1", "seq"), Index(None, "admin1", "seq"),
    Index("ix_claims_wide", "happened", "began", **_wide), Index(None, "lat", "lon"),
    # The ledger is sorted by these; with what it is narrowed down by most, and `ended`, so that the rows of claims that do not fit are not looked at.
    *(
        Index(f"ix_claims_current_{name}", name, "seq", "ended", *(own for own in _NARROWING if own != name), **_current)
        for name in ("published_day", "happened", "type", "outlet", "teller")
    ),
    Index("ix_claims_current_document", "document", "ended", "id", **_current), Index("ix_claims_current_seq", "seq", "ended", *_NARROWING, **_current),
)  # fmt: skip

# Values that a claim has several of: `actor` (ids, whatever their part in it), `doer` (ids of those who did it), `name` (folded names of its places).
claim_facets = Table(
    "claim_facets", metadata,
    Column("claim", ForeignKey("claims.seq"), primary_key=True), Column("kind", String(8), primary_key=True), Column("value", String, primary_key=True),
    Index(None, "kind", "value", "claim"), sqlite_with_rowid=False,
)  # fmt: skip

# Opaque to the store: what linking keeps by kind and id, and what it looks things up by. Computed anew whenever it is lost.
linking_rows = Table(
    "linking_rows", metadata,
    Column("kind", String(16), primary_key=True), Column("id", String, primary_key=True), Column("payload", LargeBinary, nullable=False),
)  # fmt: skip
linking_keys = Table(
    "linking_keys", metadata,
    Column("kind", String(16), primary_key=True), Column("key", String, primary_key=True), Column("member", String, primary_key=True),
    sqlite_with_rowid=False,
)  # fmt: skip

_open: dict[str, Any] = {"sqlite_where": text("valid_to IS NULL"), "postgresql_where": text("valid_to IS NULL")}

# What maps, time lines and lists filter and count by. With `valid_to`, which is null throughout, SQLite need not look at the rows themselves.
_GLANCE = (
    "valid_to", "day", "type", "occurrence", "lat", "lon", "cell", "level", "place", "country", "admin1", "uncertainty_km", "killed", "injured",
)  # fmt: skip

# Every version of every incident. `happened` orders them; it is the first day of year 1 where no time is known. `day`, `cell`, `uncertainty_km`, `killed` and
# `injured` are what `marsad.store.glance` says.
incidents = Table(
    "incidents", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("id", String, nullable=False, index=True), Column("type", String, nullable=False),
    Column("began", Instant), Column("happened", Instant, nullable=False), Column("wide", Boolean, nullable=False), Column("place", String), Column("lat", Float),
    Column("lon", Float), Column("level", String), Column("country", String), Column("admin1", String), Column("admin2", String),
    Column("day", Date), Column("cell", _Number), Column("uncertainty_km", Float), Column("killed", Integer), Column("injured", Integer),
    Column("occurrence", String, nullable=False), Column("responsibility", String, nullable=False), Column("harm", String, nullable=False),
    Column("claims", Integer, nullable=False), Column("origins", Integer, nullable=False), Column("body", LargeBinary, nullable=False),
    Column("valid_from", Instant, nullable=False, index=True), Column("valid_to", Instant), _entry(), *_ended("incidents"),
    Index("ix_incidents_current_id", "id", unique=True, **_open), Index(None, "happened", "seq"),
    *(Index(f"ix_incidents_current_{name}", name, "happened", "seq", **_open) for name in ("type", "place", "country")),
    Index("ix_incidents_current_occurrence", "occurrence", "happened", "seq", "valid_to", **_open),
    Index("ix_incidents_current_happened", "happened", "seq", "began", *_GLANCE, **_open),
    Index("ix_incidents_current_cell", "cell", "place", "occurrence", "valid_to", "lon", "lat", "level", "uncertainty_km", "country", "happened", "id", **_open),
    Index("ix_incidents_current_day", "day", "occurrence", "valid_to", **_open), Index("ix_incidents_current_area", "lat", "lon", "valid_to", **_open),
    Index("ix_incidents_current_told", "seq", "valid_to", "origins", "occurrence", "harm", "killed", "injured", **_open),
    Index("ix_incidents_wide", "happened", "seq", **_wide),
)  # fmt: skip

# `actor`, `doer` and `outlet` of its claims, folded names of their places (`name`), keys of its origins (`origin`); with `happened`, so that incidents of one value come in order.
incident_facets = Table(
    "incident_facets", metadata,
    Column("incident", ForeignKey("incidents.seq"), primary_key=True), Column("kind", String(8), primary_key=True), Column("value", String, primary_key=True),
    Column("happened", Instant, nullable=False), Index(None, "kind", "value", "happened", "incident"), sqlite_with_rowid=False,
)  # fmt: skip

# The claims of the incidents that hold now; those of earlier versions stand in their bodies.
incident_members = Table(
    "incident_members", metadata,
    Column("claim", String, primary_key=True), Column("incident", ForeignKey("incidents.seq"), primary_key=True),
    Index(None, "incident"), sqlite_with_rowid=False,
)  # fmt: skip

# Why the incidents that hold now are worth a person's time, and how much: see `marsad.store.worth`.
review_items = Table(
    "review_items", metadata,
    Column("incident", ForeignKey("incidents.seq"), primary_key=True), Column("cause", String(32), primary_key=True), Column("worth", Float, nullable=False),
    Index(None, "worth", "incident"), Index(None, "cause", "worth", "incident"), sqlite_with_rowid=False,
)  # fmt: skip

# Which version of an incident took the place of which: they share a claim, or the id.
lineage = Table(
    "lineage", metadata,
    Column("before", ForeignKey("incidents.seq"), primary_key=True), Column("after", ForeignKey("incidents.seq"), primary_key=True),
    Index(None, "after"), sqlite_with_rowid=False,
)  # fmt: skip

judgements = Table(
    "judgements", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("id", String, nullable=False, unique=True), Column("kind", String, nullable=False),
    Column("who", Text, nullable=False), Column("made", Instant, nullable=False), Column("why", Text, nullable=False), Column("undoes", String, index=True),
    Column("recorded", Instant, nullable=False), Column("body", LargeBinary, nullable=False), _entry(),
)  # fmt: skip
judgement_claims = Table(
    "judgement_claims", metadata,
    Column("claim", String, primary_key=True), Column("judgement", ForeignKey("judgements.seq"), primary_key=True), sqlite_with_rowid=False,
)  # fmt: skip

# Time stamps of heads of the audit chain: what an authority answered, in DER.
stamps = Table(
    "stamps", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("head", String(90), nullable=False), Column("authority", Text, nullable=False),
    Column("at", Instant, nullable=False), Column("answer", LargeBinary, nullable=False), _entry(),
)  # fmt: skip

# What a person must decide or know: of a report (ended where it is read anew), or of an input that could not be taken in.
issues = Table(
    "issues", metadata,
    Column("seq", _Number, primary_key=True, autoincrement=False), Column("kind", String, nullable=False, index=True), Column("why", Text, nullable=False),
    Column("document", ForeignKey("documents.seq"), index=True), Column("source", Text), Column("at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False), Column("ended", _Number),
    Index("ix_issues_current", "kind", "seq", "ended", **_current),
)  # fmt: skip

# Who may use the workspace over the network. `password` is an Argon2 hash, null for who signs in elsewhere (`subject` is who that one says it is).
users = Table(
    "users", metadata,
    Column("name", String(200), primary_key=True), Column("role", String(16), nullable=False), Column("password", Text), Column("subject", String(500), unique=True),
    Column("disabled", Boolean, nullable=False), Column("made", Instant, nullable=False),
)  # fmt: skip

# Who is signed in: by the SHA-256 of what their browser holds.
sessions = Table(
    "sessions", metadata,
    Column("token", String(64), primary_key=True), Column("name", ForeignKey("users.name"), nullable=False, index=True), Column("made", Instant, nullable=False),
    Column("ends", Instant, nullable=False),
)  # fmt: skip

# Tries to sign in that came to nothing yet, by the digest of what they are counted for: an address, a name. Old ones are dropped.
sign_in_tries = Table(
    "sign_in_tries", metadata,
    Column("id", String(16), primary_key=True), Column("key", String(64), nullable=False), Column("at", Instant, nullable=False, index=True), Index(None, "key", "at"),
)  # fmt: skip

# Sources of which readers see nothing but the kind: `outlet` by name, `actor` by id, `words` that name a teller.
protected_sources = Table(
    "protected_sources", metadata,
    Column("what", String(8), primary_key=True), Column("value", String(500), primary_key=True), Column("kind", String(32), nullable=False),
    Column("made", Instant, nullable=False), _entry(),
)  # fmt: skip
