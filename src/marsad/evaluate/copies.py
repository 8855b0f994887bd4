"""Copies of one report against gold groups of copies."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from marsad.evaluate.figures import ratios

Pair = tuple[str, str]


def copy_pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Every two documents of one group, the lesser id first."""
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def score_copies(gold: Iterable[Iterable[str]], predicted: Iterable[Iterable[str]]) -> dict[str, float]:
    """Precision, recall and F1 over pairs of documents said to be copies of one report."""
    theirs, ours = copy_pairs(gold), copy_pairs(predicted)
    return {**ratios(len(theirs & ours), len(ours), len(theirs)), "gold": len(theirs), "predicted": len(ours)}
