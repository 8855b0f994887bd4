"""Names in a list of places, which the list itself makes places: بلدات كذا وكذا."""

from __future__ import annotations

from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page, Place
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.leading import is_of_two, leading_word, names_the_parts
from marsad.reference.lexicon import Hit

_SHORTEST_NAME = 4


def is_second_of_two(page: Page, index: int, earlier: Place) -> bool:
    """بلدتي كفرا وعيناثا: what و joins to the first of two is the other's name, though no list has it."""
    word = page.folded[index]
    if page.hits[index] or not word.startswith("و") or len(word) <= _SHORTEST_NAME or known_name(page, index)[0]:
        return False
    return any(is_of_two(hit) for hit in page.hits[earlier.whole[0]])


# "علي السالم": so many words a quoted name may have.
_QUOTED_WITHIN = 4


def quoted_second_of_two(page: Page, index: int, earlier: Place) -> Place | None:
    """قاعدتي "المنهاد" و"علي السالم": the other name of two, in quotation marks as the first; None where no such name is joined at a token."""
    if page.folded[index] != "و" or not any(is_of_two(hit) for hit in page.hits[earlier.whole[0]]):
        return None
    first = index + 2
    if first >= len(page) or page.tokens[first - 1].text not in QUOTES_OPEN:
        return None
    close = next((at for at in range(first + 1, min(first + 1 + _QUOTED_WITHIN, len(page))) if page.tokens[at].text in QUOTES_CLOSE), None)
    return None if close is None else Place(first, close - 1, "", earlier.level, False, False, False, (index + 1, close))


def with_shared_side(page: Page, index: int, place: Place | None) -> Place | None:
    """جنوبي وشرقي لبنان: the place that two sides share, which begins with the first of them; the place itself where a token is no such side."""
    side, after = _side(page, index - 1), _side(page, index)
    if place is None or side is None or after is None or after.proclitics != "و" or place.first != index:
        return place
    return place._replace(first=index - 1, proclitics=side.proclitics, whole=(index - 1, place.whole[1]))


def _side(page: Page, index: int) -> Hit | None:
    hit = page.of_kind(index, "direction") if 0 <= index < len(page) else None
    return hit if hit is not None and hit.first == hit.last and hit.sense.value in ("compass", "part") and not hit.definite and not hit.suffix else None


# بلدات كذا وكذا: so few letters are no name.
_SHORTEST_LISTED = 3


def listed_place(page: Page, index: int, earlier: list[Place], *, leads: bool) -> Place | None:
    """A name that only the list tells in which it stands: behind a word for several towns, or joined as the edges of another (وأطراف كذا)."""
    if index - earlier[-1].whole[1] > _NEXT_LINE:
        # Nearly every word stands too far behind the last place to be in a list with it.
        return None
    headed = _headed_name(page, index, earlier)
    if headed is not None:
        return headed
    if (
        ((earlier[-1].level in ("town", "site") or (earlier[-1].level is None and page.may_be_a_town(earlier[-1]))) and _is_next_of_many(page, index, earlier))
        or _is_next_of_bare_names(page, index, earlier)
        or _has_its_line(page, index, earlier)
    ):
        return Place(index, index, "و" if page.folded[index].startswith("و") else "", "town", False, False, False, (index, index))
    edge = leading_word(page, index) if leads and index == earlier[-1].whole[1] + 1 else None
    name = index + 1
    if edge is None or edge.sense.value != "near" or edge.proclitics != "و" or edge.definite or edge.sense.pos != "noun" or name >= len(page):
        return None
    unknown = page.tokens[name].kind == "word" and not (page.hits[name] or page.functions[name] or name in page.inside_actor or name in page.adjective_at)
    return Place(name, name, "", "town", False, True, False, (index, name)) if unknown else None


