"""Who says nothing about a happening: لم يصدر عن القوات أي بيان, لم ترد الجماعة على طلب للتعليق."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# لم يصدر عن قيادة القوات أي بيان: so near behind the words for a silence stands who is silent.
_SILENT_WITHIN = 5


def who_is_silent(page: Page, hit: Hit, low: int) -> Phrase | None:
    """The body behind the words for a silence, between token `low` and the word of a happening that it is silent about; None where none is named."""
    for index in range(hit.first - 1, low - 1, -1):
        words = page.of_kind(index, "negation")
        if words is None or words.sense.value != "silence":
            continue
        behind = range(words.last + 1, min(words.last + 1 + _SILENT_WITHIN, hit.first))
        first = next((at for at in behind if at in page.actor_at or page.of_kind(at, "force") is not None), None)
        return None if first is None else Phrase(first, phrase_end(page, first, hit.first))
    return None


def without_the_silent(page: Page, hit: Hit, low: int, doers: list[Phrase]) -> list[Phrase]:
    """لم يصدر أي تعليق من قبل الجماعة على مقتل القائد: whoever is silent about a happening is not said to have done it."""
    silent = who_is_silent(page, hit, low) if doers else None
    return doers if silent is None else [phrase for phrase in doers if phrase.first > silent.last or phrase.last < silent.first]
