"""Wounded who are told of because they were moved: who left a town, whom a convoy carried. What wounded them is not told."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit

# قافلة تحمل عشرات الجرحى, حافلات تقل مقاتلين جرحى: so far before the wounded stands the verb of carrying.
_CARRIED_WITHIN = 4
_PARTED = frozenset(".؛:")


def are_moved(page: Page, hit: Hit, sentence: Sentence, types: frozenset[str]) -> bool:
    """غادر آلاف المدنيين، بينهم مصابون, قافلة تحمل عشرات الجرحى: whether the wounded, by a noun for them, are some of those driven out or are carried; where something led to them or they were hit, no."""
    if hit.sense.harm != "injured" or hit.sense.role != "victims" or hit.sense.pos not in ("noun", "participle"):
        return False
    if "displacement" in types and not _came_of_it(page, hit, sentence):
        return True
    before = range(max(sentence.first, hit.first - _CARRIED_WITHIN), hit.first)
    # ما لا يقل عن عشرين جريحا: "is not less".
    return any(page.is_listed(index, "companion.carries_people") and page.of_kind(index - 1, "negation") is None for index in before)


def _came_of_it(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """أدت المواجهات إلى سقوط جرحى ونزوح المئات: whether something led to the wounded, or their falling is told."""
    for index in range(hit.first - 1, sentence.first - 1, -1):
        if page.tokens[index].text in _PARTED:
            return False
        if page.functions[index] == "leads_to" or page.is_listed(index, "companion.fell_wounded"):
            return True
    return False
