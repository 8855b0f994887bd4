"""Whose coming, entering or stepping in is told: only that of forces, fighters or aircraft is a happening of war."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from marsad.extract.rules.families import FLYING
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# دخول عدد من أفراد الشرطة: so far behind a word a body stands whose deed it is.
_WHOSE_WITHIN = 5
# القوات الحكومية ستنتشر في المواقع وقد تدخل المدينة: so far before a verb its subject may stand.
_SUBJECT_WITHIN = 12
# المسلحين الذين خرجوا: so far before a word those who leave are named.
_NAMED_WITHIN = 4


def forces_move(page: Page, hit: Hit) -> bool:
    """دخل الجيش, قوات النظام ستدخل, دخولهم المحافظة: forces or aircraft right behind the word, or before a verb or a pronoun."""
    if (hit.features.startswith("v") or not hit.suffix) and _named(page, _whose(page, hit)):
        # دخلتها القوات: the pronoun of a verb is what was entered.
        return True
    led = hit.first > 0 and (page.functions[hit.first - 1] == "preposition" or hit.proclitics.endswith(("ب", "ل")))
    if hit.features.startswith("n") and not (hit.suffix or hit.definite or led):
        return _is_begun_by(page, hit.first)
    return _named(page, _before(page, hit.first))


def _is_begun_by(page: Page, first: int) -> bool:
    """ستبدأ القوات التركية دخول المدينة, قررت القوات دخولها: forces right before the noun, and before them the verb whose object it is."""
    near = range(first - 1, max(-1, first - 1 - _NAMED_WITHIN), -1)
    forces = [index for index in near if _is_armed_or_flies(page, index)]
    if not forces or not (forces[0] == first - 1 or page.tokens[first - 1].text.startswith("ال")):
        return False
    before = range(min(forces) - 1, max(-1, min(forces) - 3), -1)
    return any(
        hit.features.startswith("v") and (hit.sense.value == "begins" or (hit.sense.kind == "realis" and hit.sense.value in ("planned", "ongoing")))
        for index in before
        for hit in page.hits[index]
    )


def fighters_move(page: Page, hit: Hit) -> bool:
    """غادر المقاتلون, خروج الفصائل, 300 مسلح خرجوا: those who held ground stand right behind, or are the last named before."""
    if (hit.features.startswith("v") or not hit.suffix) and any(_holds_ground(page, index) for index in _whose(page, hit)):
        return True
    if not (hit.features.startswith("v") or hit.suffix or hit.definite):
        return False
    near = itertools.islice(_before(page, hit.first), _NAMED_WITHIN)
    named = next((index for index in near if page.of_kind(index, "people", "means", "force") or index in page.actor_at), None)
    return named is not None and _holds_ground(page, named)


def forces_come(page: Page, hit: Hit) -> bool:
    """وصول تعزيزات، وصول مئات الجنود: forces right behind the noun or its number."""
    return not hit.suffix and _named(page, range(hit.last + 1, min(len(page), hit.last + 1 + _WHOSE_WITHIN - 2)))


def steps_in_with_arms(page: Page, hit: Hit) -> bool:
    """تدخل روسيا عسكريا، تدخل قوات الأمن: an intervention that is called military, or is that of forces."""
    martial = page.reference.words("companion.martial")
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _WHOSE_WITHIN))
    return any(page.folded[index] in martial for index in near) or forces_move(page, hit)


def forces_step_in(page: Page, hit: Hit) -> bool:
    """بعد تدخل إحدى سفن البحرية: forces behind a noun of stepping in, whose intervention it is."""
    return not hit.suffix and _named(page, _whose(page, hit))


def _whose(page: Page, hit: Hit) -> Iterable[int]:
    for index in range(hit.last + 1, min(len(page), hit.last + 1 + _WHOSE_WITHIN)):
        if page.tokens[index].text in ".،؛:" or page.opens_clause(index):
            return
        if page.functions[index] == "preposition" and page.folded[index] != "من":
            return
        yield index


def _before(page: Page, first: int) -> Iterable[int]:
    for index in range(first - 1, max(-1, first - 1 - _SUBJECT_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return
        yield index


def _named(page: Page, tokens: Iterable[int]) -> bool:
    return any(_is_armed_or_flies(page, index) for index in tokens)


def _is_armed_or_flies(page: Page, index: int) -> bool:
    people = page.of_kind(index, "people")
    if people is not None and people.sense.who in ("combatants", "security"):
        return True
    if page.of_kind(index, "force") is not None or (index in page.actor_at and page.is_armed(page.actor_at[index])):
        return True
    return _flies(page, index)


def _holds_ground(page: Page, index: int) -> bool:
    people = page.of_kind(index, "people")
    if people is not None:
        return people.sense.who == "combatants"
    if page.folded[index].removeprefix("ال") in page.reference.words("companion.bands"):
        # أجبرت الميليشيا على الفرار
        return True
    return index in page.actor_at and page.is_armed(page.actor_at[index])


def _flies(page: Page, index: int) -> bool:
    craft = page.of_kind(index, "means")
    return craft is not None and not FLYING.isdisjoint(craft.sense.means)
