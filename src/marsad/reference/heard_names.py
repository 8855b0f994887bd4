"""Foreign names known by their sound: which names in Latin letters an Arabic spelling may be heard as, and how far it is from one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from marsad.reference.by_sound import in_plain_letters
from marsad.text.fold import fold
from marsad.text.sounds import sounds_of

# Names of fewer consonants are like too many others; those with no more must fit all but exactly.
_LEAST_SIGNS = 2
# From how far an Arabic spelling may be one of a name of so few consonants, and of one of more.
_FITS_EXACTLY, _FITS = 0.08, 0.18
# What each Arabic letter, or pair of letters, may write of a name in Latin letters, and how unlikely that is: 0 is as usual as any.
_LETTERS: Final[dict[str, dict[str, float]]] = {
    "ب": {"b": 0, "p": 0}, "ت": {"t": 0}, "ث": {"th": 0, "t": 0.3, "s": 0.5}, "ج": {"j": 0, "dj": 0, "zh": 0, "dzh": 0, "g": 0.2},
    "ح": {"h": 0, "x": 0.1, "kh": 0.5}, "خ": {"kh": 0, "x": 0.3, "h": 0.4, "k": 0.5, "j": 0.3}, "د": {"d": 0, "dh": 0, "t": 0.6},
    "ذ": {"dh": 0, "th": 0.2, "z": 0.3, "d": 0.3}, "ر": {"r": 0}, "ز": {"z": 0, "s": 0.4}, "س": {"s": 0, "ss": 0, "c": 0.1, "z": 0.3, "x": 0.5},
    "ش": {"sh": 0, "ch": 0, "sch": 0, "s": 0.3, "c": 0.6}, "ص": {"s": 0}, "ض": {"d": 0, "dh": 0, "z": 0.3}, "ط": {"t": 0}, "ظ": {"z": 0, "dh": 0},
    "ع": {"a": 0, "": 0.1}, "غ": {"g": 0, "gh": 0, "h": 0.5}, "ف": {"f": 0, "v": 0, "ph": 0, "w": 0.6},
    "ق": {"q": 0, "qu": 0, "k": 0.1, "g": 0.2, "c": 0.2, "gh": 0.3}, "ك": {"k": 0, "c": 0, "ck": 0, "q": 0.1, "qu": 0.2, "g": 0.4, "kh": 0.5},
    "ل": {"l": 0}, "م": {"m": 0}, "ن": {"n": 0, "ng": 0.3}, "ه": {"h": 0, "ah": 0, "eh": 0, "e": 0.1, "a": 0.2, "": 0.4},
    "ة": {"a": 0, "ah": 0, "e": 0, "eh": 0, "at": 0.2}, "و": {"w": 0, "u": 0, "o": 0, "ou": 0, "oo": 0, "ow": 0.1, "au": 0.2, "v": 0.2, "oe": 0.2, "eu": 0.2},
    "ي": {"y": 0, "i": 0, "e": 0, "ee": 0, "ei": 0, "ey": 0, "iy": 0, "ai": 0.1, "ay": 0.1, "ie": 0.1, "yi": 0.1, "ea": 0.2, "j": 0.3, "ia": 0.3},
    "ا": {"a": 0, "aa": 0, "ah": 0.1, "e": 0.25, "o": 0.35, "ai": 0.3, "u": 0.5, "i": 0.5},
    "تش": {"ch": 0, "tch": 0, "cz": 0, "c": 0.2, "q": 0.2, "tz": 0.3}, "تس": {"ts": 0, "tz": 0, "c": 0.2, "z": 0.2}, "دج": {"dj": 0, "j": 0},
    "كس": {"x": 0, "ks": 0}, "نغ": {"ng": 0}, "دز": {"dz": 0, "z": 0.2}, "يا": {"ia": 0, "ya": 0, "ea": 0.1, "ja": 0.1, "a": 0.5},
    "وا": {"oua": 0, "wa": 0, "ua": 0, "oa": 0.1, "oi": 0.1, "ois": 0.1}, "او": {"au": 0, "ao": 0, "aw": 0, "ow": 0, "aou": 0, "o": 0.3},
    "اي": {"ai": 0, "ay": 0, "ei": 0.1, "ey": 0.1, "ae": 0.2, "i": 0.3, "y": 0.3}, "يو": {"yo": 0, "yu": 0, "io": 0, "iu": 0, "eo": 0.1, "eu": 0.2, "u": 0.3},
    "وي": {"wi": 0, "oui": 0, "ui": 0, "we": 0, "oy": 0, "oi": 0, "wy": 0, "uy": 0, "ue": 0.1, "vi": 0.2}, "يه": {"ieh": 0, "iye": 0, "yeh": 0, "ie": 0.1, "e": 0.3},
}  # fmt: skip
# What a letter of the name costs that no Arabic letter writes: short vowels little, consonants much.
_UNWRITTEN = {"a": 0.15, "e": 0.15, "i": 0.3, "o": 0.3, "u": 0.3, "y": 0.4, "h": 0.3, " ": 0.05}
_UNWRITTEN_AT_THE_END = dict.fromkeys("stxpd", 0.6)
_UNHEARD_VOWEL, _WRITTEN_TWICE, _BLANK, _CONSONANT = 0.6, 0.2, 0.05, 1.0
_VOWELS = frozenset("اويه")
_SOFT = re.compile(r"c(?=[eiy])")
_NO_LETTER = re.compile(r"[^a-z ]")
# سان مارك: the letters that French writes and does not say.
_SAINT = re.compile(r"\bsainte?\b")
_FAR = 99.0


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
    for length in (1, 2):
        for latin, dear in _LETTERS.get(written[at : at + length], {}).items() if at + length <= len(written) else ():
            if plain.startswith(latin, heard):
                yield length, len(latin), dear
    if letter in _VOWELS:
        yield 1, 0, _UNHEARD_VOWEL
    elif at and written[at - 1] == letter:
        yield 1, 0, _WRITTEN_TWICE


def _left_out(plain: str, at: int) -> float:
    letter = plain[at]
    if at and plain[at - 1] == letter:
        return 0.0
    return _UNWRITTEN.get(letter, _UNWRITTEN_AT_THE_END.get(letter, _CONSONANT) if at == len(plain) - 1 else _CONSONANT)


@lru_cache(maxsize=4_096)
def _plain(name: str) -> str:
    return _SAINT.sub("san", _NO_LETTER.sub("", in_plain_letters(name).replace("-", " ")))
