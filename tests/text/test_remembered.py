"""What was found about a word is asked once, as long as there is room."""

from __future__ import annotations

import pytest

from marsad.text import remembered
from marsad.text.remembered import Remembered


def test_a_word_is_asked_about_once_even_where_nothing_is_found() -> None:
    asked: list[str] = []

    def find(word: str) -> int | None:
        asked.append(word)
        return len(word) if word.isascii() else None

    lengths = Remembered(find)
    assert [lengths.of(word) for word in ("war", "غارة", "war", "غارة")] == [3, None, 3, None]
    assert asked == ["war", "غارة"]
    lengths.forget()
    assert lengths.of("war") == 3
    assert asked == ["war", "غارة", "war"]


def test_no_more_words_are_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MOST_WORDS", 3)
    known = Remembered(str.upper)
    assert [known.of(word) for word in "abcdeab"] == list("ABCDEAB")
    assert len(known._known) <= 3
