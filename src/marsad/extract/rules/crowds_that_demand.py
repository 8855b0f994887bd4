"""Crowds that demand something or block a road: what makes a common verb of gathering, going or standing tell of a protest."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import Page
from marsad.extract.rules.people_on_foot import people_at
from marsad.extract.rules.stops import behind_its_number, until_stop
from marsad.reference.lexicon import Hit

# خرج أول من أمس آلاف الأرمن: so far behind a verb stands its crowd.
_CROWD_WITHIN = 6
# احتشد مئات الطلاب أمام مبنى الوزارة في العاصمة، مطالبين: so far behind its crowd stands what shows that it demands.
_SHOWN_WITHIN = 16
# احتشد آلاف الأشخاص مساء الأربعاء أمام مبنى البرلمان في العاصمة مطالبين: so far behind a word for a gathering alone.
_DEMANDS_WITHIN = 14
_BEFORE_WITHIN = 5


def crowd_at(page: Page, index: int) -> int | None:
    """آلاف الأرمن، متظاهرون، مئات الأطباء، العشرات، حشود: the token of the crowd that opens at a token; None where none does."""
    if index >= len(page) or page.tokens[index].kind == "mark":
        return None
    word = page.folded[index].removeprefix("و").removeprefix("ال")
    if word in page.reference.words("companion.crowds"):
        return index
    at = behind_its_number(page, index)
    at += at > index and at + 1 < len(page) and page.folded[at] == "من"
    person = page.of_kind(at, "people") if at < len(page) else None
    if person is not None and person.sense.who not in ("combatants", "security") and person.proclitics in ("", "و"):
        return at if at > index or person.features[1:2] == "p" else None
    return people_at(page, index)


def the_crowd(page: Page, hit: Hit) -> int | None:
    """The crowd behind a verb, past times, or right before it; None where none is named."""
    for index in range(hit.last + 1, min(len(page), hit.last + 1 + _CROWD_WITHIN)):
        if index in page.in_time:
            continue
        found = crowd_at(page, index)
        if found is not None:
            return found
        if page.functions[index] or page.tokens[index].kind not in ("word", "number") or page.of_kind(index, "force", "saying", "people") is not None:
            break
    if not hit.features.startswith("v"):
        return None
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _BEFORE_WITHIN), -1):
        if page.tokens[index].kind not in ("word", "number") or page.functions[index] or page.of_kind(index, "saying", "force") is not None:
            return None
        if crowd_at(page, index) is not None and (index == 0 or page.functions[index - 1] or page.count_at(index - 1) is None):
            return crowd_at(page, index)
    return None


def demand(page: Page, hit: Hit) -> bool:
    """احتشد آلاف الأرمن أمام البرلمان، سار مئات الأطباء في شوارع المدينة، وقف ثلاثون ناشطا رافعين لافتات."""
    crowd = the_crowd(page, hit)
    if crowd is None:
        return False
    words = page.reference.words
    for index in _shown_behind(page, max(crowd, hit.last), _SHOWN_WITHIN):
        word = page.folded[index]
        if word in words("companion.demanding") or word in words("companion.signs_of_a_demand"):
            return True
        if hit.sense.value == "gathers" and word.removeprefix("ب").removeprefix("ال") in words("companion.streets"):
            return True
        if hit.sense.value == "gathers" and word in ("امام", "قبالة") and index + 1 < len(page) and page.of_kind(index + 1, "object", "teller") is not None:
            return True
    return False


def makes_demands(page: Page, hit: Hit) -> bool:
    """خرج المئات في مسيرة تضامنا مع السكان، احتشد الآلاف مطالبين: whether demands are told behind a word that is used of crowds alone."""
    return any(page.folded[index] in page.reference.words("companion.demanding") for index in _shown_behind(page, hit.last, _DEMANDS_WITHIN))


def _shown_behind(page: Page, last: int, within: int) -> Iterator[int]:
    """The tokens behind one in which a crowd may be shown to demand something: up to the end of its clause."""
    for index in range(last + 1, min(len(page), last + 1 + within)):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" or page.functions[index] in ("that", "clause"):
            return
        yield index


def block(page: Page, hit: Hit) -> bool:
    """قطع محتجون الطريق السريع، أغلق أهالي البلدة الجسر: a crowd, and a road behind it."""
    crowd = the_crowd(page, hit)
    if crowd is None:
        return False
    behind = range(max(crowd, hit.last) + 1, min(len(page), max(crowd, hit.last) + 1 + _CROWD_WITHIN))
    roads = page.reference.words("companion.roads")
    return any(page.folded[index].removeprefix("ال") in roads for index in until_stop(page, behind))
