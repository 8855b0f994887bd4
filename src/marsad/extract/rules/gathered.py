"""What forces are gathered for, which has not been done by their coming."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# تعزيزات عسكرية لقوات الجيش للهجوم: so far before what forces are gathered for stands the word for their gathering.
_GATHERED_WITHIN = 7
_ATTACKS = FORCE | {"incursion"}


def is_gathered_for(page: Page, happening: Happening) -> bool:
    """حشود للهجوم على المدينة, تعزيزات لاقتحامها: a noun of force with ل behind one for forces that move, in one phrase."""
    hit = happening.hit
    if happening.is_verb or hit.proclitics != "ل" or happening.type not in _ATTACKS:
        return False
    come = page.reference.words("companion.has_come")
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _GATHERED_WITHIN), -1):
        if (
            page.functions[index] in ("clause", "that", "cause", "who")
            or page.tokens[index].kind != "word"
            or page.of_kind(index, "realis", "negation", "hedge")
        ):
            # تأهب تحسبا لضربة: what forces fear is another's.
            return False
        gathered = any(other.sense.type == "deployment" and other.sense.strength == "strong" and other.features[:1] == "n" for other in page.hits[index])
        if gathered or page.folded[index] in come:
            return True
    return False
