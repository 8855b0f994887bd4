"""Times whose words stand in the sentence of a happening, each case with a counterpart where the happening must not take them."""

from __future__ import annotations

import pytest
from tests.extract.test_timing import read, words_of_time

PLACES = [
    ("سيطر الجيش على أربع قرى بمدينة دير الزور، الأحد، بعد اشتباكات مع المسلحين.", "سيطر", "الأحد"),
    ("سيطر الجيش على أربع قرى بريف حلب، الأحد، بعد اشتباكات مع المسلحين.", "سيطر", "الأحد"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), PLACES)
def test_the_words_of_a_name_of_a_place_end_no_clause(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


CLAUSES = [
    # A clause that says when it began, or by whom, is about what happened, whatever stands before it.
    ("أدانت الحركة العدوان على الجمهورية اليمنية، الذي بدأته القوات صباح السبت.", "العدوان", "صباح السبت"),
    ("أدانت الحركة العدوان على الجمهورية اليمنية، التي انتخبت رئيسها صباح السبت.", "العدوان", None),
    # A comma that only sets the time off closes no clause.
    ("اجتمع المجلس لمناقشة الهجوم الذي وقع، السبت، في مدينة الرقة وأوقع تسعة قتلى.", "قتلى", "السبت"),
    ("عاد المراقبون الذين وصلوا السبت، وأوقع القصف تسعة قتلى.", "القصف", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), CLAUSES)
def test_a_clause_says_when_what_it_is_about_happened(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


FALLEN = [
    ("قتل صياد الأحد بعد أن أطلقت دورية النار على قاربه.", "أطلقت", "الأحد"),
    ("لقي صياد حتفه الأحد بعدما أطلقت دورية النار على قاربه.", "أطلقت", "الأحد"),
    # Who died of wounds was hit before, and who met did so when it was over.
    ("توفي صياد الأحد متأثرا بجروحه بعد أن أطلقت دورية النار على قاربه.", "أطلقت", None),
    ("اجتمع المجلس، الأحد، بعد أن أطلقت دورية النار على قارب صياد.", "أطلقت", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), FALLEN)
def test_when_somebody_fell_is_when_the_blow_was_struck(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


LONG = [
    ("قصفت الطائرات القاعدة في أبريل 2017 ردا على هجوم كيماوي على بلدة خان شيخون.", "هجوم كيماوي", "أبريل 2017"),
    # A day tells them apart, and so does a length of its own.
    ("قصفت الطائرات القاعدة في 7 أبريل 2017 ردا على هجوم كيماوي على بلدة خان شيخون.", "هجوم كيماوي", None),
    ("قصفت الطائرات القاعدة عام 2019 بعد حصار استمر أربع سنوات.", "حصار", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), LONG)
def test_a_cause_and_what_followed_have_their_month_or_year_in_common(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


def days_told(text: str) -> list[str]:
    return sorted(claim.time.anchor.text for claim in read(text).claims if claim.type == "air_strike" and claim.time is not None)


def test_the_dead_of_one_day_are_not_those_of_all_the_days_told_before() -> None:
    stretch = "شن الطيران غارات على بلدة سراقب خلال عشرة أيام."
    assert days_told(stretch + " وقتل تسعة أشخاص في غارة على بلدة سراقب الجمعة.") == ["الجمعة", "خلال عشرة أيام"]
    # Without a day of their own they are.
    assert days_told(stretch + " وقتل تسعة أشخاص في الغارات على بلدة سراقب.") == ["خلال عشرة أيام"]
