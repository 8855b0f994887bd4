"""The columns of a workspace that several threads ask: read once, and kept as what is recorded moves on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock

from sqlalchemy import Connection

from marsad.model import Incident
from marsad.store.filters import Filters
from marsad.store.in_memory import counting
from marsad.store.in_memory.columns import Columns, load, renew
from marsad.store.ledger import stored_head
from marsad.store.mapping import Counted
from marsad.store.paging import Page
from marsad.store.timeline import Step


@dataclass(frozen=True, slots=True)
class Answering:
    """What holds now, in memory, and the connection that sees it so."""

    connection: Connection
    columns: Columns

    def list_incidents(self, filters: Filters, words: str, *, after: str | None, limit: int) -> Page[Incident]:
        """As `marsad.store.View.list_incidents`."""
        return counting.list_incidents(self.connection, self.columns, filters, words, after=after, limit=limit)

    def count_places(self, filters: Filters, words: str, *, zoom: int) -> Counted:
        """As `marsad.store.View.count_places`."""
        return counting.count_places(self.connection, self.columns, filters, words, zoom=zoom)

    def count_times(self, filters: Filters, words: str, *, step: Step) -> dict[date | datetime | None, Counter[str]]:
        """As `marsad.store.View.count_times`."""
        return counting.count_times(self.connection, self.columns, filters, words, step=step)


class Standing:
    """The incidents that hold now. Whoever reads them first waits; meanwhile the others ask the database."""

    def __init__(self) -> None:
        self._known: Columns | None = None
        self._lock = Lock()

    def of(self, connection: Connection) -> Answering | None:
        """The incidents as the connection sees them; None while they are being read, or where it sees what was before others have asked."""
        columns = self._columns(connection)
        return None if columns is None else Answering(connection, columns)

    def _columns(self, connection: Connection) -> Columns | None:
        known = self._known
        head = stored_head(connection)
        if known is not None and known.head == head:
            return known
        if not self._lock.acquire(blocking=known is not None):
            return None
        try:
            known = self._known
            if known is not None and known.head.number > head.number:
                return None
            self._known = load(connection) if known is None else renew(connection, known)
            return self._known
        finally:
            self._lock.release()
