"""The doer that stands before its happening: the subject of a headline, and who a governing verb makes the doer of a verbal noun."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.phrases import is_verb
from marsad.extract.rules.roles import Arguments, Phrase

# Beyond this many tokens a name before a verb belongs to another clause.
_SUBJECT_REACH = 10
_CONTROL_REACH = 16

# Happenings that come about by themselves, or where a name before the word is not who did it.
_UNDONE = frozenset("explosion body_found casualty_toll armed_clash protest riot threat prediction".split())


def subject_before(clause: Clause, verb: int, found: Arguments) -> bool:
    """Finds the doer that stands before a verb in its clause; a pronoun (أنه قصف) stands for the teller."""
    page = clause.page
    if _pronoun_before(clause, verb):
        found.by_teller = True
        return True
    for index in range(verb - 1, max(clause.low, verb - _SUBJECT_REACH) - 1, -1):
        if page.functions[index] in ("that", "clause", "cause") or page.tokens[index].kind == "break" or page.tokens[index].text in ":؛.":
            return False
        if _is_free(clause, index):
            first = _phrase_start(clause, index)
            found.perpetrators.extend(clause.phrases_from(first, verb))
            return True
    return False


def _pronoun_before(clause: Clause, verb: int) -> bool:
    """Whether "that he" opens the clause of the verb, with only particles and unknown words between."""
    page = clause.page
    for index in range(verb - 1, max(clause.low - 1, verb - 5), -1):
        if page.folded[index] in page.reference.pronoun_conjunctions:
            return True
        if not (page.tokens[index].kind == "word" and (page.hits[index] == [] or is_verb(page, index) or page.functions[index] == "preposition")):
            return False
    return False


def _is_free(clause: Clause, index: int) -> bool:
    """Whether a name or a force stands here that no preposition governs."""
    page = clause.page
    name = page.actor_at.get(index)
    if name is None and page.of_kind(index, "force") is None:
        return False
    if name is not None and page.is_medium(name):
        return False
    return not clause.proclitics(index).endswith(("ل", "ب")) and not (index > 0 and page.functions[index - 1] == "preposition")


def _phrase_start(clause: Clause, index: int) -> int:
    """Goes back over the head nouns of a name and over the names that it is joined to: مقاتلات التحالف, الجيش والمقاومة."""
    page = clause.page
    while index - 1 >= clause.low and page.of_kind(index - 1, "force", "people", "teller") and not page.functions[index - 1]:
        index -= 1
        if page.hits[index][0].proclitics:
            break
    if index - 1 >= clause.low and clause.is_joined(index):
        for earlier in range(index - 1, max(clause.low, index - 6) - 1, -1):
            if clause.names_doer(earlier) and _is_free(clause, earlier):
                start = _phrase_start(clause, earlier)
                if any(phrase.first == index for phrase in clause.phrases_from(start, clause.high)):
                    return start
    return index


def read_controller(clause: Clause, found: Arguments) -> None:
    """شارك طيران التحالف في قصف, قامت القوات باستهداف: the doer of a verbal noun is the subject (or object) of the verb that governs it."""
    happening = clause.happening
    if clause.is_verb(happening.hit) or happening.type in _UNDONE or not _is_governed(clause):
        return
    page = clause.page
    for index in range(happening.first - 1, max(clause.low, happening.first - _CONTROL_REACH) - 1, -1):
        if clause.ends_at(index) and page.functions[index] != "that":
            return
        if page.functions[index] == "that" or page.structure(index, "undergo") or page.of_kind(index, "harm", "negation"):
            return
        if not _is_free(clause, index):
            continue
        first = _phrase_start(clause, index)
        if not _tells(clause, first):
            found.perpetrators.extend(clause.phrases_from(first, happening.first))
        return


def _is_governed(clause: Clause) -> bool:
    """Whether a verb hands its subject on to the noun: behind a preposition or the noun of a doing (شن، تنفيذ)."""
    page, first = clause.page, clause.happening.first
    hit = clause.happening.hit
    if hit.definite:
        return False
    before = first - 1
    if before < clause.low:
        return False
    light = any(other.sense.kind == "event" and other.sense.strength == "light" and other.features.startswith("n") for other in page.hits[before])
    return hit.proclitics.endswith(("ب", "ل")) or light or (page.functions[before] == "preposition" and page.folded[before] in ("في", "من", "علي"))


def _tells(clause: Clause, index: int) -> bool:
    """Whether a token belongs to who tells of the happening."""
    scope = clause.scope
    return scope is not None and any(told.first <= index <= told.last for told in scope.chain)


def sides_before(clause: Clause) -> list[Phrase]:
    """قتل مسلحون في اشتباكات مع الجيش: who stands before the word, the other side in a clash."""
    page = clause.page
    for index in range(clause.happening.first - 1, clause.low - 1, -1):
        if page.tokens[index].text in ":؛." or page.functions[index] == "that":
            return []
        hit = page.of_kind(index, "people")
        if _is_free(clause, index) or (hit is not None and hit.sense.who in ("combatants", "security")):
            first = _phrase_start(clause, index)
            return [] if _tells(clause, first) else list(clause.phrases_from(first, clause.happening.first))[:1]
    return []
