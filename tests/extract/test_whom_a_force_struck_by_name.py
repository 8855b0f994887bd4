"""Somebody named right behind who struck, took or is blamed: he is none of them, and those who are blamed are no target."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def only(text: str) -> Claim:
    reading = marsad.read(text, published="2024-05-10")
    assert not [issue for issue in reading.issues if issue.kind == "not_read"]
    (claim,) = reading.claims
    return claim


def roles(claim: Claim) -> tuple[list[str], list[str]]:
    return [mention.anchor.text for mention in claim.perpetrator], [mention.anchor.text for mention in claim.target]


@pytest.mark.parametrize(
    ("sentence", "doers", "struck"),
    [
        # a force, a state or a people behind a verb of killing or taking, and somebody by his name behind them
        ("قتلت القوات الأمريكية سامر العلي في باكستان.", ["القوات الأمريكية"], ["سامر العلي"]),
        ("قتل الجيش سامر العلي في ديالى.", ["الجيش"], ["سامر العلي"]),
        ("قتلت الشرطة جورج فلويد في مينيابوليس.", ["الشرطة"], ["جورج فلويد"]),
        ("قتلت إسرائيل محمد عفيف في بيروت.", ["إسرائيل"], ["محمد عفيف"]),
        ("قتل تنظيم داعش جيمس فولي في الرقة.", ["تنظيم داعش"], ["جيمس فولي"]),
        ("قتل الأمريكيون أسامة بن لادن في باكستان.", ["الأمريكيون"], ["أسامة بن لادن"]),
        ("قتل الجنود سامر العلي في ديالى.", ["الجنود"], ["سامر العلي"]),
        ("خطف الحوثيون وليد غانم في صنعاء.", ["الحوثيون"], ["وليد غانم"]),
        ("اغتال الجيش حسن نصر الله في بيروت.", ["الجيش"], ["حسن نصر الله"]),
        ("اعتقلت قوات الأمن سالم الهادي في عدن.", ["قوات الأمن"], ["سالم الهادي"]),
        ("اعتقل الأمريكيون أبو عمر البغدادي قرب الموصل.", ["الأمريكيون"], ["أبو عمر البغدادي"]),
        # and behind the noun of the deed
        ("اعتقال قوات الأمن محمد الفايد في بنغازي.", ["قوات الأمن"], ["محمد الفايد"]),
        ("اعتقال محمد الفايد في بنغازي.", [], ["محمد الفايد"]),
        ("قالت الشاهدة إن قنص المسلحين لهم في شارع الستين استمر ساعات.", ["المسلحين"], []),
        ("تحدثوا عن اعتقال الجنود لهم عند حاجز قلنديا.", ["الجنود"], []),
        ("استهداف الجنود في السوق.", [], ["الجنود"]),
        # a people in the case of a subject is one
        ("قصف الإيرانيون مواقع للمتمردين في السليمانية.", ["الإيرانيون"], ["مواقع للمتمردين"]),
        ("قصف الحوثيون بلدة حريب.", ["الحوثيون"], []),
        # a name belongs to a body that is called by it, and behind a title
        ("شنت كتائب عز الدين القسام هجوما على سديروت.", ["كتائب عز الدين القسام"], []),
        ("هاجم لواء محمد رسول الله بلدة ميدعا.", ["لواء محمد رسول الله"], []),
        ("شن الجنود الأمريكيون السابقون هجوما في كابول.", ["الجنود الأمريكيون السابقون"], []),
        # words of manner and number behind the force are no name
        ("قتلت القوات مجددا مدنيين في بنغازي.", ["القوات"], ["مدنيين"]),
        ("قتلت القوات الحكومية بدم بارد ثلاثة شبان في حمص.", ["القوات الحكومية"], ["ثلاثة شبان"]),
        # those who are blamed are all who are, and are not struck
        ("ألقت كابول باللوم في تفجير هرات على المخابرات الباكستانية وطالبان.", ["المخابرات الباكستانية", "طالبان"], []),
        ("ألقى الوزير باللوم في الهجوم على الجيش الرواندي وحركة 23 مارس.", ["الجيش الرواندي", "حركة 23 مارس"], []),
        # a place by its kind in quotation marks is no name of a force
        ('اقتحم الجنود الإسرائيليون "مخيم الفارعة" فجرا.', ["الجنود الإسرائيليون"], []),
        ('قصفت الكتيبة الروسية "فاغنر" باخموت.', ['الكتيبة الروسية "فاغنر"'], []),
    ],
)
def test_who_struck_and_who_was_struck_are_told_apart(sentence: str, doers: list[str], struck: list[str]) -> None:
    assert roles(only(sentence)) == (doers, struck)
