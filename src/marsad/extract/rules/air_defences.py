"""Air defences at work: who shot it down where the words for the happening name the defences, and what they engaged."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase

# تتصدى في سماء المدينة لأهداف معادية: so far behind the word stands what is engaged.
_ENGAGED_WITHIN = 7
# ترصد التهديدات القادمة وتعمل على اعتراضها: so far back stands what a pronoun means.
_MEANT_WITHIN = 7
# الصاروخ كان باتجاه المدينة وأطلق بطريقة متعمدة لاستهداف المناطق الآهلة بالسكان، وتمكنت القوات من اعتراضه
_FLEW_WITHIN = 32
# تصدت الدفاعات الجوية السعودية له
_TO_IT_WITHIN = 5
# لعدوان واسع بالصواريخ: so far behind an attack stand its weapons.
_WITH_WEAPONS_WITHIN = 3


def defences_at_work(clause: Clause) -> Phrase | None:
    """الدفاعات الجوية اعترضت، تفعيل الدفاعات الجوية: the defences that the words for an interception hold; None where they hold none."""
    if clause.happening.type != "interception":
        return None
    page, defence = clause.page, clause.page.reference.words("companion.of_defence")
    for hit in clause.happening.words:
        for index in range(hit.first, hit.last + 1):
            if page.folded[index].removeprefix("و").removeprefix("ال") in defence and (index > hit.first or clause.names_air_defence(index)):
                return Phrase(index, max(hit.last, next(clause.phrases_from(index, clause.high)).last), clause.proclitics(index))
    return None


def are_air_defences(page: Page, phrase: Phrase) -> bool:
    """أنظمة الدفاع الجوي, الدفاعات الجوية: whether a phrase names what shoots down what flies."""
    defence, aerial = page.reference.words("companion.of_defence"), page.reference.words("companion.of_air_targets")
    words = range(phrase.first, min(phrase.last, len(page) - 2) + 1)
    return any(page.folded[index].removeprefix("ال") in defence and page.folded[index + 1].removeprefix("ال") in aerial for index in words)


def engaged(clause: Clause) -> Phrase | None:
    """التصدي لأهداف معادية، تتصدى لهجوم بالصواريخ: what ل leads to behind a word of engaging, an attack with its weapons; None where nothing is led to."""
    lasts = sorted(hit.last for hit in clause.happening.words)
    found = (_engaged_behind(clause, last) for last in lasts)
    return next((phrase for phrase in found if phrase is not None), None)


def threat_met(clause: Clause) -> Phrase | None:
    """لاعتراض التهديد, ترصد التهديدات وتعمل على اعتراضها: what flies in, where it is called a threat; None where it is not."""
    page, hit = clause.page, clause.happening.words[-1]
    behind = (other.last + 1 for other in clause.happening.words if other.last + 1 < len(page))
    before = range(hit.first - 1, max(clause.happening.sentence.first - 1, hit.first - _MEANT_WITHIN), -1)
    for index in before if hit.suffix else behind:
        threat = page.of_kind(index, "event")
        if threat is not None and threat.sense.value == "named_threat" and threat.features.startswith("n") and not threat.proclitics:
            return Phrase(index, threat.last)
    return None


def flew_before(clause: Clause, before: int) -> list[Phrase]:
    """صاروخا ... اعتراضه: the weapon, or the attack with weapons, before a token to which the pronoun of a word of interception points back; empty where none is."""
    page = clause.page
    for index in range(before - 1, max(clause.happening.sentence.first, before - _FLEW_WITHIN) - 1, -1):
        if any(other.last >= index for other in page.hits[index - 1] if other.first < index):
            # هجوما صاروخيا: the noun before it is meant.
            continue
        weapon = page.of_kind(index, "means")
        events = [other for other in page.hits[index] if other.sense.kind == "event" and other.features.startswith("n")]
        attack = next((other for other in events if other.sense.means or other.sense.type == "threat"), None)
        if weapon is not None and (
            page.folded[index - 1].removeprefix("ال") in page.reference.words("companion.of_defence")
            or page.folded[index] in page.reference.words("companion.of_the_air")
        ):
            # المنظومة الجوية: what shoots down.
            continue
        meant = attack or weapon
        if meant is not None and meant.proclitics in ("", "و") and page.functions[index - 1] != "preposition" and page.folded[index] != "بدون":
            strikes = any(other.sense.kind == "event" and other.features.startswith("v") for other in page.hits[index - 1])
            # استهدفت صواريخ مستودعات: behind the verb of which it is the subject stands what it struck.
            return [Phrase(index, meant.last if strikes else max(meant.last, phrase_end(page, index, before)), meant.proclitics)]
    return []


def met_by_its_pronoun(clause: Clause) -> list[Phrase]:
    """صواريخ استهدفت المطار وتصدت لها الدفاعات, تم التصدي له: what flew in, to which "to it" behind a word of engaging points back; empty where that does not stand there."""
    page, hit = clause.page, clause.happening.hit
    for index in range(hit.last + 1, min(hit.last + 1 + _TO_IT_WITHIN, clause.happening.sentence.last)):
        if clause.ends_at(index) or page.tokens[index].text == "،":
            return []
        if page.folded[index] in page.reference.words("companion.engaged_by_it"):
            return flew_before(clause, hit.first)
    return []


def attack_met(clause: Clause) -> list[Phrase]:
    """تتصدى للضربات, التصدي لعدد من الهجمات: the attack without its weapons that ل leads to behind a word of engaging; empty where none stands there."""
    page, hit = clause.page, clause.happening.hit
    for index in range(hit.last + 1, min(hit.last + 1 + _ENGAGED_WITHIN, clause.happening.sentence.last)):
        if clause.ends_at(index):
            return []
        attack = next((other for other in page.hits[index] if other.sense.kind == "event" and other.features.startswith("n")), None)
        if attack is not None and attack.proclitics == "ل":
            return [Phrase(index, attack.last, "ل")]
    return []


def _engaged_behind(clause: Clause, last: int) -> Phrase | None:
    page = clause.page
    # An attack that is engaged is a happening of its own, with which the words of this one end.
    for index in range(last + 1, min(last + 1 + _ENGAGED_WITHIN, clause.high + 1, clause.happening.sentence.last)):
        if clause.ends_at(index) or any(hit.first == index for hit in clause.happening.words):
            return None
        attack = next((hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.features.startswith("n") and hit.proclitics == "ل"), None)
        if attack is not None:
            return _with_its_weapons(clause, index, attack.last)
        if (
            (page.structure(index, "partitive") or page.structure(index, "series"))
            and page.folded[index].startswith("ل")
            and (many := _many_attacks(page, index)) is not None
        ):
            return many
        if clause.proclitics(index) == "ل" and clause.names_struck(index) and not clause.is_place(index):
            return next(clause.phrases_from(index, clause.high))
        if page.folded[index] == "مع" and (met := _in_number(clause, index + 1)) is not None:
            return met
        apart = page.folded[index] in ("ل", "لـ")
        first = index + 1 if apart else index
        led = (apart or page.folded[index].startswith("ل")) and page.count_at(first) is not None
        if led and (met := _in_number(clause, first, "" if apart else "ل")) is not None:
            return met
    return None


def _in_number(clause: Clause, first: int, proclitics: str = "") -> Phrase | None:
    """لمئات الهجمات، مع 20 صاروخا، مع صواريخ: weapons or things, or attacks in a number, from a token on, with their number; None where none stand there."""
    page, count = clause.page, clause.page.count_at(first) if first < clause.high else None
    counted = count is not None and not count.ordinal
    noun = count.last_token + 1 if count is not None and counted else first
    if noun >= clause.high:
        return None
    if clause.names_struck(noun) and not clause.is_place(noun):
        return Phrase(first, next(clause.phrases_from(noun, clause.high)).last, proclitics)
    attack = page.of_kind(noun, "event") if counted else None
    return Phrase(first, attack.last, proclitics) if attack is not None and attack.features.startswith("n") else None


def _many_attacks(page: Page, many: int) -> Phrase | None:
    """لمئات الهجمات، لموجة جديدة من الهجمات: a word for many and the attacks that it counts; None where none follow."""
    of = next((index for index in range(many + 1, min(many + 4, len(page) - 1)) if page.folded[index] == "من"), many)
    attack = page.of_kind(of + 1, "event")
    return Phrase(many, attack.last, "ل") if attack is not None and attack.features.startswith("n") and not attack.proclitics else None


def _with_its_weapons(clause: Clause, first: int, last: int) -> Phrase | None:
    """لعدوان بالصواريخ: an attack up to the weapons that it is made with; None where no weapon is named."""
    page = clause.page
    if any(hit.sense.means for hit in page.hits[first] if hit.last == last):
        return Phrase(first, last, "ل")
    for index in range(last + 1, min(last + 1 + _WITH_WEAPONS_WITHIN, len(page))):
        weapon = page.of_kind(index, "means")
        if weapon is not None and weapon.proclitics == "ب":
            return Phrase(first, weapon.last, "ل")
    return None
