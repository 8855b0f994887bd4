"""Attacks of which only is said that they will be answered: الهجوم لن يمر دون رد is a threat, and tells of the attack nothing that was not known."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page

# الهجوم الكيماوي على حليفتها سوريا "لن يمر": so far before the threat stands what it is over.
_OVER_WITHIN = 9
_QUOTES = QUOTES_OPEN | QUOTES_CLOSE


def take_what_it_is_over(page: Page, kept: list[Draft], threat: Draft) -> list[Draft]:
    """The drafts without a bare attack that is the subject of a threat's own verb, in the mouth of one teller; its word goes with the threat's."""
    if threat.type != "threat" or threat.hit.sense.mode == "answer" or threat.hit.proclitics == "و" or not kept:
        return kept
    attack = max(kept, key=lambda draft: draft.hit.first)
    if not _is_its_subject(page, attack, threat):
        return kept
    threat.also.append(attack.hit)
    return [draft for draft in kept if draft is not attack]


def _is_its_subject(page: Page, attack: Draft, threat: Draft) -> bool:
    """الهجوم لن يمر دون رد, الهجوم سوف يقابل بقوة: a noun with the article, or "this" before it, by which nobody and nothing more is told, and only its own words up to the threat."""
    if attack.sentence is not threat.sentence or attack.scope is not threat.scope or attack.type not in FORCE or not attack.definite or attack.also:
        return False
    if attack.perpetrators or attack.by_teller or attack.harm or attack.time is not None or attack.stance.polarity == "denied":
        return False
    if any(attack.sentence.first <= place.first < attack.sentence.last for place in attack.places):
        # الهجوم في مدينة إدلب لن يمر: where it was is told of it.
        return False
    between = range(attack.hit.last + 1, threat.hit.first)
    if attack.hit.first > threat.hit.first or len(between) > _OVER_WITHIN or attack.hit.features.startswith("v") or attack.hit.proclitics:
        return False
    return not any(page.opens_clause(index) or (page.tokens[index].kind != "word" and page.tokens[index].text not in _QUOTES) for index in between)
