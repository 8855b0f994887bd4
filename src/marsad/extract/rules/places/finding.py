"""Finding the places that a page names, in text order."""

from __future__ import annotations

from marsad.extract.rules.at_tokens import TokenSet
from marsad.extract.rules.named_operations import names_operations
from marsad.extract.rules.names_of_forces import names_liberators
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.bare import bare_place
from marsad.extract.rules.places.borders import bare_border, border_place
from marsad.extract.rules.places.common_nouns import is_a_common_noun
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.leading import is_of_two, leading_word
from marsad.extract.rules.places.lists import is_second_of_two, listed_place, quoted_second_of_two, with_shared_side
from marsad.extract.rules.places.roads import road_place
from marsad.extract.rules.places.worded import worded_place


def find_places(page: Page) -> list[Place]:
    """Place mentions in text order: names after level words, known names where the words around say that a place is meant, anaphors."""
    places: list[Place] = []
    behind = 0
    leading = TokenSet(len(page), (*page.starting("place_word"), *page.starting("direction")))
    borders = [index for index in page.starting("structure") if page.structure(index, "border") is not None]
    bordering = TokenSet(len(page), [at for index in borders for at in (index - 1, index) if at >= 0])
    for index, token in enumerate(page.tokens):
        if index < behind or token.kind != "word":
            continue
        # Most words neither lead to a place nor begin the name of one, and cost no more than these two looks.
        starts = bool(page.facts[index].places) or index in page.unlisted
        leads = index in leading and leading_word(page, index) is not None
        if places and places[-1].whole[1] == index - 1 and is_second_of_two(page, index, places[-1]):
            places.append(Place(index, index, "و", places[-1].level, False, False, False, (index, index)))
            continue
        place = border_place(page, index) if index in bordering else None
        if place is None and places and places[-1].whole[1] == index - 1:
            place = quoted_second_of_two(page, index, places[-1])
        place = place or (_place_at(page, index, places, starts=starts, leads=leads) if starts or leads else None)
        if place is None and index in bordering:
            place = bare_border(page, index)
        if place is None and places:
            place = listed_place(page, index, places, leads=leads)
        if place is not None:
            places.append(place)
            behind = place.whole[1] + 1
    return places


def _place_at(page: Page, index: int, earlier: list[Place], *, starts: bool, leads: bool) -> Place | None:
    if index in page.in_time or (index > 0 and (page.structure(index - 1, "by_way") or names_operations(page, index - 1))):
        return None
    if any(names_liberators(page, at) for at in range(max(1, index - 1), min(index + 2, len(page)))):
        # جبهة تحرير كذا: a body, whose land is part of its name.
        return None
    if index in page.inside_actor and (index not in page.actor_at or page.names_a_body(page.actor_at[index])):
        return None
    # تل أبيب is a capital by its name, and no hill.
    leads = leads and not (index in page.actor_at and page.actor_at[index].metonym and page.actor_at[index].last > index)
    if leads and (_leads_to_a_thing(page, index) or _is_what_they_fell_for(page, index)):
        return None
    return (
        _between_two(page, index, earlier)
        or (road_place(page, index) if leads else None)
        or (with_shared_side(page, index, worded_place(page, index)) if leads else None)
        or (bare_place(page, index, earlier) if starts else None)
    )


# استشهد القائد الجهادي الكبير الحاج فلان على طريق القدس: so far before the road stands the word of mourning.
_MOURNED_WITHIN = 12


def _is_what_they_fell_for(page: Page, index: int) -> bool:
    """ارتقى شهيدا على طريق القدس: whether a road is the cause for which somebody fell, as those who mourn him say."""
    if index + 1 >= len(page) or page.folded[index] != "طريق" or page.folded[index + 1] not in page.reference.words("companion.cause_of_the_fallen"):
        return False
    mourned = (page.of_kind(at, "harm") for at in range(max(0, index - _MOURNED_WITHIN), index))
    return any(hit is not None and hit.sense.framing is not None for hit in mourned)


def _leads_to_a_thing(page: Page, index: int) -> bool:
    """عند الباب, خارج السور: a direction before a common noun that some village bears the name of."""
    side = page.of_kind(index, "direction")
    if side is None or side.definite or side.last != index or side.proclitics or side.suffix:
        return False
    if index + 1 >= len(page) or page.of_kind(index + 1, "place_word") is not None:
        # شمال البلاد
        return False
    length, proclitics = known_name(page, index + 1, minor=True)
    return length == 1 and not proclitics and is_a_common_noun(page, index + 1, proclitics)


def _between_two(page: Page, index: int, earlier: list[Place]) -> Place | None:
    """بين حمص وتدمر: one place, bounded by two that the gazetteer knows; states that fight each other bound none, and capitals only behind a place or a road."""
    if page.folded[index] not in page.reference.between_words or index + 1 >= len(page):
        return None
    start = index + 1
    both = page.of_kind(start, "place_word")
    if both is not None and is_of_two(both) and not both.proclitics and index and page.folded[index - 1] in page.reference.words("companion.lies"):
        # المطار الواقع بين مدينتي حمص وتدمر
        start = both.last + 1
    first, _ = known_name(page, start)
    second = start + first
    if not first or second >= len(page) or not page.folded[second].startswith("و"):
        return None
    if any(at in page.actor_at for at in (start, second)) and not (_says_where_it_lies(page, index, earlier) and _are_towns(page, start, second)):
        return None
    length, proclitics = known_name(page, second)
    if not length or not proclitics.startswith("و"):
        return None
    last = second + length - 1
    return Place(index, last, "", "region", True, False, False, (index, last))


def _says_where_it_lies(page: Page, between: int, earlier: list[Place]) -> bool:
    """مديرية صرواح بين مأرب وصنعاء, الطريق الرابط بين بيدوا ومقديشو: whether a place, a road or a word for lying stands right before "between"."""
    if between and page.folded[between - 1] in page.reference.words("companion.lies"):
        return True
    last = between - 1
    while last > max(0, between - 1 - _ADJECTIVES_WITHIN) and page.folded[last].startswith("ال") and not page.hits[last]:
        # الطريق الدولي بين
        last -= 1
    word = page.of_kind(last, "place_word") if last >= 0 else None
    if word is not None and word.last == last and word.sense.value == "part":
        return True
    return bool(earlier) and earlier[-1].whole[1] == last and page.level_of(earlier[-1]) in ("site", "town", "district")


# الطريق الدولي الرئيسي بين: so many adjectives may stand between a road and "between".
_ADJECTIVES_WITHIN = 2


def _are_towns(page: Page, first: int, second: int) -> bool:
    """Whether of two names those that are actors' are capitals."""
    return all(at not in page.actor_at or page.actor_at[at].metonym for at in (first, second))
