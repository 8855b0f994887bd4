"""Our figures are those of the shared scorer."""

from __future__ import annotations

import copy
import importlib.util
import json
import math
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from marsad.evaluate import b_cubed, score


def shared_scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", shared / "gold/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def disturbed(claims: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    """Gold claims with fields dropped, swapped and moved."""
    kept = [copy.deepcopy(claim) for claim in claims if chance.random() > 0.15]
    for claim in kept:
        for field in ("perpetrator", "target", "place", "attribution", "harm", "means"):
            if chance.random() < 0.3:
                claim[field] = claim[field][1:]
        if chance.random() < 0.2:
            claim["type"] = "armed_attack"
        if chance.random() < 0.2:
            claim["time"] = None
        if chance.random() < 0.2:
            claim["polarity"] = "denied"
        if claim["place"] and chance.random() < 0.3 and claim["place"][0].get("lat") is not None:
            claim["place"][0]["lat"] += 0.2
    return kept


@pytest.mark.parametrize("seed", range(3))
def test_figures_are_those_of_the_shared_scorer(shared: Path, seed: int) -> None:
    gold = json.loads((shared / "gold/dev/articles.json").read_text(encoding="utf-8"))
    chance = random.Random(seed)
    predicted = {record["document"]["id"]: disturbed(record["claims"], chance) for record in gold}
    theirs, ours = shared_scorer(shared).score(gold, predicted), score(gold, predicted)
    assert theirs.keys() == ours.keys()
    for name, values in theirs.items():
        for key, value in values.items():
            assert ours[name][key] == value or (math.isnan(value) and math.isnan(ours[name][key])), (name, key)


def test_b_cubed_of_equal_clusterings_is_one() -> None:
    clusters = {"a": 1, "b": 1, "c": 2}
    assert b_cubed(clusters, clusters)["f1"] == 1.0
    assert b_cubed(clusters, {"a": 1, "b": 2, "c": 3})["recall"] == pytest.approx(2 / 3)
