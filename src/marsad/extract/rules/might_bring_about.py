"""Deeds of which somebody only says what might or will come of them: استخدام القوة يمكن أن يؤدي إلى, مهاجمة المدينة ستفاقم."""

from __future__ import annotations

from marsad.extract.rules.families import AHEAD
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# استخدام القوة المفرطة ضد المتظاهرين السلميين في المدن قد يؤدي: so far behind the deed stands that something may come of it.
_MAY_WITHIN = 10
# يمكن أن يؤدي, من شأنه أن يشعل, قد يؤدي: so far behind that stands the verb of bringing it about.
_BRINGS_WITHIN = 4


def only_might_bring_about(page: Page, happening: Happening) -> bool:
    """استخدام القوة ضد المحتجين قد يؤدي إلى: a deed without day and town, told as a topic by a noun without the article, that is no more than what might bring something about."""
    may = _said_of_a_topic(page, happening, "companion.might")
    return may is not None and not _names_a_town(page, happening.last + 1, may) and _brings_about(page, may, happening.sentence.last)


def only_will_bring_about(page: Page, happening: Happening) -> bool:
    """مهاجمة المدينة ستفاقم الأزمة: a deed without day, told as a topic by a noun without the article, of which is said what will come of it."""
    return happening.type not in AHEAD and _said_of_a_topic(page, happening, "companion.will_bring_about") is not None


def _said_of_a_topic(page: Page, happening: Happening, companion: str) -> int | None:
    """Where a word of a list stands behind a deed told as a topic, of which no more is told before it; None where none does."""
    hit, sentence = happening.hit, happening.sentence
    if happening.is_verb or hit.suffix or page.folded[hit.first].startswith("ال") or not _is_a_topic(page, hit.first, sentence.first):
        return None
    index, left = hit.last, _MAY_WITHIN
    while left and index + 1 < sentence.last:
        index, left = _past_aside(page, index + 1, sentence.last), left - 1
        if page.folded[index] in page.reference.words(companion):
            return index
        if page.tokens[index].kind != "word" or page.opens_clause(index) or page.functions[index] in ("leads_to", "cause", "that"):
            return None
        if any(hit.sense.kind in ("harm", "saying") or (hit.sense.kind == "event" and hit.features.startswith("v")) for hit in page.hits[index]):
            # هجوما استهدف قافلة قد يؤدي: an attack of which more is told.
            return None
        if index in page.in_time or page.count_at(index) is not None:
            return None
    return None


# ضد سوريا، حيث تم نشر قوات روسية بناء على طلب الحكومة الشرعية لدولة، يمكن: as long as what two commas set off may be.
_ASIDE_WITHIN = 16


def _past_aside(page: Page, index: int, limit: int) -> int:
    """، حيث نشرت قواتنا، يمكن: behind the second comma of a clause of place that commas set off; else `index`."""
    if page.tokens[index].text != "،" or index + 1 >= limit or page.folded[index + 1] != "حيث":
        return index
    return next((at + 1 for at in range(index + 2, min(index + 2 + _ASIDE_WITHIN, limit - 1)) if page.tokens[at].text == "،"), index)


def _names_a_town(page: Page, first: int, stop: int) -> bool:
    return any(_is_a_town(page, index) for index in range(first, stop))


def _is_a_topic(page: Page, first: int, opening: int) -> bool:
    """Whether a noun opens its sentence, or stands right behind "that" or a mark."""
    before = first - 1
    return before < opening or page.tokens[before].kind != "word" or page.functions[before] == "that"


def _is_a_town(page: Page, index: int) -> bool:
    """Whether a place is named at a token that is no country."""
    place = page.in_places.get(index)
    if place is None or page.level_of(place) == "country":
        return False
    # ضرب الجسر: a site by its kind alone is none.
    return place.known or place.last > place.first or not page.folded[index].startswith("ال")


def _brings_about(page: Page, may: int, end: int) -> bool:
    """Whether a verb of bringing something about, which is not told as past (قد أدى), stands behind the word for "may"."""
    brings = page.reference.words("companion.sets_off")
    for index in range(may + 1, min(may + 1 + _BRINGS_WITHIN, end)):
        if page.tokens[index].kind != "word":
            return False
        if page.folded[index] in brings:
            return True
        if page.functions[index] == "leads_to":
            return any(hit.features.startswith("vr") for hit in page.hits[index]) or page.folded[index].startswith(("ي", "ت"))
    return False
