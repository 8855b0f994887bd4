"""What a word beside a happening says to be under way: begun, waged by a clause in the present, or raging where it is told of."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# وبدأت مدفعية الجيش - ولأول مرة - تدك المواقع: so far before stands the verb of beginning.
_TAKEN_UP_WITHIN = 6


def is_under_way(page: Page, happening: Happening) -> bool:
    """Whether a happening is told as under way by what stands beside it."""
    if happening.is_verb:
        return _is_taken_up(page, happening) and happening.hit.features[:3] == "vr3" and not happening.hit.proclitics
    if any(rule(page, happening) for rule in page.asked(_RULES)):
        return True
    return happening.type in _FIGHTING and _is_taken_up(page, happening) and not _is_dated(page, happening)


def _is_taken_up(page: Page, happening: Happening) -> bool:
    """بدأت مدفعية الجيش تدك المواقع, استأنفت الطائرات قصف البلدة: a verb of beginning and its subject stand before what goes on."""
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _TAKEN_UP_WITHIN), -1):
        if page.is_listed(index, "companion.taken_up"):
            return index == happening.sentence.first or page.functions[index - 1] not in ("cause", "who")
        if page.functions[index] or page.tokens[index].text in ".،؛:" or page.of_kind(index, "saying", "event", "harm"):
            return False
    return False


def _is_dated(page: Page, happening: Happening) -> bool:
    """Whether its sentence names a time; what began or came again on a day that is named is over."""
    return any(happening.sentence.first <= time.first_token < happening.sentence.last for time in page.times)


# وتحاول قوات الحكومة اقتحام البلدة
_TRIED_WITHIN = 6


def _is_being_tried(page: Page, happening: Happening) -> bool:
    """تحاول قوات الحكومة اقتحام البلدة: what a verb of trying in the present governs, in a sentence of the report."""
    if happening.sentence.title or not page.document.title:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _TRIED_WITHIN), -1):
        tries = page.of_kind(index, "realis")
        if tries is not None and tries.sense.value == "attempted" and tries.features.startswith("v"):
            moved = page.structure(index - 1, "aspect") is not None or page.of_kind(index - 1, "negation") is not None
            return tries.features[:3] == "vr3" and "س" not in tries.proclitics and not (index > happening.sentence.first and moved)
        if page.functions[index] or page.tokens[index].text in ".،؛:" or page.of_kind(index, "saying", "event", "harm"):
            return False
    return False


# هجمات على أهداف في المدينة يشنها مسلحو الحزب
_WAGED_WITHIN = 7


def _is_waged_now(page: Page, happening: Happening) -> bool:
    """غارات يشنها الجيش, الحصار الذي تفرضه القوات, عمليات القتل التي تقوم بها: a clause about the noun tells in the present who does it."""
    if happening.sentence.title:
        return False
    definite = happening.hit.definite or bool(happening.hit.suffix)
    for index in range(happening.last + 1, min(happening.last + 1 + _WAGED_WITHIN, happening.sentence.last)):
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "cause"):
            return False
        if page.functions[index] == "who":
            return _does_it_now(page, index + 1)
        if not definite and _does_it_now(page, index):
            return True
        if page.of_kind(index, "saying", "event", "harm") is not None:
            return False
    return False


def _does_it_now(page: Page, index: int) -> bool:
    """يشنها, تقوم بها: whether a light verb in the present, or one of imposing, has the noun before it as its object."""
    if index + 1 >= len(page):
        return False
    if page.folded[index] in page.reference.words("companion.imposes_it"):
        return True
    verbs = [hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features[:3] == "vr3"]
    if not verbs or any("س" in hit.proclitics for hit in verbs):
        return False
    return any(hit.suffix in _IT for hit in verbs) or page.folded[index + 1] in _IN_IT


_IT = frozenset({"ه", "ها"})
_IN_IT = frozenset({"به", "بها"})

# الاشتباكات بين القوات والمسلحين في محيط المعسكر تتركز
_RAGES_WITHIN = 10
_FIGHTING = frozenset({"armed_clash", "shelling", "air_strike", "armed_attack"})


def _rages(page: Page, happening: Happening) -> bool:
    """معارك عنيفة ضد المسلحين تدور في المدينة: a noun of fighting whose predicate is in the present."""
    if happening.type not in _FIGHTING or happening.sentence.title:
        return False
    for index in range(happening.last + 1, min(happening.last + 1 + _RAGES_WITHIN, happening.sentence.last)):
        if page.tokens[index].kind != "word" or page.opens_clause(index):
            return False
        if page.folded[index] in page.reference.words("companion.rages"):
            return page.folded[index - 1] not in page.reference.words("companion.used_to")
        if page.of_kind(index, "saying", "event", "harm", "negation") is not None:
            return False
    return False


_RULES: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_is_waged_now, ()),
    (_rages, ("companion.rages",)),
    (_is_being_tried, ("value.attempted",)),
)
