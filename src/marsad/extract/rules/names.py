"""Finding the names of registered actors in a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from marsad.reference.actors import ActorRegistry
from marsad.reference.word_facts import Start, WordFacts
from marsad.text.tokens import Token, joins_words


class Name(NamedTuple):
    """A registered actor named over tokens `first`..`last`; `proclitics` stand before the name in its first word."""

    first: int
    last: int
    proclitics: str
    metonym: bool


def find_actors(tokens: tuple[Token, ...], facts: list[WordFacts], registry: ActorRegistry) -> list[Name]:
    """Registered actors named in a text, the longest at each place, without overlaps, in text order; `facts` are those of its words."""
    positions = [index for index, token in enumerate(tokens) if token.kind in ("word", "number")]
    words = [tokens[index].folded for index in positions]
    names: list[Name] = []
    free = 0
    for at, index in enumerate(positions):
        starts = facts[index].actors.starts if at >= free else ()
        name = _name_at(tokens, registry, positions, words, at, starts) if starts else None
        if name is not None:
            names.append(name)
            free = bisect_left(positions, name.last) + 1
    return names


def _name_at(tokens: tuple[Token, ...], registry: ActorRegistry, positions: list[int], words: list[str], at: int, starts: Sequence[Start]) -> Name | None:
    whole = words[at]
    length, proclitics = 0, ""
    for taken, variant in starts:
        words[at] = variant
        found = registry.longest_name(words, at, english_bodies=False)
        if found > length:
            length, proclitics = found, taken
    words[at] = whole
    last = positions[at + length - 1] if length else positions[at]
    if not length or crosses_a_stop(tokens, positions[at], last) or _is_written_small(tokens, positions[at], last):
        return None
    key = (whole[len(proclitics) :] if proclitics else whole, *words[at + 1 : at + length])
    return Name(positions[at], positions[at + length - 1], proclitics, registry.is_metonym(_restored(key, whole, proclitics)))


def _is_written_small(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """`told us that`, `granted an amnesty`: Latin letters without a capital, which are no name, whatever is spelt so."""
    words = [tokens[index].text for index in range(first, last + 1) if tokens[index].kind == "word"]
    return words[0].isascii() and all(word.islower() for word in words)


def _restored(key: tuple[str, ...], whole: str, proclitics: str) -> tuple[str, ...]:
    if proclitics.endswith("ل") and key[0].startswith("ل") and whole.startswith(proclitics + "ل"):
        return ("ا" + key[0], *key[1:])
    return key


def crosses_a_stop(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    return any(
        tokens[index].kind == "break"
        or (tokens[index].kind == "mark" and tokens[index].text not in "\"«»“”‘’‹›_-–'#/()" and not (index < last and _is_a_point_inside(tokens, index)))
        for index in range(first, last + 1)
    )


def _is_a_point_inside(tokens: tuple[Token, ...], index: int) -> bool:
    """أ.ف.ب، سي.إن.إن: a point with no blank on either side, as between the letters of a short name."""
    return tokens[index].text == "." and joins_words(tokens, index)
