"""From words of time to intervals: by the guidelines' hours, in the zone of the place, and never by guesswork."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import marsad
from marsad.model import Anchor, Interval
from marsad.reference.calendar import Calendar, load_calendar
from marsad.reference.zones import load_zones
from marsad.resolve.times import resolve_time
from marsad.resolve.told_days import hour_on, is_hour_alone, points_to_told, told_from

# A Thursday afternoon in Damascus (then at +03:00).
PUBLISHED = "2026-03-19T14:20:00+03:00"


# Loaded once: every example of the property tests needs it.
the_calendar = cache(load_calendar)


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return the_calendar()


def resolve(text: str, calendar: Calendar, *, published: str | None = PUBLISHED, zone: str = "Asia/Damascus", ahead: bool | None = None) -> Interval:
    return resolve_time(Anchor(text, 0, len(text)), published=published, zone=zone, calendar=calendar, ahead=ahead)


def local(interval: Interval) -> tuple[str | None, str | None]:
    """Both ends in the interval's own zone, to the minute."""
    ends = (interval.earliest, interval.latest)
    first, last = (end.astimezone(ZoneInfo(interval.zone)).strftime("%Y-%m-%d %H:%M") if end is not None else None for end in ends)
    return first, last


WHOLE_DAYS = [
    ("في النصف الأول من فبراير", "2026-02-01", "2026-02-14", "week"),
    ("في النصف الثاني من فبراير", "2026-02-15", "2026-02-28", "week"),
    ("الأسبوع الثاني من الشهر الجاري", "2026-03-08", "2026-03-14", "week"),
    ("الأسبوع الأخير من فبراير", "2026-02-22", "2026-02-28", "week"),
    ("الربع الثاني من عام 2025", "2025-04-01", "2025-06-30", "vague"),
    ("النصف الثاني من العام الماضي", "2025-07-01", "2025-12-31", "vague"),
    ("منذ الخميس، وحتى السبت", "2026-03-19", "2026-03-21", "day"),
    ("اليوم", "2026-03-19", "2026-03-19", "day"),
    ("أمس", "2026-03-18", "2026-03-18", "day"),
    ("أول أمس", "2026-03-17", "2026-03-17", "day"),
    ("غدا", "2026-03-20", "2026-03-20", "day"),
    ("الخميس", "2026-03-19", "2026-03-19", "day"),
    ("الجمعة", "2026-03-13", "2026-03-13", "day"),
    ("الخميس الماضي", "2026-03-12", "2026-03-12", "day"),
    ("الجمعة المقبلة", "2026-03-20", "2026-03-20", "day"),
    ("الخميس المقبل", "2026-03-26", "2026-03-26", "day"),
    ("يومي السبت والأحد", "2026-03-14", "2026-03-15", "day"),
    ("لليوم الثالث على التوالي", "2026-03-19", "2026-03-19", "day"),
    ("للأسبوع الثالث على التوالي", "2026-02-26", "2026-03-19", "vague"),
    ("خلال نهاية الأسبوع", "2026-03-13", "2026-03-15", "day"),
    ("الخريف الماضي", "2025-09-01", "2025-11-30", "vague"),
    ("صيف العام الماضي", "2025-06-01", "2025-08-31", "vague"),
    ("الشتاء الماضي", "2025-12-01", "2026-02-28", "vague"),
    ("ربيع عام 2016", "2016-03-01", "2016-05-31", "vague"),
    ("شتاء 2016", "2016-01-01", "2016-12-31", "vague"),
    ("منذ بدء التحقيقات عام 2014", "2014-01-01", "2026-03-19", "vague"),
    ("منذ بداية العملية في البلاد، قبل نحو أسبوعين", "2026-03-04", "2026-03-19", "vague"),
    ("منذ إطلاق المسيرة في أواخر فبراير", "2026-02-20", "2026-03-19", "vague"),
    ("قبل يومين", "2026-03-17", "2026-03-17", "day"),
    ("three days ago", "2026-03-16", "2026-03-16", "day"),
    ("الآن", "2026-03-19", "2026-03-19", "part_of_day"),
    ("قبل قليل", "2026-03-19", "2026-03-19", "part_of_day"),
    ("23/02/2026", "2026-02-23", "2026-02-23", "day"),
    ("الاثنين 23/02/2026", "2026-02-23", "2026-02-23", "day"),
    ("Sun, 03/01/2026", "2026-03-01", "2026-03-01", "day"),
    ("7 شباط", "2026-02-07", "2026-02-07", "day"),
    ("20 ديسمبر", "2025-12-20", "2025-12-20", "day"),
    ("8 أكتوبر من العام الماضي", "2025-10-08", "2025-10-08", "day"),
    ("من 3 إلى 7 آذار", "2026-03-03", "2026-03-07", "day"),
    ("3 شوال 1447 هـ", "2026-03-22", "2026-03-22", "day"),
    ("20 رمضان", "2026-03-09", "2026-03-09", "day"),
    ("الأسبوع الماضي", "2026-03-09", "2026-03-15", "week"),
    ("هذا الأسبوع", "2026-03-16", "2026-03-19", "week"),
    ("الشهر الماضي", "2026-02-01", "2026-02-28", "month"),
    ("نوفمبر/تشرين الثاني الماضي", "2025-11-01", "2025-11-30", "month"),
    ("نوفمبر 2017", "2017-11-01", "2017-11-30", "month"),
    ("في مارس", "2026-03-01", "2026-03-19", "month"),
    ("مطلع الشهر الجاري", "2026-03-01", "2026-03-07", "week"),
    ("منتصف فبراير", "2026-02-10", "2026-02-19", "week"),
    ("أواخر فبراير", "2026-02-20", "2026-02-28", "week"),
    ("العام الماضي", "2025-01-01", "2025-12-31", "vague"),
    ("عام 2014", "2014-01-01", "2014-12-31", "vague"),
    ("2015", "2015-01-01", "2015-12-31", "vague"),
    ("بين عامي 2011 و2014", "2011-01-01", "2014-12-31", "vague"),
    ("هذا العام", "2026-01-01", "2026-03-19", "vague"),
    ("منذ عام 2011", "2011-01-01", "2026-03-19", "vague"),
    ("منذ بداية العام الجاري", "2026-01-01", "2026-03-19", "vague"),
    ("منذ السبت", "2026-03-14", "2026-03-19", "vague"),
    ("خلال الأيام الماضية", "2026-03-12", "2026-03-19", "vague"),
    ("خلال الأيام الثلاثة الماضية", "2026-03-16", "2026-03-19", "vague"),
    ("خلال الساعات ال24 الماضية", "2026-03-18", "2026-03-19", "vague"),
    ("الأيام المقبلة", "2026-03-19", "2026-03-26", "vague"),
    ("الثامن من الشهر الجاري", "2026-03-08", "2026-03-08", "day"),
    ("18 من الشهر الماضي", "2026-02-18", "2026-02-18", "day"),
    ("بين 28 شباط و3 آذار", "2026-02-28", "2026-03-03", "day"),
    ("أول أيام عيد الفطر", "2026-03-20", "2026-03-20", "day"),
    ("خلال الحرب العراقية الإيرانية", "1980-09-22", "1988-08-20", "vague"),
    ("منذ دخول القوات البلاد في آذار 2015", "2015-03-01", "2026-03-19", "vague"),
    ("منذ اندلاع المعارك في نيسان 2023", "2023-04-01", "2026-03-19", "vague"),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), WHOLE_DAYS)
