"""What verbs of many meanings are about: something said before that is taken back, blame that is laid on somebody."""

from __future__ import annotations

from marsad.extract.rules.page import Page

# تراجعت وزارة الدفاع الإسرائيلية، مساء الأحد، عن بيانها: as far behind the verb stands what is taken back.
_WITHIN = 12


def takes_back(page: Page, verb: int, limit: int) -> bool:
    """تراجع الفصيل عن تبنيه للهجوم: whether what a verb leads to with عن is something said, before token `limit`."""
    said = _said_behind(page, verb, limit)
    return said is not None and page.structure(said - 1, "relayed_from") is not None


def withdraws_words(page: Page, verb: int, limit: int) -> bool:
    """سحبت الوكالة خبرها: whether the object of a verb is something said, before token `limit`; سحب الجيش قواته بعد تقارير withdraws troops."""
    said = _said_behind(page, verb, limit)
    if said is None or page.functions[said - 1] == "preposition" or page.structure(said - 1, "relayed_from") is not None:
        return False
    return not any(hit.proclitics for hit in page.hits[said] if hit.sense.value == "said_before")


def lays_blame(page: Page, verb: int, limit: int) -> bool:
    """ألقت الوزارة، كغيرها، باللوم على الجماعة: whether it is blame that a verb lays on somebody, before token `limit`."""
    return _first_behind(page, verb, limit, "blame") is not None


def _said_behind(page: Page, verb: int, limit: int) -> int | None:
    return _first_behind(page, verb, limit, "said_before")


def _first_behind(page: Page, verb: int, limit: int, value: str) -> int | None:
    """The token nearest behind a verb that has a grammatical use, with no other clause between; None where there is none."""
    for index in range(verb + 1, min(verb + _WITHIN, limit)):
        if page.functions[index] in ("that", "clause", "cause") or page.tokens[index].text in ".؛:":
            return None
        if page.structure(index, value) is not None:
            return index
    return None
