"""Which happening has a harm that a report tells, and which has none of it."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2026-03-17T12:00:00+00:00", outlet="وكالة").claims)


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


@pytest.mark.parametrize("words", ["طائرة دون طيار", "طائرة أخرى دون طيار", "طائرة أخرى بدون طيار"])
def test_the_pilot_that_a_drone_has_not_is_nobody_hurt(words: str) -> None:
    (claim,) = read(f"وذكر المتحدث أن {words} جرى تدميرها في أجواء جازان.")
    assert claim.type == "interception"
    assert not claim.harm
    assert [target.anchor.text for target in claim.target] == [words]


def test_a_pilot_who_was_wounded_is_counted() -> None:
    claims = read("وذكر المتحدث أن طيارا أصيب في قصف على جازان.")
    assert [(harm.kind, harm.least) for claim in claims for harm in claim.harm] == [("injured", 1)]
