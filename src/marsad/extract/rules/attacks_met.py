"""Attacks that somebody met or threw back: who met them, and whose they were."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.governors import subject_before
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

_ATTACKS = FORCE - {"armed_clash"}
_MEETING = frozenset({"repel", "defend"})
# لهجوم إرهابي واسع شنته الجماعة: so far behind the attack stands who made it.
_MADE_WITHIN = 4


def read_attack_met(clause: Clause, found: Arguments) -> None:
    """تصدى الجيش لهجوم شنته الجماعة على معسكر: those behind the verb met it, those who made it were fought, and what was attacked is only where."""
    verb = clause.happening.hit
    if clause.happening.type != "armed_clash" or verb.sense.mode not in _MEETING:
        return
    attack = next((hit for hit in clause.happening.words if hit.first > verb.last and hit.sense.type in _ATTACKS and not clause.is_verb(hit)), None)
    if attack is None:
        _read_attackers(clause, verb, found)
        return
    made = _made_by(clause, attack)
    first = clause.past_marks(verb.last + 1, attack.first)
    if first < attack.first and clause.names_doer(first) and not clause.proclitics(first):
        found.perpetrators = list(clause.phrases_from(first, attack.first))
    else:
        found.perpetrators = [phrase for phrase in found.perpetrators if phrase.first < attack.first]
        if not found.perpetrators and not found.by_teller and clause.is_verb(verb):
            found.open_subject = not subject_before(clause, verb.first, found)
    another = clause.page.reference.words("companion.another")
    # يصد تسللا حوثيا, هجوم المتمردين: right behind the attack stands whose it was.
    theirs = [phrase for phrase in found.targets if phrase.first <= attack.last + 1 and clause.page.folded[phrase.first] not in another]
    found.targets = made or [phrase for phrase in theirs if phrase not in found.perpetrators]


def _read_attackers(clause: Clause, verb: Hit, found: Arguments) -> None:
    """تصدت القوات لمسلحين: people behind ل whom those behind the verb met."""
    first = clause.past_marks(verb.last + 1, clause.high)
    near = range(first + 1, min(first + _MADE_WITHIN, clause.high))
    met = next((index for index in near if clause.proclitics(index) == "ل" and clause.page.of_kind(index, "people") is not None), None)
    if met is not None and clause.names_doer(first) and not any(clause.page.functions[index] for index in range(first, met)):
        found.perpetrators = list(clause.phrases_from(first, met))
        found.targets = list(clause.phrases_from(met, clause.high))


def _made_by(clause: Clause, attack: Hit) -> list[Phrase]:
    """شنته الجماعة, هجوما للمسلحين: who made an attack, behind a verb of doing that points back at it, or behind ل; empty where nobody is named."""
    page = clause.page
    for index in range(attack.last + 1, min(attack.last + 1 + _MADE_WITHIN, clause.high - 1)):
        if page.folded[index] == "ل" and index + 2 < clause.high and page.tokens[index + 1].text == "#" and clause.names_doer(index + 2):
            # هجوما لـ #الجماعة
            return list(clause.phrases_from(index + 2, clause.high))
        if page.tokens[index].kind != "word" or page.folded[index] in ("علي", "في"):
            return []
        if clause.proclitics(index) == "ل" and clause.names_doer(index):
            return list(clause.phrases_from(index, clause.high))
        does = any(hit.suffix and hit.features.startswith("v") and hit.sense.strength == "light" for hit in page.hits[index])
        if does and clause.names_doer(index + 1):
            return list(clause.phrases_from(index + 1, clause.high))
    return []
