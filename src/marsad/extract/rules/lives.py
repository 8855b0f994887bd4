"""Lives that are told as lost, or taken: فارق خمسة جنود الحياة, حصد القصف أرواح عشرين مدنيا."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.counted import Group, group_at
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit

# فقد ما لا يقل عن خمسة وعشرين من عناصر القوات حياتهم: so far behind the verb the word for life stands.
_LIFE_WITHIN = 14
# حصدت الغارة الجوية على مدينة كذا أرواح
_LIVES_WITHIN = 12


def loses_life(page: Page, verb: Hit) -> bool:
    """Whether a word for life (حياتهم، أرواحهم) stands behind a verb, in its clause."""
    for index in range(verb.last + 1, min(verb.last + 1 + _LIFE_WITHIN, len(page))):
        if _has(page, index, "life"):
            return True
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to"):
            return False
    return False


def lives_taken(page: Page, sentence: Sentence, start: int) -> Iterator[tuple[Hit, Group]]:
    """حصدت الغارة أرواح تسعة أشخاص: the verb of each such clause with those whose lives it took."""
    for first in page.starting("harm_cue", start, sentence.last):
        verb = next((hit for hit in page.hits[first] if hit.sense.kind == "harm_cue" and hit.sense.value == "reaped"), None)
        group = None if verb is None else _whose(page, verb, sentence.last)
        if verb is not None and group is not None and not any(hit.sense.kind == "harm" and hit.last > verb.last for hit in page.hits[first]):
            yield verb, group


def _whose(page: Page, verb: Hit, limit: int) -> Group | None:
    for index in range(verb.last + 1, min(verb.last + 1 + _LIVES_WITHIN, limit - 1)):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause", "leads_to"):
            return None
        if _has(page, index, "lives") and page.of_kind(index, "harm") is None:
            return group_at(page, index + 1, limit, things=False) or named_at(page, index + 1, limit)
    return None


def _has(page: Page, index: int, value: str) -> bool:
    return any(hit.sense.kind == "harm_cue" and hit.sense.value == value for hit in page.hits[index])
