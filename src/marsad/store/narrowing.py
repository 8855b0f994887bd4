"""Incidents narrowed down, for lists, maps and time lines alike: the conditions, in a shape that starts from whatever is rare."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, or_, select

from marsad.store.batches import few
from marsad.store.filters import Area, Filters, Window, among_facet, bounds, inside, of_facet, on_columns, on_incidents
from marsad.store.schema import claims, documents, incident_facets, incident_members, incidents
from marsad.store.search import having, reports_having
from marsad.store.words import asked

# Not `false()`, which would take all other conditions along, and with them what an index needs.
_NOTHING = incidents.c.seq == -1


def counted(
    connection: Connection, filters: Filters, words: str = "", *, as_of: datetime | None, window: Window, start: str | None = None
) -> Iterator[ColumnElement[bool]]:
    """The conditions on incidents of a window that hold now, or held at an instant, for whoever counts all that fit; `start` is what `few_having` gives."""
    yield from holding(connection, as_of)
    yield from on_columns(filters, incidents)
    yield from window.of(incidents)
    # Of a stretch of time few are looked at; of all time, gathering those that wait is quicker than asking for each.
    yield from on_incidents(filters, at_hand=start is not None or filters.until is not None)
    for kind, values in filters.incident_facets:
        yield among_facet(kind, values, window) if start in (None, kind) else of_facet(kind, values)
    if words.strip():
        yield _among_told(connection, words)


def listed(connection: Connection, filters: Filters, words: str = "", *, as_of: datetime | None = None) -> Iterator[ColumnElement[bool]]:
    """The same but for facets, for whoever wants the first of those that fit in order."""
    yield from holding(connection, as_of)
    yield from on_columns(filters, incidents)
    yield from on_incidents(filters, at_hand=True)
    if (area := _area(filters)) is not None:
        inside_now = select(incidents.c.seq).where(incidents.c.valid_to.is_(None), inside(area, incidents.c))
        if as_of is None and few(connection, inside_now):
            yield incidents.c.seq.in_(inside_now)
    if words.strip():
        yield _told_with(connection, words)


def holding(connection: Connection, as_of: datetime | None) -> Iterator[ColumnElement[bool]]:
    if as_of is None:
        yield incidents.c.valid_to.is_(None)
        return
    held = and_(incidents.c.valid_from <= as_of, or_(incidents.c.valid_to.is_(None), incidents.c.valid_to > as_of))
    early = select(incidents.c.seq).where(incidents.c.valid_from <= as_of)
    # Of an instant soon after the beginning, most versions came later: those before it are named first.
    yield and_(held, incidents.c.seq.in_(early)) if few(connection, early) else held


def _area(filters: Filters) -> Area | None:
    return bounds(filters.polygon) if filters.polygon else filters.area


def _told_with(connection: Connection, words: str) -> ColumnElement[bool]:
    """Whether a report that tells of the incident now has all of these words."""
    wanted = asked(words)
    if not wanted:
        return _NOTHING
    found = having(connection, wanted)
    if few(connection, select(documents.c.seq).where(found)):
        return _among_told(connection, words)
    return exists(_tellings().where(found, incident_members.c.incident == incidents.c.seq))


def _among_told(connection: Connection, words: str) -> ColumnElement[bool]:
    """The same, for whoever goes through all incidents, or where few reports have the words: their incidents are gathered first."""
    return incidents.c.seq.in_(telling_with(connection, words)) if asked(words) else _NOTHING


def telling_with(connection: Connection, words: str) -> Select[tuple[int]]:
    """The rows of the incidents that a report tells of now which has all of these words; words without a letter or a digit are found nowhere."""
    wanted = asked(words)
    if not wanted:
        return select(incidents.c.seq).where(_NOTHING)
    # One list within the other: a join would leave it to the database which of them it starts from.
    tellings = select(claims.c.id).where(claims.c.ended.is_(None), claims.c.document.in_(reports_having(connection, wanted)))
    tellings = tellings.with_hint(claims, "INDEXED BY ix_claims_current_document", "sqlite")
    return select(incident_members.c.incident).where(incident_members.c.claim.in_(tellings))


def _tellings() -> Select[tuple[int]]:
    joined = select(incident_members.c.incident).join(claims, and_(claims.c.id == incident_members.c.claim, claims.c.ended.is_(None)))
    return joined.join(documents, documents.c.seq == claims.c.document)


def few_having(connection: Connection, filters: Filters, words: str, window: Window) -> str | None:
    """What few incidents of a window meet, which are then looked at one by one: "words", or the kind of a facet; None where many meet each."""
    if (wanted := asked(words)) and few(connection, reports_having(connection, wanted)):
        return "words"
    facet = incident_facets.alias()
    having_one = select(facet.c.incident).where(*window.bounds(facet.c.happened))
    rare = (kind for kind, values in filters.incident_facets if few(connection, having_one.where(facet.c.kind == kind, facet.c.value.in_(values))))
    return next(rare, None)


def one_by_one(asked: Select[Any]) -> Select[Any]:
    """Have SQLite look at the incidents whose numbers it gathers, and go through no index of all."""
    return asked.with_hint(incidents, "NOT INDEXED", "sqlite")


def by_index(asked: Select[Any], index: str, as_of: datetime | None, window: Window) -> Select[Any]:
    """Have SQLite go through one index of what holds now, which has all that is asked, whatever else it thinks better, and through that of the few wide ones
    for these; PostgreSQL decides by itself."""
    if window.wide:
        return asked.with_hint(incidents, "INDEXED BY ix_incidents_wide", "sqlite")
    return asked if as_of is not None else asked.with_hint(incidents, f"INDEXED BY {index}", "sqlite")
