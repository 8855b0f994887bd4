"""Who belongs to whom, and who is opposed to whom, on one day: actors change sides and parents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from marsad.reference.actors import ActorRegistry


class Alliances:
    """The registry's affiliations and oppositions at a date, or at any time where `on` is None. What was asked once is remembered."""

    def __init__(self, registry: ActorRegistry, on: date | None = None) -> None:
        self.registry, self.on = registry, on
        self._roots: dict[str, str] = {}
        self._same_side: dict[tuple[str, str], bool] = {}
        self._opposed: dict[tuple[str, str], bool] = {}

    def root(self, id_: str) -> str:
        """The actor at the top of the chain of part_of."""
        known = self._roots.get(id_)
        if known is None:
            known = self._roots[id_] = self.registry.root(id_, self.on)
        return known

    def same_side(self, first: str, second: str) -> bool:
        """Whether two actors are one's part of the other, or share a bloc."""
        return _remembered(self._same_side, first, second, lambda: self.registry.same_side(first, second, self.on))

    def opposed(self, first: str, second: str) -> bool:
        """Whether the two have opposed interests."""
        return _remembered(self._opposed, first, second, lambda: self.registry.opposed(first, second, self.on))


def _remembered(known: dict[tuple[str, str], bool], first: str, second: str, ask: Callable[[], bool]) -> bool:
    pair = (first, second) if first <= second else (second, first)
    answer = known.get(pair)
    if answer is None:
        answer = known[pair] = ask()
    return answer


class AlliancesByDate:
    """Alliances made once for each date that reports come from."""

    def __init__(self, registry: ActorRegistry) -> None:
        self.registry = registry
        self._by_date: dict[date | None, Alliances] = {}

    def on(self, day: date | None) -> Alliances:
        """The alliances of a day."""
        found = self._by_date.get(day)
        if found is None:
            found = self._by_date[day] = Alliances(self.registry, day)
        return found
