"""Blasts, flights and ruins that nobody meant: gas that blew up, an earthquake that struck, prisoners who broke out."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page
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


def is_an_accident(page: Page, hit: Hit) -> bool:
    """انفجار أسطوانة غاز، أدى الفيضان إلى نزوح: a blast or a flight that nobody meant; قبل انفجارها: one that never was."""
    if "value.accident" not in page.cues and hit.sense.type not in ("displacement", "explosion"):
        return False
    beside = [*range(hit.last + 1, min(len(page), hit.last + 1 + _NATURE_STRIKES_WITHIN)), *([hit.first - 1] if hit.features.startswith("v") else [])]
    if not (hit.definite or hit.proclitics.strip("وف")) and any(cue(page, index, "accident") for index in beside):
        # ضرب زلزال المدينة, جرفت السيول منازل, الأمطار دمرت منازل
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
