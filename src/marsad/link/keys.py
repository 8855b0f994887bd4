"""Blocking keys: claims that share none are never compared. Each is a pure function of one claim."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from marsad.link.seen import Seen

# Claims are compared whose days lie at most this far apart.
_DAYS_APART = 2


def own_keys(seen: Seen) -> list[str]:
    """The keys that a claim is kept under: each name and cell of its places by each of its days, within kinds that may be one happening."""
    return _keys(seen, map(str, seen.days) if seen.published is not None else ("", *map(str, seen.days)))


def keys_to_ask(seen: Seen) -> list[str]:
    """The keys under which the claims stand that this one is compared with. One claim asks for another exactly when that one asks for it."""
    near = sorted({day + apart for day in seen.days for apart in range(-_DAYS_APART, _DAYS_APART + 1)})
    return _keys(seen, map(str, near) if seen.published is not None else ("", *map(str, near)))


def _keys(seen: Seen, days: Iterable[str]) -> list[str]:
    if seen.family < 0:
        return []
    where = [*(f"{seen.family}|{name}|" for name in seen.blocks), *(f"{seen.family}@{cell}|" for cell in seen.cells)]
    return [place + day for place, day in product(where, days)]
