"""The values that can be chosen to narrow incidents down by."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import ColumnElement, Connection, Table, func, literal, select

from marsad.store.schema import incident_facets, incidents

ChoiceKind = Literal["actor", "doer", "outlet", "place"]


def values_of(connection: Connection, kind: ChoiceKind) -> tuple[str, ...]:
    """Every value of a kind that some incident has: ids of actors in any part and of those who did it, names of outlets, ids of places; in the database's order.

    The index is asked for one value after the other, so that this costs as many steps as there are values, however many incidents have each.
    """
    if kind == "place":
        return _leaping(connection, incidents, incidents.c.place, incidents.c.valid_to.is_(None))
    return _leaping(connection, incident_facets, incident_facets.c.value, incident_facets.c.kind == kind)


def _leaping(connection: Connection, table: Table, column: ColumnElement[str], condition: ColumnElement[bool]) -> tuple[str, ...]:
    first = select(func.min(column).label("value")).select_from(table).where(condition)
    walk = first.cte("walk", recursive=True)
    after = select(func.min(column)).select_from(table).where(condition, column > walk.c.value).scalar_subquery()
    walk = walk.union_all(select(after).where(walk.c.value.is_not(None)))
    return tuple(connection.scalars(select(walk.c.value).where(walk.c.value.is_not(None), walk.c.value != literal(""))))
