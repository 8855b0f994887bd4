"""From words of time and a publication date to an interval, as precise as the words and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from hijridate import Gregorian, Hijri

from marsad.model import Anchor, Interval, Precision
from marsad.reference.calendar import Calendar
from marsad.text.time_expressions import TimeExpression, find_times
from marsad.text.tokens import tokenize

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
# A date without a year that lies further ahead than this is last year's: reports announce weeks ahead, and recall months.
_ANNOUNCED_WITHIN = timedelta(days=60)
_NIGHT_HAS_BEGUN = 18
_NOON = 12


def resolve_time(anchor: Anchor, *, published: str | None, zone: str, calendar: Calendar, ahead: bool | None = None) -> Interval:
    """The interval that the words of `anchor` name, read in `zone` (IANA) against the ISO 8601 publication date or date-time.

    Words that count from the publication date stay unresolved (`earliest` and `latest` None, `relative` true) where `published` is None:
    nothing is dated by guesswork. `ahead` says whether the happening is yet to come (True: planned, threatened, predicted) or is told
    as past (False), which decides between last Friday and the next; None, where nobody knows, takes days as past. A zone that the words
    state goes before `zone`. A publication time without a zone keeps the day that it was written with.
    """
    said = _said(anchor.text, calendar)
    if said is None:
        return Interval(anchor, "vague", zone=zone, relative=True)
    now = _publication(published, said.zone or zone)
    return _Resolver(anchor, said, now, said.zone or zone, calendar, ahead).interval()


@lru_cache(maxsize=4096)
def _said(text: str, calendar: Calendar) -> TimeExpression | None:
    """What words of time say; of several expressions the longest. The same few words come again and again."""
    tokens = tokenize(text)
    found = find_times(tokens, calendar, certain=True)
    if not found:
        return None
    said = max(found, key=lambda expression: expression.last_token - expression.first_token)
    # منذ دخول القوات البلاد في آذار 2015: "since" with what began between it and its date.
    opens = said.first_token > 0 and said.span is None and calendar.phrases.at(tokens, 0, "since") is not None
    return replace(said, span="since") if opens else said


class _Publication:
    """The day of publication where the happening is told, and the time of day (None where only the day is known)."""

    __slots__ = ("day", "moment")

    def __init__(self, day: date, moment: datetime | None) -> None:
        self.day, self.moment = day, moment


@lru_cache(maxsize=4096)
def _publication(published: str | None, zone: str) -> _Publication | None:
    """None also for a date that cannot be: the reader of files tells the user of it."""
    try:
        if not published or len(published) <= 10:
            return _Publication(date.fromisoformat(published), None) if published else None
        moment = datetime.fromisoformat(published)
        here = moment.replace(tzinfo=ZoneInfo(zone)) if moment.tzinfo is None else moment.astimezone(ZoneInfo(zone))
    except (ValueError, OverflowError):
        return None
    return _Publication(here.date(), here)


class _Resolver:
    """One expression on its way to an interval."""

    def __init__(self, anchor: Anchor, said: TimeExpression, now: _Publication | None, zone: str, calendar: Calendar, ahead: bool | None) -> None:
        self.anchor, self.said, self.zone, self.calendar, self.ahead = anchor, said, zone, calendar, ahead
        self.now = now
        self.today = now.day if now is not None else None
        self.where = ZoneInfo(zone)

    def interval(self) -> Interval:
        try:
            first = self._named()
        except (ValueError, OverflowError):
            # A day that no calendar has (31 April), or one outside the years that it covers.
            return self._made("day", None, None)
        if self.said.span == "since":
            return self._since(first)
        return self._until(first) if self.said.span == "until" else first

    def _named(self) -> Interval:
        """The interval that the words name, before "since" or "until" opens it."""
        said, today = self.said, self.today
        if said.date is not None:
            return self._dated()
        if today is None:
            return self._made(_unresolved_precision(said), None, None)
        if said.span == "now":
            return self._days(today, today, "part_of_day")
        if said.span in ("same_day", "same_period"):
            return self._made("vague", None, None)
        if said.span in ("recent", "future", "earlier", "later"):
            return self._vague(today)
        if said.ago is not None:
            return self._ago(today, *said.ago)
        if said.unit is not None:
            return self._length(today, said.unit)
        if said.weekday is None and said.offset is None and said.part is None and said.clock is None:
            return self._made("vague", None, None)
        return self._not_after_publication(*self._day_range(today))

    def _not_after_publication(self, first: date, last: date) -> Interval:
        """An hour without a day that lies ahead of a report of what is past is that of the day before: عند الساعة 22:00, read at 00:30."""
        said, moment = self.said, self.now.moment if self.now is not None else None
        found = self._in_days(first, last)
        day_said = said.weekday is not None or said.offset is not None or said.night is not None
        if day_said or self.ahead is not False or moment is None or found.earliest is None or found.earliest <= moment.astimezone(UTC):
            return found
        return self._in_days(first - timedelta(days=1), last - timedelta(days=1))

    def _made(self, precision: Precision, earliest: datetime | None, latest: datetime | None) -> Interval:
        calendar = self.said.hijri
        return Interval(self.anchor, precision, earliest, latest, self.zone, "hijri" if calendar else "gregorian", self.said.relative)

    def _instant(self, day: date, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute, second), self.where).astimezone(UTC)

    def _end_of(self, day: date) -> datetime:
        return self._instant(day, 23, 59, 59)

    def _days(self, first: date, last: date, precision: Precision) -> Interval:
        return self._made(precision, self._instant(first), self._end_of(last))

    # Since and until

    def _since(self, began: Interval) -> Interval:
        """From where the words begin to publication."""
        if self.today is None or self.now is None:
            return self._made("vague", began.earliest, None)
        latest = self.now.moment.astimezone(UTC) if self.now.moment is not None else self._end_of(self.today)
        earliest = began.earliest if began.earliest is not None and began.earliest <= latest else None
        within_the_day = earliest is not None and earliest >= self._instant(self.today)
        return self._made("part_of_day" if within_the_day else "vague", earliest, self._end_of(self.today))

    def _until(self, ends: Interval) -> Interval:
        """From publication to where the words end; open at the start where that is past."""
        if ends.latest is None or self.today is None:
            return self._made("vague", None, ends.latest)
        today = self._instant(self.today)
        return self._made("vague", today if today <= ends.latest else None, ends.latest)

    # Dates

    def _dated(self) -> Interval:
        said = self.said
        assert said.date is not None
        year, month, day = said.date
        if month is None:
            return self._years(year, said.date_to[0] if said.date_to else None)
        year = self._year_of(month, day) if year is None else year
        if year is None:
            return self._made("month" if day is None else "day", None, None)
        if day is None:
            first, last = self._month(year, month)
            return self._edge(first, self._not_ahead(first, last), last)
        first = self._date(year, month, day)
        last = self._date(year, month, said.date_to[2]) if said.date_to and said.date_to[2] else first
        return self._in_days(first, max(first, last))

    def _date(self, year: int, month: int, day: int) -> date:
        if self.said.hijri:
            return Hijri(year, month, day).to_gregorian()
        written = date(year, month, day)
        # The weekday beside a date tells which of its figures is the month: 03/01/2026 is a Sunday in March and a Saturday in January.
        swapped = date(year, day, month) if self.said.weekday is not None and day <= 12 else written
        return swapped if self.said.weekday not in (None, written.weekday()) and swapped.weekday() == self.said.weekday else written

    def _month(self, year: int, month: int) -> tuple[date, date]:
        """First and last day of a month of the calendar that the words use."""
        first = self._date(year, month, 1)
        length = Hijri(year, month, 1).month_length() if self.said.hijri else (_next_month(first) - first).days
        return first, first + timedelta(days=length - 1)

    def _years(self, year: int | None, until: int | None) -> Interval:
        if year is None:
            return self._made("vague", None, None)
        first, last = date(year, 1, 1), date(until or year, 12, 31)
        if self.said.edge is not None:
            return self._edge(first, last, last)
        return self._days(first, self._not_ahead(first, last), "vague")

    def _year_of(self, month: int, day: int | None) -> int | None:
        """The year of a date that leaves it out: the last such date on or before publication, or an announced one soon after it."""
        if self.today is None:
            return None
        now = Gregorian.fromdate(self.today).to_hijri().year if self.said.hijri else self.today.year
        if self.said.unit == "year":
            return now + {"last": -1, "this": 0, "next": 1}[self.said.relation or "this"]
        starts = [(year, self._start(year, month, day)) for year in (now + 1, now, now - 1, now - 2)]
        known = [(year, start) for year, start in starts if start is not None]
        if self.said.span == "until" and self.said.relation is None and known:
            today = self.today
            return min(known, key=lambda found: abs(found[1] - today))[0]
        return self._fitting(known, whole_month=day is None)

    def _start(self, year: int, month: int, day: int | None) -> date | None:
        try:
            return self._date(year, month, day or 1)
        except (ValueError, OverflowError):
            return None

    def _fitting(self, starts: list[tuple[int, date]], *, whole_month: bool) -> int | None:
        """The year (latest first in `starts`) whose date fits "last", "next" and what is known of the happening."""
        assert self.today is not None
        relation, today = self.said.relation, self.today
        if relation == "this":
            return next((year for year, start in starts if start <= today + timedelta(days=31)), None)
        if relation == "next" or (self.ahead and relation is None):
            reach = timedelta(days=31) if whole_month and relation is None else timedelta(0)
            return next((year for year, start in reversed(starts) if start + reach >= today), None)
        if relation == "last":
            passed = timedelta(days=31) if whole_month else timedelta(days=1)
            return next((year for year, start in starts if start + passed <= today + timedelta(days=1)), None)
        slack = _ANNOUNCED_WITHIN if self.ahead is None and not whole_month else timedelta(0)
        return next((year for year, start in starts if start <= today + slack), None)

    def _edge(self, first: date, last: date, whole_last: date) -> Interval:
        """مطلع، منتصف، أواخر of a month or a year: its first, middle or last third, a month's start being its first week."""
        edge, span = self.said.edge, (whole_last - first).days + 1
        if edge is None:
            return self._days(first, last, "month")
        third = timedelta(days=span // 3)
        precision: Precision = "week" if span <= 31 else "vague"
        if edge == "start":
            return self._days(first, first + (timedelta(days=6) if span <= 31 else third), precision)
        if edge == "middle":
            return self._days(first + third, whole_last - third, precision)
        return self._days(whole_last - third + timedelta(days=1), whole_last, precision)

    def _not_ahead(self, first: date, last: date) -> date:
        """What is told as past ends with publication."""
        return self.today if self.today is not None and not self.ahead and first <= self.today < last else last

    # Days and hours

    def _day_range(self, today: date) -> tuple[date, date]:
        said = self.said
        if said.night is not None or (said.part == "night" and said.weekday is None and said.offset in (None, 0)):
            evening = self._evening(today)
            return evening, evening
        if said.offset is not None:
            day = today + timedelta(days=said.offset)
            if said.weekday not in (None, day.weekday()) and said.until_weekday is None:
                # The report was published the day after it was written: the weekday is surer than "today".
                day -= timedelta(days=(day.weekday() - said.weekday) % 7 if said.weekday is not None else 0)
            return day, day
        if said.weekday is None:
            return today, today
        day = self._weekday(today, said.weekday)
        if said.until_weekday is None or said.part == "night":
            return day, day
        return day, day + timedelta(days=(said.until_weekday - said.weekday) % 7)

    def _weekday(self, today: date, weekday: int) -> date:
        """The last such day on or before publication, the next one where the happening is ahead; "last" is never the day itself."""
        back = (today.weekday() - weekday) % 7
        if self.said.relation == "next" or (self.ahead and self.said.relation != "last"):
            return today + timedelta(days=7 - back if back or self.said.relation == "next" else 0)
        return today - timedelta(days=7 if self.said.relation == "last" and back == 0 else back)

    def _evening(self, today: date) -> date:
        """The day on whose evening the night began. "Tonight" in a report of the small hours is the night that began the day before."""
        if self.said.night == "last":
            return today - timedelta(days=1)
        moment = self.now.moment if self.now is not None else None
        latest_hour = _NOON if self.said.night == "this" else _NIGHT_HAS_BEGUN
        behind = moment is not None and moment.hour < latest_hour and not self.ahead
        return today - timedelta(days=1) if behind else today

    def _in_days(self, first: date, last: date) -> Interval:
        """Days, or the hours of a day that the words name."""
        said = self.said
        if said.clock is not None:
            return self._at_the_clock(first, said.clock)
        part = said.part or said.earliness
        if part is None:
            return self._days(first, last, "day")
        first_hour, last_hour = self.calendar.hours[part]
        until = last + timedelta(days=1) if last_hour <= first_hour else last
        return self._made("part_of_day", self._instant(first, first_hour), self._instant(until, last_hour))

    def _at_the_clock(self, day: date, clock: tuple[int, int]) -> Interval:
        if self.said.twelve_hours and self.said.part is None and self.said.clock_to is None:
            hour, minute = clock[0] % 12, clock[1]
            return self._made("part_of_day", self._instant(day, hour, minute), self._instant(day, hour + 12, minute))
        earliest = self._moment(day, clock)
        latest = self._moment(day, self.said.clock_to) if self.said.clock_to else earliest
        return self._made("minute", earliest, latest if latest >= earliest else latest + timedelta(days=1))

    def _moment(self, day: date, clock: tuple[int, int]) -> datetime:
        """الثالثة عصرا is 15:00; two at night after Saturday evening is Sunday's."""
        (hour, minute), part = clock, self.said.part
        if part in ("noon", "afternoon", "evening") and hour < (4 if part == "noon" else 12):
            hour += 12
        if part in ("dawn", "morning") and hour == 12:
            hour = 0
        if part == "night" and 6 <= hour < 12:
            hour += 12
        elif part == "night" and (hour < 6 or hour == 12):
            hour %= 12
            said = self.said
            evening_named = said.weekday is not None or said.date is not None or said.night is not None or (said.offset or 0) < 0
            day += timedelta(days=1) if evening_named else timedelta(0)
        return self._instant(day, hour, minute)

    # Lengths of time

    def _vague(self, today: date) -> Interval:
        if self.said.span == "recent":
            return self._days(today - timedelta(days=self.calendar.stretch["recent"]), today, "vague")
        if self.said.span in ("earlier", "later") and not self.ahead:
            return self._made("vague", None, self._end_of(today))
        return self._made("vague", self._instant(today), None)

    def _ago(self, today: date, number: int | None, unit: str) -> Interval:
        """So long before publication; before what the report tells, which may itself lie a day back."""
        if self.said.span == "before_this" and number is not None and unit == "day":
            return self._days(today - timedelta(days=number + 1), today - timedelta(days=number), "day")
        if number is None:
            reach = self.calendar.stretch.get(unit)
            earliest = self._instant(today - timedelta(days=reach)) if reach is not None and unit != "month" else None
            return self._made("vague", earliest, self._end_of(today))
        if unit in ("minute", "hour"):
            return self._hours_ago(today, number, unit)
        day = today - timedelta(days=number * _DAYS[unit])
        slack = timedelta(days=_DAYS[unit] // 4)
        return self._days(day - slack, day + slack, "day" if unit == "day" else "week" if unit == "week" else "vague")

    def _hours_ago(self, today: date, number: int, unit: str) -> Interval:
        """The hours around that moment; without a publication time, the days that it may lie on."""
        back = timedelta(**{f"{unit}s": number})
        if self.now is None or self.now.moment is None:
            return self._days(today - timedelta(days=back.days + 1), today, "vague")
        moment = self.now.moment.astimezone(UTC)
        return self._made("part_of_day", moment - back - back / 4, min(moment - back + back / 4, moment))

    def _length(self, today: date, unit: str) -> Interval:
        said = self.said
        if said.relation is None:
            return self._within(today, unit)
        if said.number == 1 and unit in ("week", "month", "year"):
            return self._whole(today, unit, {"last": -1, "this": 0, "next": 1}[said.relation])
        if said.relation == "this":
            return self._days(today, today, "day")
        return self._reaching(today, unit, ahead=said.relation == "next")

    def _within(self, today: date, unit: str) -> Interval:
        """خلال 48 ساعة: only the happening itself says whether they lie before or ahead."""
        if self.ahead is None:
            return self._made("vague", None, None)
        return self._reaching(today, unit, ahead=self.ahead)

    def _reaching(self, today: date, unit: str, *, ahead: bool) -> Interval:
        """From publication back or on, by the number that the words give or at most by what such words reach."""
        number = self.said.number
        if number is None:
            days = self.calendar.stretch.get(unit)
        elif unit in ("hour", "minute"):
            days = -(-number * (60 if unit == "hour" else 1) // (24 * 60))
        else:
            days = number * _DAYS[unit]
        reach = None if days is None else timedelta(days=days)
        if ahead:
            return self._made("vague", self._instant(today), None if reach is None else self._end_of(today + reach))
        return self._made("vague", None if reach is None else self._instant(today - reach), self._end_of(today))

    def _whole(self, today: date, unit: str, step: int) -> Interval:
        """A calendar week (from Monday), month or year."""
        if unit == "week":
            first = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
            return self._days(first, self._not_ahead(first, first + timedelta(days=6)), "week")
        if unit == "month":
            month = today.year * 12 + today.month - 1 + step
            first = date(month // 12, month % 12 + 1, 1)
            last = _next_month(first) - timedelta(days=1)
            return self._edge(first, self._not_ahead(first, last), last)
        return self._years(today.year + step, None)


def _unresolved_precision(said: TimeExpression) -> Precision:
    if said.clock is not None:
        return "minute"
    if said.part is not None or said.span == "now":
        return "part_of_day"
    return "vague" if said.span or said.unit or said.ago else "day"


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
