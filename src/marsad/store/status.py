"""What a workspace holds at a glance: what was read, what failed and why, and what needs a person.

Rows are counted when they are asked for, from indexes alone, and no counts are kept: every writer would have to keep them in step, and nothing would
prove them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, func, select

from marsad.model import Issue, OriginOfRecord
from marsad.model.codec import decode
from marsad.store.batches import rows
from marsad.store.paging import Page, parse_number
from marsad.store.schema import captures, claims, copies, documents, incidents, issues, judgements, readings


@dataclass(frozen=True, slots=True)
class Status:
    """Counts. `unread` are reports that were kept and not read yet; `failed` those that could not be, by kind of failure.

    `issues` are what needs a person, by kind, the inputs that could not be taken in (`not_ingested`) included. `read_by` says by which
    extractor, version and data the reports were last read. `grades` counts incidents by the grade of their occurrence.
    """

    captures: int
    documents: int
    copies: int
    unread: int
    failed: dict[str, int]
    read_by: tuple[tuple[OriginOfRecord, int], ...]
    claims: int
    incidents: int
    grades: dict[str, int]
    judgements: int
    issues: dict[str, int]


@dataclass(frozen=True, slots=True)
class OpenIssue:
    """An issue that nothing has settled: `source` names the input where no report came of it, `at` is when it was noted."""

    issue: Issue
    source: str | None
    at: datetime


def status(connection: Connection) -> Status:
    """The counts as they stand now."""
    latest = select(readings).where(readings.c.ended.is_(None)).subquery()
    by = (latest.c.extractor, latest.c.version, latest.c.data)
    read = rows(connection, select(*by, func.count().label("n")).where(latest.c.failed.is_(None)).group_by(*by).order_by(*by))
    failed = rows(connection, select(latest.c.failed, func.count().label("n")).where(latest.c.failed.is_not(None)).group_by(latest.c.failed))
    graded = select(incidents.c.occurrence, func.count().label("n")).where(incidents.c.valid_to.is_(None)).group_by(incidents.c.occurrence)
    open_ = rows(connection, select(issues.c.kind, func.count().label("n")).where(issues.c.ended.is_(None)).group_by(issues.c.kind))
    grades = {row["occurrence"]: row["n"] for row in rows(connection, graded)}
    kept = _count(connection, documents)
    return Status(
        captures=_count(connection, captures), documents=kept, copies=_count(connection, copies),
        unread=kept - sum(row["n"] for row in (*read, *failed)), failed={row["failed"]: row["n"] for row in failed},
        read_by=tuple((OriginOfRecord(row["extractor"], row["version"], row["data"]), row["n"]) for row in read),
        claims=_count(connection, claims), incidents=sum(grades.values()), grades=grades,
        judgements=_count(connection, judgements),
        issues={row["kind"]: row["n"] for row in open_},
    )  # fmt: skip


def _count(connection: Connection, table: Table) -> int:
    """The rows of a table that hold: all without those that ended, each of which an index counts by itself."""
    counted = select(func.count()).select_from(table)
    ended = connection.scalar(counted.where(table.c.ended.is_not(None))) if "ended" in table.c else 0
    return int(connection.scalar(counted) or 0) - int(ended or 0)


def list_issues(connection: Connection, *, kind: str | None, after: str | None, limit: int) -> Page[OpenIssue]:
    """What needs a person, the last noted first; of one kind where it is named (`not_ingested` for inputs that could not be taken in)."""
    asked = select(issues).where(issues.c.ended.is_(None)).order_by(issues.c.seq.desc()).limit(limit + 1)
    if kind is not None:
        asked = asked.where(issues.c.kind == kind)
    if after is not None:
        asked = asked.where(issues.c.seq < parse_number(after))
    found = rows(connection, asked)
    items = tuple(OpenIssue(decode(row["body"], Issue), row["source"], row["at"]) for row in found[:limit])
    return Page(items, str(found[limit - 1]["seq"]) if len(found) > limit else None)


def unread(connection: Connection, *, after: str | None, limit: int) -> Page[str]:
    """Ids of the reports that were kept and not read yet, the first received first."""
    asked = select(documents.c.seq, documents.c.id).outerjoin(readings, readings.c.document == documents.c.seq).where(readings.c.document.is_(None))
    if after is not None:
        asked = asked.where(documents.c.seq > parse_number(after))
    found = rows(connection, asked.order_by(documents.c.seq).limit(limit + 1))
    return Page(tuple(row["id"] for row in found[:limit]), str(found[limit - 1]["seq"]) if len(found) > limit else None)
