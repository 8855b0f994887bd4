"""What is remembered of a source between its turns; a store keeps it as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

# More than any list names that a site offers at once; a token has 16 letters.
MOST_SEEN = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """`etag` and `last_modified` are those of the last answer that was taken in whole. `seen` are tokens of what was taken in, the newest last.

    `polled` is when the source was last asked, `next_due` when it is next, both in UTC and None before the first time. `failures` counts the
    failures since it last went well, and `problem` says what the last one was.
    """

    source: str
    etag: str | None = None
    last_modified: str | None = None
    seen: tuple[str, ...] = ()
    polled: datetime | None = None
    next_due: datetime | None = None
    failures: int = 0
    problem: str | None = None
