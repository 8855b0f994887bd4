"""Ground that is taken nowhere, and fighting of nobody at no place: spoken of at large, and told of none."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page

# انسحاب القوات الحكومية السورية منها: so far behind a word a pronoun may stand that means a place told before.
_PRONOUN_WITHIN = 6


def is_at_large(page: Page, draft: Draft) -> bool:
    """استعادة عدة مناطق, استخدم السلاح في القتال: what no report says where it was, after every place that could be carried to it."""
    if draft.places or not page.document.title or draft.stance.silence:
        return False
    if draft.type == "armed_clash":
        return _is_led(page, draft) and not (draft.sentence.title or draft.perpetrators or draft.by_teller or draft.targets or draft.harm)
    return draft.type == "territory_change" and draft.hit.features.startswith("n") and not _means_a_place(page, draft)


def _is_led(page: Page, draft: Draft) -> bool:
    """في قتال، للاشتباك: a word that hangs on a preposition, so that its clause tells of something else."""
    hit = draft.hit
    return hit.proclitics.strip("و").startswith(("ل", "ب")) or (hit.first > 0 and page.functions[hit.first - 1] == "preposition")


def _means_a_place(page: Page, draft: Draft) -> bool:
    behind = range(draft.hit.last + 1, min(draft.sentence.last, draft.hit.last + 1 + _PRONOUN_WITHIN))
    return any(page.functions[index] == "preposition" and page.folded[index].endswith(("ها", "ه")) for index in behind)
