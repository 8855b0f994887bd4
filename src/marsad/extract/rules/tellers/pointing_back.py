"""Clauses in which somebody denies what stands before them: وهو ما نفته الوزارة, الأمر الذي ينفيه الجيش."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers.naming import may_name, named_at
from marsad.extract.rules.tellers.scopes import Scope
from marsad.reference.lexicon import Hit

# What a denied happening is pointed to with: ـه, ـها.
_IT = frozenset({"ه", "ها"})


def denies_what_stands_before(page: Page, hit: Hit) -> bool:
    """ما نفته, الأمر الذي نفاه, اتهامات تنفيها, الهجوم الذي نفته: a verb of denial whose pronoun stands for what the words before it tell."""
    if hit.sense.mode != "deny" or not hit.features.startswith("v") or hit.suffix not in _IT or hit.proclitics or hit.first < 2:
        return False
    before = hit.first - 1
    if page.structure(before, "what") is not None:
        return page.functions[before - 1] == "demonstrative" or page.tokens[before - 1].text in "،,"
    return page.functions[before] == "who" or _names_what_is_said(page, before)


def is_said_of_a_telling(page: Page, verb: int) -> bool:
    """وهو ما تنفيه موسكو، تهمة تنفيها موسكو: whether what a verb of denial is said of is that something was told, and not a happening."""
    return verb > 0 and (page.structure(verb - 1, "what") is not None or _names_what_is_said(page, verb - 1))


def _names_what_is_said(page: Page, index: int) -> bool:
    words = page.reference.words("companion.reports") | page.reference.words("companion.pointing")
    return page.folded[index] in words or "ال" + page.folded[index] in words


def denials_of_what_stands_before(page: Page) -> list[Scope]:
    """A scope that holds nothing but its verb for each such denial whose teller is named right behind it, in text order."""
    found = []
    for sentence in page.sentences:
        for index in page.starting("saying", sentence.first, sentence.last):
            hit = next((hit for hit in page.hits[index] if hit.sense.kind == "saying" and denies_what_stands_before(page, hit)), None)
            if hit is not None and hit.last + 1 < sentence.last and may_name(page, hit.last + 1, hit):
                told, _ = named_at(page, hit.last + 1, sentence.last)
                found.append(Scope(index, index, (told,), "deny", index, direct=False))
    return found