def test_days_run_from_midnight_to_midnight_where_it_happened(text: str, first: str, last: str, precision: str, calendar: Calendar) -> None:
    interval = resolve(text, calendar)
    assert (*local(interval), interval.precision) == (f"{first} 00:00", f"{last} 23:59", precision)


HOURS = [
    ("فجر اليوم", "2026-03-19 03:00", "2026-03-19 06:00", "part_of_day"),
    ("صباح الأربعاء", "2026-03-18 05:00", "2026-03-18 12:00", "part_of_day"),
    ("ظهر أمس", "2026-03-18 11:00", "2026-03-18 14:00", "part_of_day"),
    ("عصر أمس", "2026-03-18 12:00", "2026-03-18 18:00", "part_of_day"),
    ("مساء أمس", "2026-03-18 17:00", "2026-03-18 22:00", "part_of_day"),
    ("ليل الاثنين", "2026-03-16 18:00", "2026-03-17 06:00", "part_of_day"),
    ("ليل الاثنين/الثلاثاء", "2026-03-16 18:00", "2026-03-17 06:00", "part_of_day"),
    ("الليلة الماضية", "2026-03-18 18:00", "2026-03-19 06:00", "part_of_day"),
    ("overnight", "2026-03-18 18:00", "2026-03-19 06:00", "part_of_day"),
    ("وقت متأخر السبت", "2026-03-14 17:00", "2026-03-15 00:00", "part_of_day"),
    ("الساعة 12:20", "2026-03-19 12:20", "2026-03-19 12:20", "minute"),
    ("الساعة الثالثة فجرا", "2026-03-19 03:00", "2026-03-19 03:00", "minute"),
    ("الثالثة من عصر أمس", "2026-03-18 15:00", "2026-03-18 15:00", "minute"),
    ("الساعة الحادية عشرة من ليل السبت", "2026-03-14 23:00", "2026-03-14 23:00", "minute"),
    ("الساعة الثانية بعد منتصف ليل السبت", "2026-03-15 02:00", "2026-03-15 02:00", "minute"),
    ("الساعة الثالثة", "2026-03-19 03:00", "2026-03-19 15:00", "part_of_day"),
    ("الساعة 16:00 الإثنين 16/03/2026", "2026-03-16 16:00", "2026-03-16 16:00", "minute"),
    ("الساعة الثانية بعد منتصف الليل", "2026-03-19 02:00", "2026-03-19 02:00", "minute"),
    ("الليلة قبل الماضية", "2026-03-17 18:00", "2026-03-18 06:00", "part_of_day"),
    ("خلال الليل", "2026-03-18 18:00", "2026-03-19 06:00", "part_of_day"),
    ("بين الساعة 23:40 و00:15", "2026-03-19 23:40", "2026-03-20 00:15", "minute"),
    ("منذ صباح اليوم", "2026-03-19 05:00", "2026-03-19 23:59", "part_of_day"),
    ("at 4 p.m. on Tuesday", "2026-03-17 16:00", "2026-03-17 16:00", "minute"),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), HOURS)
