"""Lengths of time that touch publication: two days ago, the last hours, this month, since and until."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from marsad.model import Interval
from marsad.resolve.time_dates import DateResolver, next_month
from marsad.resolve.time_frame import STEPS

_SATURDAY = 5
DAYS_IN = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}


class LengthResolver(DateResolver):
    """Resolves lengths of time."""

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
        day = today - timedelta(days=number * DAYS_IN[unit])
        slack = timedelta(days=DAYS_IN[unit] // 4)
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
            return self._whole(today, unit, STEPS[said.relation])
        if said.relation == "this" and unit == "decade":
            return self._days(date(today.year - today.year % 10, 1, 1), today, "vague")
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
            days = number * DAYS_IN[unit]
        reach = None if days is None else timedelta(days=days)
        if ahead:
            return self._made("vague", self._instant(today), None if reach is None else self._end_of(today + reach))
        return self._made("vague", None if reach is None else self._instant(today - reach), self._end_of(today))

    def _whole(self, today: date, unit: str, step: int) -> Interval:
        """A calendar week (from Monday), month or year."""
        if unit == "week" and self.said.edge == "start" and not self.anchor.text.isascii():
            return self._start_of_week(today, step)
        if unit == "week":
            first = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
            return self._days(first, self._not_ahead(first, first + timedelta(days=6)), "week")
        if unit == "month":
            month = today.year * 12 + today.month - 1 + step
            first = date(month // 12, month % 12 + 1, 1)
            last = next_month(first) - timedelta(days=1)
            return self._edge(first, self._not_ahead(first, last), last)
        return self._years(today.year + step, None)

    def _start_of_week(self, today: date, step: int) -> Interval:
        """مطلع الأسبوع: from Saturday, on which weeks begin where Arabic is written, to Monday."""
        first = today - timedelta(days=(today.weekday() - _SATURDAY) % 7) + timedelta(weeks=step)
        return self._days(first, self._not_ahead(first, first + timedelta(days=2)), "week")

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
        if self.said.part is not None and self.ahead is False and not (self.said.weekday is not None or self.said.date or self.said.offset is not None):
            # دامت المعركة حتى الصباح: it began in the half-day before.
            return self._made("part_of_day", ends.latest - timedelta(hours=12), ends.latest)
        return self._made("vague", today if today <= ends.latest else None, ends.latest)
