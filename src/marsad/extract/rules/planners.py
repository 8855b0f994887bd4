"""Whose a plan for a deed is: who draws it up, has it or drops it, and not who foils, blocks or reveals it."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.joined_verbs import acts_before
from marsad.extract.rules.roles import Arguments, Phrase

# أعدت وزارة الدفاع الأميركية، بحسب الصحيفة، خططا: so far before a plan stands the verb of making it.
_MADE_WITHIN = 8
# خطة عسكرية إسرائيلية مفصلة لضرب
_DESCRIBED_WITHIN = 3


def read_planner(clause: Clause, found: Arguments) -> None:
    """ألغى سلاح الجو خططا لإرسال طائرات, خطة إسرائيلية لضرب: whose a plan right before a deed with ل is, by the adjective of a state or a verb of having plans."""
    page, hit = clause.page, clause.happening.hit
    if clause.is_verb(hit) or not hit.proclitics.endswith("ل"):
        return
    near = range(hit.first - 1, max(clause.low, hit.first - 1 - _DESCRIBED_WITHIN) - 1, -1)
    plan = next((index for index in near if page.is_listed(index, "companion.plans_to_do")), None)
    if plan is None or any(page.tokens[index].kind != "word" or page.functions[index] for index in range(plan + 1, hit.first)):
        return
    state = next((index for index in range(plan + 1, hit.first) if index in page.adjective_at), None)
    if state is not None:
        found.perpetrators.append(Phrase(state, state))
        return
    for verb in range(plan - 1, max(clause.low, plan - _MADE_WITHIN) - 1, -1):
        if page.is_listed(verb, "companion.has_plans"):
            _read_subject(clause, verb, plan, found)
            return
        if page.functions[verb] in ("that", "clause", "who") or page.tokens[verb].text in ".؛:":
            return


def _read_subject(clause: Clause, verb: int, plan: int, found: Arguments) -> None:
    first = clause.past_marks(verb + 1, plan)
    if first == plan:
        acts_before(clause, verb, found)
    elif clause.names_doer(first) and not clause.proclitics(first):
        phrases = list(clause.phrases_from(first, plan))
        if clause.past_marks(phrases[-1].last + 1, plan) == plan:
            found.perpetrators.extend(phrases)
