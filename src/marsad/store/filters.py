"""What claims and incidents are narrowed down by, as conditions on either table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, case, exists, literal, or_, select

from marsad.model import GradeValue
from marsad.store.claims import WIDE
from marsad.store.schema import incident_facets, incidents, review_items
from marsad.text.fold import fold

# Corners of an area that was drawn: more cost more than a list may, and no hand draws them.
MOST_CORNERS = 200


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in WGS 84 degrees; one that crosses the 180th meridian has its west east of its east."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lat: float | None, lon: float | None) -> bool:
        """Whether a point lies in it; no point lies in none."""
        if lat is None or lon is None or not self.south <= lat <= self.north:
            return False
        return self.west <= lon <= self.east if self.west <= self.east else lon >= self.west or lon <= self.east


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Everything given must hold; what is empty or None narrows nothing. Where several values are given of one thing, any of them will do.

    `types` are ids of event types. `place` is a gazetteer id, `place_name` a name in any script (folded here), `country` an ISO 3166-1
    alpha-2 code, `admin1` a name in English. `polygon` is a ring of (longitude, latitude), closed or not, that does not cross the 180th
    meridian. `since` (inclusive) and `until` (exclusive) are aware instants: what may have happened between them fits, and what has no time
    does not. `actors` are registry ids, in any part (who did it, who was struck, who tells), `doers` of those who
    did it alone. `origins` are keys of who first told.

    The rest is about incidents, and about claims by the incident that holds them: `grades` are those of the occurrence, `killed_min` and
    `injured_min` the least that the highest number given must be, `needs_review` whether something of it is worth a person's time.
    """

    types: tuple[str, ...] = ()
    place: str | None = None
    place_name: str | None = None
    country: str | None = None
    admin1: str | None = None
    area: Area | None = None
    polygon: tuple[tuple[float, float], ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    actors: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    grades: tuple[GradeValue, ...] = ()
    killed_min: int | None = None
    injured_min: int | None = None
    needs_review: bool | None = None

    def of_types(self, types: tuple[str, ...]) -> Filters:
        """The same narrowed down to these types of events."""
        return replace(self, types=types)

    def between(self, since: datetime, until: datetime) -> Filters:
        """The same narrowed down to what may have happened between two instants."""
        return replace(self, since=since, until=until)

    @property
    def by_area_alone(self) -> bool:
        """Whether nothing but where something happened is asked for."""
        return replace(self, area=None, polygon=()) == Filters()

    @property
    def facets(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Kind and values of what claims have several of, and incidents too."""
        given = (("doer", self.doers), ("actor", self.actors), ("name", (fold(self.place_name),) if self.place_name else ()))
        return tuple((kind, values) for kind, values in given if values)

    @property
    def incident_facets(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Kind and values of what incidents have several of."""
        given = (("outlet", self.outlets), ("origin", self.origins))
        return (*self.facets, *((kind, values) for kind, values in given if values))


def on_columns(filters: Filters, table: Table) -> Iterator[ColumnElement[bool]]:
    """The conditions on the columns that the tables of claims and incidents have both."""
    columns = table.c
    if filters.types:
        yield columns.type.in_(filters.types)
    for name in ("place", "country", "admin1"):
        if (wanted := getattr(filters, name)) is not None:
            yield columns[name] == wanted
    if filters.area is not None:
        yield inside(filters.area, columns)
    if filters.polygon:
        yield inside(bounds(filters.polygon), columns)
        yield _within(filters.polygon, columns)
    if filters.since is not None:
        yield columns.happened >= filters.since
    if filters.until is not None:
        yield columns.began < filters.until


def on_incidents(filters: Filters, *, at_hand: bool = False) -> Iterator[ColumnElement[bool]]:
    """The conditions that only incidents can meet; in a shape for whoever has one `at_hand`, or else for whoever starts from those that fit."""
    columns = incidents.c
    if filters.grades:
        yield columns.occurrence.in_(filters.grades)
    if filters.killed_min is not None:
        yield columns.killed >= filters.killed_min
    if filters.injured_min is not None:
        yield columns.injured >= filters.injured_min
    if filters.needs_review is not None:
        waiting = select(review_items.c.incident)
        needed = waiting.where(review_items.c.incident == columns.seq).exists() if at_hand else columns.seq.in_(waiting)
        yield needed if filters.needs_review else ~needed


def of_facet(kind: str, values: tuple[str, ...]) -> ColumnElement[bool]:
    """Whether an incident that is at hand has one of these values."""
    facet = incident_facets.alias()
    return exists(select(facet.c.incident).where(facet.c.incident == incidents.c.seq, facet.c.kind == kind, facet.c.value.in_(values)))


def among_facet(kind: str, values: tuple[str, ...], window: Window) -> ColumnElement[bool]:
    """The same, for whoever goes through all incidents of a window: those that have one of the values are gathered first, but where they are few at hand."""
    if window.wide:
        return of_facet(kind, values)
    facet = incident_facets.alias()
    return incidents.c.seq.in_(select(facet.c.incident).where(facet.c.kind == kind, facet.c.value.in_(values), *window.bounds(facet.c.happened)))


@dataclass(frozen=True, slots=True)
class Window:
    """Some of the rows that fit: happened on or after `since` and before `before`, where these are given, and `wide` or narrow where that is told apart."""

    since: datetime | None
    before: datetime | None
    wide: bool | None

    def of(self, table: Table) -> Iterator[ColumnElement[bool]]:
        """The conditions that tell these rows from the others."""
        if self.wide is not None:
            yield table.c.wide.is_(self.wide)
        if self.before is not None:
            yield table.c.happened < self.before

    def bounds(self, happened: ColumnElement[Any]) -> Iterator[ColumnElement[bool]]:
        """The same bounds on another table that has a copy of `happened`."""
        if self.since is not None:
            yield happened >= self.since
        if self.before is not None:
            yield happened < self.before


def windows(filters: Filters) -> tuple[Window, ...]:
    """Windows of which each row that fits is in exactly one: the narrow ones, which an index can bound from above, and the few wide ones."""
    if filters.until is None:
        return (Window(filters.since, None, None),)
    return Window(filters.since, filters.until + WIDE, False), Window(filters.since, None, True)


def inside(area: Area, columns: Any) -> ColumnElement[bool]:
    if area.west <= area.east:
        across = columns.lon.between(area.west, area.east)
    else:
        across = or_(columns.lon >= area.west, columns.lon <= area.east)
    return and_(columns.lat.between(area.south, area.north), across)


def bounds(polygon: tuple[tuple[float, float], ...]) -> Area:
    """The rectangle around a ring."""
    lons, lats = zip(*polygon, strict=True)
    return Area(min(lons), min(lats), max(lons), max(lats))


def _within(polygon: tuple[tuple[float, float], ...], columns: Any) -> ColumnElement[bool]:
    """Whether a point lies in a ring: a line from it to the east crosses the ring an odd number of times. In SQL, so that both databases answer alike."""
    crossings: ColumnElement[Any] = literal(0)
    for (lon, lat), (next_lon, next_lat) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        if lat == next_lat:
            continue
        slope = (next_lon - lon) / (next_lat - lat)
        reaches = and_((columns.lat < max(lat, next_lat)) & (columns.lat >= min(lat, next_lat)), columns.lon < lon + slope * (columns.lat - lat))
        crossings = crossings + case((reaches, 1), else_=0)
    return crossings % 2 == 1
