"""Whom an accusation that only points back names: هجوم كيماوي اتهمت دول غربية الحكومة بشنه, موقع الهجوم الذي تتهم الحكومة بارتكابه."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.extract.rules.denials import pointing_back
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.said_of_it import told_by_its_clause
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope

# اتهمت واشنطن ودول غربية النظام السوري بشنه: so many words hold those who accuse and those who are accused.
_ACCUSED_WITHIN = 10


def accused_before(page: Page, scopes: Sequence[Scope], drafts: Sequence[Draft]) -> list[Draft]:
    """A claim for each accusation that points back to the happening told before it in its sentence or the one before, told by who accuses.

    Where nobody is said to accuse, the happening told before has the accused as its doer.
    """
    found = []
    for verb, pointer in _accusations(page):
        told = max((draft for draft in drafts if draft.hit.first < verb and _is_near(draft, verb, page)), key=lambda draft: draft.hit.first, default=None)
        if told is None or told.stance.polarity == "denied" or not told.stance.has_happened:
            continue
        scope = next((scope for scope in scopes if scope.verb == verb and scope.chain and verb < scope.chain[0].first < pointer), None)
        teller = scope.chain[0] if scope is not None else None
        accused = Phrase(verb + 1 if teller is None else teller.last + 1, pointer - 1)
        if teller is not None and accused.first <= accused.last and scope is not None:
            claim = _accusation(page, told, scope, pointer, accused)
            if not told_by_its_clause(page, told, claim, verb):
                found.append(claim)
        elif not told.perpetrators and not told.by_teller:
            told.perpetrators = [accused if teller is None else Phrase(teller.first, teller.last)]
    return found


def _accusations(page: Page) -> Iterator[tuple[int, int]]:
    """The verb of each accusation with the word for the deed that points back (بشنه, بارتكابها)."""
    doing = page.reference.words("companion.doing_it")
    for pointer in range(1, len(page)):
        if page.folded[pointer] not in doing:
            continue
        for index in range(pointer - 2, max(-1, pointer - 1 - _ACCUSED_WITHIN), -1):
            if page.tokens[index].text in ".؛:،" or page.functions[index] in ("that", "clause"):
                break
            if page.folded[index].removeprefix("و").removeprefix("ف") in page.reference.words("companion.accuses"):
                yield index, pointer
                break


def _is_near(draft: Draft, verb: int, page: Page) -> bool:
    here = next(index for index, sentence in enumerate(page.sentences) if sentence.first <= verb < sentence.last)
    return draft.hit.first >= page.sentences[max(0, here - 1)].first and draft.type not in ("threat", "prediction", "casualty_toll")


def _accusation(page: Page, told: Draft, scope: Scope, pointer: int, accused: Phrase) -> Draft:
    stance = Stance(polarity="affirmed", certainty="stated", realis=told.stance.realis)
    return replace(pointing_back(page, told, scope, pointer, stance), perpetrators=[accused], doer_is_said=True)
