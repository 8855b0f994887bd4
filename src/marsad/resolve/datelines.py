"""The day on which a report says that it was filed, where it reached the reader later."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.model import Span
from marsad.reference.calendar import Calendar
from marsad.resolve.time_frame import publication
from marsad.resolve.times import resolve_time
from marsad.text.time_expressions import find_times
from marsad.text.tokens import Token

# A place of a few words, then the date, then one of these marks: الدوحة في 2 مارس /قنا/.
_LONGEST = 9
_CLOSES = frozenset("/(-–—")
# A report that is older than this was not merely passed on late.
_LATEST = timedelta(days=14)


def filed_on(text: str, words: tuple[Token, ...], body: int, *, published: str | None, calendar: Calendar) -> str | None:
    """The ISO 8601 day in the dateline that opens the body (from offset `body`), where it lies shortly before publication; else None.

    What such a report calls today is that day, and not the one on which a feed passed it on.
    """
    now = publication(published, "UTC")
    first = next((index for index, word in enumerate(words) if word.start >= body and word.kind != "break"), len(words))
    opening = words[first : first + _LONGEST]
    if now is None or not opening:
        return None
    for time in find_times(opening, calendar):
        behind = time.last_token + 1
        closed = behind < len(opening) and opening[behind].text in _CLOSES
        if time.first_token == 0 or not closed or time.date is None or time.date[1] is None or time.date[2] is None:
            continue
        span = Span(opening[time.first_token].start, opening[time.last_token].end)
        found = resolve_time(span.of(text), published=published, zone="UTC", calendar=calendar, ahead=False)
        day = found.earliest.date() if found.earliest is not None else None
        return day.isoformat() if day is not None and _is_shortly_before(day, now.day) else None
    return None


def _is_shortly_before(day: date, published: date) -> bool:
    return timedelta(0) < published - day <= _LATEST
