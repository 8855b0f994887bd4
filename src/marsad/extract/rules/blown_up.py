"""Buildings that somebody blew up: their destruction, and not a bombing."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, group_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stops import until_stop
from marsad.extract.rules.taken import counts_behind
from marsad.model import Harm
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold
from marsad.text.numbers import Count


def is_destruction(page: Page, hit: Hit, means: set[str], targets: list[Phrase]) -> bool:
    """فجر المسلحون منزلا, تفجير الميليشيا 19 منزلا: whether a word of blowing up tells of buildings, and of no car or belt that blew up."""
    return _blows_up(page, hit) and not means and any(_is_building(page, phrase.first) for phrase in targets) and not _is_owned_up_to(page, hit.first)


# تبنى تنظيم الدولة الإسلامية تفجير المسجد: so far before the word stands the verb of claiming it.
_OWNED_WITHIN = 12


def _is_owned_up_to(page: Page, first: int) -> bool:
    """تبنى التنظيم تفجير المسجد, مسؤوليته عن تفجير الفندق: what somebody claims responsibility for is a bombing."""
    near = range(max(0, first - _OWNED_WITHIN), first)
    owns = any(hit.sense.kind == "saying" and hit.sense.mode == "own" for index in until_stop(page, near) for hit in page.hits[index])
    responsible = (page.structure(index, "own_part") for index in until_stop(page, near))
    return owns or any(part is not None and bool(part.suffix) for part in responsible)


# وفجرت الفرق الهندسية المتخصصة بمسح ونزع الألغام التابعة للجيش عشرات الألغام: so far behind the word stand the explosives.
_EXPLOSIVES_WITHIN = 20
# فرق المهندسين العسكريين من القوات المسلحة قامت بتفجير: so far before the word stands who clears.
_CLEARING_WITHIN = 6
# As many as nobody sets off at once to hurt somebody.
_MANY = 5


def clears_explosives(page: Page, hit: Hit) -> bool:
    """فجرت الفرق الهندسية 30 لغما, اكتشاف وتفجير 30 عبوة, تفجير الألغام التي زرعها المسلحون: explosives in the plural that were found, and not set off against anybody."""
    at = _explosives_of(page, hit) if _blows_up(page, hit) and not hit.suffix and not hit.sense.means else None
    if at is None:
        return False
    count = _explosives_behind(page, hit)
    if (count.least or 0) < 2 if count is not None else not page.hits[at][0].features.startswith(("np", "nd")):
        return False
    if count is not None and (count.least or 0) >= _MANY:
        return True
    clearing = page.reference.words("companion.clearing_mines")
    beside = (*range(max(0, hit.first - _CLEARING_WITHIN), hit.first), *range(hit.last + 1, at))
    return any(page.folded[index].removeprefix("و").removeprefix("ال") in clearing for index in beside) or any(
        other.sense.value == "planted" for index in range(at + 1, min(at + 4, len(page))) for other in page.hits[index]
    )


def _explosives_of(page: Page, hit: Hit) -> int | None:
    """The token of the explosives behind a word of blowing up, in its clause; None where none stand there."""
    limit = _EXPLOSIVES_WITHIN if hit.features.startswith("v") else _CLEARING_WITHIN
    words = range(hit.last + 1, min(len(page), hit.last + 1 + limit))
    return next((index for index in until_stop(page, words) if _are_explosives(page, index)), None)


# 163 عبوة, عشرات من الألغام
_NUMBER_WITHIN = 4


def _explosives_behind(page: Page, hit: Hit) -> Count | None:
    """The number of the explosives behind a word of blowing up; None where none is told."""
    at = _explosives_of(page, hit)
    numbers = range(max(hit.last + 1, at - _NUMBER_WITHIN), at) if at is not None else range(0)
    return next((found for index in numbers if (found := page.count_at(index)) is not None and not found.ordinal), None)


def _are_explosives(page: Page, index: int) -> bool:
    weapon = page.of_kind(index, "means")
    return weapon is not None and not weapon.proclitics and not {"mine", "ied"}.isdisjoint(weapon.sense.means)


def damage_of(page: Page, hit: Hit, targets: list[Phrase]) -> list[Harm]:
    """The buildings that were blown up, or the things in a number or without the article that were burnt or razed, as damage; looting is none."""
    blown_up = _blows_up(page, hit)
    if hit.sense.mode == "looting":
        return []
    firsts = [phrase.first for phrase in targets if not blown_up or _is_building(page, phrase.first)] or (
        [] if blown_up else counts_behind(page, hit, len(page))[:1]
    )
    if blown_up and not firsts and (explosives := _explosives_behind(page, hit)) is not None:
        return [Harm("damage", "unspecified", explosives.least, explosives.most, page.anchor(explosives.first_token, explosives.last_token))]
    groups = (group_at(page, first, len(page), things=True) for first in firsts)
    told = (group for group in groups if group is not None and (blown_up or _is_some_thing(page, group)))
    return [Harm("damage", "unspecified", group.least, group.most, page.anchor(group.first, group.last)) for group in told]


def _blows_up(page: Page, hit: Hit) -> bool:
    return fold(hit.sense.form) in page.reference.words("companion.blowing_up")


def _is_some_thing(page: Page, group: Group) -> bool:
    """أضرموا النار في شاحنة, جرفت القوات خمسة منازل, اقتلعوا 200 شجرة: a thing that a list has, in a number or new, or one of no list in a number."""
    if group.noun is None:
        # أحرقوا في 12 قرية عشرات المنازل: where it was done is no thing.
        where = page.functions[group.first - 1] == "preposition" or page.of_kind(group.last, "place_word") is not None
        return group.counted and group.most is not None and group.last > group.first and not where
    return group.noun is not None and group.noun.sense.kind == "object" and (group.counted or not group.noun.definite)


def _is_building(page: Page, index: int) -> bool:
    """Whether a phrase that starts at a token is headed by a word for a building, behind its number or not."""
    count = page.count_at(index)
    head = page.of_kind(index if count is None else count.last_token + 1, "object")
    return head is not None and head.sense.value == "building"
