"""Places, weapons and waves of an operation that stand between a verb and its object."""

from __future__ import annotations

from marsad.extract.rules.cases import is_accusative
from marsad.extract.rules.clause import Clause
from marsad.extract.rules.counted_nouns import noun_at
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.stops import source_aside


def past_place(clause: Clause, at: int) -> int:
    """قصف الجيش في حلب مواقع، فجرت المقاومة بالبيضاء، عربة: the token behind a place set before the object, or `at` where no object follows it."""
    page = clause.page
    start = at + 1 if page.folded[at] == "في" else at
    place = page.in_places.get(start)
    if place is None and (start > at or _opens_a_wave(page, at)):
        return _past_circumstance(clause, at)
    if place is None or place.whole[0] != start or not (start > at or place.proclitics.endswith("ب")):
        return at
    after = clause.past_marks(_past_larger(clause, place.whole[1] + 1), clause.high)
    if after >= clause.high or clause.is_joined(after):
        return at
    return after if _names_an_object(clause, after) else at


def past_origin(clause: Clause, at: int) -> int:
    """من جنوب لبنان باتجاه المستوطنات: the token behind "from" and the place from which it was fired, where "towards" or "on" follows; else `at`."""
    page = clause.page
    place = page.in_places.get(at + 1) if page.folded[at] == "من" and at + 1 < clause.high else None
    if place is None or place.whole[0] != at + 1:
        return at
    after = clause.past_marks(place.whole[1] + 1, clause.high)
    return after if after < clause.high and page.folded[after] in page.reference.words("companion.led_to_struck") else at


# في بلدة كذا بولاية كذا
_LARGER = 3


def _past_larger(clause: Clause, at: int) -> int:
    """بولاية كذا، في شمال البلاد: the token behind the larger places that a place lies in, which start at a token; else `at`."""
    page = clause.page
    for _ in range(_LARGER):
        start = at + (at < clause.high and page.folded[at] == "في")
        place = page.in_places.get(start) if start < clause.high else None
        if place is None or place.whole[0] != start or not (start > at or page.folded[at].startswith("ب")):
            break
        at = place.whole[1] + 1
    return at


# Whom a number behind these counts they befell, whatever they are called.
_DONE_TO_PEOPLE = frozenset({"abduction", "detention"})
_DONE_TO_SOMEBODY = _DONE_TO_PEOPLE | {"execution", "assassination"}


def _names_an_object(clause: Clause, index: int) -> bool:
    """مواقع، أربعين مسلحا، ثلاثة من الجنود، سبعة مشتبهين: whether what a verb struck may start at a token."""
    noun = noun_at(clause, index)
    noun += index < noun < clause.high - 1 and clause.page.folded[noun] == "من"
    if noun >= clause.high or clause.is_place(noun):
        return False
    if clause.names_struck(noun):
        return True
    guessed = clause.happening.type in _DONE_TO_PEOPLE and clause.may_be_struck(noun)
    # معارضا بارزا: somebody in the accusative.
    return guessed and (noun > index or (clause.page.folded[noun].endswith("ا") and not clause.page.folded[noun].startswith(("ال", "و", "ب", "ل"))))


def past_instrument(clause: Clause, at: int) -> int:
    """بالمدفعية الثقيلة مستشفى, بالمدفعية لمنازل: the token behind weapons with ب and their adjectives where a thing that was struck follows, else `at`."""
    page = clause.page
    weapon = page.of_kind(at, "means") if at < clause.high else None
    if weapon is None or not weapon.proclitics.endswith("ب"):
        return at
    after = weapon.last + 1
    while (
        after < clause.high
        and page.tokens[after].text.startswith("ال")
        and not page.hits[after]
        and after not in page.in_places
        and after not in page.inside_actor
    ):
        after += 1
    noun = noun_at(clause, after) if after < clause.high else clause.high
    struck = noun < clause.high and clause.names_struck(noun) and not clause.is_place(noun) and clause.proclitics(after) in ("", "ل")
    return after if struck else at


_ADJUNCTS = 3


def past_aside(clause: Clause, at: int) -> int:
    """، وفق ما نقلت الوكالة، مركزا: the token behind words for the source that two commas set apart, or `at` where none stand there."""
    closing = source_aside(clause.page, at - 1, clause.high) if at > 0 else None
    return at if closing is None else closing + 1


# ، الذين كانوا تحت حماية الجيش منذ ساعات الفجر، منزلين: as many words as a clause between two commas may have before the object.
_SET_OFF_WITHIN = 14
_OPENS_WHAT_IS_SET_OFF = ("who", "cause", "preposition")


def past_set_off(clause: Clause, at: int) -> int:
    """، الذين كانوا تحت حماية الجيش، منزلين: the token behind a clause or a phrase that two commas set apart, with an object behind them; else `at`."""
    page = clause.page
    if at + 1 >= clause.high or page.tokens[at].text != "،" or page.functions[at + 1] not in _OPENS_WHAT_IS_SET_OFF:
        return at
    for closing in range(at + 2, min(at + _SET_OFF_WITHIN, clause.high - 1)):
        if page.tokens[closing].text == "،":
            after = clause.past_marks(closing + 1, clause.high)
            return after if after < clause.high and not page.functions[after] and _is_told_as_object(clause, after) else at
        if page.tokens[closing].kind == "break" or page.tokens[closing].text in ".؛:" or page.functions[closing] == "that":
            return at
    return at


