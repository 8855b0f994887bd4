"""What rows are found by, computed from what they hold: it must not have been changed either."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from marsad.model import Claim
from marsad.model.codec import decode
from marsad.store.batches import rows
from marsad.store.chain import written
from marsad.store.claims import facets_of
from marsad.store.incidents import incident_of
from marsad.store.schema import audit, claim_facets, claims, incident_members, incidents


def faults_of_derived(connection: Connection, first: int, last: int) -> Iterator[str]:
    """What is wrong with what the rows added by the entries from `first` to `last` are found by, as sentences."""
    yield from faults_of_facets(connection, first, last)
    yield from faults_of_members(connection, first, last)
    yield from faults_of_closing(connection, first, last)


def faults_of_facets(connection: Connection, first: int, last: int) -> Iterator[str]:
    """What claims are found by beside their columns must be what they hold."""
    inside = claims.c.entry.between(first, last)
    joined = select(claim_facets).join(claims, claims.c.seq == claim_facets.c.claim).where(inside)
    found: dict[int, set[tuple[str, str]]] = {}
    for row in rows(connection, joined):
        found.setdefault(row["claim"], set()).add((row["kind"], row["value"]))
    for row in rows(connection, select(claims.c.seq, claims.c.id, claims.c.body).where(inside)):
        try:
            right = facets_of(decode(row["body"], Claim)) == found.get(row["seq"], set())
        except ValueError:
            continue
        if not right:
            yield f"claim_facets: claim {row['id']} is found by other values than it holds"


def faults_of_members(connection: Connection, first: int, last: int) -> Iterator[str]:
    """The claims of an incident that holds must be those of its body; versions that no longer hold are found by none."""
    inside = incidents.c.entry.between(first, last)
    joined = select(incident_members).join(incidents, incidents.c.seq == incident_members.c.incident).where(inside)
    found: dict[int, set[str]] = {}
    for row in rows(connection, joined):
        found.setdefault(row["incident"], set()).add(row["claim"])
    for row in rows(connection, select(incidents).where(inside)):
        try:
            held = set(incident_of(row).claims) if row["valid_to"] is None else set()
        except ValueError:
            continue
        if held != found.get(row["seq"], set()):
            yield f"incident_members: incident {row['id']} is found by other claims than it holds"


def faults_of_closing(connection: Connection, first: int, last: int) -> Iterator[str]:
    """A version that no longer holds must have ended at the instant of the entry that ended it."""
    asked = select(incidents.c.id, incidents.c.valid_to, audit.c.instant).outerjoin(audit, audit.c.number == incidents.c.ended)
    for row in rows(connection, asked.where(incidents.c.entry.between(first, last))):
        closed: datetime | None = row["valid_to"]
        if (None if closed is None else written(closed)) != row["instant"]:
            yield f"incidents: {row['id']} is closed at another instant than the entry that ended it"
