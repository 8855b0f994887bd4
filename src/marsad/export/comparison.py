"""How events that people coded stand to incidents that Marsad read: what is in both, what each has alone, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """One field of a matched pair in the words of either side; `agrees` is None where one of them says nothing."""

    field: str
    coded: str
    read: str
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class Side:
    """A coded event or an incident in a line: its id, day, place, kind, and what it says."""

    id: str
    day: str
    place: str
    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A coded event and the incident that speaks of the same happening, by the linker's score and what it rests on."""

    coded: Side
    read: Side
    score: float
    features: tuple[tuple[str, float], ...]
    fields: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Pairs, and what each side has alone of the days and countries that both cover. What lies outside them, nobody can miss.

    `outlet` names the coders.
    """

    outlet: str
    pairs: tuple[Pair, ...]
    only_coded: tuple[Side, ...]
    only_read: tuple[Side, ...]
    coded_outside: tuple[Side, ...]
    read_outside: tuple[Side, ...]

    def fields(self) -> dict[str, tuple[int, int]]:
        """For each field how many pairs agree, of how many in which both say something."""
        found: dict[str, tuple[int, int]] = {}
        for pair in self.pairs:
            for own in pair.fields:
                agree, both = found.get(own.field, (0, 0))
                found[own.field] = (agree + (own.agrees is True), both + (own.agrees is not None))
        return found


def comparison_lines(comparison: Comparison, most: int = 20) -> list[str]:
    """The comparison as lines of a terminal, with the first differences and the first of what each has alone."""
    lines = [
        f"in both: {len(comparison.pairs):,} · only {comparison.outlet}: {len(comparison.only_coded):,} · only Marsad: {len(comparison.only_read):,}"
        f"\noutside the days and countries of the other: {comparison.outlet} {len(comparison.coded_outside):,}, Marsad {len(comparison.read_outside):,}",
        "",
        "field            agree    of",
        *(f"{field:15} {agree:6,} {both:5,}{f'   {agree / both:.0%}' if both else ''}" for field, (agree, both) in comparison.fields().items()),
    ]
    for title, sides in ((f"ONLY {comparison.outlet.upper()}", comparison.only_coded), ("ONLY MARSAD", comparison.only_read)):
        lines += ["", title, *_shown(sides, most, lambda side: [f"  {side.day}  {side.place}  {side.kind}  [{side.id}]"])]
    return [*lines, "", "DIFFERENCES", *_shown([pair for pair in comparison.pairs if _differs(pair)], most, _differences)]


def _shown(items: Sequence[object], most: int, lines: Callable[..., list[str]]) -> list[str]:
    shown = [line for item in items[:most] for line in lines(item)] or ["  none"]
    return shown if len(items) <= most else [*shown, f"  and {len(items) - most:,} more; --html writes them all"]


def _differs(pair: Pair) -> bool:
    return any(own.agrees is False for own in pair.fields)


def _differences(pair: Pair) -> list[str]:
    heading = f"  {pair.coded.day}  {pair.coded.place}  [{pair.coded.id}] [{pair.read.id}]"
    return [heading, *(f"      {own.field}: {own.coded} · Marsad: {own.read}" for own in pair.fields if own.agrees is False)]
