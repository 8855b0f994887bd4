"""Whether a teller and a verb of saying agree in gender, where their endings tell it."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers.scopes import Told
from marsad.reference.lexicon import Hit


def is_feminine(page: Page, told: Told) -> bool | None:
    """الوزارة، المصادر، السلطات against المتحدث، المصدر، المرصد: the gender of the head noun; None for names and for words that may be either."""
    if page.of_kind(told.first, "teller") is not None and page.folded[told.first].endswith(("ة", "ات")):
        return True
    hit = page.of_kind(told.first, "teller")
    if hit is not None and hit.sense.value == "report":
        # قالت التقارير: a plural of things.
        return True
    if hit is None or told.first in page.inside_actor or (hit.last > hit.first and hit.sense.tells == "media"):
        # وسائل إعلام: a plural that the lexicon has as a phrase.
        return None
    if hit.features.startswith("np"):
        return None if hit.sense.value == "person" or hit.sense.tells == "of_body" else hit.sense.tells == "anonymous" or None
    return False if hit.features.startswith("ns") else None


def is_feminine_verb(page: Page, hit: Hit) -> bool | None:
    """وأضافت against وأضاف: the gender of a verb of the third person in the singular; None for other verbs."""
    word = page.folded[hit.last][len(hit.proclitics) :]
    if hit.features[:3] == "vp3" and not hit.suffix:
        return True if word.endswith("ت") else None if word.endswith(("ا", "وا")) else False
    if hit.features[:3] == "vr3":
        return None if word.endswith(("ون", "وا", "ان")) else word.startswith("ت")
    return None
