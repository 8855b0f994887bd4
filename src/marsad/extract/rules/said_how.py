"""Nouns that say with what, or in what sort of deed, a happening told before them was done."""

from __future__ import annotations

from marsad.extract.rules.counted import is_governed
from marsad.extract.rules.families import FORCE, GENERIC
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# دهست شاحنة حشدا أمام مسجد في المدينة، ما أدى إلى مقتل تسعة وإصابة سبعة عشر آخرين، في اعتداء
_SUMMED_UP_WITHIN = 30


def sums_up(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """دهست شاحنة حشدا، في اعتداء وصف بأنه متعمد: a general noun behind a comma and "in" that says what all told before it was, and no place of its own."""
    first, behind = found.first, found.last + 1
    if found.type not in GENERIC or found.hit.sense.form not in page.reference.words("companion.sums_up") or found.hit.definite or found.is_verb:
        return False
    if host.type not in FORCE or len(between) > _SUMMED_UP_WITHIN or page.folded[first - 1] != "في" or page.tokens[first - 2].text != "،":
        return False
    if behind < len(page) and page.folded[behind] in page.reference.words("companion.of_its_own"):
        return False
    return not any(page.functions[index] in ("that", "clause") or page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break" for index in between)


# هجوم مسلح واسع بإطلاق نار: adjectives stand between.
DONE_BY_WITHIN = 2
_ATTACKS = GENERIC | {"suicide_attack"}


def is_how_it_was_done(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """هجوم بإطلاق نار, هجوم انتحاري بسيارة مفخخة, تفجير بعبوة ناسفة: what ب says of an attack right behind it, adjectives at most between."""
    if found.hit.proclitics != "ب" or not found.hit.sense.means:
        return False
    if found.hit.sense.mode == "device" and host.type == found.type and not between:
        return True
    if host.type not in _ATTACKS or _is_bare_aiming(host) or found.type not in GENERIC | {"explosion", "suicide_attack"}:
        return False
    return len(between) <= DONE_BY_WITHIN and not any(page.functions[at] or page.hits[at] or page.tokens[at].kind != "word" for at in between)


def is_led_by_with(page: Page, found: Happening) -> bool:
    """بغارة، بعدة غارات، بعشرات الغارات، بسلسلة ضربات: whether ب stands before a noun, or before the number or the word for many that it follows."""
    before = found.first - 1
    if found.hit.proclitics.endswith("ب"):
        return True
    if before > 0 and page.tokens[before].kind == "number" and page.folded[before - 1] == "ب":
        # بـ 6 غارات
        return True
    if before < 0 or found.hit.proclitics or not page.folded[before].startswith("ب"):
        return False
    many, count = page.structure(before, "partitive") or page.structure(before, "series"), page.count_at(before)
    return (many is not None and many.proclitics.endswith("ب")) or (count is not None and is_governed(page, count))


def is_salvo_of(host: Happening, found: Happening) -> bool:
    """قصفنا المستوطنة بصلية صاروخية, قصف الموقع برشقة: a word of firing with ب says with what the shelling before it was done."""
    fired = found.hit.proclitics == "ب" and bool(found.hit.sense.means) and found.type == "shelling" and not host.means
    return fired and (host.type == "shelling" or (host.type in GENERIC and _is_bare_aiming(host)))


def _is_bare_aiming(host: Happening) -> bool:
    """استهداف, and not استهداف مباشر."""
    return host.hit.sense.value == "aiming" and host.hit.first == host.hit.last


def is_done_by(host: Happening, found: Happening) -> bool:
    """عدوان بغارات، اغتيال القيادي بغارة: whether a noun of attacking that leaves its means open, or of killing one person, stands before strikes of a kind."""
    if host.type == "assassination" and not host.is_verb and len(host.words) == 1:
        return found.type in ("air_strike", "drone_strike", "shelling", "explosion")
    alone = host.type in GENERIC and host.hit.sense.role == "doer" and len(host.words) == 1
    return alone and found.type in ("air_strike", "drone_strike", "shelling")


def is_said_with_b(page: Page, between: range, found: Happening) -> bool:
    """تهديدات بقصف، تهديدات بتوجيه ضربة: ب before the noun, or before the noun of doing that leads to it, says what is threatened."""
    if any(page.opens_clause(index) for index in between):
        return False
    return found.hit.proclitics == "ب" or any(hit.sense.kind == "event" and hit.proclitics == "ب" for index in between for hit in page.hits[index])


def may_stand_before_what_was_used(page: Page, index: int) -> bool:
    return page.tokens[index].kind == "mark" or page.folded[index] == "ب"
