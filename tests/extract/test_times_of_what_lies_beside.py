"""Times that belong to something else than the happening beside them, or to one before it, each case with a counterpart."""

from __future__ import annotations

import pytest
from tests.extract.test_times_shared import days_of
from tests.extract.test_timing import read, words_of_time

OF_OTHERS = [
    # Years in a clause about something else say nothing where a day is told.
    ("قتل جنديان، الثلاثاء، خلال تبادل إطلاق النار في كسلا، في أحدث فصول النزاع الذي خلف ألف قتيل خلال 3 عقود.", "إطلاق", "الثلاثاء"),
    ("قتل ألفا جندي في معارك دارت خلال 3 عقود قرب كسلا.", "معارك", "خلال 3 عقود"),
    # When a thing was made or founded.
    ("قصفت الطائرات أمس المستشفى الذي أنشئ عام 1990 في صعدة.", "قصفت", "أمس"),
    ("قصفت الطائرات المستشفى الذي أنشئ عام 1990 في صعدة.", "قصفت", None),
    ("قصفت الطائرات المستشفى في صعدة عام 1990.", "قصفت", "عام 1990"),
    # When somebody spoke, before a bare "when".
    ("هذا ما أكده الوزير، الاثنين، حين قال إن الطائرات قصفت الحديدة.", "قصفت", None),
    ("قتل خمسة أشخاص، الاثنين، حين قصفت الطائرات الحديدة.", "قصفت", "الاثنين"),
    # What had been done to those who are struck.
    ("أسفر القصف عن تدمير آليات للمتمردين الذين كانوا قد تلقوا قبل أيام دفعة من السلاح.", "القصف", None),
    ("أسفر القصف عن تدمير آليات للمتمردين قبل أيام.", "القصف", "قبل أيام"),
    # What a protest is about.
    ("شارك العشرات في وقفة احتجاجا على مقتل زميلهم السبت الماضي.", "شارك", None),
    ("شارك العشرات في وقفة احتجاجا على الغلاء السبت الماضي.", "شارك", "السبت الماضي"),
    ("شارك العشرات في وقفة احتجاجا على مقتل زميلهم، السبت الماضي.", "شارك", "السبت الماضي"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), OF_OTHERS)
def test_a_time_of_something_else_is_left_to_it(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


TAKEN_BACK = [
    # The next happening of the sentence, to whose words the time went, has no use for it.
    ("قال الوزير إن عملية عسكرية تجري حاليا بالتنسيق مع الحلفاء، مشيرا إلى أن قصف مأرب تصعيد.", "عملية", "حاليا"),
    ("قال الوزير إن عملية عسكرية تجري حاليا بالتنسيق مع الحلفاء، مشيرا إلى أن قصف مأرب تصعيد.", "قصف", None),
    ("وكانت مواجهات مسلحة بين القبائل والحوثيين، دارت قبل أيام وأدت إلى سقوط قتلى، بعد تصدي القبائل لمحاولة نهب أراضيهم.", "مواجهات", "قبل أيام"),
    # What is said of an officer is in a clause of its own.
    ("قال متحدث إن صيادا لقي حتفه الأحد بعد أن أطلقت البحرية النار على قاربه.", "أطلقت", "الأحد"),
    ("قال متحدث الأحد إن صيادا لقي حتفه بعد أن أطلقت البحرية النار على قاربه.", "أطلقت", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), TAKEN_BACK)
def test_a_time_that_the_next_happening_leaves_is_of_the_one_before(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


OF_ONE_YEAR = [
    ("سيطر المسلحون على مناطق واسعة بعد هجوم على الجيش العام الماضي.", "سيطر", "العام الماضي"),
    ("سيطر المسلحون على مناطق واسعة بعد هجوم على الجيش السبت.", "سيطر", None),
    ("وافقت الحكومة على الاتفاق في عام 2013 بعد وقوع هجوم قتل مئات الأشخاص في الغوطة.", "هجوم", "عام 2013"),
    ("وافقت الحكومة على الاتفاق السبت بعد وقوع هجوم قتل مئات الأشخاص في الغوطة.", "هجوم", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), OF_ONE_YEAR)
def test_cause_and_effect_share_a_year_but_not_a_day(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


def test_a_stretch_behind_two_nouns_holds_for_both() -> None:
    reading = read("أعلن الناطق مقتل 71 مسلحا واعتقال خمسة منذ بداية عملية عسكرية في الإقليم قبل نحو أسبوعين.")
    first, second = (next(claim.time for claim in reading.claims if claim.type == type_) for type_ in ("casualty_toll", "detention"))
    assert first is not None and second is not None
    assert days_of(first) == days_of(second) and days_of(first)[1] == "2026-03-19"


def test_a_comma_keeps_a_stretch_to_the_second_noun() -> None:
    reading = read("أعلن الناطق مقتل 71 مسلحا، واعتقال خمسة منذ السبت.")
    assert next(claim.time for claim in reading.claims if claim.type != "detention") is None


def test_the_day_that_another_telling_names_is_finer_than_how_long_it_lasted() -> None:
    text = "قتل ثلاثة في قصف على بلدة الخيام استمر حتى مساء السبت، بحسب الجيش. وقال الجيش إن القصف على الخيام وقع السبت."
    assert words_of_time(read(text), "قصف") == "السبت"


NAMED = [
    # A weekday says when attacks were; a date makes their name.
    ("حذر الوزير بعد هجمات الأربعاء على بلدة القيارة من التصعيد.", "هجمات", "الأربعاء"),
    ("ندد الوزير بمجزرة الأحد في بلدة القيارة.", "بمجزرة", "الأحد"),
    ("تذكر الكاتب هجمات 11 سبتمبر في نيويورك.", "هجمات", None),
    ("انفجرت عبوة في سوق الجمعة في بلدة القيارة.", "انفجرت", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), NAMED)
def test_a_weekday_behind_attacks_is_theirs(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words
