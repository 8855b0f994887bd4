"""Who is said to be responsible: claimed, denied, or laid on another."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.model import ActorMention, Responsibility

NO_RESPONSIBILITY = frozenset(
    "armed_clash deployment incursion territory_change ceasefire threat prediction siege casualty_toll displacement protest riot body_found".split()
)


def responsibility_of(page: Page, draft: Draft, type_: str, perpetrator: tuple[ActorMention, ...]) -> Responsibility | None:
    if draft.by_teller and draft.chain and not draft.perpetrators:
        denied = draft.stance.polarity == "denied"
        return None if type_ in NO_RESPONSIBILITY and not denied else "denied" if denied else "claimed"
    if draft.stance.polarity == "denied":
        mine = page.told_actors(draft.chain[0]) if draft.chain else set()
        accused = {actor for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
        return "denied" if draft.chain and (mine & accused or (not accused and draft.type in ("chemical_attack",) and mine)) else None
    if not perpetrator or type_ in NO_RESPONSIBILITY or draft.stance.realis not in ("occurred", "ongoing"):
        return None
    if all(_names_a_weapon(page, phrase) for phrase in draft.perpetrators):
        # "The drones hit": whose they are only their owner says.
        return "claimed" if draft.chain and page.teller_is_armed(draft.chain[0]) else None
    if draft.chain:
        mine = page.told_actors(draft.chain[0])
        if mine and any(mine & page.phrase_actors(phrase.first, phrase.last) for phrase in draft.perpetrators):
            return "claimed"
    return "attributed"


def _names_a_weapon(page: Page, phrase: Phrase) -> bool:
    return page.of_kind(phrase.first, "means") is not None and not page.phrase_actors(phrase.first, phrase.last)
