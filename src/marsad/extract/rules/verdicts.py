"""Executions that are sentences or penalties, and have not been carried out."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# قضت محكمة الجنايات في العاصمة، الأحد، غيابيا بالإعدام
_SENTENCED_WITHIN = 10


def is_sentenced(page: Page, hit: Hit) -> bool:
    """قضت المحكمة غيابيا بالإعدام, تحكم بالإعدام: a sentence, with which nobody has been put to death."""
    words, carried_out = page.reference.words("companion.sentencing"), page.reference.words("companion.carried_out")
    before = range(max(0, hit.first - _SENTENCED_WITHIN), hit.first)
    if any(other.sense.form in carried_out for index in before for other in page.hits[index]):
        # تنفيذ أحكام بالإعدام: carried out.
        return False
    return any(page.folded[index] in words for index in before)


# إصدار أحكام الإعدام, تصل عقوبته إلى الإعدام
_VERDICT_WITHIN = 2
_CARRIED_OUT_WITHIN = 3


def is_a_verdict(page: Page, hit: Hit) -> bool:
    """إصدار أحكام الإعدام، عقوبة الإعدام: a sentence or a penalty by its name; تنفيذ أحكام الإعدام is what was done."""
    words = page.reference.words("companion.sentencing")
    at = next((index for index in range(hit.first - 1, max(-1, hit.first - 1 - _VERDICT_WITHIN), -1) if page.folded[index].removeprefix("و") in words), None)
    if at is None:
        return False
    carried_out = tuple(page.reference.words("companion.carried_out"))
    return not any(page.folded[index].startswith(carried_out) for index in range(max(0, at - _CARRIED_OUT_WITHIN), at))
