"""A statement of one's own deed: who did it is who tells it, also where only a pronoun says whose statement it is."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import Told


def tell_own_deeds(page: Page, drafts: list[Draft]) -> None:
    """نفذت الجماعة هجوما، حسب بيان لها, وفق بيان صادر عنه: the only doer told before a statement of nobody else's stands in its place."""
    for draft in drafts:
        doers = draft.perpetrators
        if len(doers) == 1 and draft.chain and doers[0].first < draft.chain[0].first and _is_his_statement(page, draft.chain[0]):
            draft.chain = (Told(doers[0].first, doers[0].last, doers[0].proclitics), *draft.chain[1:])


def _is_his_statement(page: Page, told: Told) -> bool:
    """Whether a teller is a statement, and the word behind says that it is by somebody named before."""
    after = told.last + 1
    statement = page.folded[told.first].removeprefix(told.proclitics) in page.reference.words("companion.a_statement")
    return statement and after < len(page) and page.folded[after] in page.reference.words("companion.of_his_own")
