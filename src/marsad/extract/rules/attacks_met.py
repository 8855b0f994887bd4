"""Attacks that somebody met, foiled or threw back: who met them, and whose they were.

An attack on the ground that is met is told as the attack of those who made it; an infiltration that is met is a clash.
"""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import FORCE, UNCREWED
from marsad.extract.rules.governors import subject_before
from marsad.extract.rules.objects import next_object
from marsad.extract.rules.roles import Arguments, Phrase, apart_from
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

_ATTACKS = (FORCE | {"incursion"}) - {"armed_clash"}
_MEETING = frozenset({"repel", "defend"})
# لهجوم إرهابي واسع شنته الجماعة: so far behind the attack stands who made it.
_MADE_WITHIN = 4


def read_attack_met(clause: Clause, found: Arguments) -> None:
    """تصدى الجيش لهجوم شنته الجماعة على معسكر: those behind the verb met it, those who made it were fought, and what was attacked is only where."""
    verb = clause.happening.hit
    if clause.happening.type != "armed_clash" or verb.sense.mode not in _MEETING:
        return
    attack = _attack_met(clause, verb)
    if attack is None:
        _read_attackers(clause, verb, found)
        held = verb if verb.first < verb.last else None
        tried = next((hit for hit in clause.happening.words if hit.first > verb.last and not clause.is_verb(hit)), held)
        if tried is not None and not found.targets:
            # محاولة تسلل من جانب المسلحين
            found.targets = apart_from(_made_by(clause, tried), found.perpetrators)
        return
    made = _made_by(clause, attack)
    first = clause.past_marks(verb.last + 1, attack.first)
    people = clause.page.of_kind(first, "people") if first < attack.first else None
    if first < attack.first and (clause.names_doer(first) or people is not None) and not clause.proclitics(first):
        found.perpetrators = list(clause.phrases_from(first, attack.first))
    else:
        found.perpetrators = [phrase for phrase in found.perpetrators if phrase.first < attack.first]
        if not found.perpetrators and not found.by_teller and clause.is_verb(verb):
            found.open_subject = not subject_before(clause, verb.first, found)
    another = clause.page.reference.words("companion.another")
    # يصد تسللا حوثيا, هجوم المتمردين: right behind the attack stands whose it was.
    theirs = [phrase for phrase in found.targets if phrase.first <= attack.last + 1 and clause.page.folded[phrase.first] not in another]
    found.targets = made or [phrase for phrase in theirs if phrase not in found.perpetrators]


def _attack_met(clause: Clause, verb: Hit) -> Hit | None:
    """The noun of the attack behind a verb of meeting it."""
    return next((hit for hit in clause.happening.words if hit.first > verb.last and hit.sense.type in _ATTACKS and not clause.is_verb(hit)), None)


_PLAIN = frozenset({"armed_attack", "armed_clash"})
# هجوما واسعا على عدد من المواقع: so far behind the attack stands what it was on.
_ON_WITHIN = 10


def tell_of_attack_met(clause: Clause, found: Arguments) -> None:
    """صدت القوات هجوما للمسلحين على المعسكر: those who made an attack on the ground attacked, and what it was on, or else who met it, was struck."""
    verb = clause.happening.hit
    if clause.happening.type != "armed_clash" or verb.sense.mode not in _MEETING or _is_our_own(clause, found):
        # تصدينا لهجوم، قواتنا تتصدى: who tells of himself fights.
        return
    attack = _attack_met(clause, verb)
    # إحباط هجوم: the phrase holds the attack.
    told = attack or (verb if verb.first < verb.last else None)
    if told is None or not _is_on_the_ground(clause, told) or any(hit.sense.type not in _PLAIN for hit in clause.happening.words):
        return
    met = {phrase.first for phrase in found.perpetrators}
    made = [phrase for phrase in (found.targets if attack is not None else _made_by(clause, told)) if phrase.first > verb.last and phrase.first not in met]
    struck = _attacked(clause, told)
    clause.happening.type = "armed_attack"
    found.met_by = list(found.perpetrators)
    found.targets = struck or [phrase for phrase in found.perpetrators if phrase not in made]
    found.perpetrators, found.by_teller, found.open_subject = made, False, False


def _is_our_own(clause: Clause, found: Arguments) -> bool:
    """Whether who met it is who tells: in the first person, or by "our forces"."""
    near = range(max(0, clause.happening.first - 1), min(len(clause.page), clause.happening.first + 3))
    forces = (hit for index in near for hit in clause.page.hits[index])
    return found.by_teller or any(hit.sense.kind == "force" and hit.suffix == "نا" for hit in forces)


