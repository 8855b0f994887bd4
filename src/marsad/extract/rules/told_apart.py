"""Happenings of one kind that ordinals tell apart: the first strike hit a house, the second a road, the other a car."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit


class Part(NamedTuple):
    """The words of a sentence from token `first` on that tell of the happening called `number`; `ordinal` is the token of that word.

    `named` says that the noun of the happening stands before the ordinal (الضربة الثانية) and is not left out (والثانية).
    """

    first: int
    ordinal: int
    number: int
    named: bool


def parts_of(page: Page, sentence: Sentence, start: int) -> list[Part]:
    """The parts of a sentence that ordinals tell apart, in text order; ordinals alone count behind the noun that they are of."""
    parts: list[Part] = []
    first = next((index for index in page.numbers(start, sentence.last) if _number_at(page, index) is not None), sentence.last)
    for index in range(first, sentence.last):
        number = _number_at(page, index)
        if number is None:
            continue
        noun = _noun_before(page, index)
        if noun is not None:
            parts.append(Part(_with_its_verb(page, noun.first, start), index, number, True))
        elif _stands_alone(page, index, start) and (number == parts[-1].number + 1 if parts else number == 1 and _is_of_several(page, start, index)):
            parts.append(Part(_with_its_verb(page, index, start), index, number, False))
    if len(parts) == 1 and parts[0].number > 1 and (parts[0].named or _tells_of_force(page, start, parts[0].first)):
        # تعد ضربة الاثنين الهجوم السادس, أطلقوا الموجة الخامسة: counted on, and none beside another.
        return []
    return parts


def part_at(parts: list[Part], index: int) -> int:
    """Which part a token stands in: 0 before the second and in the first, then counted on."""
    return sum(1 for part in parts if part.number > 1 and part.first <= index)


def opens_the_first(parts: list[Part], index: int) -> bool:
    """غارتين، استهدفت الأولى: whether a word of force tells of the first of several that are already told of together."""
    return any(part.number == 1 and not part.named and part.first <= index <= part.ordinal + 1 for part in parts)


# فيما استهدفت الغارة الجوية الثانية: so far behind "while" stands the ordinal.
_NEXT_WITHIN = 5


def turns_to_the_next(page: Page, index: int) -> bool:
    """قال إن الأولى أصابت منزلا، بينما أصابت الثانية سيارة: whether "while" at a token sets the second or a later one of several against those before."""
    if page.folded[index] not in page.reference.words("companion.to_the_next"):
        return False
    for at in range(index + 1, min(index + 1 + _NEXT_WITHIN, len(page))):
        number = _number_at(page, at)
        if number is not None:
            return number > 1 and (at == index + 1 or _noun_before(page, at) is not None or any(hit.sense.kind == "event" for hit in page.hits[at - 1]))
    return False


_CONJUNCTIONS = ("و", "ف")
_ALONE_OR_JOINED = frozenset({"", *_CONJUNCTIONS})


def _number_at(page: Page, index: int) -> int | None:
    """The number of a definite ordinal, of "one of them" and of "the other" at a token."""
    word = page.folded[index]
    bare = word[1:] if word.startswith(_CONJUNCTIONS) else word
    if bare in page.reference.words("companion.one_of_two"):
        return 1
    if bare in page.reference.words("companion.other_of_two"):
        return 2
    if not bare.startswith("ال"):
        return None
    count = page.count_at(index)
    return count.least if count is not None and count.ordinal and count.last_token == index else None


def _noun_before(page: Page, index: int) -> Hit | None:
    """الضربة الثانية، الغارة الجوية الثانية: the definite noun of force that an ordinal right behind it counts."""
    if page.folded[index].startswith(_CONJUNCTIONS) or index == 0:
        return None
    for first in (index - 1, index - 2):
        for hit in page.hits[first] if first >= 0 else ():
            if hit.definite and hit.features.startswith("ns") and hit.last == index - 1 and hit.proclitics in _ALONE_OR_JOINED and _names_force(hit):
                return None if first and page.functions[first - 1] in ("preposition", "cause") else hit
    return None


def _names_force(hit: Hit) -> bool:
    """الضربة, الموجة: a noun of force, or of a row of strikes."""
    return (hit.sense.kind == "event" and hit.sense.type in FORCE) or (hit.sense.kind == "structure" and hit.sense.value == "series")


def _stands_alone(page: Page, index: int, start: int) -> bool:
    """والثانية، أما الثالثة، استهدفت الأولى: an ordinal that no noun before it may own."""
    if index == start:
        return True
    before = index - 1
    if (
        page.tokens[before].kind != "word"
        or page.folded[before] in page.reference.words("companion.to_the_next")
        or page.folded[index].startswith(_CONJUNCTIONS)
    ):
        return True
    return any(hit.features.startswith("v") and hit.sense.kind == "event" for hit in page.hits[before])


def _is_of_several(page: Page, start: int, index: int) -> bool:
    """غارتين، ثلاث ضربات: whether several happenings of force are told of before a token in its sentence."""
    several = (hit for at in page.starting("event", start, index) for hit in page.hits[at])
    return any(hit.features[:2] in ("nd", "np") and hit.sense.kind == "event" and hit.sense.type in FORCE and not hit.suffix for hit in several)


def _tells_of_force(page: Page, start: int, before: int) -> bool:
    events = (hit for at in page.starting("event", start, before) for hit in page.hits[at])
    return any(hit.sense.type in FORCE and hit.features.startswith("n") and hit.sense.strength != "light" for hit in events)


def _with_its_verb(page: Page, first: int, start: int) -> int:
    """استهدفت الثالثة منزلا: where the verb right before an ordinal, or before its noun, begins."""
    before = first - 1
    if before >= start and not page.folded[first].startswith(_CONJUNCTIONS):
        verbs = [hit for hit in page.hits[before] if hit.sense.kind == "event" and hit.features.startswith("vp3")]
        if verbs:
            return before
    return first
