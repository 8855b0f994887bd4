"""Which of the incidents in memory fit filters: the conditions of `marsad.store.filters` and `marsad.store.narrowing`, on columns."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import UTC, datetime
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, select

from marsad.store.filters import Area, Filters, bounds
from marsad.store.in_memory.columns import Columns, Mask
from marsad.store.narrowing import telling_with
from marsad.store.schema import incident_facets, review_items

# So many answers of the database are kept with the columns that they were asked for, a byte for each incident.
_MOST_KEPT = 100


def fitting(connection: Connection, columns: Columns, filters: Filters, words: str = "") -> Mask:
    """Which rows fit, in the order of the columns. What these do not hold is asked of the database: facets, words, and what waits for a person."""
    found = np.ones(len(columns), np.bool_)
    for mask in _on_columns(columns, filters):
        found &= mask
    if filters.needs_review is not None:
        waiting = _asked(connection, columns, "waiting", select(review_items.c.incident).distinct())
        found &= waiting if filters.needs_review else ~waiting
    facet = incident_facets.c
    for kind, values in filters.incident_facets:
        found &= _asked(connection, columns, (kind, values), select(facet.incident).where(facet.kind == kind, facet.value.in_(values)))
    if words.strip():
        found &= _asked(connection, columns, ("words", words), telling_with(connection, words))
    return found


def _asked(connection: Connection, columns: Columns, key: Hashable, question: Select[Any]) -> Mask:
    """The rows of the incidents that a question gives, or gave before."""
    known = columns.asked.get(key)
    if known is None:
        if len(columns.asked) >= _MOST_KEPT:
            columns.asked.clear()
        known = columns.asked[key] = columns.rows_of(np.array(connection.scalars(question).all(), np.int64))
    return known


def _on_columns(columns: Columns, filters: Filters) -> Iterator[Mask]:
    books = columns.books
    if filters.types:
        yield books.type.having(filters.types)[columns.type]
    if filters.grades:
        yield books.grade.having(filters.grades)[columns.grade]
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
    if filters.killed_min is not None:
        yield columns.killed >= filters.killed_min
    if filters.injured_min is not None:
        yield columns.injured >= filters.injured_min


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
