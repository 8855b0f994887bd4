"""Victims who are told as what they became: سقط خمسة جنود قتلى, عشرة بحارة في عداد المفقودين."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, group_at
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.victims_before import before
from marsad.reference.lexicon import Hit

# سقط ما لا يقل عن خمسة وعشرين من عناصر القوات قتلى: so far before the word stands the verb.
_FELL_WITHIN = 14


def fallen(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """The people whom a word for victims describes, between it and a verb of falling or before that verb; None where none are named."""
    if word.definite:
        return before(page, word, sentence) if page.folded[word.first - 1] in ("عداد", "بعداد") else None
    if word.proclitics or word.suffix:
        return None
    verb = cue(page, word.first - 1, "fell_as") if word.first > sentence.first else None
    if verb is not None:
        # 26 مدنيا سقطوا جرحى
        return before(page, verb, sentence)
    for index in range(word.first - 2, max(word.first - 1 - _FELL_WITHIN, sentence.first - 1), -1):
        if cue(page, index, "fell_as") is not None:
            return _between(page, index + 1, word.first)
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to") or page.of_kind(index, "event"):
            return None
    return None


def _between(page: Page, first: int, end: int) -> Group | None:
    """The one group of people that ends right before token `end`, behind times and asides."""
    for index in range(first, end):
        group = group_at(page, index, end, things=False)
        if group is not None and group.noun is not None and group.noun.sense.kind == "people":
            return group if group.last == end - 1 else None
    return None
