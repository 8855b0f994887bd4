"""Who was harmed and how many: counts beside words of killing, wounding, detaining, driving out and destroying."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrases import phrase_end
from marsad.model import Anchor, Harm, HarmKind, Victims
from marsad.reference.lexicon import Hit


class Victim(NamedTuple):
    """A counted group of people or things: token range, bounds (None as in Harm) and category."""

    first: int
    last: int
    least: int | None
    most: int | None
    who: Victims


class Found(NamedTuple):
    """A harm of a sentence with the word that says it, so that it can be given to the happening that did it."""

    harm: Harm
    hit: Hit


def find_harm(page: Page, sentence: Sentence, start: int) -> list[Found]:
    """Every harm that a sentence tells, in text order; a total is followed by its parts (بينهم ثلاثة أطفال)."""
    found: list[Found] = []
    taken: set[int] = set()
    index = start
    while index < sentence.last:
        hit = page.of_kind(index, "harm")
        index += 1
        if hit is None or hit.sense.harm is None or hit.first in page.inside_actor:
            continue
        for harm, last in _read(page, hit, sentence, taken):
            found.append(Found(harm, hit))
            taken.update(range(hit.first, last + 1))
    return found


def _read(page: Page, hit: Hit, sentence: Sentence, taken: set[int]) -> list[tuple[Harm, int]]:
    kind: HarmKind = hit.sense.harm  # type: ignore[assignment]
    if hit.sense.negated:
        bounds: tuple[int | None, int | None] = (0, 0) if hit.sense.negated == "none" else (None, None)
        return [(Harm(kind, "unspecified", bounds[0], bounds[1], page.anchor(hit.first, hit.last, hit.proclitics)), hit.last)]
    negated = _negation(page, hit)
    if negated is not None:
        first, bounds = negated
        return [(Harm(kind, "unspecified", bounds[0], bounds[1], page.anchor(first, hit.last)), hit.last)]
    victim = _victims_themselves(page, hit, sentence) if hit.sense.role == "victims" else _victims_of(page, hit, sentence, taken)
    if victim is None:
        return []
    read = [(Harm(kind, victim.who, victim.least, victim.most, _quote(page, victim)), max(victim.last, hit.last))]
    return read + _parts(page, kind, read[0][1] + 1, sentence)


def _quote(page: Page, victim: Victim) -> Anchor:
    hits = page.hits[victim.first]
    return page.anchor(victim.first, victim.last, hits[0].proclitics if hits and hits[0].proclitics in ("و", "ب", "ل", "ف") else "")


def _negation(page: Page, hit: Hit) -> tuple[int, tuple[int | None, int | None]] | None:
    """لم تقع إصابات gives zero; لا معلومات عن إصابات gives unknown; None where nothing is negated."""
    for index in range(hit.first - 1, max(hit.first - 13, -1), -1):
        if page.tokens[index].text in ".؛،:" or page.functions[index] in ("that", "clause"):
            return None
        negation = page.of_kind(index, "negation")
        if negation is not None and negation.sense.strength != "weak":
            unknown = any(page.folded[inside] in page.reference.information_words for inside in range(index, hit.first))
            silent = negation.sense.value == "silence"
            return index, ((None, None) if unknown or silent else (0, 0))
    return None


def _victims_themselves(page: Page, hit: Hit, sentence: Sentence) -> Victim | None:
    """قتلى، جرحى، شهيدان: the number stands before the word, or in its dual, or it is left open."""
    count = _count_ending_at(page, hit.first - 1, sentence.first)
    who = _category(page, hit.last + 1, min(hit.last + 4, sentence.last))
    if count is not None:
        return Victim(count[0], hit.last, count[1], count[2], who)
    bounds = (1, None) if hit.sense.harm == "damage" else _bounds(hit)
    return Victim(hit.first, hit.last, *bounds, who)


def _bounds(hit: Hit) -> tuple[int, int | None]:
    """What number alone says: two for a dual, one for a singular, one or more for a plural."""
    number = hit.features[1:2]
    return (2, 2) if number == "d" else (1, None) if number == "p" else (1, 1)


def _victims_of(page: Page, hit: Hit, sentence: Sentence, taken: set[int]) -> Victim | None:
    """مقتل 27 شخصا، قتل سبعة، إصابة آخرين: who was harmed stands after the word, or before a verb."""
    limit = min(hit.last + 9, sentence.last)
    for index in range(hit.last + 1, limit):
        if page.functions[index] in ("that", "clause", "cause", "who", "agent", "leads_to") or page.tokens[index].text in ".؛:":
            break
        if page.of_kind(index, "harm") and page.of_kind(index, "harm").sense.role != "victims" and index > hit.last + 1:  # type: ignore[union-attr]
            break
        victim = _counted(page, index, sentence, _WHOM if hit.sense.harm != "damage" else _WHAT)
        if victim is not None and index not in taken:
            return victim
        if page.functions[index] == "preposition" and page.folded[index] not in ("من", "عن"):
            break
    if hit.features.startswith("v"):
        return _victims_before(page, hit, sentence)
    return None


# People are killed and hurt; things are damaged.
_WHOM = ("people", "teller")
_WHAT = ("object", "people", "teller")


def _counted(page: Page, index: int, sentence: Sentence, kinds: tuple[str, ...] = _WHOM) -> Victim | None:
    """A number with its people, or people whose form says how many, starting at a token."""
    count = page.count_at(index)
    if count is not None and not count.ordinal:
        last = count.last_token
        noun = next((at for at in range(last + 1, min(last + 4, sentence.last)) if page.of_kind(at, "people", "object")), None)
        if noun is not None and not any(page.functions[at] not in ("", "preposition") for at in range(last + 1, noun)):
            last = max(last, noun)
        elif last + 1 < sentence.last and page.tokens[last + 1].kind == "word" and not page.functions[last + 1] and page.tokens[last].kind == "number":
            last += 1
        return Victim(count.first_token, last, count.least, count.most, _category(page, count.first_token, min(last + 3, sentence.last)))
    hit = page.of_kind(index, *kinds)
    if hit is not None and index not in page.inside_actor and not hit.proclitics.endswith(("ب", "ل")):
        end = phrase_end(page, index, sentence.last)
        least, most = _bounds(hit)
        return Victim(hit.first, max(hit.last, end), least, most, _category(page, hit.first, hit.last + 1))
    return None


def _victims_before(page: Page, hit: Hit, sentence: Sentence) -> Victim | None:
    """46 عنصرا ... قتلوا: the counted people stand before the verb."""
    for index in range(hit.first - 1, max(hit.first - 10, sentence.first) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.of_kind(index, "saying"):
            return None
        noun = page.of_kind(index, "people", "teller")
        if noun is None or (noun.sense.kind == "teller" and (noun.sense.tells != "of_body" or not noun.definite)):
            continue
        count = _count_ending_at(page, index - 1, sentence.first)
        if count is not None:
            return Victim(count[0], noun.last, count[1], count[2], _who(noun))
        return Victim(noun.first, noun.last, *_bounds(noun), _who(noun))
    return None


def _count_ending_at(page: Page, last: int, floor: int) -> tuple[int, int | None, int | None] | None:
    for first in range(max(floor, last - 6), last + 1):
        count = page.count_at(first)
        if count is not None and first <= last <= count.last_token and not count.ordinal:
            return first, count.least, count.most
    return None


def _category(page: Page, first: int, last: int) -> Victims:
    for index in range(first, last):
        hit = page.of_kind(index, "people")
        if hit is not None and hit.sense.who and hit.sense.who != "unspecified":
            return _who(hit)
    return "unspecified"


def _who(hit: Hit) -> Victims:
    return hit.sense.who or "unspecified"  # type: ignore[return-value]


def _parts(page: Page, kind: HarmKind, index: int, sentence: Sentence) -> list[tuple[Harm, int]]:
    """بينهم ثلاثة أطفال وامرأتان: parts of the total just read."""
    parts: list[tuple[Harm, int]] = []
    while index < sentence.last and page.tokens[index].text in "،,":
        index += 1
    if index < sentence.last and page.folded[index] == "من":
        index += 1
    if index >= sentence.last or page.folded[index] not in page.reference.among_words:
        return parts
    index += 1
    while index < sentence.last:
        victim = _counted(page, index, sentence)
        if victim is None or page.of_kind(index, "harm"):
            break
        parts.append((Harm(kind, victim.who, victim.least, victim.most, _quote(page, victim)), victim.last))
        index = victim.last + 1
    return parts
