"""Blame and responsibility that only point back: أعلن التنظيم مسؤوليته عنه, حملت الحكومة الجماعة المسؤولية, ملقيا باللائمة على الجماعة."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.denials import happening_before, pointing_back
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope

# What somebody may be to blame for.
_DEEDS = FORCE - {"armed_clash"} | {"property_destruction", "abduction", "protest_repression"}


def blamed_before(page: Page, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """A claim for each teller who says who did what was told before, without naming it: himself, or whom he blames.

    It has the place, time and means of what was told. Where he told it himself, that has the one whom he blames as its doer.
    """
    found = []
    for scope in scopes:
        if scope.verb is None or not scope.chain or page.functions[scope.verb - 1] == "who":
            # الهجوم الذي تحمل واشنطن دمشق مسؤوليته: what is said of a deed is told with it.
            continue
        if any(min(scope.first, scope.verb) <= draft.hit.first <= scope.last for draft in drafts):
            continue
        pointer = _pointer(page, scope)
        told = happening_before(page, scope, scopes, drafts) if pointer is not None else None
        if pointer is None or told is None or told.type not in _DEEDS:
            continue
        own = scope.mode != "accuse"
        accused = [] if own or scope.accused is None else [Phrase(scope.accused.first, scope.accused.last, scope.accused.proclitics)]
        if not own and told.chain[:1] == scope.chain[:1]:
            told.perpetrators = told.perpetrators or accused
            continue
        stance = Stance(polarity="affirmed", certainty="stated", realis=told.stance.realis)
        found.append(replace(pointing_back(page, told, scope, pointer, stance), perpetrators=accused, by_teller=own))
    return found


def _pointer(page: Page, scope: Scope) -> int | None:
    """مسؤوليته عنه, بالوقوف وراءه, المسؤولية, باللائمة على الجماعة: the word by which a scope says who did it, with nothing named behind it; None where it names a deed."""
    assert scope.verb is not None
    if scope.mode == "accuse":
        if scope.accused is None:
            return None
        words = range(scope.verb + 1, scope.last + 1)
        laid = next((index for index in words if _lays_blame(page, index) and index < scope.accused.first), None)
        if laid is not None:
            return laid if scope.accused.last + 1 > scope.last or _ends(page, scope.accused.last + 1) else None
        borne = next((index for index in words if index > scope.accused.last and page.structure(index, "own_part") is not None), None)
        return borne if borne is not None and _points_back(page, borne) else None
    part = page.structure(scope.first, "own_part") if scope.direct and scope.mode in ("say", "own") else None
    return scope.first if part is not None and part.suffix and _points_back(page, scope.first, named=True) else None


def _lays_blame(page: Page, index: int) -> bool:
    """باللائمة, أصابع الاتهام: a word for the blame that is laid on whoever stands behind it."""
    return page.structure(index, "blame") is not None or page.folded[index].removeprefix("ب") in page.reference.words("companion.fingers")


def _points_back(page: Page, index: int, *, named: bool = False) -> bool:
    """مسؤوليته عنه, بالوقوف وراء ذلك, المسؤولية: whether a word for somebody's part has a pronoun behind it, or unless `named` is asked for nothing at all."""
    behind = page.folded[index + 1 : index + 3]
    if behind[:1] and behind[0] in page.reference.words("companion.for_it"):
        return _ends(page, index + 2)
    if len(behind) > 1 and behind[0] in ("عن", "وراء") and behind[1] in page.reference.words("companion.pointing"):
        return _ends(page, index + 3)
    return not named and _ends(page, index + 1)


def _ends(page: Page, index: int) -> bool:
    """Whether the words of a clause end before a token."""
    return index >= len(page) or page.tokens[index].kind != "word" or page.functions[index] in ("clause", "cause") or index in page.in_time