def test_parts_of_the_day_have_the_hours_of_the_guidelines(text: str, first: str, last: str, precision: str, calendar: Calendar) -> None:
    interval = resolve(text, calendar)
    assert (*local(interval), interval.precision) == (first, last, precision)


def test_a_stated_zone_is_converted_and_not_relabelled(calendar: Calendar) -> None:
    interval = resolve("الساعة 03:25 بتوقيت موسكو", calendar, zone="Asia/Tehran")
    assert interval.zone == "Europe/Moscow"
    assert interval.earliest == datetime.fromisoformat("2026-03-19T00:25:00+00:00")
    assert resolve("الساعة 16:00 (13:00 ت غ)", calendar).earliest == datetime.fromisoformat("2026-03-19T13:00:00+00:00")


def test_the_day_is_that_of_the_place_when_the_report_came_out(calendar: Calendar) -> None:
    """22:30 in London is the next day in Baghdad."""
    assert local(resolve("اليوم", calendar, published="2026-01-10T22:30:00+00:00", zone="Asia/Baghdad"))[0] == "2026-01-11 00:00"
    assert local(resolve("اليوم", calendar, published="2026-01-10 22:30:00", zone="Asia/Baghdad"))[0] == "2026-01-10 00:00"


@pytest.mark.parametrize(("hour", "evening"), [("02:10", "2026-03-18"), ("20:40", "2026-03-19")])
def test_tonight_in_the_small_hours_began_the_evening_before(hour: str, evening: str, calendar: Calendar) -> None:
    assert local(resolve("الليلة", calendar, published=f"2026-03-19T{hour}:00+03:00"))[0] == f"{evening} 18:00"


