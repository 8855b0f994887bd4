"""Dates: years that are left out, months of both calendars, ranges, starts and ends."""

from __future__ import annotations

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from marsad.model import Interval, Precision
from marsad.resolve.time_days import DayResolver
from marsad.resolve.time_frame import STEPS

# A date without a year that lies further ahead than this is last year's: reports announce weeks ahead, and recall months.
_ANNOUNCED_WITHIN = timedelta(days=60)


# No one announces a day farther ahead without its year.
_THREATENED_WITHIN = timedelta(days=300)


class DateResolver(DayResolver):
    """Resolves dates."""

    def _dated(self) -> Interval:
        said = self.said
        assert said.date is not None
        year, month, day = said.date
        if month is None and day is not None:
            return self._day_of_month(day)
        if month is None:
            return self._years(year, said.date_to[0] if said.date_to else None)
        year = self._year_of(month, day) if year is None else year
        if year is None:
            return self._made("month" if day is None else "day", None, None)
        if day is None:
            first, last = self._month(year, month)
            if said.date_to is not None:
                return self._season(first, said.date_to[1] or month)
            return self._edge(first, self._not_ahead(first, last), last)
        first = self._date(year, month, day)
        last = self._last_date(year, month, first)
        return self._in_days(first, max(first, last))

    def _season(self, first: date, to_month: int) -> Interval:
        """From the first day of a season to the last of its last month, which for winter lies in the next year."""
        _, last = self._month(first.year + (to_month < first.month), to_month)
        return self._days(first, self._not_ahead(first, last), "vague")

    def _last_date(self, year: int, month: int, first: date) -> date:
        """The last day of a range of dates, in the same month, another month or, where it says so, another year."""
        to_year, to_month, to_day = self.said.date_to or (None, None, None)
        if to_day is None:
            return first
        last = self._date(to_year or year, to_month or month, to_day)
        return last if last >= first or to_year is not None else self._date(year + 1, to_month or month, to_day)

    def _day_of_month(self, day: int) -> Interval:
        """الثامن من الشهر الجاري."""
        if self.today is None:
            return self._made("day", None, None)
        month = self.today.year * 12 + self.today.month - 1 + STEPS[self.said.relation or "this"]
        named = date(month // 12, month % 12 + 1, day)
        until = self.said.date_to[2] if self.said.date_to is not None else None
        return self._in_days(named, named if until is None else named.replace(day=until))

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
        length = Hijri(year, month, 1).month_length() if self.said.hijri else (next_month(first) - first).days
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
            return now + STEPS[self.said.relation or "this"]
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
        season = whole_month and self.said.date_to is not None
        if relation == "this":
            # هذا الصيف, said in April, is yet to come.
            return next((year for year, start in starts if start <= today + timedelta(days=100 if season else 31)), None)
        if relation == "next" or (self.ahead and relation is None):
            reach = timedelta(days=31) if whole_month and relation is None else timedelta(0)
            coming = next(((year, start) for year, start in reversed(starts) if start + reach >= today), None)
            if coming is None or relation == "next" or coming[1] - today <= _THREATENED_WITHIN:
                return None if coming is None else coming[0]
            # في 7 أبريل, in a plot told on the 16th: nearly a year ahead, it is the one that is over.
        if relation == "last":
            passed = timedelta(days=93 if season else 31) if whole_month else timedelta(days=1)
            return next((year for year, start in starts if start + passed <= today + timedelta(days=1)), None)
        slack = _ANNOUNCED_WITHIN if self.ahead is None and not whole_month else timedelta(0)
        return next((year for year, start in starts if start <= today + slack), None)

    def _edge(self, first: date, last: date, whole_last: date) -> Interval:
        """مطلع، منتصف، أواخر of a month or a year: its first, middle or last third, a month's start being its first week."""
        edge, span = self.said.edge, (whole_last - first).days + 1
        if edge is None:
            return self._days(first, last, "month")
        if edge not in ("start", "middle", "end"):
            opens, closes = self._share(edge, first, whole_last)
            return self._days(opens, self._not_ahead(opens, closes), "week" if span <= 31 else "vague")
        third = timedelta(days=span // 3)
        precision: Precision = "week" if span <= 31 else "vague"
        if edge == "start":
            return self._days(first, first + timedelta(days=6) if span <= 31 else self._not_ahead(first, first + third), precision)
        if edge == "middle":
            return self._days(first + third, whole_last - third, precision)
        return self._days(whole_last - third + timedelta(days=1), whole_last, precision)

    def _share(self, share: str, first: date, last: date) -> tuple[date, date]:
        """The first and the last day of a share of a month or a year: 1/2 is its first half, 2w its second week, -1w its last."""
        days = (last - first).days + 1
        if share.endswith("w"):
            week = int(share[:-1])
            opens = first + timedelta(weeks=week - 1) if week > 0 else last - timedelta(days=6)
            return opens, min(opens + timedelta(days=6), last)
        number, of = (int(figure) for figure in share.split("/"))
        if days > 31:
            opens = date(first.year, 12 * (number - 1) // of + 1, 1)
            return opens, next_month(date(first.year, 12 * number // of, 1)) - timedelta(days=1)
        return first + timedelta(days=days * (number - 1) // of), first + timedelta(days=days * number // of - 1)

    def _not_ahead(self, first: date, last: date) -> date:
        """What is told as past ends with publication."""
        return self.today if self.today is not None and not self.ahead and first <= self.today < last else last


def next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
