"""The figures and the errors, for reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from marsad.evaluate.alignment import Claim, align
from marsad.evaluate.figures import Figures

_AROUND = 60


def figure_lines(figures: Figures) -> Iterator[str]:
    """One line a figure."""
    for name, values in figures.items():
        yield f"{name:26} " + "  ".join(f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}" for key, value in values.items())


def group_lines(gold: Sequence[Mapping[str, Any]], predicted: Mapping[str, Sequence[Claim]], by: str) -> Iterator[str]:
    """Claims in gold, found and predicted, by type or by outlet."""
    counts: Counter[tuple[str, str]] = Counter()
    for record in gold:
        golds, ours = record["claims"], predicted.get(record["document"]["id"], [])
        outlet = str(record["document"].get("outlet"))
        for claim in golds:
            counts[outlet if by == "outlet" else claim["type"], "gold"] += 1
        for claim in ours:
            counts[outlet if by == "outlet" else claim["type"], "predicted"] += 1
        for i, _ in align(golds, ours):
            counts[outlet if by == "outlet" else golds[i]["type"], "found"] += 1
    yield f"{by:34} {'gold':>6} {'found':>6} {'predicted':>10}"
    for name in sorted({key for key, _ in counts}):
        yield f"{name:34} {counts[name, 'gold']:6} {counts[name, 'found']:6} {counts[name, 'predicted']:10}"


def error_lines(gold: Sequence[Mapping[str, Any]], predicted: Mapping[str, Sequence[Claim]], most: int) -> Iterator[str]:
    """The first `most` missed and extra claims, with the words around their triggers."""
    told = 0
    for record in gold:
        golds, ours = record["claims"], predicted.get(record["document"]["id"], [])
        pairs = align(golds, ours)
        missed = [("MISSED", claim) for i, claim in enumerate(golds) if i not in {i for i, _ in pairs}]
        extra = [("EXTRA ", claim) for j, claim in enumerate(ours) if j not in {j for _, j in pairs}]
        for kind, claim in [*missed, *extra]:
            if told >= most:
                return
            told += 1
            trigger, text = claim["trigger"], record["document"]["text"]
            around = " ".join(text[max(0, trigger["start"] - _AROUND) : trigger["end"] + _AROUND].split())
            yield f"{kind} {record['document']['id']} {claim['type']} «{trigger['text']}» … {around}"
