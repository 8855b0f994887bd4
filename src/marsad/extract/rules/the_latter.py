"""Doers that are called "the latter", by the name that they have."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

# سوريا ... ردا على هجوم كيماوي شنه الأخير: so far before "the latter" stands the name of whom it means.
_NAMED_WITHIN = 25


def name_the_latter(page: Page, drafts: Iterable[Draft]) -> None:
    """مطار للنظام السوري ردا على هجوم شنه الأخير: gives each doer that is called "the latter" the last name before those words in its sentence."""
    for draft in drafts:
        draft.perpetrators = [_named(page, draft, phrase) for phrase in draft.perpetrators]


def _named(page: Page, draft: Draft, phrase: Phrase) -> Phrase:
    if phrase.first != phrase.last or not page.is_listed(phrase.first, "companion.latter") or not page.tokens[phrase.first].text.startswith("ال"):
        return phrase
    low = next((sentence.first for sentence in page.sentences if sentence.first <= phrase.first < sentence.last), draft.sentence.first)
    for index in range(phrase.first - 1, max(low, phrase.first - _NAMED_WITHIN) - 1, -1):
        name = page.actor_at.get(index)
        if name is not None and not page.is_medium(name):
            return Phrase(name.first, name.last, name.proclitics)
    return phrase
