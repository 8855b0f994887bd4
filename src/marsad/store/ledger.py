"""The audit chain in the database: entries join it in the transaction that does what they tell of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, select, update

from marsad.store.batches import insert, rows
from marsad.store.chain import EMPTY, Entry, Head, Plain, next_entry
from marsad.store.schema import audit, audit_head

_AT_ONCE = 500
_COLUMNS = tuple(audit.c.keys())


class Ledger:
    """The chain as one transaction goes on with it. `instant` never lies before that of the last entry, whatever the clock says."""

    def __init__(self, connection: Connection, who: str, now: datetime) -> None:
        self.connection, self.who = connection, who
        self.head = stored_head(connection)
        self.instant = max(now, _instant_of(connection, self.head) or now)
        self._waiting: list[Entry] = []

    def add(self, action: str, subject: str, before: Plain = None, after: Plain = None) -> int:
        """Tell of something that this transaction does; gives the number of the entry."""
        entry = next_entry(self.head, self.instant, self.who, action, subject, before, after)
        self._waiting.append(entry)
        self.head = Head(entry.number, entry.hash)
        return entry.number

    def write(self) -> None:
        """Put what was told into the transaction."""
        if not self._waiting:
            return
        insert(self.connection, audit, [{name: getattr(entry, name) for name in _COLUMNS} for entry in self._waiting])
        self._waiting.clear()
        self.connection.execute(update(audit_head).values(number=self.head.number, hash=self.head.hash))


def found(connection: Connection) -> None:
    """The head of a chain that has no entries yet."""
    connection.execute(audit_head.insert(), {"id": 1, "number": EMPTY.number, "hash": EMPTY.hash})


def stored_head(connection: Connection) -> Head:
    """The head as it was last written down; that of an empty chain where somebody took it away."""
    row = connection.execute(select(audit_head.c.number, audit_head.c.hash)).first()
    return EMPTY if row is None else Head(row.number, row.hash)


def entries(connection: Connection, after: int = 0, limit: int | None = None) -> Iterator[Entry]:
    """The entries that follow number `after`, in order, up to `limit` of them; some are in memory at a time."""
    left = limit
    while found := rows(
        connection, select(audit).where(audit.c.number > after).order_by(audit.c.number).limit(_AT_ONCE if left is None else min(_AT_ONCE, left))
    ):
        yield from (Entry(**row) for row in found)
        after = found[-1]["number"]
        left = None if left is None else left - len(found)


def _instant_of(connection: Connection, head: Head) -> datetime | None:
    instant = connection.scalar(select(audit.c.instant).where(audit.c.number == head.number))
    return None if instant is None else datetime.fromisoformat(instant)
