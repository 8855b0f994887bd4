"""Foreign names known by their sound: which names in Latin letters an Arabic spelling may be heard as, and how far it is from one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from marsad.reference.by_sound import in_plain_letters
from marsad.reference.loading import DATA, load_entries
from marsad.text.fold import fold
from marsad.text.sounds import sounds_of

# Names of fewer consonants are like too many others; those with no more must fit all but exactly.
_LEAST_SIGNS = 2
# From how far an Arabic spelling may be one of a name of so few consonants, and of one of more.
_FITS_EXACTLY, _FITS = 0.08, 0.18
_UNHEARD_VOWEL, _WRITTEN_TWICE, _BLANK, _CONSONANT = 0.6, 0.2, 0.05, 1.0
_VOWELS = frozenset("اويه")
_SOFT = re.compile(r"c(?=[eiy])")
_NO_LETTER = re.compile(r"[^a-z ]")
# سان مارك: the letters that French writes and does not say.
_SAINT = re.compile(r"\bsainte?\b")
_FAR = 99.0


class _Letters(NamedTuple):
    """What letters cost: `written` by Arabic letters and the Latin ones that they write, `unwritten` those of the name that no Arabic letter writes."""

    written: dict[str, dict[str, float]]
    unwritten: dict[str, float]
    unwritten_at_the_end: dict[str, float]


@cache
def _letters() -> _Letters:
    """The costs of data/places/heard_letters.yml. Raises DataError."""
    entries = [entry.fields for entry in load_entries(DATA / "places/heard_letters.yml")]
    written = {str(entry["arabic"]): _costs(entry["latin"]) for entry in entries if entry["kind"] == "heard_letters"}
    unwritten, at_the_end = (_costs(entry["costs"]) for kind in ("unwritten_letters", "unwritten_at_the_end") for entry in entries if entry["kind"] == kind)
    return _Letters(written, unwritten, at_the_end)


def _costs(mapping: Mapping[str, float]) -> dict[str, float]:
    return {letters: float(cost) for letters, cost in mapping.items() if letters != "__line__"}


@lru_cache(maxsize=4_096)
def heard_as(spelling: str) -> str | None:
    """The signs of an Arabic spelling under which names of its sound are kept; None where they are too few to tell names apart."""
    signs = sounds_of(spelling)
    return signs if len(signs.removeprefix("a")) >= _LEAST_SIGNS else None


def signs_of_name(name: str) -> tuple[str, ...]:
    """The signs under which a name in Latin letters is kept: as it is, and as it is heard where a letter has two sounds or none."""
    plain = _plain(name)
    ways = dict.fromkeys(
        way for soft in (plain, _SOFT.sub("s", plain)) for way in (soft, soft.replace("x", "ks"), soft.replace("v", "w"), soft.replace("h", ""))
    )
    signs = dict.fromkeys(sounds_of(way) for way in ways)
    return tuple(each for each in signs if len(each.removeprefix("a")) >= _LEAST_SIGNS)


def sounds_like_no_word(spelling: str) -> bool:
    """Whether a spelling has consonants enough not to be one of many words and names of that sound."""
    return len((heard_as(spelling) or "").removeprefix("a")) > _LEAST_SIGNS


def fits(signs: str, far: float) -> bool:
    """Whether a spelling of those signs may be one of a name from which it is so far."""
    return far <= (_FITS if len(signs.removeprefix("a")) > _LEAST_SIGNS else _FITS_EXACTLY)


def unlikeness(spelling: str, name: str) -> float:
    """How far an Arabic spelling is from writing a name in Latin letters: 0 where it is the plainest way to, about 1 where nothing fits."""
    written, plain = fold(spelling), _plain(name)
    if written.startswith("ال") and not plain.startswith(("al", "el")):
        written = written[2:]
    # The least cost of having written so much of the spelling for each beginning of the name; rows behind this one are filled from it.
    rows = [[_FAR] * (len(plain) + 1) for _ in range(len(written) + 1)]
    rows[0][0] = 0.0
    for at, row in enumerate(rows):
        for heard in range(len(plain) + 1):
            cost = row[heard]
            if cost >= _FAR:
                continue
            if heard < len(plain):
                row[heard + 1] = min(row[heard + 1], cost + _left_out(plain, heard))
            for letters, signs, dear in _ways_on(written, at, plain, heard):
                beyond = rows[at + letters]
                beyond[heard + signs] = min(beyond[heard + signs], cost + dear)
    return min(1.0, rows[-1][-1] / max(_SHORTEST, len(written.replace(" ", ""))))


# Shorter spellings do not become unlike by one letter.
_SHORTEST = 4


def _ways_on(written: str, at: int, plain: str, heard: int) -> Iterator[tuple[int, int, float]]:
    """How the spelling may go on: by so many of its letters for so many of the name's, and at what cost."""
    if at == len(written):
        return
    letter = written[at]
    if letter == " ":
        yield 1, int(plain.startswith(" ", heard)), _BLANK
        return
    written_as = _letters().written
    for length in (1, 2):
        for latin, dear in written_as.get(written[at : at + length], {}).items() if at + length <= len(written) else ():
            if plain.startswith(latin, heard):
                yield length, len(latin), dear
    if letter in _VOWELS:
        yield 1, 0, _UNHEARD_VOWEL
    elif at and written[at - 1] == letter:
        yield 1, 0, _WRITTEN_TWICE


def _left_out(plain: str, at: int) -> float:
    letter, letters = plain[at], _letters()
    if at and plain[at - 1] == letter:
        return 0.0
    return letters.unwritten.get(letter, letters.unwritten_at_the_end.get(letter, _CONSONANT) if at == len(plain) - 1 else _CONSONANT)


@lru_cache(maxsize=4_096)
def _plain(name: str) -> str:
    return _SAINT.sub("san", _NO_LETTER.sub("", in_plain_letters(name).replace("-", " ")))
