"""Words by which a teller takes back what it said before."""

from __future__ import annotations

from marsad.extract.rules.page import Page

# تراجعت وزارة الدفاع الإسرائيلية، مساء الأحد، عن بيانها: as far behind the verb stands what is taken back.
_WITHIN = 12


def takes_back(page: Page, verb: int, limit: int) -> bool:
    """تراجع الفصيل عن تبنيه للهجوم, سحبت الوكالة خبرها: whether what a verb is about is something said, before token `limit`."""
    for index in range(verb + 1, min(verb + _WITHIN, limit)):
        if page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:":
            return False
        if page.structure(index, "said_before") is not None:
            return True
    return False
