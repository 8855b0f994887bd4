"""People known by their nation alone, to whom somebody does something: قتل سوري لبنانيا, فلسطيني يطعن إسرائيليين."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.counted import Group
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

_AT_CLOSE_QUARTERS = frozenset({"knife", "vehicle"})
_OF_PEOPLE = frozenset({"killed", "injured", "abducted"})
_ONE, _SEVERAL = ("يا",), ("يين", "يتين")


class BetweenNations(NamedTuple):
    """Who did something, with the noun for people before him where one stands there, and the token of whom he did it to."""

    doer: Phrase
    struck: int


def between_nations(page: Page, verb: Hit) -> BetweenNations | None:
    """Who did what an active verb of killing, taking, stabbing or running over tells to whom, where he is known by his nation alone; else None.

    The one stands before the verb or right behind it, by his nation too or as somebody of one (شاب فلسطيني), and the other behind both in the case of an object,
    by which he is told from an adjective.
    """
    if not verb.features.startswith("v") or verb.features[2:3] != "3" or verb.suffix or page.is_passive(verb):
        return None
    if verb.sense.harm not in _OF_PEOPLE and _AT_CLOSE_QUARTERS.isdisjoint(verb.sense.means):
        return None
    behind, before = verb.last + 1, verb.first - 1
    if _is_one(page, behind):
        return BetweenNations(Phrase(behind, behind), behind + 1) if _is_an_object(page, behind + 1) else None
    if page.of_kind(behind, "people") is not None and _is_one(page, behind + 1):
        return BetweenNations(Phrase(behind, behind + 1), behind + 2) if _is_an_object(page, behind + 2) else None
    if verb.proclitics or not _is_an_object(page, behind) or before < 0:
        return None
    first = before - 1 if before and _is_one(page, before) and page.somebody_at(before - 1) is not None else before
    if first == before and not (page.somebody_at(before) is not None or (_is_one(page, before) and (before == 0 or page.tokens[before - 1].kind != "word"))):
        return None
    return BetweenNations(Phrase(first, before), behind)


def victims_by_nation(page: Page, verb: Hit) -> Group | None:
    """قتل سوري لبنانيين: whom one of another nation killed, hurt or took: one, or two or more; None for other words."""
    pair = between_nations(page, verb)
    if pair is None:
        return None
    several = page.folded[pair.struck].endswith(_SEVERAL)
    return Group(pair.struck, pair.struck, 2 if several else 1, None if several else 1, "unspecified")


def _is_one(page: Page, index: int) -> bool:
    """فلسطيني: whether a token is the adjective of a nation without the article, and not in the case of an object."""
    return index in page.adjective_at and page.folded[index].endswith(("ي", "ية")) and not page.tokens[index].text.startswith("ال")


def _is_an_object(page: Page, index: int) -> bool:
    """إسرائيليا, إسرائيليين; ألمانيا, which is also the name of the land: somebody of a nation in the case of an object."""
    if index not in page.adjective_at and index not in page.inside_actor:
        return False
    return page.folded[index].endswith(_ONE + _SEVERAL) and not page.tokens[index].text.startswith(("ال", "و"))
