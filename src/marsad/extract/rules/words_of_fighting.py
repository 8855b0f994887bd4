"""What must stand by words of exchange and confrontation for them to tell of a fight."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit

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


def _bare(page: Page, index: int) -> str:
    return page.folded[index].removeprefix("و") if len(page.folded[index]) > _SHORTEST else page.folded[index]


# وقع: its و is of the word.
_SHORTEST = 4
