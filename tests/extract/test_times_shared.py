"""Times that one word of a sentence has and another takes over, each case with a counterpart where it must not."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from tests.extract.test_timing import read, words_of_time

from marsad.model import Interval

HARM = [
    ("وقتل ستة متظاهرين بالرصاص في احتجاجات الجمعة شرق غزة.", "قتل", "الجمعة"),
    ("أعلنت وزارة الصحة مقتل أربعة أشخاص بالرصاص في مظاهرات أم درمان اليوم.", "مقتل", "اليوم"),
    ("قتل الجيش 12 شخصا خلال مظاهرة يوم الثلاثاء في مدينة الناصرية.", "قتل", "الثلاثاء"),
    # What the dead are counted from is not when they fell.
    ("وقتل ستة متظاهرين برصاص الجيش شرق غزة، منذ أن خرجت مظاهرات يوم الجمعة.", "قتل", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), HARM)
def test_the_dead_of_a_protest_fell_when_it_was_held(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


CLAUSES = [
    # A time right before "during" is that of what follows it, whatever clause it stands in.
    ("ارتفع إلى ستة عدد الذين أصيبوا برصاص الجيش، الثلاثاء، خلال مواجهات اندلعت شرق رفح.", "مواجهات", "الثلاثاء"),
    # A time set off at the end of a sentence is that of all of it.
    ("سيطر الجيش على تلة شرق تعز بعد هجوم على مواقع المسلحين، الثلاثاء.", "سيطر", "الثلاثاء"),
    ("سيطر الجيش على تلة شرق تعز بعد الهجوم الذي شنه المسلحون، الثلاثاء.", "سيطر", None),
    # A clause right behind a noun is about it; one behind a place is about the place.
    ("نددت المنظمة بالقمع الذي تعرضت له مظاهرات السبت.", "القمع", "السبت"),
    ("نددت المنظمة بالقصف على بلدة الخيام التي خرجت فيها مظاهرات السبت.", "القصف", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), CLAUSES)
def test_a_time_goes_as_far_as_its_clause(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


TOLLS = [
    ("وينفذ الجيش حملة منذ 18 فبراير على حلب أدت إلى مقتل أكثر من 400 شخص.", "2026-02-18"),
    ("ويقصف الجيش المدينة منذ ثلاثة أيام، ما أدى إلى مقتل أكثر من 300 شخص.", "2026-03-16"),
]


@pytest.mark.parametrize(("text", "day"), TOLLS)
def test_a_toll_has_grown_since_what_brought_it_goes_on(text: str, day: str) -> None:
    claim = next(claim for claim in read(text).claims if claim.type == "casualty_toll")
    assert claim.time is not None
    assert days_of(claim.time) == (day, "2026-03-19")


def days_of(time: Interval) -> tuple[str | None, str | None]:
    first, last = (None if at is None else at.astimezone(ZoneInfo(time.zone)).date().isoformat() for at in (time.earliest, time.latest))
    return first, last


LENGTHS = [
    ("سيطر الجيش على مدينة تدمر بعد ثلاثة أيام من المعارك المتواصلة.", "المعارك", "ثلاثة أيام"),
    ("دخلت الهدنة حيز التنفيذ في حلب، بعد نحو عشرة أيام من القصف العنيف.", "القصف", "نحو عشرة أيام"),
    ("سمح بدخول الغذاء إلى المخيم بعد 180 يوما من الحصار.", "الحصار", "180 يوما"),
    # One happening lies so long before.
    ("وقع الهجوم بعد يومين من قصف بلدة الخيام.", "قصف", "بعد يومين"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), LENGTHS)
def test_what_went_on_for_days_is_dated_by_their_number(text: str, trigger: str, words: str) -> None:
    assert words_of_time(read(text), trigger) == words


WORDS = [
    ("ويحاصر الجيش بلدة الخيام منذ ثلاثة عقود.", "منذ ثلاثة عقود", ("1993-09-19", "2026-03-19")),
    ("شهدت بلدة الخيام غارات خلال العقد الحالي.", "خلال العقد الحالي", ("2020-01-01", "2026-03-19")),
    # Lands differ in which two days they rest; the end of a month is no weekend.
    ("قتل تسعة في قصف على بلدة الخيام نهاية الأسبوع.", "نهاية الأسبوع", ("2026-03-13", "2026-03-15")),
    ("قتل تسعة في قصف على بلدة الخيام نهاية الشهر الماضي.", "نهاية الشهر الماضي", ("2026-02-20", "2026-02-28")),
]


@pytest.mark.parametrize(("text", "words", "days"), WORDS)
def test_decades_and_weekends_are_words_of_time(text: str, words: str, days: tuple[str, str]) -> None:
    (claim,) = read(text).claims
    assert claim.time is not None and claim.time.anchor.text == words
    assert days_of(claim.time) == days


HISTORY = "شن الطيران غارات على مواقع في حمص فجر السبت 14 نيسان. "


def test_a_word_that_points_back_goes_on_with_what_had_been_before() -> None:
    told = HISTORY + "وكانت دمشق قد اتهمت إسرائيل في التاسع من نيسان بشن غارة على مطار التيفور. وأعلنت طهران مقتل سبعة من مقاتليها جراء الغارة."
    assert words_of_time(read(told), "الغارة") == "التاسع من نيسان"
    # Nothing points back: the story goes on.
    told = HISTORY + "وكانت دمشق قد اتهمت إسرائيل في التاسع من نيسان بشن غارة على مطار التيفور. وأعلنت طهران مقتل سبعة من مقاتليها في قصف على حلب."
    assert words_of_time(read(told), "قصف") is None
