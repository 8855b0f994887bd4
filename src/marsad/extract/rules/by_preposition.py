"""Verbs whose object a preposition leads to: people right behind them, or behind the preposition with a pronoun, are their subject."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.pronouns import meant_before
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

_PRONOUNS = ("هما", "هم", "ها", "ه")


def read_by_preposition(clause: Clause, hit: Hit, first: int, found: Arguments) -> bool:
    """أمسك به القرويون, اعتدى عليه مستوطنون, أمسك القرويون بأحد المسلحين: finds who stands behind such a verb, and whom it befell; False for other verbs.

    `first` is the token behind the verb and its preposition.
    """
    page = clause.page
    if hit.suffix or hit.first != hit.last or fold(hit.sense.form) not in page.reference.words("companion.by_preposition") or first >= clause.high:
        return False
    somebody = page.of_kind(first, "people")
    if (somebody is None and not clause.names_doer(first)) or clause.proclitics(first) or page.functions[first]:
        return False
    doers = list(clause.phrases_from(first, clause.high))
    found.perpetrators.extend(doers)
    if first > hit.last + 1:
        pronoun = next((ending for ending in _PRONOUNS if page.folded[hit.last + 1].endswith(ending)), "")
        meant = meant_before(clause, hit.first, pronoun, doers) if pronoun else None
        meant = meant or _told_of(clause, hit)
        found.targets.extend([meant] if meant is not None else [])
    else:
        found.targets.extend(_led_by_ba(clause, doers[-1].last + 1))
    return True


def _told_of(clause: Clause, hit: Hit) -> Phrase | None:
    """أحد عناصرها الذي أمسك به القرويون: the people, with the word for one of them, right before the clause that tells of them; None where none are."""
    page, last = clause.page, hit.first - 2
    people = page.of_kind(last, "people") if last > 0 and page.functions[hit.first - 1] == "who" else None
    if people is None:
        return None
    one = page.count_at(last - 1) is not None or page.structure(last - 1, "partitive") is not None
    return Phrase(last - one, last, clause.proclitics(last - one))


def _led_by_ba(clause: Clause, index: int) -> list[Phrase]:
    """أمسكوا بأحد المسلحين, بثلاثة مسلحين: the people that ب leads to at a token; empty where it leads to none."""
    page = clause.page
    if index >= clause.high or not page.folded[index].startswith("ب"):
        return []
    people = page.of_kind(index, "people")
    if people is not None and people.proclitics == "ب":
        return [Phrase(index, next(clause.phrases_from(index, clause.high)).last, "ب")]
    some = (
        page.structure(index, "partitive") is not None or page.count_at(index) is not None or page.folded[index] in page.reference.words("companion.by_one_of")
    )
    noun = index + 1
    if some and noun < clause.high and page.of_kind(noun, "people") is not None:
        return [Phrase(index, next(clause.phrases_from(noun, clause.high)).last, "ب")]
    return []
