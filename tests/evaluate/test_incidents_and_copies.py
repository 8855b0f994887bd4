"""Incidents by B-cubed, copies by pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.evaluate import b_cubed, score_copies

CLUSTERS = st.dictionaries(st.integers(0, 20), st.integers(0, 5), min_size=1)


@given(CLUSTERS)
def test_a_clustering_agrees_wholly_with_itself(clusters: dict[int, int]) -> None:
    assert b_cubed(clusters, clusters)["f1"] == pytest.approx(1.0)


@given(CLUSTERS, CLUSTERS)
def test_swapping_gold_and_predicted_swaps_precision_and_recall(first: dict[int, int], second: dict[int, int]) -> None:
    assert b_cubed(first, second)["precision"] == pytest.approx(b_cubed(second, first)["recall"])


def test_splitting_an_incident_costs_recall_and_joining_two_costs_precision() -> None:
    gold = {"a": 1, "b": 1, "c": 2}
    split, joined = {"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 1, "c": 1}
    assert b_cubed(gold, split)["recall"] == pytest.approx(2 / 3)
    assert b_cubed(gold, split)["precision"] == 1
    assert b_cubed(gold, joined)["precision"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


def test_items_that_only_one_side_has_are_left_out() -> None:
    assert b_cubed({"a": 1, "b": 1}, {"a": 1})["items"] == 1


def test_copies_count_pairs() -> None:
    figures = score_copies([["a", "b", "c"], ["d", "e"]], [["b", "a"], ["d", "f"], ["g"]])
    assert figures == {"precision": 1 / 2, "recall": 1 / 4, "f1": pytest.approx(1 / 3), "gold": 4, "predicted": 2}


def test_no_copies_at_all_are_no_division_by_zero() -> None:
    assert score_copies([], [])["f1"] == 0
