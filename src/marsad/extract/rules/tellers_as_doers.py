"""Tellers that tell of their own deeds, and tellers that accuse."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.phrases import is_verb
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.tellers import Scope, Told

# A force that reports these under its own name reports its own deeds (الجيش: اعتراض مسيرة).
_OWN_DEEDS = frozenset("interception assassination detention territory_change incursion property_destruction armed_attack".split())


def tell_of_themselves(clause: Clause, found: Arguments) -> None:
    """Marks the deeds of the teller, and takes the doer that an accusing teller names."""
    scope = clause.scope
    if is_verb(clause.page, clause.happening.first) and found.by_teller:
        found.perpetrators = []
    if scope is None:
        return
    if scope.accused is not None and not found.by_teller and scope.first <= clause.happening.first:
        found.perpetrators = [Phrase(*scope.accused)]
    if scope.mode == "accuse" and not found.perpetrators and not found.by_teller:
        found.perpetrators = _accused(clause, scope)
    if found.perpetrators or found.by_teller or not scope.chain:
        return
    found.by_teller = scope.mode == "own" or _reports_its_own(clause, scope, found)


def _accused(clause: Clause, scope: Scope) -> list[Phrase]:
    """حمل الجيش، في بيان له، الحركة مسؤولية الهجوم: the next body named after an accusing teller."""
    told = {index for link in scope.chain for index in range(link.first, link.last + 1)}
    first = (scope.verb + 1) if scope.verb is not None else scope.first
    for index in range(first, clause.happening.first):
        if clause.page.functions[index] == "that":
            return []
        if index not in told and index not in clause.page.inside_actor.keys() - clause.page.actor_at.keys() and clause.names_doer(index):
            return list(clause.phrases_from(index, clause.happening.first))
    return []


def _reports_its_own(clause: Clause, scope: Scope, found: Arguments) -> bool:
    """Whether a force announces an attack in a noun phrase without another doer (أعلن الجيش استهداف ...)."""
    page, happening = clause.page, clause.happening
    if not _uses_force(clause, scope.chain[0]) or happening.type in ("explosion", "armed_clash") or scope.mode in ("deny", "accuse"):
        return False
    headed = scope.verb is None and happening.type in _OWN_DEEDS and (not happening.hit.definite or happening.type == "incursion")
    if not (scope.direct or headed) or _harmed_are_own(clause, scope.chain[0], found):
        return False
    return not any(page.functions[index] in ("that", "clause") for index in range(scope.first, happening.first))


def _uses_force(clause: Clause, teller: Told) -> bool:
    """Whether a teller speaks for a body that uses force; a bare group or movement need not be one."""
    page = clause.page
    hit = page.of_kind(teller.first, "force")
    vague = hit is not None and hit.sense.strength == "weak" and teller.first not in page.actor_at
    return not vague and page.teller_is_armed(teller)


def _harmed_are_own(clause: Clause, teller: Told, found: Arguments) -> bool:
    mine = clause.page.told_actors(teller)
    return any(mine & clause.page.phrase_actors(target.first, target.last) for target in found.targets)
