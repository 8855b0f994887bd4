"""Places, weapons and waves of an operation that stand between a verb and its object."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.page import QUOTES_OPEN, Page


def past_place(clause: Clause, at: int) -> int:
    """قصف الجيش في حلب مواقع، فجرت المقاومة بالبيضاء، عربة: the token behind a place set before the object, or `at` where no object follows it."""
    page = clause.page
    start = at + 1 if page.folded[at] == "في" else at
    place = page.in_places.get(start)
    if place is None and (start > at or _opens_a_wave(page, at)):
        return _past_circumstance(clause, at)
    if place is None or place.whole[0] != start or not (start > at or place.proclitics.endswith("ب")):
        return at
    after = clause.past_marks(place.whole[1] + 1, clause.high)
    if after >= clause.high or clause.is_joined(after):
        return at
    noun = noun_at(clause, after)
    return after if noun < clause.high and clause.names_struck(noun) and not clause.is_place(noun) else at


def past_instrument(clause: Clause, at: int) -> int:
    """بالمدفعية الثقيلة مستشفى: the token behind weapons with ب and their adjectives where a thing that was struck follows, else `at`."""
    page = clause.page
    weapon = page.of_kind(at, "means") if at < clause.high else None
    if weapon is None or not weapon.proclitics.endswith("ب"):
        return at
    after = weapon.last + 1
    while after < clause.high and page.tokens[after].text.startswith("ال") and not page.hits[after] and after not in page.in_places | page.inside_actor:
        after += 1
    noun = noun_at(clause, after) if after < clause.high else clause.high
    struck = noun < clause.high and clause.names_struck(noun) and not clause.is_place(noun) and not clause.proclitics(after)
    return after if struck else at


# في الموجة الخامسة والستين: as many words as a circumstance may have that stands before the object.
_CIRCUMSTANCE_WITHIN = 4


def _opens_a_wave(page: Page, index: int) -> bool:
    """بالموجة 62، ضمن الموجة، خلال المرحلة: whether words for the part of an operation open here, behind ب or a preposition of time."""
    if page.folded[index] in page.reference.words("companion.within"):
        return index + 1 < len(page) and page.structure(index + 1, "series") is not None
    wave = page.structure(index, "series")
    return wave is not None and wave.proclitics == "ب" and wave.definite


# من عملية «الوعد الصادق 4»: as many words as the name of an operation may have.
_NAME_OF_OPERATION = 6


def _named_operation(page: Page, at: int, limit: int) -> range:
    """من عملية «كذا»: the tokens that name the operation of a wave that opens near a token; none where no operation is named."""
    for first in range(at + 1, min(at + 2 + _CIRCUMSTANCE_WITHIN, limit - 2)):
        operation = page.of_kind(first + 1, "event")
        if page.folded[first] != "من" or operation is None or operation.sense.mode != "operation":
            continue
        quoted, last = page.quoted[first + 2], first + 1
        if quoted or page.tokens[first + 2].text in QUOTES_OPEN:
            mark = page.quoted[first + 2] or page.quoted[first + 3]
            last = max((index for index in range(first + 2, min(first + 2 + _NAME_OF_OPERATION, limit)) if page.quoted[index] == mark), default=last)
            return range(first, last + 1)
        while last + 1 < limit and (page.folded[last + 1].startswith("ال") or page.tokens[last + 1].kind == "number") and last < first + _NAME_OF_OPERATION:
            last += 1
        return range(first, last + 1)
    return range(0)


def _past_circumstance(clause: Clause, at: int) -> int:
    """استهدفنا في الموجة 65 قواعد: the token behind في and words with the article, where a thing without it follows that was struck; else `at`."""
    page = clause.page
    name = _named_operation(page, at, clause.high)
    for index in range(at + 1, min(at + 2 + _CIRCUMSTANCE_WITHIN + len(name), clause.high)):
        if index in name:
            continue
        word = page.folded[index]
        if index > at + 1 and clause.names_struck(index) and not page.tokens[index].text.startswith("ال") and not clause.is_joined(index):
            return index
        if not (word.startswith(("ال", "وال")) or page.tokens[index].kind == "number") or page.functions[index] or clause.names_struck(index):
            return at
    return at
