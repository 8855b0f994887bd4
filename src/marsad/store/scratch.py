"""A database for the length of one job: what is too much for memory, and is thrown away at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine, event

from marsad.store import linking
from marsad.store.address import DATABASE_FILE, Address
from marsad.store.engine import plainly
from marsad.store.linking_state import ReadsLinking, WritesLinking
from marsad.store.schema import linking_keys, linking_rows
from marsad.store.shelf import Shelf, shelves

T = TypeVar("T")

# Nothing of it outlives the job, so that nothing is written twice or waited for.
_PRAGMAS = ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-32768", "temp_store=FILE")


class Scratch(ReadsLinking, WritesLinking):
    """Shelves of values, and what linking keeps, as `Recording` does. What is put is seen at once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def shelf(self, name: str, shape: type[T]) -> Shelf[T]:
        """The shelf of a name, for values of one shape."""
        return Shelf(self._connection, name, shape)

    def linking_pages(self, kind: str) -> Iterator[list[bytes]]:
        """The bytes of every id of a kind, in the order of the ids, some hundreds at a time."""
        return linking.pages(self._connection, kind)


@contextmanager
def scratch(folder: Path | None = None) -> Iterator[Scratch]:
    """A scratch database in a folder, that of the system for temporary files where none is named; it is removed in the end.

    Raises StoreError where it cannot be written there, StorageFull where there is no room.
    """
    with TemporaryDirectory(prefix="marsad-", dir=folder) as made:
        address = Address.parse(made)
        engine = create_engine(address.url)
        event.listen(engine, "connect", _prepare)
        try:
            with plainly(address), engine.connect() as connection, connection.begin():
                for table in (linking_rows, linking_keys, shelves):
                    table.create(connection)
                # Where the system lets go of an open file only when nobody has it open, nothing is left behind by a job that is killed.
                with suppress(OSError):
                    Path(made, DATABASE_FILE).unlink()
                yield Scratch(connection)
        finally:
            engine.dispose()


def _prepare(connection: Any, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
