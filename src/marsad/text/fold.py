"""Folding: one spelling for the many ways that one Arabic or English word is written, with the way back to the original."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# Letters that are written for one another. Teh marbuta is kept: folding it into heh joins words that differ in meaning.
_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك",
    "ڪ": "ك", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ة", "گ": "ك", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڨ": "ق", "’": "'",
    "‘": "'", "ʼ": "'", "−": "-", "–": "-", "—": "-",
}  # fmt: skip
_DIGITS = {chr(zero + n): str(n) for zero in (0x0660, 0x06F0) for n in range(10)}
# Vowels, tatweel, a hamza on the line, and the marks that steer direction or joining carry no word.
_DROPPED = {
    *map(chr, range(0x0610, 0x061B)), *map(chr, range(0x064B, 0x0660)), "\u0670", *map(chr, range(0x06D6, 0x06DD)),
    *map(chr, range(0x06DF, 0x06E5)), "\u06e7", "\u06e8", *map(chr, range(0x06EA, 0x06EE)), "\u0640", "\u061c", "\u00ad", "\ufeff",
    *map(chr, range(0x200B, 0x2010)), *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2060, 0x206A)), "\ufe0e", "\ufe0f",
}  # fmt: skip


@lru_cache(maxsize=65536)
def _fold_character(character: str) -> str:
    if character in _DROPPED:
        return ""
    if character in _LETTERS:
        return _LETTERS[character]
    if character in _DIGITS:
        return _DIGITS[character]
    if character.isascii():
        return character.lower()
    # Presentation forms and ligatures come apart here (ﻼ gives لا), as do letters with marks (é gives e).
    parts = unicodedata.normalize("NFKD", character).casefold()
    if parts == character:
        return character
    return "".join(_fold_character(part) for part in parts if not unicodedata.combining(part) and part != character)


class _Table(dict[int, str]):
    """A `str.translate` table that fills itself as new characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def fold(original: str) -> str:
    """The spelling used for matching: no vowels, tatweel or marks, one form a letter, Western digits, lower case.

    Folding twice is folding once. Every character folds by itself, so that `fold(a + b) == fold(a) + fold(b)`.
    """
    return _short_word(original) if len(original) <= _SHORT else original.translate(_TABLE)


# Names, triggers and other words in question are folded again and again while a report is read.
_SHORT = 40
_short_word: Final = lru_cache(maxsize=8192)(lambda original: original.translate(_TABLE))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with, for each of its characters, the offset of the original character that it came from."""

    original: str
    text: str
    offsets: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that `text[start:end]` came from, with the marks that follow its last letter."""
        if start >= end:
            where = self.offsets[start] if start < len(self.offsets) else len(self.original)
            return where, where
        after = self.offsets[end - 1] + 1
        limit = self.offsets[end] if end < len(self.offsets) else len(self.original)
        while after < limit and self.original[after] in _DROPPED:
            after += 1
        return self.offsets[start], after


def fold_with_offsets(original: str) -> Folded:
    """Fold `original` and keep the way back to it."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(original):
        for letter in _TABLE[ord(character)]:
            letters.append(letter)
            offsets.append(offset)
    return Folded(original, "".join(letters), tuple(offsets))


def original_length(word: str, folded_letters: int) -> int:
    """How many characters of `word` its first `folded_letters` folded letters take up, with the marks on the last of them."""
    taken, position = 0, 0
    while position < len(word) and taken < folded_letters:
        taken += len(_TABLE[ord(word[position])])
        position += 1
    while position < len(word) and folded_letters and not _TABLE[ord(word[position])]:
        position += 1
    return position
