"""What columns of claims and of incidents have both, and how they are read."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np
from sqlalchemy import ColumnElement, Connection, Date, String, Table, func, select, type_coerce

from marsad.store.chain import Head
from marsad.store.in_memory.growing import Array, Book, Codes, Floats, Grown, Ints, Mask, Times, floats, times
from marsad.store.schema import Instant

C = TypeVar("C", bound="Columns")

_AT_ONCE = 20_000
SHARED = ("seq", "began", "happened", "type", "country", "admin1", "place", "lat", "lon")


@dataclass(slots=True)
class Books:
    """The values that columns hold numbers of."""

    type: Book = field(default_factory=Book)
    country: Book = field(default_factory=Book)
    admin1: Book = field(default_factory=Book)
    place: Book = field(default_factory=Book)


@dataclass(slots=True)
class Asked:
    """What the database gave for what columns do not hold, by what was asked: for so many rows, or as at one head."""

    most: int
    found: dict[Hashable, tuple[Any, Mask]] = field(default_factory=dict)

    def keep(self, key: Hashable, until: Any, mask: Mask) -> Mask:
        if len(self.found) >= self.most:
            self.found.clear()
        self.found[key] = until, mask
        return mask


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Rows of a table in their order, a number of each column for each. Never changed: what comes later makes others, which begin with the same rows.

    `holding` says which rows hold at `head`. Times are UTC, NaT for none; coordinates are NaN for none.
    """

    head: Head
    grown: Grown
    books: Books
    asked: Asked
    holding: Mask
    seq: Ints
    began: Times
    happened: Times
    type: Codes
    country: Codes
    admin1: Codes
    place: Codes
    lat: Floats
    lon: Floats

    def __len__(self) -> int:
        return len(self.seq)

    @property
    def last(self) -> int:
        """The number of the last row; 0 where there is none."""
        return int(self.seq[-1]) if len(self) else 0

    def where(self, seqs: Ints) -> Ints:
        """The places of the rows with these numbers; numbers of none are passed over."""
        if not len(self):
            return np.zeros(0, np.int64)
        places = np.minimum(np.searchsorted(self.seq, seqs), len(self) - 1)
        found: Ints = places[self.seq[places] == seqs]
        return found

    def rows_of(self, seqs: Ints) -> Mask:
        """Which rows have one of these numbers."""
        found = np.zeros(len(self), np.bool_)
        found[self.where(seqs)] = True
        return found


def only_holding(columns: C) -> C:
    """The same without the rows that hold no longer, in columns of their own."""
    grown = Grown({name: array[columns.holding] for name, array in columns.grown.now().items()})
    kept: dict[str, Any] = grown.now()
    return replace(columns, grown=grown, holding=np.ones(len(grown), np.bool_), **kept)


def holding_now(connection: Connection, table: Table, known: Columns) -> Mask:
    """Which rows hold now, of those known and of those that were added to the same columns since."""
    ended = connection.scalars(select(table.c.seq).where(table.c.ended > known.head.number)).all()
    holding = np.ones(len(known.grown), np.bool_)
    holding[: len(known)] = known.holding
    holding[known.where(np.array(ended, np.int64))] = False
    return holding


def shared_columns(books: Books, rows: Mapping[str, Sequence[Any]]) -> dict[str, Array]:
    """The columns that both kinds have, out of rows by name."""
    coded: dict[str, Array] = {name: getattr(books, name).codes(rows[name]) for name in ("type", "country", "admin1", "place")}
    return coded | {
        "seq": np.array(rows["seq"], np.int64), "began": times(rows["began"]), "happened": times(rows["happened"]),
        "lat": floats(rows["lat"]), "lon": floats(rows["lon"]),
    }  # fmt: skip


def read_rows(connection: Connection, table: Table, names: Sequence[str], *where: ColumnElement[bool]) -> Iterator[dict[str, tuple[Any, ...]]]:
    """The values of these columns by name, in the order of rows, some thousand rows at a time; instants and days as text, which numpy reads fastest."""
    asked = select(*(_as_read(connection, table.c[name]) for name in names)).where(*where).order_by(table.c.seq)
    for piece in connection.execute(asked.execution_options(yield_per=_AT_ONCE)).partitions(_AT_ONCE):
        yield dict(zip(names, zip(*piece, strict=True), strict=True))


def _as_read(connection: Connection, column: ColumnElement[Any]) -> ColumnElement[Any]:
    if not isinstance(column.type, Instant | Date):
        return column
    if connection.dialect.name == "sqlite":
        return type_coerce(column, String)
    return func.to_char(column, "YYYY-MM-DD" if isinstance(column.type, Date) else 'YYYY-MM-DD"T"HH24:MI:SS.US')
