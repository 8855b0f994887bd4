"""Weapons that a clause names and that its happening was not done with: those of supporters, a load, what was found, what is answered or would be met."""

from __future__ import annotations

from marsad.extract.rules.counted import count_ending_at
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import behind_its_number
from marsad.reference.lexicon import Hit


def was_not_used(page: Page, hit: Hit, happening: Happening) -> bool:
    """Whether a weapon of a clause is none that the happening was done with, by what leads to it or by what the happening is."""
    if happening.type in _ON_THE_GROUND and happening.hit.sense.mode != "operation" and _lent_support(page, hit):
        return True
    if _was_destroyed(page, hit):
        return True
    instrument = hit.proclitics.endswith("ب")
    if happening.type == "interception":
        return instrument and _is_a_load(page, hit)
    if happening.type == "threat":
        return not instrument and (happening.hit.sense.type == "interception" or _is_of_what_is_answered(page, hit, happening))
    return happening.type == "property_destruction" and not instrument and _was_found(page, hit, happening)


_CREWED = frozenset({"aircraft", "helicopter"})


def _was_destroyed(page: Page, hit: Hit) -> bool:
    """دمرت عشرين مقاتلة, تدمير ثلاث مروحيات: crewed aircraft in a number right behind a word of destroying, with no other thing behind them as its object."""
    count = count_ending_at(page, hit.first - 1, 0) if hit.first > 1 and not hit.proclitics else None
    if count is not None and _is_joined_to_what_was_destroyed(page, count.first_token):
        return True
    if count is None or not hit.sense.means or not _CREWED.issuperset(hit.sense.means):
        return False
    destroys = page.of_kind(count.first_token - 1, "harm") if count.first_token else None
    thing = page.of_kind(hit.last + 1, "object") if hit.last + 1 < len(page) else None
    return destroys is not None and destroys.sense.harm == "damage" and (thing is None or bool(thing.proclitics))


# دمر الجيش أربع آليات عسكرية وثلاث دبابات: so far before a number that is joined stands the word of destroying.
_DESTROYED_WITHIN = 8


def _is_joined_to_what_was_destroyed(page: Page, number: int) -> bool:
    """دمر الجيش أربع آليات وثلاث دبابات: whether a number with "and" is joined to a number of things behind a word of destroying."""
    if not page.folded[number].startswith("و"):
        return False
    counted = False
    for index in range(number - 1, max(-1, number - 1 - _DESTROYED_WITHIN), -1):
        if page.tokens[index].kind == "mark" or page.functions[index]:
            return False
        harm = page.of_kind(index, "harm")
        if harm is not None:
            return counted and harm.sense.harm == "damage" and harm.sense.role != "victims"
        counted = counted or (page.count_at(index) is not None and page.of_kind(behind_its_number(page, index), "object") is not None)
    return False


# What ground forces do, by themselves or with others behind them; an operation with the support of aircraft was made with them too.
_ON_THE_GROUND = frozenset({"incursion", "territory_change", "armed_clash", "deployment"})
# بإسناد كبير ومباشر من طيران التحالف, مسنودة بالمقاومة الشعبية وطيران التحالف
_SUPPORT_WITHIN = 5


def _lent_support(page: Page, hit: Hit) -> bool:
    """تقدمت القوات بإسناد من الطيران, قوات مسنودة بالمروحيات: what supports a force from behind is no weapon of it."""
    words = page.reference.words("companion.support")
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _SUPPORT_WITHIN), -1):
        if page.folded[index].removeprefix("و").removeprefix("ال") in words:
            return True
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who") or page.of_kind(index, "event", "harm", "saying"):
            return False
    return False


def _is_a_load(page: Page, hit: Hit) -> bool:
    """طائرة مسيرة محملة بالمتفجرات, كانت بها متفجرات: what a craft that was shot down carried."""
    return hit.first > 0 and page.folded[hit.first - 1].removeprefix("ال") in page.reference.words("companion.laden")


def _was_found(page: Page, hit: Hit, happening: Happening) -> bool:
    """تفجير 163 عبوة: explosives that were blown up or destroyed, but for those that are the subject of the verb (دمرت عبوة ناسفة عربة)."""
    if {"ied", "mine"}.isdisjoint(hit.sense.means) or hit.first < happening.first:
        return False
    return not (happening.is_verb and hit.first == happening.last + 1)


# متوعدا بالانتقام لمقتل القائد في غارة جوية: so far behind the word for the answer stands what is answered.
_ANSWERED_WITHIN = 12


def _is_of_what_is_answered(page: Page, hit: Hit, happening: Happening) -> bool:
    """برد قوي على هجوم كيميائي, بالانتقام لمقتله في غارة جوية: a weapon of the attack that a threat answers."""
    answer = next((word for word in happening.words if word.sense.mode == "answer"), None)
    if answer is None:
        return False
    between = range(answer.last + 1, min(hit.first, answer.last + 1 + _ANSWERED_WITHIN))
    return any(page.structure(index, "answered") is not None or is_of_one_killed(page, index) for index in between)


def is_of_one_killed(page: Page, index: int) -> bool:
    """لمقتل القائد, لاغتياله: for whose death somebody takes revenge."""
    harm = page.of_kind(index, "harm")
    return harm is not None and harm.proclitics.endswith("ل")
