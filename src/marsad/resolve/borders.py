"""Borders that a report names without saying whose (الحدود، السياج الحدودي): that of the place which the report is about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from marsad.model import PlaceMention
from marsad.reference.gazetteer import Gazetteer, Place
from marsad.reference.lexicon import Lexicon
from marsad.text.fold import fold

# السياج الحدودي
_WORDS_OF_A_BORDER = 2


def names_a_border(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether folded words are those for a border and no more, with the article."""
    if not 0 < len(words) <= _WORDS_OF_A_BORDER:
        return False
    return any(lexicon.senses[analysis.sense].value == "border" for analysis in lexicon.analyses(words[-1]) if analysis.definite)


def border_told_of(mentions: Iterable[PlaceMention], gazetteer: Gazetteer, lexicon: Lexicon) -> Place | None:
    """The border of the first of the mentions that has one of its own in the gazetteer (حدود كذا), or is one; None where none does."""
    for mention in mentions:
        known = gazetteer.get(mention.place) if mention.place else None
        if known is None:
            continue
        name = fold(known.name_ar)
        for word in _border_words(lexicon):
            if name.startswith(word):
                return known
            if found := gazetteer.lookup(f"{word} {name}"):
                return found[0]
    return None


def is_a_border(text: str, lexicon: Lexicon) -> bool:
    """Whether words that name a place begin with a word for a border (حدود كذا, الشريط الحدودي مع كذا)."""
    return any(word.removeprefix("ال") in _border_words(lexicon) for word in fold(text).split()[:_WORDS_OF_A_BORDER])


@lru_cache(maxsize=8)
def _border_words(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(sense.form) for sense in lexicon.senses if sense.value == "border" and sense.pos == "noun"))
