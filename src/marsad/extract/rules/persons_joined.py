"""Several people told by their names, joined by و, with or without their ages."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end

_SHORTEST = 4
_ADULT = 18


class Persons(NamedTuple):
    """How many people are named, the last of the tokens that name them, and whether each is said to be under age."""

    number: int
    last: int
    children: bool


def persons_named(page: Page, first: int, last: int, limit: int) -> Persons:
    """سامي خليل (16 عاما) وكريم حداد: those named from a token on, the first of them over tokens `first`..`last`."""
    count, ages = 1 + _joined_inside(page, first, last), list[int]()
    end = last
    while True:
        age = _age_behind(page, end, limit)
        if age is None:
            break
        ages.append(age[0])
        if not _is_another(page, age[1], limit):
            end = max(end, age[1] - 1) if page.tokens[end].text == ")" else end
            break
        end = phrase_end(page, age[1], limit, most_words=6)
        count += 1 + _joined_inside(page, age[1], end)
    return Persons(count, end, len(ages) == count and max(ages) < _ADULT)


def _joined_inside(page: Page, first: int, last: int) -> int:
    """سامي خليل وكريم حداد: how many more names stand within a phrase, each behind one of two words at least."""
    spelt_so = page.reference.words("companion.spelt_with_waw")
    return sum(_is_another(page, index, last + 1) and page.folded[index] not in spelt_so for index in range(first + 2, last))


def _is_another(page: Page, index: int, limit: int) -> bool:
    """Whether a word that no list has stands here with و before it."""
    if index >= limit or page.tokens[index].kind != "word" or page.hits[index] or page.functions[index] or index in page.in_time or index in page.in_places:
        return False
    return page.folded[index].startswith("و") and len(page.folded[index]) >= _SHORTEST


def _age_behind(page: Page, last: int, limit: int) -> tuple[int, int] | None:
    """The age told at the end of a phrase or right behind it, and the token that follows it with its comma; None where none is."""
    at = last - 2 if page.tokens[last].text == ")" else last + 1
    while at < limit and page.tokens[at].text in "،(":
        at += 1
    if (
        at + 1 >= limit
        or at < 0
        or page.tokens[at].kind != "number"
        or page.folded[at + 1] not in page.reference.words("companion.years")
        or not page.folded[at].isdecimal()
    ):
        return None
    after = at + 2
    while after < limit and page.tokens[after].text in "،)":
        after += 1
    return int(page.folded[at]), after
