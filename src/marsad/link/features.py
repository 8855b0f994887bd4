"""What speaks for and against two claims being of one happening. Each docstring is what the analyst is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from math import asin, cos, radians, sin, sqrt

from marsad.model import Claim, Document, PlaceMention
from marsad.reference.alliances import Alliances
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

_SPECIFIC = frozenset({"site", "town"})
# Units that share no ground with others of their level.
_UNITS = frozenset({"district", "province"})
# Gazetteers set one place at points this far apart.
_ONE_PLACE_KM = 1.5
# Clocks and words of time are taken to be right to about this.
_SLACK = timedelta(hours=2)


@dataclass(frozen=True)
class Seen:
    """A claim with what linking needs of it, worked out once. `alliances` are those of the day of its report."""

    claim: Claim
    document: Document
    copy_of: str
    alliances: Alliances
    words: frozenset[int]

    @cached_property
    def place(self) -> PlaceMention | None:
        return self.claim.place[0] if self.claim.place else None

    @cached_property
    def place_ids(self) -> frozenset[str]:
        return frozenset(place.place for place in self.claim.place if place.place)

    @cached_property
    def place_name(self) -> tuple[str, ...]:
        words = tokenize(self.place.anchor.text) if self.place else ()
        return tuple(token.folded.removeprefix("ال") for token in words if token.kind == "word")

    @cached_property
    def trigger(self) -> str:
        return fold(self.claim.trigger.text)

    @cached_property
    def family(self) -> int:
        return linking_policy().family(self.claim.type)

    @cached_property
    def closed_time(self) -> tuple[datetime, datetime] | None:
        """The earliest and latest instant; None where either end is open."""
        time = self.claim.time
        return None if time is None or time.earliest is None or time.latest is None else (time.earliest, time.latest)

    @cached_property
    def doers(self) -> frozenset[str]:
        return frozenset(self.alliances.root(mention.actor) for mention in self.claim.perpetrator if mention.actor)

    @cached_property
    def targets(self) -> frozenset[str]:
        words = {token.folded for mention in self.claim.target for token in tokenize(mention.anchor.text) if token.kind == "word"}
        return frozenset(word.removeprefix("ال") for word in words if len(word) > 3)

    @cached_property
    def published(self) -> datetime | None:
        text = self.document.published
        return None if not text else datetime.fromisoformat(text[:19])

    @cached_property
    def counts(self) -> frozenset[tuple[str, int]]:
        return frozenset((harm.kind, harm.least) for harm in self.claim.harm if harm.least)


Feature = Callable[[Seen, Seen], float]


def same_place(a: Seen, b: Seen) -> float:
    """Both name the same place."""
    if a.place is None or b.place is None:
        return 0.0
    if a.place.place and a.place.place == b.place.place:
        return 1.0 if a.place.level in _SPECIFIC else 0.4
    if a.place.place and b.place.place:
        return 0.0
    return float(a.place_name == b.place_name and _may_be_one(a.place, b.place))


def _may_be_one(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether of two places of one name, of which the text leaves one or both open, one may be the other."""
    return (one.place or other.place) is None or one.place in other.candidates or other.place in one.candidates


def near_places(a: Seen, b: Seen) -> float:
    """The places lie within the uncertainty of both."""
    if same_place(a, b) or a.place is None or b.place is None:
        return 0.0
    far = places_apart_km(a.place, b.place)
    # Two named villages are two places, however near; a site may lie in the town that the other names.
    reach = _ONE_PLACE_KM if a.place.level == b.place.level else max(a.place.uncertainty_km or 4, b.place.uncertainty_km or 4)
    return 1.0 if far is not None and far <= reach else 0.0


def one_place_holds_the_other(a: Seen, b: Seen) -> float:
    """One names a larger place around the other's."""
    if same_place(a, b):
        return 0.0
    return 1.0 if a.place_ids & b.place_ids else 0.0


def same_type(a: Seen, b: Seen) -> float:
    """Both tell the same kind of happening."""
    return float(a.claim.type == b.claim.type)


