"""Incidents and their history: a version is never changed, it is closed where another takes its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, text, update

from marsad.model import Incident
from marsad.model.codec import decode, encode
from marsad.store.batches import Row, among, insert, next_seq, pieces, rows_in
from marsad.store.chain import digest
from marsad.store.claims import began, happened, is_wide, names_of
from marsad.store.codec import pack, unpack
from marsad.store.glance import glance_columns
from marsad.store.ledger import Ledger
from marsad.store.schema import incident_facets, incident_members, incidents, lineage, review_items
from marsad.store.worth import worth_of

UNDATED = datetime(1, 1, 1, tzinfo=UTC)
_LONGEST_KEY = 200
_CURRENT = among(select(incidents.c.id, incidents.c.seq, incidents.c.body).where(incidents.c.valid_to.is_(None)), incidents.c.id)
# The claims of versions of incidents.
_TOLD = "FROM incidents AS i JOIN incident_members AS m ON m.incident = i.seq JOIN claims AS c ON c.id = m.claim AND c.ended IS NULL"


def columns_of(incident: Incident) -> dict[str, Any]:
    """What an incident is looked for by."""
    place = incident.place
    return {
        "id": incident.id, "type": incident.type, "began": began(incident.time), "happened": _happened(incident), "wide": is_wide(incident.time),
        **{name: getattr(place, name, None) for name in ("place", "lat", "lon", "level", "country", "admin1", "admin2")},
        "occurrence": incident.grade.occurrence, "responsibility": incident.grade.responsibility, "harm": incident.grade.harm,
        "claims": len(incident.claims), "origins": len(incident.origins), **glance_columns(incident),
    }  # fmt: skip


def _happened(incident: Incident) -> datetime:
    return happened(incident.time) or UNDATED


def replace_incidents(connection: Connection, ledger: Ledger, present: Sequence[Incident], gone: Collection[str] = ()) -> None:
    """Let `present` hold from now on, each in place of the version with its id, and `gone` no longer. One that is as it was stays."""
    bodies = {incident.id: encode(incident) for incident in present}
    if len(bodies) < len(present):
        raise ValueError("two incidents have one id")
    held = _held(connection, {*bodies, *gone})
    digests = {id_: digest(body) for id_, body in bodies.items()}
    closed = {id_: version for id_, version in held.items() if digests.get(id_) != version.digest}
    opened = [incident for incident in present if incident.id not in held or incident.id in closed]
    if not closed and not opened:
        return
    before = {id_: version.digest for id_, version in closed.items()}
    entry = ledger.add("incidents.changed", "incidents", before, {incident.id: digests[incident.id] for incident in opened})
    _close(connection, [version.seq for version in closed.values()], ledger.instant, entry)
    first = next_seq(connection, incidents)
    insert(connection, incidents, [
        {**columns_of(incident), "seq": seq, "body": pack(bodies[incident.id]), "valid_from": ledger.instant, "valid_to": None, "entry": entry, "ended": None}
        for seq, incident in enumerate(opened, first)
    ])  # fmt: skip
    _add_members(connection, opened, first)
    versions = dict(enumerate(opened, first))
    put_worth(connection, versions)
    _add_facets(connection, versions)
    _add_lineage(connection, closed, opened, first)


@dataclass(frozen=True, slots=True)
class _Held:
    seq: int
    digest: str
    claims: tuple[str, ...]


def _held(connection: Connection, ids: Iterable[str]) -> dict[str, _Held]:
    found = {}
    for row in rows_in(connection, _CURRENT, ids):
        body = unpack(row["body"])
        found[row["id"]] = _Held(row["seq"], digest(body), decode(body, _Members).claims)
    return found


@dataclass(frozen=True, slots=True)
class _Members:
    """Of the body of an incident its claims alone; the rest is passed over, which takes a fraction of the time."""

    claims: tuple[str, ...]


_CLOSE = update(incidents).where(incidents.c.seq == bindparam("closed"))
_FORGET = [delete(table).where(table.c.incident == bindparam("closed")) for table in (incident_members, review_items)]


def _close(connection: Connection, seqs: Sequence[int], instant: datetime, entry: int) -> None:
    if seqs:
        connection.execute(_CLOSE, [{"closed": seq, "valid_to": instant, "ended": entry} for seq in seqs])
        for forget in _FORGET:
            connection.execute(forget, [{"closed": seq} for seq in seqs])


def _add_members(connection: Connection, opened: Sequence[Incident], first: int) -> None:
    members = [{"claim": claim, "incident": seq} for seq, incident in enumerate(opened, first) for claim in dict.fromkeys(incident.claims)]
    insert(connection, incident_members, members)


def put_worth(connection: Connection, versions: Mapping[int, Incident]) -> None:
    """Note what of versions that hold, by their rows, is worth a person's time."""
    items = [{"incident": seq, "cause": cause, "worth": worth} for seq, incident in versions.items() for cause, worth in worth_of(incident).items()]
    insert(connection, review_items, items)


