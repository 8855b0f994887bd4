"""Lines that name weapons and where these fly, with no verb of force."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.rules.families import UNCREWED
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page, Sentence

# موجة صواريخ، عشرات الصواريخ, and words of a header.
HEAD_WITHIN = 5
# المتحدث باسم الجيش: so far a colon stands that ends the name of who tells.
_HEADER_WITHIN = 9
_TARGET_WITHIN = 7


def weapons_on_their_way(page: Page, sentence: Sentence, start: int) -> list[Happening]:
    """صواريخ من لبنان باتجاه الشمال، مسيّرات على الشمال: a line without a verb of force that opens with weapons and says where from or where to."""
    colon = next((index for index in range(start, min(start + _HEADER_WITHIN, sentence.last - 1)) if page.tokens[index].text == ":"), None)
    start = start if colon is None else colon + 1
    for index in range(start, min(start + HEAD_WITHIN, sentence.last)):
        hit = page.of_kind(index, "means")
        if hit is None or not UNCREWED.intersection(hit.sense.means) or hit.proclitics:
            counts = page.folded[index] == "من" and index > start and _opens_a_salvo(page, start, index)
            # إضافي is spelt like a form of "add".
            said = page.of_kind(index, "saying", "event", "negation")
            if index == start and page.structure(index, "detected") is not None:
                # رصد صاروخ من لبنان
                continue
            if (page.functions[index] and not counts) or (said is not None and said.suffix != "ي"):
                return []
            continue
        behind = range(hit.last + 1, min(hit.last + 1 + _TARGET_WITHIN, sentence.last))
        course = next((at for at in behind if page.structure(at, "course") or page.folded[at] in page.reference.words("companion.on_the_way")), None)
        if course is None or not any(course < place.first <= course + _TARGET_WITHIN for place in page.places):
            return []
        type_ = "drone_strike" if "drone" in hit.sense.means else "shelling"
        return [Happening(hit._replace(sense=replace(hit.sense, type=type_, strength="strong")), sentence, type_, means=set(hit.sense.means))]
    return []


def _opens_a_salvo(page: Page, start: int, index: int) -> bool:
    """وابل جديد من الصواريخ، دفعة من المسيرات: whether a word for many fired at once stands before من."""
    return any(page.folded[at] in page.reference.words("companion.salvo") or page.structure(at, "partitive") is not None for at in range(start, index))
