"""Where he who tells is said to have died afterwards, which he tells no more: قال إنه باق، وبعد أسبوع قتل."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.tellers.agreement import is_feminine
from marsad.extract.rules.tellers.scopes import Told


def before_his_own_death(page: Page, told: Told, first: int, sentence: Sentence) -> int | None:
    """The last token of what somebody tells, before a clause with its own time that says he was killed; None where none stands.

    The verb has nobody behind it who died, and nobody else that it may be said of is named in what he tells.
    """
    if not _is_one_person(page, told):
        return None
    for verb in page.starting("harm", first + 1, sentence.last):
        clause = _clause_of_his_own_time(page, verb, first)
        if clause is not None and not page.quoted[verb] and _dies(page, verb, sentence) and not _tells_of_another(page, first, clause):
            # A verb in the feminine is not said of a man, nor one in the masculine of a woman.
            feminine = is_feminine(page, told)
            return clause - 1 if feminine is None or feminine == page.folded[verb].endswith("ت") else None
    return None


def _is_one_person(page: Page, told: Told) -> bool:
    """القيادي أبو حسن, المذيعة: whether a teller is a single man or woman, and no body, source or text."""
    name = page.actor_at.get(told.first)
    if name is not None:
        return page.names_a_person(name)
    person = page.of_kind(told.first, "people")
    return person is not None and person.features.startswith("ns")


def _clause_of_his_own_time(page: Page, verb: int, first: int) -> int | None:
    """، وبعد أسبوع قتل, ، ثم قتل: the token with which a clause begins whose verb has only words of time before it; None where it has others or none."""
    start, units = verb, page.reference.words("companion.stretches")
    while start - 1 > first and (start - 1 in page.in_time or page.functions[start - 1] in ("preposition", "cause") or page.folded[start - 1] in units):
        start -= 1
    if start == verb and page.folded[verb - 1] in page.reference.words("companion.and_then"):
        start -= 1
    return start if start < verb and page.tokens[start - 1].text in "،," else None


def _dies(page: Page, verb: int, sentence: Sentence) -> bool:
    """Whether a verb says that somebody was killed who is not named behind it."""
    killed = any(hit.sense.kind == "harm" and hit.features[:3] == "vp3" and not hit.proclitics and not hit.suffix for hit in page.hits[verb])
    after = verb + 1
    ends = after >= sentence.last or page.tokens[after].kind == "mark" or after in page.in_time
    return killed and (ends or page.functions[after] in ("preposition", "cause", "agent") or page.folded[after].startswith("ب"))


def _tells_of_another(page: Page, first: int, limit: int) -> bool:
    """Whether what is told names another man or woman of whom the verb may be said."""
    return any(
        ((person := page.of_kind(at, "people", "teller")) is not None and person.features.startswith("ns") and not person.suffix)
        or (at in page.actor_at and page.names_a_person(page.actor_at[at]))
        for at in range(first, limit)
    )