_HOLDERS = among(select(incident_members.c.incident), incident_members.c.claim)
_VERSIONS = among(select(incidents.c.seq, incidents.c.body), incidents.c.seq)


def refresh_facets(connection: Connection, claim_ids: Iterable[str]) -> None:
    """Take over anew what claims say that are read otherwise now, for the incidents that hold them to be found by it."""
    seqs = {row["incident"] for row in rows_in(connection, _HOLDERS, claim_ids)}
    for piece in pieces(seqs):
        connection.execute(delete(incident_facets).where(incident_facets.c.incident.in_(piece)))
    _add_facets(connection, {row["seq"]: incident_of(row) for row in rows_in(connection, _VERSIONS, seqs)})


# Both databases understand these words alike. They leave the work with the database: a large incident has hundreds of claims.
_TAKE_OVER = text(f"""
    INSERT INTO incident_facets (incident, kind, value, happened)
    SELECT i.seq, f.kind, f.value, i.happened {_TOLD} JOIN claim_facets AS f ON f.claim = c.seq WHERE i.seq = :incident
    UNION SELECT i.seq, 'outlet', c.outlet, i.happened {_TOLD} WHERE i.seq = :incident AND c.outlet IS NOT NULL
    ON CONFLICT DO NOTHING
""")


def _add_facets(connection: Connection, versions: Mapping[int, Incident]) -> None:
    """Actors, outlets and names of places, taken over from the claims that `incident_members` gives, and the incident's own place and origins."""
    if not versions:
        return
    own: set[tuple[int, str, str]] = set()
    for seq, incident in versions.items():
        own |= {(seq, "name", name) for name in (names_of(incident.place) if incident.place else ())}
        own |= {(seq, "actor", origin.actor) for origin in incident.origins if origin.actor}
        own |= {(seq, "origin", origin_value(origin.key)) for origin in incident.origins}
    insert(connection, incident_facets, [
        {"incident": seq, "kind": kind, "value": value, "happened": _happened(versions[seq])} for seq, kind, value in sorted(own)
    ])  # fmt: skip
    connection.execute(_TAKE_OVER, [{"incident": seq} for seq in versions])


def origin_value(key: str) -> str:
    """The key of an origin, as far as an index takes it."""
    return key.replace("\0", "")[:_LONGEST_KEY]


def _add_lineage(connection: Connection, closed: dict[str, _Held], opened: Sequence[Incident], first: int) -> None:
    came_from: dict[str, set[int]] = {}
    for version in closed.values():
        for claim in version.claims:
            came_from.setdefault(claim, set()).add(version.seq)
    edges: set[tuple[int, int]] = set()
    for seq, incident in enumerate(opened, first):
        same = {closed[incident.id].seq} if incident.id in closed else set()
        edges |= {(before, seq) for before in same.union(*(came_from.get(claim, set()) for claim in incident.claims))}
    insert(connection, lineage, [{"before": before, "after": after} for before, after in sorted(edges)])


def incident_of(row: Row) -> Incident:
    """The incident in a row that has its body."""
    return decode(unpack(row["body"]), Incident)


def read_incidents(connection: Connection, ids: Iterable[str]) -> dict[str, Incident]:
    """The incidents of these ids as they stand now; those that are not there, or no longer, are left out."""
    return {row["id"]: incident_of(row) for row in rows_in(connection, _CURRENT, ids)}


_HOLDING = among(select(incident_members.c.claim, incidents.c.id).join(incidents, incidents.c.seq == incident_members.c.incident), incident_members.c.claim)


def incidents_holding(connection: Connection, claim_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The ids of the incidents that hold each claim now, in order; claims that none holds are left out."""
    found: dict[str, list[str]] = {}
    for row in rows_in(connection, _HOLDING, claim_ids):
        found.setdefault(row["claim"], []).append(row["id"])
    return {claim: tuple(sorted(ids)) for claim, ids in found.items()}
