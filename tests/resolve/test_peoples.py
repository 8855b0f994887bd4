"""People of a nation are not their state."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    "text",
    ["قتل 34 فلسطينيا في غزة.", "أصيب خمسة سوريين في بيروت.", "قتل أكثر من ثلاثين فلسطينيا في رفح.", "قتل فلسطينيان في جنين."],
)
def test_people_counted_by_their_nation_are_no_state(text: str) -> None:
    (claim,) = marsad.read(text).claims
    assert [mention.actor for mention in claim.target] == [None]


@pytest.mark.parametrize(
    ("text", "actor"),
    [("قتل جندي إسرائيلي في غزة.", "israel"), ("اغتال مسلحون مسؤولا إيرانيا في دمشق.", "iran")],
)
def test_soldiers_and_officials_are_of_their_state(text: str, actor: str) -> None:
    (claim,) = marsad.read(text).claims
    assert [mention.actor for mention in claim.target] == [actor]


def test_a_state_by_its_name_stays_itself() -> None:
    (claim,) = marsad.read("شنت بريطانيا غارات على صنعاء.").claims
    assert [mention.actor for mention in claim.perpetrator] == ["uk"]
