"""Who has no plan for what is denied to be meant: whoever is said to have none (لا خطط لدى واشنطن لشن هجوم), else the side that says so."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.denied_deeds import answers_for_a_side
from marsad.extract.rules.no_plans import NONE_WITHIN, PLANNED_WITHIN, opens_whose, plan_denied, plan_that_is_not
from marsad.extract.rules.roles import Arguments
from marsad.reference.lexicon import Hit


def read_who_has_no_plan(clause: Clause, found: Arguments) -> None:
    """Takes for the doer of what is not meant to be done whoever is said to have no plan for it, else who says so of his own side."""
    page, happening = clause.page, clause.happening
    if found.perpetrators or found.by_teller or happening.is_verb or not page.starting("realis", max(0, happening.first - PLANNED_WITHIN - 1), happening.first):
        return
    proclitics = happening.hit.proclitics
    low = max(happening.sentence.first, happening.first - NONE_WITHIN - PLANNED_WITHIN)
    for index in range(happening.first - 1, low - 1, -1):
        negation = page.of_kind(index, "negation")
        plan = None
        if negation is not None and negation.sense.strength != "weak":
            plan = plan_that_is_not(page, negation, happening.first, proclitics)
        elif index == _denial(clause):
            plan = plan_denied(page, index, happening.first, proclitics)
        if plan is not None:
            _give_to_whose_it_is(clause, found, range(index + 1, happening.first), plan)
            return


def _denial(clause: Clause) -> int | None:
    scope = clause.scope
    return scope.first - 1 if scope is not None and scope.mode == "deny" and scope.chain and scope.direct else None


def _give_to_whose_it_is(clause: Clause, found: Arguments, words: range, plan: Hit) -> None:
    page = clause.page
    for index in words:
        if not opens_whose(page, index):
            continue
        first = index + (page.folded[index] in page.reference.words("companion.with_whom"))
        if first != plan.first and clause.names_doer(first):
            owner = next(clause.phrases_from(first, plan.first if first < plan.first else clause.happening.first))
            found.perpetrators.append(owner)
        return
    scope = clause.scope
    found.by_teller = scope is not None and bool(scope.chain) and scope.mode in ("say", "deny") and answers_for_a_side(clause, scope.chain[0])
