"""From words of time and a publication date to an interval, as precise as the words and no more."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hijridate import Hijri

from marsad.model import Anchor, Interval, Precision
from marsad.reference.calendar import Calendar
from marsad.text.time_expressions import TimeExpression, find_times
from marsad.text.tokens import tokenize

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def resolve_time(anchor: Anchor, *, published: str | None, zone: str, calendar: Calendar) -> Interval:
    """The interval that the words of `anchor` name, read in `zone` (IANA) against the ISO 8601 publication date or date-time.

    Words that count from the publication date stay unresolved (`earliest` and `latest` None, `relative` true) where `published` is None:
    nothing is dated by guesswork. Parts of the day have the hours of the calendar's data file.
    """
    found = find_times(tokenize(anchor.text), calendar)
    if not found:
        return Interval(anchor, "vague", zone=zone, relative=True)
    expression = found[0]
    read_in = expression.zone or zone
    today = _publication_day(published, read_in)
    return _Resolver(anchor, expression, today, read_in, calendar).interval()


def _publication_day(published: str | None, zone: str) -> date | None:
    """The day of publication where the happening is told; a time without a zone keeps the day it was written with."""
    if not published:
        return None
    if len(published) <= 10:
        return date.fromisoformat(published)
    instant = datetime.fromisoformat(published)
    return instant.date() if instant.tzinfo is None else instant.astimezone(ZoneInfo(zone)).date()


class _Resolver:
    def __init__(self, anchor: Anchor, said: TimeExpression, today: date | None, zone: str, calendar: Calendar) -> None:
        self.anchor, self.said, self.today, self.zone, self.calendar = anchor, said, today, zone, calendar

    def interval(self) -> Interval:
        said = self.said
        if said.date is not None and said.date[2] is not None:
            return self._on(self._full_date())
        if said.date is not None and said.span != "since":
            return self._month_or_year()
        if self.today is None:
            return self._made("vague" if said.span else "day", None, None)
        if said.span == "now":
            return self._days(self.today, self.today, "part_of_day")
        if said.span == "since":
            return self._since()
        if said.span in ("past", "future"):
            return self._vague()
        if said.ago is not None:
            return self._ago(*said.ago)
        if said.unit is not None and said.relation is not None and said.weekday is None:
            return self._unit()
        return self._on(self._day())

    def _made(self, precision: Precision, earliest: datetime | None, latest: datetime | None) -> Interval:
        calendar = "hijri" if self.said.hijri else "gregorian"
        relative = self.said.relative
        return Interval(self.anchor, precision, earliest, latest, self.zone, calendar, relative)  # type: ignore[arg-type]

    def _instant(self, day: date, hour: int = 0, minute: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute), ZoneInfo(self.zone)).astimezone(UTC)

    def _days(self, first: date, last: date, precision: Precision) -> Interval:
        return self._made(precision, self._instant(first), self._instant(last, 23, 59))

    def _full_date(self) -> date | None:
        assert self.said.date is not None
        year, month, day = self.said.date
        if month is None or day is None:
            return None
        try:
            if self.said.hijri:
                return Hijri(year, month, day).to_gregorian() if year is not None else None
            if year is not None:
                return date(year, month, day)
            return self._latest_before(month, day)
        except (ValueError, OverflowError):
            return None

    def _latest_before(self, month: int, day: int) -> date | None:
        """A date without a year is the last one on or before publication (or a fortnight after: announcements)."""
        if self.today is None:
            return None
        this_year = date(self.today.year, month, day)
        return this_year if this_year <= self.today + timedelta(days=14) else date(self.today.year - 1, month, day)

    def _day(self) -> date | None:
        said, today = self.said, self.today
        if today is None:
            return None
        if said.offset is not None:
            return today + timedelta(days=said.offset)
        if said.night == "last":
            return today - timedelta(days=1)
        if said.weekday is not None:
            return self._weekday(today, said.weekday)
        return today

    def _weekday(self, today: date, weekday: int) -> date:
        """The last such day on or before publication; "next" the one after it, and "last" never the day itself."""
        back = (today.weekday() - weekday) % 7
        if self.said.relation == "next":
            return today + timedelta(days=7 - back if back else 7)
        if self.said.relation == "last" and back == 0:
            back = 7
        return today - timedelta(days=back)

    def _on(self, day: date | None) -> Interval:
        """A day, or the hours of it that the words name."""
        said = self.said
        if day is None:
            return self._made("day", None, None)
        if said.clock is not None:
            first = self._clock(said.clock)
            last = self._clock(said.clock_to) if said.clock_to else first
            return self._made("minute", self._instant(day, *first), self._instant(day, *last))
        if said.part is not None:
            first_hour, last_hour = self.calendar.hours[said.part]
            until = day + timedelta(days=1) if last_hour <= first_hour else day
            return self._made("part_of_day", self._instant(day, first_hour), self._instant(until, last_hour))
        return self._days(day, day, "day")

    def _clock(self, clock: tuple[int, int]) -> tuple[int, int]:
        """الساعة الثالثة عصرا is 15:00."""
        hour, minute = clock
        if self.said.part in ("afternoon", "evening") and hour < 12:
            return hour + 12, minute
        if self.said.part == "night" and 6 <= hour < 12:
            return hour + 12, minute
        return hour, minute

    def _month_or_year(self) -> Interval:
        assert self.said.date is not None
        year, month, _ = self.said.date
        if month is None and year is not None:
            if self.said.hijri or year < 1600:
                return self._made("vague", None, None)
            return self._days(date(year, 1, 1), date(year, 12, 31), "vague")
        if year is None:
            if self.today is None or month is None:
                return self._made("month", None, None)
            year = self.today.year if month <= self.today.month else self.today.year - 1
            if self.said.relation == "last" and month == self.today.month:
                year -= 1
        if self.said.hijri:
            start = Hijri(year, month or 1, 1).to_gregorian() if 1343 <= year <= 1500 else None
            return self._made("month", None, None) if start is None else self._days(start, start + timedelta(days=28), "month")
        return self._edge(date(year, month or 1, 1), "month")

    def _edge(self, start: date, precision: Precision) -> Interval:
        last = _month_end(start)
        if self.said.edge == "start":
            return self._days(start, start + timedelta(days=6), "week")
        if self.said.edge == "middle":
            return self._days(start + timedelta(days=10), start + timedelta(days=19), "week")
        if self.said.edge == "end":
            return self._days(start + timedelta(days=20), last, "week")
        return self._days(start, last, precision)

    def _since(self) -> Interval:
        assert self.today is not None
        last = self._instant(self.today, 23, 59)
        if self.said.date is not None and self.said.date[0] is not None:
            return self._made("vague", self._instant(date(self.said.date[0], self.said.date[1] or 1, 1)), last)
        if self.said.unit is not None:
            starts = {"year": date(self.today.year, 1, 1), "month": self.today.replace(day=1), "week": self.today - timedelta(days=self.today.weekday())}
            return self._made("vague", self._instant(starts.get(self.said.unit, self.today)), last)
        return self._made("vague", None, last)

    def _vague(self) -> Interval:
        assert self.today is not None
        if self.said.span == "future":
            return self._made("vague", None, None)
        days = {"hour": 1, "minute": 1, "day": 7, "week": 30, "month": 120, "year": 1000}.get(self.said.unit or "", 30)
        return self._days(self.today - timedelta(days=days), self.today, "vague")

    def _ago(self, number: int, unit: str) -> Interval:
        assert self.today is not None
        if unit in ("minute", "hour"):
            return self._days(self.today - timedelta(days=1 if unit == "hour" else 0), self.today, "vague")
        try:
            day = self.today - timedelta(days=number * _DAYS[unit])
        except OverflowError:
            return self._made("vague", None, None)
        return self._days(day, day, "day" if unit == "day" else "vague")

    def _unit(self) -> Interval:
        assert self.today is not None
        said, today = self.said, self.today
        step = {"last": -1, "this": 0, "next": 1}[said.relation or "this"]
        if said.unit == "week":
            start = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
            return self._days(start, start + timedelta(days=6), "week")
        if said.unit == "month":
            month = today.month - 1 + step
            return self._edge(date(today.year + month // 12, month % 12 + 1, 1), "month")
        if said.unit == "year":
            return self._days(date(today.year + step, 1, 1), date(today.year + step, 12, 31), "vague")
        if step > 0:
            return self._made("vague", None, None)
        days = 7 if said.unit == "day" else 1
        return self._days(today - timedelta(days=days), today, "vague")


def _month_end(start: date) -> date:
    following = date(start.year + start.month // 12, start.month % 12 + 1, 1)
    return following - timedelta(days=1)
