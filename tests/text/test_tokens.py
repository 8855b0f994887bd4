"""Tokens are exact pieces of their text."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from marsad.text import tokens
from marsad.text.tokens import tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def test_vowels_and_tatweel_stay_inside_their_word() -> None:
    assert words("قُصِفَ الـموقع") == ["قُصِفَ", "الـموقع"]


def test_a_mark_behind_a_word_is_a_token_of_its_own() -> None:
    assert words("قصفت دمشق، ثم (حلب). Then Aleppo! in the U.S.") == [
        "قصفت",
        "دمشق",
        "،",
        "ثم",
        "(",
        "حلب",
        ")",
        ".",
        "Then",
        "Aleppo",
        "!",
        "in",
        "the",
        "U.S.",
    ]


@given(st.text(st.characters(categories=("L", "N", "P", "S", "M")), min_size=1))
def test_pieces_are_cut_as_the_pattern_cuts_them(piece: str) -> None:
    assert words(piece) == [found.group() for found in tokens._TOKEN.finditer(piece)]


def test_a_hashtag_with_an_underscore_is_two_words() -> None:
    assert words("#محافظة_ذمار") == ["#", "محافظة", "_", "ذمار"]


def test_dates_clock_times_and_large_numbers_are_one_number() -> None:
    assert words("23/03/2026 16:00 8,500") == ["23/03/2026", "16:00", "8,500"]


def test_a_line_break_is_a_token_and_blanks_are_not() -> None:
    assert [token.kind for token in tokenize("غارة \n\n قصف")] == ["word", "break", "word"]


@given(st.text())
def test_a_token_is_exactly_its_piece_of_the_text(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= last
        last = token.end


@given(st.lists(st.sampled_from(["غارة", "U.S.", "'s", "12:30", "،", "\n", " \n", "\t", "\u00a0", " ", "  ", "_", "\u2003"]), max_size=12).map("".join))
def test_blanks_of_every_kind_part_tokens_and_lines_break_once(text: str) -> None:
    tokens = tokenize(text)
    between = text
    for token in reversed(tokens):
        between = between[: token.start] + between[token.end :]
    assert not between.strip(" \t\u00a0\u2003"), "nothing but blanks is left out"
    assert all("\n" in token.text for token in tokens if token.kind == "break")
    assert not any(one.kind == other.kind == "break" for one, other in itertools.pairwise(tokens))
