"""How a name sounds, roughly and in one writing, so that one name in Arabic and in Latin letters, or spelled otherwise, can be known for one."""

from __future__ import annotations

import re

from marsad.text.fold import fold

# Letters that stand for one another from one writing to the other share a sign. Vowels have none but at the beginning, nor have letters that may be vowels.
_SIGNS = {
    **dict.fromkeys("بp", "b"), **dict.fromkeys("تطثt", "t"), **dict.fromkeys("جغكقخgkqcjx", "k"), **dict.fromkeys("حهh", "h"), **dict.fromkeys("دذضظd", "d"),
    **dict.fromkeys("سصشs", "s"), **dict.fromkeys("فvf", "f"), "ر": "r", "ز": "z", "ل": "l", "م": "m", "ن": "n",
    **{letter: letter for letter in "brzlmn"},
}  # fmt: skip
# Pairs of letters that write one sound of the other writing.
_PAIRS = tuple({
    "tch": "s", "sch": "s", "sh": "s", "ch": "s", "ts": "s", "تش": "س", "تس": "س", "kh": "k", "gh": "g", "th": "t", "dh": "d", "zh": "z", "ph": "f", "dj": "j", "دج": "ج",
}.items())  # fmt: skip
_VOWELS = "aeiouاعيوyw"
_ARTICLES = frozenset({"al", "el", "the", "ال"})
# What closes an Arabic word and is hardly heard.
_CLOSING = "ةه"
_TWICE = re.compile(r"(.)\1+")


def sounds_of(name: str) -> str:
    """The signs of a name's consonants, with one for a vowel that opens it: `rbnd` with its `a` for أربيندا and Arbinda alike; empty where it has none.

    Two names of one sound may be one name; two of different sounds are two, or one that is heard otherwise.
    """
    return "".join([_of_word(word) for word in fold(name).replace("-", " ").split() if word not in _ARTICLES])


def _of_word(word: str) -> str:
    word = word.removeprefix("ال") if len(word) > 4 else word
    opening = "a" if word[:1] in _VOWELS else ""
    word = word[:-1] if word[-1:] in _CLOSING and len(word) > 2 else word
    for pair, sign in _PAIRS:
        word = word.replace(pair, sign)
    return _TWICE.sub(r"\1", opening + "".join([_SIGNS.get(letter, "") for letter in word]))
