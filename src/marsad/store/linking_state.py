"""What linking keeps, as whoever has a connection reads and writes it: a view, a recording, and the database of one job."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from marsad.store import linking


class ReadsLinking:
    """Has a connection, and reads through it what linking keeps."""

    _connection: Connection

    def linking_rows(self, kind: str, ids: Iterable[str]) -> dict[str, bytes]:
        """What linking keeps under these ids; those without any are left out."""
        return linking.read_rows(self._connection, kind, ids)

    def members(self, kind: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The members that linking finds by each key, in order; an empty tuple where a key has none."""
        return linking.members(self._connection, kind, keys)


class WritesLinking:
    """Has a connection, and writes through it what linking keeps."""

    _connection: Connection

    def put_linking_rows(self, kind: str, payloads: Mapping[str, bytes]) -> None:
        """Keep bytes by kind (16 characters at most) and id, in place of what is kept there."""
        linking.put_rows(self._connection, kind, payloads)

    def drop_linking_rows(self, kind: str, ids: Iterable[str]) -> None:
        """Forget the bytes of these ids."""
        linking.drop_rows(self._connection, kind, ids)

    def put_members(self, kind: str, pairs: Iterable[tuple[str, str]]) -> None:
        """Let members be found by keys, in pairs of (key, member)."""
        linking.put_keys(self._connection, kind, pairs)

    def drop_members(self, kind: str, pairs: Iterable[tuple[str, str]]) -> None:
        """Let members no longer be found by keys, in pairs of (key, member)."""
        linking.drop_keys(self._connection, kind, pairs)
