"""What the outlet tells beside what somebody says: what a threat answers, and the occasion on which he spoke."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CHAINS = [
    # What is threatened to be answered has happened, and the outlet tells it; what a clause with "that" tells, he tells.
    ("توعدت باماكو برد قاس على الغارة التي استهدفت كيدال أمس وقتلت خمسة مدنيين.", "الغارة", []),
    ("هددت إثيوبيا بالرد على غارة جوية استهدفت قاعدة عسكرية في ميكيلي.", "غارة جوية", []),
    ("هددت الحركة بالانتقام لمقتل ثلاثة من عناصرها في غارة على رفح.", "غارة", []),
    ("توعد الجيش السوداني قوات الدعم السريع برد حاسم بعد قصفها مدينة كسلا.", "قصفها", []),
    ("تعهد الرئيسان برد قوي على الغارة على كيدال، بحسب القصر الرئاسي.", "الغارة", ["القصر الرئاسي"]),
    ("توعد القائد بأن قواته سترد على قصف المتمردين لمدينة كسلا.", "قصف", ["القائد"]),
    ("توعد الجيش السوداني الدعم السريع برد حاسم بعد اتهامه بقصف مدينة كسلا.", "بقصف", ["الجيش السوداني"]),
    ("توعد الجيش السوداني بقصف مواقع الدعم السريع في نيالا.", "بقصف", ["الجيش السوداني"]),
    # What came before somebody spoke he does not tell, nor what was reported before.
    ('قال الرئيس الأوكراني في كلمة ألقاها بعد قصف خاركيف: "قتل خمسة مدنيين في الغارة".', "قصف", []),
    ('قال الرئيس الأوكراني في كلمة ألقاها بعد قصف خاركيف: "قتل خمسة مدنيين في الغارة".', "الغارة", ["الرئيس الأوكراني"]),
    ("أكد وزير الدفاع عقب الهجوم على قاعدة بانياس أن القوات ستبقى هناك.", "الهجوم", []),
    ("أعلنت كييف في بيان بعد استهداف محطة زابوريجيا أن الهجوم أسفر عن مقتل عامل.", "استهداف", []),
    ('قال الرئيس في تغريدة أتت بعد بروز تقارير عن قصف نيالا: "خطف مسلحون طبيبا هناك".', "قصف", ["تقارير"]),
    ('قال الرئيس في تغريدة أتت بعد بروز تقارير عن قصف نيالا: "خطف مسلحون طبيبا هناك".', "خطف", ["الرئيس"]),
    ("أعلن الجيش المالي بعد الهجوم مقتل ثلاثة جنود في كمين قرب غاو.", "كمين", ["الجيش المالي"]),
    ("أعلن الجيش المالي في بيان مقتل ثلاثة جنود في كمين قرب غاو وأن قواته تطارد المهاجمين.", "كمين", ["الجيش المالي"]),
    ('أعلن الحرس في بيانه رقم 4 عن استهداف سفينتين في إطار عملية "النصر الأخير الكبير".', "استهداف", ["الحرس"]),
    ('قال شاهد في كلمة عن قصف السوق في نيالا: "رأيت القتلى".', "قصف", ["شاهد"]),
    # The talk in which somebody speaks is no part of his name.
    ('قال الناطق في مؤتمر صحفي: "قصفنا موقعا عسكريا في غزة".', "قصفنا", ["الناطق"]),
    ("قال مصدر في وزارة الدفاع إن القصف قتل خمسة في الفاشر.", "القصف", ["مصدر في وزارة الدفاع"]),
    # "After", spelt like "he commented".
    ('وتابع الرئيس في تصريحات نقلتها وكالة سبوتنيك عقب اجتماع له مع الوزراء: "خطف مسلحون طبيبا في نيالا".', "خطف", ["الرئيس", "وكالة سبوتنيك"]),
    ("وعقب وزير الدفاع على ذلك بالقول إن مسلحين خطفوا طبيبا في نيالا.", "خطفوا", ["وزير الدفاع"]),
]


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "tellers"), CHAINS)
def test_the_outlet_tells_what_stands_beside_the_words_told(text: str, trigger: str, tellers: list[str]) -> None:
    found = [teller.anchor.text for teller in claim_at(marsad.read(text, published="2024-05-10"), trigger).attribution]
    assert found == tellers


@pytest.mark.parametrize("text", ["توعد الجيش المالي بالرد على الهجوم على كيدال.", "تعهد الحوثيون برد قاس على الهجوم على الحديدة."])
def test_who_threatens_to_answer_a_deed_did_not_do_it(text: str) -> None:
    claim = claim_at(marsad.read(text, published="2024-05-10"), "الهجوم")
    assert (claim.perpetrator, claim.responsibility, claim.attribution) == ((), None, ())


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        (
            "ذكرت وكالة الأنباء الرسمية السورية والإعلام الحربي التابع لحزب الله أن الدفاعات الجوية أسقطت صواريخ قرب حمص.",
            [["وكالة الأنباء الرسمية السورية"], ["الإعلام الحربي التابع لحزب الله"]],
        ),
        ("قالت هيئة الإذاعة والتلفزيون إن الدفاعات الجوية أسقطت صواريخ قرب حمص.", [["هيئة الإذاعة والتلفزيون"]]),
        ("قالت وكالة الأنباء الروسية والسورية إن الدفاعات الجوية أسقطت صواريخ قرب حمص.", [["وكالة الأنباء الروسية والسورية"]]),
    ],
)
def test_a_described_medium_and_a_named_one_are_two_tellers(text: str, tellers: list[list[str]]) -> None:
    claims = [claim for claim in marsad.read(text, published="2024-05-10").claims if claim.type == "interception"]
    assert [[teller.anchor.text for teller in claim.attribution] for claim in claims] == tellers
    assert {claim.responsibility for claim in claims} == {"attributed"}


def test_a_deed_before_a_speech_is_not_claimed_by_who_speaks() -> None:
    claim = claim_at(marsad.read('قال الرئيس الأوكراني في كلمة ألقاها بعد قصف خاركيف: "سنعيد البناء".', published="2024-05-10"), "قصف")
    assert (claim.perpetrator, claim.responsibility) == ((), None)
