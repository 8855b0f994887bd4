"""Who did it to whom: the words of a sentence that belong to one happening."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.doers import read_doers
from marsad.extract.rules.happenings import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.extract.rules.struck import read_struck
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.tellers_as_doers import tell_of_themselves

__all__ = ["Arguments", "Phrase", "read_arguments"]


def read_arguments(page: Page, happening: Happening, low: int, high: int, scope: Scope | None) -> Arguments:
    """The arguments of a happening among tokens `low`..`high` (exclusive), which belong to it and to no other."""
    clause = Clause(page, happening, low, high, scope)
    found = Arguments()
    read_doers(clause, found)
    read_struck(clause, found)
    tell_of_themselves(clause, found)
    found.targets = _once(found)
    return found


def _once(found: Arguments) -> list[Phrase]:
    """The things struck, each once, and none that is the doer."""
    taken = {phrase.first for phrase in found.perpetrators}
    kept: list[Phrase] = []
    for phrase in found.targets:
        if phrase.first not in taken:
            kept.append(phrase)
            taken.add(phrase.first)
    return kept
