"""Where linking takes a shorter way, it comes to the same."""

from __future__ import annotations

from array import array
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.link.scoring import in_thousandths
from marsad.link.sketches import marks

_WORDS = st.lists(st.integers(0, 2**32 - 1), max_size=400)


@given(_WORDS)
def test_marks_are_the_smallest_checksums_of_triples(words: list[int]) -> None:
    triples = {crc32(array("I", words[at : at + 3]).tobytes()) for at in range(len(words) - 2)}
    assert marks(array("I", words)) == tuple(sorted(triples)[:12])


def test_a_text_of_one_word_again_and_again_has_one_mark() -> None:
    assert len(marks(array("I", [7] * 300))) == 1


@given(st.floats(-5, 50))
def test_scores_are_rounded_as_round_does(score: float) -> None:
    assert in_thousandths(score) == round(score, 3)


@pytest.mark.parametrize("score", [1.0005, 1.2345, 2.0125, 0.0005, 3.9995, 1 / 3, 2.6665])
def test_middles_are_rounded_digit_by_digit(score: float) -> None:
    assert in_thousandths(score) == round(score, 3)
