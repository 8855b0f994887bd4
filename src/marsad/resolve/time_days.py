"""Days and hours: which day a weekday or a night is, and what hours of it the words name."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from marsad.model import Interval
from marsad.resolve.time_frame import STEPS, TimeFrame
from marsad.text.tokens import tokenize

_A_FEW_DAYS = 31
_NIGHT_HAS_BEGUN = 18
_NOON = 12


class DayResolver(TimeFrame):
    """Resolves days, nights and hours."""

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
        length = timedelta(days=(said.until_weekday - said.weekday) % 7)
        # بين الجمعة والأحد, of what is past: the Sunday that ends it is no day to come.
        back = timedelta(days=7 if self.ahead is False and day + length > today else 0)
        return day - back, day - back + length

    def _weekday(self, today: date, weekday: int) -> date:
        """The last such day on or before publication, the next one where the happening is ahead; "last" is never the day itself."""
        back = (today.weekday() - weekday) % 7
        if self.said.unit == "week":
            # الأربعاء من الأسبوع الماضي
            return today - timedelta(days=today.weekday() - weekday) + timedelta(weeks=STEPS[self.said.relation or "this"])
        if self.said.relation == "before_last":
            return today - timedelta(days=(back or 7) + 7)
        if self.said.relation == "next" or (self.ahead and self.said.relation != "last"):
            return today + timedelta(days=7 - back if back or self.said.relation == "next" else 0)
        return today - timedelta(days=7 if self.said.relation == "last" and back == 0 else back)

    def _evening(self, today: date) -> date:
        """The day on whose evening the night began. "Tonight" in a report of the small hours is the night that began the day before."""
        if self.said.night in ("last", "before_last"):
            return today - timedelta(days=1 if self.said.night == "last" else 2)
        moment = self.now.moment if self.now is not None else None
        # قتل الليلة, written in the afternoon, is no night to come.
        latest_hour = _NOON if self.said.night == "this" and self.ahead is not False else _NIGHT_HAS_BEGUN
        behind = moment is not None and moment.hour < latest_hour and not self.ahead
        told_past = self.ahead is False and moment is None and self.said.night is None and self.said.offset is None
        behind = behind or told_past or (self.ahead is False and self._is_midnight())
        return today - timedelta(days=1) if behind else today

    def _is_midnight(self) -> bool:
        """بعد منتصف الليل: told as past, it is the night that ended on the day of publication."""
        tokens = tokenize(self.anchor.text)
        return any(self.calendar.phrases.at(tokens, index, "midnight") is not None for index in range(len(tokens)))

    def _in_days(self, first: date, last: date) -> Interval:
        """Days, or the hours of a day that the words name."""
        said = self.said
        if said.clock is not None:
            return self._at_the_clock(first, said.clock)
        part = said.part or said.earliness
        if part is None:
            return self._days(first, last, "day" if (last - first).days <= _A_FEW_DAYS else "vague")
        first_hour, last_hour = self.calendar.hours[part]
        # ليلة 12 إلى 13 مارس is one night.
        one_night = part == "night" and said.date_to is not None and last - first == timedelta(days=1)
        until = last + timedelta(days=1) if last_hour <= first_hour and not one_night else last
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
            day = day + timedelta(days=1) if evening_named or self.today is None else self.today
        return self._instant(day, hour, minute)
