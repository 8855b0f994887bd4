"""Whose the ground without a name is that was struck: who holds it was meant."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

# كثف الجيش غاراته وقصفه المدفعي على الأحياء: so far behind the happening its ground stands.
_GROUND_WITHIN = 9
# على عدة أحياء جنوبية متجاورة تسيطر عليها: so many words may describe the ground.
_DESCRIBED_BY = 2


def who_holds_it(clause: Clause) -> list[Phrase]:
    """غارات على أحياء يتحصن فيها المسلحون, لاستعادة مناطق تسيطر عليها الحركة, قصف أحياء تحت سيطرة التنظيم: those who hold the ground; empty where none are told.

    A town that has a name is struck itself, whoever holds it; what happens in somebody's ground, or comes from it, strikes him not.
    """
    page, end = clause.page, clause.happening.sentence.last
    for index in range(clause.happening.last + 1, min(clause.happening.last + 1 + _GROUND_WITHIN, end - 1)):
        if clause.ends_at(index) or page.tokens[index].text in "،؛":
            return []
        if index in page.in_places or page.of_kind(index, "place_word") is None or page.of_kind(index, "object") is not None:
            continue
        first = _behind_its_hold(page, index + 1, end) if _is_struck(page, index) else end
        first = clause.past_marks(first, end) if first < end else end
        if first >= end or not clause.names_doer(first):
            return []
        return list(clause.phrases_from(first, end))
    return []


def _is_struck(page: Page, ground: int) -> bool:
    """غارات على أحياء, استهدفت منطقة: no preposition before the ground says that it is where something was done, or where it came from."""
    before = ground - 1
    if page.folded[before] == "من" and page.structure(before - 1, "partitive") is not None:
        # عدد من الأحياء
        before -= 2
    return page.functions[before] != "preposition" or page.folded[before] in page.reference.words("companion.against")


def _behind_its_hold(page: Page, index: int, end: int) -> int:
    """يتحصن فيها, التي تسيطر عليها, تحت سيطرة: the token behind the words of holding, which start at a token past what describes the ground; else `end`."""
    for at in range(index, min(index + 1 + _DESCRIBED_BY, end - 2)):
        verb = at + (page.functions[at] == "who")
        if page.folded[verb] in page.reference.words("companion.holds_ground") and page.structure(verb + 1, "to_them") is not None:
            return verb + 2
        if page.folded[verb] in page.reference.words("companion.under_whom") and page.folded[verb + 1] in page.reference.words("companion.control_of"):
            return verb + 2
        if page.functions[at] or page.tokens[at].kind != "word" or at in page.in_places:
            return end
    return end
