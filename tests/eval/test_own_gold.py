"""Our own gold is up to date with its sources, exact in its anchors, and wide enough."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).resolve().parents[2] / "eval/gold"


def builder() -> Any:
    spec = importlib.util.spec_from_file_location("gold_build", GOLD / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records() -> list[dict[str, Any]]:
    return [record for name in ("articles", "posts") for record in json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))]


def test_the_built_files_are_those_of_the_sources() -> None:
    module = builder()
    for folder in module.FOLDERS:
        for name, content in module.build(folder).items():
            assert (folder / name).read_text(encoding="utf-8") == content, f"run eval/gold/build.py: {name} is out of date"


def test_the_reports_of_other_wars_are_of_many_wars_and_both_languages() -> None:
    reports = [
        record
        for folder in builder().FOLDERS[1:]
        for path in folder.glob("*.json")
        if path.suffixes == [".json"]
        for record in json.loads(path.read_text(encoding="utf-8"))
    ]
    assert len({record["document"]["id"].rsplit("-", 1)[0] for record in reports}) == 38
    assert {record["document"]["lang"] for record in reports} == {"ar", "en"}
    assert len({record["document"]["id"] for record in reports}) == len(reports) >= 270


def test_every_anchor_is_exactly_its_words() -> None:
    for record in records():
        text = record["document"]["text"]
        for claim in record["claims"]:
            anchors = [claim["trigger"], *claim["also"], *claim["perpetrator"], *claim["target"], *claim["place"], *claim["attribution"]]
            anchors += [harm["text"] for harm in claim["harm"]] + ([claim["time"]] if claim["time"] else [])
            for anchor in anchors:
                assert text[anchor["start"] : anchor["end"]] == anchor["text"]


def test_it_has_twenty_five_reports_of_six_countries() -> None:
    countries = {place["country"] for record in records() for claim in record["claims"] for place in claim["place"] if place["country"]}
    assert len(records()) >= 25
    assert len(countries) >= 6


@pytest.mark.parametrize("words", ["لا توجد", "على"])
def test_words_that_are_missing_or_stand_twice_are_refused(words: str) -> None:
    module = builder()
    with pytest.raises(module.GoldError):
        module.anchor("قصف على بلدة على الحدود", words, "test")
