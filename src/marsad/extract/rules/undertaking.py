"""Doers of what is begun, gone on with, resorted to: استمرار الجيش في القصف، لجوء القوات إلى قصف، اعتزام إسرائيل شن هجوم."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.genitives import past_adjectives
from marsad.extract.rules.roles import Arguments

# بدء القوات الحكومية السورية والميليشيات الموالية لها في: so far before the deed stands the noun of undertaking it.
_UNDERTAKEN_WITHIN = 9
_LEADS = frozenset({"في", "علي", "الي", "من"})


def read_undertaking(clause: Clause, found: Arguments) -> None:
    """The phrase between a noun of undertaking and a verbal noun, with a preposition or a noun of doing at most between the two."""
    page, end = clause.page, clause.happening.first
    if clause.is_verb(clause.happening.hit):
        return
    while end > clause.low and any(hit.sense.strength == "light" and hit.sense.kind == "event" and hit.features.startswith("n") for hit in page.hits[end - 1]):
        # استمرار الجيش في شن غارات
        end -= 1
    if end > clause.low and page.folded[end - 1] in _LEADS:
        end -= 1
    for index in range(end - 2, max(clause.low, end - _UNDERTAKEN_WITHIN) - 1, -1):
        if page.tokens[index].kind != "word" or page.functions[index]:
            return
        if _undertakes(clause, index):
            first = clause.past_marks(index + 1, end)
            if first < end and clause.names_doer(first) and not clause.proclitics(first):
                phrases = list(clause.phrases_from(first, end))
                if clause.past_marks(phrases[-1].last + 1, end) == end:
                    found.perpetrators.extend(phrases)
            return


# الهجوم الذي دفع الولايات المتحدة وبريطانيا وفرنسا في 14 من نيسان/أبريل إلى شن غارات: so far before the deed stands the verb.
_DRIVEN_WITHIN = 16


def read_driven(clause: Clause, found: Arguments) -> None:
    """دفع الهجوم واشنطن ولندن إلى شن غارات: those whom something drove to a deed told by a noun, behind the verb of driving."""
    page, end = clause.page, clause.happening.first
    if clause.is_verb(clause.happening.hit):
        return
    while end > clause.low and any(hit.sense.strength == "light" and hit.sense.kind == "event" and hit.features.startswith("n") for hit in page.hits[end - 1]):
        end -= 1
    led = page.folded[end].startswith("ل")
    if not led and page.folded[end - 1] != "الي":
        return
    end -= not led
    start = clause.happening.sentence.first
    verb = next((at for at in range(end - 2, max(start - 1, end - _DRIVEN_WITHIN), -1) if page.is_listed(at, "companion.drives_to")), None)
    if verb is None:
        return
    for first in range(verb + 1, end):
        if page.tokens[first].text in ".،؛:" or page.functions[first] in ("that", "who", "clause"):
            return
        if clause.names_doer(first) and not clause.proclitics(first):
            phrases = list(clause.phrases_from(first, end))
            if all(clause.is_of_time(at) for at in range(phrases[-1].last + 1, end)):
                found.perpetrators.extend(phrases)
                return


def read_leader(clause: Clause, found: Arguments) -> None:
    """ضربات جوية بقيادة فرنسا, عملية عسكرية بقيادة الجيش الكيني: the state or body that leads a deed told by a noun."""
    page, hit = clause.page, clause.happening.hit
    if clause.is_verb(hit) or hit.suffix:
        return
    led = past_adjectives(clause, hit)
    leader = clause.past_marks(led + 1, clause.high) if led + 1 < clause.high and page.folded[led] in page.reference.words("companion.led_by") else clause.high
    name = page.actor_at.get(leader) if leader < clause.high else None
    if name is not None and not name.proclitics and not page.names_a_person(name) and clause.can_act(name):
        found.perpetrators.extend(clause.phrases_from(leader, clause.high))


def _undertakes(clause: Clause, index: int) -> bool:
    """Whether a noun of undertaking stands at a token, bare or behind one of و ب ل."""
    word, nouns = clause.page.folded[index], clause.page.reference.words("companion.undertakings")
    return word in nouns or (word[:1] in ("و", "ب", "ل") and word[1:] in nouns)