def _is_told_as_object(clause: Clause, index: int) -> bool:
    """سوقا, ثلاثة أشخاص, بلدة كذا: what was struck, that nothing joins or governs and that no verb follows as its subject."""
    page, noun = clause.page, noun_at(clause, index)
    if page.folded[index].startswith(("و", "ف", "ب", "ل")) or not (_names_an_object(clause, index) or page.of_kind(index, "place_word") is not None):
        return False
    return not (page.tokens[noun].text.startswith("ال") and noun + 1 < clause.high and any(hit.features.startswith("v") for hit in page.hits[noun + 1]))


def past_source(clause: Clause, at: int) -> int:
    """هاجم، بحسب الشرطة، مسلحون: the token behind a comma and words for the source that it sets apart, or `at` where none stand there."""
    behind = past_aside(clause, at + 1)
    return at if behind == at + 1 else behind


def past_adjuncts(clause: Clause, at: int) -> int:
    """مساء أمس، قرب البلدة، بالصواريخ، وفق الوكالة: the token behind what says when, where, with what and by whose account, or `at` where nothing of these stands there."""
    page = clause.page
    for _ in range(_ADJUNCTS):
        before = at
        at = past_aside(clause, clause.past_marks(at, clause.high))
        lead = at + (at < clause.high and (page.folded[at] == "في" or page.of_kind(at, "direction") is not None))
        place = page.in_places.get(lead) if lead < clause.high else None
        if place is not None and (lead > at or place.proclitics.endswith("ب")):
            at = place.whole[1] + 1
        weapon = page.of_kind(at, "means") if at < clause.high else None
        if weapon is not None and weapon.proclitics.endswith("ب"):
            at = weapon.last + 1
        if at == before or at >= clause.high:
            break
    return at


# على الطريق بين كذا وكذا، في عملية سرية داخل المستشفى: as many words as what says where, when and how may have before the object.
_CIRCUMSTANCES_WITHIN = 14
_ASIDES = frozenset("،,-–")


def past_circumstances(clause: Clause, at: int) -> int:
    """على الطريق بين كذا وكذا أكثر من ثلاثين مسافرا: the token behind phrases with prepositions where an object follows that its number or case shows; else `at`."""
    page = clause.page
    start = at
    while start < clause.high and (page.tokens[start].text in _ASIDES or clause.is_of_time(start)):
        start += 1
    if start >= clause.high:
        return at
    tool = page.of_kind(start, "means")
    with_it = page.folded[start].startswith("بال") or (tool is not None and tool.proclitics == "ب")
    before_it = page.functions[start] == "cause" and page.functions[start + 1 : start + 2] == [""]
    if not (with_it or before_it or page.functions[start] == "preposition" or page.of_kind(start, "direction") is not None):
        return at
    for index in range(start + 1, min(start + _CIRCUMSTANCES_WITHIN, clause.high)):
        if clause.ends_at(index) or page.functions[index] not in ("", "preposition") or _tells_anew(page, index):
            return at
        if shows_an_object(clause, index):
            return index
    return at


def _tells_anew(page: Page, index: int) -> bool:
    """Whether a verb or a word for those among others stands at a token, behind which people are no object of the verb before it."""
    return (
        any(hit.features.startswith("v") for hit in page.hits[index]) or page.structure(index, "among") is not None or page.structure(index, "what") is not None
    )


def shows_an_object(clause: Clause, index: int) -> bool:
    """أكثر من ثلاثين مسافرا, معارضا: a number of people or things, or somebody in the accusative, with no word before it that governs it."""
    page = clause.page
    word = page.folded[index]
    if page.functions[index - 1] == "preposition" or page.folded[index - 1] == "من" or page.of_kind(index - 1, "direction") is not None:
        return False
    if index in page.in_time or word.startswith(("ب", "ل", "ال", "ك")) or word in ("و", "ف"):
        return False
    noun = noun_at(clause, index)
    if noun > index:
        noun += noun < clause.high - 1 and page.folded[noun] == "من"
        return noun < clause.high and not word.startswith("و") and clause.names_struck(noun) and not clause.is_place(noun)
    people = page.of_kind(index, "people")
    if people is not None:
        return is_accusative(page, index) and people.first == index and not clause.describes(index)
    somebody = page.of_kind(index, "teller") if clause.happening.type in _DONE_TO_SOMEBODY else None
    if somebody is None or somebody.definite or somebody.suffix or somebody.proclitics:
        return False
    # معارضا, شيخين
    return (somebody.features.startswith("ns") and word.endswith("ا")) or (somebody.features.startswith("nd") and word.endswith("ين"))


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
