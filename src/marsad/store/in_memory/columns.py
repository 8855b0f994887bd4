"""The incidents that hold now as columns: read once, and then by what was recorded since."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, Connection, String, func, select, type_coerce

from marsad.store.chain import Head
from marsad.store.ledger import stored_head
from marsad.store.schema import audit, incidents
from marsad.store.timeline import HOURS_WIDE

Ints: TypeAlias = npt.NDArray[np.int64]
Codes: TypeAlias = npt.NDArray[np.int32]
Floats: TypeAlias = npt.NDArray[np.float64]
Times: TypeAlias = npt.NDArray[np.datetime64]
Mask: TypeAlias = npt.NDArray[np.bool_]

_AT_ONCE = 20_000
# No cell, no number of people: all real ones are greater.
NONE = -1
NO_CELL = NONE


class Book:
    """Values by numbers that only grow, so that whoever holds an older state of the columns reads them as before."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._codes: dict[Hashable, int] = {}

    def codes(self, values: Iterable[Hashable]) -> list[int]:
        """The number of each value; one that is new gets the next."""
        return [self._code(value) for value in values]

    def _code(self, value: Hashable) -> int:
        code = self._codes.get(value)
        if code is None:
            code = self._codes[value] = len(self.values)
            self.values.append(value)
        return code

    def having(self, wanted: Iterable[Hashable]) -> Mask:
        """For each number whether it stands for one of these values."""
        found = np.zeros(len(self.values), np.bool_)
        found[[self._codes[value] for value in wanted if value in self._codes]] = True
        return found


@dataclass(slots=True)
class Books:
    """The values that columns hold numbers of. `spots` are (cell, place): what lies in one smallest cell and is one place, or is one wider unit."""

    type: Book = field(default_factory=Book)
    grade: Book = field(default_factory=Book)
    country: Book = field(default_factory=Book)
    admin1: Book = field(default_factory=Book)
    place: Book = field(default_factory=Book)
    spots: Book = field(default_factory=Book)
    # What is alike in all incidents of a spot: longitude, latitude, level, uncertainty in km, country.
    about: list[tuple[float | None, float | None, str | None, float | None, str | None]] = field(default_factory=list)


@dataclass(frozen=True)
class Columns:
    """Incidents in the order of their rows, one number of each column for each. Times are UTC, with NaT for none; coordinates NaN, and numbers of people
    NONE, where there are none. Never changed: what comes later makes others."""

    head: Head
    books: Books
    seq: Ints
    id: npt.NDArray[np.bytes_]
    began: Times
    happened: Times
    day: Times
    type: Codes
    grade: Codes
    country: Codes
    admin1: Codes
    place: Codes
    spot: Codes
    lat: Floats
    lon: Floats
    killed: Ints
    injured: Ints

    def __len__(self) -> int:
        return len(self.seq)

    @cached_property
    def asked(self) -> dict[Hashable, Mask]:
        """Which rows the database gave for what columns do not hold, by what was asked."""
        return {}

    @cached_property
    def in_order(self) -> Ints:
        """The places of the rows by when the incidents happened, the earliest first, and by row where that is the same."""
        return np.argsort(self.happened, kind="stable")

    @cached_property
    def days(self) -> tuple[Times, Ints]:
        """The days on which incidents began, in order and NaT last, and for each incident which it is."""
        return np.unique(self.day, return_inverse=True)

    @cached_property
    def weeks(self) -> tuple[Times, Ints]:
        """The same for weeks, by their Mondays; day 0 was a Thursday."""
        into_week = ((self.day.astype(np.int64) + 3) % 7).astype("timedelta64[D]")
        return np.unique(self.day - into_week, return_inverse=True)

    @cached_property
    def hours(self) -> tuple[Times, Ints]:
        """The same for hours in UTC; told more widely than `marsad.store.timeline.HOURS_WIDE`, an incident has none."""
        narrow = self.happened - self.began <= np.timedelta64(HOURS_WIDE, "h")
        hours = np.where(narrow, self.began.astype("datetime64[h]"), np.datetime64("NaT", "h"))
        return np.unique(hours, return_inverse=True)

    @cached_property
    def spots(self) -> Spots:
        """What each spot is, as far as these columns have any."""
        known = len(self.books.about)
        lon, lat, level, uncertainty, country = zip(*self.books.about[:known], strict=True) if known else ((),) * 5
        cells, places = zip(*self.books.spots.values[:known], strict=True) if known else ((), ())
        return Spots(
            np.array([NO_CELL if cell is None else cell for cell in cells], np.int64), _floats(lon), _floats(lat), _floats(uncertainty), places, level, country
        )

    def rows_of(self, seqs: Ints) -> Mask:
        """Which rows have one of these numbers; numbers of none are passed over."""
        found = np.zeros(len(self), np.bool_)
        if len(self):
            where = np.minimum(np.searchsorted(self.seq, seqs), len(self) - 1)
            found[where[self.seq[where] == seqs]] = True
        return found


