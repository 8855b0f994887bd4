"""Words, numbers and marks of a text, each with where it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import Final, Literal, cast

from marsad.text.fold import fold

TokenKind = Literal["word", "number", "mark", "break"]

# Combining marks and joiners that Python does not count as letters but that stand inside Arabic words.
_INSIDE = r"\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200c\u200d"
_TOKEN = re.compile(
    rf"(?P<word>(?:[A-Z]\.){{2,}}|[^\W\d_](?:[^\W\d_]|[{_INSIDE}]|['’](?![sS]\b)(?=[a-zA-Z]))*)"
    r"|(?P<number>\d+(?:[.,:/٫٬\-]\d+)*)"
    r"|(?P<mark>['’][sS]\b|[^\s\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufe0f\ufeff])"
)
_BREAK = re.compile(r"\n\s*")
# These belong to the break that follows them.
_BEFORE_BREAK = " \t\u00a0\r"


class Token:
    """A word, a number, a mark (punctuation, emoji) or a line break. `folded` is the matching form of `text`. Never changed.

    A plain class, since every word of every report becomes one: compiled it is made in a quarter of the time that a named tuple takes.
    """

    __slots__ = ("end", "folded", "kind", "start", "text")

    def __init__(self, text: str, folded: str, start: int, end: int, kind: TokenKind) -> None:
        self.text, self.folded, self.start, self.end, self.kind = text, folded, start, end, kind

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.folded!r}, {self.start}, {self.end}, {self.kind!r})"


def joins_words(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a token touches those on either side of it: the hyphen of `air-strikes`, the points of أ.ف.ب; never the first or the last."""
    inside = 0 < index < len(tokens) - 1
    return inside and tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def tokenize(original: str) -> tuple[Token, ...]:
    """The tokens of `original` in order. An underscore ends a word (`#محافظة_ذمار` is two words), and so does the English 's, which is a
    mark; "U.S." is one word; blanks, and joiners and other characters without a width outside a word, make no token.
    """
    if len(original) <= _SHORT:
        return _short_text(original)
    return _whole_text(original)


def tokenize_report(original: str) -> tuple[Token, ...]:
    """The tokens of a whole report, whose last line ends with a break as those before it do, so that behind every word another token stands."""
    return tokenize(original if original.endswith("\n") else f"{original}\n")


# Names and other short quotations are cut into words again and again while a report is read; whole reports once.
_SHORT = 120
_short_text: Final = lru_cache(maxsize=4096)(lambda original: tuple(_tokens(original)))
# The stages ask for the words of the report in hand one after the other.
_whole_text: Final = lru_cache(maxsize=2)(lambda original: tuple(_tokens(original)))

# What stands between two blanks, cut into tokens as if it were a text of its own: texts repeat their words. Up to so many of
# up to so many characters are remembered.
_met: Final[dict[str, tuple[Token, ...]]] = {}
_MOST_WORDS, _LONGEST = 40_000, 60


def _tokens(original: str) -> list[Token]:
    tokens: list[Token] = []
    behind = 0
    for found in _BREAK.finditer(original):
        line = original[behind : found.start()].rstrip(_BEFORE_BREAK)
        _take_line(tokens, line, behind)
        start, behind = behind + len(line), found.end()
        tokens.append(Token(original[start:behind], "\n", start, behind, "break"))
    _take_line(tokens, original[behind:], behind)
    return tokens


def _take_line(tokens: list[Token], line: str, start: int) -> None:
    """Add the tokens of a line that starts there in its text."""
    for piece in line.split(" "):
        known = _met.get(piece)
        if known is None:
            known = _cut(piece)
            if len(_met) >= _MOST_WORDS:
                _met.clear()
            if len(piece) <= _LONGEST:
                _met[piece] = known
        for token in known:
            tokens.append(Token(token.text, token.folded, start + token.start, start + token.end, token.kind))
        start += len(piece) + 1


_BEHIND_WORDS = frozenset('.,:;!?)،؛؟»”"')


def _cut(piece: str) -> tuple[Token, ...]:
    """The tokens of a piece. Their folded words and kinds are interned, so that most look-ups and comparisons of them end at the address."""
    if piece.isalpha():
        # Letters alone are one word, which most pieces are: the pattern finds the same in four times the time.
        return (_found_token(piece, 0, "word"),)
    if piece[-1:] in _BEHIND_WORDS and piece[:-1].isalpha():
        # And most others are a word with a mark behind it.
        return (_found_token(piece[:-1], 0, "word"), _found_token(piece[-1], len(piece) - 1, "mark"))
    return tuple([_found_token(found.group(), found.start(), str(found.lastgroup)) for found in _TOKEN.finditer(piece)])


def _found_token(text: str, start: int, kind: str) -> Token:
    return Token(text, intern(fold(text)), start, start + len(text), cast(TokenKind, intern(kind)))
