"""Times that count from what a report told before: the next day, that night, two days earlier, an hour without a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from marsad.model import Interval
from marsad.reference.calendar import Calendar
from marsad.resolve.time_lengths import DAYS_IN
from marsad.resolve.times import resolve_on, resolve_time, words_said
from marsad.text.time_expressions import TimeExpression
from marsad.text.tokens import tokenize

_ONE_DAY = timedelta(days=1)
_POINTING = frozenset({"same_night", "told_before", "told_after", "told_within"})
# So many days, weeks or months are meant where no number is told.
_A_FEW = 5
_EVENING, _MORNING = time(18), time(6)


def points_to_told(interval: Interval, calendar: Calendar) -> bool:
    """Whether words of time count from what was told before: in تلك الليلة, في اليوم التالي, قبل ذلك بيومين."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.span in _POINTING


def begins_then(interval: Interval, calendar: Calendar) -> bool:
    """Whether words say that something went on from the time that was named before it until publication: منذ ذلك الحين."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.span == "told_since"


def counts_to_told(interval: Interval, calendar: Calendar) -> bool:
    """Whether words say how long before what is told another thing happened, or how long after it: بعد يومين من الهجوم, وبعد أسابيع سيطروا."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.span == "before_this" and said.ago is not None


def counts_days(interval: Interval, calendar: Calendar) -> bool:
    """Whether words count so many days: بعد يومين; not بعد أيام, بعد أسبوع."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.ago is not None and said.ago[0] is not None and said.ago[1] == "day"


def counts_hours(interval: Interval, calendar: Calendar) -> bool:
    """Whether words count minutes or hours: بعد دقائق, بعد ساعتين."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.ago is not None and said.ago[1] not in DAYS_IN


def is_counted_from(interval: Interval, base: Interval, calendar: Calendar) -> bool:
    """Whether `base` is known closely enough that a length counts from it: years from a year, weeks from a week, days and hours from a day."""
    said = words_said(interval.anchor.text, calendar)
    if said is None or said.ago is None or base.earliest is None or base.latest is None:
        return False
    unit = DAYS_IN.get(said.ago[1], 1)
    return base.latest - base.earliest <= (unit + (unit > DAYS_IN["week"])) * _ONE_DAY


def is_hour_alone(interval: Interval, calendar: Calendar) -> bool:
    """Whether words name hours and no day: عصرا, عند الساعة الثالثة فجرا; not هذا الصباح, which is today's."""
    said = words_said(interval.anchor.text, calendar)
    if said is None or not (said.part or said.clock) or any((said.span, said.night, said.date, said.ago, said.unit, said.edge)):
        return False
    today = calendar.phrases.at(tokenize(interval.anchor.text), 0, "since", "relation_before")
    return said.weekday is None and said.offset is None and today is None


def names_its_day(interval: Interval, calendar: Calendar) -> bool:
    """Whether words name a day by its weekday or its date, so that they hold whatever day the report came out."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.span is None and (said.weekday is not None or (said.date is not None and said.date[2] is not None))


def leaves_its_year_out(interval: Interval, calendar: Calendar) -> bool:
    """Whether words give the day and the month of a date and no year: في 23 سبتمبر."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.span is None and said.relation is None and said.date is not None and said.date[0] is None and None not in said.date[1:]


