"""Blasts, flights and ruins that nobody meant: gas that blew up, an earthquake that struck, prisoners who broke out."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit

_OF_WAR = FORCE | {"armed_clash", "siege"}
# انفجار في أسطوانة غاز
_ACCIDENT_WITHIN = 4
# أدى الفيضان في المنطقة إلى نزوح
_NATURE_WITHIN = 8
# ضرب زلزال, جرفت السيول
_NATURE_STRIKES_WITHIN = 2
# فر نحو مئتي سجين
_ESCAPED_WITHIN = 4


def _is_an_escape(page: Page, hit: Hit) -> bool:
    """فر مئات السجناء, هروب سجناء: those who flee from a prison are not displaced."""
    if not hit.sense.form.startswith(tuple(page.reference.words("companion.breaks_out"))):
        return False
    near = until_stop(page, range(hit.first, min(len(page), hit.first + _ESCAPED_WITHIN + 1)))
    return any(page.folded[index].removeprefix("ال") in page.reference.words("companion.escapees") for index in near)


def _is_flight_from_nature(page: Page, hit: Hit) -> bool:
    """أدى الفيضان إلى نزوح, نزحت 400 أسرة جراء السيول: no flight from a war, as far as nothing of one is told behind it (بسبب السيول والقتال)."""
    if "value.accident" not in page.cues:
        return False
    if any(cue(page, index, "accident") is not None for index in range(max(0, hit.first - _NATURE_WITHIN), hit.first)):
        return True
    behind = list(_to_the_mark(page, hit.last + 1))
    why = next((index for index in behind if page.functions[index] == "cause"), None)
    nature = why is not None and why + 1 < len(page) and cue(page, why + 1, "accident") is not None
    return nature and not any(other.sense.type in _OF_WAR for index in behind for other in page.hits[index] if not hit.first <= index <= hit.last)


def _to_the_mark(page: Page, first: int) -> Iterator[int]:
    """The tokens from one on up to the next mark, as far as nature may stand."""
    for index in range(first, min(len(page), first + _NATURE_WITHIN)):
        if page.tokens[index].text in ".؛:،":
            return
        yield index


def is_done_by_nature(page: Page, hit: Hit) -> bool:
    """ضرب زلزال المدينة, أمطار غزيرة دمرت منازل, اجتاحت السيول المدينة وجرفت سيارات: nature stands beside the word, or is the subject of the verb that و joins it to."""
    if any(cue(page, index, "accident") for index in range(hit.last + 1, min(len(page), hit.last + 1 + _NATURE_STRIKES_WITHIN))):
        return True
    if not hit.features.startswith("v"):
        return False
    before = hit.first - 1
    if cue(page, before, "accident") is not None:
        return True
    if hit.proclitics == "و":
        return _goes_on_about_nature(page, hit)
    described = before > 0 and not page.hits[before] and not page.functions[before] and cue(page, before - 1, "accident") is not None
    return described and (before == 1 or page.functions[before - 2] not in ("cause", "preposition"))


def _goes_on_about_nature(page: Page, hit: Hit) -> bool:
    """ضربت عاصفة سواحل البلاد وقتلت ثلاثة: a verb joined to one whose subject, right behind it, is nature; no arms and nobody named between or behind it."""
    if hit.last + 1 < len(page) and (hit.last + 1 in page.actor_at or page.of_kind(hit.last + 1, "means", "force") is not None):
        # وقصفت المدفعية
        return False
    for index in range(hit.first - 1, max(0, hit.first - 1 - _NATURE_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "who") or page.of_kind(index, "means", "force") is not None:
            return False
        if cue(page, index, "accident") is not None:
            return is_verb(page, index - 1)
        if (index in page.actor_at and index not in page.in_places) or is_verb(page, index):
            return False
    return False


# سقطت طائرة حربية من طراز كذا قرب مطار كذا جراء خلل فني
_FELL_WITHIN = 14


def _falls_by_itself(page: Page, hit: Hit) -> bool:
    """سقطت طائرة حربية جراء خلل فني: an aircraft that came down by a fault of its own, as whoever tells of it says; nothing that struck it is named."""
    for index in range(hit.last + 1, min(len(page), hit.last + 1 + _FELL_WITHIN)):
        if page.tokens[index].text in ".؛:" or any(other.sense.type in FORCE for other in page.hits[index]):
            return False
        if cue(page, index, "accident") is not None:
            return True
    return False


def is_an_accident(page: Page, hit: Hit) -> bool:
    """انفجار أسطوانة غاز، أدى الفيضان إلى نزوح: a blast or a flight that nobody meant; قبل انفجارها: one that never was."""
    if "value.accident" not in page.cues and hit.sense.type not in ("displacement", "explosion"):
        return False
    if hit.sense.type == "interception" or hit.sense.form == "تحطم":
        return (hit.features.startswith("v") or hit.sense.form == "تحطم") and _falls_by_itself(page, hit)
    if not (hit.definite or hit.proclitics.strip("وف")) and is_done_by_nature(page, hit):
        return hit.sense.type in FORCE or hit.sense.type == "property_destruction"
    if hit.sense.type == "displacement" and _is_an_escape(page, hit):
        return True
    if hit.sense.type == "displacement":
        return _is_flight_from_nature(page, hit)
    if hit.sense.type != "explosion":
        return False
    if hit.suffix and hit.features.startswith("n") and hit.first and page.folded[hit.first - 1] == "قبل":
        return True
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _ACCIDENT_WITHIN))
    return any(cue(page, index, "accident") is not None for index in until_stop(page, near))
