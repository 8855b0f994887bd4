"""Incidents against gold incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import TypeVar

_Item = TypeVar("_Item", bound=Hashable)


def b_cubed(gold: Mapping[_Item, Hashable], predicted: Mapping[_Item, Hashable]) -> dict[str, float]:
    """B-cubed precision, recall and F1 of two clusterings given as item to cluster, over the items that both have."""
    items = sorted(set(gold) & set(predicted), key=repr)
    theirs: defaultdict[Hashable, set[_Item]] = defaultdict(set)
    ours: defaultdict[Hashable, set[_Item]] = defaultdict(set)
    for item in items:
        theirs[gold[item]].add(item)
        ours[predicted[item]].add(item)
    shared = [len(theirs[gold[item]] & ours[predicted[item]]) for item in items]
    precision = sum(n / len(ours[predicted[item]]) for n, item in zip(shared, items, strict=True)) / max(1, len(items))
    recall = sum(n / len(theirs[gold[item]]) for n, item in zip(shared, items, strict=True)) / max(1, len(items))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "items": len(items)}
