"""Tolls of an incident: one range for each group of people that is counted."""

from __future__ import annotations

import pytest

from marsad.assess.harm import excludes, harm_ranges
from marsad.model import Anchor, Harm
from marsad.testing import make_claim, make_harm


def _dead(count: int, words: str) -> Harm:
    return make_harm(least=count, most=count, who="combatants", anchor=Anchor(words, 0, len(words)))


@pytest.mark.parametrize(
    ("told", "ranges"),
    [
        ((_dead(30, "ثلاثين مهاجما"), _dead(17, "سبعة عشر جنديا")), [(30, 30), (17, 17)]),
        ((_dead(8, "8 soldiers"), _dead(14, "14 gunmen"), _dead(12, "12 gunmen")), [(8, 8), (12, 14)]),
        ((_dead(30, "ثلاثين مهاجما"), _dead(17, "سبعة عشر مسلحا")), [(17, 30)]),
        ((_dead(30, "ثلاثين مهاجما"), _dead(17, "جنديان"), _dead(17, "17 عنصرا")), [(30, 30), (17, 17)]),
        ((_dead(30, "ثلاثين عنصرا"), _dead(17, "17 جنديا")), [(17, 30)]),
    ],
    ids=["assailants and soldiers", "in English", "assailants alone", "a count of nobody's side stays with its number", "one side alone is named"],
)
def test_each_side_has_its_own_range(told: tuple[Harm, ...], ranges: list[tuple[int, int]]) -> None:
    claims = [make_claim(harm=(harm,)) for harm in told]
    assert [(harm.least, harm.most) for harm in harm_ranges(claims)] == ranges


def test_the_dead_of_one_side_say_nothing_against_those_of_the_other() -> None:
    assert excludes(_dead(30, "ثلاثين مهاجما"), _dead(17, "سبعة عشر مسلحا"))
    assert not excludes(_dead(30, "ثلاثين مهاجما"), _dead(17, "سبعة عشر جنديا"))
