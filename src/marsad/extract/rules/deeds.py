"""The shapes of Arabic verbal nouns, for words that no list knows."""

from __future__ import annotations

import re

from marsad.extract.rules.page import Page

# إرسال، تعليق، انسحاب، استئناف، محادثة، إحالة: they follow verbs of saying as objects more often than names do.
_DEED = re.compile(r"(ا..ا.|ت..ي.|ا[نست].{1,3}ا.|م[^ ]{2}ا.ة|ا.ا[^ع]ة)$")


def describes_the_act(page: Page, index: int) -> bool:
    """عملية اغتيال جبانة, جريمة اغتيال إسرائيلية غادرة: an adjective of the feminine noun before a verbal noun, and nobody whom the deed befell."""
    if index >= len(page):
        return False
    word, deed = page.folded[index], index - 1
    while deed > 1 and deed in page.adjective_at:
        deed -= 1
    judges = word.endswith("ية") or word in page.reference.words("companion.of_an_act")
    if deed < 1 or not judges or word.startswith("ال") or page.of_kind(index, "people", "object", "force", "title", "place_word") is not None:
        return False
    act, event = page.folded[deed - 1], page.of_kind(deed, "event")
    return act.endswith("ة") and not act.startswith("ال") and event is not None and event.features.startswith("n") and not event.definite


def looks_like_a_deed(folded: str) -> bool:
    """Whether an unknown folded word has the shape of a verbal noun."""
    return _DEED.match(folded) is not None
