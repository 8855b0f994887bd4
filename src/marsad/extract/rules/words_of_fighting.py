"""What must stand by words of exchange and confrontation for them to tell of a fight."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit

# تبادل الجنود على الحدود إطلاق النار
_EXCHANGED_WITHIN = 7


def is_exchanged(page: Page, hit: Hit) -> bool:
    """تبادل الجنود إطلاق النار، تبادل كثيف للنيران: fire or projectiles behind a word of exchanging; charges exchanged before them are no fire."""
    exchanged, charges = page.reference.words("companion.exchanged"), page.reference.words("companion.charges")
    for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _EXCHANGED_WITHIN))):
        if page.folded[index] in exchanged:
            return True
        if page.folded[index].removeprefix("ل").removeprefix("ال").removeprefix("ل") in charges:
            return False
    return False


def is_fought(page: Page, hit: Hit) -> bool:
    """مواجهة خاضتها القوات، اندلعت مواجهة: a verb of fighting or of breaking out right before or behind the noun."""
    near = range(max(0, hit.first - 2), min(len(page), hit.last + 3))
    return any(_bare(page, index) in page.reference.words("companion.fought") for index in near) or _is_where_they_fell(page, hit)


# سقط عشرة قتلى من الطرفين في مواجهة: so far before a confrontation stands who died in it.
_FELL_WITHIN = 8


def _is_where_they_fell(page: Page, hit: Hit) -> bool:
    """قتل أربعة جنود في مواجهة مع مسلحين، سقطا في مواجهة مسلحة: a confrontation "in" which people died; في مواجهة الحكومة only faces it."""
    before = hit.first - 1
    if hit.definite or hit.suffix or before < 1 or page.folded[before] != "في" or hit.last + 1 >= len(page):
        return False
    if page.folded[hit.last + 1] not in page.reference.words("companion.confronted_with"):
        return False
    dead = until_stop(page, range(before - 1, max(-1, before - 1 - _FELL_WITHIN), -1))
    return any(page.of_kind(index, "harm") is not None for index in dead)


def _bare(page: Page, index: int) -> str:
    return page.folded[index].removeprefix("و") if len(page.folded[index]) > _SHORTEST else page.folded[index]


# وقع: its و is of the word.
_SHORTEST = 4
