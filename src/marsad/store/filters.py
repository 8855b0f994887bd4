"""What claims and incidents are narrowed down by, as conditions on either table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, or_

from marsad.model import GradeValue
from marsad.store.claims import WIDE
from marsad.text.fold import fold


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
    """Everything given must hold; what is empty or None narrows nothing.

    `types` are ids of event types, any of which will do. `place` is a gazetteer id, `place_name` a name in any script (folded here),
    `country` an ISO 3166-1 alpha-2 code, `admin1` a name in English. `since` (inclusive) and `until` (exclusive) are aware instants: what
    may have happened between them fits, and what has no time does not. `actor` is a registry id, in any part (who did it, who was struck,
    who tells). `grade` is that of the occurrence.
    """

    types: tuple[str, ...] = ()
    place: str | None = None
    place_name: str | None = None
    country: str | None = None
    admin1: str | None = None
    area: Area | None = None
    since: datetime | None = None
    until: datetime | None = None
    actor: str | None = None
    outlet: str | None = None
    grade: GradeValue | None = None

    @property
    def facets(self) -> tuple[tuple[str, str], ...]:
        """Kind and value of what claims and incidents have several of."""
        given = (("actor", self.actor), ("name", self.place_name and fold(self.place_name)))
        return tuple((kind, value) for kind, value in given if value)


def on_columns(filters: Filters, table: Table) -> Iterator[ColumnElement[bool]]:
    """The conditions on the columns that the tables of claims and incidents have both."""
    columns = table.c
    if filters.types:
        yield columns.type.in_(filters.types)
    for name in ("place", "country", "admin1"):
        if (wanted := getattr(filters, name)) is not None:
            yield columns[name] == wanted
    if filters.area is not None:
        yield _inside(filters.area, columns)
    if filters.since is not None:
        yield columns.happened >= filters.since
    if filters.until is not None:
        yield columns.began < filters.until


def windows(filters: Filters, table: Table) -> list[list[ColumnElement[bool]]]:
    """Further conditions of which each row that fits meets exactly one list: the narrow ones, which an index can bound from above, and the few wide ones."""
    if filters.until is None:
        return [[]]
    return [[table.c.wide.is_(False), table.c.happened < filters.until + WIDE], [table.c.wide.is_(True)]]


def _inside(area: Area, columns: Any) -> ColumnElement[bool]:
    if area.west <= area.east:
        across = columns.lon.between(area.west, area.east)
    else:
        across = or_(columns.lon >= area.west, columns.lon <= area.east)
    return and_(columns.lat.between(area.south, area.north), across)