def test_the_weekday_is_surer_than_today(calendar: Calendar) -> None:
    """A report of Saturday evening that came out after midnight still says today, Saturday."""
    assert local(resolve("اليوم الأربعاء", calendar, ahead=False)) == ("2026-03-18 00:00", "2026-03-18 23:59")
    assert local(resolve("مساء أمس الثلاثاء", calendar, ahead=False))[0] == "2026-03-17 17:00"


def test_an_hour_without_a_day_is_not_dated_after_publication(calendar: Calendar) -> None:
    assert local(resolve("الساعة 22:00", calendar, published="2026-03-19T00:40:00+03:00", ahead=False))[0] == "2026-03-18 22:00"
    assert local(resolve("الساعة 22:00", calendar, published="2026-03-19T00:40:00+03:00", ahead=True))[0] == "2026-03-19 22:00"
    assert local(resolve("الساعة 00:10", calendar, published="2026-03-19T00:40:00+03:00", ahead=False))[0] == "2026-03-19 00:10"


@pytest.mark.parametrize(("lasting", "first", "last"), [(True, "2026-03-16", "2026-03-19"), (False, "2026-03-16", "2026-03-16")])
def test_since_so_long_ago_is_how_long_what_goes_on_has_lasted(lasting: bool, first: str, last: str, calendar: Calendar) -> None:
    anchor = Anchor("منذ ثلاثة أيام", 0, 14)
    found = resolve_time(anchor, published=PUBLISHED, zone="Asia/Damascus", calendar=calendar, lasting=lasting)
    assert [str(when)[:10] for when in local(found)] == [first, last]


def test_until_a_date_takes_the_nearest_such_date(calendar: Calendar) -> None:
    assert local(resolve("حتى 15 مايو", calendar, ahead=False)) == ("2026-03-19 00:00", "2026-05-15 23:59")


@pytest.mark.parametrize("text", ["اليوم نفسه", "ذات الفترة", "في وقت لاحق"])
def test_what_goes_back_to_another_time_is_not_dated_by_itself(text: str, calendar: Calendar) -> None:
    assert resolve(text, calendar).earliest is None


def test_since_when_never_lies_ahead(calendar: Calendar) -> None:
    assert local(resolve("منذ بداية كانون الثاني", calendar, ahead=True))[0] == "2026-01-01 00:00"


def test_what_is_ahead_takes_the_next_such_day(calendar: Calendar) -> None:
    assert local(resolve("الجمعة", calendar, ahead=True))[0] == "2026-03-20 00:00"
    assert local(resolve("الجمعة", calendar, ahead=False))[0] == "2026-03-13 00:00"
    assert local(resolve("15 مايو", calendar, ahead=True))[0] == "2026-05-15 00:00"
    assert local(resolve("15 مايو", calendar, ahead=False))[0] == "2025-05-15 00:00"
    assert local(resolve("خلال 48 ساعة", calendar, ahead=True)) == ("2026-03-19 00:00", "2026-03-21 23:59")
    assert local(resolve("خلال 48 ساعة", calendar)) == (None, None)


def test_a_war_without_a_date_leaves_the_start_open(calendar: Calendar) -> None:
    assert local(resolve("منذ بداية الحرب", calendar)) == (None, "2026-03-19 23:59")


