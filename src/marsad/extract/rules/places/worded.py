"""Places that a level word, a direction or a word for near leads to: مدينة كذا, شمال كذا, قرب كذا."""

from __future__ import annotations

from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page, Place
from marsad.extract.rules.places.behind_level_words import name_after
from marsad.extract.rules.places.definite import definite_head
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.leading import is_of_two, is_the_word_for_a_state, leading_word, with_direction_adjective
from marsad.extract.rules.places.ordinary import is_an_ordinary_word
from marsad.reference.lexicon import Hit


def worded_place(page: Page, index: int) -> Place | None:
    """A place introduced by a level word, a direction or a word for near; such words chain (ريف محافظة دير الزور الشرقي)."""
    level, near, cursor = None, False, index
    start: int | None = None
    proclitics = ""
    head: Hit | None = None
    word: Hit | None = None
    while cursor < len(page):
        hit = leading_word(page, cursor)
        if hit is None or (hit.suffix and not is_of_two(hit)) or (cursor > index and (hit.definite or hit.proclitics not in ("", "ب", "ل"))):
            break
        if cursor > index and (hit.suffix or hit.sense.level == "region") and known_name(page, cursor)[0] > (0 if hit.suffix else 1):
            # مدينة بحر دار, مدينة بحري: a town, and no sea.
            break
        if hit.sense.value == "near":
            near = True
        elif start is None and hit.sense.value in ("part", "compass") and not is_of_two(hit):
            start, proclitics = cursor, hit.proclitics
        elif hit.sense.value == "compass" and hit.sense.kind == "direction" and page.of_kind(index, "object") and not hit.definite and level == "site":
            # حاجز شرق بعقوبة: a thing that lies on that side of the town.
            start, proclitics, level = cursor, hit.proclitics, None
        level = _coarser(level, hit, start is not None)
        head = head or hit
        word = hit if hit.sense.kind == "place_word" else word
        cursor = hit.last + 1
        if hit.definite:
            break
        if cursor + 1 < len(page) and page.tokens[cursor].text == "_":
            # #بلدة_كذا
            cursor += 1
    if head is None:
        return None
    if head.definite:
        return definite_head(page, index, head) or _after_following(page, index, head)
    within = page.of_kind(cursor, "place_word") if cursor < len(page) else None
    if within is not None and within.definite and within.sense.level == "country" and start is not None:
        # شمال البلاد is a part of the country, as شمال العراق is.
        return Place(start, within.last, proclitics, "region", False, near, True, (index, within.last))
    if within is not None and within.definite and not known_name(page, cursor)[0]:
        place = definite_head(page, cursor, within)
        return None if place is None else place._replace(whole=(index, place.last))
    if cursor < len(page) and is_the_word_for_a_state(page, cursor):
        # أراضي دولة قطر
        cursor += 1
    holds = _what_holds_it(page, cursor, level, near)
    if holds is not None:
        return holds
    name = name_after(page, cursor, level, word or head)
    if name is None or (head.sense.value == "near" and level is None and not name[2]):
        return None
    name_first, last, known, name_clitics = name
    while last + 2 < len(page) and page.tokens[last + 1].text == "_" and page.tokens[last + 2].kind == "word" and page.tokens[index - 1].text == "#":
        # #معسكر_مكافحة_الإرهاب
        last, known = last + 2, False
    if start is not None or not _is_of_what_stands_before(page, word, last + 1):
        last = with_direction_adjective(page, last)
        last += start is not None and _is_a_side(page, last + 1)
    if word is not None and word.sense.level == "site":
        last = _end_of_its_full_name(page, word, last)
    if start is None and word is not None and _is_measured(page, name_first, last):
        start, proclitics = word.first, word.proclitics
    whole = (index, last)
    if start is None:
        start, proclitics = name_first, name_clitics
        if page.tokens[start].text in QUOTES_OPEN and page.tokens[last].text in QUOTES_CLOSE:
            # مستوطنة "كذا": the name without its quotation marks.
            start, last = start + 1, last - 1
    level = "country" if _is_the_state_of_a_capital(page, index, word, start, last) else level
    return Place(start, last, proclitics, level, known, near, False, whole)


