"""Proving a workspace whole: the chain by itself, and everything kept against what the chain says was recorded.

The chain is gone through once, some entries at a time, with the rows that name them: memory does not grow with the workspace.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, func, or_, select

from marsad.store import ledger
from marsad.store.batches import pieces
from marsad.store.chain import EMPTY, Head, fault
from marsad.store.derived import faults_of_derived
from marsad.store.expected import AUDITED, faults_of_rows
from marsad.store.raw import Raw, fits
from marsad.store.schema import captures
from marsad.store.stamps import stamped_heads

FaultKind = Literal["entry", "head", "row", "bytes"]
_ENTRIES_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was recorded: an entry of the chain, its end, a row of a table, or the bytes of a capture."""

    kind: FaultKind
    what: str

    def __str__(self) -> str:
        return self.what


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found. `head` is where the chain ends as it stands; `captures` and `entries` count what was looked at.

    `unclaimed` are raw bytes that no capture speaks of, as an interrupted recording leaves them: no fault.
    """

    head: Head
    entries: int
    captures: int
    faults: tuple[Fault, ...]
    unclaimed: tuple[str, ...]

    @property
    def sound(self) -> bool:
        return not self.faults


def verify(connection: Connection, raw: Raw, heads: Sequence[Head] = ()) -> Verification:
    """Go through all that is kept. The chain must have an entry for each of `heads`, which were written down elsewhere, and for each head that was stamped."""
    found: list[Fault] = []
    heads = [*heads, *stamped_heads(connection)]
    head, wanted = EMPTY, {seen.number: seen for seen in (*heads, ledger.stored_head(connection))}
    met: dict[int, str] = {0: EMPTY.hash}
    entries = 0
    for piece in pieces(ledger.entries(connection), _ENTRIES_AT_ONCE):
        for entry in piece:
            if (wrong := fault(entry, head)) is not None:
                found.append(Fault("entry", wrong))
            head = Head(entry.number, entry.hash)
            if entry.number in wanted:
                met[entry.number] = entry.hash
        entries += len(piece)
        found.extend(Fault("row", what) for what in faults_of_rows(connection, piece))
        found.extend(Fault("row", what) for what in faults_of_derived(connection, piece[0].number, piece[-1].number))
    found.extend(_end(head, ledger.stored_head(connection), heads, met))
    found.extend(_beyond(connection, head))
    counted, wrong_bytes = _bytes(connection, raw)
    return Verification(head, entries, counted, (*found, *wrong_bytes), tuple(_unclaimed(connection, raw)))


def _end(head: Head, stored: Head, heads: Sequence[Head], met: dict[int, str]) -> Iterator[Fault]:
    if stored != head:
        yield Fault("head", f"the chain ends at entry {head.number}, but entry {stored.number} was recorded as its last")
    for seen in heads:
        if seen.number > head.number:
            yield Fault("head", f"the chain ends at entry {head.number}, but it had {seen.number} entries when its head was written down")
        elif met.get(seen.number) != seen.hash:
            yield Fault("head", f"entry {seen.number} is not the one that was the head when it was written down")


def _beyond(connection: Connection, head: Head) -> Iterator[Fault]:
    """Rows that name entries which do not exist."""
    for table in AUDITED:
        outside = [table.c.entry < 1, table.c.entry > head.number]
        if "ended" in table.c:
            outside += [table.c.ended < 1, table.c.ended > head.number]
        if number := connection.scalar(select(func.count()).select_from(table).where(or_(*outside))):
            yield Fault("row", f"{number} rows of {table.name} name audit entries that are not there")


def _bytes(connection: Connection, raw: Raw) -> tuple[int, list[Fault]]:
    found, counted, last = [], 0, 0
    asked = select(captures.c.seq, captures.c.id, captures.c.sha256, captures.c.length).order_by(captures.c.seq)
    while some := connection.execute(asked.where(captures.c.seq > last).limit(_ENTRIES_AT_ONCE)).all():
        last, counted = some[-1].seq, counted + len(some)
        for row in some:
            content = raw.get(connection, row.sha256)
            if content is None:
                found.append(Fault("bytes", f"the bytes {row.sha256} of capture {row.id} are missing"))
            elif len(content) != row.length or not fits(row.sha256, content):
                found.append(Fault("bytes", f"the bytes {row.sha256} of capture {row.id} were changed"))
    return counted, found


def _unclaimed(connection: Connection, raw: Raw) -> Iterator[str]:
    for piece in pieces(raw.names(connection)):
        claimed = set(connection.scalars(select(captures.c.sha256).where(captures.c.sha256.in_(piece))))
        yield from (name for name in piece if name not in claimed)
