"""Time stamps of the audit chain's head, kept beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from marsad.store.batches import insert, next_seq, rows
from marsad.store.chain import Head, digest
from marsad.store.ledger import Ledger
from marsad.store.schema import stamps


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an authority answered when it was asked to stamp a head, in DER; `at` is when the answer was recorded."""

    head: Head
    authority: str
    answer: bytes
    at: datetime


def add_stamp(connection: Connection, ledger: Ledger, head: Head, authority: str, answer: bytes) -> None:
    """Keep an authority's answer."""
    entry = ledger.add("head.stamped", str(head), after={"authority": authority, "record": digest(answer)})
    row = {"seq": next_seq(connection, stamps), "head": str(head), "authority": authority, "at": ledger.instant, "answer": answer, "entry": entry}
    insert(connection, stamps, [row])


def read_stamps(connection: Connection) -> Iterator[Stamp]:
    """All of them, the first recorded first. Raises ValueError where one's head was tampered with."""
    for row in rows(connection, select(stamps).order_by(stamps.c.seq)):
        yield Stamp(Head.parse(row["head"]), row["authority"], row["answer"], row["at"])


def stamped_heads(connection: Connection) -> Iterator[Head]:
    """The heads that were stamped; one that was tampered with is left out, for verification finds its row."""
    for row in rows(connection, select(stamps.c.head)):
        with suppress(ValueError):
            yield Head.parse(row["head"])
