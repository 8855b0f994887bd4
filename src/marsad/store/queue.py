"""Incidents that are worth a person's time, with why, the most worth first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, literal, or_, select

from marsad.model import Incident
from marsad.store.batches import rows
from marsad.store.errors import WrongCursor
from marsad.store.incidents import incident_of
from marsad.store.paging import Page
from marsad.store.schema import incidents, review_items


@dataclass(frozen=True, slots=True)
class Waiting:
    """An incident with one cause for looking at it. `place` is where the queue goes on behind it."""

    incident: Incident
    cause: str
    worth: float
    place: str


def list_waiting(connection: Connection, cause: str | None, *, after: str | None, limit: int) -> Page[Waiting]:
    """The incidents that wait, one for each cause; for one cause alone where it is named."""
    columns = review_items.c
    asked = select(columns.incident, columns.cause, columns.worth, incidents.c.body).join(incidents, incidents.c.seq == columns.incident)
    asked = asked.order_by(columns.worth.desc(), columns.incident.desc(), columns.cause.desc()).limit(limit + 1)
    if cause is not None:
        asked = asked.where(columns.cause == cause)
    if after is not None:
        worth, seq, last = _parsed(after)
        behind = or_(columns.incident < seq, and_(columns.incident == seq, columns.cause < last))
        asked = asked.where(or_(columns.worth < worth, and_(columns.worth == literal(worth), behind)))
    found = rows(connection, asked)
    items = tuple(Waiting(incident_of(row), row["cause"], row["worth"], f"{row['worth']!r}~{row['incident']}~{row['cause']}") for row in found[:limit])
    return Page(items, items[-1].place if len(found) > limit else None)


def _parsed(after: str) -> tuple[float, int, str]:
    try:
        worth, seq, cause = after.split("~")
        return float(worth), int(seq), cause
    except ValueError as error:
        raise WrongCursor(after) from error
