"""Words of taking and of moving on ground that tell of none: fires that are mastered, steps that are dared, things sent that are no forces."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import behind_its_number, until_stop
from marsad.reference.lexicon import Hit

# سيطر رجال الإطفاء في المدينة على حريق: so far behind a word of control stands what it is over.
_OVER_WITHIN = 8
# قد تقدم الحكومة الإسرائيلية على ضم
_DARED_WITHIN = 6


def takes_no_ground(page: Page, hit: Hit) -> bool:
    """Whether the word tells of mastering a thing, of daring a deed or of a single person's parting."""
    return _masters_a_thing(page, hit) or _dares(page, hit) or _is_the_parting_of_one(page, hit) or _is_fire_exchanged(page, hit) or _is_of_a_craft(page, hit)


def _is_of_a_craft(page: Page, hit: Hit) -> bool:
    """فرار حاملة الطائرات، إخلاء طائرات الشركة: craft that leave are no people who are driven out."""
    craft = page.of_kind(hit.last + 1, "means") if hit.last + 1 < len(page) else None
    return hit.sense.type == "displacement" and hit.features.startswith("n") and not hit.suffix and craft is not None and not craft.proclitics


# تبادل الجنود على الحدود إطلاق النار: so far before the fire stands the word of exchanging it, which tells the fight.
_EXCHANGED_WITHIN = 7


def _is_fire_exchanged(page: Page, hit: Hit) -> bool:
    """تبادل الجنود إطلاق النار: the fire of both sides, told by the word of exchanging it."""
    if page.folded[hit.first] not in page.reference.words("companion.exchanged") or not hit.features.startswith("n"):
        return False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _EXCHANGED_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "who"):
            return False
        if any("exchanged" in other.sense.needs for other in page.hits[index]):
            return True
    return False


def _masters_a_thing(page: Page, hit: Hit) -> bool:
    """سيطر رجال الإطفاء على حريق، سيطر المنتخب على مجريات اللقاء: what stands behind "on" is no ground."""
    if hit.sense.type != "territory_change" or page.folded[hit.last].removeprefix("ال") not in page.reference.words("companion.controls"):
        return False
    for index in until_stop(page, range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _OVER_WITHIN))):
        if page.folded[index] == "علي":
            over = behind_its_number(page, index + 1)
            return over < len(page) and page.folded[over].removeprefix("ال") in page.reference.words("companion.mastered")
        if page.functions[index] in ("that", "who", "clause"):
            return False
    return False


def _dares(page: Page, hit: Hit) -> bool:
    """قد تقدم إسرائيل على ضم الأراضي، لن تقدم على أي خطوة: a present without the prefix of the verb of advancing, with a deed behind "on"."""
    if hit.sense.form != "تقدم" or page.folded[hit.first][len(hit.proclitics) :] not in page.reference.words("companion.dares"):
        return False
    if hit.features.startswith("n") and not (hit.first and page.of_kind(hit.first - 1, "negation", "hedge", "realis") is not None):
        return False
    for index in until_stop(page, range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _DARED_WITHIN))):
        if page.folded[index] == "علي":
            deed = index + 1
            return deed not in page.in_places and page.of_kind(deed, "place_word", "object", "direction", "force") is None and deed not in page.in_time
        if page.opens_clause(index):
            return False
    return False


def _is_the_parting_of_one(page: Page, hit: Hit) -> bool:
    """رحيل القائد، رحيل الرئيس: of one person the word tells of a death or of the end of a term."""
    one = hit.last + 1
    if hit.sense.form != "رحيل" or one >= len(page):
        return False
    if page.folded[one] in page.reference.words("companion.pointing"):
        one += 1
    person = page.of_kind(one, "people", "title") if one < len(page) else None
    return person is not None and person.features[1:2] == "s"
