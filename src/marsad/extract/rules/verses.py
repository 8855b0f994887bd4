"""Verses of scripture and of poems, which statements open and close with: they tell of no happening."""

from __future__ import annotations

from marsad.reference.lexicon import Hit
from marsad.text.tokens import Token

# The signs for short vowels, for none and for doubled letters, which news leaves out but for one here and there.
_VOWELS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")
_FATHA = "\u064e"
# A word is vowelled where at least every other letter bears a sign, and a verse has at least so many such words in a row.
_LETTERS_A_SIGN = 2
_VERSE = 4
# من, ما: words so short go on with a verse by one sign.
_SHORT = 2


def without_verses(text: str, tokens: tuple[Token, ...], hits: list[list[Hit]]) -> list[list[Hit]]:
    """The senses of each token, none in a verse: ﴿أُذِنَ لِلَّذِينَ يُقَاتَلُونَ بِأَنَّهُمْ ظُلِمُوا﴾, or any words of which all are vowelled."""
    if text.count(_FATHA) < _VERSE:
        return hits
    found, run = list(hits), list[int]()
    for index in range(len(tokens) + 1):
        token = tokens[index] if index < len(tokens) else None
        if token is not None and token.kind == "word" and _is_vowelled(token.text, goes_on=bool(run)):
            run.append(index)
        elif token is None or token.kind != "mark" or token.text in ".؛:﴾)}":
            if len(run) >= _VERSE:
                for inside in range(run[0], run[-1] + 1):
                    found[inside] = []
            run = []
    return found


def _is_vowelled(word: str, *, goes_on: bool) -> bool:
    signs = sum([letter in _VOWELS for letter in word])
    letters = len(word) - signs
    return signs >= _LETTERS_A_SIGN and signs * _LETTERS_A_SIGN >= letters if letters > _SHORT else goes_on and signs > 0
