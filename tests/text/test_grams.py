"""Pieces of words."""

from __future__ import annotations

from marsad.text.grams import bucket, grams


def test_a_word_gives_itself_and_its_runs_of_letters_with_its_ends_marked() -> None:
    assert grams("قصف") == ["w<قصف>", "<قص", "قصف", "صف>", "<قصف", "قصف>"]


def test_words_of_one_stem_share_pieces() -> None:
    shared = set(grams("متظاهرون")) & set(grams("والمتظاهرين"))
    assert {"متظ", "ظاهر"} <= shared


def test_a_piece_has_the_same_row_in_every_run() -> None:
    assert bucket("قصف", 131072) == 94171
    assert all(0 <= bucket(piece, 7) < 7 for piece in grams("الاحتجاجات"))
