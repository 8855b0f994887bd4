"""What linking keeps between runs: bytes that only it understands, and keys that it finds things by.

None of it is evidence: it is not in the audit chain, and linking makes it anew from the claims where it is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from sqlalchemy import Connection, TextClause, delete, select, text

from marsad.store.batches import pieces, rows
from marsad.store.schema import linking_keys, linking_rows

# The rows that say where each source of reports was when it was last asked.
SOURCES = "source"
_PAGE = 256

# Both databases understand these words alike; SQLAlchemy has one way to say them for each.
_PUT_ROW = text("INSERT INTO linking_rows (kind, id, payload) VALUES (:kind, :id, :payload) ON CONFLICT (kind, id) DO UPDATE SET payload = excluded.payload")
_DROP_KEY = text("DELETE FROM linking_keys WHERE kind = :kind AND key = :key AND member = :member")
_PUT_KEY = text("INSERT INTO linking_keys (kind, key, member) VALUES (:kind, :key, :member) ON CONFLICT DO NOTHING")


# Long lists of ids go in as one value: a placeholder for each would take longer to prepare than the question takes to answer.
_ROWS = {
    "sqlite": text("SELECT r.id, r.payload FROM json_each(:ids) AS asked CROSS JOIN linking_rows AS r ON r.kind = :kind AND r.id = asked.value"),
    "postgresql": text("SELECT id, payload FROM linking_rows WHERE kind = :kind AND id = ANY(CAST(:ids AS text[]))"),
}
_MEMBERS = {
    "sqlite": text("SELECT k.key, k.member FROM json_each(:ids) AS asked CROSS JOIN linking_keys AS k ON k.kind = :kind AND k.key = asked.value"),
    "postgresql": text("SELECT key, member FROM linking_keys WHERE kind = :kind AND key = ANY(CAST(:ids AS text[]))"),
}


def _asked(connection: Connection, question: Mapping[str, TextClause], kind: str, ids: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """The rows that a question gives for ids, however many these are. Each is asked for once."""
    dialect = connection.dialect.name
    for piece in pieces(dict.fromkeys(ids), 20_000):
        asked = {"kind": kind, "ids": json.dumps(piece) if dialect == "sqlite" else piece}
        yield from cast("list[tuple[str, Any]]", connection.execute(question[dialect], asked).all())


def put_rows(connection: Connection, kind: str, payloads: Mapping[str, bytes]) -> None:
    """Keep bytes by kind and id, in place of what is kept there."""
    if payloads:
        connection.execute(_PUT_ROW, [{"kind": kind, "id": id_, "payload": payload} for id_, payload in payloads.items()])


def drop_rows(connection: Connection, kind: str, ids: Iterable[str]) -> None:
    """Forget the bytes of these ids; ids without any are no mistake."""
    for piece in pieces(ids):
        connection.execute(delete(linking_rows).where(linking_rows.c.kind == kind, linking_rows.c.id.in_(piece)))


def read_rows(connection: Connection, kind: str, ids: Iterable[str]) -> dict[str, bytes]:
    """The bytes of these ids; those without any are left out."""
    return dict(_asked(connection, _ROWS, kind, ids))


def all_rows(connection: Connection, kind: str) -> dict[str, bytes]:
    """The bytes of every id of a kind, of which there must be few."""
    return {row["id"]: row["payload"] for row in rows(connection, select(linking_rows.c.id, linking_rows.c.payload).where(linking_rows.c.kind == kind))}


def pages(connection: Connection, kind: str) -> Iterator[list[bytes]]:
    """The bytes of every id of a kind, in the order of the ids, some hundreds at a time."""
    ordered = select(linking_rows.c.id, linking_rows.c.payload).where(linking_rows.c.kind == kind).order_by(linking_rows.c.id).limit(_PAGE)
    found = rows(connection, ordered)
    while found:
        yield [row["payload"] for row in found]
        found = rows(connection, ordered.where(linking_rows.c.id > found[-1]["id"]))


def put_keys(connection: Connection, kind: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Let each member be found by a key, a pair of (key, member); pairs that are there stay."""
    wanted = [{"kind": kind, "key": key, "member": member} for key, member in dict.fromkeys(pairs)]
    if wanted:
        connection.execute(_PUT_KEY, wanted)


def drop_keys(connection: Connection, kind: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Let members no longer be found by keys, in pairs of (key, member); pairs that are not there are no mistake."""
    gone = [{"kind": kind, "key": key, "member": member} for key, member in pairs]
    if gone:
        connection.execute(_DROP_KEY, gone)


def members(connection: Connection, kind: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The members of each key, in order of their ids; an empty tuple where a key has none."""
    found: dict[str, list[str]] = {key: [] for key in keys}
    for key, member in _asked(connection, _MEMBERS, kind, found):
        found[key].append(member)
    return {key: tuple(sorted(own)) for key, own in found.items()}


def forget(connection: Connection) -> None:
    """Drop all of it, for linking to begin anew. Where the sources were is kept, since asking them from the beginning would not make it anew."""
    connection.execute(delete(linking_rows).where(linking_rows.c.kind != SOURCES))
    connection.execute(delete(linking_keys))
