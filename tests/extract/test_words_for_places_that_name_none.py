"""Words for a place that name none: rules and drafts of law, sectors, prison as a sentence, what a base is for, phrases; and a place that is named twice."""

from __future__ import annotations

import pytest

import marsad


def places(text: str) -> list[list[str]]:
    """The places of each claim."""
    return [[place.anchor.text for place in claim.place] for claim in marsad.read(text, published="2025-02-05").claims]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل مسلحان روسيان في سوريا في الغارة التي نفذها التحالف في سوريا.", ["سوريا"]),
        ("استهدفت مسيّرة ميناء صلالة مما أوقع أضرارا داخل الميناء.", ["ميناء صلالة"]),
        ("قصف الجيش قطاع غزة وأصاب مدنيين في القطاع.", ["قطاع غزة"]),
        # Another site keeps its own word.
        ("قصف الجيش مطار الجراح قرب القاعدة.", ["مطار الجراح", "القاعدة"]),
    ],
)
def test_a_place_that_is_named_twice_is_told_once(text: str, told: list[str]) -> None:
    assert places(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("دانت الوزارة الهجوم على حرستا وعدته خرقا لقواعد القانون الدولي.", {"حرستا"}),
        ("قتل خمسة في هجوم على حرستا في ظل قواعد ومبادئ القانون الدولي.", {"حرستا"}),
        ("اقتربت القوات من مسقط رأس زعيم التنظيم في حرستا بعد معارك.", {"حرستا"}),
        ("سقطت صواريخ على العاصمة العمانية مسقط أمس.", {"مسقط"}),
        ("بادر الجنود إلى إطلاق النار على محتجين في نابلس.", {"نابلس"}),
        ("انفجرت عبوة ناسفة محلية الصنع في بعقوبة.", {"بعقوبة"}),
        ("مهد القصف الطريق أمام دخول القوات إلى حرستا.", {"حرستا"}),
        ("قتل شخص برصاص مسلحين على الطريق المؤدي إلى حرستا.", {"الطريق المؤدي إلى حرستا"}),
        ("قصفت الطائرات مستودعا في حرستا لبيع الوقود في السوق السوداء.", {"حرستا"}),
        ("قصفت الطائرات السوق في حرستا.", {"السوق", "حرستا"}),
    ],
)
def test_a_word_for_a_place_in_a_phrase_names_none(text: str, told: set[str]) -> None:
    assert {place for claim in places(text) for place in claim} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حكم القاضي بسجن جندي قتل شابا في نابلس.", {"نابلس"}),
        ("هاجم مسلحون سجن الكاظمية وأطلقوا النار.", {"سجن الكاظمية"}),
        ("قصف الجيش طريقا آمنا مخصصا لخروج المدنيين من حرستا.", {"حرستا"}),
        ("تعرض مطارا الضمير وكويرس للقصف.", {"مطارا الضمير", "كويرس"}),
        ("دمرت القوات مقرات اتخذها المسلحون قاعدة للانطلاق في العريش.", {"العريش"}),
    ],
)
def test_what_is_indefinite_or_says_what_it_is_for_has_no_name(text: str, told: set[str]) -> None:
    assert {place for claim in places(text) for place in claim} == told
