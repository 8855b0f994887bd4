"""Who is said to have done what was told before, in words that only point back: أعلنت الحركة مسؤوليتها عنه, قال الوزير إن الجماعة تقف وراءه, ألقت باللوم على الجيش."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.extract.rules.answers import Answer, answer_at, answer_of_a_clause, answer_of_his_own_side, ends, past_marks, points_back
from marsad.extract.rules.denials import pointing_back, told_last_before
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.joined_tellers import by_teller
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.responsibility import NO_RESPONSIBILITY
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.said_of_it import told_by_its_clause
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.tellers.accused import fighters, has_clitic
from marsad.extract.rules.tellers.naming import may_name, named_at

# Modes of words of saying in which somebody tells who did it; in a mode of doubt (يعتقد أن) the outlet does.
_TELLING = frozenset({"say", "own", "accuse", "doubt", "deny"})
# وجهت الحكومة أصابع الاتهام في الهجوم إلى: so many words before those whom a finger points at.
_TO_THE_ACCUSED = 5
# وجهت وزارة الدفاع الأوكرانية أصابع الاتهام: so far before the finger stands who points it.
_TO_WHO_POINTS = 8


def answered_for(page: Page, scopes: Sequence[Scope], drafts: Sequence[Draft]) -> list[Draft]:
    """A claim for each word on who did what was told before it in its sentence or the one before, told by whoever says so.

    Where the outlet says so, or who told of it, the happening told before has its doer from there.
    """
    found: list[Draft] = []
    for answer in _answers(page, scopes):
        verb = answer.scope.verb
        assert verb is not None
        told = _told_before(page, verb, drafts)
        if told is None or (answer.bare and (told.perpetrators or told.by_teller)):
            continue
        if any(verb < draft.hit.first <= answer.pointer for draft in drafts):
            continue
        if not answer.scope.chain or (told.chain and told.chain[0] == answer.scope.chain[0]):
            if answer.doers and not told.perpetrators and not told.by_teller and not answer.denied:
                told.perpetrators, told.doer_is_said = answer.doers, True
            continue
        claim = _claim(page, told, answer)
        if not told_by_its_clause(page, told, claim, verb):
            found.extend(by_teller(page, claim))
    return found


def _claim(page: Page, told: Draft, answer: Answer) -> Draft:
    stance = Stance("denied" if answer.denied else "affirmed", "possible" if answer.possible else "stated", told.stance.realis)
    return replace(pointing_back(page, told, answer.scope, answer.pointer, stance), perpetrators=answer.doers, by_teller=not answer.doers, doer_is_said=True)


def _told_before(page: Page, verb: int, drafts: Sequence[Draft]) -> Draft | None:
    """The happening told last before a word of saying, in its sentence or the one before; None where it is one that nobody answers for."""
    told = told_last_before(page, verb, drafts)
    if told is None or told.type in NO_RESPONSIBILITY or told.stance.polarity == "denied" or not told.stance.has_happened:
        return None
    return told


def _answers(page: Page, scopes: Sequence[Scope]) -> Iterator[Answer]:
    for scope in scopes:
        if scope.verb is None or scope.mode not in _TELLING or scope.first > scope.last + 1:
            continue
        if scope.verb and page.of_kind(scope.verb - 1, "negation") is not None:
            continue
        answer = (
            answer_of_his_own_side(page, scope)
            if scope.mode == "own"
            else _answer_of_an_accuser(page, scope)
            if scope.accused is not None
            else answer_of_a_clause(page, scope)
        )
        if answer is not None:
            yield answer
    yield from _fingers_pointed(page)
    yield from _ascribed(page)


def _answer_of_an_accuser(page: Page, scope: Scope) -> Answer | None:
    """اتهمت الحكومة الحركة بالوقوف وراءه, حملت الحكومة الحركة المسؤولية عنه, ألقت الحكومة باللوم على الحركة, اتهمت الحكومة الحركة بأنها نفذته."""
    accused = scope.accused
    assert accused is not None and scope.verb is not None
    if not scope.chain:
        return None
    doers = [Phrase(accused.first, accused.last, accused.proclitics)]
    at = past_marks(page, accused.last + 1)
    while at < len(page) and page.folded[at].startswith("و") and is_somebody(page, at):
        doers.append(Phrase(at, phrase_end(page, at, len(page)), "و"))
        at = past_marks(page, doers[-1].last + 1)
    if ends(page, at):
        # ألقت باللوم على الجماعة: nothing is said of what.
        return Answer(scope, max(scope.verb, accused.first - 2), doers, bare=True)
    if page.functions[at] == "that":
        found = answer_at(page, at + 1)
        return None if found is None or found.denied else Answer(scope, found.pointer, doers)
    if page.folded[at] in page.reference.words("companion.by_standing"):
        return Answer(scope, at, doers) if page.folded[at + 1] in page.reference.words("companion.behind_it") else None
    at += page.folded[at] in page.reference.words("companion.whole")
    part = page.structure(at, "own_part")
    return Answer(scope, at, doers) if part is not None and (points_back(page, at + 1) or ends(page, at + 1)) else None


def is_somebody(page: Page, index: int) -> bool:
    """Whether a name, a force or people in arms begin at a token."""
    return index < len(page) and (index in page.actor_at or page.of_kind(index, "force") is not None or fighters(page, index) is not None)


def _fingers_pointed(page: Page) -> Iterator[Answer]:
    """وجهت الحكومة أصابع الاتهام إلى الجيش, أشارت أصابع الاتهام إلى الجماعة: whom a finger of accusation points at, and who points it where somebody does."""
    if "companion.fingers" not in page.cues:
        return
    fingers = page.reference.words("companion.fingers")
    for index in range(1, len(page) - 2):
        if page.folded[index] not in fingers or page.folded[index + 1] not in page.reference.words("companion.accusations"):
            continue
        accused = _pointed_at(page, index + 2)
        verb = next((at for at in range(index - 1, max(-1, index - 1 - _TO_WHO_POINTS), -1) if page.of_kind(at, "saying") is not None), index - 1)
        if accused is None or page.of_kind(verb - 1, "negation") is not None:
            continue
        pointing = past_marks(page, verb + 1)
        named = pointing < index and may_name(page, pointing, page.of_kind(verb, "saying"))
        chain = (named_at(page, pointing, index)[0],) if named else ()
        yield Answer(Scope(index, accused.last, chain, "accuse", verb), index, [accused])


def _pointed_at(page: Page, first: int) -> Phrase | None:
    for at in range(first, min(first + _TO_THE_ACCUSED, len(page) - 1)):
        if has_clitic(page, at, "ل") and (is_somebody(page, at) or page.of_kind(at, "people") is not None):
            return Phrase(at, phrase_end(page, at, len(page)), "ل")
        if page.folded[at] in page.reference.words("companion.pointed_towards"):
            return Phrase(at + 1, phrase_end(page, at + 1, len(page))) if is_somebody(page, at + 1) else None
    return None


def _ascribed(page: Page) -> Iterator[Answer]:
    """ونسبته الحكومة إلى الجماعة: a verb of ascribing whose pronoun is what was told before, or the happening that its clause is about."""
    if "companion.ascribed_it" not in page.cues:
        return
    ascribing = page.reference.words("companion.ascribed_it")
    for index in range(1, len(page) - 3):
        if page.folded[index].removeprefix("و") not in ascribing or not may_name(page, index + 1, None):
            continue
        told, after = named_at(page, index + 1, len(page))
        accused = _pointed_at(page, after)
        if accused is not None:
            yield Answer(Scope(index, accused.last, (told,), "accuse", index), index, [accused])
