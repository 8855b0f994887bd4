"""Whom "that he" and "that she" mean: who tells, where he may be meant, and else who did what was told before."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    ("report", "doer"),
    [
        ("اقتحمت قوات المعارضة قرية في بارا. وقالت شبكة أطباء السودان إنها نهبت السوق.", "قوات المعارضة"),
        ("هاجم مسلحون قافلة في مايدوغوري. وقال شاهد إنهم أضرموا النار في حافلتين.", "مسلحون"),
        ("هاجم مسلحون قرية قرب غاو. وقال أحد السكان إنهم قتلوا أربعة رعاة.", "مسلحون"),
        ("هاجم مسلحون قرية قرب غاو. وقال مسؤول محلي إنهم خطفوا سبع نساء.", "مسلحون"),
        ("قصفت القوات الحكومية مدينة تعز. وقالت منظمة العفو الدولية إنها استهدفت سوقا.", "القوات الحكومية"),
        ("قصفت إسرائيل محيط دمشق. وقال الجيش السوري إنها استهدفت مخازن أسلحة.", "إسرائيل"),
        ("هاجم الحوثيون سفينة قبالة عدن. وقالت القيادة المركزية الأميركية إنهم أطلقوا صاروخين.", "الحوثيون"),
    ],
)
def test_who_did_what_was_told_before_is_meant_where_the_teller_is_not(report: str, doer: str) -> None:
    *_, told = claims(report)
    assert doers(told) == [doer]
    assert told.responsibility == "attributed"


@pytest.mark.parametrize(
    ("report", "doer"),
    [
        ("قصفت إسرائيل محيط دمشق. وقال الجيش السوري إنه استهدف قاعدة في الجولان.", "الجيش السوري"),
        ("هاجم مسلحون ثكنة في مأرب. وقال المتحدث باسم القوات المسلحة إنها قتلت ستة مهاجمين.", "المتحدث باسم القوات المسلحة"),
        ("هاجم الجيش معسكرا. وقال أحد عناصر الميليشيا إنهم قتلوا ثمانية جنود.", "أحد عناصر الميليشيا"),
        ("قال القيادي في الحركة صالح الأحمد إنهم استهدفوا معسكرا في مأرب.", "القيادي في الحركة صالح الأحمد"),
    ],
)
def test_who_tells_is_meant_where_he_or_his_side_agrees(report: str, doer: str) -> None:
    *_, told = claims(report)
    assert doers(told) == [doer]
    assert told.responsibility == "claimed"


@pytest.mark.parametrize(
    "report",
    [
        "أسقط الجيش الأردني مسيرة وقال إنها كانت تستهدف العاصمة.",
        "شنت طائرات مسيرة هجوما على بورتسودان. وقال الجيش إنها استهدفت مستودعا للوقود.",
    ],
)
def test_what_a_drone_struck_is_no_deed_of_who_tells_of_it(report: str) -> None:
    *_, told = claims(report)
    assert doers(told) == []
    assert told.responsibility is None
