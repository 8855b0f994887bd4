"""What must stand by words of captivity and confrontation for them to tell of a happening."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit

_STILL_WITHIN = 4


def is_held_now(page: Page, hit: Hit) -> bool:
    """محتجز لديهم، لا يزالون موقوفين: a participle that says of people that they are held now."""
    after = hit.last + 1
    if after < len(page) and page.folded[after] in page.reference.words("companion.held_with"):
        return True
    return any(_bare(page, index) in page.reference.words("companion.still") for index in _back(page, hit.first, _STILL_WITHIN))


# تبادل الجنود على الحدود إطلاق النار
_EXCHANGED_WITHIN = 7


def is_exchanged(page: Page, hit: Hit) -> bool:
    """تبادل الجنود إطلاق النار، تبادل كثيف للنيران: fire or projectiles behind a word of exchanging."""
    words = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _EXCHANGED_WITHIN)))
    return any(page.folded[index] in page.reference.words("companion.exchanged") for index in words)


def is_fought(page: Page, hit: Hit) -> bool:
    """مواجهة خاضتها القوات، اندلعت مواجهة: a verb of fighting or of breaking out right before or behind the noun."""
    near = range(max(0, hit.first - 2), min(len(page), hit.last + 3))
    return any(_bare(page, index) in page.reference.words("companion.fought") for index in near)


def _back(page: Page, first: int, within: int) -> Iterable[int]:
    """The tokens before one in its clause, the nearest first."""
    for index in range(first - 1, max(-1, first - 1 - within), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" or page.functions[index] in ("that", "clause", "who"):
            return
        yield index


def _bare(page: Page, index: int) -> str:
    return page.folded[index].removeprefix("و") if len(page.folded[index]) > _SHORTEST else page.folded[index]


# وقع: its و is of the word.
_SHORTEST = 4
