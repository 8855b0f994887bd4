"""Incidents counted by when they happened: by local days, by weeks, or by hours in UTC."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, String, case, func, null, select, text, type_coerce

from marsad.store.batches import rows
from marsad.store.filters import Filters, windows
from marsad.store.narrowing import by_index, counted, few_having, one_by_one
from marsad.store.schema import incidents

Step = Literal["hour", "day", "week"]
# Told more widely than this, an hour would be more than the text says.
HOURS_WIDE = 6


def count_times(connection: Connection, filters: Filters, words: str, *, as_of: datetime | None, step: Step) -> dict[date | datetime | None, Counter[str]]:
    """The incidents that fit by the beginning of each step that has any, each by grade, in order; under None those without a time, or with one told too widely for it."""
    beginning = _hour(connection) if step == "hour" else incidents.c.day
    asked = select(beginning.label("start"), incidents.c.occurrence, func.count().label("n")).group_by(text("1"), incidents.c.occurrence)
    all_days = step != "hour" and filters == Filters() and not words.strip()
    index = "ix_incidents_current_day" if all_days else "ix_incidents_current_happened"
    found: dict[date | datetime | None, Counter[str]] = {}
    for window in windows(filters):
        start = None if all_days or window.wide else few_having(connection, filters, words, window)
        fitting = asked.where(*counted(connection, filters, words, as_of=as_of, window=window, start=start))
        for row in rows(connection, one_by_one(fitting) if start else by_index(fitting, index, as_of, window)):
            found.setdefault(_start(row["start"], step), Counter())[row["occurrence"]] += row["n"]
    return dict(sorted(found.items(), key=lambda item: (item[0] is not None, str(item[0]))))


def _start(value: Any, step: Step) -> date | datetime | None:
    if value is None:
        return None
    if step == "hour":
        return datetime.strptime(value, "%Y-%m-%d %H").replace(tzinfo=UTC)
    day: date = value
    return day - timedelta(days=day.weekday()) if step == "week" else day


def _hour(connection: Connection) -> ColumnElement[Any]:
    """The hour in which something began, as text, in either database."""
    began, happened = incidents.c.began, incidents.c.happened
    if connection.dialect.name == "sqlite":
        narrow = func.julianday(happened) - func.julianday(began) <= HOURS_WIDE / 24 + 1e-9
        hour: ColumnElement[Any] = func.substr(type_coerce(began, String), 1, 13)
    else:
        narrow = happened - began <= timedelta(hours=HOURS_WIDE)
        hour = func.to_char(began, "YYYY-MM-DD HH24")
    return case((narrow, hour), else_=null())
