"""Krippendorff's alpha: how far coders agree beyond what chance would give.

Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: coincidences of the values given to one unit, and the
metrics for nominal, ordinal, interval and ratio data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import permutations
from typing import Any, Literal

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
# How many times each value was given, over the units that have two values or more.
Totals = Mapping[Any, float]
Distance = Callable[[Any, Any], float]


def krippendorff_alpha(units: Iterable[Sequence[Hashable]], metric: Metric = "nominal") -> float | None:
    """Alpha over units, each the values that coders gave it; a coder who gave none is left out of the unit.

    1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. None where it is not defined: no unit has two values, or
    all values are one and the same, so that nothing could have been told apart. The metrics other than nominal need numbers.
    """
    coincidences: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    totals: defaultdict[Hashable, float] = defaultdict(float)
    for values in units:
        for one, other in permutations(values, 2):
            # Each unit counts by the number of its values, not by that of its pairs.
            coincidences[one, other] += 1 / (len(values) - 1)
            totals[one] += 1 / (len(values) - 1)
    if len(totals) < 2:
        return None
    distance = _METRICS[metric](totals)
    observed = sum(share * distance(*pair) for pair, share in coincidences.items())
    expected = sum(totals[one] * totals[other] * distance(one, other) for one, other in permutations(totals, 2))
    return 1 - (sum(totals.values()) - 1) * observed / expected


def _nominal(totals: Totals) -> Distance:
    return lambda one, other: float(one != other)


def _ordinal(totals: Totals) -> Distance:
    """How many values lie from one rank to the other, the two ranks themselves by half."""
    ranks = sorted(totals)

    def distance(one: float, other: float) -> float:
        low, high = sorted((ranks.index(one), ranks.index(other)))
        between = sum(totals[rank] for rank in ranks[low : high + 1])
        return (between - (totals[one] + totals[other]) / 2) ** 2

    return distance


def _interval(totals: Totals) -> Distance:
    return lambda one, other: float((one - other) ** 2)


def _ratio(totals: Totals) -> Distance:
    return lambda one, other: 0.0 if one == other else float(((one - other) / (one + other)) ** 2)


_METRICS: dict[Metric, Callable[[Totals], Distance]] = {"nominal": _nominal, "ordinal": _ordinal, "interval": _interval, "ratio": _ratio}
