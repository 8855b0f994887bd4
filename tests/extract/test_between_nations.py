"""People known by their nation alone, of whom one kills, stabs or runs over another."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("قتل فلسطيني إسرائيليا بالرصاص قرب الخليل.", "فلسطيني", "إسرائيليا"),
        ("فلسطيني يقتل إسرائيليين في تل أبيب.", "فلسطيني", "إسرائيليين"),
        ("طعن فلسطيني إسرائيليا قرب الخليل.", "فلسطيني", "إسرائيليا"),
        ("فلسطيني طعن إسرائيليين قرب الخليل.", "فلسطيني", "إسرائيليين"),
        ("شاب فلسطيني يطعن إسرائيليا قرب الخليل.", "شاب فلسطيني", "إسرائيليا"),
        ("رجل يطعن إسرائيليا قرب الخليل.", "رجل", "إسرائيليا"),
        ("فلسطيني يدهس إسرائيليين في القدس.", "فلسطيني", "إسرائيليين"),
        ("قتل جندي إسرائيلي فلسطينيا عند حاجز قلنديا.", "جندي إسرائيلي", "فلسطينيا"),
        ("قتل سوري لبنانيا في طرابلس.", "سوري", "لبنانيا"),
    ],
)
def test_one_of_a_nation_does_it_to_one_of_another(text: str, who: str, whom: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [who]
    assert words(claim, "target") == [whom]


@pytest.mark.parametrize(
    ("text", "killed"),
    [("قتل فلسطيني إسرائيليا قرب الخليل.", (1, 1)), ("فلسطيني يقتل إسرائيليين في تل أبيب.", (2, None))],
)
def test_the_other_is_who_was_killed(text: str, killed: tuple[int, int | None]) -> None:
    (claim,) = claims(text)
    assert harm(claim) == [("killed", *killed)]


@pytest.mark.parametrize("text", ["قتل إسرائيلي في عملية طعن.", "قتل جندي أميركي في العراق.", "قتل لبناني سوري الجنسية في زحلة."])
def test_one_of_a_nation_without_another_is_whom_it_befell(text: str) -> None:
    (claim,) = claims(text)
    assert not doers(claim)


def test_an_appeal_stabs_nobody() -> None:
    assert not claims("الحكومة تطعن في الحكم.")
