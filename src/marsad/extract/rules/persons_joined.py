"""Several people told by their names, joined by و, with or without their ages."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.reference.lexicon import Hit

_SHORTEST = 4
# وطه, behind a name and a word for two or more.
_SHORTEST_JOINED = 3
_ADULT = 18
# علي is spelt like a preposition.
_ALI = 3


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


# القياديين الحوثيين في صعدة، حسن راجح وعلي الديلمي: so far behind a word for two or more stand the names of those whom it calls so.
_NAMES_WITHIN = 5
# As many words as the names of two or three have.
_NAMES_LAST = 12


def named_behind(page: Page, noun: Hit, limit: int) -> Persons | None:
    """الصحفيين سامي عودة ورائد خلف: how many the names behind a calling in the dual or plural are, where two at least are joined by و; None where fewer are."""
    if not noun.definite or noun.suffix or noun.features[1:2] not in ("p", "d"):
        return None
    at = noun.last + 1
    if not page.folded[noun.last].endswith("ين"):
        # الشبان سامي خليل وكريم حداد: of another plural the names are told in full, right behind it.
        full = persons_listed(page, at, limit) if at < limit and _is_a_name(page, at) else None
        return full if full is not None and full.last - at + 1 >= 2 * full.number else None
    reach = min(at + _NAMES_WITHIN, limit)
    while at < reach and not _is_a_name(page, at):
        described = page.folded[at].startswith("ال") or page.tokens[at].text == "،" or page.functions[at] == "preposition" or at in page.inside_actor
        if not described or page.of_kind(at, "event", "harm") is not None:
            return None
        at += 1
    number, last = 0, at
    spelt_so = page.reference.words("companion.spelt_with_waw")
    for index in range(at, min(at + _NAMES_LAST, limit)):
        surname = number and page.folded[index].startswith("ال") and index not in page.in_place and not page.hits[index]
        if not (_is_a_name(page, index) or surname or (number and _is_a_rank_for_a_name(page, index, limit))):
            break
        joined = page.folded[index].startswith("و") and page.folded[index] not in spelt_so and index > last
        number += 1 if index == at or (joined and len(page.folded[index]) >= _SHORTEST_JOINED) else 0
        last = index
    return Persons(number, last, False) if number > 1 else None


# So many words the names of those listed take up at most.
_LISTED_WITHIN = 24
_NO_NAMES = ("event", "harm", "saying", "negation", "frame", "harm_cue")


def persons_listed(page: Page, first: int, limit: int) -> Persons | None:
    """سامي خليل، وكريم حداد ورائد عودة: how many the names from a token on are, each joined by و; None where only one is."""
    spelt_so = page.reference.words("companion.spelt_with_waw")
    number, last = 0, first
    for index in range(first, min(first + _LISTED_WITHIN, limit)):
        text = page.folded[index]
        joined = text.startswith("و") and len(text) >= _SHORTEST_JOINED and text not in spelt_so
        if page.tokens[index].text == "،" and index + 1 < limit and page.folded[index + 1].startswith("و"):
            continue
        function = page.functions[index] and not (page.tokens[index].text.endswith("ي") and len(text.removeprefix("و")) >= _ALI)
        if page.tokens[index].kind != "word" or function or index in page.in_time or page.of_kind(index, *_NO_NAMES) is not None:
            break
        number += 1 if index == first or joined else 0
        last = index
    return Persons(number, last, False) if number > 1 else None


def _is_a_name(page: Page, index: int) -> bool:
    """Whether a word that no list has, or a person's name of the registry, stands here without the article."""
    if page.tokens[index].kind != "word" or page.folded[index].startswith("ال") or index in page.in_time:
        return False
    name = page.inside_actor.get(index)
    if name is not None:
        return page.names_a_person(name)
    ali = page.functions[index] == "preposition" and page.tokens[index].text.endswith("ي") and len(page.folded[index]) >= _ALI
    known = any(hit.sense.kind not in ("structure", "place_word") for hit in page.hits[index]) and not ali
    return not known and (ali or not page.functions[index]) and not (index in page.in_places and not page.folded[index].startswith("و"))


def _is_a_rank_for_a_name(page: Page, index: int, limit: int) -> bool:
    """ورائد خلف: a word for people with و and without the article, before a name, which is a name itself."""
    people = page.of_kind(index, "people", "teller")
    return people is not None and people.proclitics == "و" and not people.definite and index + 1 < limit and _is_a_name(page, index + 1)


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
