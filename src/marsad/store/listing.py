"""Lists of incidents and reports, narrowed down, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, literal, or_, select, tuple_

from marsad.model import Document, Incident
from marsad.store.batches import Row, few, rows
from marsad.store.documents import document_of, with_copies
from marsad.store.filters import Filters, on_columns, windows
from marsad.store.incidents import incident_of
from marsad.store.paging import Page, cursor, parse_cursor, parse_number
from marsad.store.schema import Instant, documents, incident_facets, incidents


def list_incidents(connection: Connection, filters: Filters, *, as_of: datetime | None, after: str | None, limit: int) -> Page[Incident]:
    """The incidents that fit, the latest first, those without a time last; as they stood at an instant where one is given."""
    asked, happened, seq = _narrowed(filters)
    asked = asked.where(*_holding(connection, as_of)).order_by(happened.desc(), seq.desc()).limit(limit + 1)
    if after is not None:
        then, last = parse_cursor(after)
        asked = asked.where(tuple_(happened, seq) < tuple_(literal(then, Instant), last))
    parts = [rows(connection, asked.where(*window)) for window in windows(filters, incidents)]
    found = sorted(chain.from_iterable(parts), key=lambda row: (row["happened"], row["seq"]), reverse=True)
    return Page(tuple(map(incident_of, found[:limit])), cursor(found[limit - 1]["happened"], found[limit - 1]["seq"]) if len(found) > limit else None)


def _holding(connection: Connection, as_of: datetime | None) -> Iterator[ColumnElement[bool]]:
    if as_of is None:
        yield incidents.c.valid_to.is_(None)
        return
    held = and_(incidents.c.valid_from <= as_of, or_(incidents.c.valid_to.is_(None), incidents.c.valid_to > as_of))
    early = select(incidents.c.seq).where(incidents.c.valid_from <= as_of)
    # Of an instant soon after the beginning, most versions came later: those before it are named first.
    yield and_(held, incidents.c.seq.in_(early)) if few(connection, early) else held


def _narrowed(filters: Filters) -> tuple[Any, ColumnElement[Any], ColumnElement[Any]]:
    """The question, and the two columns that order it: those of the first facet asked for, whose index gives them in order."""
    asked = select(incidents.c.seq, incidents.c.happened, incidents.c.body).where(*on_columns(filters, incidents))
    if filters.grade is not None:
        asked = asked.where(incidents.c.occurrence == filters.grade)
    happened, seq = incidents.c.happened, incidents.c.seq
    facets = [*filters.facets, *((("outlet", filters.outlet),) if filters.outlet else ())]
    for number, (kind, value) in enumerate(facets):
        facet = incident_facets.alias(f"facet{number}")
        asked = asked.join(facet, and_(facet.c.incident == incidents.c.seq, facet.c.kind == kind, facet.c.value == value))
        if number == 0:
            happened, seq = facet.c.happened, facet.c.incident
    return asked, happened, seq


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


def _last(found: list[Row], limit: int) -> str | None:
    return str(found[limit - 1]["seq"]) if len(found) > limit else None
