"""Phrases found where they start in a text: one look-up a token, the particles written onto the first word taken off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from sys import intern
from typing import Any

from marsad.text.remembered import Remembered
from marsad.text.tokens import Token

# و and ف join, ب ل ك are prepositions; of two, the joining one stands first.
PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_PROCLITICS_BY_LETTER = {first[0]: tuple(proclitic for proclitic in PROCLITICS if proclitic[0] == first[0]) for first in PROCLITICS}


class Found:
    """A phrase that starts at a token: its kind and value, the last of its tokens, and the particles taken off its first word. Never changed.

    A plain class, since the readers of times and numbers find many: compiled it is made in a quarter of the time that a named tuple takes.
    """

    __slots__ = ("kind", "last", "proclitic", "value")

    def __init__(self, kind: str, value: Any, last: int, proclitic: str) -> None:
        self.kind, self.value, self.last, self.proclitic = kind, value, last, proclitic


class _Phrase:
    """A phrase behind its first word, with the particles taken off that. A plain class for the same reason: every reader asks it."""

    __slots__ = ("kind", "proclitic", "rest", "value")

    def __init__(self, kind: str, value: Any, rest: tuple[str, ...], proclitic: str) -> None:
        self.kind, self.value, self.rest, self.proclitic = kind, value, rest, proclitic


class PhraseTable:
    """Folded phrases (words and marks joined by blanks) with their values, by kind; a phrase may have several kinds."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self.tables = tables
        self._met = Remembered(self._sought)
        self._kinds_met = Remembered(self._kinds_of)
        self._by_first_word = self._list_by_first_word()

    def _list_by_first_word(self) -> Mapping[str, tuple[tuple[int, _Phrase], ...]]:
        """The phrases by their first word, each with its place in the tables."""
        phrases: dict[str, list[tuple[int, _Phrase]]] = {}
        listed = ((kind, phrase, value) for kind, table in self.tables.items() for phrase, value in table.items())
        for place, (kind, phrase, value) in enumerate(listed):
            # Interned as the words of texts are.
            first, *rest = map(intern, phrase.split(" "))
            phrases.setdefault(first, []).append((place, _Phrase(intern(kind), value, tuple(rest), "")))
        return {first: tuple(found) for first, found in phrases.items()}

    def starting(self, folded: str) -> tuple[_Phrase, ...]:
        """The phrases that a word as texts write it may start, the longest first; as they stand before those with particles."""
        return self._met.of(folded)

    def _sought(self, folded: str) -> tuple[_Phrase, ...]:
        found = [
            (-len(phrase.rest), len(proclitic), place, _Phrase(phrase.kind, phrase.value, phrase.rest, proclitic))
            for first, proclitic in _readings(folded)
            for place, phrase in self._by_first_word.get(first, ())
        ]
        return tuple(phrase for *_, phrase in sorted(found, key=lambda item: item[:3])) if found else ()

    def kinds(self, folded: str) -> frozenset[str]:
        """The kinds of the phrases that a word as texts write it may start."""
        return self._kinds_met.of(folded)

    def _kinds_of(self, folded: str) -> frozenset[str]:
        return frozenset([phrase.kind for phrase in self.starting(folded)])

    def at(self, tokens: tuple[Token, ...], index: int, *kinds: str) -> Found | None:
        """The longest phrase of `kinds` that starts at a token; None where none does or the text has no such token."""
        return self.at_one_of(tokens, index, kinds)

    def at_one_of(self, tokens: tuple[Token, ...], index: int, kinds: tuple[str, ...]) -> Found | None:
        """What `at` gives, for readers that have the kinds at hand: compiled, passing them on one by one takes longer than the look-up."""
        if not 0 <= index < len(tokens):
            return None
        for phrase in self._met.of(tokens[index].folded):
            # Compiled, comparing with one after the other takes a fifth of the time that looking into a tuple does.
            if any(phrase.kind == kind for kind in kinds) and (not phrase.rest or _goes_on(tokens, index + 1, phrase.rest)):
                return Found(phrase.kind, phrase.value, index + len(phrase.rest), phrase.proclitic)
        return None

    def end(self, tokens: tuple[Token, ...], index: int) -> int | None:
        """The index behind the longest phrase of any kind at a token; None where none starts there."""
        for phrase in self._met.of(tokens[index].folded):
            if not phrase.rest or _goes_on(tokens, index + 1, phrase.rest):
                return index + 1 + len(phrase.rest)
        return None


@lru_cache(maxsize=4096)
def _readings(folded: str) -> tuple[tuple[str, str], ...]:
    """The first words that a written word may stand for, with the particle taken off: واليوم is اليوم with و, لليوم is اليوم with ل.

    Words in Latin script and single letters take no particle: كم is no م with ك.
    """
    proclitics = _PROCLITICS_BY_LETTER.get(folded[:1])
    return ((folded, ""),) if proclitics is None else tuple(_split(folded, proclitics))


def _split(folded: str, proclitics: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield folded, ""
    for proclitic in proclitics:
        rest = folded.removeprefix(proclitic)
        if len(rest) == len(folded) or rest.isascii():
            continue
        if proclitic.endswith("ل") and rest.startswith("ل"):
            # Behind ل the article loses its alef, so that لاليوم is no word.
            yield "ا" + rest, proclitic
        if len(rest) > 1 and not (proclitic.endswith("ل") and rest.startswith("ال")):
            yield rest, proclitic


def _goes_on(tokens: tuple[Token, ...], index: int, rest: tuple[str, ...]) -> bool:
    if index + len(rest) > len(tokens):
        return False
    for word in rest:
        if tokens[index].folded != word:
            return False
        index += 1
    return True
