"""Two happenings of a sentence that words of time set apart, or bring together: after so long, in answer to, when."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from tests.extract.test_timing import read, words_of_time

from marsad import read as read_text
from marsad.model import Claim

APART = [
    # What is answered has its own day, which is not that of the answer.
    ("أطلق الحرس صواريخ على القاعدة ردا على العدوان الذي بدأ صباح السبت الماضي.", "أطلق", None),
    ("شنت الفصائل هجوما على المطار ردا على القصف الذي بدأ الأحد.", "هجوما", None),
    ("شنت الفصائل هجوما على المطار ردا على القصف الذي بدأ الأحد.", "القصف", "الأحد"),
    # So long lies between the two, so that the day of the one is not that of the other.
    ("أطلقت دولتان صواريخ على الميناء بعد مرور أسبوع على المجزرة التي وقعت في 10 مارس.", "أطلقت", None),
    ("وبعد أسبوع من الهجوم، الذي وقع يوم 10 مارس، شنت الطائرات غارة على القاعدة.", "الهجوم", "10 مارس"),
    ("وبعد أسبوع من الهجوم، الذي وقع يوم 10 مارس، شنت الطائرات غارة على القاعدة.", "غارة", None),
    ("وبعد يومين من الهجوم، الذي نفذه مسلحون يوم 10 مارس، شنت الطائرات غارة على القاعدة.", "غارة", None),
    # Two deeds behind one "after" are counted from together.
    ("جاء تهديد المتحدث بعد يوم من دخول قوات إلى المدينة وتعرضها لإطلاق نار.", "لإطلاق نار", "بعد يوم"),
    # How long a place has been held is said of the place.
    ("لكن الطائرات قصفت الأحياء التي يسيطر عليها التنظيم منذ 2015.", "قصفت", None),
    ("استهدفت المدفعية المعسكر الذي تديره الجماعة منذ عام 2019.", "استهدفت", None),
    ("أطلق المسلحون النار على الحافلة التي كانت تقل عمالا صباح السبت.", "أطلق المسلحون النار", "صباح السبت"),
]


@pytest.mark.parametrize(("text", "trigger", "words"), APART)
def test_two_happenings_that_words_set_apart_have_two_days(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


TOGETHER = [
    # An answer that "and so" joins comes at once.
    ("ذكرت مصادر أن تفجيرا استهدف دبابة على الحدود بين إسرائيل وقطاع غزة الاثنين، فرد الجنود بإطلاق النار على مركز داخل القطاع.", "بإطلاق النار", "الاثنين"),
    # "When" right behind a time tells what was done then.
    ("حاولت الجماعة إسقاط طائرات، وكانت آخرها قبل أسبوعين، عندما حاولت استهداف مقاتلة فوق العاصمة.", "استهداف", "قبل أسبوعين"),
    ("زار الوزير المدينة آخر مرة في فبراير، حين كان الجيش يقصف ضواحيها.", "يقصف", "فبراير"),
    ("قال الوزير الأحد، عندما سئل عن قصف المدينة، إن التحقيق مستمر.", "قصف", None),
    # A date that heads a line dates what somebody tells in it.
    ("7 فبراير: أعلنت دمشق أن إسرائيل شنت غارات على موقع عسكري في حمص.", "غارات", "7 فبراير"),
    ("الثلاثاء: قالت الشرطة إن مسلحين قتلوا ثلاثة حراس.", "قتلوا", "الثلاثاء"),
    # Whoever died of it was hurt on that day, and whoever killed himself did so when he killed the others.
    ("أعلن الطبيب وفاة شاب متأثرا بجروح في البطن بعد إصابته برصاص الجيش الجمعة الماضية.", "وفاة", "الجمعة الماضية"),
    ("توفي صحفي متأثرا بجراحه بعد نقله إلى المستشفى الجمعة.", "توفي", None),
    ("قتل رجل ستة طلاب قبل أن يقتل نفسه في فبراير 2014.", "قتل", "فبراير 2014"),
    ("قتل مسلح خمسة عمال قبل أن يقتله الحراس الأحد.", "قتل", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), TOGETHER)
def test_words_that_bring_two_together_give_both_one_day(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


GOES_ON = [
    # One sentence of a paragraph goes on from the other, whatever was joined between.
    ("تظاهر الآلاف الثلاثاء في عمان تضامنا مع غزة. وفرقت الشرطة المحتجين بالغاز المسيل للدموع. واعتقلت عشرين منهم.", "واعتقلت", "الثلاثاء"),
    ("هاجم مسلحون فجر الأحد قرية في ولاية بلاتو. وقتلوا عشرين شخصا. وأحرقوا ثلاثين منزلا.", "وأحرقوا", "فجر الأحد"),
    # So does a verb that "and" joins in the sentence of a retelling.
    (
        "هاجم مسلحون فجر الأحد قرية في ولاية بلاتو. وقال المرصد إن المسلحين شنوا هجوما على ثلاث جهات، وتمكنوا من السيطرة على القرية.",
        "السيطرة",
        "فجر الأحد",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "words"), GOES_ON)
def test_a_paragraph_goes_on_with_the_day_that_it_began_with(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words


COUNTED_ON = [
    ("سقطت البلدة بيد المسلحين في 25 يناير 2015 قبل أن يستردها الجيش بعد أسابيع قليلة.", "territory_change", ("2015-02-01", "2015-03-01")),
    ("سيطر المسلحون على المدينة في يونيو 2014، واستعادها الجيش بعد ثلاث سنوات.", "territory_change", ("2017-03-01", "2017-09-28")),
    ("أعلن التنظيم دولته في عام 2014، لكن مسلحيه دمروا الجامع بعد ثلاث سنوات.", "property_destruction", ("2016-10-01", "2018-03-31")),
    ("خطف المهندس في 12 مارس وعثر على جثته بعد أربعة أيام.", "body_found", ("2024-03-16", "2024-03-16")),
    ("دخلت القوات البلدة يوم 2 أبريل وانسحبت منها بعد أسبوع.", "territory_change", ("2024-04-08", "2024-04-10")),
    ("هاجم مسلحون المركز فجر أمس، وبعد ساعات قصفت الطائرات القرية.", "air_strike", ("2024-05-07", "2024-05-07")),
    # Nothing says from when on: no day is made up.
    ("دخلت القوات البلدة وسيطرت عليها بعد ثلاث سنوات.", "territory_change", None),
    # What a length counts to, from publication, as before.
    ("ويأتي التحذير بعد أسبوع من قصف الميناء.", "shelling", ("2024-04-30", "2024-05-02")),
]


@pytest.mark.parametrize(("text", "type_", "days"), COUNTED_ON)
def test_after_so_long_counts_from_the_day_that_was_told_last(text: str, type_: str, days: tuple[str, str] | None) -> None:
    claim = [claim for claim in read_text(text, published="2024-05-08").claims if claim.type == type_][-1]
    assert days_of(claim) == days


def days_of(claim: Claim) -> tuple[str, str] | None:
    if claim.time is None or claim.time.earliest is None or claim.time.latest is None:
        return None
    zone = ZoneInfo(claim.time.zone)
    return claim.time.earliest.astimezone(zone).date().isoformat(), claim.time.latest.astimezone(zone).date().isoformat()


TRUCES = [
    ('أمر الرئيس بإعلان "هدنة إنسانية" يومية اعتبارا من الجمعة في المدينة.', "planned", "2024-05-10"),
    ("أعلنت الأمم المتحدة هدنة لثلاثة أيام تبدأ الجمعة.", "planned", "2024-05-10"),
    ("وافقت الحركة على هدنة مدتها يومان بدءا من الأحد.", "planned", "2024-05-12"),
    ("شهدت المدينة هدنة بدأت الجمعة.", "occurred", "2024-05-03"),
    ("انتهكت القوات الهدنة اعتبارا من الأحد.", "occurred", "2024-05-05"),
]


@pytest.mark.parametrize(("text", "realis", "day"), TRUCES)
def test_a_truce_from_a_day_on_lies_ahead(text: str, realis: str, day: str) -> None:
    claim = next(claim for claim in read_text(text, published="2024-05-08").claims if claim.type == "ceasefire")
    assert (claim.realis, days_of(claim)) == (realis, (day, day))


def test_a_day_is_not_given_up_for_the_hour_until_which_the_dead_were_counted() -> None:
    text = "شهدت المدينة قصفا عنيفا السبت. ووصل عدد الضحايا حتى مساء السبت جراء القصف إلى مئة قتيل."
    claim = next(claim for claim in read_text(text, published="2024-05-05").claims if claim.type == "shelling")
    assert days_of(claim) == ("2024-05-04", "2024-05-04")
