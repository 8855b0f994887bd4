"""What speaks for and against two claims being of one happening. Each docstring is what the analyst is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection

from marsad.link.places import SPECIFIC, Standing, lies_in_country, lies_in_province, standing
from marsad.link.values import Seen
from marsad.link.widely import MANY_DEAD, TELLING_IN_A_COUNTRY, TELLING_IN_A_PROVINCE
from marsad.reference.alliances import Alliances, AlliancesByDate
from marsad.reference.policy import linking_policy

# Clocks and words of time are taken to be right to about two hours.
SLACK_S = 7200.0
_HOUR = 3600.0
# Two reports that state no time tell of one day where they came out so close to each other.
_ONE_NEWS_HOURS = 12.0
# What is longer than a day or a night: "for three days". A week may be told of one day that nobody knows.
_STRETCH_S, _WEEK_S = 30 * _HOUR, 140 * _HOUR
# Tolls of one happening that two reports give on one day.
_AS_MANY = 1.5
# So many times as many dead are hardly a later toll of the same.
_FAR_MORE = 4


class Pair:
    """A claim and another that it is compared with. The same pair is turned from one candidate to the next, since making one takes longer than most
    comparisons.

    `times_meet` is None where either time is open or vague; `hours` part the reports.
    """

    __slots__ = ("_alliances", "_place", "copies", "other", "own")

    def __init__(self, own: Seen, copies: Collection[str], alliances: AlliancesByDate) -> None:
        """`copies` are the reports of one text with that of the claim, itself among them."""
        self.own, self.copies, self._alliances = own, copies, alliances
        self.other = own
        self._place: Standing | None = None

    def turn_to(self, other: Seen, place: Standing | None = None) -> None:
        """Compare with another claim; `place` is how the places of the two stand to each other, where that is known already."""
        self.other, self._place = other, place

    @property
    def times_meet(self) -> bool | None:
        return times_meet(self.own, self.other)

    @property
    def hours(self) -> float:
        return hours_apart(self.own, self.other)

    @property
    def place(self) -> Standing:
        """How the places of the two stand to each other. Looked up once, since most of a comparison's features ask for it."""
        if self._place is None:
            self._place = standing(self.own.where, self.other.where)
        return self._place

    @property
    def copied(self) -> bool:
        return self.other.document in self.copies and self.other.document != self.own.document

    @property
    def alliances(self) -> Alliances:
        """Those of the day of one report, which is the same one whichever claim the other is compared with."""
        return self._alliances.on(min(self.own, self.other, key=lambda seen: seen.id).published_on)


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


def no_place_in_common(pair: Pair) -> float:
    """Two reports, of which neither copies this from the other, name no specific place that both tell of."""
    told_apart = not same_report(pair) and not copied_text(pair)
    return float(told_apart and not pair.place.in_common) * (0.4 if pair.place.same > 0.4 else 1.0)


def same_type(pair: Pair) -> float:
    """Both tell the same kind of happening."""
    return float(pair.own.type == pair.other.type)


def compatible_types(pair: Pair) -> float:
    """The kinds differ, but one telling may use the one and another the other."""
    return float(pair.own.type != pair.other.type)


def times_overlap(pair: Pair) -> float:
    """The times that the words give overlap."""
    return float(pair.times_meet is True)


def published_close(pair: Pair) -> float:
    """The reports came out close to each other."""
    return float(pair.hours <= linking_policy().published_close_hours)


def published_apart(pair: Pair) -> float:
    """The reports came out days apart and no time joins them."""
    return float(pair.hours > linking_policy().published_apart_hours and pair.times_meet is not True and not _tells_of_the_other_day(pair))


def of_that_day(pair: Pair) -> float:
    """Both tell the same kind of happening at one place, and of one day: that of a report which states no time."""
    if not same_type(pair) or same_report(pair) or not (_tells_of_the_other_day(pair) or _came_out_together(pair)):
        return 0.0
    # How two places stand to each other takes longest to look up, and comes last.
    return float(_is_fine(pair.own) and _is_fine(pair.other) and pair.place.in_common)


def _came_out_together(pair: Pair) -> bool:
    """Whether neither states a time, and the reports came out within hours of each other."""
    own, other = pair.own, pair.other
    untimed = own.earliest is None and other.earliest is None and not own.vague and not other.vague
    return untimed and own.published is not None and other.published is not None and pair.hours <= _ONE_NEWS_HOURS


