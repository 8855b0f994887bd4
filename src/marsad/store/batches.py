"""Long lists in pieces: databases take only so many values in one question, and only so many rows should be held at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Executable, Select, Table, func, select

T = TypeVar("T")

# Well below the 32,766 values of SQLite and the 65,535 of PostgreSQL, and enough that a round trip does not weigh.
_AT_ONCE = 1000

FEW = 5000

Row = Mapping[str, Any]


def pieces(values: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """The values in order, up to `size` at a time; nothing for none."""
    waiting = iter(values)
    while piece := list(islice(waiting, size)):
        yield piece


def rows(connection: Connection, statement: Executable) -> list[Row]:
    """All rows of an answer by the names of their columns; for answers that are known to be small, or asked for in pieces."""
    return cast("list[Row]", connection.execute(statement).mappings().all())


def rows_in(connection: Connection, statement: Select[Any], column: ColumnElement[Any], values: Iterable[object]) -> Iterator[Row]:
    """The rows of `statement` whose `column` is one of `values`, however many these are. Each value is asked for once."""
    for piece in pieces(dict.fromkeys(values)):
        yield from rows(connection, statement.where(column.in_(piece)))


def few(connection: Connection, statement: Select[Any]) -> bool:
    """Whether so few rows fit a question that it is quicker to start from them than to go through everything in order until enough are found."""
    counted = select(func.count()).select_from(statement.limit(FEW + 1).subquery())
    return (connection.scalar(counted) or 0) <= FEW


def insert(connection: Connection, table: Table, rows: Collection[Row]) -> None:
    """Add rows to a table; none is no mistake."""
    if rows:
        connection.execute(table.insert(), list(rows))


def next_seq(connection: Connection, table: Table) -> int:
    """The number for the next row. Sound only because one writer runs at a time."""
    return int(connection.scalar(select(func.coalesce(func.max(table.c.seq), 0))) or 0) + 1
