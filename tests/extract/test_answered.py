"""What a happening answers is another happening, of which the answer says neither who, nor where, nor by what means."""

from __future__ import annotations

import pytest

from marsad import read

BARE = [
    "أعلنت الحركة أنها قصفت قاعدة الريحان بصلية صاروخية ردا على الاعتداءات.",
    "قال الجيش إنه قصف مواقع للمسلحين ردا على الهجوم.",
    "قصف الجيش مواقع للمسلحين في الأنبار، وجاء القصف ردا على الهجمات.",
]
TOLD = [
    "قال الجيش إنه قصف مواقع للمسلحين ردا على الهجوم الذي استهدف دورية في الأنبار.",
    "قال الجيش إنه قصف مواقع للمسلحين ردا على هجوم استهدف دورية في الأنبار.",
]


@pytest.mark.parametrize("text", BARE)
def test_a_definite_noun_that_is_answered_alone_tells_of_nothing(text: str) -> None:
    assert [claim.type for claim in read(text).claims] == ["shelling"]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_answered_has_neither_the_doer_nor_the_kind_of_the_answer(text: str) -> None:
    answer, answered = read(text).claims
    assert answer.type == "shelling"
    assert answered.type == "armed_attack"
    assert answered.perpetrator == ()
    assert [mention.anchor.text for mention in answered.target] == ["دورية"]
