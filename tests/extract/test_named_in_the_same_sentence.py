"""Who did what his sentence tells without his name: behind a pronoun with the deed, behind "after that" and "before that", behind a charge."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers

Case = tuple[str, str, list[str]]


def doers_of(sentence: str, trigger: str) -> list[str]:
    """The doers of the claim whose trigger holds a word."""
    (named,) = [doers(claim) for claim in claims(sentence) if trigger in claim.trigger.text]
    return named


@pytest.mark.parametrize(
    ("sentence", "trigger", "named"),
    [
        ("انسحب الجنود بعد قتلهم أربعة أشخاص في تعز.", "قتلهم", ["الجنود"]),
        ("انسحبت القوات الحكومية بعد قصفها بلدة سرمين.", "قصفها", ["القوات الحكومية"]),
        ("أدان الوزير إسرائيل لقصفها المستشفى في صيدا.", "لقصفها", ["إسرائيل"]),
        ("انتقدت المنظمة الجيش بسبب قصفه المدرسة في تعز.", "قصفه", ["الجيش"]),
        ("قتلت الشرطة مسلحا بعد مهاجمته حاجزا في عدن.", "مهاجمته", ["مسلحا"]),
        ("قتلت الشرطة مسلحا إثر إطلاقه النار على حاجز في عدن.", "إطلاقه", ["مسلحا"]),
        ("أوقفت الشرطة شابين في عدن لضلوعهما في خطف طبيب.", "خطف", ["شابين"]),
        ("أوقفت الشرطة رجلا في عدن للاشتباه بقتله خمسة أشخاص.", "بقتله", ["رجلا"]),
    ],
)
def test_the_pronoun_of_a_deed_with_its_object_means_the_nearest_who_agrees(sentence: str, trigger: str, named: list[str]) -> None:
    assert doers_of(sentence, trigger) == named


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("غادر السكان بلدة سرمين بعد قصفها.", "قصفها"),
        ("غادر السكان بلدة سرمين بعد قصفهم.", "قصفهم"),
        ("قتل الرجل في تعز بعد خطفه من منزله.", "خطفه"),
    ],
)
def test_without_an_object_the_pronoun_is_whom_it_befell(sentence: str, trigger: str) -> None:
    assert doers_of(sentence, trigger) == []


@pytest.mark.parametrize(
    ("sentence", "trigger", "named"),
    [
        ("فر المهاجمون بعد أن أطلقوا النار على المارة في عدن.", "أطلقوا النار", ["المهاجمون"]),
        ("لاذ المهاجم بالفرار بعدما طعن أربعة أشخاص في عدن.", "طعن", ["المهاجم"]),
        ("أوقف مسلحون حافلة في مأرب وأنزلوا ركابها قبل أن يقتلوا سبعة منهم.", "يقتلوا", ["مسلحون"]),
        ("غادر المسلحون بلدة سرمين بعد أن هاجمها الجيش.", "هاجمها", ["الجيش"]),
        ("عثر على جثث ثلاثة جنود في تعز بعد أن خطفهم مسلحون.", "خطفهم", ["مسلحون"]),
        ("عثر على جثث ثلاثة جنود في تعز بعد أن خطفوا الأسبوع الماضي.", "خطفوا", []),
    ],
)
def test_a_verb_behind_after_or_before_goes_on_with_who_is_named(sentence: str, trigger: str, named: list[str]) -> None:
    assert doers_of(sentence, trigger) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("أوقفت الشرطة رجلا في عدن بتهمة قتل أربعة أشخاص.", ["رجلا"]),
        ("اعتقلت القوات الأمنية في عدن خمسة رجال بتهمة قتل قاض.", ["خمسة رجال"]),
    ],
)
def test_who_is_arrested_on_a_charge_did_it(sentence: str, named: list[str]) -> None:
    assert doers_of(sentence, "قتل") == named


@pytest.mark.parametrize(
    ("sentence", "trigger", "named"),
    [
        ("المسلحون بدورهم هاجموا بلدة سرمين.", "هاجموا", ["المسلحون"]),
        ("المسلحون ردا على ذلك هاجموا بلدة سرمين.", "هاجموا", ["المسلحون"]),
        ("القوات الحكومية بعد ذلك هاجمت بلدة سرمين.", "هاجمت", ["القوات الحكومية"]),
        ("الجيش سرعان ما قصف بلدة سرمين.", "قصف", ["الجيش"]),
        ("الجيش من جانبه قصف بلدة سرمين.", "قصف", ["الجيش"]),
        ("قال السكان إن الجيش هو الآخر قصف بلدة سرمين.", "قصف", ["الجيش"]),
        ("وهاجمت بعد ذلك القوات الحكومية بلدة سرمين.", "وهاجمت", ["القوات الحكومية"]),
        ("أدان الجيش بعد ذلك قصف بلدة سرمين.", "قصف", []),
    ],
)
def test_an_adverb_stands_between_a_subject_and_its_verb(sentence: str, trigger: str, named: list[str]) -> None:
    assert doers_of(sentence, trigger) == named


@pytest.mark.parametrize(
    ("sentence", "trigger", "named"),
    [
        ("ما لبثت القوات الحكومية أن قصفت بلدة سرمين.", "قصفت", ["القوات الحكومية"]),
        ("لم يلبث الجيش أن قصف بلدة سرمين.", "قصف", ["الجيش"]),
        ("المسلحون ما لبثوا أن هاجموا بلدة سرمين.", "هاجموا", ["المسلحون"]),
        ("استطاع المسلحون أن يسيطروا على بلدة سرمين.", "يسيطروا", ["المسلحون"]),
        ("لم يلبث السكان أن غادروا بلدة سرمين بعدما هاجمها المسلحون.", "هاجمها", ["المسلحون"]),
    ],
)
def test_who_came_or_managed_to_do_it_stands_before_that(sentence: str, trigger: str, named: list[str]) -> None:
    assert doers_of(sentence, trigger) == named
