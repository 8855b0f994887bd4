"""Attacks that are said, right behind their noun, to have been foiled or thrown back."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

_FOILED = frozenset({"repel"})
_IT = frozenset({"ه", "ها"})
# هجوم انتحاري واسع للمسلحين صدته: so far behind an attack stands the verb of foiling it.
_FOILED_WITHIN = 5


def foils_what_stands_before(page: Page, verb: Hit) -> bool:
    """اعتداء تحبطه الأجهزة, هجوم للمسلحين صدته القوات: whether the pronoun of a verb of foiling is the attack right before it, which is told by its own noun."""
    if verb.sense.mode not in _FOILED or verb.suffix not in _IT or not verb.features.startswith("v") or verb.proclitics:
        return False
    for index in range(verb.first - 1, max(-1, verb.first - 1 - _FOILED_WITHIN), -1):
        if page.functions[index] == "who":
            continue
        attack = page.of_kind(index, "event")
        if attack is not None and attack.features.startswith("n") and attack.sense.type in FORCE:
            return True
        if page.tokens[index].kind != "word" or page.functions[index] or attack is not None:
            return False
    return False


def who_foiled_it(page: Page, attack: Hit, limit: int) -> int | None:
    """Where, before token `limit`, the verb stands with which somebody is said to have foiled an attack; None where nobody is."""
    if "mode.repel" not in page.cues:
        return None
    for index in range(attack.last + 1, min(attack.last + 2 + _FOILED_WITHIN, limit)):
        verb = page.of_kind(index, "event")
        if verb is not None and foils_what_stands_before(page, verb):
            return index
    return None
