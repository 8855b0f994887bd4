"""Whom a verb joined by و struck, where its subject is that of the verb before it: طالت الضربات مخازن واستهدفت قوات الدعم السريع."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page
from marsad.extract.rules.people_who_act import is_authority_that_acts
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# دمرت الغارات التي شنتها الطائرات فجر اليوم على أطراف المدينة الشرقية جسرا وأصابت: so far before it the verb stands to which it is joined.
_JOINED_WITHIN = 18
_NOT_ON_OTHERS = frozenset({"explosion", "armed_clash", "interception"})


def struck_by_the_same(clause: Clause, hit: Hit, first: int) -> Phrase | None:
    """Who stands right behind a verb of striking that و joins to a verb of the same gender, with nothing behind him that he could have struck; else None.

    A verb of striking has an object: who stands alone behind it is the object, and the subject is that of the verb before.
    """
    page = clause.page
    if not hit.features.startswith("vp3") or hit.proclitics != "و" or hit.suffix or hit.last > hit.first or page.is_passive(hit):
        return None
    if hit.sense.type not in FORCE or hit.sense.type in _NOT_ON_OTHERS or hit.sense.value == "launches" or hit.sense.needs:
        return None
    if first >= clause.high or clause.proclitics(first) or not (clause.names_doer(first) or is_authority_that_acts(clause, hit, first)):
        return None
    if not _is_joined_to_its_like(clause, hit):
        return None
    phrase = next(clause.phrases_from(first, clause.high))
    return None if _has_an_object_behind(clause, phrase.last + 1) else phrase


def _is_joined_to_its_like(clause: Clause, hit: Hit) -> bool:
    """Whether the verb before in the sentence is one of doing, of the same gender, and tells of nobody's harm alone."""
    page = clause.page
    for index in range(hit.first - 1, max(clause.happening.sentence.first - 1, hit.first - 1 - _JOINED_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" or page.functions[index] == "clause":
            return False
        verb = next((other for other in page.hits[index] if other.features[:3] in ("vp3", "vr3")), None)
        if verb is None or index in page.in_places or index in page.in_time:
            continue
        # شهدت الموجة ضربات: a town or a wave that witnesses something tells nothing.
        tells = page.of_kind(index, "saying") is not None and page.structure(index, "undergo") is None
        if tells or (verb.sense.kind == "harm" and verb.sense.value == "of_victim") or page.is_passive(verb):
            return False
        return not verb.suffix and _is_feminine(page, verb) == _is_feminine(page, hit)
    return False


def _is_feminine(page: Page, verb: Hit) -> bool:
    word = page.folded[verb.first].removeprefix("و")
    return word.startswith("ت") if verb.features.startswith("vr") else word.endswith("ت")


def _has_an_object_behind(clause: Clause, after: int) -> bool:
    """قوات الدعم السريع في أم درمان سوقا, قوات الجيش مدينة كذا: whether something stands behind that no preposition leads to, before another clause."""
    page, led = clause.page, False
    for index in range(after, clause.high):
        if clause.ends_at(index) or page.of_kind(index, "event") is not None:
            return False
        if page.tokens[index].kind not in ("word", "number") or index in page.in_time or index in page.adjective_at:
            continue
        if page.functions[index] or clause.proclitics(index) or page.of_kind(index, "direction") is not None:
            # في أم درمان, ومراكز عسكرية: what stands behind a preposition or "and" goes with it.
            led = True
            continue
        if led and not page.folded[index].endswith("ا") and page.count_at(index) is None:
            continue
        if clause.names_struck(index) or page.count_at(index) is not None or page.of_kind(index, "object", "people", "force") is not None:
            return True
        place = page.in_places.get(index)
        if place is not None and index == place.whole[0] and index == after:
            return True
    return False
