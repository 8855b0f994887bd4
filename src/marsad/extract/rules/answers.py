"""Words that say of somebody that he did what was told before: تقف وراءه, مسؤولة عنه, هي من نفذته, مسؤوليتها عنه."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.tellers.accused import fighters

_MARKS = frozenset("،,\"“”«»'")


@dataclass(frozen=True, slots=True)
class Answer:
    """A scope that says who did what was told before, and the word in it that points back.

    `doers` is empty where the teller says so of his own side; `bare` marks an accusation that names no deed.
    """

    scope: Scope
    pointer: int
    doers: list[Phrase] = field(default_factory=list)
    denied: bool = False
    possible: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The word that points back in what is said of somebody, and whether that is denied or only possible."""

    pointer: int
    denied: bool = False
    possible: bool = False


def answer_of_his_own_side(page: Page, scope: Scope) -> Answer | None:
    """وتبنته الحركة: a verb of owning whose pronoun is what was told before; تبنى التنظيم المسؤولية عنه."""
    assert scope.verb is not None
    hit = page.of_kind(scope.verb, "saying")
    if hit is None or hit.suffix not in ("ه", "ها", "هما") or not scope.chain or scope.first <= scope.last:
        return _owns(page, scope)
    return Answer(scope, scope.verb)


def answer_of_a_clause(page: Page, scope: Scope) -> Answer | None:
    """قال الوزير إن الجماعة تقف وراءه, قالت الحركة إنها نفذته, نفت الحركة أن تكون وراءه, أعلنت الحركة مسؤوليتها عنه."""
    first = past_marks(page, scope.first)
    if first > scope.last:
        return None
    if page.functions[first] != "that":
        return _owns(page, scope) if scope.mode != "deny" else None
    denies = scope.mode == "deny"
    if page.folded[first].endswith(("ه", "ها", "هم")) or (
        denies and page.folded[min(first + 1, len(page) - 1)] in page.reference.words("companion.is_said_to_be")
    ):
        said = answer_at(page, first + 1)
        return None if said is None or not scope.chain else Answer(scope, said.pointer, [], denies != said.denied, said.possible)
    subject = past_marks(page, first + 1)
    if denies or subject > scope.last or not _is_named(page, subject):
        return None
    last = phrase_end(page, subject, scope.last + 1)
    said = answer_at(page, past_marks(page, last + 1))
    return None if said is None else Answer(scope, said.pointer, [Phrase(subject, last)], said.denied, said.possible)


def _owns(page: Page, scope: Scope) -> Answer | None:
    """أعلنت الحركة مسؤوليتها عنه, تبنى التنظيم المسؤولية عنها."""
    first = past_marks(page, scope.first)
    part = page.structure(first, "own_part") if first <= scope.last and scope.chain else None
    if part is None or not (part.suffix or page.folded[first].startswith("ال")):
        return None
    return Answer(scope, first) if points_back(page, first + 1) or ends(page, first + 1) else None


def answer_at(page: Page, index: int) -> Said | None:
    """What is said of somebody from a token on: تقف وراءه, ليست مسؤولة عنه, هي المسؤولة, قد تكون وراءه, هي من نفذته; None where it points back to nothing."""
    words = page.reference.words
    at, denied, possible = index, False, False
    while at < min(index + 4, len(page)):
        negation = page.of_kind(at, "negation")
        if negation is not None:
            denied = True
        elif page.folded[at] in words("companion.may_be"):
            possible = True
        elif page.folded[at] not in words("companion.it_is_they") and page.folded[at] not in words("companion.is_said_to_be"):
            break
        at += 1
    pointer = _points_back_from(page, at)
    return None if pointer is None else Said(pointer, denied, possible)


def _points_back_from(page: Page, at: int) -> int | None:
    words = page.reference.words
    if at >= len(page):
        return None
    if page.folded[at] in words("companion.done_it") or page.folded[at] in words("companion.behind_it"):
        return at
    if at + 1 < len(page) and page.folded[at] in words("companion.stands") and page.folded[at + 1] in words("companion.behind_it"):
        return at + 1
    bears = page.folded[at] in words("companion.bears")
    if bears:
        at += 1
        at += at < len(page) and page.folded[at] in words("companion.whole")
    answerable = at < len(page) and (page.structure(at, "own_part") is not None if bears else page.folded[at] in words("companion.answerable"))
    if not answerable:
        return None
    return at if points_back(page, at + 1) or (page.folded[at].startswith("ال") and ends(page, at + 1)) else None


def points_back(page: Page, index: int) -> bool:
    """عنه, عن ذلك: whether what stands at a token behind a word for responsibility points back to what was told before."""
    if index >= len(page):
        return False
    if page.folded[index] in page.reference.words("companion.about_it"):
        return True
    led = page.folded[index] == "عن" and index + 1 < len(page)
    return led and page.folded[index + 1] in page.reference.words("companion.pointing") and ends(page, index + 2)


def ends(page: Page, index: int) -> bool:
    """Whether a clause ends before a token."""
    return index >= len(page) or page.tokens[index].kind != "word" or page.functions[index] in ("clause", "cause")


def past_marks(page: Page, index: int) -> int:
    """The first token from `index` on that is no comma and no quotation mark."""
    while index < len(page) and page.tokens[index].text in _MARKS:
        index += 1
    return index


def _is_named(page: Page, index: int) -> bool:
    people = page.of_kind(index, "people")
    one = people is not None and people.sense.who in ("combatants", "security")
    return index in page.actor_at or page.of_kind(index, "force") is not None or one or fighters(page, index) is not None
