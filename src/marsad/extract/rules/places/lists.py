"""Names in a list of places, which the list itself makes places: بلدات كذا وكذا."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.leading import is_of_two, leading_word

_SHORTEST_NAME = 4


def is_second_of_two(page: Page, index: int, earlier: Place) -> bool:
    """بلدتي كفرا وعيناثا: what و joins to the first of two is the other's name, though no list has it."""
    word = page.folded[index]
    if page.hits[index] or not word.startswith("و") or len(word) <= _SHORTEST_NAME or known_name(page, index)[0]:
        return False
    return any(is_of_two(hit) for hit in page.hits[earlier.whole[0]])


# بلدات كذا وكذا: so few letters are no name.
_SHORTEST_LISTED = 3


def listed_place(page: Page, index: int, earlier: Sequence[Place], *, leads: bool) -> Place | None:
    """A name that only the list tells in which it stands: behind a word for several towns, or joined as the edges of another (وأطراف كذا)."""
    if earlier[-1].level == "town" and _is_next_of_many(page, index, earlier):
        return Place(index, index, "و" if page.folded[index].startswith("و") else "", "town", False, False, False, (index, index))
    edge = leading_word(page, index) if leads and index == earlier[-1].whole[1] + 1 else None
    name = index + 1
    if edge is None or edge.sense.value != "near" or edge.proclitics != "و" or edge.definite or edge.sense.pos != "noun" or name >= len(page):
        return None
    unknown = page.tokens[name].kind == "word" and not (page.hits[name] or page.functions[name] or name in page.inside_actor or name in page.adjective_at)
    return Place(name, name, "", "town", False, True, False, (index, name)) if unknown else None


def _is_next_of_many(page: Page, index: int, earlier: Sequence[Place]) -> bool:
    """بلدات جبشيت وعدشيت وكذا، قرى كذا، كذا، وكذا: a word that no list has, in the list of names that a word for several towns leads to."""
    word = page.folded[index]
    gap = index - earlier[-1].whole[1]
    listed = (gap == 1 and word.startswith("و")) or (gap == 2 and page.tokens[index - 1].text in "،,")
    if not listed or page.hits[index] or page.functions[index] or index in page.inside_actor or index in page.adjective_at:
        return False
    name = word.removeprefix("و")
    if len(name) < _SHORTEST_LISTED or name.endswith(("وا", "ت")) or not are_of_many(page, earlier):
        # جبشيت، وأعلنت كذا: a verb that no list has.
        return False
    after = index + 1
    return after >= len(page) or page.tokens[after].kind != "word" or page.folded[after].startswith("و") or bool(page.functions[after] or page.hits[after])


def are_of_many(page: Page, listed: Sequence[Place]) -> bool:
    """Whether the places at the end of a list were led to by a word for several of a kind (بلدات، قرى)."""
    for at in range(len(listed) - 1, -1, -1):
        word = page.of_kind(listed[at].whole[0], "place_word", "direction")
        if word is not None and word.sense.kind == "direction":
            word = page.of_kind(word.last + 1, "place_word")
        if word is not None:
            return word.features[1:2] == "p"
        if at and listed[at].whole[0] - listed[at - 1].whole[1] > _LIST_GAP:
            return False
    return False


# كفرا، وكذا: a comma at most stands between the names of a list.
_LIST_GAP = 2


def continues_a_list(page: Page, index: int, earlier: Sequence[Place]) -> bool:
    """بلدات كفرا وعيتا: a name joined to one that has its level word."""
    if not earlier or not earlier[-1].level or earlier[-1].anaphor:
        return False
    gap = index - earlier[-1].whole[1]
    return (gap == 1 and page.folded[index].startswith("و")) or (gap == 2 and page.tokens[index - 1].text in "،,/-–")
