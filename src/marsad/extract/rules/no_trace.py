"""What is denied without a word of denying: there is no trace of it, or somebody took no part in it."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# لا توجد إشارات على وقوع هجوم: so far before stands the word for a trace, and before that the negation.
_TRACE_WITHIN = 4
_NONE_WITHIN = 3
# لم تشارك فرنسا في الغارات
_PART_WITHIN = 4


def is_without_trace(page: Page, happening: Happening) -> bool:
    """لا أثر لاستخدام الغاز, لا يوجد دليل على الهجوم: whether a teller says that nothing shows the happening; دليل على تورط فلان في الهجوم is of another thing."""
    if happening.is_verb:
        return False
    traces = page.reference.words("companion.trace_of")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _TRACE_WITHIN) - 1, -1):
        if page.folded[index] in traces:
            return _is_negated(page, index, happening.sentence.first)
        light = any(hit.sense.kind == "event" and hit.sense.strength == "light" for hit in page.hits[index])
        if page.functions[index] != "preposition" and not light:
            return False
    return False


def took_no_part(page: Page, happening: Happening) -> bool:
    """لم نشارك في الهجمات, لن تشارك بلاده في الضربات: whether a verb of taking part behind a negation governs the happening."""
    return not_taking_part(page, happening) is not None


def took_no_part_himself(page: Page, happening: Happening) -> bool:
    """لم نشارك في, قالت فرنسا إنها لم تشارك في: whether the verb of taking part is said of whoever tells."""
    at = not_taking_part(page, happening)
    if at is None:
        return False
    that = at - 2
    pronoun = that >= happening.sentence.first and page.functions[that] == "that" and page.folded[that].endswith(("ه", "ها", "هم", "نا"))
    return pronoun or any(hit.features[2:3] == "1" for hit in page.hits[at] if hit.sense.value == "takes_part")


def not_taking_part(page: Page, happening: Happening) -> int | None:
    """The token of a verb of taking part that stands behind a negation and governs the happening; None where none does."""
    if happening.is_verb or page.folded[happening.first - 1] != "في":
        return None
    for index in range(happening.first - 2, max(happening.sentence.first, happening.first - 1 - _PART_WITHIN), -1):
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
        if page.structure(index, "takes_part") is not None:
            negation = page.of_kind(index - 1, "negation")
            return index if negation is not None and negation.sense.value in ("not", "will_not") else None
    return None


def _is_negated(page: Page, index: int, low: int) -> bool:
    """Whether a plain negation stands close before a token."""
    before = range(max(low, index - _NONE_WITHIN), index)
    return any((hit := page.of_kind(at, "negation")) is not None and hit.sense.value in ("not", "none_of") and hit.sense.strength != "weak" for at in before)