@dataclass(frozen=True, slots=True)
class Spots:
    """Columns of the spots; `cell` is NO_CELL where no point stands for a place."""

    cell: Ints
    lon: Floats
    lat: Floats
    uncertainty_km: Floats
    place: Sequence[str | None]
    level: Sequence[str | None]
    country: Sequence[str | None]


_COLUMNS = (
    "seq",
    "id",
    "began",
    "happened",
    "day",
    "type",
    "occurrence",
    "country",
    "admin1",
    "place",
    "lat",
    "lon",
    "killed",
    "injured",
    "cell",
    "level",
    "uncertainty_km",
)


def load(connection: Connection) -> Columns:
    """The incidents that hold now."""
    head, books = stored_head(connection), Books()
    return _joined(head, books, [*_read(connection, books, head, 0)] or [_empty(head, books)])


def renew(connection: Connection, known: Columns) -> Columns:
    """The same as they stand now, out of what was known and what was recorded since; all of it anew where the workspace is none that came of that."""
    head = stored_head(connection)
    if head == known.head:
        return known
    if connection.scalar(select(audit.c.hash).where(audit.c.number == known.head.number)) != known.head.hash:
        return load(connection)
    closed = connection.scalars(select(incidents.c.seq).where(incidents.c.ended > known.head.number)).all()
    holding = ~known.rows_of(np.array(closed, np.int64))
    last = int(known.seq[-1]) if len(known) else 0
    return _joined(head, known.books, [_kept(known, holding), *_read(connection, known.books, head, last)])


def _read(connection: Connection, books: Books, head: Head, last: int) -> Iterator[Columns]:
    """The incidents that hold now, behind row `last`, a piece at a time."""
    asked = select(*map(_column(connection), _COLUMNS)).where(incidents.c.valid_to.is_(None), incidents.c.seq > last).order_by(incidents.c.seq)
    for piece in connection.execution_options(yield_per=_AT_ONCE).execute(asked).partitions(_AT_ONCE):
        yield _of_rows(head, books, dict(zip(_COLUMNS, zip(*piece, strict=True), strict=True)))


def _column(connection: Connection) -> Any:
    """Times come as text, which numpy reads by the thousand."""

    def of(name: str) -> ColumnElement[Any]:
        column = incidents.c[name]
        if name not in ("began", "happened", "day"):
            return column
        if connection.dialect.name == "sqlite":
            return type_coerce(column, String)
        return func.to_char(column, "YYYY-MM-DD" if name == "day" else 'YYYY-MM-DD"T"HH24:MI:SS.US')

    return of


def _of_rows(head: Head, books: Books, rows: dict[str, Sequence[Any]]) -> Columns:
    places = list(zip(rows["cell"], rows["place"], strict=True))
    spots = books.spots.codes(places)
    about = list(zip(rows["lon"], rows["lat"], rows["level"], rows["uncertainty_km"], rows["country"], strict=True))
    for spot, own in zip(spots, about, strict=True):
        if spot == len(books.about):
            books.about.append(own)
    return Columns(
        head=head, books=books, seq=np.array(rows["seq"], np.int64), id=np.array(rows["id"], np.bytes_), began=_times(rows["began"]), happened=_times(rows["happened"]),
        day=_times(rows["day"], "D"), type=_codes(books.type, rows["type"]), grade=_codes(books.grade, rows["occurrence"]),
        country=_codes(books.country, rows["country"]), admin1=_codes(books.admin1, rows["admin1"]), place=_codes(books.place, rows["place"]),
        spot=np.array(spots, np.int32), lat=_floats(rows["lat"]), lon=_floats(rows["lon"]), killed=_numbers(rows["killed"]), injured=_numbers(rows["injured"]),
    )  # fmt: skip


def _codes(book: Book, values: Sequence[Hashable]) -> Codes:
    return np.array(book.codes(values), np.int32)


def _times(values: Sequence[str | None], unit: str = "us") -> Times:
    return np.array(["NaT" if value is None else value for value in values], f"datetime64[{unit}]")


def _floats(values: Sequence[float | None]) -> Floats:
    return np.array(values, np.float64)


def _numbers(values: Sequence[int | None]) -> Ints:
    return np.array([NONE if value is None else value for value in values], np.int64)


def _arrays(columns: Columns) -> dict[str, npt.NDArray[Any]]:
    return {own.name: getattr(columns, own.name) for own in fields(columns) if own.name not in ("head", "books")}


def _kept(columns: Columns, rows: Mask) -> Columns:
    return Columns(columns.head, columns.books, **{name: array[rows] for name, array in _arrays(columns).items()})


def _joined(head: Head, books: Books, parts: Sequence[Columns]) -> Columns:
    arrays = [_arrays(part) for part in parts]
    return Columns(head, books, **{name: np.concatenate([part[name] for part in arrays]) for name in arrays[0]})


def _empty(head: Head, books: Books) -> Columns:
    return _of_rows(head, books, dict.fromkeys(_COLUMNS, ()))
