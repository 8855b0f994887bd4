"""How alike two spellings of a name in Latin letters are: Deir al-Zor and Deir ez-Zor, Qamishli and Kamishly, Sharana and Sharan."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from marsad.reference.by_sound import in_plain_letters

_ARTICLES = frozenset("al el ul ad ed ar er as es ash esh at et az ez an en aj ej adh ath ech".split())
# Letters that one press writes and another does not, the longest first.
_ALIKE = tuple(
    pair.split("=")
    for pair in "ph=f kh=k gh=g dh=d th=t tch=s sch=s sh=s ch=s ck=k oo=u ou=u ee=i ei=i ai=i ay=i ey=i aw=u au=u ow=u o=u e=i y=i z=s c=k q=k j=s v=w".split()
)
_DOUBLED = re.compile(r"(.)\1+")
_SAID_OR_LEFT_OUT = re.compile("[aiuwh]")
# Shorter names are like too many others.
_LEAST_LETTERS, _LEAST_CONSONANTS = 4, 2
_LEAST_LIKE = 0.8


def plain_spelling(name: str) -> str:
    """A name without articles, marks and whatever letters the press writes this way or that."""
    words = [re.sub("[^a-z]", "", word) for word in re.split(r"[\s-]+", in_plain_letters(name))]
    words = [word for word in words if word]
    own = [word for word in words if word not in _ARTICLES]
    spelt = "".join(own if len(words) > 1 and own else words)
    for written, plain in _ALIKE:
        spelt = spelt.replace(written, plain)
    return _DOUBLED.sub(r"\1", spelt)


def frame_of(name: str) -> str | None:
    """The consonants of a name, which all its spellings share; None for a name that is too short, or not in Latin letters."""
    spelt = plain_spelling(name)
    if len(spelt) < _LEAST_LETTERS:
        return None
    first = "a" if spelt[0] in "aiu" else spelt[0]
    frame = _DOUBLED.sub(r"\1", first + _SAID_OR_LEFT_OUT.sub("", spelt[1:]))
    return frame if len(frame) >= _LEAST_CONSONANTS else None


def likenesses(name: str, others: Iterable[str]) -> list[float]:
    """How like a name is to each of others, from 0 to 1; 0 where it is too unlike to be that one."""
    spelt = plain_spelling(name)
    return [_likeness(spelt, plain_spelling(other)) for other in others]


def _likeness(one: str, other: str) -> float:
    """The share of the letters of two spellings that match; 0 where it is too small, as for nearly all it is by their letters alone, without a comparison."""
    in_both = sum([min(one.count(letter), other.count(letter)) for letter in set(one)])
    if 2 * in_both < _LEAST_LIKE * (len(one) + len(other)):
        return 0.0
    share = 1.0 if one == other else SequenceMatcher(None, one, other).ratio()
    return share if share >= _LEAST_LIKE else 0.0
