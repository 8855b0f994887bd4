"""Who was harmed and how many: counts beside words of killing, wounding, detaining, driving out and destroying."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.extract.rules.counted import Group, parts_of
from marsad.extract.rules.harm_words import cue, denial, harm_word, kinds_of
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.victims_counted import is_counted, victims_counted
from marsad.extract.rules.victims_of import after, victims_of
from marsad.model import Anchor, Harm, HarmKind
from marsad.reference.lexicon import Hit

# Fewer may be the dead of one incident, told with a clause that looks back (the first since ...).
_LEAST_TOLL = 10
# So many, told as a toll, are those of a war even where the day that they are counted from is left out.
_SURE_TOLL = 200
# How far before its verb a subject may open that stands right behind "that".
_SUBJECT_REACH = 20


class Found(NamedTuple):
    """A harm of a sentence with the word that says it, so that it can be given to the happening that did it.

    `part` marks one that a total before it holds; `running` a total that is counted since a day long past.
    """

    harm: Harm
    hit: Hit
    part: bool = False
    running: bool = False


def find_harm(page: Page, sentence: Sentence, start: int) -> list[Found]:
    """Every harm that a sentence tells, in text order; a total is followed by its parts (بينهم ثلاثة أطفال)."""
    found: list[Found] = []
    taken: set[int] = set()
    for index in range(start, sentence.last):
        hit = harm_word(page, index) if index not in taken else None
        if hit is None:
            continue
        for harm, first, last, part in _read(page, hit, sentence, found, taken):
            found.append(Found(harm, hit, part, running=_is_running(page, hit, harm, sentence)))
            taken.update(range(first, last + 1))
    return found


_Read = Iterator[tuple[Harm, int, int, bool]]


def _read(page: Page, word: Hit, sentence: Sentence, found: list[Found], taken: set[int]) -> _Read:
    denied = (word.first, (None, None)) if word.sense.negated else denial(page, word, sentence.first)
    if denied is not None and (word.sense.role != "verb" or after(page, word, sentence)):
        yield from _denials(page, word, denied, found)
        return
    if word.sense.strength == "denied" or denied is not None:
        return
    groups = _groups(page, word, sentence)
    if not groups or any(index in taken for index in range(groups[0].first, groups[0].last + 1)):
        return
    if _says_again(word, groups[0], found):
        # مقتل القائد الذي قتل في: the verb says again what was told.
        return
    things = word.sense.harm == "damage"
    other = _shared_kind(page, word, groups[0])
    for group in groups if other else ():
        yield Harm(other or "killed", group.who, group.least, group.most, _quote(page, group)), group.first, group.last, False
    for group in groups:
        yield Harm(_kind(word, group), group.who, group.least, group.most, _quote(page, group)), group.first, group.last, False
    for group in _parts(page, word, groups[-1], sentence, things):
        yield Harm(_kind(word, group), group.who, group.least, group.most, _quote(page, group)), group.first, group.last, True
    if things and word.sense.role == "victims" and _only_damage(page, word, sentence):
        anchor = page.anchor(word.first, word.last, word.proclitics)
        for kind in ("killed", "injured"):
            yield Harm(kind, "unspecified", 0, 0, anchor), word.first, word.last, False


def _says_again(word: Hit, group: Group, found: list[Found]) -> bool:
    """مقتل القائد الذي قتل في, توفي متأثرا بإصابته: somebody whose harm was told, called by a pronoun or by the verb alone."""
    if group.first != word.first or group.counted or word.sense.role == "victims":
        return False
    same = {"killed", "injured"} if word.sense.harm in ("killed", "injured") else {word.sense.harm}
    return any(earlier.harm.kind in same for earlier in found)


def _is_running(page: Page, word: Hit, harm: Harm, sentence: Sentence) -> bool:
    """ارتفاع عدد القتلى منذ بدء الحرب إلى 70: a number with the day that it is counted from in its clause, or one of a war's size under a toll."""
    least = harm.least or 0
    if harm.kind not in ("killed", "injured") or least < _LEAST_TOLL:
        return False
    clause = list(_clause(page, word, sentence))
    if any(cue(page, index, "since") or _in_year(page, index) for index in clause):
        return True
    return least >= _SURE_TOLL and any(cue(page, index, "toll") for index in clause)


def _in_year(page: Page, index: int) -> bool:
    return any(time.unit == "year" and time.first_token == index for time in page.times) if index in page.in_time else False


def _clause(page: Page, word: Hit, sentence: Sentence) -> Iterator[int]:
    """The tokens around a word up to the next mark, word of saying or "that" on each side."""
    for step in (-1, 1):
        index = word.first
        while sentence.first <= index < sentence.last and not (page.tokens[index].text in "،؛:." or page.functions[index] in ("that", "clause")):
            if page.of_kind(index, "saying") and index != word.first:
                break
            yield index
            index += step


def _shared_kind(page: Page, word: Hit, group: Group) -> HarmKind | None:
    """قتل وأصيب العشرات: the kind of the word before, where a vague number behind two words counts for both."""
    before = next((hit for hit in page.hits[word.first - 1] if hit.sense.kind == "harm"), None) if word.first else None
    if before is None or not word.proclitics.startswith("و") or before.sense.role == "victims" or group.most is not None or group.first < word.first:
        return None
    return before.sense.harm if before.sense.harm != word.sense.harm else None  # type: ignore[return-value]


def _parts(page: Page, word: Hit, whole: Group, sentence: Sentence, things: bool) -> list[Group]:
    """The parts of a total, behind it or behind the word that says what befell it."""
    if whole.last >= word.last:
        return parts_of(page, whole, sentence.last, things=things)
    return parts_of(page, whole, word.first, things=things) or parts_of(page, whole._replace(last=word.last), sentence.last, things=things)


def _denials(page: Page, word: Hit, denied: tuple[int, tuple[int | None, int | None]], found: list[Found]) -> _Read:
    """Zero or unknown for each kind that the word covers; "no other losses" says nothing of those already told."""
    first, (least, most) = denied
    told = {earlier.harm.kind for earlier in found}
    for kind in kinds_of(word):
        if kind not in told:
            yield Harm(kind, "unspecified", least, most, page.anchor(first, word.last)), first, word.last, False


def _kind(word: Hit, group: Group) -> HarmKind:
    """People who are damaged are hurt (تضرر ألف شخص)."""
    people = group.noun is not None and group.noun.sense.kind == "people"
    return "injured" if word.sense.harm == "damage" and people else word.sense.harm  # type: ignore[return-value]


def _only_damage(page: Page, word: Hit, sentence: Sentence) -> bool:
    near = range(max(sentence.first, word.first - 2), min(word.last + 4, sentence.last))
    return any(cue(page, index, "only") for index in near)


def _quote(page: Page, group: Group) -> Anchor:
    hits = page.hits[group.first]
    return page.anchor(group.first, group.last, hits[0].proclitics if hits and hits[0].proclitics in ("و", "ب", "ل", "ف") else "")


def _groups(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    return victims_counted(page, word, sentence) if is_counted(page, word, sentence) else victims_of(page, word, sentence)
