"""How the Arabic press is likely to spell a foreign place's name, by the Latin letters of the name.

Of the cities of the countries concerned that GeoNames has in both scripts two in three bear one of the four likeliest spellings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

# Letters that do not come apart into a letter and a mark.
_PLAIN = str.maketrans({"ı": "i", "ə": "a", "ł": "l", "ø": "o", "đ": "d", "ß": "ss"})
_DOUBLED = re.compile(r"([b-df-hj-np-tvwxz])\1")
_NO_LETTER = re.compile(r"[^a-z]")
_BETWEEN_WORDS = re.compile(r"[\s-]+")
# Names of more words are titles and descriptions.
_MOST_WORDS = 3


class Sound(NamedTuple):
    """How a group of Latin letters is spelt, the commoner spelling first: within a word, at its head and at its end; "" leaves it out."""

    within: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]


def sounds_of(entries: Sequence[Mapping[str, Sequence[str] | str]]) -> dict[str, Sound]:
    """The table of sounds from entries with `latin` and `arabic`, and `first` and `last` where those differ."""
    return {
        str(entry["latin"]): Sound(tuple(entry["arabic"]), tuple(entry.get("first", entry["arabic"])), tuple(entry.get("last", entry["arabic"])))
        for entry in entries
    }


def press_spellings(name: str, sounds: Mapping[str, Sound], most: int = 4) -> tuple[str, ...]:
    """The likeliest spellings of a name in Latin letters, the likeliest first, at most `most`; empty where the name has other letters or too many words."""
    words = [word for word in _BETWEEN_WORDS.split(in_plain_letters(name)) if word]
    if not words or len(words) > _MOST_WORDS:
        return ()
    best = [(0, "")]
    for choices in _choices(words, sounds):
        if not choices:
            return ()
        longer = ((cost + rank, spelt + choice) for cost, spelt in best for rank, choice in enumerate(choices))
        best = sorted(longer, key=lambda found: found[0])[:most]
    return tuple(dict.fromkeys(spelt for _, spelt in best))


def in_plain_letters(name: str) -> str:
    """A name in small letters without their marks."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _choices(words: Sequence[str], sounds: Mapping[str, Sound]) -> Iterator[tuple[str, ...]]:
    """The spellings of each part of a name in their order; an empty tuple for a letter that the table lacks."""
    longest = max(map(len, sounds))
    for number, written in enumerate(words):
        word, at = _DOUBLED.sub(r"\1", _NO_LETTER.sub("", written)), 0
        if number:
            yield (" ",)
        if not word:
            yield ()
        while at < len(word):
            latin = next((word[at : at + length] for length in range(longest, 0, -1) if word[at : at + length] in sounds), None)
            if latin is None:
                yield ()
                return
            sound, end = sounds[latin], at + len(latin)
            yield sound.first if at == 0 else sound.last if end == len(word) else sound.within
            at = end
