"""Finding the names of registered actors in a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from marsad.reference.actors import ActorRegistry
from marsad.text.remembered import Remembered
from marsad.text.tokens import Token


class Name(NamedTuple):
    """A registered actor named over tokens `first`..`last`; `proclitics` stand before the name in its first word."""

    first: int
    last: int
    proclitics: str
    metonym: bool


def find_actors(tokens: Sequence[Token], registry: ActorRegistry) -> list[Name]:
    """Registered actors named in a text, the longest at each place, without overlaps, in text order."""
    positions = [index for index, token in enumerate(tokens) if token.kind in ("word", "number")]
    words = [tokens[index].folded for index in positions]
    names: list[Name] = []
    free, starting = 0, _starting(registry)
    for at, word in enumerate(words):
        starts = starting.of(word) if at >= free else ()
        name = _name_at(tokens, registry, positions, words, at, starts) if starts else None
        if name is not None:
            names.append(name)
            free = bisect_left(positions, name.last) + 1
    return names


@cache
def _starting(registry: ActorRegistry) -> Remembered[tuple[tuple[str, str], ...]]:
    """The ways to take clitics off a word that leave the first word of some actor's name: most words have none, and cost one look-up."""
    return Remembered(lambda word: tuple((taken, rest) for taken, rest in first_word_variants(word) if rest in registry.first_words))


def _name_at(
    tokens: Sequence[Token], registry: ActorRegistry, positions: Sequence[int], words: list[str], at: int, starts: Sequence[tuple[str, str]]
) -> Name | None:
    whole = words[at]
    length, proclitics = 0, ""
    for taken, variant in starts:
        words[at] = variant
        found = registry.longest_name(words, at)
        if found > length:
            length, proclitics = found, taken
    words[at] = whole
    if not length or crosses_a_stop(tokens, positions[at], positions[at + length - 1]):
        return None
    key = (whole[len(proclitics) :] if proclitics else whole, *words[at + 1 : at + length])
    return Name(positions[at], positions[at + length - 1], proclitics, registry.is_metonym(_restored(key, whole, proclitics)))


def _restored(key: tuple[str, ...], whole: str, proclitics: str) -> tuple[str, ...]:
    if proclitics.endswith("ل") and key[0].startswith("ل") and whole.startswith(proclitics + "ل"):
        return ("ا" + key[0], *key[1:])
    return key


def first_word_variants(word: str) -> Iterator[tuple[str, str]]:
    """A folded word with the clitics that may stand before a name taken off, the article kept: (taken off, rest)."""
    yield "", word
    heads = [("", word)]
    if len(word) > 3 and word[0] in "وف":
        heads.append((word[0], word[1:]))
    for taken, rest in heads:
        if taken:
            yield taken, rest
        if len(rest) > 3 and rest[0] in "بلك":
            yield taken + rest[0], rest[1:]
            if rest.startswith("لل"):
                yield taken + "ل", "ا" + rest[1:] if not rest.startswith("للا") else "ال" + rest[2:]
                yield taken + "ل", "ال" + rest[2:]


def crosses_a_stop(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(
        tokens[index].kind == "break" or (tokens[index].kind == "mark" and tokens[index].text not in "\"«»“”_-–'#/()") for index in range(first, last + 1)
    )