def test_the_hijri_calendar_is_named(calendar: Calendar) -> None:
    assert resolve("3 شوال 1447 هـ", calendar).calendar == "hijri"
    assert resolve("3 شوال 1447 هـ الموافق 22 مارس 2026", calendar).calendar == "gregorian"


RELATIVE = [
    "اليوم", "أمس", "ليل الاثنين", "الأسبوع الماضي", "قبل يومين", "الآن", "مؤخرا", "الليلة", "9 نيسان", "نوفمبر الماضي", "منذ بداية الحرب",
    "الساعة 16:00", "خلال الساعات الماضية", "yesterday", "last week", "الثامن من الشهر الجاري", "عيد الفطر", "اليوم نفسه",
    "بعد منتصف الليل", "حتى الجمعة",
]  # fmt: skip


@pytest.mark.parametrize("text", RELATIVE)
@pytest.mark.parametrize("published", [None, "2026-13-45", "soon"])
def test_nothing_relative_is_dated_without_a_publication_date(text: str, published: str | None, calendar: Calendar) -> None:
    interval = resolve(text, calendar, published=published)
    assert (interval.earliest, interval.latest, interval.relative) == (None, None, True)


def test_a_full_date_needs_no_publication_date(calendar: Calendar) -> None:
    interval = resolve("7 أبريل 2018", calendar, published=None)
    assert local(interval) == ("2018-04-07 00:00", "2018-04-07 23:59")
    assert not interval.relative


@pytest.mark.parametrize("text", ["31 أبريل 2018", "30 فبراير", "30 شوال 1300 هـ", "ليس وقتا"])
def test_a_day_that_cannot_be_stays_unresolved(text: str, calendar: Calendar) -> None:
    assert local(resolve(text, calendar)) == (None, None)


def test_every_zone_of_the_data_file_is_known_to_the_time_zone_database() -> None:
    zones = load_zones()
    assert all(ZoneInfo(zone) for zone in zones.by_country.values())
    assert zones.zone_of("SY") == "Asia/Damascus"
    assert zones.zone_of(None) == "UTC"


def test_the_first_country_with_a_zone_decides() -> None:
    zones = load_zones()
    assert zones.zone_of_first([None, "XX", "YE", "SY"]) == "Asia/Aden"
    assert zones.zone_of_first([]) == "UTC"


WORDS = st.sampled_from(
    "في من يوم ليل فجر صباح اليوم أمس الاثنين والثلاثاء / - الساعة الثالثة 16:00 و 03:53 ت غ 7 أبريل نيسان 2018 شوال "
    "1447 هـ منذ قبل خلال بين "
    "إلى حتى الماضي المقبل عام الشهر مطلع ثلاثة أيام ساعة 24 بداية الحرب night two days ago last week March 23 at pm "
    "since 31 فبراير 30 999 "
    "years غداة بعد يأتي عيد الفطر صيف العراقية الإيرانية نفسه".split()
)
DATES = st.dates().map(str) | st.datetimes().map(str) | st.datetimes().map(lambda moment: moment.isoformat() + "+04:00")
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=8).map(" ".join))
ZONES = st.sampled_from(["UTC", "Asia/Damascus", "Africa/Casablanca"])


@given(TEXTS, DATES | st.none() | st.text(), ZONES, st.sampled_from([None, True, False]))
def test_any_words_give_an_interval_in_order(text: str, published: str | None, zone: str, ahead: bool | None) -> None:
    interval = resolve(text, the_calendar(), published=published, zone=zone, ahead=ahead)
    assert interval.earliest is None or interval.latest is None or interval.earliest <= interval.latest
    assert all(end is None or end.utcoffset() is not None for end in (interval.earliest, interval.latest))


@given(TEXTS, ZONES)
def test_relative_words_are_never_dated_by_guesswork(text: str, zone: str) -> None:
    interval = resolve(text, the_calendar(), published=None, zone=zone)
    assert not interval.relative or (interval.earliest is None and interval.latest is None)


