"""Happenings that a verb of coming before, after or along with sets beside each other: أعقب القصف اقتحام للبلدة, سبق الهجوم قصف مدفعي."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# مهد الجيش لهجومه بقصف: so far before the first of two words stands the verb that sets them in order.
_ORDERED_WITHIN = 3
# أعقب القصف المدفعي العنيف على البلدة اقتحام
_BETWEEN = 6


def are_in_sequence(page: Page, first: Hit, second: Hit, low: int) -> bool:
    """Whether two words of a clause that begins at token `low` tell of happenings that its verb sets in order, so that they are two."""
    if first.features.startswith("v") or first.first > second.first or second.proclitics.startswith("و"):
        return False
    between = range(first.last + 1, second.first)
    if len(between) > _BETWEEN or any(page.opens_clause(index) or page.tokens[index].text in ".؛:،" for index in between):
        return False
    words = page.reference.words("companion.sets_in_order")
    for index in range(first.first - 1, max(low - 1, first.first - 1 - _ORDERED_WITHIN), -1):
        if page.folded[index].removeprefix("و") in words:
            return True
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
    return False
