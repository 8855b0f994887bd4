"""Somebody struck who is told by his title and, set apart by commas or right behind it, by his name: العميد المنشق، محمود العامري."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

_COMMAS = frozenset("،,")
# محمود علي أحمد العامري
_NAME_WITHIN = 6
_SHORTEST_NAME = 2


def take_names(page: Page, drafts: Iterable[Draft]) -> None:
    """Makes the title and the name of one who was struck a single phrase."""
    for draft in drafts:
        draft.targets = [_with_name(page, phrase) for phrase in draft.targets]


def _with_name(page: Page, title: Phrase) -> Phrase:
    """العميد المنشق، محمود العامري, محمود العامري، رئيس المجلس: the title with the name that stands behind or else before it; other phrases as they are."""
    if not _is_title(page, title):
        return title
    at = title.last + 1
    at += at < len(page) and page.tokens[at].text in _COMMAS
    named = named_at(page, at, min(at + _NAME_WITHIN, len(page))) if at < len(page) else None
    if named is not None and (named.least, named.most) == (1, 1) and named.last > named.first and _is_name(page, named.first, named.last):
        return Phrase(title.first, named.last, title.proclitics)
    comma = title.first - 1
    if title.proclitics or comma < 1 or page.tokens[comma].text not in _COMMAS:
        return title
    first = comma
    while first > max(0, comma - _NAME_WITHIN) and _is_name(page, first - 1, first - 1):
        first -= 1
    known = first < comma and first in page.inside_actor
    return Phrase(first, title.last) if known or comma - first >= _SHORTEST_NAME else title


def _is_title(page: Page, phrase: Phrase) -> bool:
    """العميد, رئيس المجلس, القائد الحوثي: an office or a rank of one man, without a number."""
    office, man = page.of_kind(phrase.first, "teller"), page.of_kind(phrase.first, "people")
    if page.count_at(phrase.first) is not None:
        return False
    if man is not None and man.definite and man.features[1:2] == "s" and man.sense.who in ("combatants", "security"):
        return True
    return office is not None and office.features[1:2] == "s" and office.sense.tells in ("official", "of_body")


def _is_name(page: Page, first: int, last: int) -> bool:
    """Whether tokens are words that no list has, or those of somebody known."""
    for index in range(first, last + 1):
        name = page.inside_actor.get(index)
        # محمود النقيب: a surname may be the word for a rank.
        ranks = index > first and all(hit.definite and hit.sense.kind in ("people", "teller") for hit in page.hits[index])
        unknown = not (
            (page.hits[index] and not ranks) or page.functions[index] or index in page.in_time or index in page.in_places or index in page.adjective_at
        )
        if page.tokens[index].kind != "word" or not (unknown if name is None else page.names_a_person(name)):
            return False
    return True
