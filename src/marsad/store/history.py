"""What incidents were before: every version, and which took the place of which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from marsad.model import Incident
from marsad.store.batches import rows
from marsad.store.incidents import incident_of
from marsad.store.schema import incidents, lineage


@dataclass(frozen=True, slots=True)
class Version:
    """An incident as it stood from one instant to another (exclusive), None while it stands."""

    incident: Incident
    valid_from: datetime
    valid_to: datetime | None


def history(connection: Connection, id_: str) -> tuple[Version, ...]:
    """An incident's own versions and all that they came from, oldest first; empty where no incident ever had this id.

    An id that follows from the claims changes as claims arrive; what held one of the claims, or the id, is the same incident before.
    """
    columns = select(incidents.c.seq, incidents.c.body, incidents.c.valid_from, incidents.c.valid_to)
    found = rows(connection, columns.where(incidents.c.seq.in_(_line(id_, lineage.c.after, lineage.c.before))).order_by(incidents.c.seq))
    return tuple(Version(incident_of(row), row["valid_from"], row["valid_to"]) for row in found)


def moved_between(connection: Connection, since: datetime, until: datetime) -> tuple[str, ...]:
    """The ids of incidents that were recorded anew from one instant on to before another, and still stood then as they were recorded."""
    stood = or_(incidents.c.valid_to.is_(None), incidents.c.valid_to >= until)
    asked = select(incidents.c.id).where(incidents.c.valid_from >= since, incidents.c.valid_from < until, stood)
    return tuple(row["id"] for row in rows(connection, asked.order_by(incidents.c.seq)))


def successors(connection: Connection, id_: str) -> tuple[str, ...]:
    """The ids under which what an incident once was stands now: itself, what took it in, or the parts that it came apart into."""
    later = incidents.c.seq.in_(_line(id_, lineage.c.before, lineage.c.after))
    return tuple(row["id"] for row in rows(connection, select(incidents.c.id).where(later, incidents.c.valid_to.is_(None)).order_by(incidents.c.id)))


def _line(id_: str, here: ColumnElement[int], there: ColumnElement[int]) -> Select[Any]:
    """The versions of an id, and all that one comes to from them by going on from `here` to `there`."""
    line = select(incidents.c.seq).where(incidents.c.id == id_).cte("line", recursive=True)
    line = line.union(select(there).join(line, line.c.seq == here))
    return select(line.c.seq)
