"""Which of the things struck belong to which of several places in one sentence."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.roles import Phrase
from marsad.model import Harm
from marsad.reference.lexicon import Hit


def share_objects(drafts: list[Draft]) -> None:
    """استهداف وتدمير المقر: two verbal nouns right after each other struck one thing."""
    for earlier, later in itertools.pairwise(drafts):
        if later.hit.first == earlier.hit.last + 1 and later.hit.proclitics == "و" and not earlier.targets:
            earlier.targets = list(later.targets)


_OF_PEOPLE = ("killed", "injured", "detained", "abducted", "displaced")


def share_numbers(page: Page, drafts: list[Draft]) -> None:
    """قتل ثلاثة في غزة وخمسة في رفح, وخمسة في غارة على رفح: a number that leads to the next place of a list, or to the next happening, is of the harm told at the first."""
    first: Draft | None = None
    for draft in drafts:
        another = first is None or draft.hit is not first.hit
        number = None
        if first is not None and not draft.harm and draft.sentence is first.sentence:
            number = _number_before_noun(page, draft.hit) if another else _number_of_place(page, draft)
        harmed = [] if first is None else [harm for harm in first.harm if harm.kind in _OF_PEOPLE]
        if number is not None and len(harmed) == 1:
            start, last = number
            count = page.count_at(start)
            if count is not None:
                anchor = page.anchor(start, last, "و" if page.folded[start].startswith("و") else "")
                draft.harm.append(Harm(harmed[0].kind, harmed[0].who, count.least, count.most, anchor))
        first = draft if another else first


def _number_before_noun(page: Page, hit: Hit) -> tuple[int, int] | None:
    """وخمسة في غارة, وخمسة آخرون بانفجار: the tokens of a number joined by و that leads to a noun of force, with the people whom it counts; None where none does."""
    if not hit.features.startswith("n"):
        return None
    at = hit.first - 1
    if not hit.proclitics.endswith("ب"):
        if at < 1 or page.functions[at] not in ("preposition", "cause"):
            return None
        at -= 1
    return _joined_number(page, at)


def _number_of_place(page: Page, draft: Draft) -> tuple[int, int] | None:
    """و5 في رفح، وخمسة مدنيين في رفح: the tokens of a number joined by و that leads to the first place of a draft, with those whom it counts; else None."""
    if not draft.places:
        return None
    place = min(draft.places, key=lambda place: place.whole[0])
    at = place.whole[0] - 1
    if place.proclitics != "ب":
        if at < 0 or page.functions[at] != "preposition":
            return None
        at -= 1
    return _joined_number(page, at)


def _joined_number(page: Page, at: int) -> tuple[int, int] | None:
    """وخمسة, و5 مدنيين: the tokens of a number joined by و that ends at a token, with the people whom it counts; None where none does."""
    last = at
    if at > 0 and page.of_kind(at, "people") is not None:
        at -= 1
    if at < 1 or page.count_at(at) is None:
        return None
    return (at, last) if page.folded[at].startswith("و") or page.folded[at - 1] == "و" else None


def means_at(page: Page, means: set[str], low: int, high: int, groups: Sequence[list[Place]], at: int) -> set[str]:
    """The weapons of the place `groups[at]`: those named behind it and before the next, for the first also those before it.

    في مارون بالصواريخ وفي الخيام بالمدفعية: only where two places at least have weapons of their own; else `means`, those of all.
    """
    if len(groups) < 2 or len(means) < 2:
        return set(means)
    own = [_named_behind(page, low, high, groups, index) & means for index in range(len(groups))]
    return own[at] if sum(map(bool, own)) > 1 and own[at] else set(means)


def _named_behind(page: Page, low: int, high: int, groups: Sequence[list[Place]], at: int) -> set[str]:
    first = min(place.first for place in groups[at]) if at else low
    last = min(place.whole[0] for place in groups[at + 1]) if at + 1 < len(groups) else high
    hits = (page.of_kind(index, "means") for index in page.starting("means", first, last))
    return {weapon for hit in hits if hit is not None for weapon in (*hit.sense.means, hit.sense.by_groups or hit.sense.means[0])}


def struck_at(targets: list[Phrase], groups: Sequence[list[Place]], at: int) -> list[Phrase]:
    """The targets of the place `groups[at]`: those that stand between the place before and it.

    استهدفنا تجمعا في الخيام وآلية في مارون: each place has its own. A place without one has those of the place before it, the first one all.
    """
    if len(groups) < 2 or len(targets) < 2:
        return list(targets)
    ends = [max(place.last for place in group) for group in groups]
    for index in range(at, -1, -1):
        low = ends[index - 1] if index else -1
        own = [phrase for phrase in targets if low < phrase.first <= ends[index]]
        if own:
            return own
    return list(targets)
