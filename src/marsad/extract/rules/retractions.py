"""What verbs of many meanings are about: something said before that is taken back, blame that is laid on somebody."""

from __future__ import annotations

from marsad.extract.rules.page import Page

# تراجعت وزارة الدفاع الإسرائيلية، مساء الأحد، عن بيانها: as far behind the verb stands what is taken back.
_WITHIN = 12


def takes_back(page: Page, verb: int, limit: int) -> bool:
    """تراجع الفصيل عن تبنيه للهجوم, سحبت الوكالة خبرها: whether what a verb is about is something said, before token `limit`."""
    return _is_about(page, verb, limit, "said_before")


def lays_blame(page: Page, verb: int, limit: int) -> bool:
    """ألقت الوزارة، كغيرها، باللوم على الجماعة: whether it is blame that a verb lays on somebody, before token `limit`."""
    return _is_about(page, verb, limit, "blame")


def _is_about(page: Page, verb: int, limit: int, value: str) -> bool:
    for index in range(verb + 1, min(verb + _WITHIN, limit)):
        if page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:":
            return False
        if page.structure(index, value) is not None:
            return True
    return False
