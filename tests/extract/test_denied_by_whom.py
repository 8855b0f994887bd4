"""Whose deed is denied: the denier's own, his country's, whoever is said to have no plan for it; and what is not denied at all."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("تنفي الحكومة استهداف المعلمين في البلدات الريفية.", ["الحكومة"]),
        ("تنفي السلطات تعذيب المعتقلين في سجون البلاد.", ["السلطات"]),
        ("نفى المتحدث باسم الحكومة استهداف المزارعين في أمهرة.", ["المتحدث باسم الحكومة"]),
        ("نفت السلطات قتل متظاهرين في طهران.", ["السلطات"]),
        ("نفت تركيا قصف قرى في شمال العراق.", ["تركيا"]),
        ("نفت روسيا أمس استهداف مستشفيات في إدلب.", ["روسيا"]),
        ("نفت وزارة الدفاع الرواندية قصف مخيم للنازحين في غوما.", ["وزارة الدفاع الرواندية"]),
        ("ونفى الجيش، في بيان صدر مساء الأربعاء، استهداف المدنيين في ود مدني.", ["الجيش"]),
        ("رفضت الحكومة اتهامات بقصف المدنيين في الرقة.", ["الحكومة"]),
        ("قتل ثلاثة أطباء في إدلب. ونفت موسكو استهدافهم.", ["موسكو"]),
    ],
)
def test_who_may_be_charged_with_a_deed_denies_his_own(sentence: str, named: list[str]) -> None:
    claim = claims(sentence)[-1]
    assert (claim.polarity, doers(claim), claim.responsibility) == ("denied", named, "denied")


@pytest.mark.parametrize(
    "sentence",
    [
        "نفت الحكومة اختطاف وزير الدفاع في طرابلس.",
        "نفت باريس اختطاف مواطن لها في مالي.",
        "نفت الرياض استهداف سفينة قبالة جدة.",
        "نفت وزارة الصحة استهداف مستشفى في صنعاء.",
        "نفى مسؤول في الأمم المتحدة استهداف المدنيين في دمشق.",
        "نفى الحزب أنباء عن استهداف قيادي في صفوفه في بعلبك.",
        "نفى الجيش تقارير عن استهداف قاعدة جوية في نيالا.",
    ],
)
def test_what_others_may_have_done_is_nobodys(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, doers(claim), claim.responsibility) == ("denied", [], None)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("نفى الجيش النيجيري تقارير عن قتل قرويين في ولاية بورنو.", ["الجيش النيجيري"]),
        ("نفى الجيش السوداني تقارير نشرتها وسائل إعلام محلية عن قصف مدرسة في نيالا.", ["الجيش السوداني"]),
        ("نفى التحالف مزاعم استهداف حفل زفاف في صنعاء.", ["التحالف"]),
        ("نفى التحالف ما تردد عن قصف سوق في صعدة.", ["التحالف"]),
        ("نفت أنقرة تقارير عن قصف مستشفى في عفرين.", ["أنقرة"]),
        ("نفت الشرطة تقارير عن إطلاق النار على متظاهرين في نيروبي.", ["الشرطة"]),
    ],
)
def test_who_denies_the_news_of_a_deed_against_the_unarmed_denies_his_own(sentence: str, named: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, doers(claim), claim.responsibility) == ("denied", named, "denied")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("نفى مسؤولون شن بلادهم ضربة صاروخية على صنعاء.", ["بلادهم"]),
        ("نفى متحدث باسم الكرملين قصف قوات بلاده مدرسة في خاركيف.", ["قوات بلاده"]),
        ("نفى المتحدث قتل جنود بلاده مدنيين في القرية.", ["جنود بلاده"]),
    ],
)
def test_ones_own_country_ends_before_what_it_struck(sentence: str, named: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (doers(claim), claim.responsibility) == (named, "denied")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("لا خطط لدى واشنطن لشن هجوم على إيران.", ["واشنطن"]),
        ("قال الرئيس الفرنسي إنه لا خطط لدى بلاده لشن ضربات في مالي.", ["بلاده"]),
        ("قالت كندا إنه لا توجد خطط لشن هجمات أخرى على الحوثيين.", ["كندا"]),
        ("أكد الوزير أنه ليس لدى الجيش أي خطط لاجتياح المدينة.", ["الجيش"]),
        ("نفت الحكومة وجود نية لشن عملية عسكرية في الشمال.", ["الحكومة"]),
        ("لا نية لإسرائيل لاجتياح لبنان، بحسب الوزير.", ["إسرائيل"]),
    ],
)
def test_who_has_no_plan_is_whose_deed_is_denied(sentence: str, named: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, claim.realis, doers(claim), claim.responsibility) == ("denied", "planned", named, None)


@pytest.mark.parametrize(
    "sentence", ["لم يكشف الجيش عن خطط لاجتياح المدينة.", "ليس سرا أن لدى الجيش خططا لاجتياح المدينة.", "لا تزال لدى الجيش خطط لاجتياح المدينة."]
)
def test_a_plan_that_is_there_is_denied_by_nobody(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, claim.realis) == ("affirmed", "planned")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قالت السفارة إن جنودها لا يشاركون في القتال في مراوي.", ["جنودها"]),
        ("الولايات المتحدة لم تشارك في الهجوم على حقل الغاز.", ["الولايات المتحدة"]),
        ("لم يشارك الجيش في الهجوم على القرية.", ["الجيش"]),
    ],
)
def test_who_took_no_part_is_whose_part_is_denied(sentence: str, named: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, doers(claim)) == ("denied", named)


@pytest.mark.parametrize("sentence", ["ننفي أن تكون قواتنا قد استهدفت بيوت الأهالي في تشامان.", "نؤكد أن قواتنا لم تقصف المستشفى في الفاشر."])
def test_what_our_forces_did_not_do_is_denied_in_a_sides_own_words(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.polarity, doers(claim), claim.responsibility) == ("denied", ["قواتنا"], "denied")


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("عثر السكان على صاروخ لم ينفجر بعد الغارة على تعز.", "affirmed"),
        ("تلقت القنوات إشعارا بعدم نشر مقاطع لقصف المطار.", "affirmed"),
        ("ليست هذه المرة الأولى التي يقصف فيها الجيش المدينة.", "affirmed"),
        ("لم تتعرض القرية لقصف مثل هذا من قبل.", "affirmed"),
        ("ليس الجيش من قصف المدينة.", "denied"),
        ("لم تشن الطائرات غارات على البلدة.", "denied"),
        ("لم تتعرض المدينة لقصف منذ أسبوع.", "denied"),
        ("لم يشهد الحي قصفا ليلة أمس.", "denied"),
        ("قالت البعثة إنها لم تعثر على آثار لهجوم كيميائي في البلدة.", "denied"),
        ("قال الوزير إن ما يقال عن قصف القرية أضغاث أحلام.", "denied"),
    ],
)
def test_not_governs_its_own_happening(sentence: str, polarity: str) -> None:
    (claim,) = claims(sentence)
    assert claim.polarity == polarity


@pytest.mark.parametrize("sentence", ["دعوات دولية إلى عدم قصف المستشفيات في إدلب.", "أطلقت المنظمة حملة لدعوة الجنود إلى عدم إطلاق النار على المتظاهرين."])
def test_what_is_asked_not_to_be_done_is_not_told(sentence: str) -> None:
    assert claims(sentence) == []
