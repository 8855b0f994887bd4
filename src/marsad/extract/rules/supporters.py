"""Others who did it too: those with whose help or together with whom a force is said to have acted."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.roles import Arguments, Phrase

# الجيش، وفق ما قيل، بدعم من حلفائه: so far behind the doer his helpers stand.
_HELPED_WITHIN = 4


def add_supporters(clause: Clause, found: Arguments) -> None:
    """سيطر الجيش بدعم من التحالف: adds to the doers whoever is named behind a word of support right behind them."""
    if not found.perpetrators:
        return
    page, last = clause.page, found.perpetrators[-1].last
    if _together_with(clause, last + 1):
        # نفذتها الولايات المتحدة مع فرنسا
        found.perpetrators.extend(phrase for phrase in _named(clause, last + 2) if phrase not in found.targets)
        return
    if last + 2 < clause.high and page.folded[last + 1] in page.reference.words("companion.and_with_it"):
        # انسحب الجيش ومعه الميليشيا
        found.perpetrators.extend(_named(clause, last + 2))
        return
    for index in range(last + 1, min(last + 1 + _HELPED_WITHIN, clause.high - 1)):
        support = page.structure(index, "supported_by")
        if (
            support is not None
            and page.folded[support.last + 1 : support.last + 2] == ["من"]
            and page.folded[index] in page.reference.words("companion.backed")
        ):
            # ميليشيا مدعومة من إيران: so it is called.
            return
        if support is not None:
            found.perpetrators.extend(_named(clause, support.last + 1))
            return
        if page.tokens[index].kind == "word" and index not in page.in_time:
            return


_TOGETHER = frozenset("air_strike shelling drone_strike armed_attack interception".split())


def _together_with(clause: Clause, index: int) -> bool:
    """Whether "with" and the name of a body or state stand right behind who did something that two sides do not do to each other."""
    page = clause.page
    return (
        clause.happening.type in _TOGETHER
        and index + 1 < clause.high
        and page.folded[index] == "مع"
        and clause.past_marks(index + 1, clause.high) in page.actor_at
    )


def _named(clause: Clause, index: int) -> list[Phrase]:
    """The bodies named from a token, the first with من or ب before it or not; empty where none is."""
    page = clause.page
    if index < clause.high and page.folded[index] in ("من", "ب", "مع"):
        index += 1
    first = clause.past_marks(index, clause.high)
    if first >= clause.high or not clause.names_doer(first):
        return []
    return list(clause.phrases_from(first, clause.high))