def _headed_name(page: Page, index: int, earlier: list[Place]) -> Place | None:
    """خربة سلم وبير السلاسل، حرستا وبيت سوى: a name of two words that no list has, whose first names open with, joined right behind a place; None where none is."""
    head, last, after = page.structure(index, "name_head"), index + 1, index + 2
    if head is None or head.proclitics != "و" or earlier[-1].anaphor or earlier[-1].whole[1] != index - 1 or last >= len(page):
        return None
    if page.tokens[last].kind != "word" or page.functions[last] or page.hits[last] or last in page.inside_actor or last in page.in_time:
        return None
    if page.folded[last].startswith(("و", "ب", "ل", "ف")) and not page.folded[last].startswith(("بن", "لي")):
        return None
    ends = (
        after >= len(page) or page.tokens[after].kind != "word" or page.folded[after].startswith(("و", "ب")) or bool(page.functions[after] or page.hits[after])
    )
    return Place(index, last, "و", earlier[-1].level, False, False, False, (index, last)) if ends else None


def _is_next_of_many(page: Page, index: int, earlier: list[Place]) -> bool:
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


# كذا, the break, the bullet: so far behind a name stands that of the next line.
_NEXT_LINE = 3


def _has_its_line(page: Page, index: int, earlier: list[Place]) -> bool:
    """- صوران ## - معردس: a word that no list has, alone behind its bullet, under a place that is alone behind its own."""
    last, after = earlier[-1], index + 1
    alone = last.whole[0] - 1 in page.in_lists and index - last.whole[1] == _NEXT_LINE and index - 1 in page.in_lists
    if not alone or (after < len(page) and page.tokens[after].kind != "break"):
        return False
    known = page.hits[index] or page.functions[index] or index in page.inside_actor or index in page.adjective_at or index in page.in_time
    return not known and page.tokens[index].kind == "word" and len(page.folded[index]) >= _SHORTEST_NAME


def _is_next_of_bare_names(page: Page, index: int, earlier: list[Place]) -> bool:
    """على كفرا وحاريص والعيشة: a word that no list has, joined by و to two names that are joined so themselves, where nothing but names or an end follows."""
    word = page.folded[index]
    if len(earlier) < 2 or not word.startswith("و") or len(word) - 1 < _SHORTEST_NAME or word.endswith(("وا", "ت", "ا")):
        return False
    if page.hits[index] or page.functions[index] or index in page.inside_actor or index in page.adjective_at or index in page.in_time:
        return False
    last, before = earlier[-1], earlier[-2]
    if last.whole[1] != index - 1 or last.anaphor or not last.proclitics.startswith("و") or before.whole[1] != last.whole[0] - 1:
        return False
    after = index + 1
    ends = after >= len(page) or page.tokens[after].kind != "word" or page.folded[after].startswith("و")
    return ends or (word.startswith("وال") and (page.functions[after] == "preposition" or page.of_kind(after, "direction") is not None))


def are_of_many(page: Page, listed: list[Place]) -> bool:
    """Whether the places at the end of a list were led to by a word for several of a kind (بلدات، قرى)."""
    for at in range(len(listed) - 1, -1, -1):
        word = page.of_kind(listed[at].whole[0], "place_word", "direction")
        if word is not None and word.sense.kind == "direction":
            word = page.of_kind(word.last + 1, "place_word")
        if word is not None:
            return word.features[1:2] == "p"
        if at == 0 or listed[at].whole[0] - listed[at - 1].whole[1] > _LIST_GAP:
            # بلدات عدة في كذا هي كذا وكذا
            return names_the_parts(page, listed[at].whole[0] - 1)
    return False


# كفرا، وكذا: a comma at most stands between the names of a list.
_LIST_GAP = 2


def continues_a_list(page: Page, index: int, earlier: list[Place]) -> bool:
    """بلدات كفرا وعيتا: a name joined to one that has its level word."""
    if not earlier or not earlier[-1].level or earlier[-1].anaphor:
        return False
    gap = index - earlier[-1].whole[1]
    return (gap == 1 and page.folded[index].startswith("و")) or (gap == 2 and page.tokens[index - 1].text in "،,/-–")
