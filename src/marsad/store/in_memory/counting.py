"""The incidents in memory that fit, counted by places and by times, and listed: what `marsad.store.mapping`, `timeline` and `listing` ask the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
from sqlalchemy import Connection, select

from marsad.model import Incident
from marsad.store.batches import among, rows_in
from marsad.store.filters import Filters
from marsad.store.glance import DEEPEST
from marsad.store.in_memory.columns import NO_CELL, Columns, Ints, Mask
from marsad.store.in_memory.fitting import fitting, inside, instant
from marsad.store.incidents import incident_of
from marsad.store.mapping import CELLS_OF_A_TILE, MOST_NAMED, MOST_SPOTS, Counted, Spot, Unit, in_order
from marsad.store.overlapping import apart
from marsad.store.paging import Page, cursor, parse_cursor
from marsad.store.schema import incidents
from marsad.store.timeline import Step

_BODIES = among(select(incidents.c.seq, incidents.c.happened, incidents.c.body), incidents.c.seq)


def count_places(connection: Connection, columns: Columns, filters: Filters, words: str, *, zoom: int) -> Counted:
    """As `marsad.store.mapping.count_places`."""
    bounded = filters.area if not filters.polygon else None
    fit = fitting(connection, columns, replace(filters, area=None) if bounded else filters, words)
    pointed = columns.spots.cell[columns.spot] != NO_CELL
    drawn = fit & pointed & inside(columns, bounded) if bounded else fit & pointed
    spots = apart(_spots(columns, drawn, zoom), zoom)
    few = [spot for spot in spots if spot.one_point and spot.grades.total() <= MOST_NAMED]
    if len(few) <= MOST_SPOTS:
        _name(columns, drawn, few)
    units, unplaced = _units(columns, fit & ~pointed)
    return in_order(spots, units, unplaced)


def _by_spot(columns: Columns, rows: Mask) -> Ints:
    """How many of these rows there are by spot and by grade."""
    spots, grades = len(columns.spots.cell), len(columns.books.grade.values)
    counted = np.bincount(columns.spot[rows].astype(np.int64) * grades + columns.grade[rows], minlength=spots * grades)
    return counted.reshape(spots, grades)


def _grades(columns: Columns, counts: Ints) -> Counter[str]:
    return Counter({columns.books.grade.values[grade]: int(counts[grade]) for grade in np.flatnonzero(counts)})


def _spots(columns: Columns, rows: Mask, zoom: int) -> Iterator[Spot]:
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


def _name(columns: Columns, drawn: Mask, few: list[Spot]) -> None:
    """Give each spot the ids of its incidents, the latest first."""
    keys = [(spot.cell, spot.place) for spot in few]
    rows = np.flatnonzero(drawn & columns.books.spots.having(keys)[columns.spot])
    named: dict[tuple[int | None, str | None], list[tuple[Any, bytes]]] = {}
    for spot, happened, id_ in zip(columns.spot[rows].tolist(), columns.happened[rows].tolist(), columns.id[rows].tolist(), strict=True):
        named.setdefault(columns.books.spots.values[spot], []).append((happened, id_))
    for spot, key in zip(few, keys, strict=True):
        spot.named = tuple(id_.decode() for _, id_ in sorted(named.get(key, ()), reverse=True)[:MOST_NAMED])


def _units(columns: Columns, rows: Mask) -> tuple[list[Unit], Counter[str]]:
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


def count_times(connection: Connection, columns: Columns, filters: Filters, words: str, *, step: Step) -> dict[date | datetime | None, Counter[str]]:
    """As `marsad.store.timeline.count_times`."""
    rows = fitting(connection, columns, filters, words)
    starts, which = columns.hours if step == "hour" else columns.weeks if step == "week" else columns.days
    grades = len(columns.books.grade.values)
    counted = np.bincount(which[rows] * grades + columns.grade[rows], minlength=len(starts) * grades).reshape(len(starts), grades)
    found = {_start(starts[index]): _grades(columns, counted[index]) for index in np.flatnonzero(counted.any(axis=1))}
    # What is unique ends in those without a time, and the answer begins with them.
    return {start: found[start] for start in ((None,) if None in found else ()) + tuple(start for start in found if start is not None)}


def _start(start: np.datetime64) -> date | datetime | None:
    value: Any = start.item()
    moment: date | datetime | None = value.replace(tzinfo=UTC) if isinstance(value, datetime) else value
    return moment


def list_incidents(connection: Connection, columns: Columns, filters: Filters, words: str, *, after: str | None, limit: int) -> Page[Incident]:
    """As `marsad.store.listing.list_incidents`."""
    rows = fitting(connection, columns, filters, words)
    if after is not None:
        happened, last = parse_cursor(after)
        rows &= (columns.happened < instant(happened)) | ((columns.happened == instant(happened)) & (columns.seq < last))
    in_order = columns.in_order
    seqs = columns.seq[in_order[rows[in_order]][: -limit - 2 : -1]].tolist()
    bodies = {row["seq"]: row for row in rows_in(connection, _BODIES, seqs[:limit])}
    found = [bodies[seq] for seq in seqs[:limit]]
    return Page(tuple(map(incident_of, found)), cursor(found[-1]["happened"], found[-1]["seq"]) if len(seqs) > limit else None)
