"""What a place saw on another day, which only says which place is meant."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل جندي برصاص قناص في بلدة شهدت اشتباكات عنيفة الأسبوع الماضي.", "قناص"),
        ("أصيب شاب برصاص الاحتلال في المنطقة التي شهدت مواجهات أمس.", "الاحتلال"),
    ],
)
def test_who_was_shot_where_there_had_been_clashes_was_no_victim_of_them(text: str, doer: str) -> None:
    shot, clash = claims(text)
    assert (doers(shot), len(harm(shot)), shot.time) == ([doer], 1, None)
    assert (clash.type, words(clash, "target"), harm(clash)) == ("armed_clash", [], [])


def test_the_day_of_earlier_fighting_is_not_that_of_the_strike() -> None:
    strike, battle = claims("قتل خمسة مدنيين في غارة على قرية شهدت معارك عنيفة الشهر الماضي.")
    assert strike.time is None
    assert battle.time is not None
    assert harm(strike) == [("killed", 5, 5)]


@pytest.mark.parametrize("text", ["قتل خمسة أشخاص في مدينة تشهد اشتباكات عنيفة منذ الأحد.", "قتل خمسة أشخاص في مدينة شهدت اشتباكات عنيفة الأحد."])
def test_who_was_killed_where_there_are_clashes_died_in_them(text: str) -> None:
    (clash,) = claims(text)
    assert harm(clash) == [("killed", 5, 5)]
