"""Casualties that somebody denies, and not the happening that is said to have caused them."""

from __future__ import annotations

from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# نفى المتحدث باسم وزارة الدفاع وقوع: so far before what is denied stands the verb.
_TELLER_WITHIN = 10
# لا صحة للأنباء التي تم تداولها عن سقوط قتلى: so far before the falling stands that the talk of it is untrue.
_TALK_WITHIN = 9
# وقوع أي قتلى أو جرحى
_JOINED_WITHIN = 4


def verb_denying_casualties(page: Page, victims: Hit, floor: int) -> int | None:
    """نفى الجيش وقوع إصابات, نفت الشرطة سقوط قتلى أو جرحى: the token of the verb by which who tells denies that any fell, or None.

    A number is denied as a number (نفى سقوط خمسة قتلى), and may have been another. Who denies must be known as somebody who tells: a company
    that denies losses (نفت الشركة وقوع خسائر) means others.
    """
    if victims.definite or victims.suffix or victims.sense.role != "victims":
        return None
    fall = _falling_before(page, victims.first, floor)
    if fall is None:
        return None
    for index in range(fall - 1, max(floor, fall - 1 - _TELLER_WITHIN) - 1, -1):
        saying = page.of_kind(index, "saying")
        if saying is not None and saying.first == index:
            denies = saying.sense.mode == "deny" and saying.features.startswith("v")
            return index if denies and _is_a_teller_named(page, index + 1, fall) else None
        if page.tokens[index].kind == "mark" or page.functions[index] == "that" or page.of_kind(index, "event", "negation") is not None:
            return None
    return None


def _is_a_teller_named(page: Page, first: int, end: int) -> bool:
    return any(index in page.actor_at or page.of_kind(index, "teller", "force") is not None for index in range(first, end))


def _falling_before(page: Page, first: int, floor: int) -> int | None:
    """وقوع, سقوط, تسجيل right before victims, or before those that they are joined to."""
    for index in range(first - 1, max(floor, first - 1 - _JOINED_WITHIN) - 1, -1):
        if page.structure(index, "undergo") is not None:
            # نفت تعرض معتقلين للضرب: what they underwent is denied.
            return None
        if cue(page, index, "fall") is not None or page.folded[index] in page.reference.words("companion.being_there"):
            return index
        joined = page.folded[index] in ("او", "و") or page.of_kind(index, "harm") is not None
        if not joined and page.folded[index] not in page.reference.words("companion.whatever"):
            return None
    return None


def untrue_casualties(page: Page, victims: Hit, floor: int) -> int | None:
    """لا صحة للأنباء عن سقوط قتلى, عدم صحة ما تردد حول وقوع إصابات: the token where the talk of victims without a number is called untrue, or None."""
    if "value.untrue" not in page.cues or victims.sense.role != "victims" or victims.definite or victims.suffix:
        return None
    fall = _falling_before(page, victims.first, floor)
    if fall is None:
        return None
    for index in range(fall - 1, max(floor, fall - 1 - _TALK_WITHIN) - 1, -1):
        negation = page.of_kind(index, "negation")
        if negation is not None and index not in page.inside_actor and page.folded[index] != "لما":
            # لما يشاع: of what is said, and no "not yet".
            return index if negation.sense.value == "untrue" and negation.last < fall else None
        told = page.of_kind(index, "event") is not None and page.folded[index] not in page.reference.words("companion.talked_of")
        if told or page.tokens[index].kind == "mark" or page.functions[index] == "that":
            return None
    return None


def only_casualties_are_untrue(page: Page, untrue: Hit, first: int) -> bool:
    """لا صحة للأنباء عن سقوط قتلى في القصف: whether of a happening at a token the casualties alone are called untrue."""
    between = range(untrue.last + 1, first + 1)
    return any(untrue_casualties(page, hit, untrue.first) == untrue.first for index in between for hit in page.hits[index] if hit.sense.kind == "harm")


def only_casualties_are_denied(page: Page, verb: int, first: int) -> bool:
    """نفى الجيش سقوط ضحايا في القصف: whether of a happening at a token, or told by its harm there, the verb denies the casualties alone."""
    for index in range(verb + 1, min(verb + 1 + _TELLER_WITHIN + _JOINED_WITHIN, first + 1)):
        # إصابات: the wounded, and the wounding of somebody.
        harms = (hit for hit in page.hits[index] if hit.sense.kind == "harm")
        if any(verb_denying_casualties(page, victims, verb) == verb for victims in harms):
            return True
    return False