def compatible_types(a: Seen, b: Seen) -> float:
    """The kinds differ, but one telling may use the one and another the other."""
    return float(a.claim.type != b.claim.type)


def times_overlap(a: Seen, b: Seen) -> float:
    """The times that the words give overlap."""
    return float(_overlap(a, b) is True)


def published_close(a: Seen, b: Seen) -> float:
    """The reports came out close to each other."""
    return float(_hours_apart(a, b) <= linking_policy().published_close_hours)


def published_apart(a: Seen, b: Seen) -> float:
    """The reports came out days apart and no time joins them."""
    return float(_hours_apart(a, b) > linking_policy().published_apart_hours and _overlap(a, b) is not True)


def same_perpetrator(a: Seen, b: Seen) -> float:
    """Both name the same doer."""
    return float(bool(a.doers & b.doers))


def different_perpetrator(a: Seen, b: Seen) -> float:
    """They name different doers."""
    if not a.doers or not b.doers or a.doers & b.doers:
        return 0.0
    return 0.0 if any(a.alliances.same_side(x, y) for x in a.doers for y in b.doers) else 1.0


def same_target(a: Seen, b: Seen) -> float:
    """Both name the same thing or people struck."""
    return float(len(a.targets & b.targets) >= 1)


def same_words(a: Seen, b: Seen) -> float:
    """The sentences share words; one and the same sentence proves nothing."""
    if a.document.id == b.document.id and a.claim.sentence == b.claim.sentence:
        return 0.0
    union = len(a.words | b.words)
    return len(a.words & b.words) / union if union else 0.0


def same_counts(a: Seen, b: Seen) -> float:
    """Both give the same number of dead, wounded or held."""
    return float(bool(a.counts & b.counts))


def copied_text(a: Seen, b: Seen) -> float:
    """One report copies the other, and the same words tell it in both."""
    return float(a.copy_of == b.copy_of and a.document.id != b.document.id and a.trigger == b.trigger)


def same_report(a: Seen, b: Seen) -> float:
    """Both stand in one report."""
    return float(a.document.id == b.document.id)


FEATURES: tuple[Feature, ...] = (
    same_place, near_places, one_place_holds_the_other, same_type, compatible_types, times_overlap, published_close, published_apart,
    same_perpetrator, different_perpetrator, same_target, same_words, same_counts, copied_text, same_report,
)  # fmt: skip


def excluded(a: Seen, b: Seen) -> bool:
    """Whether two claims cannot be of one happening: kinds of different families, times or places that exclude each other."""
    if a.family != b.family or a.family < 0:
        return True
    return _overlap(a, b) is False or _elsewhere(a, b)


def _elsewhere(a: Seen, b: Seen) -> bool:
    one, other = a.place, b.place
    if one is None or other is None or same_place(a, b):
        return False
    if one.country and other.country and one.country != other.country and {one.level, other.level} != {"region"}:
        return True
    if one.level == other.level and one.level in _UNITS and one.place and other.place:
        return one.place not in b.place_ids and other.place not in a.place_ids
    if one.level in _SPECIFIC and other.level in _SPECIFIC:
        if near_places(a, b):
            return False
        if one.place in b.place_ids or other.place in a.place_ids:
            return False
        return one.level == other.level or places_apart_km(one, other) is None
    return False


def _overlap(a: Seen, b: Seen) -> bool | None:
    """Whether the stated times meet; None where either is open or vague."""
    one, other = a.closed_time, b.closed_time
    if one is None or other is None:
        return None
    meets = one[0] <= other[1] + _SLACK and other[0] <= one[1] + _SLACK
    if meets and a.claim.time and b.claim.time and "vague" in (a.claim.time.precision, b.claim.time.precision):
        return None
    return meets


def _hours_apart(a: Seen, b: Seen) -> float:
    if a.published is None or b.published is None:
        return 0.0
    return abs((a.published - b.published).total_seconds()) / 3600


def places_apart_km(a: PlaceMention, b: PlaceMention) -> float | None:
    """Great-circle distance in km; None where either has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    p, q = radians(a.lat), radians(b.lat)
    half = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))
