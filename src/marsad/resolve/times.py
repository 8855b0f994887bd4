"""From words of time and a publication date to an interval, as precise as the words and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, timedelta
from functools import lru_cache

from marsad.model import Anchor, Interval, Precision
from marsad.reference.calendar import Calendar
from marsad.resolve.time_frame import publication
from marsad.resolve.time_lengths import LengthResolver
from marsad.text.time_expressions import TimeExpression, find_times
from marsad.text.tokens import Token, tokenize

# An evening that is yet so far off when a report comes out is not the one that it tells of as past.
_FAR_AHEAD = timedelta(hours=6)
# From so late an hour of the day on it is evening, by a clock of twenty-four hours.
_EVENING = 17


def resolve_past(text: str, words: Sequence[Token], said: TimeExpression, *, published: str | None, zone: str, calendar: Calendar) -> Interval:
    """The interval of an expression found among `words` of `text`, of what is told as past, as `resolve_time` reads it."""
    start, end = words[said.first_token].start, words[said.last_token].end
    return resolve_time(Anchor(text[start:end], start, end), published=published, zone=zone, calendar=calendar, ahead=False)


def resolve_time(anchor: Anchor, *, published: str | None, zone: str, calendar: Calendar, ahead: bool | None = None, lasting: bool = False) -> Interval:
    """The interval that the words of `anchor` name, read in `zone` (IANA) against the ISO 8601 publication date or date-time.

    Words that count from the publication date stay unresolved (`earliest` and `latest` None, `relative` true) where `published` is None:
    nothing is dated by guesswork. `ahead` says whether the happening is yet to come (True: planned, threatened, predicted) or is told
    as past (False), which decides between last Friday and the next; None, where nobody knows, takes days as past. `lasting` says that it
    goes on, so that since two weeks ago is how long. A zone that the words
    state goes before `zone`. A publication time without a zone keeps the day that it was written with.
    """
    said = words_said(anchor.text, calendar)
    if said is None:
        return Interval(anchor, "vague", zone=zone, relative=True)
    if lasting and said.ago is not None and said.span is None and calendar.phrases.at(tokenize(anchor.text), 0, "since") is not None:
        said = replace(said, span="since")
    now = publication(published, said.zone or zone)
    # منذ يناير, of a plot: what is planned may lie ahead, since when never does.
    ahead = False if said.span == "since" else ahead
    return _Resolver(anchor, said, now, said.zone or zone, calendar, ahead).interval()


def resolve_on(day: date, said: TimeExpression, anchor: Anchor, *, zone: str, calendar: Calendar) -> Interval:
    """The interval that `said`, the words of `anchor`, name in a text of that day, read in `zone`."""
    return _Resolver(anchor, said, publication(day.isoformat(), zone), zone, calendar, None).interval()


@lru_cache(maxsize=4096)
def words_said(text: str, calendar: Calendar) -> TimeExpression | None:
    """What words of time say; of several expressions the longest. The same few words come again and again."""
    tokens = tokenize(text)
    found = find_times(tokens, calendar, certain=True)
    if not found:
        return None
    said = max(found, key=lambda expression: expression.last_token - expression.first_token)
    # منذ دخول القوات البلاد في آذار 2015: "since" with what began between it and its date.
    opens = said.first_token > 0 and said.span is None and calendar.phrases.at(tokens, 0, "since") is not None
    return replace(said, span="since") if opens else said


class _Resolver(LengthResolver):
    """One expression on its way to an interval."""

    def interval(self) -> Interval:
        try:
            first = self._named()
        except (ValueError, OverflowError):
            # A day that no calendar has (31 April), or one outside the years that it covers.
            return self._made("day", None, None)
        if self.said.span in ("since", "told_since"):
            return self._since(first)
        return self._until(first) if self.said.span == "until" else first

    def _named(self) -> Interval:
        """The interval that the words name, before "since" or "until" opens it."""
        said, today = self.said, self.today
        if said.relation == "told":
            # من العام نفسه: only what was told before says which.
            return self._made("vague", None, None)
        if said.date is not None:
            return self._dated()
        if self.now is not None and self.now.dated_here and (said.offset is not None or said.span == "now"):
            today = self.now.written
        if today is None:
            return self._made(_unresolved_precision(said), None, None)
        if said.span == "now":
            return self._days(today, today, "part_of_day")
        if said.span in ("same_day", "same_period", "same_night", "told_before", "told_after", "told_within", "told_since"):
            return self._after_publication(today) if said.span == "told_after" and self.ahead else self._made("vague", None, None)
        if said.span in ("recent", "future", "earlier", "later"):
            return self._vague(today)
        if said.ago is not None:
            return self._ago(today, *said.ago)
        if said.unit is not None and said.weekday is None:
            return self._length(today, said.unit)
        if said.weekday is None and said.offset is None and said.part is None and said.clock is None:
            return self._made("vague", None, None)
        written = self.now.written if self.now is not None else today
        if written > today and said.weekday == written.weekday() and said.offset is None and said.part is None and self.ahead is not True:
            # الأحد, written on a Sunday whose first hours are still Saturday where it happened.
            return self._in_days(written, written)
        return self._not_after_publication(*self._day_range(today))

    def _after_publication(self, today: date) -> Interval:
        """بعد يومين, of what is planned: so long after publication."""
        number, unit = self.said.ago or (None, "day")
        if number is None or unit not in ("day", "week"):
            return self._made("vague", self._instant(today), None)
        day = today + timedelta(days=number * (7 if unit == "week" else 1))
        return self._days(day, day, "day")

    def _not_after_publication(self, first: date, last: date) -> Interval:
        """An hour without a day that lies ahead of a report of what is past is that of the day before: عند الساعة 22:00, read at 00:30."""
        said, moment = self.said, self.now.moment if self.now is not None else None
        found = self._in_days(first, last)
        if self.ahead is False and moment is None and _crosses_midnight(said) and last == self.today:
            # بين الساعة 23:00 و3:40: the night that has ended.
            return self._in_days(first - timedelta(days=1), last - timedelta(days=1))
        if self.ahead is not False or moment is None or found.earliest is None or found.earliest <= moment.astimezone(UTC):
            return found
        if said.weekday is not None and said.offset is None and said.until_weekday is None:
            # ليل الاثنين, read on a Monday's noon, is the night before it; مساء الاثنين the evening of a week ago.
            back = timedelta(days=1 if said.part == "night" else 7)
            return self._in_days(first - back, last - back)
        if said.offset == 0 and said.weekday is None and said.clock is None and found.earliest - moment.astimezone(UTC) > _FAR_AHEAD:
            # مساء اليوم, read at 00:30, is the evening that ended.
            return self._in_days(first - timedelta(days=1), last - timedelta(days=1))
        if said.weekday is not None or said.offset is not None or said.night is not None:
            return found
        return self._in_days(first - timedelta(days=1), last - timedelta(days=1))


def _crosses_midnight(said: TimeExpression) -> bool:
    """Whether two hours of no day that words name are those of one night."""
    dated = said.weekday is not None or said.offset is not None or said.night is not None
    return not dated and said.clock is not None and said.clock_to is not None and said.clock_to < said.clock and said.clock[0] >= _EVENING


def _unresolved_precision(said: TimeExpression) -> Precision:
    if said.clock is not None:
        return "minute"
    if said.part is not None or said.span == "now":
        return "part_of_day"
    return "vague" if said.span or said.unit or said.ago else "day"
