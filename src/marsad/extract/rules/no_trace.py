"""What is denied without a word of denying: there is no trace of it, or somebody took no part in it."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# لا توجد إشارات على وقوع هجوم، لا أدلة على شن القوات الحكومية غارة: so far before stands the word for a trace, and before that the negation.
_TRACE_WITHIN = 6
_NONE_WITHIN = 3
# لم تعثر منظمة الأسلحة الكيميائية على أدلة: so far before the trace stands the verb of finding, right behind its negation.
_FOUND_WITHIN = 7
# لا دليل على أن القوات الروسية قصفت المستشفى, على أنها تستعد لشن مثل هذه الهجمات: so far before the word stands "that".
_THAT_WITHIN = 7
# لم تشارك فرنسا في الغارات
_PART_WITHIN = 4


def is_without_trace(page: Page, happening: Happening) -> bool:
    """لا أثر لاستخدام الغاز, لا دليل على أن الجيش قصف السوق: whether a teller says that nothing shows the happening; دليل على تورط فلان في الهجوم is of another thing."""
    low, first = happening.sentence.first, happening.first
    that = _that_of(page, happening)
    if that is not None:
        first = that
    elif happening.is_verb:
        return False
    for index in range(first - 1, max(low, first - _TRACE_WITHIN) - 1, -1):
        if _is_a_trace(page, index):
            return _is_negated(page, index - (page.folded[index - 1] in _WHAT), low)
        light = any(hit.sense.kind == "event" and hit.sense.strength == "light" for hit in page.hits[index])
        known = that is not None or not _is_passed_over(page, index)
        if page.functions[index] != "preposition" and not light and index not in page.in_places and known:
            return False
    return False


def _is_passed_over(page: Page, index: int) -> bool:
    """على شن القوات هجوما, على تعرض القرية لـ: whether a token says who would have done it, or whom it would have befallen."""
    if index in page.inside_actor or page.of_kind(index, "force") is not None:
        return True
    return page.structure(index, "undergo") is not None or page.structure(index - 1, "undergo") is not None


_WHAT = frozenset({"ما", "شيء", "شييا"})


def _is_a_trace(page: Page, index: int) -> bool:
    """دليل, ما يدل: whether a word for a trace, or "what shows", stands at a token."""
    if page.folded[index] in page.reference.words("companion.trace_of"):
        return True
    return page.folded[index - 1] in _WHAT and page.folded[index] in page.reference.words("companion.shows_it")


def _that_of(page: Page, happening: Happening) -> int | None:
    """دليل على أن القوات قصفت, على أنها تستعد لشن هجوم: the token of "that" whose clause a verb tells, or a noun behind verbs of planning and doing, past who did it.

    None where another clause stands between.
    """
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _THAT_WITHIN) - 1, -1):
        if page.functions[index] == "that":
            return index
        if page.opens_clause(index) or page.tokens[index].kind != "word" or (page.has_kind_of(index, _TOLD) and not _only_leads_to_it(page, happening, index)):
            return None
    return None


def _only_leads_to_it(page: Page, happening: Happening, index: int) -> bool:
    """تستعد لشن, سيقوم بشن: whether a word before a noun is only one of planning or of doing it."""
    if happening.is_verb:
        return False
    return any(
        (hit.sense.kind == "event" and hit.sense.strength == "light") or (hit.sense.kind == "realis" and hit.sense.value == "planned")
        for hit in page.hits[index]
    )


_TOLD = frozenset({"event", "harm", "saying", "negation"})


# لا دليل على تورط الحرس الثوري الإيراني في الهجوم: so far before the deed stands the word for a part in it.
_PART_TRACED_WITHIN = 6


def part_without_trace(page: Page, happening: Happening) -> bool:
    """لا أدلة على تورط الجيش في قصف السوق: whether nothing is said to show somebody's part in a happening, which is told all the same."""
    low = happening.sentence.first
    for index in range(happening.first - 1, max(low + 1, happening.first - _PART_TRACED_WITHIN), -1):
        if page.structure(index, "own_part") is not None:
            trace = index - 1 - (page.functions[index - 1] == "preposition")
            return trace > low and _is_a_trace(page, trace) and _is_negated(page, trace, low)
        if page.opens_clause(index) or page.tokens[index].kind != "word":
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
    """Whether a plain negation stands close before a token, or farther with a verb of finding right behind it (لم تعثر المنظمة على أدلة)."""
    if any(_is_not(page, at) for at in range(max(low, index - _NONE_WITHIN), index)):
        return True
    for at in range(index - 1, max(low, index - _FOUND_WITHIN), -1):
        if page.opens_clause(at) or page.tokens[at].text in ".،؛:":
            return False
        if page.folded[at] in page.reference.words("companion.finds"):
            return _is_not(page, at - 1)
    return False


def _is_not(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "negation")
    return hit is not None and hit.sense.value in ("not", "none_of") and hit.sense.strength != "weak"