def _is_fine(seen: Seen) -> bool:
    return seen.where is not None and (seen.where.level in SPECIFIC or seen.where.level == "district")


def news_and_history(pair: Pair) -> float:
    """One states a time days before the other's report, which itself states none and so tells of its day."""
    return float(_is_history_to(pair.own, pair.other) or _is_history_to(pair.other, pair.own))


def _is_history_to(timed: Seen, untimed: Seen) -> bool:
    """Whether a stated time is over for days when a report without a time came out. What one report tells behind its history may belong to that."""
    if timed.latest is None or timed.vague or untimed.earliest is not None or untimed.vague or untimed.published is None:
        return False
    if timed.document == untimed.document and timed.sentence <= untimed.sentence:
        return False
    return untimed.published - timed.latest > linking_policy().history_hours * _HOUR


def _tells_of_the_other_day(pair: Pair) -> bool:
    """Whether the time that one states is that of the other's report, which itself states none: a denial days later of what was told that day."""
    return _holds_report(pair.own, pair.other) or _holds_report(pair.other, pair.own)


def _holds_report(timed: Seen, untimed: Seen) -> bool:
    if timed.earliest is None or timed.latest is None or timed.vague or untimed.earliest is not None or untimed.published is None:
        return False
    within = linking_policy().published_close_hours * _HOUR
    return timed.latest - timed.earliest <= within and timed.earliest - SLACK_S <= untimed.published <= timed.latest + within


def same_perpetrator(pair: Pair) -> float:
    """Both name the same doer."""
    return float(not pair.own.doers.isdisjoint(pair.other.doers))


def different_perpetrator(pair: Pair) -> float:
    """They name different doers."""
    one, other = pair.own.doers, pair.other.doers
    if not one or not other or not one.isdisjoint(other):
        return 0.0
    return 0.0 if any(pair.alliances.same_side(x, y) for x in one for y in other) else 1.0


def different_means(pair: Pair) -> float:
    """They name means of different kinds: from the air, fired from afar, laid, or in the hand."""
    one, other = pair.own.means, pair.other.means
    return float(bool(one) and bool(other) and one.isdisjoint(other))


def _dead(seen: Seen) -> int:
    """The highest number of dead that a claim tells; 0 where it tells of none."""
    return max((least for kind, least in seen.counts if kind == "killed"), default=0)


def number_of_another_kind(pair: Pair) -> float:
    """Two reports tell of different kinds of happening with dead of which the one has several times as many as the other."""
    if same_type(pair) or same_report(pair):
        return 0.0
    one, other = _dead(pair.own), _dead(pair.other)
    return float(min(one, other) > 0 and max(one, other) >= max(MANY_DEAD, _FAR_MORE * min(one, other)))


def same_target(pair: Pair) -> float:
    """Both name the same thing or people struck."""
    return float(not pair.own.targets.isdisjoint(pair.other.targets))


def same_words(pair: Pair) -> float:
    """The sentences share words; one and the same sentence proves nothing."""
    return shared_words(set(pair.own.words), pair.own, pair.other)


def shared_words(own_words: set[int], own: Seen, other: Seen) -> float:
    """The share of the words of two claims' sentences that stand in both; `own_words` are those of `own`."""
    if own.document == other.document and own.sentence == other.sentence:
        return 0.0
    # Compiled, this takes two thirds of the time that an intersection takes, which makes a set of what is only counted.
    shared = sum(1 for word in other.words if word in own_words)
    union = len(own_words) + len(other.words) - shared
    return shared / union if union else 0.0


def same_counts(pair: Pair) -> float:
    """Both give the same number of dead, wounded or held; in one and the same sentence it is that of each."""
    if pair.own.document == pair.other.document and pair.own.sentence == pair.other.sentence:
        return 0.0
    return float(not pair.own.counts.isdisjoint(pair.other.counts))


def told_more_widely(pair: Pair) -> float:
    """Another report tells of the province or the country around one's place alone, and of what hardly comes twice a day there: one number, one kind of thing struck, or many dead."""
    one, other = pair.own.where, pair.other.where
    if one is None or other is None or same_report(pair):
        return 0.0
    if lies_in_province(one, other) or lies_in_province(other, one):
        told = _tell_of_one_in_a_province(pair)
    else:
        told = (lies_in_country(one, other) or lies_in_country(other, one)) and _tell_of_one_in_a_country(pair)
    return float(told and not pair.place.in_common)


