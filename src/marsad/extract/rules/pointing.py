"""Nouns of force that point at what the report tells: "this attack", and the attack at the very place where poison was used."""

from __future__ import annotations

from marsad.extract.rules.answered import QUOTES
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.likeness import finest, same_teller, share_place, times_conflict
from marsad.extract.rules.page import Page


def pointed_at(page: Page, kept: list[Draft], draft: Draft) -> Draft | None:
    """هذا الهجوم، تلك الضربات: the happening of force told last, by the same teller, which a noun behind "this" points at where it adds neither harm nor what was struck."""
    first = draft.hit.first - 1
    while first > draft.sentence.first and page.tokens[first].kind == "mark" and page.tokens[first].text in QUOTES:
        first -= 1
    if (
        first < 0
        or page.structure(first, "demonstrative") is None
        or not draft.definite
        or draft.type not in FORCE - {"armed_clash"}
        or draft.harm
        or draft.targets
    ):
        return None
    told = (earlier for earlier in reversed(kept) if earlier.type in FORCE and earlier.stance.polarity == draft.stance.polarity)
    last = next(told, None)
    if last is None or times_conflict(last, draft):
        return None
    return last if not draft.chain or same_teller(page, last, draft) else None


def take_poison(page: Page, drafts: list[Draft], draft: Draft) -> None:
    """عن هجوم دوما ... الهجوم الكيماوي في دوما: an attack by a general noun, where a report tells of poison used at that very place, is the attack with poison."""
    general = draft.type == "armed_attack" and not draft.means and draft.hit.features.startswith("n") and draft.hit.sense.role == "doer" and not draft.from_harm
    if not general or _told_as_no_poison(draft) or not _is_placed_itself(page, drafts, draft):
        return
    if any(other.type == "chemical_attack" and finest(page, other) and share_place(page, other, draft) for other in drafts):
        draft.type, draft.means = "chemical_attack", {"chemical"}


# الهجوم في دوما, هجوم وقع في دوما: as far behind a noun as a place is surely its own.
_OWN_PLACE_WITHIN = 3


def _is_placed_itself(page: Page, drafts: list[Draft], draft: Draft) -> bool:
    """Whether the finest place of an attack stands in its sentence, and right behind it where the sentence tells of poison besides."""
    own = [place for place in finest(page, draft) if draft.sentence.first <= place.first < draft.sentence.last]
    beside = any(other is not draft and other.type == "chemical_attack" and other.sentence is draft.sentence for other in drafts)
    return any(not beside or 0 < place.first - draft.hit.last <= _OWN_PLACE_WITHIN for place in own)


def _told_as_no_poison(draft: Draft) -> bool:
    return any("chemical_attack" in (hit.sense.not_by or "").split() for hit in (draft.hit, *draft.also))
