"""Who falls into captivity, and into whose: وقع ستة جنود في أسر الحركة."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted import Group, group_at
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.victims_before import before

# وقع ستة من جنود الجيش خلال المعارك في أسر الحركة: so far behind the word of falling stands whose captives they are.
_CAPTOR_WITHIN = 12


def read_fallen_captive(clause: Clause, found: Arguments) -> None:
    """Those who fell are taken, and nobody did it but whom the word for captivity, a grip or hands has right behind it."""
    if clause.happening.hit.sense.value != "falls_captive":
        return
    captor = _captor(clause)
    found.perpetrators, found.by_teller, found.open_subject = ([] if captor is None else [captor]), False, False
    group = _who_fell(clause)
    if group is not None:
        found.targets = [Phrase(group.first, group.last)]
    elif captor is not None:
        found.targets = [phrase for phrase in found.targets if phrase.first != captor.first]


def _who_fell(clause: Clause) -> Group | None:
    """وقع ستة من الجنود, ستة من الجنود وقعوا: the people right behind the word, or before the verb."""
    page, hit = clause.page, clause.happening.hit
    behind = group_at(page, hit.last + 1, clause.high, things=False) if hit.last + 1 < clause.high else None
    if behind is not None:
        return behind
    return before(page, hit, clause.happening.sentence) if clause.is_verb(hit) and not hit.proclitics else None


def _captor(clause: Clause) -> Phrase | None:
    """في أسر الحركة, في قبضة المسلحين, أسرى بيد الجيش: who is named right behind the word for captivity, a grip or hands; None where nobody is."""
    page, hit = clause.page, clause.happening.hit
    held = page.reference.words("companion.held_in_whose")
    for index in range(hit.first, min(hit.first + _CAPTOR_WITHIN, clause.high - 1)):
        if page.folded[index] in held and clause.names_doer(index + 1) and not clause.proclitics(index + 1):
            return next(clause.phrases_from(index + 1, clause.high))
    return None
