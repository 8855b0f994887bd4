"""Who can do a deed in English, and the two sides of a fight."""

from __future__ import annotations

from marsad.extract.rules.english.happenings import Telling
from marsad.extract.rules.english.subjects import subject_before
from marsad.extract.rules.english.words import is_passive, phrase_after, use
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

_DOERS = ("force", "people")
_FLYING = frozenset({"aircraft", "helicopter"})


def is_somebody(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase names people or a body: "hit by a rocket" does not say by whom."""
    return any(index in page.inside_actor or page.of_kind(index, "force", "people") or flies(page, index) for index in range(phrase.first, phrase.last + 1))


def can_do(page: Page, phrase: Phrase) -> bool:
    """Whether a phrase names people, a body or aircraft; a missile alone does nothing by itself."""
    tokens = range(phrase.first, phrase.last + 1)
    return any(index in page.inside_actor or page.of_kind(index, *_DOERS) or flies(page, index) or _is_group(page, index) for index in tokens)


def _is_group(page: Page, index: int) -> bool:
    """`The group blew up a pipeline`: a word for a body that was named before."""
    teller = page.of_kind(index, "teller")
    return teller is not None and teller.sense.tells == "of_body" and teller.sense.pos == "noun"


def flies(page: Page, index: int) -> bool:
    means = page.of_kind(index, "means")
    return means is not None and not _FLYING.isdisjoint(means.sense.means)


# "fighting broke out on Friday between"
_SIDES_WITHIN = 7


def sides(page: Page, told: Telling) -> list[tuple[Phrase | None, Phrase | None]]:
    """`clashes between the army and rebels`, `police clashed with settlers`: the side named first and the other one; empty where none is named."""
    hit, high = told.hit, told.sentence.last
    between = next((at for at in range(hit.last + 1, min(hit.last + _SIDES_WITHIN, high)) if page.folded[at] in ("between", "with")), None)
    if between is not None and page.folded[between] == "between":
        joint = next((at for at in range(between + 2, min(between + 10, high)) if page.folded[at] == "and"), None)
        one = phrase_after(page, between + 1, joint) if joint is not None else None
        other = phrase_after(page, joint + 1, high) if joint is not None else None
        return [(one, other)] if one is not None and other is not None and is_somebody(page, one) else []
    with_whom = between is not None and page.folded[between] == "with"
    subject = subject_before(page, hit.first, told.sentence.first) if hit.features.startswith("v") or with_whom else None
    if subject is None and with_whom and not hit.features.startswith("v"):
        subject = _main_doer(page, told)
    if subject is None and between is None and not told.from_harm:
        return _sides_of_harm(page, told)
    if subject is None or not (can_do(page, subject) or use(page, subject.first, "pronoun")):
        other = phrase_after(page, between + 1, high) if with_whom and between is not None and not hit.features.startswith("v") else None
        # "after clashes with militiamen"
        return [(None, other)] if other is not None and is_somebody(page, other) else []
    other = phrase_after(page, between + 1, high) if with_whom and between is not None else None
    if between is None and hit.features.startswith("v") and not is_passive(page, hit.first, told.sentence.first):
        # "troops battled militants"
        other = phrase_after(page, hit.last + 1, high)
    return [(subject, other if other is not None and is_somebody(page, other) else None)]


def _main_doer(page: Page, told: Telling) -> Phrase | None:
    """`Turkish forces captured the town after clashes with fighters`: who does what the clause before tells, who is then one of the sides."""
    for index in range(told.sentence.first + 1, told.hit.first):
        deed = next((hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.type and hit.features.startswith("v")), None)
        if deed is None or is_passive(page, index, told.sentence.first):
            continue
        subject = subject_before(page, index, told.sentence.first)
        return subject if subject is not None and can_do(page, subject) else None
    return None


def _sides_of_harm(page: Page, told: Telling) -> list[tuple[Phrase | None, Phrase | None]]:
    """`its troops killed five rebels in a clash`: who killed whom there."""
    for index in range(told.low, told.hit.first):
        hit = page.of_kind(index, "harm")
        if hit is None or not hit.features.startswith("v") or hit.sense.value == "of_victim" or is_passive(page, index, told.sentence.first):
            continue
        subject, other = subject_before(page, index, told.sentence.first), phrase_after(page, hit.last + 1, told.hit.first)
        if subject is not None and other is not None and is_somebody(page, other) and (can_do(page, subject) or use(page, subject.first, "pronoun")):
            return [(subject, other)]
    return []
