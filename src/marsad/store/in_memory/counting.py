"""The incidents in memory that fit, counted by places and by times: what `marsad.store.mapping` and `timeline` ask the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np

from marsad.store.filters import Filters
from marsad.store.glance import DEEPEST
from marsad.store.in_memory.fitting import Held, fitting_incidents, inside, without_area
from marsad.store.in_memory.growing import NONE, Codes, Ints, Mask
from marsad.store.in_memory.incident_columns import IncidentColumns
from marsad.store.mapping import CELLS_OF_A_TILE, MOST_NAMED, MOST_SPOTS, Counted, Spot, Unit, in_order
from marsad.store.overlapping import apart
from marsad.store.timeline import Step


def count_places(held: Held, filters: Filters, words: str, *, zoom: int) -> Counted:
    """As `marsad.store.mapping.count_places`."""
    columns = held.incidents
    anywhere, area = without_area(filters)
    fit = fitting_incidents(held, anywhere, words)
    pointed = columns.spots.cell[columns.spot] != NONE
    drawn = fit & pointed if area is None else fit & pointed & inside(columns, area)
    spots = apart(_spots(columns, drawn, zoom), zoom)
    few = [spot for spot in spots if spot.one_point and spot.grades.total() <= MOST_NAMED]
    if len(few) <= MOST_SPOTS:
        _name(columns, drawn, few)
    units, unplaced = _units(columns, fit & ~pointed)
    return in_order(spots, units, unplaced)


def _by_code(columns: IncidentColumns, codes: Codes, number: int, rows: Mask) -> Ints:
    """How many of these rows there are by a code, of so many, and by grade."""
    grades = len(columns.books.grade.values)
    counted = np.bincount(codes[rows].astype(np.int64) * grades + columns.grade[rows], minlength=number * grades)
    return counted.reshape(number, grades)


def _by_spot(columns: IncidentColumns, rows: Mask) -> Ints:
    return _by_code(columns, columns.spot, len(columns.spots.cell), rows)


def _grades(columns: IncidentColumns, counts: Ints) -> Counter[str]:
    return Counter({grade: number for grade, number in zip(columns.books.grade.values, counts.tolist(), strict=False) if number})


def _spots(columns: IncidentColumns, rows: Mask, zoom: int) -> Iterator[Spot]:
    """What lies in each cell of this zoom: one spot for what lies apart; where all stands at one point, one for each place that has it."""
    counts, spots = _by_spot(columns, rows), columns.spots
    live = np.flatnonzero(counts.any(axis=1))
    if not len(live):
        return
    live = live[np.argsort(spots.cell[live], kind="stable")]
    cell, counts = spots.cell[live], counts[live]
    coarse = cell >> 2 * (DEEPEST - min(DEEPEST, zoom + CELLS_OF_A_TILE))
    starts = np.flatnonzero(np.r_[True, coarse[1:] != coarse[:-1]])
    ends = np.r_[starts[1:], len(live)]
    total = counts.sum(axis=1)
    together, number = np.add.reduceat(counts, starts), np.add.reduceat(total, starts)
    lon, lat = (np.add.reduceat(own[live] * total, starts) / number for own in (spots.lon, spots.lat))
    uncertainty = np.fmax.reduceat(spots.uncertainty_km[live], starts)
    one_point = cell[starts] == cell[ends - 1]
    for group, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if not one_point[group]:
            yield Spot(
                lon=float(lon[group]), lat=float(lat[group]), one_point=False, place=None, level=None, uncertainty_km=_number(uncertainty[group]),
                cell=int(cell[start]), grades=_grades(columns, together[group]),
            )  # fmt: skip
            continue
        for index in range(start, end):
            spot = int(live[index])
            yield Spot(
                lon=float(spots.lon[spot]), lat=float(spots.lat[spot]), one_point=True, place=spots.place[spot], level=spots.level[spot],
                uncertainty_km=_number(spots.uncertainty_km[spot]), cell=int(cell[index]), grades=_grades(columns, counts[index]),
            )  # fmt: skip


def _number(value: Any) -> float | None:
    return None if np.isnan(value) else float(value)


def _name(columns: IncidentColumns, drawn: Mask, few: list[Spot]) -> None:
    """Give each spot the ids of its incidents, the latest first."""
    keys = [(spot.cell, spot.place) for spot in few]
    rows = np.flatnonzero(drawn & columns.books.spot.having(keys)[columns.spot])
    named: dict[tuple[int | None, str | None], list[tuple[Any, bytes]]] = {}
    for spot, happened, id_ in zip(columns.spot[rows].tolist(), columns.happened[rows].tolist(), columns.id[rows].tolist(), strict=True):
        named.setdefault(columns.books.spot.values[spot], []).append((happened, id_))
    for spot, key in zip(few, keys, strict=True):
        spot.named = tuple(id_.decode() for _, id_ in sorted(named.get(key, ()), reverse=True)[:MOST_NAMED])


def _units(columns: IncidentColumns, rows: Mask) -> tuple[list[Unit], Counter[str]]:
    """The wider units that have any of these rows, and how many have no place."""
    counts, spots = _by_spot(columns, rows), columns.spots
    units, unplaced = list[Unit](), Counter[str]()
    for spot in np.flatnonzero(counts.any(axis=1)).tolist():
        place, grades = spots.place[spot], _grades(columns, counts[spot])
        if place is None:
            unplaced += grades
        else:
            units.append(Unit(place, spots.level[spot], spots.country[spot], grades))
    return units, unplaced


def count_times(held: Held, filters: Filters, words: str, *, step: Step) -> dict[date | datetime | None, Counter[str]]:
    """As `marsad.store.timeline.count_times`."""
    columns = held.incidents
    rows = fitting_incidents(held, filters, words)
    steps, book = (columns.hour, columns.books.hour) if step == "hour" else (columns.day, columns.books.day)
    counts = _by_code(columns, steps, len(book.values), rows)
    found: dict[date | datetime | None, Counter[str]] = {}
    for code in np.flatnonzero(counts.any(axis=1)).tolist():
        start = _start(book.values[code], step)
        found[start] = found.get(start, Counter()) + _grades(columns, counts[code])
    return dict(sorted(found.items(), key=lambda item: (item[0] is not None, str(item[0]))))


def _start(value: Any, step: Step) -> date | datetime | None:
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC)
    day: date | None = value
    return day - timedelta(days=day.weekday()) if day is not None and step == "week" else day
