"""Incidents counted where they are: by cells of the map, and by the wider units that no point stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select

from marsad.store.batches import Row, rows, rows_in
from marsad.store.filters import Filters, windows
from marsad.store.glance import DEEPEST
from marsad.store.narrowing import fitting
from marsad.store.schema import incidents

# A tile of the map has 2 to the power of twice this many cells.
_CELLS_OF_A_TILE = 3
# Whose incidents are named one by one: so many spots, of so many incidents each.
_MOST_SPOTS, _MOST_NAMED = 500, 20


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


def count_places(connection: Connection, filters: Filters, words: str, *, as_of: datetime | None, zoom: int) -> Counted:
    """The incidents that fit, by cells of a zoom level of the Web Mercator map. A rectangle in the filters bounds the cells and not the units, which have no point."""
    spots = _spots(connection, filters, words, as_of, zoom)
    if filters.polygon:
        return Counted(spots, (), Counter())
    anywhere = replace(filters, area=None)
    units: dict[str, Unit] = {}
    unplaced: Counter[str] = Counter()
    columns = incidents.c
    for row in _grouped(connection, anywhere, words, as_of, [columns.place, columns.level, columns.country], columns.cell.is_(None)):
        if row["place"] is None:
            unplaced[row["occurrence"]] += row["n"]
            continue
        unit = units.setdefault(row["place"], Unit(row["place"], row["level"], row["country"]))
        unit.grades[row["occurrence"]] += row["n"]
    return Counted(spots, tuple(sorted(units.values(), key=lambda unit: (-unit.grades.total(), unit.place))), unplaced)


def _spots(connection: Connection, filters: Filters, words: str, as_of: datetime | None, zoom: int) -> tuple[Spot, ...]:
    columns = incidents.c
    cell = columns.cell.op(">>")(2 * (DEEPEST - min(DEEPEST, zoom + _CELLS_OF_A_TILE)))
    cells: dict[int, list[Row]] = {}
    by = [cell.label("cell_around"), columns.place]
    for row in _grouped(connection, filters, words, as_of, by, columns.cell.is_not(None), of_points=True):
        cells.setdefault(row["cell_around"], []).append(row)
    spots = [spot for found in cells.values() for spot in _of_cell(found)]
    few = [spot for spot in spots if spot.one_point and spot.grades.total() <= _MOST_NAMED]
    if len(few) <= _MOST_SPOTS:
        _name(connection, few, list(fitting(connection, filters, words, as_of=as_of)))
    return tuple(sorted(spots, key=lambda spot: (-spot.grades.total(), spot.cell, spot.place or "")))


def _grouped(
    connection: Connection, filters: Filters, words: str, as_of: datetime | None, by: Sequence[ColumnElement[object]], *where: ColumnElement[bool],
    of_points: bool = False,
) -> Iterable[Row]:  # fmt: skip
    columns = incidents.c
    measured = [func.count().label("n")]
    if of_points:
        for column in (columns.lon, columns.lat):
            measured += [own(column).label(f"{name}_{column.name}") for name, own in (("sum", func.sum), ("min", func.min), ("max", func.max))]
        measured += [func.max(column).label(column.name) for column in (columns.level, columns.uncertainty_km, columns.cell)]
    asked = select(*by, columns.occurrence, *measured).where(*fitting(connection, filters, words, as_of=as_of), *where).group_by(*by, columns.occurrence)
    for window in windows(filters, incidents):
        yield from rows(connection, asked.where(*window))


def _of_cell(found: list[Row]) -> list[Spot]:
    """One spot for what lies apart; where all stands at one point, one for each place that has it (a town and its district may)."""
    if any(min(row[f"min_{name}"] for row in found) != max(row[f"max_{name}"] for row in found) for name in ("lon", "lat")):
        return [_spot(found, one_point=False)]
    by_place: dict[str | None, list[Row]] = {}
    for row in found:
        by_place.setdefault(row["place"], []).append(row)
    return [_spot(own, one_point=True) for own in by_place.values()]


def _spot(found: list[Row], *, one_point: bool) -> Spot:
    grades = Counter[str]()
    for row in found:
        grades[row["occurrence"]] += row["n"]
    first, total = found[0], grades.total()
    lon, lat = (first[f"min_{name}"] if one_point else sum(row[f"sum_{name}"] for row in found) / total for name in ("lon", "lat"))
    uncertainty = max((row["uncertainty_km"] for row in found if row["uncertainty_km"] is not None), default=None)
    return Spot(lon, lat, one_point, first["place"] if one_point else None, first["level"] if one_point else None, uncertainty, first["cell"], grades)


def _name(connection: Connection, spots: Sequence[Spot], conditions: list[ColumnElement[bool]]) -> None:
    """Give each spot the ids of its incidents, the latest first."""
    found: dict[tuple[int, str | None], list[Row]] = {}
    asked = select(incidents.c.id, incidents.c.cell, incidents.c.place, incidents.c.happened).where(*conditions)
    for row in rows_in(connection, asked, incidents.c.cell, [spot.cell for spot in spots]):
        found.setdefault((row["cell"], row["place"]), []).append(row)
    for spot in spots:
        ordered = sorted(found.get((spot.cell, spot.place), []), key=lambda row: (row["happened"], row["id"]), reverse=True)
        spot.named = tuple(row["id"] for row in ordered[:_MOST_NAMED])
