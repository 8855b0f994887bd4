"""What speaks for and against two claims being of one happening. Each docstring is what the analyst is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from marsad.link.places import Standing, standing
from marsad.link.seen import Seen
from marsad.model import Link
from marsad.reference.alliances import Alliances
from marsad.reference.policy import linking_policy

# Clocks and words of time are taken to be right to about two hours.
SLACK_S = 7200.0
_HOUR = 3600.0


class Pair(NamedTuple):
    """Two claims that nothing keeps apart, the lesser id first. `times_meet` is None where either time is open or vague.

    `hours` parts their reports; `copied` is true where those are copies of one text.
    """

    a: Seen
    b: Seen
    place: Standing
    times_meet: bool | None
    hours: float
    copied: bool
    alliances: Alliances


Feature = Callable[[Pair], float]


def same_place(pair: Pair) -> float:
    """Both name the same place."""
    return pair.place.same


def near_places(pair: Pair) -> float:
    """The places lie within the uncertainty of both."""
    return float(pair.place.near)


def one_place_holds_the_other(pair: Pair) -> float:
    """One names a larger place around the other's."""
    return float(pair.place.holds)


def same_type(pair: Pair) -> float:
    """Both tell the same kind of happening."""
    return float(pair.a.type == pair.b.type)


def compatible_types(pair: Pair) -> float:
    """The kinds differ, but one telling may use the one and another the other."""
    return float(pair.a.type != pair.b.type)


def times_overlap(pair: Pair) -> float:
    """The times that the words give overlap."""
    return float(pair.times_meet is True)


def published_close(pair: Pair) -> float:
    """The reports came out close to each other."""
    return float(pair.hours <= linking_policy().published_close_hours)


def published_apart(pair: Pair) -> float:
    """The reports came out days apart and no time joins them."""
    return float(pair.hours > linking_policy().published_apart_hours and pair.times_meet is not True and not _tells_of_the_other_day(pair))


def _tells_of_the_other_day(pair: Pair) -> bool:
    """Whether the time that one states is that of the other's report, which itself states none: a denial days later of what was told that day."""
    return _holds_report(pair.a, pair.b) or _holds_report(pair.b, pair.a)


def _holds_report(timed: Seen, untimed: Seen) -> bool:
    if timed.earliest is None or timed.latest is None or timed.vague or untimed.earliest is not None or untimed.published is None:
        return False
    within = linking_policy().published_close_hours * _HOUR
    return timed.latest - timed.earliest <= within and timed.earliest - SLACK_S <= untimed.published <= timed.latest + within


def same_perpetrator(pair: Pair) -> float:
    """Both name the same doer."""
    return float(not pair.a.doers.isdisjoint(pair.b.doers))


def different_perpetrator(pair: Pair) -> float:
    """They name different doers."""
    one, other = pair.a.doers, pair.b.doers
    if not one or not other or not one.isdisjoint(other):
        return 0.0
    return 0.0 if any(pair.alliances.same_side(x, y) for x in one for y in other) else 1.0


def same_target(pair: Pair) -> float:
    """Both name the same thing or people struck."""
    return float(not pair.a.targets.isdisjoint(pair.b.targets))


def same_words(pair: Pair) -> float:
    """The sentences share words; one and the same sentence proves nothing."""
    one, other = pair.a, pair.b
    if one.document == other.document and one.sentence == other.sentence:
        return 0.0
    shared = len(set(one.words).intersection(other.words))
    union = len(one.words) + len(other.words) - shared
    return shared / union if union else 0.0


def same_counts(pair: Pair) -> float:
    """Both give the same number of dead, wounded or held."""
    return float(not pair.a.counts.isdisjoint(pair.b.counts))


def copied_text(pair: Pair) -> float:
    """One report copies the other, and the same words tell it in both."""
    return float(pair.copied and pair.a.trigger == pair.b.trigger)


def same_report(pair: Pair) -> float:
    """Both stand in one report."""
    return float(pair.a.document == pair.b.document)


FEATURES: tuple[Feature, ...] = (
    same_place, near_places, one_place_holds_the_other, same_type, compatible_types, times_overlap, published_close, published_apart,
    same_perpetrator, different_perpetrator, same_target, same_words, same_counts, copied_text, same_report,
)  # fmt: skip


def times_meet(a: Seen, b: Seen) -> bool | None:
    """Whether the stated times meet; None where either is open or vague."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    if a.earliest > b.latest + SLACK_S or b.earliest > a.latest + SLACK_S:
        return False
    return None if a.vague or b.vague else True


def pair_of(a: Seen, b: Seen, alliances: Alliances, *, copied: bool) -> Pair | None:
    """Two claims to be scored, the lesser id first; None where kinds, times or places exclude that they are of one happening."""
    if a.family != b.family or a.family < 0:
        return None
    meet = times_meet(a, b)
    if meet is False:
        return None
    place = standing(a.where, b.where)
    if place.elsewhere:
        return None
    hours = 0.0 if a.published is None or b.published is None else abs(a.published - b.published) / _HOUR
    return Pair(a, b, place, meet, hours, copied, alliances)


@cache
def _plain_features() -> tuple[tuple[Feature, float], ...]:
    return tuple((feature, linking_policy().weights[feature.__name__]) for feature in FEATURES if feature is not same_words)


def score(pair: Pair) -> float | None:
    """How much speaks for one happening; None where it is less than joins two claims."""
    policy = linking_policy()
    words = policy.weights[same_words.__name__]
    total = 0.0
    for feature, weight in _plain_features():
        total += weight * feature(pair)
    # Comparing words costs most, and cannot help a pair that is too far from the threshold.
    if total + words < policy.threshold:
        return None
    total = round(total + words * same_words(pair), 3)
    return total if total >= policy.threshold else None


def explain(pair: Pair) -> Link:
    """How much speaks for one happening, feature by feature; those that say nothing are left out."""
    weights = linking_policy().weights
    shares = tuple((feature.__name__, round(share, 3)) for feature in FEATURES if (share := weights[feature.__name__] * feature(pair)))
    return Link(pair.a.id, pair.b.id, round(sum(share for _, share in shares), 3), shares)
