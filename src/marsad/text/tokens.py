"""Words, numbers and marks of a text, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from marsad.text.fold import fold

TokenKind = Literal["word", "number", "mark", "break"]

# Combining marks and joiners that Python does not count as letters but that stand inside Arabic words.
_INSIDE = r"\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200c\u200d"
# Letters that Arabic and English words nearly always consist of: runs of them are matched at a stroke.
_PLAIN = r"a-z\u0621-\u063a\u0641-\u064a"
_TOKEN = re.compile(
    rf"(?P<word>(?:[A-Z]\.){{2,}}|[^\W\d_](?:[{_PLAIN}]+|[^\W\d_]|[{_INSIDE}]|['’](?![sS]\b)(?=[a-zA-Z]))*)"
    r"|(?P<number>\d+(?:[.,:/٫٬\-]\d+)*)"
    r"|(?P<break>[ \t\u00a0\r]*\n\s*)"
    r"|(?P<mark>['’][sS]\b|[^\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufe0f])"
)


class Token(NamedTuple):
    """A word, a number, a mark (punctuation, emoji) or a line break. `folded` is the matching form of `text`."""

    text: str
    folded: str
    start: int
    end: int
    kind: TokenKind


def tokenize(original: str) -> tuple[Token, ...]:
    """The tokens of `original` in order. An underscore ends a word (`#محافظة_ذمار` is two words), and so does the English 's, which is a
    mark; "U.S." is one word; blanks make no token.
    """
    if len(original) <= _SHORT:
        return _short_text(original)
    return _whole_text(original)


# Names and other short quotations are cut into words again and again while a report is read; whole reports once.
_SHORT = 120
_short_text = lru_cache(maxsize=4096)(lambda original: tuple(_tokens(original)))
# The stages ask for the words of the report in hand one after the other.
_whole_text = lru_cache(maxsize=2)(lambda original: tuple(_tokens(original)))
# The folded forms of words met, up to so many.
_folded: dict[str, str] = {}
_MOST_WORDS = 100_000


def _fold_word(text: str) -> str:
    known = _folded.get(text)
    if known is None:
        if len(_folded) >= _MOST_WORDS:
            _folded.clear()
        known = _folded[text] = fold(text)
    return known


def _tokens(original: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(original):
        kind, text = match.lastgroup, match.group()
        start, end = match.span()
        # Made as the tuple that it is, since a named tuple's own constructor takes twice the time, and every word of every report passes here.
        yield tuple.__new__(Token, (text, "\n" if kind == "break" else _fold_word(text), start, end, kind))
