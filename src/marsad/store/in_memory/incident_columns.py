"""The incidents that hold now as columns, and the spots of the map that they stand at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from marsad.store.chain import Head
from marsad.store.in_memory.columns import SHARED, Asked, Books, Columns, holding_now, read_rows, shared_columns
from marsad.store.in_memory.growing import Array, Book, Codes, Floats, Grown, Ints, floats, numbers, times
from marsad.store.schema import incidents
from marsad.store.timeline import HOURS_WIDE

_NAMES = (*SHARED, "id", "day", "occurrence", "killed", "injured", "cell", "level", "uncertainty_km")
_MOST_ASKED = 60
# Longitude, latitude, level, uncertainty in km and country.
_About: TypeAlias = tuple[float | None, float | None, str | None, float | None, str | None]


@dataclass(slots=True)
class IncidentBooks(Books):
    """The values that columns of incidents hold numbers of. `spot` has (cell, place): what stands at one point and is one place, or is one wider unit without
    a cell; `about` says of each what is alike in all its incidents. `day` and `hour` have the beginnings of steps of the time line, None for none."""

    grade: Book = field(default_factory=Book)
    spot: Book = field(default_factory=Book)
    about: list[_About] = field(default_factory=list)
    day: Book = field(default_factory=Book)
    hour: Book = field(default_factory=Book)


@dataclass(frozen=True, kw_only=True)
class IncidentColumns(Columns):
    """See `Columns`; `killed` and `injured` are NONE where no account gives a number."""

    books: IncidentBooks
    id: npt.NDArray[np.bytes_]
    grade: Codes
    spot: Codes
    day: Codes
    hour: Codes
    killed: Ints
    injured: Ints

    @cached_property
    def spots(self) -> Spots:
        """What each spot is."""
        about = self.books.about.copy()
        lon, lat, level, uncertainty, country = zip(*about, strict=True) if about else ((),) * 5
        keys = self.books.spot.values[: len(about)]
        cell = numbers([cell for cell, _ in keys])
        return Spots(cell, floats(lon), floats(lat), floats(uncertainty), [place for _, place in keys], level, country)


@dataclass(frozen=True, slots=True)
class Spots:
    """Columns of the spots; `cell` is NONE where no point stands for a place."""

    cell: Ints
    lon: Floats
    lat: Floats
    uncertainty_km: Floats
    place: Sequence[str | None]
    level: Sequence[str | None]
    country: Sequence[str | None]


def load_incidents(connection: Connection, head: Head) -> IncidentColumns:
    """The incidents that hold now."""
    books = IncidentBooks()
    grown = Grown(_columns(books, dict.fromkeys(_NAMES, ())))
    for columns in _read(connection, books, 0):
        grown.add(columns)
    return IncidentColumns(head=head, grown=grown, books=books, holding=np.ones(len(grown), np.bool_), asked=Asked(_MOST_ASKED), **grown.now())


def renew_incidents(connection: Connection, head: Head, known: IncidentColumns) -> IncidentColumns:
    """What was known, with what was recorded since; `known` is the latest of these columns."""
    known.grown.cut(len(known))
    for columns in _read(connection, known.books, known.last):
        known.grown.add(columns)
    holding = holding_now(connection, incidents, known)
    return IncidentColumns(head=head, grown=known.grown, books=known.books, holding=holding, asked=known.asked, **known.grown.now())


def _read(connection: Connection, books: IncidentBooks, last: int) -> Iterator[dict[str, Array]]:
    for rows in read_rows(connection, incidents, _NAMES, incidents.c.valid_to.is_(None), incidents.c.seq > last):
        yield _columns(books, rows)


def _columns(books: IncidentBooks, rows: Mapping[str, Sequence[Any]]) -> dict[str, Array]:
    columns = shared_columns(books, rows)
    spot = books.spot.codes(list(zip(rows["cell"], rows["place"], strict=True)))
    about = zip(rows["lon"], rows["lat"], rows["level"], rows["uncertainty_km"], rows["country"], strict=True)
    for code, own in zip(spot.tolist(), about, strict=True):
        if code == len(books.about):
            books.about.append(own)
    # Told more widely than this, an hour would be more than the text says.
    narrow = columns["happened"] - columns["began"] <= np.timedelta64(HOURS_WIDE, "h")
    hours = np.where(narrow, columns["began"].astype("datetime64[h]"), np.datetime64("NaT", "h"))
    return columns | {
        "id": np.array(rows["id"], np.bytes_), "grade": books.grade.codes(rows["occurrence"]), "spot": spot,
        "day": books.day.codes(times(rows["day"], "D").tolist()), "hour": books.hour.codes(hours.tolist()),
        "killed": numbers(rows["killed"]), "injured": numbers(rows["injured"]),
    }  # fmt: skip
