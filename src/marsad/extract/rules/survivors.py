"""Who survived an attack: its target, however well he is."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.roles import Arguments, Phrase

# نجا مدير الأمن في المحافظة، العقيد فلان، من محاولة اغتيال: so far before the attack the word for surviving stands.
_SURVIVED_WITHIN = 12
_LONGEST_NAME = 6


def read_survivors(clause: Clause, found: Arguments) -> None:
    """نجا الوزير من محاولة اغتيال: who stands behind the word for surviving is whom the attack was on, and never its doer."""
    page, first = clause.page, clause.happening.first
    if clause.is_verb(clause.happening.hit):
        return
    for index in range(first - 1, max(clause.low - 1, first - 1 - _SURVIVED_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "who"):
            return
        if page.structure(index, "survive") is None:
            continue
        survivor = _survivor(clause, index + 1, first)
        found.perpetrators = [phrase for phrase in found.perpetrators if not index < phrase.first < first]
        if survivor is not None and not any(phrase.first < first and phrase.first > index for phrase in found.targets):
            found.targets = [survivor, *found.targets]
        return


def _survivor(clause: Clause, index: int, first: int) -> Phrase | None:
    """The words from a token up to "from" or to a comma; None where "from" stands there."""
    page, last = clause.page, index - 1
    for at in range(index, min(first, index + _LONGEST_NAME)):
        if page.tokens[at].kind != "word" or page.folded[at] in ("من", "في", "بعد", "خلال") or page.functions[at]:
            break
        last = at
    return Phrase(index, last) if index <= last and index not in page.in_time else None
