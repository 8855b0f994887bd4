"""Whose time it is where a sentence tells what came before, what came of it, and what had become of somebody."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Reading

PUBLISHED = "2026-03-14"


def read(text: str) -> Reading:
    return marsad.read(text, published=PUBLISHED)


def words_of_time(reading: Reading, trigger: str) -> str | None:
    claim = next(claim for claim in reading.claims if claim.trigger.text == trigger)
    return claim.time.anchor.text if claim.time is not None else None


AFTERMATH = [
    ("أغلقت المدارس أبوابها الأحد في سرمدا بعد قصف استهدف إحداها.", "قصف", "الأحد"),
    ("نقل المصابون إلى المستشفى فجر الجمعة بعد إصابتهم في قصف على سرمدا.", "قصف", "فجر الجمعة"),
    ("دوت صفارات الإنذار عصرا في عسقلان بعد إطلاق رشقة صواريخ من غزة.", "رشقة", "عصرا"),
    # Who meets, votes or speaks does so when it is over, and what is known was before.
    ("اجتمع المجلس الأحد في دمشق بعد قصف استهدف سرمدا.", "قصف", None),
    ("أغلقت المدارس أبوابها الأحد في سرمدا بعد القصف على المدينة.", "القصف", None),
    # Ground that is won is won by the attack right behind "after".
    ("سيطر المقاتلون فجر اليوم على الطريق في سرمدا بعد مهاجمة ثلاث نقاط للجيش.", "مهاجمة", "فجر اليوم"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), AFTERMATH)
def test_what_is_told_as_news_right_behind_after_was_on_the_day_of_what_came_of_it(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


BEFORE = [
    ("فجر الحراس شاحنة ملغومة في سرمدا قبل وصولها إلى الثكنة مساء الخميس.", "فجر", "مساء الخميس"),
    ("قتل المسلحون خمسة جنود في سرمدا قبل أن يفروا مساء الخميس.", "قتل", "مساء الخميس"),
    ("قتل المسلحون خمسة جنود في سرمدا قبل أن تبدأ المفاوضات مساء الخميس.", "قتل", None),
    ("هاجم المسلحون حاجزا في سرمدا قبل زيارته مساء الخميس.", "هاجم", None),
    # What is told to have come later has its own day.
    ("اعتقلت الشرطة خمسة متظاهرين في سرمدا قبل الإفراج عنهم مساء الخميس.", "اعتقلت", None),
    ("هاجم المسلحون مساء الخميس حاجزا في سرمدا قبل أن تندلع اشتباكات.", "اشتباكات", "مساء الخميس"),
    ("قبيل الهجوم على سرمدا الخميس، قصفت الطائرات حلب.", "قصفت", "الخميس"),
    ("قتل جندي في حلب الخميس، بعد ساعات من هجوم دام في سرمدا.", "هجوم", "الخميس"),
    ("قتل جندي في حلب الخميس، بعد يومين على هجوم دام في سرمدا.", "هجوم", "بعد يومين"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), BEFORE)
def test_what_lies_hours_before_or_behind_a_happening_is_of_its_day(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


HAD_BEEN = [
    ("قتل في سرمدا شاب أفرج عنه الأسبوع الماضي.", "قتل", None),
    ("قتل في سرمدا شاب الأسبوع الماضي.", "قتل", "الأسبوع الماضي"),
    ("قتل القائد المعين الشهر الماضي في غارة على سرمدا.", "غارة", None),
    ("قتل القائد المعروف الشهر الماضي في غارة على سرمدا.", "غارة", "الشهر الماضي"),
    ("هاجم المسلحون الموقع الأسبوع الماضي.", "هاجم", "الأسبوع الماضي"),
    ("عثر الأهالي على جثة شاب خطف قبل يومين في سرمدا.", "عثر", None),
    ("عثر الأهالي على جثة شاب قبل يومين في سرمدا.", "عثر", "قبل يومين"),
    ("عثر على جثتي شابين كانا قد خطفا الثلاثاء في سرمدا.", "عثر", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), HAD_BEEN)
def test_what_had_become_of_somebody_has_its_own_time(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


def test_the_days_of_which_things_are_recorded_are_not_when_they_were_recorded() -> None:
    assert words_of_time(read("وثق المرصد في الفترة بين 8 و10 مارس سبع مواجهات في سرمدا."), "مواجهات") == "بين 8 و10 مارس"
    assert words_of_time(read("وثق المرصد في 10 مارس سبع مواجهات في سرمدا."), "مواجهات") is None


def test_a_battle_that_lasted_until_the_morning_began_in_the_half_day_before() -> None:
    claim = next(iter(read("دامت الاشتباكات حتى الفجر في سرمدا.").claims))
    assert claim.time is not None
    assert claim.time.earliest is not None
    assert claim.time.latest is not None
    assert (claim.time.latest - claim.time.earliest).total_seconds() == 12 * 3600


LISTS = [
    ("حصيلة اليوم الدامي في حلب:\n• ثلاثة قتلى جراء غارة على سرمدا\n• قصف مدفعي على عندان", ["اليوم", "اليوم"]),
    ("الموجز اليومي لعمليات الجيش:\n- قصف مدفعي على سرمدا\n- انفجار عبوة في حلب", ["اليومي", "اليومي"]),
    # A line that tells, and one without a list under it, date nothing below them.
    ("قالت مصادر اليوم في حلب:\n• ثلاثة قتلى جراء غارة على سرمدا\n• قصف مدفعي على عندان", [None, None]),
    ("الموجز اليومي لعمليات الجيش:\nنفذت غارة على سرمدا.", [None]),
]


@pytest.mark.parametrize(("text", "words"), LISTS)
def test_the_day_over_a_list_is_that_of_its_items(text: str, words: list[str | None]) -> None:
    times = [claim.time for claim in read(text).claims]
    assert [time.anchor.text if time is not None else None for time in times] == words
