"""What incidents were before: every version, and which took the place of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from marsad.model import Incident
from marsad.store.batches import Row, rows
from marsad.store.incidents import incident_of
from marsad.store.schema import audit, incidents, lineage

# More entries than taking in a batch of reports makes.
_LONGEST_RECORDING = 400


@dataclass(frozen=True, slots=True)
class Version:
    """An incident as it stood from one instant to another (exclusive), None while it stands. `entry` is that of the audit chain that put it there."""

    incident: Incident
    valid_from: datetime
    valid_to: datetime | None
    entry: int


@dataclass(frozen=True, slots=True)
class Cause:
    """What was recorded together with a version of an incident: by whom, which judgements, and which reports were read."""

    who: str
    judgements: tuple[str, ...]
    documents: tuple[str, ...]


def history(connection: Connection, id_: str) -> tuple[Version, ...]:
    """An incident's own versions and all that they came from, oldest first; empty where no incident ever had this id.

    An id that follows from the claims changes as claims arrive; what held one of the claims, or the id, is the same incident before.
    """
    columns = select(incidents.c.seq, incidents.c.body, incidents.c.valid_from, incidents.c.valid_to, incidents.c.entry)
    found = rows(connection, columns.where(incidents.c.seq.in_(_line(id_, lineage.c.after, lineage.c.before))).order_by(incidents.c.seq))
    return tuple(Version(incident_of(row), row["valid_from"], row["valid_to"], row["entry"]) for row in found)


def causes(connection: Connection, versions: Sequence[Version]) -> tuple[Cause, ...]:
    """What made each version, in order. What one recording adds stands in the chain in one piece, under one instant."""
    known: dict[int, Cause] = {}
    for entry in {version.entry for version in versions}:
        before = select(audit).where(audit.c.number.between(entry - _LONGEST_RECORDING, entry)).order_by(audit.c.number.desc())
        known[entry] = _cause(rows(connection, before))
    return tuple(known[version.entry] for version in versions)


def _cause(found: Sequence[Row]) -> Cause:
    """Out of entries, the last first, those that share its instant."""
    together = list(takewhile(lambda row: row["instant"] == found[0]["instant"], found))[::-1]

    def of(action: str) -> tuple[str, ...]:
        return tuple(row["subject"] for row in together if row["action"] == action)

    return Cause(found[0]["who"], of("judgement.added"), of("document.read"))


def moved_between(connection: Connection, since: datetime, until: datetime) -> tuple[str, ...]:
    """The ids of incidents that were recorded anew from one instant on to before another, and still stood then as they were recorded."""
    stood = or_(incidents.c.valid_to.is_(None), incidents.c.valid_to >= until)
    asked = select(incidents.c.id).where(incidents.c.valid_from >= since, incidents.c.valid_from < until, stood)
    return tuple(row["id"] for row in rows(connection, asked.order_by(incidents.c.seq)))


def successors(connection: Connection, id_: str) -> tuple[str, ...]:
    """The ids under which what an incident once was stands now: what took it in, or the parts that it came apart into; itself alone where it stands.

    An id follows from the claims, so that one that came back is what it was, whatever it went through in between.
    """
    standing = select(incidents.c.id).where(incidents.c.valid_to.is_(None)).order_by(incidents.c.id)
    now = rows(connection, standing.where(incidents.c.id == id_)) or rows(
        connection, standing.where(incidents.c.seq.in_(_line(id_, lineage.c.before, lineage.c.after)))
    )
    return tuple(row["id"] for row in now)


def _line(id_: str, here: ColumnElement[int], there: ColumnElement[int]) -> Select[Any]:
    """The versions of an id, and all that one comes to from them by going on from `here` to `there`."""
    line = select(incidents.c.seq).where(incidents.c.id == id_).cte("line", recursive=True)
    line = line.union(select(there).join(line, line.c.seq == here))
    return select(line.c.seq)
