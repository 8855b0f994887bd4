"""Protests: force used on a crowd, and a crowd that uses force, are happenings of their own type."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.arguments import Phrase
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page

_AGAINST_CROWDS = frozenset({"armed_attack", "air_strike", "drone_strike", "shelling", "armed_clash", "explosion"})
_BY_CROWDS = frozenset({"armed_attack", "property_destruction", "armed_clash"})


def retype_crowds(page: Page, drafts: list[Draft]) -> None:
    """Makes force on protesters its repression, what protesters storm or burn a riot, and people hurt at a protest the harm of a repression."""
    for draft in drafts:
        if draft.type in _BY_CROWDS and _are_protesters(page, draft.perpetrators):
            draft.type = "riot"
        elif (draft.type in _AGAINST_CROWDS and _are_protesters(page, draft.targets)) or (
            draft.type == "protest" and any(harm.kind in ("killed", "injured") and harm.least for harm in draft.harm)
        ):
            draft.type = "protest_repression"


def _are_protesters(page: Page, phrases: Sequence[Phrase]) -> bool:
    hits = (page.of_kind(index, "people") for phrase in phrases for index in range(phrase.first, phrase.last + 1))
    return any(hit is not None and hit.sense.value == "protester" for hit in hits)
