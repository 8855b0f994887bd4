"""Which of a report's times another goes back to: the next day, that night, an hour without a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from marsad.model import Anchor, Claim, Interval, with_fields
from marsad.pipeline.beginnings import counts_from_a_beginning, since_it_began
from marsad.reference.calendar import Calendar
from marsad.resolve.times import resolve_past
from marsad.resolve.told_days import (
    begins_then,
    counts_days,
    counts_hours,
    counts_to_told,
    hour_on,
    hour_told_on,
    in_the_year_of,
    in_told_unit,
    is_counted_from,
    is_hour_alone,
    is_of_a_day,
    is_of_told_unit,
    leaves_its_year_out,
    names_its_day,
    names_its_year,
    points_to_told,
    told_from,
    unresolved,
)
from marsad.text.time_expressions import find_times
from marsad.text.tokens import Token

# An hour without a day is of the day that was told of before it where that is so near to publication; in the same sentence it always is.
_STORY_DAYS = timedelta(days=4)
# What was told on a day longer before publication than this is told again for another reason.
_TOLD_WITHIN = timedelta(days=2)
# A date longer before publication than this is no news, and a date without a year right behind it in a list is of its year.
_LONG_AGO = timedelta(days=200)
# So many characters may stand before a date that opens its sentence (وفي، * ).
_OPENING = 6
_HAPPENED = frozenset({"occurred", "ongoing"})


class TimesOfStory(NamedTuple):
    """What a report's times are read beside: its text and words, its publication as written and as a moment (the day's end where only the day is known)."""

    text: str
    words: tuple[Token, ...]
    published: str | None
    moment: datetime | None
    calendar: Calendar


def tell_on(claims: Sequence[Claim], story: TimesOfStory) -> list[Claim]:
    """The claims with the times that count from what was told before counted from there."""
    claims = [_since_it_began(claim, story) for claim in claims]
    told = [claim for claim in claims if claim.time is not None and claim.realis in _HAPPENED]
    waiting = [claim for claim in told if claim.time is not None and (_counts_on(claim.time, story.calendar) or _opens_without_its_year(claim, story))]
    if not waiting:
        return list(claims)
    bases = sorted(told, key=_starts)
    found: dict[int, Interval] = {}
    for claim in sorted(waiting, key=_starts):
        at = _starts(claim)
        if at not in found:
            before = (found.get(_starts(other), other.time) for other in bases if _starts(other) < at)
            beside = (other.time for other in told if _is_named_beside(other, claim))
            comes = next((time for time in beside if time is not None and _is_base(time, story.calendar)), None)
            found[at] = _counted_on(claim, [time for time in before if time is not None and _is_base(time, story.calendar)], story, comes)
    counted = {claim.id for claim in waiting}
    return [with_fields(claim, time=found[_starts(claim)]) if claim.id in counted else claim for claim in claims]


def _since_it_began(claim: Claim, story: TimesOfStory) -> Claim:
    """A claim that counts from a beginning which another sentence dates: قتل 300 منذ بدء الهجوم ... الهجوم الذي بدأ في 18 فبراير."""
    if claim.time is None or not counts_from_a_beginning(claim.time, story.calendar):
        return claim
    return with_fields(claim, time=since_it_began(claim.time, story.text, story.words, published=story.published, calendar=story.calendar))


def _counts_on(time: Interval, calendar: Calendar) -> bool:
    counts = points_to_told(time, calendar) or counts_to_told(time, calendar) or is_hour_alone(time, calendar) or begins_then(time, calendar)
    return counts or is_of_told_unit(time, calendar)


def _opens_without_its_year(claim: Claim, story: TimesOfStory) -> bool:
    """وفي 23 سبتمبر أسقطت, 7 ديسمبر: غارة: a date without a year at the head of a sentence, as in a list of dates."""
    assert claim.time is not None
    opens = 0 <= claim.time.anchor.start - claim.sentence.start <= _OPENING
    return opens and leaves_its_year_out(claim.time, story.calendar)


def _in_its_list(claim: Claim, told: Sequence[Interval], story: TimesOfStory) -> Interval:
    """A date without a year, in the year of the date that was told last where that lies long before publication."""
    time, base = claim.time, told[-1] if told else None
    assert time is not None
    if base is None or not (names_its_year(base, story.calendar) or leaves_its_year_out(base, story.calendar)):
        base = _date_named_whole(time, story)
    if base is None or base.earliest is None or story.moment is None or story.moment - base.earliest < _LONG_AGO:
        return time
    found = in_the_year_of(time, base, story.calendar)
    return time if found.earliest is None or found.earliest > story.moment else found


def _date_named_whole(time: Interval, story: TimesOfStory) -> Interval | None:
    """The last date with its year before a date without one, where the text names no day of the present between them."""
    words = story.words[: bisect_left(story.words, time.anchor.start, key=_start)]
    for said in reversed(find_times(words, story.calendar)):
        if said.span is not None or (said.date is None and said.weekday is None and said.offset is None):
            continue
        if said.date is None or None in said.date[1:] or said.relation is not None:
            return None
        if said.date[0] is not None:
            return resolve_past(story.text, words, said, published=story.published, zone=time.zone, calendar=story.calendar)
    return None


def _is_base(time: Interval, calendar: Calendar) -> bool:
    """Whether a time may be that from which another counts: not that of what lies before the story (بعد يوم على هجوم)."""
    return is_of_a_day(time) and not counts_to_told(time, calendar)


def _is_named_beside(other: Claim, claim: Claim) -> bool:
    """وجاءت الغارات بعد يومين من الهجوم: whether a word for another claim stands in the sentence of a claim before its time."""
    return any(claim.sentence.start <= anchor.start < _starts(claim) for anchor in (other.trigger, *other.also))


def _starts(claim: Claim) -> int:
    assert claim.time is not None
    return claim.time.anchor.start


def _counted_on(claim: Claim, told: Sequence[Interval], story: TimesOfStory, comes: Interval | None) -> Interval:
    """The time of a claim, read from what was told last, or from `comes`, when what its sentence names before it was; itself where neither has a day."""
    time, calendar = claim.time, story.calendar
    assert time is not None
    if is_hour_alone(time, calendar):
        return _hour(claim, time, told, story)
    if begins_then(time, calendar):
        return _since_then(time, story)
    if is_of_told_unit(time, calendar):
        return _in_told_unit(time, story)
    if leaves_its_year_out(time, calendar):
        return _in_its_list(claim, told, story)
    if counts_to_told(time, calendar) and not counts_days(time, calendar):
        return _after_so_long(time, story)
    if counts_to_told(time, calendar) and _leads_to_another(time.anchor, story):
        # ويأتي هذا بعد يومين من الهجوم leaves open which of what was told before it comes.
        beside = told[-1] if told and claim.sentence.start <= told[-1].anchor.start else _day_named(time, story, since=claim.sentence.start)
        counted_from = beside or comes
        return told_from(time, counted_from, calendar, back=True) if counted_from is not None else time
    base = told[-1] if told else _day_named(time, story, since=0)
    return unresolved(time) if base is None else told_from(time, base, calendar)


def _after_so_long(time: Interval, story: TimesOfStory) -> Interval:
    """سيطروا على المدينة في يونيو 2014، واستعادها الجيش بعد ثلاث سنوات: so long after what the line of the words, or the line before, dated last.

    Itself where it counts to what its own words name (بعد أسبوع من الهجوم), and of hours where nothing was dated: those are of the day of the news.
    """
    if _leads_to_another(time.anchor, story):
        return time
    then = _named_last(time, story)
    if then is not None and is_counted_from(time, then, story.calendar):
        found = told_from(time, then, story.calendar)
        return time if story.moment is not None and found.earliest is not None and found.earliest > story.moment else found
    return time if counts_hours(time, story.calendar) else unresolved(time)


def _named_last(time: Interval, story: TimesOfStory) -> Interval | None:
    """The last time that the line of the words, or the line before, names before them; None where neither names any."""
    line = story.text.rfind("\n", 0, time.anchor.start) + 1
    before = story.text.rfind("\n", 0, max(0, len(story.text[:line].rstrip()))) + 1
    first, last = (bisect_left(story.words, offset, key=_start) for offset in (before, time.anchor.start))
    words = story.words[first:last]
    named = find_times(words, story.calendar)
    return resolve_past(story.text, words, named[-1], published=story.published, zone=time.zone, calendar=story.calendar) if named else None


def _leads_to_another(anchor: Anchor, story: TimesOfStory) -> bool:
    """بعد يومين من الهجوم, which tells of the attack; not وبعد يومين قصفوا."""
    first = bisect_left(story.words, anchor.start, key=_start)
    if story.calendar.phrases.at(story.words, first, "day_after") is not None:
        # غداة الهجوم
        return True
    behind = bisect_left(story.words, anchor.end, key=_start)
    for index in range(behind, min(behind + 3, len(story.words))):
        if story.words[index].folded == "من" or story.calendar.phrases.at(story.words, index, "counted_on") is not None:
            return True
    return False


def _hour(claim: Claim, time: Interval, told: Sequence[Interval], story: TimesOfStory) -> Interval:
    """An hour without a day, on the day of what was told last, or else on that of its telling."""
    base = told[-1] if told else None
    if base is not None and (claim.sentence.start <= base.anchor.start or _is_near(base, story)):
        found = hour_on(time, base, story.calendar)
    else:
        # قال المتحدث الثلاثاء إن مسيرة قصفت ... عند الرابعة فجرا
        telling = _day_named(time, story, since=claim.sentence.start)
        day = None if telling is None or telling.earliest is None else telling.earliest.astimezone(ZoneInfo(time.zone)).date()
        long_ago = day is not None and story.moment is not None and story.moment.date() - day > _TOLD_WITHIN
        if day is None or story.moment is None or (long_ago and telling is not None and not names_its_year(telling, story.calendar)):
            return time
        found = hour_told_on(time, day.isoformat(), story.calendar)
    return time if story.moment is not None and found.earliest is not None and found.earliest > story.moment else found


def _is_near(base: Interval, story: TimesOfStory) -> bool:
    near = story.moment is not None and base.earliest is not None and story.moment - base.earliest <= _STORY_DAYS
    return near and names_its_day(base, story.calendar)


def _day_named(time: Interval, story: TimesOfStory, *, since: int) -> Interval | None:
    """The last day that the text names before a time, from the offset `since` on."""
    first, last = (bisect_left(story.words, offset, key=_start) for offset in (since, time.anchor.start))
    words = story.words[first:last]
    for said in reversed(find_times(words, story.calendar)):
        if said.span is not None or said.ago is not None or (said.weekday is None and said.offset is None and (said.date is None or said.date[2] is None)):
            continue
        day = resolve_past(story.text, words, said, published=story.published, zone=time.zone, calendar=story.calendar)
        return day if is_of_a_day(day) else None
    return None


def _in_told_unit(time: Interval, story: TimesOfStory) -> Interval:
    """Words for the same year or month, in that of the last date that the text names before them; unresolved where it names none."""
    words = story.words[: bisect_left(story.words, time.anchor.start, key=_start)]
    for said in reversed(find_times(words, story.calendar)):
        if said.span is not None or not (said.date is not None or (said.unit in ("month", "year") and said.relation is not None)):
            continue
        named = resolve_past(story.text, words, said, published=story.published, zone=time.zone, calendar=story.calendar)
        if named.earliest is not None:
            return in_told_unit(time, named, story.calendar)
    return time


def _since_then(time: Interval, story: TimesOfStory) -> Interval:
    """From the last time that the line of the words, or the line before, names before them, until publication; open where neither names any."""
    then = _named_last(time, story)
    if then is None:
        return unresolved(time)
    if then.earliest is None or time.latest is None or then.earliest > time.latest:
        return unresolved(time)
    return replace(time, earliest=then.earliest, relative=True)


def _start(word: Token) -> int:
    return word.start
