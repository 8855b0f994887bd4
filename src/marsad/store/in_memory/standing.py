"""What holds now in a workspace that several threads ask: read once, and kept as what is recorded moves on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock

from sqlalchemy import Connection, select

from marsad.model import Claim, Incident
from marsad.store.chain import Head
from marsad.store.claim_ledger import LedgerOrder, Told
from marsad.store.filters import Filters
from marsad.store.in_memory import counting, listing
from marsad.store.in_memory.claim_columns import ClaimColumns, load_claims, renew_claims, without_what_is_gone
from marsad.store.in_memory.columns import Columns
from marsad.store.in_memory.fitting import Held
from marsad.store.in_memory.incident_columns import IncidentColumns, load_incidents, renew_incidents
from marsad.store.ledger import stored_head
from marsad.store.mapping import Counted
from marsad.store.paging import Page
from marsad.store.schema import audit
from marsad.store.timeline import Step

# Where more rows than these, and more than half, hold no longer, they are left out.
_FEW_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Answering:
    """Answers out of what is in memory, as a `marsad.store.View` gives them."""

    held: Held

    def list_claims(self, filters: Filters, words: str, told: Told, order: LedgerOrder, *, after: str | None, limit: int) -> Page[Claim]:
        """See `marsad.store.View`, here and below."""
        return listing.list_claims(self.held, filters, words, told, order, after=after, limit=limit)

    def list_incidents(self, filters: Filters, words: str, *, after: str | None, limit: int) -> Page[Incident]:
        return listing.list_incidents(self.held, filters, words, after=after, limit=limit)

    def count_places(self, filters: Filters, words: str, *, zoom: int) -> Counted:
        return counting.count_places(self.held, filters, words, zoom=zoom)

    def count_times(self, filters: Filters, words: str, *, step: Step) -> dict[date | datetime | None, Counter[str]]:
        return counting.count_times(self.held, filters, words, step=step)


@dataclass(frozen=True, slots=True)
class _State:
    head: Head
    incidents: IncidentColumns
    claims: ClaimColumns


class Standing:
    """The claims and incidents that hold now. Whoever reads them first waits; meanwhile the others ask the database."""

    def __init__(self) -> None:
        self._known: _State | None = None
        self._lock = Lock()

    def of(self, connection: Connection) -> Answering | None:
        """What holds as the connection sees it; None while it is being read, or where the connection sees what was before others have asked."""
        state = self._state(connection)
        return None if state is None else Answering(Held(connection, state.incidents, state.claims))

    def _state(self, connection: Connection) -> _State | None:
        known, head = self._known, stored_head(connection)
        if known is not None and known.head == head:
            return known
        if not self._lock.acquire(blocking=known is not None):
            return None
        try:
            known = self._known
            if known is not None and known.head.number > head.number:
                return None
            self._known = _renewed(connection, head, known) if known is not None and _came_of(connection, known) else _loaded(connection, head)
            return self._known
        finally:
            self._lock.release()


def _loaded(connection: Connection, head: Head) -> _State:
    incidents = load_incidents(connection, head)
    return _State(head, incidents, load_claims(connection, head, incidents))


def _renewed(connection: Connection, head: Head, known: _State) -> _State:
    if head == known.head:
        return known
    incidents = renew_incidents(connection, head, known.incidents)
    claims = renew_claims(connection, head, known.claims, incidents, known.incidents.last)
    if _mostly_gone(claims) or _mostly_gone(incidents) or len(claims.held) > _FEW_ROWS + 2 * len(claims):
        claims, incidents = without_what_is_gone(claims, incidents)
    return _State(head, incidents, claims)


def _came_of(connection: Connection, known: _State) -> bool:
    """Whether the workspace is what is known and what was recorded behind that."""
    found: str | None = connection.scalar(select(audit.c.hash).where(audit.c.number == known.head.number))
    return found == known.head.hash


def _mostly_gone(columns: Columns) -> bool:
    gone = len(columns) - int(columns.holding.sum())
    return gone > _FEW_ROWS and gone > len(columns) // 2
