"""Words of time in Arabic and English: what they say before anyone knows when the text was written."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.reference.calendar import Calendar, load_calendar
from marsad.text.time_expressions import TimeExpression, find_times
from marsad.text.tokens import tokenize

MONDAY, TUESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 1, 3, 4, 5, 6
_PLACE = {"first_token", "last_token", "proclitic"}


# Loaded once: every example of the property tests needs it.
the_calendar = cache(load_calendar)


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return the_calendar()


def said(expression: TimeExpression) -> dict[str, object]:
    """The fields that the words decide."""
    left_open = {field.name: field.default for field in fields(TimeExpression)}
    values = {field.name: getattr(expression, field.name) for field in fields(TimeExpression) if field.name not in _PLACE}
    return {name: value for name, value in values.items() if value is not left_open[name]}


def quoted(text: str, calendar: Calendar) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[found.first_token].start : tokens[found.last_token].end] for found in find_times(tokens, calendar)]


DAYS = [
    ("قتل يوم الاثنين", "الاثنين", {"weekday": MONDAY}),
    ("قتل الإثنين", "الإثنين", {"weekday": MONDAY}),
    ("مساء أمس الإثنين", "مساء أمس الإثنين", {"weekday": MONDAY, "offset": -1, "part": "evening"}),
    ("اليوم الخميس", "اليوم الخميس", {"weekday": THURSDAY, "offset": 0}),
    ("ليل الاثنين/ الثلاثاء", "ليل الاثنين/ الثلاثاء", {"weekday": MONDAY, "until_weekday": TUESDAY, "part": "night"}),
    ("ليلة السبت-الأحد", "ليلة السبت-الأحد", {"weekday": SATURDAY, "until_weekday": SUNDAY, "part": "night"}),
    ("ليل الأحد الاثنين", "ليل الأحد الاثنين", {"weekday": SUNDAY, "until_weekday": MONDAY, "part": "night"}),
    ("يومي الخميس والجمعة", "يومي الخميس والجمعة", {"weekday": THURSDAY, "until_weekday": FRIDAY}),
    ("الثلاثاء الماضي", "الثلاثاء الماضي", {"weekday": TUESDAY, "relation": "last"}),
    ("الجمعة المقبلة", "الجمعة المقبلة", {"weekday": FRIDAY, "relation": "next"}),
    ("فجر اليوم", "فجر اليوم", {"offset": 0, "part": "dawn"}),
    ("بعد ظهر اليوم", "بعد ظهر اليوم", {"offset": 0, "part": "afternoon"}),
    ("قبل ظهر اليوم", "قبل ظهر اليوم", {"offset": 0, "part": "morning"}),
    ("الليلة الماضية", "الليلة الماضية", {"night": "last", "part": "night"}),
    ("أول أمس", "أول أمس", {"offset": -2}),
    ("صباح غد", "صباح غد", {"offset": 1, "part": "morning"}),
    ("وفجر الثلاثاء", "وفجر الثلاثاء", {"weekday": TUESDAY, "part": "dawn"}),
    ("في ساعة مبكرة من صباح الأحد", "ساعة مبكرة من صباح الأحد", {"weekday": SUNDAY, "part": "morning", "earliness": "early"}),
    ("في وقت متأخر مساء السبت", "وقت متأخر مساء السبت", {"weekday": SATURDAY, "part": "evening", "earliness": "late"}),
    ("بعد منتصف ليل السبت", "بعد منتصف ليل السبت", {"weekday": SATURDAY, "part": "night"}),
    ("لليوم الثالث على التوالي", "لليوم الثالث على التوالي", {"offset": 0}),
    ("قصف فجرا", "فجرا", {"part": "dawn"}),
    ("قصف مساءً", "مساءً", {"part": "evening"}),
    ("on Monday night", "Monday night", {"weekday": MONDAY, "part": "night"}),
    ("early on Sunday", "early on Sunday", {"weekday": SUNDAY, "earliness": "early"}),
    ("last Friday", "last Friday", {"weekday": FRIDAY, "relation": "last"}),
    ("this morning", "this morning", {"part": "morning"}),
    ("overnight", "overnight", {"night": "last", "part": "night"}),
    ("خلال الليل", "خلال الليل", {"night": "last", "part": "night"}),
    ("في وقت متأخر من الليل", "وقت متأخر من الليل", {"earliness": "late", "part": "night"}),
    ("لليوم الثالث", "لليوم الثالث", {"offset": 0}),
    ("لليوم السابع على التوالي", "لليوم السابع على التوالي", {"offset": 0}),
    ("لليوم الـ12 على التوالي", "لليوم الـ12 على التوالي", {"offset": 0}),
    ("لليلة الثالثة على التوالي", "لليلة الثالثة على التوالي", {"part": "night"}),
    ("للليلة الثانية", "للليلة الثانية", {"part": "night"}),
    ("قبل ليلتين", "قبل ليلتين", {"ago": (2, "day")}),
    ("في هذه اللحظة", "هذه اللحظة", {"span": "now"}),
    ("وقت صلاة العشاء", "صلاة العشاء", {"part": "evening"}),
    ("حتى الفجر", "حتى الفجر", {"part": "dawn", "span": "until"}),
    ("منذ يوم أمس", "منذ يوم أمس", {"offset": -1, "span": "since"}),
    ("منذ مساء أمس وحتى فجر اليوم", "منذ مساء أمس وحتى فجر اليوم", {"offset": -1, "part": "evening", "span": "since"}),
    ("منذ الخميس، وحتى السبت", "منذ الخميس، وحتى السبت", {"weekday": THURSDAY, "until_weekday": SATURDAY}),
    ("overnight into Friday", "overnight into Friday", {"weekday": THURSDAY, "part": "night"}),
    ("overnight from 11 to 12 March", "overnight from 11 to 12 March", {"date": (None, 3, 11), "date_to": (None, 3, 12), "part": "night"}),
    ("for a third straight day", "straight day", {"offset": 0}),
    ("in the early hours of Sunday", "early hours of Sunday", {"weekday": SUNDAY, "earliness": "early"}),
    ("مساء اليوم نفسه", "مساء اليوم نفسه", {"part": "evening", "span": "same_day"}),
    ('قصفوا القرية اليوم" السبت', 'اليوم" السبت', {"offset": 0, "weekday": SATURDAY}),
]

CLOCK = [
    ("at 0300 GMT", "0300 GMT", {"clock": (3, 0), "zone": "UTC"}),
    # The French way.
    ("عند الساعة 21,30 ت غ", "الساعة 21,30 ت غ", {"clock": (21, 30), "zone": "UTC"}),
    ("بين 14:00 و20:00", "بين 14:00 و20:00", {"clock": (14, 0), "clock_to": (20, 0)}),
    ("ما بين 14:00 إلى 20:00", "ما بين 14:00 إلى 20:00", {"clock": (14, 0), "clock_to": (20, 0)}),
    (
        "بين الساعة الثامنة والعاشرة صباحا",
        "بين الساعة الثامنة والعاشرة صباحا",
        {"clock": (8, 0), "clock_to": (10, 0), "part": "morning", "twelve_hours": True},
    ),
    ("الساعة 16:00 بتوقيت القدس", "الساعة 16:00 بتوقيت القدس", {"clock": (16, 0), "zone": "Asia/Jerusalem"}),
    ("عند الساعة الثالثة فجرا", "الساعة الثالثة فجرا", {"clock": (3, 0), "part": "dawn", "twelve_hours": True}),
    ("الثالثة والنصف عصرا", "الثالثة والنصف عصرا", {"clock": (3, 30), "part": "afternoon", "twelve_hours": True}),
    ("الساعة 5", "الساعة 5", {"clock": (5, 0), "twelve_hours": True}),
    ("بين الساعة 01:10 و01:45 ت غ", "بين الساعة 01:10 و01:45 ت غ", {"clock": (1, 10), "clock_to": (1, 45), "zone": "UTC"}),
    ("الساعة 16:00 (13:00 ت غ)", "الساعة 16:00 (13:00 ت غ)", {"clock": (13, 0), "zone": "UTC"}),
    ("at 16:00 GMT on Tuesday", "16:00 GMT on Tuesday", {"clock": (16, 0), "zone": "UTC", "weekday": TUESDAY}),
    ("around 4 p.m. on Friday", "4 p.m. on Friday", {"clock": (16, 0), "weekday": FRIDAY}),
]

DATES = [
    ("February last year", "February last year", {"date": (None, 2, None), "unit": "year", "relation": "last"}),
    ("in recent days", "in recent days", {"unit": "day", "relation": "last"}),
    ("في النصف الأول من مارس", "في النصف الأول من مارس", {"date": (None, 3, None), "edge": "1/2"}),
    ("خلال الأسبوع الأول من الشهر الجاري", "خلال الأسبوع الأول من الشهر الجاري", {"unit": "month", "number": 1, "relation": "this", "edge": "1w"}),
    ("في الربع الأول من عام 2025", "في الربع الأول من عام 2025", {"date": (2025, None, None), "edge": "1/4"}),
    ("in the last week of February", "in the last week of February", {"date": (None, 2, None), "edge": "-1w"}),
    ("over the last week", "over the last week", {"unit": "week", "number": 1, "relation": "last"}),
    ("في آخر أسبوع", "في آخر أسبوع", {"unit": "week", "number": 1, "relation": "last"}),
    ("الساعة 16:00 الإثنين 23/03/2026", "الساعة 16:00 الإثنين 23/03/2026", {"clock": (16, 0), "weekday": MONDAY, "date": (2026, 3, 23)}),
    ("23-03-2026", "23-03-2026", {"date": (2026, 3, 23)}),
    ("٢٣/٣/٢٠٢٦", "٢٣/٣/٢٠٢٦", {"date": (2026, 3, 23)}),
    ("7 أبريل/نيسان 2018", "7 أبريل/نيسان 2018", {"date": (2018, 4, 7)}),
    ("الأحد (8 أبريل/نيسان 2018) قتل", "الأحد (8 أبريل/نيسان 2018)", {"weekday": SUNDAY, "date": (2018, 4, 8)}),
    ("9 نيسان", "9 نيسان", {"date": (None, 4, 9)}),
    ("العاشر من نيسان", "العاشر من نيسان", {"date": (None, 4, 10)}),
    ("الثالث والعشرين من مارس 2026", "الثالث والعشرين من مارس 2026", {"date": (2026, 3, 23)}),
    ("5 جويلية", "5 جويلية", {"date": (None, 7, 5)}),
    ("12 ماي 2019", "12 ماي 2019", {"date": (2019, 5, 12)}),
    ("من 3 إلى 7 أبريل", "من 3 إلى 7 أبريل", {"date": (None, 4, 3), "date_to": (None, 4, 7)}),
    ("في أغسطس/آب الماضي", "أغسطس/آب الماضي", {"date": (None, 8, None), "relation": "last"}),
    ("8 أكتوبر من العام الماضي", "8 أكتوبر من العام الماضي", {"date": (None, 10, 8), "relation": "last", "unit": "year"}),
    ("أواخر فبراير الماضي", "أواخر فبراير الماضي", {"date": (None, 2, None), "relation": "last", "edge": "end"}),
    ("عام 2014", "عام 2014", {"date": (2014, None, None)}),
    ("العام الماضي 2017م", "العام الماضي 2017م", {"date": (2017, None, None)}),
    ("بين عامي 2011 و2014", "بين عامي 2011 و2014", {"date": (2011, None, None), "date_to": (2014, None, None)}),
    ("3 شوال 1447 هـ", "3 شوال 1447 هـ", {"date": (1447, 10, 3), "hijri": True}),
    (
        "الاثنين 4 شوال 1447هـ الموافق 23 مارس 2026م",
        "الاثنين 4 شوال 1447هـ الموافق 23 مارس 2026م",
        {"weekday": MONDAY, "date": (2026, 3, 23)},
    ),
    ("في الثامن من الشهر الجاري", "الثامن من الشهر الجاري", {"date": (None, None, 8), "unit": "month", "relation": "this"}),
    ("18 من الشهر الماضي", "18 من الشهر الماضي", {"date": (None, None, 18), "unit": "month", "relation": "last"}),
    ("في 18 الجاري", "18 الجاري", {"date": (None, None, 18), "unit": "month", "relation": "this"}),
    ("في الـ18 من فبراير", "18 من فبراير", {"date": (None, 2, 18)}),
    ("بين 28 شباط و3 آذار", "بين 28 شباط و3 آذار", {"date": (None, 2, 28), "date_to": (None, 3, 3)}),
    ("في صيف 2014", "صيف 2014", {"date": (2014, 6, None), "date_to": (None, 8, None)}),
    ("خلال شهر رمضان", "رمضان", {"date": (None, 9, None), "hijri": True}),
    ("أول أيام عيد الفطر", "أول أيام عيد الفطر", {"date": (None, 10, 1), "date_to": (None, 10, 1), "hijri": True}),
    ("خلال الحرب العراقية الإيرانية", "خلال الحرب العراقية الإيرانية", {"date": (1980, 9, 22), "date_to": (1988, 8, 20)}),
    ("March 23, 2026", "March 23, 2026", {"date": (2026, 3, 23)}),
    ("on 23 March", "23 March", {"date": (None, 3, 23)}),
    ("in November 2017", "November 2017", {"date": (2017, 11, None)}),
]

LENGTHS = [
    ("قبل يومين", "قبل يومين", {"ago": (2, "day")}),
    ("منذ ثلاثة أيام", "منذ ثلاثة أيام", {"ago": (3, "day")}),
    ("قبل نحو شهر", "قبل نحو شهر", {"ago": (1, "month")}),
    ("منذ سنوات", "منذ سنوات", {"ago": (None, "year")}),
    ("two days ago", "two days ago", {"ago": (2, "day")}),
    ("الأسبوع الماضي", "الأسبوع الماضي", {"unit": "week", "number": 1, "relation": "last"}),
    ("هذا العام", "هذا العام", {"unit": "year", "number": 1, "relation": "this"}),
    ("في وقت سابق هذا العام", "وقت سابق هذا العام", {"unit": "year", "number": 1, "relation": "this"}),
    ("مطلع الشهر الجاري", "مطلع الشهر الجاري", {"unit": "month", "number": 1, "relation": "this", "edge": "start"}),
    ("خلال الساعات الماضية", "خلال الساعات الماضية", {"unit": "hour", "relation": "last"}),
    ("في الساعات ال24 الماضية", "في الساعات ال24 الماضية", {"unit": "hour", "number": 24, "relation": "last"}),
    ("خلال الأيام الثلاثة المقبلة", "خلال الأيام الثلاثة المقبلة", {"unit": "day", "number": 3, "relation": "next"}),
    ("خلال اليومين الماضيين", "خلال اليومين الماضيين", {"unit": "day", "number": 2, "relation": "last"}),
    ("خلال 48 ساعة", "خلال 48 ساعة", {"unit": "hour", "number": 48, "span": "during"}),
    ("over the past 24 hours", "over the past 24 hours", {"unit": "hour", "number": 24, "relation": "last"}),
    ("منذ بداية الحرب", "منذ بداية الحرب", {"span": "since"}),
    ("منذ عام 2011", "منذ عام 2011", {"date": (2011, None, None), "span": "since"}),
    (
        "منذ بداية العام الجاري",
        "منذ بداية العام الجاري",
        {"unit": "year", "number": 1, "relation": "this", "edge": "start", "span": "since"},
    ),
    ("منذ صباح اليوم", "منذ صباح اليوم", {"offset": 0, "part": "morning", "span": "since"}),
    ("منذ ساعات الصباح", "منذ ساعات الصباح", {"part": "morning", "span": "since"}),
    ("منذ اندلاع المعارك في نيسان 2023", "منذ اندلاع المعارك في نيسان 2023", {"date": (2023, 4, None), "span": "since"}),
    ("منذ بدء العملية العسكرية السبت الماضي", "منذ بدء العملية العسكرية السبت الماضي", {"weekday": SATURDAY, "relation": "last", "span": "since"}),
    ("يأتي ذلك بعد يومين من هجوم", "بعد يومين", {"ago": (2, "day"), "span": "before_this"}),
    ("غداة قصف القرية", "غداة", {"ago": (1, "day"), "span": "before_this"}),
    ("في الفترة ذاتها", "الفترة ذاتها", {"span": "same_period"}),
    # Counted from what was told before, not from publication.
    ("بعد يومين قصفت المدينة", "بعد يومين", {"ago": (2, "day"), "span": "told_after"}),
    ("وقبلها بيوم قصفت المدينة", "وقبلها بيوم", {"ago": (1, "day"), "span": "told_before"}),
    ("بعد ذلك بثلاثة أيام", "بعد ذلك بثلاثة أيام", {"ago": (3, "day"), "span": "told_after"}),
    ("في صباح اليوم التالي", "صباح اليوم التالي", {"ago": (1, "day"), "span": "told_after", "part": "morning"}),
    ("في تلك الليلة", "تلك الليلة", {"span": "same_night"}),
    ("two days later", "two days later", {"ago": (2, "day"), "span": "told_after"}),
    ("خلال اليوم الأخير", "خلال اليوم الأخير", {"unit": "hour", "number": 24, "relation": "last"}),
    ("خلال أربع وعشرين ساعة", "خلال أربع وعشرين ساعة", {"unit": "hour", "number": 24, "span": "during"}),
    (
        "بين الثامن والعاشر من الجاري",
        "بين الثامن والعاشر من الجاري",
        {"date": (None, None, 8), "date_to": (None, None, 10), "unit": "month", "relation": "this"},
    ),
    ("قبيل غروب الأربعاء", "غروب الأربعاء", {"part": "evening", "weekday": 2}),
    ("في آب", "آب", {"date": (None, 8, None)}),
    ("في وقت لاحق", "وقت لاحق", {"span": "later"}),
    ("خلال أسبوع", "خلال أسبوع", {"unit": "week", "number": 1, "span": "during"}),
    ("حتى 15 مايو", "حتى 15 مايو", {"date": (None, 5, 15), "span": "until"}),
    ("since 2011", "since 2011", {"date": (2011, None, None), "span": "since"}),
    ("قبل قليل", "قبل قليل", {"span": "now"}),
    ("الآن", "الآن", {"span": "now"}),
    ("مؤخرا", "مؤخرا", {"span": "recent"}),
    ("في المدى القريب", "المدى القريب", {"span": "future"}),
]


@pytest.mark.parametrize(("text", "words", "reading"), DAYS + CLOCK + DATES + LENGTHS)
def test_words_of_time_are_found_and_say_what_they_say(text: str, words: str, reading: dict[str, object], calendar: Calendar) -> None:
    found = find_times(tokenize(text), calendar)
    assert quoted(text, calendar) == [words]
    assert said(found[0]) == reading


NOT_TIMES = [
    "in recent attacks",
    "سقف ارتفاعه 3,50 م",
    "فاز في النصف الأول من المباراة",
    "نقلا عن اليوم السابع",
    "لم يصب أحد بأذى", "في سوق الجمعة", "جسر 6 أكتوبر", "ثورة 25 يناير", "صحيفة اليوم السابع", "نقلت روسيا اليوم عن مصدر",
    "حتى الآن لم يعلن",
    "مارس ضغوطا", "حتى مارس ضغوطا", "ظهر في تسجيل", "سالم صباح 17 عاما", "الرئيس رجب طيب", "تيريزا ماي", "اليوم الثالث من المعارك", "كل يوم", "صفر",
    "35 عاما",
    "لا أمان بعد اليوم", "في مثل هذا اليوم", "بعد يوم دموي في المدينة", "الحرب العراقية الإيرانية",
    "قبل يومين من الانتخابات", "2-0", "2000 منزل مدمر", "على بعد 7 كم", "a protest march may begin", "second attack", "5 people",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_TIMES)
def test_words_that_only_look_like_times_are_left_alone(text: str, calendar: Calendar) -> None:
    assert quoted(text, calendar) == []


def test_two_times_of_one_sentence_stay_apart(calendar: Calendar) -> None:
    assert quoted("قتل ثلاثة مساء أمس وأصيب اثنان فجر اليوم قرب المعبر", calendar) == ["مساء أمس", "فجر اليوم"]
    assert quoted("قصف السبت القرية، والأحد المدينة", calendar) == ["السبت", "والأحد"]


def test_a_particle_on_the_first_word_is_named(calendar: Calendar) -> None:
    assert [found.proclitic for found in find_times(tokenize("وأمس قصفت، وبالأمس، واليوم"), calendar)] == ["و", "وب", "و"]


def test_words_cut_out_of_their_text_need_no_word_before_them(calendar: Calendar) -> None:
    assert find_times(tokenize("2015"), calendar) == []
    assert [said(found) for found in find_times(tokenize("2015"), calendar, certain=True)] == [{"date": (2015, None, None)}]


WORDS = st.sampled_from(
    "في من يوم ليل فجر صباح اليوم أمس الاثنين والثلاثاء / - ( ) ، الساعة الثالثة 16:00 و 03:53 ت غ 7 أبريل نيسان 2018 شوال 1447 هـ منذ قبل "
    "خلال بين إلى الماضي المقبل عام الشهر مطلع ثلاثة أيام ال 24 ساعة بداية الحرب Monday night two days ago last week on March 23 at pm "
    'since 31 فبراير 30 غداة بعد يأتي نفسه ذات الفترة عيد الفطر صيف العراقية الإيرانية وقت لاحق من الليل " الجاري'.split()
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=14).map(" ".join)), st.booleans())
def test_any_text_gives_times_in_order_inside_it(text: str, certain: bool) -> None:
    tokens = tokenize(text)
    last = -1
    for found in find_times(tokens, the_calendar(), certain=certain):
        assert last < found.first_token <= found.last_token < len(tokens)
        last = found.last_token
