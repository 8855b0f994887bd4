"""Victims who are told as what they became: سقط خمسة جنود قتلى, عشرة بحارة في عداد المفقودين."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.counted import Group, bounds_of, group_at
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.victims_before import before
from marsad.reference.lexicon import Hit

# سقط ما لا يقل عن خمسة وعشرين من عناصر القوات قتلى: so far before the word stands the verb.
_FELL_WITHIN = 14


def fallen(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """The people whom a word for victims describes, between it and a verb of falling or before that verb; None where none are named."""
    if word.definite:
        return before(page, word, sentence) if page.folded[word.first - 1] in page.reference.words("companion.numbered_among") else None
    if word.proclitics or word.suffix:
        return None
    verb = cue(page, word.first - 1, "fell_as") if word.first > sentence.first else None
    if verb is not None and verb.features.startswith("v"):
        # 26 مدنيا سقطوا جرحى
        return before(page, verb, sentence)
    for index in range(word.first - 2, max(word.first - 1 - _FELL_WITHIN, sentence.first - 1), -1):
        verb = cue(page, index, "fell_as")
        if verb is not None and verb.suffix and verb.sense.mode == "felled":
            # أرداه الحراس قتيلا: whom the pronoun means, and not who felled him.
            return Group(word.first, word.last, *bounds_of(word), "unspecified", word)
        if verb is not None:
            places = range(index + 1, word.first)
            # أردى جنود شابا قتيلا: who felled somebody stands first.
            return _ending_at(page, reversed(places) if verb.sense.mode == "felled" else places, word.first)
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to") or page.of_kind(index, "event"):
            return None
    return None


def _ending_at(page: Page, places: Iterable[int], end: int) -> Group | None:
    """The first group of people among those that start at the tokens given that ends right before token `end`."""
    for index in places:
        group = group_at(page, index, end, things=False)
        if group is None or group.noun is None or group.noun.sense.kind != "people":
            continue
        # سقط 13 جنديا على الأقل جرحى
        bound = page.reference.numbers.phrases.at(page.tokens, group.last + 1, "after")
        if (group.last if bound is None else bound.last) == end - 1:
            return group
    return None
