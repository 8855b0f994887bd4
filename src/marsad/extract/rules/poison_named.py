"""Attacks that a report only names, at the place where it tells of poison."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.likeness import doers_agree, share_place, times_conflict
from marsad.extract.rules.page import Page
from marsad.extract.rules.spoken_of import may_be_of_words


def retype_poison(page: Page, drafts: Sequence[Draft]) -> None:
    """هجوم سرمين, and behind it هجوم كيماوي في سرمين: an attack that is only named, where the report tells of poison at its place, is that attack."""
    poison = [draft for draft in drafts if draft.type == "chemical_attack" and draft.places and draft.stance.has_happened]
    for draft in drafts if poison else ():
        if draft.type != "armed_attack" or draft.means or draft.stated_count or not may_be_of_words(page, draft.hit) or not _is_only_named(page, draft):
            continue
        if any(share_place(page, other, draft) and doers_agree(page, other, draft) and not times_conflict(page, other, draft) for other in poison):
            draft.type, draft.means = "chemical_attack", {"chemical"}


def _is_only_named(page: Page, draft: Draft) -> bool:
    """الهجوم على سرمين، هجوم سرمين: a noun with the article, or with the place right behind it."""
    if not draft.hit.features.startswith("n") or not draft.stance.has_happened:
        return False
    behind = page.in_places.get(draft.hit.last + 1)
    return draft.definite or (behind is not None and not behind.proclitics)
