"""Buildings that somebody blew up: their destruction, and not a bombing."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, group_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.taken import counts_behind
from marsad.model import Harm
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold


def is_destruction(page: Page, hit: Hit, means: set[str], targets: list[Phrase]) -> bool:
    """فجر المسلحون منزلا, تفجير الميليشيا 19 منزلا: whether a word of blowing up tells of buildings, and of no car or belt that blew up."""
    return _blows_up(page, hit) and not means and any(_is_building(page, phrase.first) for phrase in targets)


def damage_of(page: Page, hit: Hit, targets: list[Phrase]) -> list[Harm]:
    """The buildings that were blown up, or the things in a number or without the article that were burnt or razed, as damage; looting is none."""
    blown_up = _blows_up(page, hit)
    if hit.sense.mode == "looting":
        return []
    firsts = [phrase.first for phrase in targets if not blown_up or _is_building(page, phrase.first)] or (
        [] if blown_up else counts_behind(page, hit, len(page))[:1]
    )
    groups = (group_at(page, first, len(page), things=True) for first in firsts)
    told = (group for group in groups if group is not None and (blown_up or _is_some_thing(group)))
    return [Harm("damage", "unspecified", group.least, group.most, page.anchor(group.first, group.last)) for group in told]


def _blows_up(page: Page, hit: Hit) -> bool:
    return fold(hit.sense.form) in page.reference.words("companion.blowing_up")


def _is_some_thing(group: Group) -> bool:
    """أضرموا النار في شاحنة, جرفت القوات خمسة منازل: a thing that a list has, in a number or new."""
    return group.noun is not None and group.noun.sense.kind == "object" and (group.counted or not group.noun.definite)


def _is_building(page: Page, index: int) -> bool:
    """Whether a phrase that starts at a token is headed by a word for a building, behind its number or not."""
    count = page.count_at(index)
    head = page.of_kind(index if count is None else count.last_token + 1, "object")
    return head is not None and head.sense.value == "building"
