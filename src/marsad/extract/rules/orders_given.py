"""What somebody has ordered, which has not been done by the order."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# أمر وزير الدفاع قوات الجيش في الشمال بالانسحاب: so far before what is ordered stands the order.
_ORDERED_WITHIN = 8
# أمر جنوده بإطلاق النار، ما أسفر عن: so far behind it stands what came of it.
_CAME_OF_IT_WITHIN = 14
# Whoever orders a blow announces it as his own; a move is ordered before it is made.
_MOVES = frozenset({"territory_change", "incursion", "ceasefire"})


def is_ordered(page: Page, happening: Happening) -> bool:
    """أمر قواته بالانسحاب, أصدر أوامر بقصف المواقع: a noun with ب behind an order, unless it is told what came of it or it is known already (أمر بشن الهجوم)."""
    if happening.is_verb or _came_of_it(page, happening):
        return False
    hit, before = happening.hit, happening.first - 1
    led = hit.proclitics == "ب"
    if not led and before >= happening.sentence.first and page.folded[before].startswith("ب"):
        # بشن هجوم
        led = not hit.definite and any(other.sense.strength == "light" and other.proclitics == "ب" for other in page.hits[before])
        before -= 1
    if not led:
        return False
    for index in range(before, max(happening.sentence.first - 1, before - _ORDERED_WITHIN), -1):
        if page.is_listed(index, "companion.orders_given"):
            given = index > happening.sentence.first and page.structure(index - 1, "orders") is not None
            # قال إنه أعطى أوامره بضرب المدينة: as with the verb.
            return happening.type in _MOVES if given else index == happening.sentence.first or page.of_kind(index - 1, "negation") is None
        if any(each.sense.value == "orders" and each.sense.form == "أمر" and each.features.startswith("vp3") for each in page.hits[index]):
            return happening.type in _MOVES and (index == 0 or not page.functions[index - 1])
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:" or page.functions[index] in ("that", "who", "cause", "leads_to"):
            return False
    return False


# يبحث وزراء دفاع الحلف إرسال قوات
_DISCUSSED_WITHIN = 5


def is_discussed(page: Page, happening: Happening) -> bool:
    """يبحث الحلف إرسال قوات: forces that somebody talks of sending have not been sent; بحث الوزيران الهجوم is of one that may have been made."""
    if happening.is_verb or happening.type != "deployment" or happening.hit.definite or happening.hit.suffix or happening.hit.proclitics:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _DISCUSSED_WITHIN), -1):
        if page.is_listed(index, "companion.discusses"):
            return True
        if page.functions[index] or page.tokens[index].text in ".،؛:" or page.of_kind(index, "event") is not None:
            return False
    return False


def _came_of_it(page: Page, happening: Happening) -> bool:
    """بإطلاق النار، ما أسفر عن مقتل, فقتلوا: whether what the deed led to, or harm that followed it, is told behind."""
    behind = range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _CAME_OF_IT_WITHIN))
    return any(page.functions[index] == "leads_to" or ((harm := page.of_kind(index, "harm")) is not None and harm.proclitics == "ف") for index in behind)
