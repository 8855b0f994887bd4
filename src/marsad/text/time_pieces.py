"""The words of a text as the readers of times see them, and what one part of a time says."""

from __future__ import annotations

from typing import Any, NamedTuple

from marsad.text.phrase_table import Found, PhraseTable
from marsad.text.tokens import Token

YEARS = range(1900, 2101)
HIJRI_YEARS = range(1200, 1601)


class Piece(NamedTuple):
    """What one part says, as fields of a TimeExpression, and the last of its tokens."""

    fields: dict[str, Any]
    last: int


class PieceReader:
    """One text, looked into from the index of a token; the readers of the parts of times build on it."""

    def __init__(self, tokens: tuple[Token, ...], phrases: PhraseTable, *, certain: bool = False) -> None:
        self.tokens, self.phrases, self.certain = tokens, phrases, certain

    def at(self, index: int, *kinds: str) -> Found | None:
        return self.phrases.at_one_of(self.tokens, index, kinds)

    def number(self, index: int) -> str:
        """The folded digits of a number; empty where the token is none."""
        inside = 0 <= index < len(self.tokens)
        return self.tokens[index].folded if inside and self.tokens[index].kind == "number" else ""

    def after(self, index: int, *kinds: str) -> int:
        """The index behind a phrase of `kinds`, or the same index where none stands there."""
        found = self.phrases.at_one_of(self.tokens, index, kinds)
        return index if found is None else found.last + 1

    def is_mark(self, index: int, mark: str) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].text == mark

    def after_mark(self, index: int, mark: str) -> int:
        return index + 1 if self.is_mark(index, mark) else index
