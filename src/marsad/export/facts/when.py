"""When an incident happened, as days, and how precisely the field's codes say that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from marsad.model import Document, Interval

_WEEK, _MONTH, _YEAR = 7, 31, 366


@dataclass(frozen=True, slots=True)
class When:
    """The first and the last day that something may have happened on, in the zone of the words that tell it.

    `words` are those that say so, empty where `by_publication` is true: the reports give no time, and the day is that of the first of them.
    """

    first: date
    last: date
    words: str = ""
    by_publication: bool = False

    @property
    def days(self) -> int:
        """How many days it may have happened on."""
        return (self.last - self.first).days + 1

    @property
    def midpoint(self) -> date:
        """The day in the middle; of two the earlier."""
        return self.first + timedelta(days=(self.days - 1) // 2)

    @property
    def acled_precision(self) -> int | None:
        """1 a day, 2 a week, 3 a month; None where it is less precise, which ACLED does not record. A day of publication counts as a week."""
        if self.days <= _WEEK:
            return 1 if self.days == 1 and not self.by_publication else 2
        return 3 if self.days <= _MONTH else None

    @property
    def ucdp_precision(self) -> int | None:
        """1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year; None where it is less precise."""
        if self.days == 1 and not self.by_publication:
            return 1
        steps = ((_WEEK - 1, 2), (_WEEK, 3), (_MONTH, 4), (_YEAR, 5))
        return next((code for most, code in steps if self.days <= most), None)


def when_of(time: Interval | None) -> When | None:
    """The days of a time; None where there is none or either end is open."""
    if time is None or time.earliest is None or time.latest is None:
        return None
    zone = ZoneInfo(time.zone)
    return When(time.earliest.astimezone(zone).date(), time.latest.astimezone(zone).date(), time.anchor.text)


def when_published(documents: Iterable[Document]) -> When | None:
    """The day of the first of some reports; None where nobody said."""
    day = min((document.published_on for document in documents if document.published_on), default=None)
    return None if day is None else When(day, day, by_publication=True)
