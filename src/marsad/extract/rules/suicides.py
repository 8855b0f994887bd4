"""Attackers who blow themselves up: verbs of blowing up that tell of a suicide attack."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# فجرت امرأة ثالثة نفسها: so far behind the verb stands the attacker's own self.
_SELF_WITHIN = 5
# فجر انتحاري يقود شاحنة
_BOMBER_WITHIN = 2


def blows_up(hit: Hit) -> bool:
    """Whether a word says in one word that somebody set something off."""
    return hit.sense.form == "فجر"


def own_self(page: Page, hit: Hit) -> int | None:
    """فجر ثان نفسه: the token of the attacker's own self behind a verb of blowing up; None where none stands there."""
    if not blows_up(hit) or not hit.features.startswith("v"):
        return None
    for index in range(hit.last + 1, min(hit.last + 1 + _SELF_WITHIN, len(page))):
        if page.tokens[index].kind != "word" or page.functions[index]:
            return None
        if page.folded[index] in page.reference.words("companion.own_self"):
            return index
    return None


def is_suicide(page: Page, hit: Hit) -> bool:
    """فجر ثان نفسه, فجر انتحاري سيارة: whether a verb of blowing up has the attacker's self for its object, or a suicide bomber for its subject."""
    if not blows_up(hit) or not hit.features.startswith("v"):
        return False
    near = range(hit.last + 1, min(hit.last + 1 + _BOMBER_WITHIN, len(page)))
    return own_self(page, hit) is not None or any(page.folded[index] in page.reference.words("companion.suicide_bomber") for index in near)