def _is_the_state_of_a_capital(page: Page, index: int, word: Hit | None, first: int, last: int) -> bool:
    """مقديشو، عاصمة الصومال: whether words behind a place's name say of which state it is the capital, so that they name the state."""
    if word is None or word.sense.value != "capital" or word.first != index or first != last:
        return False
    before = index - 1 - (index > 1 and page.tokens[index - 1].text == "،")
    named = before >= 0 and page.tokens[before].kind == "word" and (known_name(page, before)[0] == 1 or before in page.inside_actor)
    return named and page.reference.gazetteer.country_named(page.folded[first]) is not None


def _end_of_its_full_name(page: Page, word: Hit, last: int) -> int:
    """مطار كذا الدولي, قاعدة كذا الجوية, معبر كذا الحدودي: the last token of a site's name with what the gazetteer has of it, or the adjective for its kind."""
    if word.first != word.last or word.features[1:2] != "s" or word.suffix:
        return last
    length, _ = known_name(page, word.first)
    last = max(last, word.first + length - 1)
    after = last + 1
    if after >= len(page) or not page.is_listed(word.first, "companion.sites_of_a_kind") or not page.is_listed(after, "companion.kind_of_site"):
        return last
    return last + (page.folded[word.first].endswith("ة") == page.folded[after].endswith("ة"))


def _is_a_side(page: Page, index: int) -> bool:
    """أحياء حلب الشرقية, ضاحية بيروت الجنوبية: which of the quarters, or where the suburb lies, by an adjective that goes with the word before the name."""
    word = page.folded[index] if index < len(page) else ""
    if not (word.startswith("ال") and word.endswith("ية")) or page.hits[index]:
        return False
    lexicon = page.reference.lexicon
    return any(a.definite and lexicon.senses[a.sense].kind == "direction" and lexicon.senses[a.sense].value == "compass" for a in lexicon.analyses(word[:-1]))


def _is_of_what_stands_before(page: Page, word: Hit | None, adjective: int) -> bool:
    """مدخل مدينة كذا الجنوبي: no masculine adjective goes with a word in ة."""
    feminine = word is not None and word.first == word.last and page.folded[word.first].endswith("ة")
    return feminine and adjective < len(page) and not page.folded[adjective].endswith("ة")


def _what_holds_it(page: Page, cursor: int, level: str | None, near: bool) -> Place | None:
    """سوق بنيالا، مدرسة بأم درمان: the town that "in" leads to behind a site without a name; None where no such town stands there."""
    if level != "site" or near or cursor >= len(page) or page.tokens[cursor].kind != "word":
        return None
    length, proclitics = known_name(page, cursor)
    if proclitics != "ب" or not length or (length == 1 and is_an_ordinary_word(page, cursor, proclitics)):
        return None
    last = cursor + length - 1
    return Place(cursor, last, proclitics, None, True, False, False, (cursor, last))


def _after_following(page: Page, index: int, head: Hit) -> Place | None:
    """البلدات التالية: كذا، كذا: the first of the names that "the following" and a colon lead to."""
    colon = head.last + 2
    if (
        colon + 1 >= len(page)
        or head.features[1:2] != "p"
        or page.folded[colon - 1] not in page.reference.words("companion.following")
        or page.tokens[colon].text != ":"
    ):
        return None
    name = name_after(page, colon, head.sense.level, head)
    return None if name is None else Place(name[0], name[1], name[3], head.sense.level, name[2], False, False, (index, name[1]))


def _is_measured(page: Page, first: int, last: int) -> bool:
    """منطقة الـ"30 كم": a number names no place without its level word."""
    return next((page.tokens[index].kind == "number" for index in range(first, last + 1) if page.folded[index] not in ("ال", '"', "«", "“")), False)


def _coarser(level: str | None, hit: Hit, part: bool) -> str | None:
    if hit.sense.kind == "place_word" or hit.sense.level:
        return level if level == "site" and part else hit.sense.level
    return level
