"""What linking keeps between runs: bytes that only it understands, and keys that it finds things by.

None of it is evidence: it is not in the audit chain, and linking makes it anew from the claims where it is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, select, text

from marsad.store.batches import pieces, rows_in
from marsad.store.schema import linking_keys, linking_rows

# The rows that say where each source of reports was when it was last asked.
SOURCES = "source"

# Both databases understand these words alike; SQLAlchemy has one way to say them for each.
_PUT_ROW = text("INSERT INTO linking_rows (kind, id, payload) VALUES (:kind, :id, :payload) ON CONFLICT (kind, id) DO UPDATE SET payload = excluded.payload")
_DROP_KEY = text("DELETE FROM linking_keys WHERE kind = :kind AND key = :key AND member = :member")
_PUT_KEY = text("INSERT INTO linking_keys (kind, key, member) VALUES (:kind, :key, :member) ON CONFLICT DO NOTHING")


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
    asked = select(linking_rows.c.id, linking_rows.c.payload).where(linking_rows.c.kind == kind)
    return {row["id"]: row["payload"] for row in rows_in(connection, asked, linking_rows.c.id, ids)}


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
    asked = select(linking_keys.c.key, linking_keys.c.member).where(linking_keys.c.kind == kind)
    for row in rows_in(connection, asked, linking_keys.c.key, found):
        found[row["key"]].append(row["member"])
    return {key: tuple(sorted(own)) for key, own in found.items()}


def forget(connection: Connection) -> None:
    """Drop all of it, for linking to begin anew. Where the sources were is kept, since asking them from the beginning would not make it anew."""
    connection.execute(delete(linking_rows).where(linking_rows.c.kind != SOURCES))
    connection.execute(delete(linking_keys))