def names_its_year(interval: Interval, calendar: Calendar) -> bool:
    """Whether words give the whole of a date: 31 أغسطس 2014."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.span is None and said.date is not None and None not in said.date


def in_the_year_of(interval: Interval, base: Interval, calendar: Calendar) -> Interval:
    """The interval of a date without a year in a list of dates of which `base` is the one before it: the first such day on or after that."""
    said = words_said(interval.anchor.text, calendar)
    assert said is not None and said.date is not None and base.earliest is not None
    day = _day(base.earliest, interval.zone)
    dated = [replace(said, date=(year, *said.date[1:])) for year in (day.year, day.year + 1)]
    found = [resolve_on(day, whole, interval.anchor, zone=interval.zone, calendar=calendar) for whole in dated]
    return replace(next((time for time in found if time.earliest is not None and _day(time.earliest, time.zone) >= day), interval), relative=True)


def is_of_told_unit(interval: Interval, calendar: Calendar) -> bool:
    """Whether words name the year or the month of the date that was told before: أكتوبر من العام نفسه, الثامن من الشهر ذاته."""
    said = words_said(interval.anchor.text, calendar)
    return said is not None and said.relation == "told"


def in_told_unit(interval: Interval, base: Interval, calendar: Calendar) -> Interval:
    """The interval of words that name the year or the month of the date before them, which is `base`."""
    said = words_said(interval.anchor.text, calendar)
    assert said is not None and said.date is not None and base.earliest is not None
    day = _day(base.earliest, interval.zone)
    _, month, number = said.date
    whole = replace(said, date=(day.year, day.month if said.unit == "month" else month, number), unit=None, relation=None)
    return replace(resolve_on(day, whole, interval.anchor, zone=interval.zone, calendar=calendar), relative=True)


def is_of_a_day(interval: Interval) -> bool:
    """Whether an interval lies within one day or one night."""
    return interval.earliest is not None and interval.latest is not None and interval.latest - interval.earliest <= _ONE_DAY


def unresolved(interval: Interval) -> Interval:
    """The interval of words that count from what no one dates."""
    return replace(interval, precision="vague", earliest=None, latest=None)


def told_from(interval: Interval, base: Interval, calendar: Calendar, *, back: bool = False) -> Interval:
    """The interval of words that count from what was told before, where that happened in `base`; `back` says that they count back from it."""
    said = words_said(interval.anchor.text, calendar)
    assert said is not None and base.earliest is not None
    day = _day(base.earliest, interval.zone)
    if said.span == "same_night":
        return _night(interval, day - _ONE_DAY if _is_before_morning(base, interval.zone) else day)
    number, unit = said.ago or (None, "day")
    if unit not in DAYS_IN:
        # بعدها بساعات: on that day, or in that night.
        return replace(interval, precision="part_of_day", earliest=base.earliest, latest=base.latest)
    if said.span == "told_within":
        return _within(interval, day, DAYS_IN[unit] * (number or _A_FEW))
    sign = -1 if back or said.span == "told_before" else 1
    if number is None or unit != "day":
        last = _day(base.latest, interval.zone) if base.latest is not None else day
        return _about(interval, day, last, sign, number, unit)
    return _on(interval, said, day + sign * number * _ONE_DAY, calendar)


def hour_on(interval: Interval, base: Interval, calendar: Calendar) -> Interval:
    """The interval of an hour without a day, where `base` is when happened what was told before: no hour of that day that lies before it."""
    said = words_said(interval.anchor.text, calendar)
    assert said is not None and base.earliest is not None
    day = _day(base.earliest, interval.zone)
    found = _on(interval, said, day, calendar)
    return found if found.latest is None or found.latest >= base.earliest else _on(interval, said, day + _ONE_DAY, calendar)


def hour_told_on(interval: Interval, day: str, calendar: Calendar) -> Interval:
    """The interval of an hour without a day in what was told on `day` (ISO 8601), after it had happened."""
    return replace(resolve_time(interval.anchor, published=day, zone=interval.zone, calendar=calendar, ahead=False), relative=True)


def _on(interval: Interval, said: TimeExpression, day: date, calendar: Calendar) -> Interval:
    on_it = replace(said, span=None, ago=None, offset=None if said.part or said.clock else 0)
    return replace(resolve_on(day, on_it, interval.anchor, zone=interval.zone, calendar=calendar), relative=True)


def _within(interval: Interval, day: date, days: int) -> Interval:
    """في الأيام التالية: the days right after a day."""
    first, last = _at(day + _ONE_DAY, time(0), interval.zone), _at(day + days * _ONE_DAY, time(23, 59, 59), interval.zone)
    return replace(interval, precision="vague", earliest=first, latest=last)


def _about(interval: Interval, first: date, last: date, sign: int, number: int | None, unit: str) -> Interval:
    """Some days, weeks, months or years before or after a stretch from `first` to `last`, which is mostly a day."""
    length, slack = timedelta(days=DAYS_IN[unit] * (number or 1)), timedelta(days=DAYS_IN[unit] // 4)
    if number is None:
        length, slack = length * 3, length * 2
    earliest, latest = _at(first + sign * length - slack, time(0), interval.zone), _at(last + sign * length + slack, time(23, 59, 59), interval.zone)
    return replace(interval, precision="week" if unit == "week" and number is not None else "vague", earliest=earliest, latest=latest)


def _night(interval: Interval, evening: date) -> Interval:
    first, last = _at(evening, _EVENING, interval.zone), _at(evening + _ONE_DAY, _MORNING, interval.zone)
    return replace(interval, precision="part_of_day", earliest=first, latest=last)


def _is_before_morning(base: Interval, zone: str) -> bool:
    """Whether what was told before lies in the small hours, which belong to the night that began the day before."""
    assert base.earliest is not None and base.latest is not None
    first, last = base.earliest.astimezone(ZoneInfo(zone)), base.latest.astimezone(ZoneInfo(zone))
    return first.date() == last.date() and last.time() <= _MORNING


def _day(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()


def _at(day: date, hour: time, zone: str) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)
