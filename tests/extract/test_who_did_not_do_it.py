"""Who is named near a deed and did not do it: what fire is of, who backs a force, who is sent, whose company flies, who is against it."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قتل الطفل بعد إصابته برصاص متفجر في نابلس.", []),
        ("أسقطت طائرة بنيران أرضية في ريف إدلب.", []),
        ("قتل جندي بنيران صديقة في درعا.", []),
        ("قتلت امرأة برصاص طائش في البصرة.", []),
        ("قتل ثلاثة عمال برصاص مسلحين مجهولين في كركوك.", ["مسلحين مجهولين"]),
        ("قتل شاب برصاص قناص في تعز.", ["قناص"]),
        ("استهدفت الزوارق قوارب الصيد بنيران أسلحتها الرشاشة قبالة غزة.", ["الزوارق"]),
    ],
)
def test_fire_of_a_kind_and_weapons_of_their_own_are_nobody(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("جرت معاينة الحطام من قبل خبراء الجيش، وتبين أن الطائرة كانت تحاول استهداف المطار في عدن.", ["الطائرة"]),
        ("صرح شهود جلبوا إلى بيروت من قبل روسيا بأنهم لم يشهدوا هجوما كيماويا في دوما.", []),
        ("ألقت طائرات الحكومة قنابل على بلدة كانت بيد المعارضة المسلحة.", []),
        ("تعرضت المدينة لقصف عنيف من قبل الجيش السوري.", ["الجيش السوري"]),
        ("قتل شاب بيد شقيقه في إب.", ["شقيقه"]),
    ],
)
def test_by_names_the_doer_of_its_own_word(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


def test_who_deals_the_blow_that_a_threat_answers_does_not_threaten() -> None:
    (claim,) = claims("قالت موسكو إنها سترد على أي ضربة تشنها واشنطن على دمشق.")
    assert (claim.type, doers(claim)) == ("threat", ["موسكو"])


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("خرجت مظاهرات حاشدة مناهضة للهند في سريناغار.", []),
        ("شنت طائرات التحالف غارات مساندة لقوات الشرعية في صعدة.", ["طائرات التحالف"]),
        ("قصف عنيف لقوات النظام على بلدة في إدلب.", ["قوات النظام"]),
        ("تواصلت احتجاجات مسيرة العودة في غزة.", []),
        ("لم يتم نشر الدبابات في دمشق.", []),
        ("ألغى الجيش خططا لإرسال طائرات إلى قاعدة في قطر.", ["الجيش"]),
        ("أطلق الجنود النار ردا على اغتيال المرشد الأعلى علي خامنئي.", []),
        ("جاء ذلك بعد اغتيال إسرائيل القيادي محمد الضيف في غزة.", ["إسرائيل"]),
    ],
)
def test_what_stands_behind_a_noun_and_is_not_its_doer(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("دعت المنظمة شركات الطيران إلى توخي الحذر لاحتمال شن غارات جوية في سوريا.", []),
        ("قصف الطيران قرية في إدلب.", ["الطيران"]),
        ("يحاول الإرهابيون إعادة تنظيم صفوفهم وشن هجمات في درنة.", ["الإرهابيون"]),
        ("شن تنظيم مسلح هجمات في درنة.", ["تنظيم مسلح"]),
    ],
)
def test_words_that_are_a_force_elsewhere(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("بدأت روسيا استعدادات لمواجهة الحرب التي قد تشنها الولايات المتحدة، بعد هجمات صاروخية على مدنيين في حلب.", []),
        ("أكدت إسرائيل شنها عشرات الغارات الجوية على حمص.", ["إسرائيل"]),
        ("أجرت وحدة التحقق بحثا حول تقارير بشأن وقوع هجمات على تركيا.", []),
        ("في اليوم الذي وجهت فيه كل من فرنسا وبريطانيا ضربات جوية إلى أهداف في حمص.", ["فرنسا", "بريطانيا"]),
        ("وجهت كل من فرنسا وبريطانيا ضربة صاروخية للنظام السوري في حمص.", ["فرنسا", "بريطانيا"]),
    ],
)
def test_whose_a_verb_of_doing_is(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("أعلن حزب الله اللبناني المدعوم من إيران أنه أطلق صواريخ على قاعدة في حيفا.", ["حزب الله اللبناني المدعوم من"]),
        ("قال الجيش السوري إن صواريخ استهدفت مطارا في حمص، مضيفا أنه اعترض معظمها.", ["الجيش السوري"]),
        ("أكد المصدر أن قوات الجيش تمكنت من إفشال محاولات الميليشيا واستعادت مواقع في نهم.", ["قوات الجيش"]),
        ("احتشد شبان في الطرق ورشقوا بالحجارة قوات الشرطة في سريناغار.", []),
    ],
)
def test_whom_a_verb_behind_others_goes_back_to(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named
