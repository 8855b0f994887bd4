"""Nouns of force that point at what the report tells: "this attack"."""

from __future__ import annotations

from marsad.extract.rules.answered import QUOTES
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.likeness import same_teller, times_conflict
from marsad.extract.rules.page import Page


def pointed_at(page: Page, kept: list[Draft], draft: Draft) -> Draft | None:
    """هذا الهجوم، تلك الضربات: the happening of force told last, by the same teller, which a noun behind "this" points at where it adds neither harm nor what was struck."""
    first = draft.hit.first - 1
    while first > draft.sentence.first and page.tokens[first].kind == "mark" and page.tokens[first].text in QUOTES:
        first -= 1
    this = page.structure(first, "demonstrative") if first >= 0 else None
    if (
        this is None
        # وكذلك الهجوم على: "likewise" points at nothing.
        or this.proclitics.endswith("ك")
        or not draft.definite
        or draft.type not in FORCE - {"armed_clash"}
        or draft.harm
        or draft.targets
    ):
        return None
    told = (earlier for earlier in reversed(kept) if earlier.type in FORCE and earlier.stance.polarity == draft.stance.polarity)
    last = next(told, None)
    if last is None or times_conflict(page, last, draft):
        return None
    return last if not draft.chain or same_teller(page, last, draft) else None
