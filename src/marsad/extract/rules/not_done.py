"""Moves, truces and blows that a sentence names and nobody made: what nearly came about, what somebody refuses or leaves off, what is a condition of something else."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

_MOVES = frozenset({"territory_change", "displacement", "deployment", "ceasefire", "incursion"})
# كادت المدينة المحاصرة منذ عام تسقط
_NEARLY_WITHIN = 6
# رفضت القوات الروسية سحب
_REFUSED_WITHIN = 4
# الشرط الأساسي للمفاوضات هو خروج القوات
_CONDITION_WITHIN = 7
# منعت الميليشيات المئات من سكان مديرية التحيتا في جبهة الساحل الغربي من النزوح
_KEPT_WITHIN = 14


def is_not_done(page: Page, happening: Happening) -> bool:
    """Whether the words before or behind a happening say that it did not come about, or only what hangs on it."""
    if _nearly_was(page, happening) or _is_left_off(page, happening):
        return True
    if happening.type in FORCE and _is_yet_to_be_dealt(page, happening):
        return _is_refused(page, happening, happening.first - 1)
    if happening.type not in _MOVES or happening.is_verb:
        return False
    return _is_refused(page, happening, happening.first) or _is_a_condition(page, happening) or _is_kept_from(page, happening)


# سيعلق الجيش السوري الضربات الجوية: so far before a blow stands the word for leaving off.
_LEFT_OFF_WITHIN = 4


def _is_left_off(page: Page, happening: Happening) -> bool:
    """سيعلق الجيش الضربات, قررت إيقاف استهداف السفارة: blows that will be left off, and that nobody says will be struck."""
    if happening.is_verb or happening.type not in FORCE or happening.hit.proclitics.strip("ال"):
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _LEFT_OFF_WITHIN), -1):
        if page.folded[index].removeprefix("ب").removeprefix("ل") in page.reference.words("companion.leaving_off"):
            # إيقاف استهداف: the noun stands right before what is left off, the verb may have its subject between.
            return index == happening.first - 1 or page.folded[index].startswith(("س", "وس"))
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event") is not None:
            return False
    return False


def _is_kept_from(page: Page, happening: Happening) -> bool:
    """منعت القوات السكان من النزوح, منعت خروج الجرحى: a leaving that somebody keeps people from, who are then held."""
    before = happening.first - 1
    if happening.type != "displacement" or happening.hit.proclitics.strip("ال") or (page.functions[before] and page.folded[before] != "من"):
        return False
    for index in range(before, max(happening.sentence.first - 1, before - _KEPT_WITHIN), -1):
        if any("kept_in" in hit.sense.needs for hit in page.hits[index]):
            return True
        if page.opens_clause(index) or page.tokens[index].text in ".؛:":
            return False
    return False


def _nearly_was(page: Page, happening: Happening) -> bool:
    """كادت المدينة تسقط: a present behind a verb of nearly doing; لم يكد ... حتى tells that it was done."""
    if happening.hit.features[:2] != "vr" or happening.hit.proclitics:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _NEARLY_WITHIN), -1):
        # كاد الجيش أن يدخل
        opens = page.functions[index] in ("clause", "who") or (page.functions[index] == "that" and index < happening.first - 1)
        if page.tokens[index].text in ".،؛:" or opens:
            return False
        if page.is_listed(index, "companion.almost"):
            return index == 0 or page.of_kind(index - 1, "negation") is None
    return False


def _is_yet_to_be_dealt(page: Page, happening: Happening) -> bool:
    """شن ضربات, توجيه ضربة: a blow without the article behind a noun of doing without one, of which a verb before says whether it was done."""
    if happening.is_verb or happening.hit.definite or happening.hit.suffix or happening.first <= happening.sentence.first:
        return False
    return any(
        hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("n") and not (hit.proclitics or hit.definite or hit.suffix)
        for hit in page.hits[happening.first - 1]
    )


def _is_refused(page: Page, happening: Happening, noun: int) -> bool:
    """رفضت روسيا سحب قواتها, تؤيد شن ضربات: a noun of moving or of doing that is the object of a verb of refusing or backing."""
    if happening.hit.proclitics.strip("ال"):
        return False
    for index in range(noun - 1, max(happening.sentence.first - 1, noun - 1 - _REFUSED_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event") is not None:
            return False
        if page.is_listed(index, "companion.refuses"):
            return True
    return False


def _is_a_condition(page: Page, happening: Happening) -> bool:
    """الشرط الوحيد هو خروج القوات، انسحاب القوات من المدينة شرط للمفاوضات: what must come first, and has not come."""
    conditions = page.reference.words("companion.condition")
    first = happening.first - 1
    if first > happening.sentence.first and page.folded[first] in page.reference.words("companion.is_that"):
        before = range(first - 1, max(happening.sentence.first - 1, first - 1 - _CONDITION_WITHIN), -1)
        return any(page.folded[index].removeprefix("و").removeprefix("ال") in conditions for index in before)
    for index in range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _CONDITION_WITHIN)):
        if page.tokens[index].text in ".،؛:" or page.opens_clause(index):
            return False
        if page.folded[index] in page.reference.words("companion.a_condition"):
            return True
    return False
