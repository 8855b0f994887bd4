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

from marsad.evaluate import Figures, b_cubed, figures_of, headline, match, score
from marsad.evaluate.predictions import load_predictions

Records = list[dict[str, Any]]
Claims = dict[str, list[dict[str, Any]]]
GOLD_FILES = ("articles", "articles_2", "posts", "posts_2")


@pytest.fixture(scope="module")
def shared_scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", shared / "gold/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records(shared: Path, name: str) -> Records:
    return list(json.loads((shared / f"gold/dev/{name}.json").read_text(encoding="utf-8")))


def moved(anchors: list[dict[str, Any]], by: int) -> list[dict[str, Any]]:
    return [{**anchor, "start": anchor["start"] + by, "end": anchor["end"] + by} for anchor in anchors]


def disturbed(claims: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    """Gold claims with claims dropped and doubled, and fields dropped, swapped and moved."""
    kept = [copy.deepcopy(claim) for claim in claims if chance.random() > 0.15]
    kept += [copy.deepcopy(claim) for claim in claims if chance.random() < 0.1]
    chance.shuffle(kept)
    for claim in kept:
        for field in ("perpetrator", "target", "place", "attribution", "harm", "means", "also"):
            if chance.random() < 0.3:
                claim[field] = claim[field][1:]
        for field in ("perpetrator", "target", "place", "attribution"):
            if chance.random() < 0.2:
                claim[field] = moved(claim[field], chance.randint(-12, 12))
        if chance.random() < 0.3:
            (claim["trigger"],) = moved([claim["trigger"]], chance.randint(-90, 90))
        for field, value in (("type", "armed_attack"), ("time", None), ("polarity", "denied"), ("realis", "planned"), ("responsibility", None)):
            if chance.random() < 0.2:
                claim[field] = value
        if claim["time"] and chance.random() < 0.3:
            claim["time"]["to"] = "2018-04-20"
        if claim["place"] and chance.random() < 0.4 and claim["place"][0].get("lat") is not None:
            claim["place"][0]["lat"] += chance.choice([0.05, 0.2, 2.0])
        for anchor in claim["perpetrator"]:
            anchor["actor"] = chance.choice([anchor["actor"], None])
    return kept


def perturbed(gold: Records, seed: int) -> Claims:
    chance = random.Random(seed)
    return {record["document"]["id"]: disturbed(record["claims"], chance) for record in gold if chance.random() > 0.05}


def assert_same(theirs: Figures, ours: Figures) -> None:
    assert theirs.keys() == ours.keys()
    for name, values in theirs.items():
        for key, value in values.items():
            assert ours[name][key] == value or (math.isnan(value) and math.isnan(ours[name][key])), (name, key)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("name", GOLD_FILES)
def test_figures_are_those_of_the_shared_scorer(shared: Path, shared_scorer: ModuleType, name: str, seed: int) -> None:
    gold = records(shared, name)
    predicted = perturbed(gold, seed)
    ours = score(gold, predicted)
    assert_same(shared_scorer.score(gold, predicted), ours)
    assert 0.3 < ours["claims"]["f1"] < 1


def test_claims_from_a_file_are_scored_as_the_shared_scorer_reads_them(shared: Path, shared_scorer: ModuleType, tmp_path: Path) -> None:
    gold = records(shared, "posts")
    predicted = perturbed(gold, 7)
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(json.dumps({**claim, "document": id_}) for id_, claims in predicted.items() for claim in claims), encoding="utf-8")
    theirs = shared_scorer.load_pred(path, {record["document"]["id"] for record in gold})
    assert_same(shared_scorer.score(gold, theirs), score(gold, load_predictions(path).claims))


@pytest.mark.parametrize("seed", range(5))
def test_b_cubed_is_that_of_the_shared_scorer(shared_scorer: ModuleType, seed: int) -> None:
    chance = random.Random(seed)
    gold, predicted = ({number: chance.randrange(8) for number in range(40) if chance.random() > 0.1} for _ in range(2))
    assert b_cubed(gold, predicted) == pytest.approx(shared_scorer.b_cubed(gold, predicted))


def test_gold_against_itself_is_perfect(shared: Path) -> None:
    gold = records(shared, "articles")
    figures = score(gold, {record["document"]["id"]: record["claims"] for record in gold})
    # One gold time runs over more than two days at the precision of a day, which no reading may.
    assert {name for name, figure in figures.items() if headline(figure) < 1} == {"time"}


def test_figures_of_the_parts_add_up_to_the_whole(shared: Path) -> None:
    gold = records(shared, "articles")
    matches = list(match(gold, perturbed(gold, 1)))
    halves = [figures_of(matches[::2]), figures_of(matches[1::2])]
    assert sum(half["claims"]["gold"] for half in halves) == figures_of(matches)["claims"]["gold"]
    assert sum(half["time"]["n"] for half in halves) == figures_of(matches)["time"]["n"]
