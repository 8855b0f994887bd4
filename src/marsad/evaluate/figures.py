"""The figures: claims found, and each field over the claims that were."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from marsad.evaluate.alignment import Claim, Match, Predicted, Range, Record, match, overlap, set_score, spans
from marsad.reference.distance import great_circle_km

Figures = dict[str, dict[str, float]]
_RATES = (
    "type", "teller (nearest)", "chain of tellers", "polarity", "certainty", "realis", "responsibility", "time", "place within 10 km",
    "place within 25 km", "actor resolved (any id)",
)  # fmt: skip
_SETS = ("perpetrator", "target", "place", "harm", "means")
_FINE = ("minute", "part_of_day", "day")


class _Tally:
    def __init__(self) -> None:
        self.counts: Counter[tuple[str, Any]] = Counter()

    def hit(self, name: str, right: object) -> None:
        self.counts[name, bool(right)] += 1

    def sets(self, name: str, matched: int, gold: int, predicted: int) -> None:
        for key, number in (("tp", matched), ("g", gold), ("p", predicted)):
            self.counts[name, key] += number

    def rate(self, name: str) -> dict[str, float]:
        right, wrong = self.counts[name, True], self.counts[name, False]
        return {"accuracy": right / (right + wrong) if right + wrong else math.nan, "n": right + wrong}

    def f1(self, name: str) -> dict[str, float]:
        matched, gold, predicted = (self.counts[name, key] for key in ("tp", "g", "p"))
        return {"f1": 2 * matched / (gold + predicted) if gold + predicted else math.nan, "matched": matched, "gold": gold, "predicted": predicted}


def score(gold: Iterable[Record], predicted: Predicted) -> Figures:
    """The figures over gold records ({"document", "claims"}) and predicted claims by document id.

    Claims by precision, recall and F1; every other figure over the aligned pairs. Places and times that the gold leaves open are not scored.
    """
    return figures_of(match(gold, predicted))


def figures_of(matches: Iterable[Match]) -> Figures:
    """The figures over claims already aligned, so that a part of them (one type, one outlet) can be scored alone."""
    tally, found, in_gold, in_predicted = _Tally(), 0, 0, 0
    for pair in matches:
        in_gold += pair.gold is not None
        in_predicted += pair.predicted is not None
        if pair.gold is not None and pair.predicted is not None:
            found += 1
            _compare(tally, pair.gold, pair.predicted)
    figures: Figures = {"claims": {**ratios(found, in_predicted, in_gold), "gold": in_gold, "predicted": in_predicted}}
    figures.update({name: tally.rate(name) for name in _RATES})
    figures.update({f"{name} F1": tally.f1(name) for name in _SETS})
    return figures


def ratios(shared: float, predicted: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1 from what is in both, in the predicted and in the gold; 0 where there is nothing to divide by."""
    precision, recall = (shared / predicted if predicted else 0.0), (shared / gold if gold else 0.0)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0}


def headline(figure: dict[str, float]) -> float:
    """The one number of a figure that floors and tables go by: its F1, accuracy or AUC; NaN where nothing could be scored."""
    return next(figure[name] for name in ("f1", "accuracy", "auc") if name in figure)


def _compare(tally: _Tally, gold: Claim, ours: Claim) -> None:
    for name in ("type", "polarity", "certainty", "realis", "responsibility"):
        tally.hit(name, gold.get(name) == ours.get(name))
    theirs, mine = spans(gold["attribution"]), spans(ours.get("attribution"))
    tally.hit("teller (nearest)", set_score(theirs[:1], mine[:1]) == 1)
    tally.hit("chain of tellers", len(theirs) == len(mine) and all(overlap(a, b) for a, b in zip(theirs, mine, strict=True)))
    for name in ("perpetrator", "target", "place"):
        if name != "place" or gold[name]:
            _compare_spans(tally, name, spans(gold[name]), spans(ours.get(name)))
    _compare_actors(tally, gold, ours)
    _compare_places(tally, gold, ours)
    if gold.get("time") and gold["time"].get("from"):
        tally.hit("time", time_agrees(gold["time"], ours.get("time")))
    _compare_counts(tally, "harm", Counter(map(_harm_key, gold["harm"])), Counter(map(_harm_key, ours.get("harm") or [])))
    _compare_counts(tally, "means", Counter(set(gold.get("means") or [])), Counter(set(ours.get("means") or [])))


def _compare_spans(tally: _Tally, name: str, gold: list[Range], ours: list[Range]) -> None:
    left, matched = list(ours), 0
    for span in gold:
        partner = next((other for other in left if overlap(span, other)), None)
        if partner is not None:
            left.remove(partner)
            matched += 1
    tally.sets(name, matched, len(gold), len(ours))


def _compare_actors(tally: _Tally, gold: Claim, ours: Claim) -> None:
    for role in ("perpetrator", "target", "attribution"):
        for anchor in gold[role]:
            if not anchor.get("actor"):
                continue
            span = (anchor["start"], anchor["end"])
            partner = next((a for a in ours.get(role) or [] if a.get("start") is not None and overlap(span, (a["start"], a["end"]))), None)
            if partner is not None:
                tally.hit("actor resolved (any id)", partner.get("actor"))


def _compare_places(tally: _Tally, gold: Claim, ours: Claim) -> None:
    theirs = next((place for place in gold["place"] if place.get("lat") is not None), None)
    if theirs is None:
        return
    mine = next((place for place in ours.get("place") or [] if place.get("lat") is not None), None)
    for limit in (10, 25):
        tally.hit(f"place within {limit} km", mine is not None and kilometres(theirs, mine) <= limit)


def _compare_counts(tally: _Tally, name: str, gold: Counter[Any], ours: Counter[Any]) -> None:
    tally.sets(name, sum((gold & ours).values()), sum(gold.values()), sum(ours.values()))


def _harm_key(harm: Claim) -> tuple[Any, ...]:
    return harm["kind"], harm.get("min"), harm.get("max")


def kilometres(first: Claim, second: Claim) -> float:
    """Great-circle distance between two places with `lat` and `lon` in degrees."""
    return great_circle_km(first["lat"], first["lon"], second["lat"], second["lon"])


def time_agrees(gold: Claim, ours: Claim | None) -> bool:
    """Whether the intervals meet by days; for gold of a day or finer ours may not be longer than two days."""
    if not ours or not ours.get("from"):
        return False
    first, last = gold["from"][:10], (gold.get("to") or gold["from"])[:10]
    mine_first, mine_last = ours["from"][:10], (ours.get("to") or ours["from"])[:10]
    if not (mine_first <= last and mine_last >= first):
        return False
    return gold.get("precision") not in _FINE or (datetime.fromisoformat(mine_last) - datetime.fromisoformat(mine_first)).days <= 2
