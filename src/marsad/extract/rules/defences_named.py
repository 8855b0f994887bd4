"""Words of interception that tell of none: air defences that are only named or were struck, and objections."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# اعتراض وزير الخارجية الأميركي على
_OBJECTING_WITHIN = 6


def is_what_was_struck(page: Page, hit: Hit) -> bool:
    """قصف الدفاعات الجوية، لشل الدفاعات الجوية: air defences as the object of a deed or of a purpose are at no work."""
    before = hit.first - 1
    if before < 0 or not are_defences(page, hit):
        return False
    struck = any(other.sense.kind == "event" and other.sense.type in _STRIKES and other.features.startswith("n") for other in page.hits[before])
    word = page.folded[before]
    return struck or (word.startswith("ل") and not page.hits[before] and not page.functions[before] and before not in page.inside_actor)


def are_defences(page: Page, hit: Hit) -> bool:
    """دفاعات جوية, مضادات أرضية: a phrase that names air defences rather than what they do."""
    return hit.last > hit.first and fold(hit.sense.form) in page.reference.words("companion.defences")


# الدفاعات الجوية السورية "تصدت، تفعيل منظومة الدفاعات الجوية
_AT_WORK_BEHIND, _AT_WORK_BEFORE = 6, 5


def are_at_work(page: Page, hit: Hit) -> bool:
    """الدفاعات الجوية السورية تتصدى، أسقطته الدفاعات الجوية: a verb of doing beside them; خارج نطاق الدفاعات الجوية only names them."""
    after = range(hit.last + 1, min(len(page), hit.last + 1 + _AT_WORK_BEHIND))
    acts = (other for index in until_stop(page, after) for other in page.hits[index] if other.sense.kind == "event")
    if any(other.features.startswith("v") or other.sense.type == "interception" for other in acts):
        return True
    before = (other for index in range(max(0, hit.first - _AT_WORK_BEFORE), hit.first) for other in page.hits[index] if other.sense.kind == "event")
    return any(other.sense.type == "interception" or other.sense.strength == "light" or other.sense.form == "أطلق" for other in before)


_STRIKES = frozenset({"air_strike", "shelling", "drone_strike", "armed_attack", "property_destruction"})


def objects_to(page: Page, hit: Hit) -> bool:
    """اعتراض واشنطن على الخطط: with على and no weapon the word is an objection."""
    if not hit.sense.form.startswith(("اعتراض", "اعترض")):
        return False
    if _is_met_with(page, hit):
        return True
    for index in range(hit.last + 1, min(hit.last + 1 + _OBJECTING_WITHIN, len(page))):
        if page.folded[index] == "علي":
            return True
        objector = (
            page.folded[index] in page.reference.words("companion.objector")
            or index in page.inside_actor
            or index in page.adjective_at
            or page.of_kind(index, "teller", "force") is not None
        )
        if not objector or page.of_kind(index, "means") is not None:
            return False
    return False


# جوبهت السبت باعتراض, قوبل المشروع باعتراض: so far before an objection stands what is met with it.
_MET_WITHIN = 3


def _is_met_with(page: Page, hit: Hit) -> bool:
    """قوبل المشروع باعتراض من جانب فرنسا: what a proposal is met with, and nothing that flies."""
    if not hit.proclitics.endswith("ب") or hit.suffix:
        return False
    met = page.reference.words("companion.is_met")
    return any(page.folded[index].removeprefix("و") in met for index in range(max(0, hit.first - _MET_WITHIN), hit.first))
