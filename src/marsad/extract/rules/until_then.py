"""What something is to go on until, and nobody says has come: سنواصل القتال حتى تحرير المدينة."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# لن تتوقف العمليات العسكرية في المحافظة وريفها حتى: so far before "until" stands that it goes on.
_GOES_ON_WITHIN = 12
# حتى سقوط الرقة في أكتوبر: so far behind the noun a day says that it came.
_DATED_WITHIN = 6
# حتى اكتمال تحرير, حتى تحقيق: so many words may stand between "until" and the noun.
_NOUN_WITHIN = 2


def goes_on_until(page: Page, happening: Happening) -> bool:
    """سنواصل القتال حتى تحرير المدينة, لن نتوقف إلى حين استعادتها: a noun behind "until", where what goes on until then is of the present or to come.

    What went on until then is past, and so is its end (استمرت المعارك حتى سقوط المدينة).
    """
    if happening.is_verb or happening.hit.suffix or happening.type in ("threat", "prediction"):
        # حتى سقوطها: what is known to have come.
        return False
    low = happening.sentence.first
    before = range(happening.first - 1, max(low, happening.first - 1 - _NOUN_WITHIN) - 1, -1)
    until = next((index for index in before if _is_until(page, index)), None)
    if until is None or any(index in page.in_time for index in range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _DATED_WITHIN))):
        return False
    for index in range(until - 1, max(low - 1, until - 1 - _GOES_ON_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return False
        if page.is_listed(index, "companion.will_not"):
            return True
        for hit in page.hits[index]:
            if hit.features[:2] == "vr" or "س" in hit.proclitics or (hit.sense.kind == "realis" and hit.features[:1] == "n"):
                return True
            if hit.features[:3] == "vp3" and hit.sense.kind in ("event", "realis"):
                return False
    return False


def _is_until(page: Page, index: int) -> bool:
    """حتى, لحين, إلى حين; not حين أودى, which is "when"."""
    if not page.is_listed(index, "companion.until_then"):
        return False
    return page.folded[index] not in page.reference.words("companion.until_behind_to") or (index > 0 and page.folded[index - 1].removeprefix("و") == "الي")
