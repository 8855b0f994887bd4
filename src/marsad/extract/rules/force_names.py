"""What stands in the name of a force: شرطة مكافحة الشغب puts no riot down, and كتائب الاقتحام storm nothing, by their names alone."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# شرطة مكافحة الشغب: so far before the last word of what it is called by stands a force.
_NAMED_BEFORE = 3


def is_inside_force(page: Page, index: int) -> bool:
    """مكافحة in قوات مكافحة الشغب: whether a word goes on the name of a force that begins before it."""
    return any(hit.sense.kind == "force" and hit.last >= index for first in range(max(0, index - _NAMED_BEFORE), index) for hit in page.hits[first])


def is_what_a_unit_is_for(page: Page, index: int, hits: list[Hit]) -> bool:
    """قوات مكافحة الشغب, كتائب الاقتحام: whether a noun ends what a force or a unit is called by."""
    if not page.folded[index].startswith("ال") or not index or any(hit.features.startswith("v") for hit in hits):
        return False
    if is_inside_force(page, index):
        return True
    unit = page.of_kind(index - 1, "force")
    return unit is not None and not (unit.definite or unit.suffix or unit.proclitics) and page.folded[index - 1] in page.reference.words("companion.units")
