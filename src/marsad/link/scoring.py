"""How much speaks for two claims being of one happening: the features by the weights of the policy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from marsad.link.features import (
    FEATURES,
    Pair,
    compatible_types,
    copied_text,
    different_means,
    different_perpetrator,
    hours_apart,
    near_places,
    news_and_history,
    no_place_in_common,
    number_of_another_kind,
    number_of_other_days,
    of_that_day,
    one_place_holds_the_other,
    published_apart,
    published_close,
    same_counts,
    same_perpetrator,
    same_place,
    same_report,
    same_target,
    same_type,
    shared_words,
    times_meet,
    times_overlap,
    told_more_widely,
    two_kinds_in_one_report,
    two_places_in_one_report,
    two_times_in_one_report,
)
from marsad.link.places import Standing, standing
from marsad.link.values import Seen, Where
from marsad.model import Link
from marsad.reference.alliances import AlliancesByDate
from marsad.reference.policy import linking_policy

_FEATURES_BY_NAME = tuple((feature.__name__, feature) for feature in FEATURES)

_EXCLUDED = float("-inf")
# So close to the middle between two thousandths a score is rounded digit by digit.
_CLOSE = 1e-6
# What is known of more places than this is forgotten, so that memory stays bounded.
_MOST_PLACES = 20_000


def in_thousandths(score: float) -> float:
    """What `round` makes of a score with three digits, but without writing them out: every pair of claims that is near enough is asked."""
    scaled = score * 1000 + 0.5
    whole = int(scaled)
    return round(score, 3) if score < 0 or abs(scaled - whole) < _CLOSE or whole + 1 - scaled < _CLOSE else whole / 1000


class ToOther:
    """What a place comes to with another: how the two stand to each other, what that weighs, and what it weighs besides where two reports tell of them."""

    __slots__ = ("across", "other", "standing", "weight")

    def __init__(self, other: Where | None, standing: Standing, weight: float, across: float) -> None:
        self.other, self.standing, self.weight, self.across = other, standing, weight, across


class Known:
    """What pairs of places, kinds and times come to, remembered for all claims."""

    def __init__(self) -> None:
        # A place goes by its identity, which is faster than its value, and is kept beside the sum, so that no other gets the same.
        self.of_places: defaultdict[Where | None, dict[int, ToOther]] = defaultdict(dict)
        self.of_kinds_and_times: defaultdict[tuple[str, bool, bool], dict[str, float]] = defaultdict(dict)

    def places_of(self, where: Where | None) -> dict[int, ToOther]:
        """What a place with each of others comes to."""
        if len(self.of_places) > _MOST_PLACES or len(self.of_places[where]) > _MOST_PLACES:
            self.of_places.clear()
        return self.of_places[where]


class Scorer:
    """Scores one claim with many others. `copies` are the reports of one text with that of the claim, itself among them."""

    def __init__(self, own: Seen, copies: Collection[str], alliances: AlliancesByDate, known: Known) -> None:
        self.own, self.copies = own, copies
        self._pair = Pair(own, copies, alliances)
        self._own_words = set(own.words)
        self._policy = linking_policy()
        self._weights = self._policy.weights
        self._apart_hours, self._close_hours = self._policy.published_apart_hours, self._policy.published_close_hours
        self._of_places = known.places_of(own.where)
        # What the type comes to with each other, by whether their times meet (1) and by whether their reports came out close to each other (2).
        self._of_kinds = [known.of_kinds_and_times[own.type, meet, close] for close in (False, True) for meet in (False, True)]
        self._timed, self._has_doers, self._has_means = own.latest is not None, bool(own.doers), bool(own.means)
        self._has_targets, self._has_counts, self._has_things = bool(own.targets), bool(own.counts), bool(own.things)

    def scores(self, others: Iterable[Seen]) -> dict[str, float]:
        """Those of the others that score enough to be joined, by their ids."""
        family, threshold, words = self.own.family, self._policy.threshold, self._weights["same_words"]
        scores: dict[str, float] = {}
        if family < 0:
            return scores
        for other in others:
            if other.family != family:
                continue
            total = self._without_words(other)
            # Comparing words cannot help a pair that is too far from the threshold.
            if total + words < threshold:
                continue
            total = in_thousandths(total + words * shared_words(self._own_words, self.own, other))
            if total >= threshold:
                scores[other.id] = total
        return scores

    def _without_words(self, other: Seen) -> float:
        """What all features but the words come to; minus infinity where places or times exclude one happening."""
        known = self._of_places.get(id(other.where))
        if known is None:
            known = self._of_places[id(other.where)] = self._to_other(other)
        total = known.weight
        if total == _EXCLUDED:
            return total
        total += self._kind_and_time(other)
        if total == _EXCLUDED:
            return total
        pair, weights = self._pair, self._weights
        pair.turn_to(other, known.standing)
        # Called by name, which compiled takes a fifth of the time that going through a tuple of features takes.
        if self._timed != (other.latest is not None):
            total += weights["of_that_day"] * of_that_day(pair) + weights["news_and_history"] * news_and_history(pair)
        elif not self._timed:
            total += weights["of_that_day"] * of_that_day(pair)
        if self._has_doers and other.doers:
            total += weights["same_perpetrator"] * same_perpetrator(pair) + weights["different_perpetrator"] * different_perpetrator(pair)
        if self._has_means and other.means:
            total += weights["different_means"] * different_means(pair)
        if self._has_targets and other.targets:
            total += weights["same_target"] * same_target(pair)
        if self._has_counts and other.counts:
            total += weights["same_counts"] * same_counts(pair)
            total += weights["number_of_other_days"] * number_of_other_days(pair) + weights["number_of_another_kind"] * number_of_another_kind(pair)
        if (self._has_counts and other.counts) or (self._has_things and other.things):
            total += weights["told_more_widely"] * told_more_widely(pair)
        return total + (self._of_one_text() if other.document in self.copies else known.across)

    def _of_one_text(self) -> float:
        """What it comes to that both claims of the pair stand in one report, or in copies of one text."""
        pair, weights = self._pair, self._weights
        return (
            weights["no_place_in_common"] * no_place_in_common(pair)
            + weights["copied_text"] * copied_text(pair)
            + weights["same_report"] * same_report(pair)
            + weights["two_times_in_one_report"] * two_times_in_one_report(pair)
            + weights["two_kinds_in_one_report"] * two_kinds_in_one_report(pair)
            + weights["two_places_in_one_report"] * two_places_in_one_report(pair)
        )

    def _to_other(self, other: Seen) -> ToOther:
        """What the place comes to with that of another claim."""
        pair, weights, place = self._pair, self._weights, standing(self.own.where, other.where)
        pair.turn_to(other, place)
        at_one = (
            weights["same_place"] * same_place(pair)
            + weights["near_places"] * near_places(pair)
            + weights["one_place_holds_the_other"] * one_place_holds_the_other(pair)
        )
        across = 0.0 if place.in_common else weights["no_place_in_common"] * (0.4 if place.same > 0.4 else 1.0)
        return ToOther(other.where, place, _EXCLUDED if place.elsewhere else at_one, across)

    def _kind_and_time(self, other: Seen) -> float:
        meet = times_meet(self.own, other)
        if meet is False:
            return _EXCLUDED
        apart = hours_apart(self.own, other)
        if self.own.type != other.type and self._policy.is_only_with(self.own.type, other.type) and not self._may_be_told_as_both(other, meet):
            return _EXCLUDED
        # Within these bounds all pairs are alike; days apart the times themselves decide.
        if apart > self._apart_hours:
            return self._of_types_and_times(other)
        alike = self._of_kinds[(1 if meet else 0) + (2 if apart <= self._close_hours else 0)]
        known = alike.get(other.type)
        if known is None:
            known = alike[other.type] = self._of_types_and_times(other)
        return known

    def _may_be_told_as_both(self, other: Seen, meet: bool | None) -> bool:
        """Whether a clash and an attack are one: told by two reports, of one time or with one number."""
        if self.own.document == other.document or not self._policy.may_be_one(self.own.type, other.type):
            return False
        return meet is True or not self.own.counts.isdisjoint(other.counts)

    def _of_types_and_times(self, other: Seen) -> float:
        pair, weights = self._pair, self._weights
        pair.turn_to(other)
        of_types = weights["same_type"] * same_type(pair) + weights["compatible_types"] * compatible_types(pair)
        times = weights["times_overlap"] * times_overlap(pair) + weights["published_close"] * published_close(pair)
        return of_types + (times + weights["published_apart"] * published_apart(pair))

    def explain(self, other: Seen) -> Link:
        """How much speaks for one happening, feature by feature; those that say nothing are left out."""
        self._pair.turn_to(other)
        worked_out = [(name, self._weights[name] * feature(self._pair)) for name, feature in _FEATURES_BY_NAME]
        shares = tuple([(name, round(share, 3)) for name, share in worked_out if share])
        first, second = sorted((self.own.id, other.id))
        return Link(first, second, round(sum(share for _, share in shares), 3), shares)
