"""What an attack, or what was shot down, was to strike: told by a noun of aiming behind ل or behind a verb of trying."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.tried import verb_of_trying

# طائرتين دون طيار أطلقتهما الجماعة باتجاه جنوب المملكة لاستهداف مطار
_AIMED_WITHIN = 14


def is_what_it_aimed_at(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """شن هجوما لاستهداف المنشآت، إسقاط مسيرة حاولت استهداف المطار: a noun of aiming that says what the happening before it, or the craft it met, was to strike."""
    if found.is_verb or found.hit.definite or found.hit.suffix or found.hit.sense.value != "aiming" or len(between) > _AIMED_WITHIN:
        return False
    if any(page.functions[index] in ("that", "clause", "cause") or page.tokens[index].text in ".؛:" for index in between):
        return False
    if host.type == "interception":
        craft = any(page.of_kind(index, "means") is not None for index in range(host.first, found.first))
        return craft and (found.hit.proclitics == "ل" or verb_of_trying(page, found.hit) is not None)
    # تعرضت لاستهداف، نشر صورا لاستهداف المقر: the word right before it leads to it.
    before = found.first - 1
    led = page.structure(before, "undergo") is not None or page.of_kind(before, "teller", "saying") is not None
    return host.type in FORCE - {"armed_clash", "assassination"} and found.hit.proclitics == "ل" and not led
