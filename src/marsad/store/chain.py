"""The audit chain: entries each of which holds the hash of the one before. No database in here."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

# What entries hold: no floating-point numbers, so that every value has one spelling.
Plain: TypeAlias = "Mapping[str, Plain] | list[Plain] | str | int | bool | None"

NOTHING_BEFORE = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done. `before` and `after` are canonical JSON, None where there is nothing to say; `previous` is the hash before."""

    number: int
    instant: str
    who: str
    action: str
    subject: str
    before: str | None
    after: str | None
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """How many entries a chain has and the hash of the last. Written down elsewhere, it shows later that nothing before it was changed."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"

    @classmethod
    def parse(cls, written: str) -> Head:
        """A head as `str` writes it. Raises ValueError where it is none."""
        number, _, digest = written.strip().partition(":")
        if not number.isdigit() or len(digest) != 64 or set(digest) - set("0123456789abcdef"):
            raise ValueError(f'"{written}" is no head of an audit chain; one reads NUMBER:HASH, the hash in 64 hexadecimal digits')
        return cls(int(number), digest)


EMPTY = Head(0, NOTHING_BEFORE)


def canonical(value: Plain) -> str:
    """JSON with sorted keys, no blanks, and letters of any script as themselves: one spelling for one value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def written(instant: datetime) -> str:
    """An instant as entries hold it: UTC, to the microsecond, always 27 characters."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def entry_hash(entry: Entry) -> str:
    """SHA-256 over the canonical JSON of all other fields, `before` and `after` as the values that they are."""
    fields: Plain = {
        "number": entry.number, "instant": entry.instant, "who": entry.who, "action": entry.action, "subject": entry.subject,
        "before": None if entry.before is None else json.loads(entry.before), "after": None if entry.after is None else json.loads(entry.after),
        "previous": entry.previous,
    }  # fmt: skip
    return digest(canonical(fields).encode())


def next_entry(head: Head, instant: datetime, who: str, action: str, subject: str, before: Plain = None, after: Plain = None) -> Entry:
    """The entry that follows `head`."""
    fields: Plain = {
        "number": head.number + 1, "instant": written(instant), "who": who, "action": action, "subject": subject, "before": before, "after": after,
        "previous": head.hash,
    }  # fmt: skip
    return Entry(
        head.number + 1, written(instant), who, action, subject, None if before is None else canonical(before), None if after is None else canonical(after),
        head.hash, digest(canonical(fields).encode()),
    )  # fmt: skip


def fault(entry: Entry, previous: Head) -> str | None:
    """What is wrong with an entry that should follow `previous`; None where nothing is."""
    if entry.number != previous.number + 1:
        return f"entry {previous.number + 1} is missing; entry {entry.number} stands in its place"
    if entry.previous != previous.hash:
        return f"entry {entry.number} does not follow entry {previous.number}: it was made after another one"
    try:
        spelt = all(text is None or canonical(json.loads(text)) == text for text in (entry.before, entry.after))
        whole = spelt and entry_hash(entry) == entry.hash
    except ValueError:
        whole = False
    return None if whole else f"entry {entry.number} was changed: it does not give its hash"
