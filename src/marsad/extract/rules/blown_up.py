"""Buildings that somebody blew up: their destruction, and not a bombing."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.counted import group_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.model import Harm
from marsad.reference.lexicon import Hit

_BLOWING_UP = frozenset({"تفجير", "فجر", "تفجير منزل", "تفجير منازل", "تفجير المنازل"})


def is_destruction(page: Page, hit: Hit, means: set[str], targets: Sequence[Phrase]) -> bool:
    """فجر المسلحون منزلا, تفجير الميليشيا 19 منزلا: whether a word of blowing up tells of buildings, and of no car or belt that blew up."""
    return hit.sense.form in _BLOWING_UP and not means and any(_is_building(page, phrase.first) for phrase in targets)


def damage_of(page: Page, hit: Hit, targets: Sequence[Phrase]) -> list[Harm]:
    """The buildings that were blown up, as damage; empty where other words than those of blowing up tell the happening."""
    if hit.sense.form not in _BLOWING_UP:
        return []
    groups = (group_at(page, phrase.first, len(page), things=True) for phrase in targets if _is_building(page, phrase.first))
    return [Harm("damage", "unspecified", group.least, group.most, page.anchor(group.first, group.last)) for group in groups if group is not None]


def _is_building(page: Page, index: int) -> bool:
    """Whether a phrase that starts at a token is headed by a word for a building, behind its number or not."""
    count = page.count_at(index)
    head = page.of_kind(index if count is None else count.last_token + 1, "object")
    return head is not None and head.sense.value == "building"
