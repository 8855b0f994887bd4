"""Which happening has a harm that a report tells, and which has none of it."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2026-03-17T12:00:00+00:00", outlet="وكالة").claims)


def harmed(claim: Claim) -> list[tuple[str, int | None, int | None]]:
    return [(harm.kind, harm.least, harm.most) for harm in claim.harm]


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل 12 مدنيا وأصيب 30 في قصف على الفاشر ونيالا.",
        "أسفرت غارتان على الفاشر ونيالا عن مقتل 12 مدنيا وإصابة 30.",
    ],
)
def test_a_number_of_two_places_is_told_at_each(sentence: str) -> None:
    claims = read(sentence)
    assert [harmed(claim) for claim in claims] == [[("killed", 12, 12), ("injured", 30, 30)]] * 2
    # Whom it counts are named once.
    assert [len(claim.target) for claim in claims] == [1, 0]


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        # a place with a number of its own
        ("قتل ثلاثة مدنيين في الفاشر وخمسة في نيالا في غارات الأربعاء.", 3, 5),
        # a place that is only named behind the harm
        ("أسفرت غارات على الفاشر عن مقتل خمسة مدنيين، وأخرى على نيالا.", 5, None),
    ],
)
def test_a_number_of_one_place_is_not_told_at_the_other(sentence: str, first: int, second: int | None) -> None:
    assert [next((harm.least for harm in claim.harm), None) for claim in read(sentence)] == [first, second]
