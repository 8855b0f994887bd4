"""Times that one word of a sentence has and another takes over, each case with a counterpart where it must not."""

from __future__ import annotations

import pytest
from tests.extract.test_timing import read, words_of_time

HARM = [
    ("وقتل ستة متظاهرين بالرصاص في احتجاجات الجمعة شرق غزة.", "قتل", "الجمعة"),
    ("أعلنت وزارة الصحة مقتل أربعة أشخاص بالرصاص في مظاهرات أم درمان اليوم.", "مقتل", "اليوم"),
    ("قتل الجيش 12 شخصا خلال مظاهرة يوم الثلاثاء في مدينة الناصرية.", "قتل", "الثلاثاء"),
    # What the dead are counted from is not when they fell.
    ("وقتل ستة متظاهرين برصاص الجيش شرق غزة، منذ أن خرجت مظاهرات يوم الجمعة.", "قتل", None),
]


@pytest.mark.parametrize(("text", "trigger", "words"), HARM)
def test_the_dead_of_a_protest_fell_when_it_was_held(text: str, trigger: str, words: str | None) -> None:
    assert words_of_time(read(text), trigger) == words
