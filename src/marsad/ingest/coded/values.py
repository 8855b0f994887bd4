"""The values of a table's cells, however a spreadsheet or a statistics program wrote them: days, degrees and counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

# What programs write for an empty cell.
EMPTY = frozenset({"", "NA", "N/A", "NaN", "nan", "NULL", "None"})
# Which of the two first numbers of a date with slashes is the day; None where no date of the table shows it.
Order = Literal["day", "month"] | None
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_WRITTEN = ("%Y-%m-%d", "%d %B %Y", "%d-%B-%Y", "%d %b %Y", "%d-%b-%Y", "%d-%b-%y", "%d.%m.%Y")
_MONTHS = 12
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}.*")
_DEGREES = re.compile(r"(-?\d{1,3})[.,](\d+)|-?\d{1,3}")


def order_of(dates: Iterable[str]) -> Order:
    """The order of the dates of a table: what any of them shows whose first or second number is no month. None where none does, or they show both."""
    found: set[Order] = set()
    for written in dates:
        if (match := _SLASHED.match(written.strip())) is not None:
            if int(match[1]) > _MONTHS:
                found.add("day")
            if int(match[2]) > _MONTHS:
                found.add("month")
    return found.pop() if len(found) == 1 else None


def day_of(name: str, written: str, order: Order) -> date:
    """The day in a column: 2018-04-14, with or without a time, 14 April 2018, 14-Apr-18, 14.04.2018, or with slashes in the table's `order`. Raises ValueError that names the column."""
    day = _TIME.sub("", written.strip())
    for form in _WRITTEN:
        try:
            return datetime.strptime(day, form).date()
        except ValueError:
            continue
    if (match := _SLASHED.fullmatch(day)) is None:
        raise ValueError(f'{name} "{written}" is no date')
    first, second, year = (int(part) for part in match.groups())
    if order is None and first != second:
        raise ValueError(f'{name} "{written}" may be two days, and no date of the table shows which of its numbers is the month; write it as 2018-04-14')
    try:
        return date(year, first, second) if order == "month" else date(year, second, first)
    except ValueError:
        raise ValueError(f'{name} "{written}" is no date') from None


def degrees_of(name: str, written: str, most: int) -> float | None:
    """Degrees with a decimal point or comma, between -`most` and `most`; None for an empty cell. Raises ValueError that names the column."""
    if not written:
        return None
    if _DEGREES.fullmatch(written) is None or abs(degrees := float(written.replace(",", "."))) > most:
        raise ValueError(f'{name} "{written}" is no number of degrees between -{most} and {most}')
    return degrees


def count_of(name: str, written: str) -> int | None:
    """A whole number; None for an empty cell. Raises ValueError that names the column."""
    if not written:
        return None
    try:
        number = float(written)
    except ValueError:
        number = -1.0
    if number < 0 or number != int(number):
        raise ValueError(f'{name} "{written}" is no whole number of people')
    return int(number)
