"""Who did it where another word stands for him: the latter, whoever holds prisoners, whoever owns up by a pronoun, whoever brought deaths about, who stands behind "but"."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قصفت طائرات مطارا تابعا للنظام السوري في حمص، ردا على هجوم كيماوي شنه الأخير على بلدة خان شيخون.", ["للنظام السوري"]),
        ("احتجز أحد موكليها لدى جبهة النصرة قرب دمشق.", ["جبهة النصرة"]),
        ("توفي ثلاثة مختطفين تحت التعذيب في سجون الحوثيين في حجة.", ["الحوثيين"]),
        ("اعتقل الجيش خمسة شبان لدى وصولهم إلى مطار بيروت.", ["الجيش"]),
        ("قالت الحركة إنها المسؤولة عن تفجير الحافلة في عدن.", ["الحركة"]),
        ("أعلن الجيش أن المسلحين أطلقوا صواريخ لكن أنظمة الدفاع الجوي نجحت في اعتراض 71 منها.", ["أنظمة الدفاع الجوي"]),
    ],
)
def test_who_is_meant(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("تسبب تمرد بوكو حرام بمقتل 20 ألف شخص منذ 2009.", ["بوكو حرام"]),
        ("ذكرت تقارير أن ميليشيا الحوثي تسببت في مقتل 43 ألف شخص خلال ثلاث سنوات.", ["ميليشيا الحوثي"]),
        ("تسبب فيروس كورونا في مقتل 300 شخص منذ مطلع العام في إيران.", []),
    ],
)
def test_who_brought_the_deaths_of_a_toll_about(sentence: str, named: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, doers(claim)) == ("casualty_toll", named)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("رفض الوزير مطالب بإجراء تحقيق في قتل الجيش 15 فلسطينيا خلال مظاهرة يوم الجمعة عند حدود غزة.", []),
        ("وقعت الحادثة أثناء مشاركته في تظاهرة في خان يونس.", []),
        ("ارتفع عدد القتلى الفلسطينيين منذ اندلاع احتجاجات مسيرة العودة في غزة.", []),
        ("يشارك آلاف الطلاب في تظاهرات في بغداد.", ["الطلاب"]),
    ],
)
def test_who_marches(sentence: str, named: list[str]) -> None:
    march = claims(sentence)[-1]
    assert (march.type, doers(march)) == ("protest", named)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("يرتفع إلى 41 عدد الفلسطينيين الذين قتلوا منذ اندلاع الاحتجاجات في غزة.", []),
        ("المسلحون الذين قتلوا جنديا في كركوك فروا.", ["المسلحون"]),
        ("أعيد جثمانا فلسطينيين قتلا الجمعة على حدود غزة.", []),
        ("قتل جنديان هاجما حاجزا في كركوك.", ["جنديان"]),
        (
            "أشار البيان إلى أن قوات مكافحة الإرهاب مدعومة بعناصر من وحدات الصاعقة، قامت بعمليات تمشيط في سيناء.",
            ["قوات مكافحة الإرهاب", "عناصر من وحدات الصاعقة"],
        ),
    ],
)
def test_the_dead_and_those_who_back_others(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named
