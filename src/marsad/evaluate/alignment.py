"""Which predicted claim stands for which gold claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Claims, documents and gold records as they stand in files: the field names of the annotation guidelines.
Claim = dict[str, Any]
Record = Mapping[str, Any]
Predicted = Mapping[str, Sequence[Claim]]
Range = tuple[int, int]

# Claims of one group may be aligned though their types differ.
GROUPS = (
    {"air_strike", "drone_strike", "shelling", "explosion", "suicide_attack", "armed_attack", "armed_clash", "assassination", "chemical_attack",
     "incursion", "territory_change", "siege", "interception", "body_found"},
    {"abduction", "detention"}, {"execution", "torture", "sexual_violence"}, {"property_destruction"}, {"displacement"},
    {"protest", "riot", "protest_repression"}, {"casualty_toll"}, {"deployment"}, {"ceasefire"}, {"threat", "prediction"},
)  # fmt: skip
_GROUP = {type_: number for number, group in enumerate(GROUPS) for type_ in group}
# Triggers this many characters apart may still name one happening.
_NEAR = 60
_LEAST_SIMILARITY = 0.45


def spans(anchors: Iterable[Claim] | None) -> list[Range]:
    """The ranges of anchors that have one."""
    return [(anchor["start"], anchor["end"]) for anchor in anchors or () if anchor and anchor.get("start") is not None]


def overlap(first: Range, second: Range) -> bool:
    return min(first[1], second[1]) > max(first[0], second[0])


def _gap(first: Range, second: Range) -> int:
    return -1 if overlap(first, second) else max(0, max(first[0], second[0]) - min(first[1], second[1]))


def _trigger_score(gold: Claim, predicted: Claim) -> float:
    ours = spans([predicted["trigger"], *predicted.get("also", [])])
    theirs = spans([gold["trigger"], *gold.get("also", [])])
    nearest = min((_gap(a, b) for a in theirs for b in ours), default=10**6)
    return 1.0 if nearest < 0 else 0.5 if nearest <= _NEAR else 0.0


def set_score(gold: Sequence[Range], predicted: Sequence[Range]) -> float:
    """1 where both are empty or any two overlap, else 0."""
    if not gold and not predicted:
        return 1.0
    return float(any(overlap(a, b) for a in gold for b in predicted))


def similarity(gold: Claim, predicted: Claim) -> float:
    """0 to 1; 0 where the claims cannot be aligned."""
    if _GROUP.get(gold["type"]) != _GROUP.get(predicted["type"]):
        return 0.0
    trigger = _trigger_score(gold, predicted)
    if trigger == 0:
        return 0.0
    # Where the gold gives no place, one carried over from a neighbouring sentence is neither right nor wrong.
    place = set_score(spans(gold["place"]), spans(predicted.get("place"))) if gold["place"] else 1.0
    teller = set_score(spans(gold["attribution"])[:1], spans(predicted.get("attribution"))[:1])
    same_type = float(gold["type"] == predicted["type"])
    return 0.15 + 0.15 * same_type + 0.35 * trigger + 0.2 * place + 0.15 * teller


def align(gold: Sequence[Claim], predicted: Sequence[Claim]) -> list[tuple[int, int]]:
    """The best one-to-one alignment, greedily the most similar pairs first, ties by text order."""
    pairs = sorted(((similarity(g, p), -i, -j) for i, g in enumerate(gold) for j, p in enumerate(predicted)), reverse=True)
    taken_gold, taken_predicted, aligned = set[int](), set[int](), list[tuple[int, int]]()
    for value, i, j in pairs:
        if value < _LEAST_SIMILARITY:
            break
        if -i not in taken_gold and -j not in taken_predicted:
            taken_gold.add(-i)
            taken_predicted.add(-j)
            aligned.append((-i, -j))
    return aligned


@dataclass(frozen=True, slots=True)
class Match:
    """A gold claim and the predicted claim that stands for it; one of them is None where the claim was missed, or is extra."""

    document: Mapping[str, Any]
    gold: Claim | None
    predicted: Claim | None


def match(gold: Iterable[Record], predicted: Predicted) -> Iterator[Match]:
    """Every gold and predicted claim once, record by record: the pairs, then what was missed, then what is extra, each in text order.

    Predicted claims of documents that the gold does not hold are passed over.
    """
    for record in gold:
        document, golds = record["document"], record["claims"]
        ours = predicted.get(document["id"], ())
        pairs = sorted(align(golds, ours))
        paired_gold, paired_ours = {i for i, _ in pairs}, {j for _, j in pairs}
        yield from (Match(document, golds[i], ours[j]) for i, j in pairs)
        yield from (Match(document, claim, None) for i, claim in enumerate(golds) if i not in paired_gold)
        yield from (Match(document, None, claim) for j, claim in enumerate(ours) if j not in paired_ours)
