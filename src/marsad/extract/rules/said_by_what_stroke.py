"""Words for how somebody was killed that are spelt like a deed of two: قتل مسلحون شرطيا طعنا."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit

# قتل مسلحون مجهولون شرطيا في السوق طعنا: so far before it stands the killing.
_KILLED_WITHIN = 8


def says_by_what_stroke(page: Page, hit: Hit) -> bool:
    """طعنا, قنصا behind a word of killing: how it was done, and no attack of its own."""
    if (
        hit.sense.type != "armed_attack"
        or hit.proclitics
        or not page.folded[hit.first].endswith("ا")
        or not page.is_listed(hit.first, "companion.manner_of_killing")
    ):
        return False
    before = until_stop(page, range(hit.first - 1, max(-1, hit.first - 1 - _KILLED_WITHIN), -1))
    return any(other.sense.kind == "harm" and other.sense.harm == "killed" for index in before for other in page.hits[index])
