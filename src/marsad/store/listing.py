"""Lists of incidents and reports, narrowed down, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, literal, select, tuple_

from marsad.model import Document, Incident
from marsad.store.batches import Row, rows
from marsad.store.documents import document_of, with_copies
from marsad.store.filters import Filters, of_facet, windows
from marsad.store.incidents import incident_of
from marsad.store.narrowing import by_index, listed
from marsad.store.paging import Page, cursor, parse_cursor, parse_number
from marsad.store.schema import Instant, documents, incident_facets, incidents


def list_incidents(connection: Connection, filters: Filters, words: str = "", *, as_of: datetime | None, after: str | None, limit: int) -> Page[Incident]:
    """The incidents that fit and are told of with all of `words`, the latest first, those without a time last; as they stood at an instant where one is given."""
    conditions = list(listed(connection, filters, words, as_of=as_of))
    found: dict[int, Row] = {}
    for asked, happened, seq in _narrowed(filters, as_of):
        ordered = asked.where(*conditions).order_by(happened.desc(), seq.desc()).limit(limit + 1)
        if after is not None:
            then, last = parse_cursor(after)
            ordered = ordered.where(tuple_(happened, seq) < tuple_(literal(then, Instant), last))
        found |= {row["seq"]: row for row in rows(connection, ordered)}
    best = sorted(found.values(), key=lambda row: (row["happened"], row["seq"]), reverse=True)
    return Page(tuple(map(incident_of, best[:limit])), cursor(best[limit - 1]["happened"], best[limit - 1]["seq"]) if len(best) > limit else None)


def earliest_incidents(connection: Connection, filters: Filters, *, limit: int) -> tuple[Incident, ...]:
    """The incidents that fit and cannot have begun before `since`, the first of them first."""
    conditions = [*listed(connection, filters), incidents.c.began >= filters.since] if filters.since is not None else [*listed(connection, filters)]
    found: dict[int, Row] = {}
    for window in windows(filters):
        asked = select(incidents.c.seq, incidents.c.happened, incidents.c.body).where(*conditions, *window.of(incidents))
        for kind, values in filters.incident_facets:
            # An incident may have several of the values.
            facet = incident_facets.alias()
            fitting = select(facet.c.incident).where(facet.c.kind == kind, facet.c.value.in_(values), *window.bounds(facet.c.happened))
            asked = asked.where(of_facet(kind, values) if window.wide else incidents.c.seq.in_(fitting))
        if window.wide or not filters.incident_facets:
            asked = by_index(asked, _index(filters), None, window)
        ordered = asked.order_by(incidents.c.happened, incidents.c.seq).limit(limit)
        found |= {row["seq"]: row for row in rows(connection, ordered)}
    return tuple(map(incident_of, sorted(found.values(), key=lambda row: (row["happened"], row["seq"]))[:limit]))


def _narrowed(filters: Filters, as_of: datetime | None) -> Iterator[tuple[Any, ColumnElement[Any], ColumnElement[Any]]]:
    """The questions whose answers together are the list, and the two columns that order each: those of the first facet asked for, whose index gives the
    incidents of a value in order. With several values there is a question for each, but for the few wide incidents, which are gone through."""
    for window in windows(filters):
        asked = select(incidents.c.seq, incidents.c.happened, incidents.c.body).where(*window.of(incidents))
        (kind, values), *others = filters.incident_facets or [("", ())]
        asked = asked.where(*(of_facet(*other) for other in others))
        if window.wide or not values:
            asked = asked.where(of_facet(kind, values)) if values else asked
            yield by_index(asked, _index(filters), as_of, window), incidents.c.happened, incidents.c.seq
            continue
        for value in values:
            facet = incident_facets.alias("facet")
            joined = asked.join(facet, and_(facet.c.incident == incidents.c.seq, facet.c.kind == kind, facet.c.value == value))
            yield joined.where(*window.bounds(facet.c.happened)), facet.c.happened, facet.c.incident


def _index(filters: Filters) -> str:
    """The index that has incidents in order: that of the place, where one is named."""
    return "ix_incidents_current_happened" if filters.place is None else "ix_incidents_current_place"


def list_documents(connection: Connection, *, outlet: str | None, after: str | None, limit: int) -> Page[Document]:
    """Reports, the last received first."""
    asked = with_copies().order_by(documents.c.seq.desc()).limit(limit + 1)
    if outlet is not None:
        asked = asked.where(documents.c.outlet == outlet)
    if after is not None:
        asked = asked.where(documents.c.seq < parse_number(after))
    found = rows(connection, asked)
    return Page(tuple(map(document_of, found[:limit])), _last(found, limit))


def published_between(connection: Connection, first: date, last: date) -> tuple[Document, ...]:
    """The reports that bear one of these days as the day of their publication, in the order received."""
    return tuple(map(document_of, rows(connection, with_copies().where(documents.c.published_day.between(first, last)).order_by(documents.c.seq))))


def last_published(connection: Connection) -> date | None:
    """The last day of publication that any report states."""
    found: date | None = connection.scalar(select(func.max(documents.c.published_day)))
    return found


def _last(found: list[Row], limit: int) -> str | None:
    return str(found[limit - 1]["seq"]) if len(found) > limit else None
