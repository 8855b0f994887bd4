"""A mass grave and who lies in it are one finding."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    "text",
    [
        "عثرت القوات على مقبرة جماعية تضم رفات 40 شخصا في سنجار.",
        "اكتشفت السلطات مقبرة جماعية تضم 30 جثة في ترهونة.",
        "عثر الأهالي على جثث ثلاثة رجال قرب كيدال.",
    ],
)
def test_the_dead_are_found_once(text: str) -> None:
    assert [claim.type for claim in marsad.read(text, published="2020-05-10").claims] == ["body_found"]
