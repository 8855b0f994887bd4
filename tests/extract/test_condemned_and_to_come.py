"""Deeds that somebody condemns, and deeds of which somebody says what would come of them."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    "text",
    [
        "عبر الوزير عن استنكار بلاده للهجوم الكيماوي في دوما.",
        "جدد الملك إدانة بلاده للهجوم الكيماوي في دوما.",
        "جدد الوزير رفض بلاده القاطع للهجوم على رفح.",
        "عبرت الوزارة عن إدانة واستنكار المملكة العربية السعودية للهجوم الذي استهدف الشرطة في كابول.",
        "قالت الوزارة إن قطر تجدد إدانتها للقصف على حلب.",
    ],
)
def test_whoever_condemns_an_attack_did_not_make_it(text: str) -> None:
    (claim,) = claims(text)
    assert not doers(claim)


def test_whoever_makes_an_attack_again_does() -> None:
    (claim,) = claims("جدد الجيش هجومه على حلب.")
    assert doers(claim) == ["الجيش"]


@pytest.mark.parametrize("text", ["أكد أن استهداف المنشآت النووية سيؤدي إلى كارثة.", "قال إن مهاجمة الحديدة ستفاقم الأزمة الإنسانية."])
def test_what_will_come_of_a_deed_is_said_before_it_is_done(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize("text", ["قال إن قصف المدينة أمس سيؤدي إلى نزوح الآلاف.", "قال إن القصف على المدينة سيؤدي إلى نزوح الآلاف."])
def test_a_deed_with_its_day_or_the_article_was_done(text: str) -> None:
    assert next(claim.realis for claim in claims(text)) == "occurred"


def test_a_warning_of_what_will_come_of_a_deed_expects_it() -> None:
    (claim,) = claims("حذر من أن اقتحام رفح سيتسبب بمجزرة.")
    assert claim.type == "prediction"


@pytest.mark.parametrize("name", ["‘أنصار النور’", "’أنصار النور‘", "‹أنصار النور›", '"أنصار النور"', "«أنصار النور»"])
def test_a_name_stands_in_any_quotation_marks(name: str) -> None:
    (claim,) = claims(f"هاجم تنظيم {name} قاعدة في غاو.")
    assert (doers(claim), words(claim, "target")) == ([f"تنظيم {name}"], ["قاعدة"])


def test_single_marks_inside_a_quotation_do_not_end_it() -> None:
    (claim,) = claims("قالت الشرطة: “إن مقاتلي حركة ’الشباب‘ هاجموا القاعدة وقتلوا جنديا” في كيسمايو.")
    assert words(claim, "attribution") == ["الشرطة"]
