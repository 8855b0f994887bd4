"""Times behind "by whom", beside an aside that says who tells, of threats in a clause, of sentences passed; and words for days and months."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from tests.extract.test_timing import read, words_of_time

BY_WHOM = [
    ("تعرضت بلدة حلفايا لقصف من قبل القوات الحكومية السبت.", "لقصف", "السبت"),
    ("تتعرض خاركيف إلى قصف مكثف من قبل القوات الروسية لليوم الخامس على التوالي.", "قصف مكثف", "لليوم الخامس على التوالي"),
    ("استهدفت القرية من قبل مسلحين مجهولين فجر الثلاثاء.", "استهدفت", "فجر الثلاثاء"),
    ("قتل ثلاثة جنود في هجوم من قبل حركة الشباب الأربعاء.", "هجوم", "الأربعاء"),
    # "Before" still says that something else came later.
    ("قتل خمسة جنود في هجوم قبل زيارة الرئيس الأربعاء.", "هجوم", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), BY_WHOM)
def test_a_time_behind_who_did_it_is_that_of_the_deed(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


ASIDES = [
    ("تعرضت قرى في ريف نيالا، وفق شهود، الأربعاء، لهجمات بطائرات مسيرة.", "لهجمات", "الأربعاء"),
    ("شنت القوات، الأربعاء، بحسب السكان، هجوما على قرية ود النورة.", "هجوما", "الأربعاء"),
    ("قصفت الطائرات، وفق ما أفاد مصدر محلي، فجر الثلاثاء، سوقا في الفاشر.", "قصفت", "فجر الثلاثاء"),
    ("قتل مدنيان، مساء الثلاثاء، بحسب منظمة محلية، في قصف على نيالا.", "قصف", "مساء الثلاثاء"),
    # At the end, and before what it was said in, the day is that of the telling.
    ("قتل خمسة جنود في انفجار لغم، وفق ما أعلنت الشرطة، الأربعاء، في بيان.", "انفجار", None),
    ("قتل خمسة جنود في انفجار لغم، وفق الجيش، الأربعاء.", "انفجار", None),
    ("قتل خمسة جنود، بحسب الجيش الأربعاء، في انفجار لغم.", "انفجار", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), ASIDES)
def test_a_time_set_off_beside_an_aside_is_that_of_the_happening(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


SPOKEN = [
    ("هددت الحكومة الأربعاء بأن الجيش سيضرب المتمردين.", "سيضرب", "الأربعاء"),
    ('هدد مسؤولون في مارس الماضي بأن القوات "ستنتقم" من أي هجوم.', "ستنتقم", "مارس الماضي"),
    ("توعد الرئيس أمس بضرب مواقع المتمردين الأسبوع المقبل.", "بضرب", "الأسبوع المقبل"),
    # What is only said has another day, and so has what a threat answers.
    ("قال الرئيس الأربعاء إن قواته ستقصف المدينة.", "ستقصف", None),
    ("هددت الحكومة الأربعاء بالرد على الهجوم الذي استهدف القاعدة.", "الهجوم", None),
    # A sentence is passed on the day of the court; a statement about arrests is not an arrest.
    ("أصدرت المحكمة الأربعاء أحكاما بالسجن المؤبد بحق 29 شخصا.", "أحكاما", "الأربعاء"),
    ("أصدرت محكمة تونسية، الثلاثاء، حكما بسجن ناشط خمس سنوات.", "حكما", "الثلاثاء"),
    ("أصدرت الحكومة الأربعاء بيانا بشأن اعتقال الصحفيين.", "اعتقال", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), SPOKEN)
def test_a_threat_and_a_sentence_are_of_the_day_on_which_they_were_spoken(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


DAYS = [
    ("قصفت القوات بلدة حلفايا ليل أمس الأول.", "2026-03-17", "2026-03-18"),
    ("قصفت القوات بلدة حلفايا في 3 تشرين ثان 2025.", "2025-11-03", "2025-11-03"),
    ("قصفت القوات بلدة حلفايا في كانون أول 2025.", "2025-12-01", "2025-12-31"),
    ("قصفت القوات بلدة حلفايا في كانون ثاني 2026.", "2026-01-01", "2026-01-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_the_night_before_last_and_months_without_the_article(text: str, first: str, last: str) -> None:
    time = read(text).claims[0].time
    assert time is not None and time.earliest is not None and time.latest is not None
    zone = ZoneInfo(time.zone)
    assert [end.astimezone(zone).date().isoformat() for end in (time.earliest, time.latest)] == [first, last]
