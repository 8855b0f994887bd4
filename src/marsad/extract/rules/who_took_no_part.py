"""Who is said to have taken no part in a happening: لم تشارك فرنسا في الغارات, الولايات المتحدة لن تشارك في الهجوم."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.joined_verbs import acts_before
from marsad.extract.rules.no_trace import not_taking_part, part_without_trace
from marsad.extract.rules.roles import Arguments


def read_who_took_no_part(clause: Clause, found: Arguments) -> None:
    """Takes for the doer of what is denied the subject of a verb of taking part behind "not", where nobody else is named; leaves out whose part nothing shows."""
    page, happening = clause.page, clause.happening
    if found.perpetrators and "value.own_part" in page.cues and part_without_trace(page, happening):
        # لا دليل على تورط الجيش في قصف السوق
        found.perpetrators = []
    if found.perpetrators or found.by_teller or "value.takes_part" not in page.cues:
        return
    verb = not_taking_part(page, happening)
    if verb is None:
        return
    behind = clause.past_marks(verb + 1, happening.first)
    if behind < happening.first and clause.names_doer(behind):
        found.perpetrators.append(next(clause.phrases_from(behind, happening.first)))
    else:
        acts_before(clause, verb, found)
