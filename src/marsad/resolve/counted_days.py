"""Which day "today" is in a count of happenings, where the same sentence dates those that it counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

from marsad.model import Interval

_ONE_DAY = timedelta(days=1)


def day_of_count(counted: Interval, beside: Iterable[Interval], today: date | None) -> Interval:
    """The day that a count speaks of: "the fourth today", in a sentence that dates what came before on Monday morning, is the fourth of that Monday.

    A count holds what it counts; a report that is put out after midnight was written on the day before. `beside` are the intervals of the other
    happenings of the sentence, `today` the day of publication. Unchanged where the count speaks of another day, where any of the
    others lies on another than the day before, and where none is dated.
    """
    if today is None or _days(counted) != (today, today):
        return counted
    days = [_days(interval) for interval in beside]
    yesterday = today - _ONE_DAY
    if not days or any(day != (yesterday, yesterday) for day in days):
        return counted
    return _moved(counted, -_ONE_DAY)


def _days(interval: Interval) -> tuple[date, date] | None:
    """The first and the last day of an interval in its own zone; None where an end is open."""
    if interval.earliest is None or interval.latest is None:
        return None
    zone = ZoneInfo(interval.zone)
    return interval.earliest.astimezone(zone).date(), interval.latest.astimezone(zone).date()


def _moved(interval: Interval, by: timedelta) -> Interval:
    """An interval at the same hours of its zone on another day, whatever its clocks did in between."""
    zone = ZoneInfo(interval.zone)
    ends = ((end.astimezone(zone) + by).astimezone(UTC) if end is not None else None for end in (interval.earliest, interval.latest))
    earliest, latest = ends
    return replace(interval, earliest=earliest, latest=latest)
