"""With what it was done, and who is said to be responsible."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def first(text: str) -> Claim:
    return marsad.read(text).claims[0]


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("استهدفت طائرة مسيرة سيارة في بلدة عيناتا.", {"drone"}),
        ("غارة إسرائيلية على بلدة كفرا.", set()),
        ("قصف الجيش السوري مستودع صواريخ في مدينة إدلب.", set()),
        ("دمرت مقاتلات التحالف العربي دبابة في مدينة صعدة.", {"aircraft"}),
        ("استهدف الجيش مصنعا في كرج يستخدم لتجميع صواريخ باليستية.", set()),
        ("استهدف الجيش الأمريكي بذخائر دقيقة مصنعا في كرج.", {"other"}),
        ("حزب الله: استهدفنا بالصواريخ قاعدة في مدينة صفد", {"rocket"}),
        ("أطلق الحرس الثوري الإيراني صواريخ باتجاه مدينة حيفا.", {"missile"}),
        ("استهدفت غارات مواقع لها علاقة بالأسلحة الكيميائية قرب دمشق.", set()),
        ("تظاهر المئات في مسيرة حاشدة في مدينة غزة.", set()),
    ],
)
def test_weapons_are_those_that_were_used(sentence: str, means: set[str]) -> None:
    assert set(first(sentence).means) == means


@pytest.mark.parametrize(
    ("sentence", "responsibility"),
    [
        ("أعلن حزب الله استهداف قاعدة في مدينة صفد.", "claimed"),
        ("قال الجيش الإسرائيلي إن قواته قصفت مواقع في بلدة الخيام.", "claimed"),
        ("قال المتحدث باسم الجيش المصري إن القوات الجوية دمرت مستودعات في سيناء.", "claimed"),
        ("قصف الجيش السوري مدينة إدلب.", "attributed"),
        ("قال مصدر أمني إن مسلحين هاجموا دورية في مدينة بعقوبة.", "attributed"),
        ("نفت سوريا شن القوات الحكومية هجوما على مدينة دوما.", "denied"),
        ("انفجرت عبوة ناسفة في مدينة بغداد.", None),
        ("اندلعت اشتباكات بين الجيش اليمني والحوثيين في مدينة تعز.", None),
        ("سيطر الجيش السوداني على مدينة ود مدني.", None),
        ("قالت القيادة المركزية الأميركية إنها استهدفت زوارق قرب الحديدة.", "claimed"),
        ("اعترفت إسرائيل باغتيال القيادي في بيروت.", "claimed"),
        ("أقر الجيش بمقتل مدنيين في غارة نفذها على مدرسة.", "claimed"),
        ("قال الجيش الإسرائيلي إن جنوده أطلقوا النار على مشتبه بهم قرب السياج.", "claimed"),
    ],
)
def test_responsibility_is_what_the_teller_says_of_the_doer(sentence: str, responsibility: str | None) -> None:
    assert first(sentence).responsibility == responsibility
