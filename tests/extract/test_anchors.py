"""By which of its words a claim is called, where several tell it."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def told(text: str, word: str) -> Claim:
    """The claim of a word, counting the words for it that were joined."""
    claims = marsad.read(text, published="2024-03-12").claims
    return next(claim for claim in claims if any(word in anchor.text for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(
    ("text", "trigger", "presupposed", "struck"),
    [
        (
            "دوت انفجارات في قاعدة \"حميميم\"، وذلك بالتزامن مع استهداف مسيرات القاعدة، مرجحة أن يكون الاستهداف طال رادارا.",
            "الاستهداف", "استهداف", "رادارا",
        ),
        (
            "أفادت مصادر بسماع دوي انفجار في مدينة سرت بالتزامن مع غارة على المدينة، مضيفة أن الغارة دمرت مخزنا للأسلحة.",
            "الغارة", "غارة", "مخزنا للأسلحة",
        ),
        (
            "أفاد ناشطون بسماع انفجار في مدينة تعز تزامنا مع قصف على المدينة، مضيفين أن القصف أصاب مستشفى.",
            "القصف", "قصف", "مستشفى",
        ),
        (
            "قال شهود إن صفارات الإنذار دوت في كييف بالتوازي مع هجوم على المدينة، مؤكدين أن الهجوم استهدف محطة للكهرباء.",
            "الهجوم", "هجوم", "محطة للكهرباء",
        ),
    ],
)  # fmt: skip
def test_a_happening_that_only_dates_another_is_called_by_its_own_telling(text: str, trigger: str, presupposed: str, struck: str) -> None:
    claim = told(text, presupposed)
    assert claim.trigger.text == trigger
    assert presupposed in [anchor.text for anchor in claim.also]
    assert [mention.anchor.text for mention in claim.target] == [struck]


def test_a_happening_is_else_called_by_its_first_telling() -> None:
    claim = told("قال ناشطون إن قصفا على مدينة تعز وقع فجرا، مضيفين أن القصف أصاب مستشفى.", "قصفا")
    assert claim.trigger.text == "قصفا"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("وقالت وزارة الدفاع الجزائرية: سنتخذ إجراءات للدفاع عن البلاد، مشددة على أنها تستعد للرد بقوة.", "للرد"),
        ("وقالت وزارة الدفاع الكورية: سنتخذ إجراءات للدفاع عن البلاد، مهددة بالرد بقوة على أي اعتداء.", "بالرد بقوة"),
        ("وقال الجيش الأردني: سنتخذ إجراءات قوية على الحدود، وسنرد على مصادر النيران.", "وسنرد"),
        ("وقالت الوزارة الإثيوبية: سنتخذ إجراءات للدفاع عن البلاد.", "سنتخذ إجراءات للدفاع"),
    ],
)
def test_a_threat_is_called_by_the_word_for_force(text: str, trigger: str) -> None:
    assert told(text, trigger).trigger.text == trigger


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("حذر المبعوث الأممي من تصعيد الهجمات على المدنيين في دارفور.", "تصعيد"),
        ("حذرت الأمم المتحدة من تصعيد الغارات في غزة.", "تصعيد"),
        ("قال مسؤول إن لدى روسيا نية لتصعيد الضربات على أوديسا.", "لتصعيد"),
        ("حذرت بعثة السلام من تصعيد القصف في مدينة غوما.", "تصعيد"),
        ("حذر الوزير من تصعيد العمليات العسكرية في اليمن.", "تصعيد"),
    ],
)
def test_what_is_to_escalate_is_no_further_telling(text: str, trigger: str) -> None:
    claim = told(text, trigger)
    assert claim.trigger.text == trigger
    assert claim.also == ()
