"""The day and the place that words of time are read from, and what is made of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from marsad.model import Anchor, Interval, Precision
from marsad.reference.calendar import Calendar
from marsad.text.time_expressions import TimeExpression

# By how many weeks, months or years the words that say which one lie from the present one.
STEPS = {"before_last": -2, "last": -1, "this": 0, "next": 1}


class Publication:
    """The day of publication where the happening is told, the time of day (None where only the day is known), and the day as the outlet wrote it.

    `dated_here` says that the outlet wrote the hour of its own country, so that what it calls today is the day as it wrote it.
    """

    __slots__ = ("dated_here", "day", "moment", "written")

    def __init__(self, day: date, moment: datetime | None, written: date, *, dated_here: bool = False) -> None:
        self.day, self.moment, self.written, self.dated_here = day, moment, written, dated_here


@lru_cache(maxsize=4096)
def publication(published: str | None, zone: str) -> Publication | None:
    """None also for a date that cannot be: the reader of files tells the user of it."""
    try:
        if not published or len(published) <= 10:
            day = date.fromisoformat(published) if published else None
            return Publication(day, None, day) if day is not None else None
        moment = datetime.fromisoformat(published)
        here = moment.replace(tzinfo=ZoneInfo(zone)) if moment.tzinfo is None else moment.astimezone(ZoneInfo(zone))
    except (ValueError, OverflowError):
        return None
    return Publication(here.date(), here, moment.date(), dated_here=bool(moment.utcoffset()))


class TimeFrame:
    """One expression, read from one day in one zone; the resolvers of the kinds of time build on it."""

    def __init__(self, anchor: Anchor, said: TimeExpression, now: Publication | None, zone: str, calendar: Calendar, ahead: bool | None) -> None:
        self.anchor, self.said, self.zone, self.calendar, self.ahead = anchor, said, zone, calendar, ahead
        self.now = now
        self.today = now.day if now is not None else None
        self.where = ZoneInfo(zone)

    def _made(self, precision: Precision, earliest: datetime | None, latest: datetime | None) -> Interval:
        calendar = self.said.hijri
        return Interval(self.anchor, precision, earliest, latest, self.zone, "hijri" if calendar else "gregorian", self.said.relative)

    def _instant(self, day: date, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute, second), self.where).astimezone(UTC)

    def _end_of(self, day: date) -> datetime:
        return self._instant(day, 23, 59, 59)

    def _days(self, first: date, last: date, precision: Precision) -> Interval:
        return self._made(precision, self._instant(first), self._end_of(last))
