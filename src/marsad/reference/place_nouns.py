"""Common nouns for places, sites and sides of them, which name no place by themselves: the town, السوق, محيط المطار."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from marsad.reference.compiled import compiled
from marsad.reference.loading import DATA, load_entries
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

_FILES = (DATA / "lexicons" / "places_words.yml", DATA / "lexicons" / "object.yml")
_KINDS = frozenset({"place_word", "direction", "object"})


@cache
def place_nouns() -> frozenset[str]:
    """The nouns of the packaged lexicons, folded and without the article, in the singular and the plural. Those of overlays are not among them."""
    return frozenset(compiled("place_nouns", (*_FILES, Path(__file__)), lambda: sorted(set(_nouns()))))


@lru_cache(maxsize=20_000)
def has_no_name(words: str) -> bool:
    """Whether words for a place are common nouns alone."""
    nouns = place_nouns()
    return all(token.folded.removeprefix("ال") in nouns for token in tokenize(words) if token.kind == "word" and token.folded != "the")


def _nouns() -> Iterator[str]:
    for path in _FILES:
        for entry in load_entries(path):
            if entry.fields.get("kind") in _KINDS:
                yield from (fold(word) for form in entry.fields["forms"] for word in _words(form))


def _words(form: dict[str, Any]) -> list[str]:
    return [str(form["form"]), *map(str, form.get("plurals") or ())] if form.get("pos") == "noun" else []
