"""Blocking keys: claims that share none are never compared. Each is a pure function of one claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from marsad.link.values import Seen

# Reports are compared that came out at most so many days apart, and whatever is told of a day with what came out or is told of that day.
_DAYS_APART = 2


def own_keys(seen: Seen) -> list[str]:
    """The keys that a claim is kept under: each name and cell of its places by the day of its report and by the days that it tells of."""
    return _keys(seen, seen.blocks, (f"r{seen.day}", *(f"t{day}" for day in seen.days_told)))


def keys_to_ask(seen: Seen) -> list[str]:
    """The keys under which the claims stand that this one is compared with. One claim asks for another exactly when that one asks for it."""
    days = sorted({*_reports_asked(seen), *(f"t{day}" for day in (*seen.days_told, seen.day))})
    return _keys(seen, [_turned(block) for block in seen.blocks], days)


_TURNED = {"=": "<", "<": "="}


def _turned(block: str) -> str:
    """A province asks for what lies in it, and what lies in one for the province; all other names ask for themselves."""
    return f"{_TURNED[block[0]]}{block[1:]}" if block[:1] in _TURNED else block


def share_a_key(one: Seen, other: Seen) -> bool:
    """Whether two claims are compared for the sake of their places and days."""
    return not set(keys_to_ask(one)).isdisjoint(own_keys(other))


def _reports_asked(seen: Seen) -> Iterator[str]:
    if seen.day is None:
        yield f"r{None}"
    else:
        yield from (f"r{day}" for day in range(seen.day - _DAYS_APART, seen.day + _DAYS_APART + 1))
    yield from (f"r{day}" for day in seen.days_told)


def _keys(seen: Seen, blocks: Iterable[str], days: Iterable[str]) -> list[str]:
    if seen.family < 0:
        return []
    where = [*(f"{seen.family}|{name}|" for name in blocks), *(f"{seen.family}@{cell}|" for cell in seen.cells)]
    return [place + day for place, day in product(where, days)]
