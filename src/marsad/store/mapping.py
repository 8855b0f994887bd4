"""Incidents counted where they are: by cells of the map, and by the wider units that no point stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from marsad.store.batches import Row, among, rows_in
from marsad.store.filters import Filters, windows
from marsad.store.glance import DEEPEST
from marsad.store.narrowing import by_index, counted, few_having, one_by_one
from marsad.store.overlapping import apart
from marsad.store.schema import incidents

# A tile of the map has 2 to the power of twice this many cells.
CELLS_OF_A_TILE = 3
# Whose incidents are named one by one: so many spots, of so many incidents each.
MOST_SPOTS, MOST_NAMED = 500, 20


@dataclass(slots=True)
class Spot:
    """What lies in one cell: at `one_point`, where it has the `place` and its level, or apart, where `lon` and `lat` are the middle of its incidents.
    `named` are ids of its incidents, where these are few and stand at one point."""

    lon: float
    lat: float
    one_point: bool
    place: str | None
    level: str | None
    uncertainty_km: float | None
    cell: int
    grades: Counter[str] = field(default_factory=Counter)
    named: tuple[str, ...] = ()


@dataclass(slots=True)
class Unit:
    """A province, a country, or whatever else has no point, by its gazetteer id."""

    place: str
    level: str | None
    country: str | None
    grades: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a map shows; `unplaced` counts incidents whose place is not known, by grade."""

    spots: tuple[Spot, ...]
    units: tuple[Unit, ...]
    unplaced: Counter[str]


class _Count(NamedTuple):
    """How many incidents of a grade there are in the smallest cell, None for those that no point stands for, and at a place."""

    cell: int | None
    place: str | None
    grade: str
    number: int
    lon: float | None
    lat: float | None
    level: str | None
    uncertainty_km: float | None
    country: str | None


def count_places(connection: Connection, filters: Filters, words: str, *, as_of: datetime | None, zoom: int) -> Counted:
    """The incidents that fit, by cells of a zoom level of the Web Mercator map. A rectangle in the filters bounds the cells and not the units, which have no point."""
    found = _found(connection, filters, words, as_of)
    spots = apart(_spots([count for count in found if count.cell is not None], zoom), zoom)
    few = [spot for spot in spots if spot.one_point and spot.grades.total() <= MOST_NAMED]
    if len(few) <= MOST_SPOTS:
        _name(connection, few, [list(counted(connection, filters, words, as_of=as_of, window=window)) for window in windows(filters)])
    units: dict[str, Unit] = {}
    unplaced: Counter[str] = Counter()
    for count in found:
        if count.cell is None and count.place is None:
            unplaced[count.grade] += count.number
        elif count.cell is None and count.place is not None:
            unit = units.setdefault(count.place, Unit(count.place, count.level, count.country))
            unit.grades[count.grade] += count.number
    return in_order(spots, units.values(), unplaced)


def in_order(spots: Iterable[Spot], units: Iterable[Unit], unplaced: Counter[str]) -> Counted:
    """What a map shows, that of most incidents first."""
    return Counted(
        tuple(sorted(spots, key=lambda spot: (-spot.grades.total(), spot.cell, spot.place or ""))),
        tuple(sorted(units, key=lambda unit: (-unit.grades.total(), unit.place))), unplaced,
    )  # fmt: skip


def _found(connection: Connection, filters: Filters, words: str, as_of: datetime | None) -> list[_Count]:
    area, anywhere = filters.area, replace(filters, area=None)
    if area is None or filters.polygon:
        return _counts(connection, filters, words, as_of)
    if filters.by_area_alone and not words.strip():
        # Of everything, the database passes over what lies outside; what has no point stands first in its index.
        inside = [count for count in _counts(connection, filters, words, as_of) if count.cell is not None]
        return inside + _counts(connection, anywhere, words, as_of, incidents.c.cell.is_(None))
    return [count for count in _counts(connection, anywhere, words, as_of) if count.cell is None or area.holds(count.lat, count.lon)]


def _counts(connection: Connection, filters: Filters, words: str, as_of: datetime | None, *where: ColumnElement[bool]) -> list[_Count]:
    """By cell, place and grade, in the order of an index that has them so; a cell that small holds one point."""
    columns = incidents.c
    by = (columns.cell, columns.place, columns.occurrence)
    alike: Sequence[ColumnElement[Any]] = (columns.lon, columns.lat, columns.level, columns.uncertainty_km, columns.country)
    # What is alike throughout a group needs no comparing: SQLite gives that of any of its rows, PostgreSQL wants to be told of which.
    same = alike if connection.dialect.name == "sqlite" else [func.max(column) for column in alike]
    asked = select(*by, func.count(), *same).where(*where).group_by(*by)
    everything = filters.by_area_alone and not words.strip()
    index = "ix_incidents_current_cell" if everything else "ix_incidents_current_happened"
    found: list[_Count] = []
    for window in windows(filters):
        start = None if everything or window.wide else few_having(connection, filters, words, window)
        fitting = asked.where(*counted(connection, filters, words, as_of=as_of, window=window, start=start))
        found += [_Count(*row) for row in connection.execute(one_by_one(fitting) if start else by_index(fitting, index, as_of, window)).all()]
    return found


def _spots(found: Sequence[_Count], zoom: int) -> Iterator[Spot]:
    shift = 2 * (DEEPEST - min(DEEPEST, zoom + CELLS_OF_A_TILE))
    cells: dict[int, list[_Count]] = {}
    for count in found:
        cells.setdefault((count.cell or 0) >> shift, []).append(count)
    for own in cells.values():
        yield from _of_cell(own)


def _of_cell(found: list[_Count]) -> Iterator[Spot]:
    """One spot for what lies apart; where all stands at one point, one for each place that has it (a town and its district may)."""
    if any(count.cell != found[0].cell for count in found):
        yield _spot(found, one_point=False)
        return
    by_place: dict[str | None, list[_Count]] = {}
    for count in found:
        by_place.setdefault(count.place, []).append(count)
    for own in by_place.values():
        yield _spot(own, one_point=True)


def _spot(found: list[_Count], *, one_point: bool) -> Spot:
    grades = Counter[str]()
    lon = lat = 0.0
    for count in found:
        grades[count.grade] += count.number
        lon += (count.lon or 0.0) * count.number
        lat += (count.lat or 0.0) * count.number
    first, total = found[0], grades.total()
    uncertainty = max((count.uncertainty_km for count in found if count.uncertainty_km is not None), default=None)
    return Spot(
        lon=(first.lon or 0.0) if one_point else lon / total, lat=(first.lat or 0.0) if one_point else lat / total, one_point=one_point,
        place=first.place if one_point else None, level=first.level if one_point else None, uncertainty_km=uncertainty, cell=first.cell or 0, grades=grades,
    )  # fmt: skip


def _name(connection: Connection, spots: Sequence[Spot], fitting: Sequence[list[ColumnElement[bool]]]) -> None:
    """Give each spot the ids of its incidents, the latest first; `fitting` holds the conditions of each window."""
    found: dict[tuple[int, str | None], list[Row]] = {}
    for conditions in fitting:
        asked = among(select(incidents.c.id, incidents.c.cell, incidents.c.place, incidents.c.happened).where(*conditions), incidents.c.cell)
        for row in rows_in(connection, asked, [spot.cell for spot in spots]):
            found.setdefault((row["cell"], row["place"]), []).append(row)
    for spot in spots:
        ordered = sorted(found.get((spot.cell, spot.place), []), key=lambda row: (row["happened"], row["id"]), reverse=True)
        spot.named = tuple(row["id"] for row in ordered[:MOST_NAMED])