def _is_on_the_ground(clause: Clause, attack: Hit) -> bool:
    """هجوم, and no infiltration, blast or poison; what flies in with nobody aboard is shot down."""
    page = clause.page
    words = (fold(word).removesuffix("ا") for word in attack.sense.form.split())
    if page.reference.words("companion.attacks").isdisjoint(words):
        return False
    weapons = (page.of_kind(index, "means") for index in page.starting("means", clause.low, clause.high))
    return not any(weapon is not None and UNCREWED.intersection(weapon.sense.means) for weapon in weapons)


def _attacked(clause: Clause, attack: Hit) -> list[Phrase]:
    """هجوما على القاعدة، هجوما كان يستهدف سوقا: what an attack was on; empty where nothing is named, or a town."""
    page, struck = clause.page, Arguments()
    aims = {hit.first for hit in clause.happening.words if hit.first > attack.last and hit.sense.value == "reaches" and clause.is_verb(hit)}
    for index in range(attack.last + 1, min(attack.last + 1 + _ON_WITHIN, clause.high - 1)):
        if page.functions[index] == "that" or page.tokens[index].text in ".؛:":
            break
        if page.folded[index] == "علي" or index in aims:
            next_object(clause, index + 1, struck)
            break
    return struck.targets


def _read_attackers(clause: Clause, verb: Hit, found: Arguments) -> None:
    """تصدت القوات لمسلحين: people behind ل whom those behind the verb met."""
    first = clause.past_marks(verb.last + 1, clause.high)
    if first < clause.high and clause.proclitics(first) == "ل" and clause.names_force(first):
        # عناصرنا تصدت لقوة معادية: who met it stands before the verb.
        found.targets, found.perpetrators = list(clause.phrases_from(first, clause.high)), []
        found.open_subject = not subject_before(clause, verb.first, found)
        return
    near = range(first + 1, min(first + _MADE_WITHIN, clause.high))
    met = next((index for index in near if clause.proclitics(index) == "ل" and clause.page.of_kind(index, "people") is not None), None)
    if met is not None and clause.names_doer(first) and not any(clause.page.functions[index] for index in range(first, met)):
        found.perpetrators = list(clause.phrases_from(first, met))
        found.targets = list(clause.phrases_from(met, clause.high))


def _made_by(clause: Clause, attack: Hit) -> list[Phrase]:
    """شنته الجماعة, هجوما للمسلحين: who made an attack, behind a verb of doing that points back at it, or behind ل; empty where nobody is named."""
    page = clause.page
    for index in range(clause.happening.hit.last + 1, attack.first - 1):
        attempt = page.of_kind(index, "realis")
        if attempt is not None and attempt.sense.value == "attempted" and attempt.features.startswith("n") and clause.names_doer(index + 1):
            # محاولة العدو التسلل
            return list(clause.phrases_from(index + 1, attack.first))
    for index in range(attack.last + 1, min(attack.last + 1 + _MADE_WITHIN, clause.high - 1)):
        if page.folded[index] == "ل" and index + 2 < clause.high and page.tokens[index + 1].text == "#" and clause.names_doer(index + 2):
            # هجوما لـ #الجماعة
            return list(clause.phrases_from(index + 2, clause.high))
        if page.tokens[index].kind != "word" or page.folded[index] in ("علي", "في"):
            return []
        if clause.proclitics(index) == "ل" and clause.names_doer(index):
            return list(clause.phrases_from(index, clause.high))
        by = page.structure(index, "agent") or (page.structure(index, "of_it") if index > attack.last + 1 else None)
        if by is not None:
            # من جانب المسلحين, قامت بها الجماعة
            return list(clause.phrases_from(by.last + 1, clause.high)) if by.last + 1 < clause.high and clause.names_doer(by.last + 1) else []
        people = page.of_kind(index, "people") if index == attack.last + 1 else None
        others = page.folded[index] in page.reference.words("companion.others")
        if people is not None and people.features[1:2] == "p" and not (people.proclitics or others or clause.describes(index)):
            # لهجوم مستوطنين
            return list(clause.phrases_from(index, clause.high))
        does = any(hit.suffix and hit.features.startswith("v") and hit.sense.strength == "light" for hit in page.hits[index])
        if does and clause.names_doer(index + 1):
            return list(clause.phrases_from(index + 1, clause.high))
    return []
