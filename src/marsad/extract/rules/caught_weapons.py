"""What weapons were doing that were brought down: أسقط الجيش مسيرات أطلقتها القوات وكانت تستهدف المدينة."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# اعتراض الدفاعات لأربعة صواريخ بالستية أطلقتها جماعة كذا من بلد كذا وكانت تستهدف: so far before the verb stands that they were brought down.
_CAUGHT_WITHIN = 22


def were_doing(clause: Clause, verb: Hit) -> bool:
    """وكانت تستهدف: whether a verb of the present behind a joined "was" tells of weapons that its sentence says were brought down."""
    page, was = clause.page, verb.first - 1
    low = max(clause.happening.sentence.first, was - _CAUGHT_WITHIN)
    aspect = page.structure(was, "aspect") if was > low and verb.features.startswith("vr3") else None
    if aspect is None or not page.folded[was].startswith("وكان"):
        return False
    armed = False
    for index in range(was - 1, low - 1, -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return False
        armed = armed or page.of_kind(index, "means") is not None
        if any(hit.sense.type == "interception" for hit in page.hits[index]):
            return armed
    return False


def who_fired_them(clause: Clause, verb: Hit) -> Phrase | None:
    """أطلقتها جماعة كذا: who stands behind a verb of firing with the pronoun of the weapons, before what they were doing; None where nobody does."""
    page = clause.page
    for index in range(verb.first - 2, max(clause.happening.sentence.first, verb.first - _CAUGHT_WITHIN) - 1, -1):
        fired = next((hit for hit in page.hits[index] if hit.sense.value == "launches" and hit.features.startswith("vp") and hit.suffix), None)
        if fired is not None:
            who = fired.last + 1
            return next(clause.phrases_from(who, verb.first - 1)) if clause.names_doer(who) and not clause.proclitics(who) else None
    return None
