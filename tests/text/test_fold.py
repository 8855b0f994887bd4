"""Folding keeps the way back, and is idempotent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.fold import fold, fold_with_offsets, original_length

ARABIC = st.text(alphabet=st.characters(min_codepoint=0x0600, max_codepoint=0x06FF))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("إيرانيّة", "ايرانية"),
        ("اسـتُهدِفت", "استهدفت"),
        ("مؤسّسة", "موسسة"),
        ("رئيس", "رييس"),
        ("مستشفى", "مستشفي"),
        ("٢٨٥ صاروخًا", "285 صاروخا"),
        ("۱۲ کشته", "12 كشته"),
        ("ﻋﺸﺮﺓ", "عشرة"),
        ("ﻻ", "لا"),
        ("Raqqa", "raqqa"),
    ],
)
def test_spellings_of_one_word_fold_together(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_teh_marbuta_is_not_heh() -> None:
    assert fold("قتله") != fold("قتلة")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_folding_works_character_by_character(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


@given(st.one_of(st.text(), ARABIC))
def test_every_folded_letter_leads_back_to_the_letter_it_came_from(text: str) -> None:
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.offsets) == len(folded.text)
    for position, offset in enumerate(folded.offsets):
        assert folded.text[position] in fold(text[offset])


@given(st.one_of(st.text(min_size=1), ARABIC.filter(bool)), st.data())
def test_a_folded_range_comes_back_as_words_that_fold_to_it(text: str, data: st.DataObject) -> None:
    folded = fold_with_offsets(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.back(start, end)
    assert 0 <= first <= last <= len(text)
    assert folded.text[start:end] in fold(text[first:last]) or start == end


@given(ARABIC, st.integers(0, 8))
def test_the_letters_of_a_clitic_are_measured_in_the_original(word: str, letters: int) -> None:
    length = original_length(word, letters)
    assert len(fold(word[:length])) >= min(letters, len(fold(word)))
