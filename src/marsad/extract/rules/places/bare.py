"""Known names without a level word, where the words around them say that a place is meant."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.common_nouns import is_a_common_noun
from marsad.extract.rules.places.known import is_no_word_of_a_list, known_hamlet, known_name
from marsad.extract.rules.places.leading import is_measured_from, is_of_two, is_placed, is_the_word_for_a_state, leads_to_places, with_direction_adjective
from marsad.extract.rules.places.lists import are_of_many, continues_a_list
from marsad.extract.rules.places.ordinary import belongs_to_a_body, is_an_ordinary_word, is_of_a_thing
from marsad.extract.rules.places.struck import is_a_town_struck, is_done_to_it, is_surely_a_place


def bare_place(page: Page, index: int, earlier: list[Place]) -> Place | None:
    """A known name without a level word, where a preposition, a direction, or a place before it says that a place is meant."""
    listed = continues_a_list(page, index, earlier) or _stands_between_towns(page, index, earlier)
    length, proclitics = known_name(page, index, minor=listed)
    hamlet = known_hamlet(page, index) if length < 2 and not listed else None
    if hamlet is not None and is_placed(page, index, hamlet[1], earlier):
        length, proclitics = hamlet
    if not length or _takes_off_what_is_no_clitic(page, index, proclitics):
        return None
    last = index + length - 1
    if length == 1 and (_says_of_what_kind(page, index) or _is_a_byname(page, index, proclitics)):
        return None
    struck = length == 1 and not proclitics and is_a_town_struck(page, index)
    ordinary = (
        not (struck or (listed and _stands_between_towns(page, index, earlier)))
        and is_an_ordinary_word(page, index, proclitics, last)
        and not _is_no_noun_here(page, index, proclitics, earlier, listed=listed)
    )
    ordinary = ordinary or (length == 1 and not struck and not listed and is_a_common_noun(page, index, proclitics))
    if ordinary or belongs_to_a_body(page, index, last) or is_of_a_thing(page, index, proclitics):
        return None
    state_word = _behind_the_word_for_a_state(page, index, earlier)
    placed = is_placed(page, index, proclitics, earlier) or is_done_to_it(page, index, proclitics)
    if not (struck or listed or state_word or placed) and (_is_somebody(page, index, last) or not is_surely_a_place(page, index, last, proclitics)):
        return None
    level = earlier[-1].level if listed and earlier[-1].level in ("town", "district") else _province_of_a_list(page, index, proclitics, earlier)
    if state_word:
        return Place(index, last, proclitics, "country", True, False, False, (index - 1, last))
    if length == 1 and _opens_a_longer_name(page, index):
        return Place(index, last + 1, proclitics, level, False, False, False, (index, last + 1))
    if index in page.actor_at and is_the_word_for_a_state(page, index - 1):
        # في دولة الكويت, whose capital bears its name
        level = "country"
    near = index > 0 and is_measured_from(page, index - 1)
    return Place(index, with_direction_adjective(page, last), proclitics, level, True, near, False, (index, last))


def _says_of_what_kind(page: Page, index: int) -> bool:
    """مواقع مطلة على كذا, الجبال المطلة على كذا: a word that describes the place or the noun right before it, spelt as a village's name."""
    kinds, word = page.reference.words("companion.of_what_kind"), page.folded[index]
    if not index:
        return False
    if index in page.adjective_at and word.startswith("ال") and page.tokens[index - 1].text.startswith("ال"):
        # المدفعية الهندية
        return page.of_kind(index - 1, "force", "means") is not None
    if word in kinds:
        return page.of_kind(index - 1, "place_word") is not None
    described = word.startswith("ال") and word[2:] in kinds and page.folded[index - 1].startswith("ال")
    return described and page.tokens[index - 1].end + 1 == page.tokens[index].start and page.functions[index + 1 : index + 2] == ["preposition"]


def _is_a_byname(page: Page, index: int, proclitics: str) -> bool:
    """القيادي الملقب بخليل: what somebody is called, and no town."""
    return proclitics == "ب" and index > 0 and page.folded[index - 1] in page.reference.words("companion.is_called")


def _is_somebody(page: Page, index: int, last: int) -> bool:
    """بحث الشيخ جراح جابر مع نظيره: whether a quarter's name is how a title and the first of several names of a person are spelt, of which no list has the next."""
    return last > index and page.folded[index] in page.reference.words("companion.titles_in_names") and is_no_word_of_a_list(page, last + 1)


def _province_of_a_list(page: Page, index: int, proclitics: str, earlier: list[Place]) -> str | None:
    """محافظتي حماة وحلب, محافظتي حماة وسط البلاد وحلب: the level of what "and" joins to a province by a word for two or more of them."""
    if not earlier or proclitics != "و":
        return None
    listed, behind = earlier, index
    while listed and listed[-1].level == "region" and listed[-1].whole[1] == behind - 1:
        # وسط البلاد
        listed, behind = listed[:-1], listed[-1].whole[0]
    if not listed or listed[-1].level != "province" or listed[-1].whole[1] != behind - 1:
        return None
    word = page.of_kind(listed[-1].whole[0], "place_word")
    return "province" if (word is not None and is_of_two(word)) or are_of_many(page, listed) else None


# وبنوا, بنوا: so few letters of a verb in the plural may be a town's name.
_SHORT = 4


