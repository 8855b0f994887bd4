"""Who is said to have done what was told before, in words that only point back: أعلنت الحركة مسؤوليتها عنه, قال الوزير إن الجماعة تقف وراءه, ألقت باللوم على الجيش."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from marsad.extract.rules.denials import pointing_back
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.joined_tellers import by_teller
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.responsibility import NO_RESPONSIBILITY
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.said_of_it import told_by_its_clause
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.tellers.accused import has_clitic
from marsad.extract.rules.tellers.naming import may_name, named_at

# Modes of words of saying in which somebody tells who did it; in a mode of doubt (يعتقد أن) the outlet does.
_TELLING = frozenset({"say", "own", "accuse", "doubt"})
# وتبنت حركة الشباب، في بيان لها، المسؤولية; اتهم الجيش حركة كذا بأنها هي التي تقف وراءه: so many words stand before the one that points back.
_POINTS_WITHIN = 9
# وجهت الحكومة أصابع الاتهام في الهجوم إلى: so many words before those whom a finger points at.
_TO_THE_ACCUSED = 5
# وجهت وزارة الدفاع الأوكرانية أصابع الاتهام: so far before the finger stands who points it.
_TO_WHO_POINTS = 8
_MARKS = frozenset("،,\"“”«»'")
_TO = frozenset({"الي", "نحو", "صوب"})


class Answering(NamedTuple):
    """A scope that says who did what was told before: the word that points back, and who did it, None where the teller says so of his own side."""

    scope: Scope
    pointer: int
    doer: Phrase | None


def answered_for(page: Page, scopes: Sequence[Scope], drafts: Sequence[Draft]) -> list[Draft]:
    """A claim for each word on who did what was told before it in its sentence or the one before, told by whoever says so.

    Where the outlet says so, or who told of it, the happening told before has its doer from there.
    """
    found: list[Draft] = []
    for answer in _answers(page, scopes):
        verb = answer.scope.verb
        assert verb is not None
        if any(verb < draft.hit.first <= answer.pointer for draft in drafts):
            continue
        told = _told_before(page, verb, drafts)
        if told is None:
            continue
        if not answer.scope.chain or (told.chain and told.chain[0] == answer.scope.chain[0]):
            if answer.doer is not None and not told.perpetrators and not told.by_teller:
                told.perpetrators = [answer.doer]
            continue
        claim = _claim(page, told, answer)
        if not told_by_its_clause(page, told, claim, verb):
            found.extend(by_teller(page, claim))
    return found


def _claim(page: Page, told: Draft, answer: Answering) -> Draft:
    stance = Stance(polarity="affirmed", certainty="stated", realis=told.stance.realis)
    doers = [answer.doer] if answer.doer is not None else []
    return replace(pointing_back(page, told, answer.scope, answer.pointer, stance), perpetrators=doers, by_teller=answer.doer is None)


def _told_before(page: Page, verb: int, drafts: Sequence[Draft]) -> Draft | None:
    """The happening told last before a word of saying, in its sentence or the one before; None where it is one that nobody answers for."""
    here = next(index for index, sentence in enumerate(page.sentences) if sentence.first <= verb < sentence.last)
    earliest = page.sentences[max(0, here - 1)].first
    told = max((draft for draft in drafts if earliest <= draft.hit.first < verb), key=lambda draft: draft.hit.first, default=None)
    if told is None or told.type in NO_RESPONSIBILITY or told.stance.polarity == "denied" or told.stance.realis not in ("occurred", "ongoing"):
        return None
    return told


def _answers(page: Page, scopes: Sequence[Scope]) -> Iterator[Answering]:
    for scope in scopes:
        if scope.verb is None or scope.mode not in _TELLING or scope.first > scope.last + 1:
            continue
        if scope.verb and page.of_kind(scope.verb - 1, "negation") is not None:
            continue
        answer = _of_his_own_side(page, scope) if scope.mode == "own" else _of_another(page, scope) if scope.accused is not None else _of_a_clause(page, scope)
        if answer is not None:
            yield answer
    yield from _fingers_pointed(page)
    yield from _ascribed(page)


def _of_his_own_side(page: Page, scope: Scope) -> Answering | None:
    """وتبنته الحركة: a verb of owning whose pronoun is what was told before."""
    assert scope.verb is not None
    hit = page.of_kind(scope.verb, "saying")
    if hit is None or hit.suffix not in ("ه", "ها", "هما") or not scope.chain or scope.first <= scope.last:
        return _owns(page, scope)
    return Answering(scope, scope.verb, None)


def _of_a_clause(page: Page, scope: Scope) -> Answering | None:
    """قال الوزير إن الجماعة تقف وراءه, قالت الحركة إنها نفذته, أعلنت الحركة مسؤوليتها عنه."""
    first = _past_marks(page, scope.first)
    if first > scope.last:
        return None
    if page.functions[first] != "that":
        return _owns(page, scope)
    if page.folded[first].endswith(("ه", "ها", "هم")):
        pointer = _answers_at(page, first + 1)
        return None if pointer is None or not scope.chain else Answering(scope, pointer, None)
    subject = _past_marks(page, first + 1)
    if subject > scope.last or not _is_somebody(page, subject):
        return None
    last = phrase_end(page, subject, scope.last + 1)
    pointer = _answers_at(page, _past_marks(page, last + 1))
    return None if pointer is None else Answering(scope, pointer, Phrase(subject, last))


def _owns(page: Page, scope: Scope) -> Answering | None:
    """أعلنت الحركة مسؤوليتها عنه, تبنى التنظيم المسؤولية عنها."""
    first = _past_marks(page, scope.first)
    if first > scope.last or not scope.chain or page.structure(first, "own_part") is None:
        return None
    part = page.structure(first, "own_part")
    assert part is not None
    own = bool(part.suffix) or page.folded[first].startswith("ال")
    return Answering(scope, first, None) if own and _ends_pointing_back(page, first + 1) else None


def _of_another(page: Page, scope: Scope) -> Answering | None:
    """اتهمت الحكومة الحركة بالوقوف وراءه, حملت الحكومة الحركة المسؤولية عنه, ألقت الحكومة باللوم على الحركة, اتهمت الحكومة الحركة بأنها نفذته."""
    accused = scope.accused
    assert accused is not None and scope.verb is not None
    doer = Phrase(accused.first, accused.last, accused.proclitics)
    at = _past_marks(page, accused.last + 1)
    if not scope.chain or at > accused.last + 2:
        return None
    if _ends(page, at):
        # ألقت باللوم على الجماعة: nothing is said of what.
        return Answering(scope, max(scope.verb, accused.first - 2), doer)
    if page.functions[at] == "that":
        pointer = _answers_at(page, at + 1)
        return None if pointer is None else Answering(scope, pointer, doer)
    if page.folded[at] in page.reference.words("companion.by_standing"):
        return Answering(scope, at, doer) if page.folded[at + 1] in page.reference.words("companion.behind_it") else None
    part = page.structure(at, "own_part")
    return Answering(scope, at, doer) if part is not None and _ends_pointing_back(page, at + 1) else None


def _answers_at(page: Page, index: int) -> int | None:
    """The word that points back in what is said of somebody: تقف وراءه, مسؤولة عنه, هي المسؤولة, هي من نفذته; None where none does."""
    words = page.reference.words
    at = index
    while at < len(page) and at - index < 2 and page.folded[at] in words("companion.it_is_they"):
        at += 1
    if at >= len(page):
        return None
    if page.folded[at] in words("companion.done_it") or page.folded[at] in words("companion.behind_it"):
        return at
    if at + 1 < len(page) and page.folded[at] in words("companion.stands") and page.folded[at + 1] in words("companion.behind_it"):
        return at + 1
    if page.folded[at] in words("companion.answerable"):
        definite = page.folded[at].startswith("ال")
        return at if _points_back(page, at + 1) or (definite and _ends(page, at + 1)) else None
    return None


def _ends_pointing_back(page: Page, index: int) -> bool:
    """مسؤوليتها عنه, المسؤولية عن ذلك, المسؤولية: nothing else follows a word for responsibility."""
    return _points_back(page, index) or _ends(page, index)


def _points_back(page: Page, index: int) -> bool:
    if index >= len(page):
        return False
    if page.folded[index] in page.reference.words("companion.about_it"):
        return True
    led = page.folded[index] == "عن" and index + 1 < len(page)
    return led and page.folded[index + 1] in page.reference.words("companion.pointing") and _ends(page, index + 2)


def _ends(page: Page, index: int) -> bool:
    return index >= len(page) or page.tokens[index].kind != "word" or page.functions[index] in ("clause", "cause")


def _past_marks(page: Page, index: int) -> int:
    while index < len(page) and page.tokens[index].text in _MARKS:
        index += 1
    return index


def _is_somebody(page: Page, index: int) -> bool:
    people = page.of_kind(index, "people")
    return index in page.actor_at or page.of_kind(index, "force") is not None or (people is not None and people.sense.who in ("combatants", "security"))


def _fingers_pointed(page: Page) -> Iterator[Answering]:
    """وجهت الحكومة أصابع الاتهام إلى الجيش, أشارت أصابع الاتهام إلى الجماعة: whom a finger of accusation points at, and who points it where somebody does."""
    for index in range(1, len(page) - 2):
        if page.folded[index].removeprefix("ب") not in page.reference.words("companion.fingers"):
            continue
        if not page.folded[index + 1].startswith("الاتهام"):
            continue
        accused = _pointed_at(page, index + 2)
        verb = next((at for at in range(index - 1, max(-1, index - 1 - _TO_WHO_POINTS), -1) if page.of_kind(at, "saying") is not None), index - 1)
        if accused is None or page.of_kind(verb - 1, "negation") is not None:
            continue
        pointing = _past_marks(page, verb + 1)
        named = pointing < index and may_name(page, pointing, page.of_kind(verb, "saying"))
        chain = (named_at(page, pointing, index)[0],) if named else ()
        yield Answering(Scope(index, accused.last, chain, "accuse", verb), index, accused)


def _pointed_at(page: Page, first: int) -> Phrase | None:
    for at in range(first, min(first + _TO_THE_ACCUSED, len(page) - 1)):
        if has_clitic(page, at, "ل") and _is_somebody(page, at):
            return Phrase(at, phrase_end(page, at, len(page)), "ل")
        if page.folded[at] in _TO:
            return Phrase(at + 1, phrase_end(page, at + 1, len(page))) if _is_somebody(page, at + 1) else None
    return None


def _ascribed(page: Page) -> Iterator[Answering]:
    """ونسبته الحكومة إلى الجماعة: a verb of ascribing whose pronoun is what was told before, or the happening that its clause is about."""
    for index in range(1, len(page) - 3):
        word = page.folded[index].removeprefix("و")
        if word not in page.reference.words("companion.ascribed_it") or not may_name(page, index + 1, None):
            continue
        told, after = named_at(page, index + 1, len(page))
        accused = _pointed_at(page, after)
        if accused is not None:
            yield Answering(Scope(index, accused.last, (told,), "accuse", index), index, accused)