def test_a_weekday_is_the_outlets_own_where_its_first_hours_are_still_the_day_before() -> None:
    [claim] = marsad.read("قصف الجيش 18 هدفا في غزة الأحد.", published="2018-02-18T01:37:02+04:00").claims
    assert claim.time is not None
    assert (str(claim.time.earliest), claim.time.precision) == ("2018-02-17 22:00:00+00:00", "day")


@pytest.mark.parametrize(
    ("words", "base", "first", "last"),
    [
        ("اليوم التالي", "الاثنين", "2026-03-17 00:00", "2026-03-17 23:59"),
        ("صباح اليوم التالي", "الاثنين", "2026-03-17 05:00", "2026-03-17 12:00"),
        ("اليوم السابق", "الاثنين", "2026-03-15 00:00", "2026-03-15 23:59"),
        ("تلك الليلة", "مساء الاثنين", "2026-03-16 18:00", "2026-03-17 06:00"),
        ("تلك الليلة", "فجر الاثنين", "2026-03-15 18:00", "2026-03-16 06:00"),
        ("قبل ذلك بيومين", "الاثنين", "2026-03-14 00:00", "2026-03-14 23:59"),
        ("بعدها بساعات", "الاثنين", "2026-03-16 00:00", "2026-03-16 23:59"),
        ("بعد أسبوع", "2/3/2026", "2026-03-08 00:00", "2026-03-10 23:59"),
        ("two days later", "2/3/2026", "2026-03-04 00:00", "2026-03-04 23:59"),
    ],
)
def test_times_that_count_from_what_was_told_before(words: str, base: str, first: str, last: str, calendar: Calendar) -> None:
    interval = resolve(words, calendar)
    assert points_to_told(interval, calendar) or words.startswith("بعد أسبوع")
    assert local(told_from(interval, resolve(base, calendar, ahead=False), calendar)) == (first, last)


@pytest.mark.parametrize(
    ("words", "base", "first"),
    [
        ("عصرا", "الاثنين", "2026-03-16 12:00"),
        ("فجرا", "مساء الاثنين", "2026-03-17 03:00"),
        ("الساعة الرابعة فجرا", "الاثنين", "2026-03-16 04:00"),
    ],
)
def test_an_hour_without_a_day_is_of_the_day_told_before(words: str, base: str, first: str, calendar: Calendar) -> None:
    interval = resolve(words, calendar)
    assert is_hour_alone(interval, calendar)
    assert local(hour_on(interval, resolve(base, calendar, ahead=False), calendar))[0] == first


@pytest.mark.parametrize("words", ["هذا الصباح", "منذ الفجر", "صباح اليوم", "مساء الأحد"])
def test_this_morning_is_an_hour_of_today(words: str, calendar: Calendar) -> None:
    assert not is_hour_alone(resolve(words, calendar), calendar)


def test_at_night_told_as_past_is_the_night_before_where_only_the_day_of_publication_is_known(calendar: Calendar) -> None:
    assert local(resolve("ليلا", calendar, published="2026-03-19", ahead=False)) == ("2026-03-18 18:00", "2026-03-19 06:00")


def test_today_is_the_day_as_the_outlet_wrote_it_in_its_own_hours(calendar: Calendar) -> None:
    # Already Friday where it happened.
    written = resolve("ظهر اليوم", calendar, published="2026-03-19T23:40:00+03:00", zone="Asia/Karachi", ahead=False)
    assert local(written)[0] == "2026-03-19 11:00"


def test_a_day_nearly_a_year_ahead_is_the_one_that_is_over(calendar: Calendar) -> None:
    assert local(resolve("في 7 مارس", calendar, ahead=True))[0] == "2026-03-07 00:00"
    assert local(resolve("في 7 أبريل", calendar, ahead=True))[0] == "2026-04-07 00:00"
    assert local(resolve("في 7 مارس المقبل", calendar, ahead=True))[0] == "2027-03-07 00:00"