def _stands_between_towns(page: Page, index: int, earlier: list[Place]) -> bool:
    """مسرابا وجسرين وكفربطنا: a name without the article that "and" joins between two towns known by their names, where a thing of two kinds would have no place."""
    word, after = page.folded[index], index + 1
    if not word.startswith("و") or word.startswith("وال") or not earlier or earlier[-1].whole[1] != index - 1 or earlier[-1].anaphor or after >= len(page):
        return False
    if not page.folded[after].startswith("و") or not page.may_be_a_town(earlier[-1]):
        return False
    if any(hit.features[1:2] != "d" for hit in page.hits[index]) or page.count_at(index) is not None:
        return False
    length, proclitics = known_name(page, after)
    name = " ".join([page.folded[after][1:], *page.folded[after + 1 : after + length]])
    known = page.reference.gazetteer.lookup(name) if length and proclitics == "و" else ()
    return bool(known) and known[0].level == "town" and not (known[0].minor or known[0].common_word)


def _takes_off_what_is_no_clitic(page: Page, index: int, proclitics: str) -> bool:
    """في بادئ الأمر: no "in" stands behind another; وبنوا على أطرافها: they built; فريدة: what joins clauses leads to no place."""
    if proclitics == "ف":
        return True
    if not proclitics.endswith(("ب", "ل")):
        return False
    if index and page.functions[index - 1] == "preposition" and leads_to_places(page, index - 1):
        return True
    name = page.folded[index][len(proclitics) :]
    return name.endswith("وا") and len(name) < _SHORT


def _behind_the_word_for_a_state(page: Page, index: int, earlier: list[Place]) -> bool:
    """السعودية ودولة قطر ومملكة البحرين: a state behind "and the state of", joined to one that is a place."""
    word = page.folded[index - 1] if index else ""
    if not word.startswith("و") or word[1:] not in page.reference.words("companion.state_words") or not earlier or earlier[-1].whole[1] != index - 2:
        return False
    return index in page.actor_at and page.level_of(earlier[-1]) == "country"


def _opens_a_longer_name(page: Page, index: int) -> bool:
    """دير سريان: the first half of a name, which a hamlet may bear alone, before a word that no list has."""
    head, after = page.structure(index, "name_head"), index + 1
    if head is None or head.sense.strength == "weak" or after >= len(page) or page.tokens[after].kind != "word":
        return False
    return is_no_word_of_a_list(page, after)


def _is_joined_to_a_town(page: Page, index: int, proclitics: str, earlier: list[Place]) -> bool:
    """غارات على النبطية وصور وبعلبك: a town that "and" joins right behind another, where no noun behind it makes it an ordinary word."""
    if proclitics != "و" or not earlier or earlier[-1].whole[1] != index - 1 or earlier[-1].anaphor or not page.may_be_a_town(earlier[-1]):
        return False
    if any(hit.sense.kind not in ("object", "people", "means") or hit.definite or hit.suffix for hit in page.hits[index]):
        return False
    known, after = page.reference.gazetteer.lookup(page.folded[index][1:]), index + 1
    ends = after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] == "preposition" or page.of_kind(after, "direction") is not None
    ends = ends or (page.folded[after].startswith("و") and known_name(page, after)[0] > 0)
    return ends and bool(known) and known[0].level == "town" and not known[0].minor


def _is_a_listed_town(page: Page, index: int, proclitics: str) -> bool:
    """بلدات عيتا الشعب ورامية ويارون: a town whose name is a word too, between the towns of a list; with the article it is one of our own lists (والخيام)."""
    after = index + 1
    ends = after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] != "" or page.folded[after].startswith("و")
    name = page.folded[index][len(proclitics) :]
    known = [place for place in page.reference.gazetteer.lookup(name) if place.level == "town" and not place.minor]
    if name.startswith("ال"):
        # مدن الوسط والساحل
        known = [place for place in known if not place.id.startswith(("wof.", "geonames.", "pcode."))]
    return ends and proclitics == "و" and bool(known)


def _is_no_noun_here(page: Page, index: int, proclitics: str, earlier: list[Place], *, listed: bool) -> bool:
    """على مركبا، بلدات كفرا والقليلة: no accusative stands behind a preposition, and no word of the language in a list of towns."""
    if listed and proclitics == "و" and not page.hits[index] and any(is_of_two(hit) for hit in page.hits[earlier[-1].whole[0]]):
        # مدينتي كتم وطويلة: the other of two
        return True
    if (listed and are_of_many(page, earlier) and (not page.hits[index] or _is_a_listed_town(page, index, proclitics))) or _is_joined_to_a_town(
        page, index, proclitics, earlier
    ):
        return True
    word, hits = page.folded[index], page.hits[index]
    if not hits or not word.endswith("ا") or any(hit.definite or hit.suffix or hit.sense.form.endswith(("ا", "ى", "اء")) for hit in hits):
        return False
    if any(hit.sense.kind not in ("object", "people", "means") or hit.features[1:2] != "s" for hit in hits):
        return False
    joined = bool(earlier) and proclitics == "و" and index - earlier[-1].whole[1] == 1
    return joined or (index > 0 and (page.functions[index - 1] == "preposition" or page.of_kind(index - 1, "direction") is not None))
