"""Who is to pay: the subject of سيدفع الثمن، ستندم is whom the teller threatens, and does nothing himself."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.governors import subject_before
from marsad.extract.rules.roles import Arguments


def read_payers(clause: Clause, found: Arguments) -> None:
    """كاتس: سكان المدينة سيدفعون الثمن: makes the subject of a word of paying the target, and the party that tells the doer.

    A teller of no side (قال محللون إن البلاد ستدفع الثمن) threatens nobody, and his own side is not what a teller threatens.
    """
    if clause.happening.hit.sense.mode != "paid":
        return
    page, scope = clause.page, clause.scope
    if not found.perpetrators:
        subject_before(clause, clause.happening.first, found)
    mine = {actor for teller in scope.chain for actor in page.told_actors(teller)} if scope is not None else set()
    payers = {actor for phrase in found.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    if payers & mine:
        # قال الوزير إن بلاده ستدفع ثمن ذلك
        return
    # توعد كاتس بأن الحزب سيدفع الثمن: who vows it threatens, whoever he is.
    threatens = bool(mine) or (scope is not None and bool(scope.chain) and scope.mode == "threaten")
    found.targets = found.perpetrators or found.targets
    found.perpetrators, found.by_teller, found.open_subject = [], threatens, False
