"""Who tells, as agencies print it: what groups in arms announce, whose the dead are, what nobody could verify."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize("death", ["قتل", "مقتل"])
@pytest.mark.parametrize("deed", ["هجوم على معسكر قرب موبتي", "كمين قرب موبتي"])
def test_soldiers_whose_death_a_group_in_arms_announces_are_those_it_fights(death: str, deed: str) -> None:
    (claim,) = claims(f"أعلن تنظيم القاعدة {death} أربعين جنديا في {deed}.")
    assert (doers(claim), claim.responsibility) == (["تنظيم القاعدة"], "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الجيش المصري مقتل أربعة جنود في هجوم على حاجز في سيناء.",
        "أعلنت قوات سوريا الديمقراطية مقتل ثلاثة من مقاتليها في هجوم على الهول.",
        "أعلن الجيش الوطني الليبي مقتل ثلاثة جنود في هجوم على سبها.",
        "أعلنت حركة الشباب مقتل ثلاثة جنود في غارة على كيسمايو.",
    ],
)
def test_whoever_tells_of_his_own_dead_did_not_kill_them(text: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), claim.responsibility) == ([], None)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قال الجيش الإسرائيلي إن قواته قتلت قائدا في الحزب بغارة على بلدة عيتا الشعب.", "قواته"),
        ("قال الجيش النيجيري إن جنوده قتلوا سبعة مسلحين في كمين قرب مايدوغوري.", "جنوده"),
        ("قال الجيش النيجيري إن مسلحين قتلوا سبعة جنود في كمين قرب مايدوغوري.", "مسلحين"),
        ("قالت الشرطة إن مسلحا قتل ثلاثة أشخاص بهجوم على كنيسة في بيشاور.", "مسلحا"),
        ("قال الأهالي إن مسلحين من جماعة بوكو حرام قتلوا عشرة مزارعين في هجوم على قرية قرب مايدوغوري.", "مسلحين من جماعة بوكو حرام"),
    ],
)
def test_who_stands_between_that_and_a_verb_with_its_victims_killed_them(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [doer]


@pytest.mark.parametrize(
    "told", ["جنديا قتل وثلاثة آخرين أصيبوا", "جنديا قتل الجمعة", "ثلاثة جنود قتلوا", "الجنود قتلوا أمس", "امرأة قتلت مع طفليها", "امرأة قتلت وطفليها"]
)
def test_who_stands_before_a_verb_without_victims_is_the_dead(told: str) -> None:
    (claim,) = claims(f"قالت الشرطة إن {told} في كمين قرب مايدوغوري.")
    assert not doers(claim)


def test_the_adjective_of_a_destroyed_tank_says_whose_it_was() -> None:
    (claim,) = claims("أعلنت كتائب القسام تدمير دبابة إسرائيلية في رفح.")
    assert (doers(claim), words(claim, "target"), claim.responsibility) == (["كتائب القسام"], ["دبابة إسرائيلية"], "claimed")


def test_the_adjective_of_a_tank_that_destroys_says_who_did_it() -> None:
    (claim,) = claims("تدمير دبابة إسرائيلية منزلا في رفح.")
    assert doers(claim) == ["دبابة إسرائيلية"]


@pytest.mark.parametrize(
    "told",
    [
        "لم يتسن لرويترز التحقق بشكل مستقل من مقطع مصور يظهر جنودا يعدمون أسرى",
        "قال البنتاغون إنه لا يستطيع تأكيد تقارير عن مقتل مدنيين في غارة على قرية",
        "لم تتمكن فرانس برس من التأكد من مقتل القائد في غارة على قرية",
        "يتعذر التأكد من صحة الأنباء عن مقتل عشرة مدنيين",
        "وقال الجيش إنه لا يمكنه التحقق من صحة ما أوردته الحركة عن مقتل ثلاثة رهائن",
    ],
)
def test_what_nobody_could_check_is_possible(told: str) -> None:
    (claim,) = claims(f"{told} قرب دونيتسك.")
    assert claim.certainty == "possible"


@pytest.mark.parametrize(
    "told", ["تمكنت رويترز من التحقق من مقطع مصور يظهر جنودا يعدمون أسرى", "تعذر التأكد من هوية قتلى غارة على قرية", "تعذر التأكد من هوية منفذي هجوم على قرية"]
)
def test_what_was_checked_and_that_of_which_a_detail_was_not_are_stated(told: str) -> None:
    assert [claim.certainty for claim in claims(f"{told} قرب دونيتسك.")] == ["stated"]


@pytest.mark.parametrize(
    ("text", "craft"),
    [
        ("أعلنت الوزارة أن أربع طائرات مسيرة روسية أسقطت خلال الليل قرب أوديسا.", "طائرات مسيرة روسية"),
        ("قالت وكالة تاس إن مسيرتين أوكرانيتين أسقطتا فوق بيلغورود.", "مسيرتين أوكرانيتين"),
        ("مسيرة أوكرانية أسقطت فوق بيلغورود.", "مسيرة أوكرانية"),
    ],
)
def test_craft_that_were_brought_down_brought_down_nothing(text: str, craft: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), words(claim, "target")) == ([], [craft])


def test_craft_that_bring_something_down_do_it() -> None:
    (claim,) = claims("قال الجيش إن مقاتلات أمريكية أسقطت ثلاث مسيرات فوق البصرة.")
    assert (doers(claim), words(claim, "target")) == (["مقاتلات أمريكية"], ["ثلاث مسيرات"])


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أقر الجيش الأمريكي بأن إحدى غاراته قتلت مدنيين في الموصل.", "الجيش الأمريكي"),
        ("قال التحالف إن بعض غاراته أصابت أهدافا مدنية في الرقة.", "التحالف"),
        ("قال الجيش إن التنظيم صعد وإن إحدى هجماته أصابت مدرسة في الموصل.", "التنظيم"),
    ],
)
def test_one_of_his_strikes_is_his_who_speaks_unless_another_was_named(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [doer]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("نعت رئاسة الأركان العامة للجيش الكويتي الرقيب وليد مجيد الذي استشهد مساء اليوم.", "رئاسة الأركان العامة للجيش الكويتي"),
        ("نعت وزارة الداخلية شهيد الواجب الملازم أحمد سالم الذي قتل في العريش.", "وزارة الداخلية"),
        ("نعت الحركة القيادي أحمد سالم الذي قتل في غارة على صيدا.", "الحركة"),
    ],
)
def test_who_mourns_is_named_whole_and_killed_nobody(text: str, teller: str) -> None:
    (claim,) = claims(text)
    assert (words(claim, "attribution"), doers(claim)) == ([teller], [])
