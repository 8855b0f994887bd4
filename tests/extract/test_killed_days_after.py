"""Those killed days after another happening were not killed by it; who died of it was."""

from __future__ import annotations

import pytest
from tests.extract.test_timing import read

TWO = [
    "قتل مسلحون الأربعاء ثلاثة مزارعين، بعد يوم من هجوم مماثل أودى بحياة خمسة.",
    "قتل مسلحون الأربعاء ثلاثة مزارعين بعد يومين من هجوم على قرية مجاورة.",
    "قتل جنديان الأربعاء، غداة هجوم على ثكنة أوقع عشرة قتلى.",
    "أصيب ستة أشخاص برصاص الشرطة في لاغوس بعد أسبوع من تفجير في السوق.",
    "قتلت الشرطة شابا في مرسيليا الثلاثاء بعد أيام من هجوم بسكين.",
    "أعلنت الوزارة مقتل خمسة جنود بعد يوم من هجوم على البلدة.",
]
ONE = [
    "توفي جندي بعد يومين من هجوم على الثكنة.",
    "توفي طفل الأربعاء بعد يومين من إصابته في قصف على رفح.",
    "سجلت المستشفيات وفاة ثلاثة جرحى بعد أسبوع من القصف.",
    "قتل جندي بعد ساعات من هجوم على الثكنة.",
    "ارتفع عدد القتلى إلى 40 بعد يومين من الانفجار.",
    "قتل خمسة جنود قبل يومين في هجوم على البلدة.",
]


@pytest.mark.parametrize("text", TWO)
def test_those_killed_days_after_a_happening_are_told_of_apart(text: str) -> None:
    first, second = read(text).claims
    assert first.type == "armed_attack" and first.harm
    assert not any(harm in second.harm for harm in first.harm)


@pytest.mark.parametrize("text", ONE)
def test_who_died_of_a_happening_is_among_its_dead(text: str) -> None:
    (claim,) = read(text).claims
    assert claim.harm
