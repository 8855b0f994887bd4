"""What a person must decide or know: of reports, and of inputs that could not be taken in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select, update

from marsad.model import Issue
from marsad.model.codec import encode
from marsad.store.batches import insert, next_seq, pieces, rows
from marsad.store.codec import storable
from marsad.store.schema import issues

# The kinds that say that a report gave no claims because it was not read.
FAILURES = frozenset({"not_read", "language_not_read"})
NOT_INGESTED = "not_ingested"


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be taken in: where it is, what is wrong, and what to do."""

    source: str
    what: str
    way_out: str = ""


def put_issues(connection: Connection, found: Sequence[tuple[Issue, int]], at: datetime) -> None:
    """Add what was found of reports, each with the row of its report."""
    if found:
        insert(connection, issues, [
            {"seq": seq, "kind": issue.kind, "why": issue.why, "document": document, "source": None, "at": at, "body": encode(issue), "ended": None}
            for seq, (issue, document) in enumerate(((replace(own, why=storable(own.why)), seq) for own, seq in found), next_seq(connection, issues))
        ])  # fmt: skip


def end_issues(connection: Connection, document: int, entry: int) -> None:
    """The report is read anew, so that what was found of it before no longer counts."""
    connection.execute(update(issues).where(issues.c.document == document, issues.c.ended.is_(None)).values(ended=entry))


def add_failures(connection: Connection, found: Sequence[Failure], at: datetime) -> None:
    """Note inputs that could not be taken in; the same trouble with the same input is noted once."""
    for failure in found:
        why, source = storable(f"{failure.what} {failure.way_out}".rstrip()), storable(failure.source)
        same = select(issues.c.seq).where(issues.c.kind == NOT_INGESTED, issues.c.source == source, issues.c.why == why, issues.c.ended.is_(None))
        if not rows(connection, same):
            body = encode(Issue(NOT_INGESTED, why))
            insert(connection, issues, [{
                "seq": next_seq(connection, issues), "kind": NOT_INGESTED, "why": why, "document": None, "source": source, "at": at, "body": body,
                "ended": None,
            }])  # fmt: skip


def clear_failures(connection: Connection, sources: Iterable[str], entry: int) -> None:
    """These inputs were taken in after all."""
    for piece in pieces(dict.fromkeys(map(storable, sources))):
        of_sources = (issues.c.kind == NOT_INGESTED) & issues.c.source.in_(piece) & issues.c.ended.is_(None)
        connection.execute(update(issues).where(of_sources).values(ended=entry))
