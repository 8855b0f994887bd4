"""The noun behind its number."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause


def noun_at(clause: Clause, index: int) -> int:
    """The token after a number that starts here, or the token itself."""
    count = clause.page.count_at(index)
    return index if count is None or count.ordinal else count.last_token + 1
