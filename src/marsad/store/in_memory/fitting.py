"""Which claims and incidents in memory fit filters: the conditions of `marsad.store.filters`, `narrowing` and `claim_ledger`, on columns.

What columns do not hold is asked of the database and kept: facets, the reports that have words, and what waits for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, String, cast, func, select

from marsad.store.claim_ledger import Told
from marsad.store.filters import Area, Filters, bounds
from marsad.store.in_memory.claim_columns import ClaimColumns
from marsad.store.in_memory.columns import Columns
from marsad.store.in_memory.growing import Ints, Mask
from marsad.store.in_memory.incident_columns import IncidentColumns
from marsad.store.schema import claim_facets, incident_facets, review_items
from marsad.store.search import reports_having, speaks_of_incidents
from marsad.store.words import asked as asked_words


@dataclass(frozen=True, slots=True)
class Held:
    """What holds at one head, and the connection that sees it so."""

    connection: Connection
    incidents: IncidentColumns
    claims: ClaimColumns


def fitting_incidents(held: Held, filters: Filters, words: str = "") -> Mask:
    """Which incidents fit and are told of with all of `words`, in the order of the columns."""
    found = held.incidents.holding.copy()
    for mask in _on_columns(held.incidents, filters):
        found &= mask
    _narrow_by_incident(held, filters, found)
    for kind, values in filters.facets:
        found &= _incident_facet(held, kind, values)
    if filters.outlets:
        found &= _incident_facet(held, "outlet", filters.outlets)
    if words.strip():
        found &= held.claims.pairs.incidents_of(held.claims.holding & _told_with(held, words), held.incidents.holding)
    return found


def fitting_claims(held: Held, filters: Filters, words: str, told: Told) -> Mask:
    """Which claims stand, fit, and are in reports that have all of `words`."""
    columns, books = held.claims, held.claims.books
    found = columns.holding.copy()
    for mask in _on_columns(columns, filters):
        found &= mask
    if filters.outlets:
        found &= books.outlet.having(filters.outlets)[columns.outlet]
    if told.tellers:
        found &= books.teller.having(told.tellers)[columns.teller]
    if told.certainties:
        found &= books.certainty.having(told.certainties)[columns.certainty]
    if told.polarity is not None:
        found &= books.polarity.having([told.polarity])[columns.polarity]
    for kind, values in filters.facets:
        found &= _claim_facet(held, kind, values)
    if words.strip():
        found &= _told_with(held, words)
    if speaks_of_incidents(filters):
        fit = held.incidents.holding.copy()
        _narrow_by_incident(held, filters, fit)
        found = columns.pairs.claims_of(fit, found)
    return found


def _on_columns(columns: Columns, filters: Filters) -> Iterator[Mask]:
    """The conditions on what claims and incidents have both."""
    books = columns.books
    if filters.types:
        yield books.type.having(filters.types)[columns.type]
    if filters.place is not None:
        yield books.place.having([filters.place])[columns.place]
    if filters.country is not None:
        yield books.country.having([filters.country])[columns.country]
    if filters.admin1 is not None:
        yield books.admin1.having([filters.admin1])[columns.admin1]
    if filters.area is not None:
        yield inside(columns, filters.area)
    if filters.polygon:
        yield _within(columns, filters.polygon)
    if filters.since is not None:
        yield columns.happened >= instant(filters.since)
    if filters.until is not None:
        yield columns.began < instant(filters.until)


def _narrow_by_incident(held: Held, filters: Filters, found: Mask) -> None:
    """Take out of `found` the incidents that do not meet what only incidents can."""
    columns = held.incidents
    if filters.grades:
        found &= columns.books.grade.having(filters.grades)[columns.grade]
    if filters.killed_min is not None:
        found &= columns.killed >= filters.killed_min
    if filters.injured_min is not None:
        found &= columns.injured >= filters.injured_min
    if filters.needs_review is not None:
        waiting = _asked_of_incidents(held, "waiting", select(review_items.c.incident).distinct())
        found &= waiting if filters.needs_review else ~waiting
    if filters.origins:
        found &= _incident_facet(held, "origin", filters.origins)


def _incident_facet(held: Held, kind: str, values: tuple[str, ...]) -> Mask:
    facet = incident_facets.c
    return _asked_of_incidents(held, (kind, values), select(facet.incident).where(facet.kind == kind, facet.value.in_(values)))


def _asked_of_incidents(held: Held, key: Any, question: Select[Any]) -> Mask:
    """The rows of the incidents that a question gives; what came of it may change whenever something is recorded."""
    columns = held.incidents
    known = columns.asked.found.get(key)
    if known is not None and known[0] == columns.head:
        return known[1]
    return columns.asked.keep(key, columns.head, columns.rows_of(_numbers(held, question)))


def _claim_facet(held: Held, kind: str, values: tuple[str, ...]) -> Mask:
    """The rows of the claims that have one of these values; no row ever gets others, so that only later rows are asked for."""
    columns, facet = held.claims, claim_facets.c
    known = columns.asked.found.get((kind, values))
    if known is not None and len(known[1]) >= len(columns):
        return known[1][: len(columns)]
    question = select(facet.claim).where(facet.kind == kind, facet.value.in_(values), facet.claim <= columns.last)
    if known is None:
        return columns.asked.keep((kind, values), None, columns.rows_of(_numbers(held, question)))
    found = columns.rows_of(_numbers(held, question.where(facet.claim > int(columns.seq[len(known[1]) - 1]))))
    found[: len(known[1])] = known[1]
    return columns.asked.keep((kind, values), None, found)


def _told_with(held: Held, words: str) -> Mask:
    """The rows of the claims whose reports have all of these words; words without a letter or a digit are found nowhere."""
    columns, wanted = held.claims, asked_words(words)
    if not wanted:
        return np.zeros(len(columns), np.bool_)
    key = ("words", *wanted)
    known = columns.asked.found.get(key)
    if known is not None and known[0] == columns.head:
        return known[1]
    reports = _numbers(held, reports_having(held.connection, wanted))
    among = np.zeros(max(int(columns.document.max(initial=0)), int(reports.max(initial=0))) + 1, np.bool_)
    among[reports] = True
    return columns.asked.keep(key, columns.head, among[columns.document])


def _numbers(held: Held, question: Select[Any]) -> Ints:
    """The numbers that a question gives; as one text, since hundreds of thousands of rows would each become an object first."""
    number = question.subquery().c[0]
    joined = func.group_concat(number) if held.connection.dialect.name == "sqlite" else func.string_agg(cast(number, String), ",")
    return np.fromstring(held.connection.scalar(select(joined)) or "", np.int64, sep=",")


def instant(given: datetime) -> np.datetime64:
    """An aware instant as the columns have it."""
    return np.datetime64(given.astimezone(UTC).replace(tzinfo=None), "us")


def inside(columns: Columns, area: Area) -> Mask:
    """Whether the point of each lies in a rectangle; no point lies in none."""
    east, west = columns.lon <= area.east, columns.lon >= area.west
    found: Mask = (columns.lat >= area.south) & (columns.lat <= area.north) & (west & east if area.west <= area.east else west | east)
    return found


def _within(columns: Columns, ring: tuple[tuple[float, float], ...]) -> Mask:
    """Whether the point of each lies in a ring: a line from it to the east crosses the ring an odd number of times."""
    near = inside(columns, bounds(ring))
    lon, lat = columns.lon[near], columns.lat[near]
    odd = np.zeros(len(lon), np.bool_)
    for (one_lon, one_lat), (next_lon, next_lat) in zip(ring, ring[1:] + ring[:1], strict=True):
        if one_lat != next_lat:
            slope = (next_lon - one_lon) / (next_lat - one_lat)
            odd ^= (lat < max(one_lat, next_lat)) & (lat >= min(one_lat, next_lat)) & (lon < one_lon + slope * (lat - one_lat))
    found = np.zeros(len(columns), np.bool_)
    found[near] = odd
    return found


def without_area(filters: Filters) -> tuple[Filters, Area | None]:
    """The filters without their rectangle, and the rectangle, where that bounds what is drawn alone; a ring bounds everything."""
    return (filters, None) if filters.polygon else (replace(filters, area=None), filters.area)
