"""Phrases found where they start in a text: one look-up a token, the particles written onto the first word taken off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from marsad.text.tokens import Token

# و and ف join, ب ل ك are prepositions; of two, the joining one stands first.
PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")


class Found(NamedTuple):
    """A phrase that starts at a token: its kind and value, the last of its tokens, and the particles taken off its first word."""

    kind: str
    value: Any
    last: int
    proclitic: str


class _Phrase(NamedTuple):
    kind: str
    value: Any
    rest: tuple[str, ...]
    proclitic: str


@dataclass(frozen=True)
class PhraseTable:
    """Folded phrases (words and marks joined by blanks) with their values, by kind; a phrase may have several kinds."""

    tables: Mapping[str, Mapping[str, Any]]

    @cached_property
    def starting(self) -> Mapping[str, tuple[_Phrase, ...]]:
        """The phrases by their first word as texts write it, the longest first; as they stand before those with particles."""
        starting: dict[str, list[_Phrase]] = {}
        for kind, table in self.tables.items():
            for phrase, value in table.items():
                first, *rest = phrase.split(" ")
                for proclitic, written in _written(first):
                    starting.setdefault(written, []).append(_Phrase(kind, value, tuple(rest), proclitic))
        return {written: tuple(sorted(phrases, key=_longest_first)) for written, phrases in starting.items()}

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """The kinds of the phrases that start with each word."""
        return {written: frozenset(phrase.kind for phrase in phrases) for written, phrases in self.starting.items()}

    def at(self, tokens: Sequence[Token], index: int, *kinds: str) -> Found | None:
        """The longest phrase of `kinds` that starts at a token; None where none does or the text has no such token."""
        if not 0 <= index < len(tokens):
            return None
        for phrase in self.starting.get(tokens[index].folded, ()):
            if phrase.kind in kinds and (not phrase.rest or _goes_on(tokens, index + 1, phrase.rest)):
                return Found(phrase.kind, phrase.value, index + len(phrase.rest), phrase.proclitic)
        return None

    def end(self, tokens: Sequence[Token], index: int) -> int | None:
        """The index behind the longest phrase of any kind at a token; None where none starts there."""
        for phrase in self.starting.get(tokens[index].folded, ()):
            if not phrase.rest or _goes_on(tokens, index + 1, phrase.rest):
                return index + 1 + len(phrase.rest)
        return None


def _written(first: str) -> list[tuple[str, str]]:
    """A first word as it stands and with each particle: اليوم, واليوم, باليوم, لليوم.

    Words in Latin script and single letters take none: كم is no م with a particle.
    """
    if first.isascii() or len(first) == 1:
        return [("", first)]
    written = [("", first)]
    for proclitic in PROCLITICS:
        merged = first[1:] if proclitic.endswith("ل") and first.startswith("ال") else first
        written.append((proclitic, proclitic + merged))
    return written


def _longest_first(phrase: _Phrase) -> tuple[int, int]:
    return -len(phrase.rest), len(phrase.proclitic)


def _goes_on(tokens: Sequence[Token], index: int, rest: tuple[str, ...]) -> bool:
    # The first word fails nearly always; the others are compared only where it does not.
    if index + len(rest) > len(tokens) or tokens[index].folded != rest[0]:
        return False
    return all(tokens[index + at].folded == rest[at] for at in range(1, len(rest)))
