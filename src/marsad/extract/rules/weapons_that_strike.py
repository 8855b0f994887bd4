"""Weapons in a number that are the subject of a verb of striking: five missiles hit a depot."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stops import behind_its_number

_SENT = frozenset({"missile", "rocket", "mortar", "artillery", "drone"})
# خمسة صواريخ باليستية روسية
_ADJECTIVES = 3


def counted_weapons(page: Page, index: int) -> Phrase | None:
    """استهدفت خمسة صواريخ مدينة، أصابت عشرات القذائف سوقا: the number at a token with its weapons, where what they struck stands behind them; else None.

    With nothing struck behind it the number is the object of a subject left out (استهدفت خمسة صواريخ في المستودع).
    """
    noun = behind_its_number(page, index)
    weapon = page.of_kind(noun, "means") if index < noun < len(page) else None
    if (
        weapon is None
        or weapon.proclitics
        or page.functions[index]
        or page.folded[index].startswith(("ب", "ل", "وب"))
        or not _SENT.intersection(weapon.sense.means)
    ):
        return None
    last = weapon.last
    while last < noun + _ADJECTIVES and last + 1 < len(page) and _is_adjective(page, last + 1):
        last += 1
    behind = last + 1
    while behind < len(page) and behind in page.in_time:
        behind += 1
    return Phrase(index, last) if behind < len(page) and _is_struck(page, behind) else None


def _is_adjective(page: Page, index: int) -> bool:
    """روسية، باليستية: whether a word says of which kind or whose the weapons before it are."""
    if index in page.adjective_at:
        return True
    known = page.of_kind(index, "means") is None and bool(page.hits[index])
    return not known and not page.functions[index] and index not in page.in_places and page.folded[index].endswith("ية")


def _is_struck(page: Page, index: int) -> bool:
    if page.functions[index] or page.of_kind(index, "direction") is not None:
        return False
    if index in page.in_places:
        return not page.in_places[index].proclitics
    struck = page.of_kind(index, "object", "people", "force", "place_word")
    return struck is not None and not struck.proclitics
