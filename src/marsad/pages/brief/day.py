"""A day in one time zone, and which reports and incidents are of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from marsad.model import Document, Interval

# What is known to the week or worse is of no day.
_LONGEST = timedelta(hours=36)


@dataclass(frozen=True)
class Day:
    """A calendar day in the zone of an IANA name."""

    date: date
    zone: str = "UTC"

    @cached_property
    def begins(self) -> datetime:
        return datetime.combine(self.date, time.min, ZoneInfo(self.zone)).astimezone(UTC)

    @cached_property
    def ends(self) -> datetime:
        """The first instant that is no longer of it."""
        return datetime.combine(self.date + timedelta(days=1), time.min, ZoneInfo(self.zone)).astimezone(UTC)

    def before(self, days: int) -> Day:
        return Day(self.date - timedelta(days=days), self.zone)

    def published(self, report: Document) -> bool:
        """Whether a report was published on it; by its own date where that has no hour or no zone."""
        return published_on(report, self.zone) == self.date


def day_of(happening: Interval | None, zone: str) -> date | None:
    """The day that something happened on; None where it is not known to the day."""
    if happening is None or happening.earliest is None or happening.latest is None:
        return None
    length = happening.latest - happening.earliest
    return (happening.earliest + length / 2).astimezone(ZoneInfo(zone)).date() if length <= _LONGEST else None


def published_on(report: Document, zone: str) -> date | None:
    """The day that a report was published on; None where it does not say in a way that is understood."""
    try:
        at = report.published_at
        return at.astimezone(ZoneInfo(zone)).date() if at else report.published_on
    except ValueError:
        return None
