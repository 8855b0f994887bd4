"""Weapons that a word of happening needs beside it: those that it fires, meets or brings down."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.families import FLYING
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import behind_its_number, until_stop
from marsad.reference.lexicon import Hit

_FLIES = FLYING | {"missile", "rocket"}


_FROM_THE_AIR = frozenset({"air_strike", "drone_strike", "shelling"})
# تعاملت الطائرات المقاتلة التابعة للقوات المسلحة القطرية مع: so far behind the word stands "with".
_DEALT_WITH_WITHIN = 9


def deals_with_weapons(page: Page, index: int) -> bool:
    """التعامل مع 20 صاروخا، تتعامل الدفاعات مع أهداف جوية: weapons or targets in the air, or an attack from it, right behind "with" and their number."""
    index = next((at for at in until_stop(page, range(index, min(len(page) - 1, index + _DEALT_WITH_WITHIN))) if page.folded[at] == "مع"), len(page))
    if index + 1 >= len(page):
        return False
    noun = index + 1
    if page.structure(noun, "series") is not None and noun + 2 < len(page) and page.folded[noun + 1] == "من":
        # مع موجة من الصواريخ
        noun += 2
    noun = behind_its_number(page, noun)
    if noun >= len(page):
        return False
    if noun + 1 < len(page) and page.folded[noun].removeprefix("ال") in page.reference.words("companion.air_targets"):
        return page.folded[noun + 1].removeprefix("ال") in page.reference.words("companion.of_air_targets")
    attack = page.of_kind(noun, "event")
    if attack is not None and attack.sense.type in _FROM_THE_AIR and attack.features.startswith("n"):
        # مع هجمات جوية, مع هجوم صاروخي
        return True
    weapon = page.of_kind(noun, "means")
    return weapon is not None and not weapon.proclitics and not _FLIES.isdisjoint(weapon.sense.means)


def _wave_before(page: Page, index: int, after: int) -> Hit | None:
    """لموجة جديدة من الهجمات: the word for a series that an attack is one of, behind a token; None where none stands there."""
    if page.folded[index - 1] != "من":
        return None
    return next((wave for at in range(index - 2, after, -1) if (wave := page.structure(at, "series")) is not None), None)


# تصدت بنجاح لمئات الهجمات التي شنتها الدولة بالصواريخ
_MET_WITHIN, _MADE_WITH_WITHIN = 5, 8


def meets_an_attack_with(page: Page, hit: Hit, needs: set[str]) -> bool:
    """تصدت لمئات الهجمات التي شنت بالصواريخ: an attack led to by ل, and the weapons that it is made with."""
    for index in range(hit.last + 1, min(hit.last + 1 + _MET_WITHIN, len(page))):
        attack = page.of_kind(index, "event")
        if attack is None or not attack.features.startswith("n"):
            continue
        many = page.structure(index - 1, "partitive") or _wave_before(page, index, hit.last)
        if attack.proclitics != "ل" and not (many is not None and many.proclitics == "ل"):
            return False
        made_with = range(attack.last + 1, min(attack.last + 1 + _MADE_WITH_WITHIN, len(page)))
        return any(is_one_of(page, at, needs) and is_instrument(page, at) for at in made_with if page.tokens[at].text not in ".؛:")
    return False


def is_one_of(page: Page, index: int, needs: set[str]) -> bool:
    means = page.of_kind(index, "means")
    if means is None or needs.isdisjoint(means.sense.means):
        return False
    # دمرت منصة صواريخ، منصة إطلاق صواريخ: a thing that is called by its weapon.
    return not any(hit.sense.kind == "object" and hit.last >= index for before in range(max(0, index - 2), index) for hit in page.hits[before])


def is_instrument(page: Page, index: int) -> bool:
    """بالصواريخ, بالأسلحة الصاروخية: whether a weapon, or the noun that it describes, stands with ب."""
    weapon = page.of_kind(index, "means")
    return (weapon is not None and weapon.proclitics.endswith("ب")) or (index > 0 and page.folded[index - 1].startswith("بال"))


# أطلقت الولايات المتحدة وفرنسا في 13 أبريل الحالي أكثر من 100 صاروخ
_NUMBER_WITHIN = 14


def fires_a_number(page: Page, hit: Hit, needs: set[str]) -> bool:
    """أطلقت الدول الثلاث فجر السبت أكثر من 100 صاروخ: a counted weapon is the object, however far behind its verb."""
    behind = range(hit.last + 1, min(len(page) - 1, hit.last + 1 + _NUMBER_WITHIN))
    if not page.numbers(behind.start, behind.stop):
        return False
    for index in _past_a_time(page, behind):
        count = page.count_at(index)
        if count is not None and count.last_token + 1 < len(page) and is_one_of(page, count.last_token + 1, needs):
            return True
    return False


def _past_a_time(page: Page, tokens: range) -> Iterator[int]:
    """The tokens up to the end of the clause, but for a time and the comma right behind it (أسقط خلال الساعات الماضية، سبع طائرات)."""
    for index in tokens:
        if index in page.in_time or (page.tokens[index].text == "،" and index - 1 in page.in_time):
            continue
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:" or page.tokens[index].kind == "break":
            return
        yield index


# دمرت قوات الدفاع الجوي الملكي السعودي، صاروخا
_WEAPON_WITHIN = 9


def has_a_weapon_for_object(page: Page, hit: Hit, needs: set[str]) -> bool:
    """دمرت قوات الدفاع الجوي السعودي صاروخا: a weapon in the case of an object behind the subject, with nothing else told between."""
    behind = range(hit.last + 1, min(len(page), hit.last + 1 + _WEAPON_WITHIN))
    for index in behind:
        if is_one_of(page, index, needs):
            # مقاتلة أمريكية: the feminine has one spelling in all cases.
            feminine = page.folded[index].endswith("ة") and not page.folded[index].startswith("ال") and hit.sense.type == "interception"
            return (page.folded[index].endswith(("ا", "ين")) or feminine) and not page.hits[index][0].proclitics
        if page.functions[index] or page.tokens[index].text in ".؛:" or page.of_kind(index, "event", "saying", "object") is not None:
            return False
    return False
