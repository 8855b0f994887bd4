"""Weapons that are the subject of a verb of striking, in a number or not: five missiles hit a depot, a drone destroyed a tank."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stops import behind_its_number
from marsad.reference.lexicon import Hit

_SENT = frozenset({"missile", "rocket", "mortar", "artillery", "drone"})
# خمسة صواريخ باليستية روسية
_ADJECTIVES = 3


_STRIKES = _SENT | {"aircraft", "helicopter"}
# دمرت طائرات مسيرة تابعة للجيش الأوكراني
_OWNED_BY = 4


def weapon_that_strikes(page: Page, hit: Hit) -> Hit | None:
    """دمرت مسيرات أوكرانية مستودعا: a weapon right behind a verb, in no case of an object, with what it struck behind it; None where none stands there."""
    # دمرت is spelt like "I destroyed" as well.
    active = not hit.suffix and any(other.features[:3] in ("vp3", "vr3") for other in page.hits[hit.first])
    weapon = page.of_kind(hit.last + 1, "means") if active and hit.last + 1 < len(page) else None
    if weapon is None or weapon.proclitics or weapon.sense.means[0] not in _STRIKES or page.folded[weapon.first].endswith(("ا", "ين")):
        return None
    behind = weapon.last + 1
    while behind < len(page) and behind <= weapon.last + _ADJECTIVES and _is_adjective(page, behind):
        behind += 1
    if behind < len(page) and page.folded[behind] in page.reference.words("companion.belonging"):
        owner = next((at for at in range(behind + 1, min(behind + _OWNED_BY, len(page))) if at in page.actor_at or page.of_kind(at, "force") is not None), None)
        behind = max(page.actor_at[owner].last if owner in page.actor_at else owner, owner) + 1 if owner is not None else behind
    while behind < len(page) and behind in page.in_time:
        behind += 1
    behind = behind_its_number(page, behind)
    return weapon if behind < len(page) and _is_a_thing(page, behind) else None


def _is_a_thing(page: Page, index: int) -> bool:
    """مستودعا, دبابة, منازل: something on the ground, and no craft in the air."""
    thing, weapon = page.of_kind(index, "object"), page.of_kind(index, "means")
    return thing is not None and not thing.proclitics and (weapon is None or _STRIKES.isdisjoint(weapon.sense.means))


def counted_weapons(page: Page, index: int) -> Phrase | None:
    """استهدفت خمسة صواريخ مدينة، أصابت عشرات القذائف سوقا: the number at a token with its weapons, where what they struck stands behind them; else None.

    With nothing struck behind it the number is the object of a subject left out (استهدفت خمسة صواريخ في المستودع).
    """
    noun = behind_its_number(page, index)
    weapon = page.of_kind(noun, "means") if index < noun < len(page) else None
    if (
        weapon is None
        or weapon.proclitics
        or page.functions[index]
        or page.folded[index].startswith(("ب", "ل", "وب"))
        or not _SENT.intersection(weapon.sense.means)
    ):
        return None
    last = weapon.last
    while last < noun + _ADJECTIVES and last + 1 < len(page) and _is_adjective(page, last + 1):
        last += 1
    behind = last + 1
    while behind < len(page) and behind in page.in_time:
        behind += 1
    return Phrase(index, last) if behind < len(page) and _is_struck(page, behind) else None


def _is_adjective(page: Page, index: int) -> bool:
    """روسية، باليستية: whether a word says of which kind or whose the weapons before it are."""
    if index in page.adjective_at:
        return True
    known = page.of_kind(index, "means") is None and bool(page.hits[index])
    return not known and not page.functions[index] and index not in page.in_places and page.folded[index].endswith("ية")


def _is_struck(page: Page, index: int) -> bool:
    if page.functions[index] or page.of_kind(index, "direction") is not None:
        return False
    if index in page.in_places:
        return not page.in_places[index].proclitics
    struck = page.of_kind(index, "object", "people", "force", "place_word")
    return struck is not None and not struck.proclitics


def ramming(page: Page, hit: Hit) -> Phrase | None:
    """دهست شاحنة حشدا, سيارة مسرعة تدهس المارة: the vehicle beside a verb of running over, with its adjective; None where none stands there."""
    if "vehicle" not in hit.sense.means or hit.suffix:
        return None
    vehicles = page.reference.words("companion.rams")
    for index in (hit.last + 1, hit.first - 1, hit.first - 2):
        if not 0 <= index < len(page) or page.folded[index].removeprefix("ال") not in vehicles:
            continue
        described = index + 1 < len(page) and page.folded[index].endswith("ة") and page.folded[index + 1].endswith("ة") and not page.hits[index + 1]
        last = index + described
        if index > hit.last or last == hit.first - 1:
            return Phrase(index, last)
    return None