def _tell_of_one_in_a_province(pair: Pair) -> bool:
    """Whether two claims give one number, or tell of one day and a thing that is not struck every day, or of about as many dead, where these are many."""
    if not pair.own.counts.isdisjoint(pair.other.counts):
        return True
    if pair.times_meet is not True and not _came_out_together(pair):
        return False
    return not pair.own.things.isdisjoint(pair.other.things) or (same_type(pair) == 1.0 and _have_as_many_dead(pair))


def _have_as_many_dead(pair: Pair) -> bool:
    one, other = _dead(pair.own), _dead(pair.other)
    return min(one, other) >= MANY_DEAD and max(one, other) <= _AS_MANY * min(one, other)


def _tell_of_one_in_a_country(pair: Pair) -> bool:
    """Whether two claims give one large number, two numbers, or one and a thing that is not struck every day."""
    shared = pair.own.counts & pair.other.counts
    largest = max((least for _, least in shared), default=0)
    if largest < TELLING_IN_A_PROVINCE:
        return False
    return largest >= TELLING_IN_A_COUNTRY or len(shared) > 1 or not pair.own.things.isdisjoint(pair.other.things)


def copied_text(pair: Pair) -> float:
    """One report copies the other, and the same words tell it in both."""
    return float(pair.copied and pair.own.trigger == pair.other.trigger)


def same_report(pair: Pair) -> float:
    """Both stand in one report."""
    return float(pair.own.document == pair.other.document)


def two_kinds_in_one_report(pair: Pair) -> float:
    """One report tells of two kinds of happening, which are mostly two; a blast that is heard at the very site of a strike is not."""
    return float(same_report(pair) and pair.own.type != pair.other.type and not _is_heard_at_the_site(pair))


def two_places_in_one_report(pair: Pair) -> float:
    """One report tells of two places of one level by their names, which are two, however near."""
    one, other = pair.own.where, pair.other.where
    if not same_report(pair) or one is None or other is None or one.level != other.level or pair.place.same:
        return 0.0
    return float(one.place is not None and other.place is not None and not pair.place.holds)


def two_times_in_one_report(pair: Pair) -> float:
    """One report tells of two days, or of morning and afternoon, which are two, however close the one ends to where the other begins."""
    one, other = pair.own, pair.other
    if not same_report(pair) or one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return 0.0
    return float(one.earliest >= other.latest or other.earliest >= one.latest)


def number_of_other_days(pair: Pair) -> float:
    """One tells of what happened over days, the other of one of these days, with another number."""
    one, other = pair.own, pair.other
    if not one.counts or not other.counts or not one.counts.isdisjoint(other.counts) or one.earliest is None or other.earliest is None:
        return 0.0
    return float(_is_a_stretch(one) != _is_a_stretch(other))


def _is_a_stretch(seen: Seen) -> bool:
    return seen.earliest is not None and seen.latest is not None and _STRETCH_S < seen.latest - seen.earliest < _WEEK_S


def _is_heard_at_the_site(pair: Pair) -> bool:
    where = pair.own.where
    return "explosion" in (pair.own.type, pair.other.type) and where is not None and where.level == "site" and pair.place.same == 1.0


FEATURES: tuple[Feature, ...] = (
    same_place, near_places, one_place_holds_the_other, no_place_in_common, same_type, compatible_types, times_overlap, published_close, published_apart, of_that_day,
    news_and_history, same_perpetrator, different_perpetrator, different_means, same_target, same_words, same_counts, copied_text, same_report, two_kinds_in_one_report, two_places_in_one_report,
    two_times_in_one_report, number_of_other_days, number_of_another_kind, told_more_widely,
)  # fmt: skip


def times_meet(a: Seen, b: Seen) -> bool | None:
    """Whether the stated times meet; None where either is open or vague."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    if a.earliest > b.latest + SLACK_S or b.earliest > a.latest + SLACK_S:
        return False
    return None if a.vague or b.vague else True


def hours_apart(a: Seen, b: Seen) -> float:
    """The hours between two claims' reports; 0 where it is not known when one came out."""
    return 0.0 if a.published is None or b.published is None else abs(a.published - b.published) / _HOUR
