"""Adverbs that stand between a subject and its verb, or a verb and its subject: بدوره، ردا على ذلك، سرعان ما."""

from __future__ import annotations

from marsad.extract.rules.page import Page

# في هذه الأثناء, ردا على ذلك
_WORDS = 3
_LIST = "companion.beside_the_verb"


def before_adverbs(page: Page, verb: int) -> int:
    """الجيش بدوره قصف, المسلحون ردا على ذلك هاجموا: the first token of the adverbs that stand right before a verb; the verb's own where none do."""
    adverbs = page.reference.words(_LIST)
    while True:
        first = next((index for index in range(max(0, verb - _WORDS), verb) if " ".join(page.folded[index:verb]) in adverbs), verb)
        if first == verb:
            return verb
        verb = first


def past_adverbs(page: Page, index: int) -> int:
    """وقصف بدوره الجيش القرية: the token behind the adverbs that start at one; its own where none do."""
    adverbs = page.reference.words(_LIST)
    while True:
        after = next((end for end in range(index + _WORDS, index, -1) if " ".join(page.folded[index:end]) in adverbs), index)
        if after == index:
            return index
        index = after
