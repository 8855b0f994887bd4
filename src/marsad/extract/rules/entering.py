"""Words of entering and going out that take no ground: a state that is entered, a text that comes into force, people who go out to protest."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import OBJECT_WITHIN, until_stop
from marsad.reference.lexicon import Hit


def enters_no_place(page: Page, hit: Hit) -> bool:
    """دخل في غيبوبة، دخلوا في مفاوضات: with في and no place what somebody came into is a state."""
    at = hit.last + 1
    if hit.sense.mode != "enter" or at + 1 >= len(page):
        return False
    if page.folded[at].removeprefix("ال") in page.reference.words("companion.unarmed"):
        # دخل مفتشو المنظمة البلدة
        return True
    if any(page.folded[index].removeprefix("ل").removeprefix("ال") in page.reference.words("companion.stage") for index in range(at, min(len(page), at + 3))):
        # دخلنا لمرحلة الهجوم, دخلنا فعليا في مرحلة جديدة
        return True
    if page.folded[at] != "في":
        return False
    return at + 1 not in page.in_places and page.of_kind(at + 1, "place_word", "object", "direction") is None


# دخلت اتفاقية حظر الأسلحة الكيماوية والبيولوجية حيز التنفيذ
_FORCE_WITHIN = 9


def enters_into_force(page: Page, hit: Hit) -> bool:
    """دخلت الهدنة حيز التنفيذ: what takes effect enters no town."""
    if hit.sense.type != "incursion" or not (hit.features.startswith("v") or hit.suffix) or hit.last + 1 >= len(page):
        return False
    into_force = page.reference.words("companion.into_force")
    if any(
        " ".join(page.folded[index : index + 2]) in into_force for index in until_stop(page, range(hit.last + 1, min(len(page) - 1, hit.last + _FORCE_WITHIN)))
    ):
        return True
    if not hit.features.startswith("v"):
        # بعد دخولها حيز التنفيذ
        return False
    happens = [other for other in page.hits[hit.last + 1] if other.sense.kind == "event" and other.features.startswith("n") and other.sense.strength != "light"]
    return any(other.sense.type == "ceasefire" or other.definite for other in happens)


def goes_out_to_protest(page: Page, hit: Hit) -> bool:
    """خرج الآلاف في مظاهرات: who goes out to march leaves no ground and no home."""
    if hit.sense.type not in ("territory_change", "displacement") or not hit.features.startswith("v"):
        return False
    before = hit.first - 1
    if before >= 0 and any(other.sense.type == "protest" and other.features.startswith("n") for other in page.hits[before]):
        # إن تظاهرة خرجت في المدينة
        return True
    behind = range(hit.last + 1, min(hit.last + 1 + OBJECT_WITHIN, len(page)))
    hits = (other for index in until_stop(page, behind) for other in page.hits[index])
    return any(other.sense.kind == "event" and other.sense.type == "protest" and other.features.startswith("n") for other in hits)
