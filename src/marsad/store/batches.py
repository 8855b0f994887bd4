"""Long lists in pieces: databases take only so many values in one question, and only so many rows should be held at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar, cast

from sqlalchemy import ARRAY, ColumnElement, Connection, Executable, GenerativeSelect, Select, Table, Text, any_, bindparam, func, select

T = TypeVar("T")

# Well below the 32,766 values of SQLite and the 65,535 of PostgreSQL, and enough that a round trip does not weigh.
_AT_ONCE = 1000
# Of values that go in as one.
_ASKED_AT_ONCE = 20_000

FEW = 5000

Row = Mapping[str, Any]


def pieces(values: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """The values in order, up to `size` at a time; nothing for none."""
    waiting = iter(values)
    while piece := list(islice(waiting, size)):
        yield piece


def rows(connection: Connection, statement: Executable, values: Mapping[str, Any] | None = None) -> list[Row]:
    """All rows of an answer by the names of their columns; for answers that are known to be small, or asked for in pieces."""
    return cast("list[Row]", connection.execute(statement, values).mappings().all())


class Among(NamedTuple):
    """A question about the rows whose column is one of many values, for each database. Made once and asked often, since making it takes longer than asking."""

    sqlite: Select[Any]
    postgresql: Select[Any]


def among(statement: Select[Any], column: ColumnElement[Any]) -> Among:
    """Ask `statement` for those rows whose `column`, of texts or whole numbers, is one of the values that `rows_in` is given."""
    # The values go in as one: a placeholder for each would take longer to prepare than the question takes to answer.
    listed = select(func.json_each(bindparam("asked", type_=Text)).table_valued("value", name="asked").c.value)
    return Among(statement.where(column.in_(listed)), statement.where(column == any_(bindparam("asked", type_=ARRAY(column.type)))))


def rows_in(connection: Connection, question: Among, values: Iterable[str | int], further: Mapping[str, Any] | None = None) -> Iterator[Row]:
    """The rows that answer a question about values, however many these are. Each is asked for once; `further` are the question's other parameters."""
    sqlite = connection.dialect.name == "sqlite"
    for piece in pieces(dict.fromkeys(values), _ASKED_AT_ONCE):
        yield from rows(connection, question.sqlite if sqlite else question.postgresql, {**(further or {}), "asked": json.dumps(piece) if sqlite else piece})


def few(connection: Connection, statement: GenerativeSelect, most: int = FEW) -> bool:
    """Whether so few rows fit a question that it is quicker to start from them than to go through everything in order until enough are found."""
    counted = select(func.count()).select_from(statement.limit(most + 1).subquery())
    return (connection.scalar(counted) or 0) <= most


def insert(connection: Connection, table: Table, rows: Collection[Row]) -> None:
    """Add rows to a table; none is no mistake."""
    if rows:
        connection.execute(table.insert(), list(rows))


def next_seq(connection: Connection, table: Table) -> int:
    """The number for the next row. Sound only because one writer runs at a time."""
    return int(connection.scalar(_last_seq(table)) or 0) + 1


@cache
def _last_seq(table: Table) -> Select[Any]:
    return select(func.max(table.c.seq))
