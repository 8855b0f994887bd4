"""Things that are levelled, shattered or turned into ruins are damaged, by what is told to have done it."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, harm


@pytest.mark.parametrize(
    ("sentence", "type_", "told"),
    [
        ("سوت الغارة بالأرض مستودعا لمواد البناء في تاجوراء.", "air_strike", [("damage", 1, 1)]),
        ("بعد يومين على الغارة التي سوت بالأرض مستودعا لمواد البناء في تاجوراء.", "air_strike", [("damage", 1, 1)]),
        ("سويت بالأرض 120 دارا في قرية بين على أيدي جنود.", "property_destruction", [("damage", 120, 120)]),
        ("أحالت الضربة مخزنا للوقود إلى رماد.", "armed_attack", [("damage", 1, 1)]),
        ("حولت الغارة مدرسة إلى ركام.", "air_strike", [("damage", 1, 1)]),
        ("ضربة على المطار أوقعت أربعة قتلى محيلة مخزنا للوقود إلى رماد.", "armed_attack", [("killed", 4, 4), ("damage", 1, 1)]),
        ("اقتلع المستوطنون 200 شجرة زيتون في ترمسعيا.", "property_destruction", [("damage", 200, 200)]),
        ("أحرق مستوطنون عشرين دونما من القمح قرب نابلس.", "property_destruction", [("damage", 20, 20)]),
    ],
)
def test_what_lies_in_ruins_is_damaged(sentence: str, type_: str, told: list[tuple[str, int, int]]) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, harm(claim)) == (type_, told)


@pytest.mark.parametrize(
    "sentence",
    [
        "حول المسلحون المدرسة إلى ثكنة.",
        "حولت الحكومة الملف إلى القضاء بعد أن سوت الخلاف.",
        "أحالت النيابة ثلاثة متهمين إلى المحكمة.",
        "قال الوزير إن بلاده لا تضرب سوى الثكنات.",
    ],
)
def test_what_is_turned_into_something_else_is_not(sentence: str) -> None:
    assert not any(claim.harm for claim in claims(sentence))
