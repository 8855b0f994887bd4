"""Deeds that somebody tried to do: the verb of trying that governs the noun of the deed."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# حاول شاب مسلح طعن شرطي: so far before the deed stands the verb of trying.
_TRIED_WITHIN = 3


def verb_of_trying(page: Page, hit: Hit) -> int | None:
    """حاول طعن شرطي, حاول شاب دهس جنود: the verb of trying right before a deed or its subject, so that the genitive of the deed is the victim; None without one."""
    if hit.definite or hit.proclitics:
        return None
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _TRIED_WITHIN), -1):
        tries = (other for other in page.hits[index] if other.sense.kind == "realis" and other.sense.value == "attempted")
        if any(other.features.startswith("v") for other in tries):
            return index
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


def right_behind_trying(page: Page, hit: Hit) -> int | None:
    """مسلحون حاولوا التسلل, الطائرة التي حاولت مهاجمة المطار: the verb of trying right before a noun of a deed, whose subject stands before it; None without one."""
    before = hit.first - 1
    if before < 0 or not hit.features.startswith("n") or hit.proclitics:
        return None
    tries = (other for other in page.hits[before] if other.sense.kind == "realis" and other.sense.value == "attempted")
    return before if any(other.features[:3] in ("vp3", "vi3", "vr3") for other in tries) else None


def read_as_tried(page: Page, hits: list[Hit]) -> list[Hit]:
    """حاول طعن شرطي: of the readings of one word the noun behind a verb of trying; nouns that are used only there (`mode: tried`) are none elsewhere."""
    tried = [hit for hit in hits if hit.sense.mode == "tried"]
    if not tried:
        return hits
    behind = [hit for hit in tried if verb_of_trying(page, hit) is not None]
    return behind or [hit for hit in hits if hit.sense.mode != "tried"]
