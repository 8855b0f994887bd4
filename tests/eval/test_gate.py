"""Floors rise, and come down only with a reason that stands in the file."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]
FIGURES = st.dictionaries(st.sampled_from(["claims", "time", "harm F1"]), st.floats(0, 1))


def load_gate() -> Any:
    spec = importlib.util.spec_from_file_location("quality_gate", ROOT / "eval/gate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


gate = load_gate()


@given(FIGURES, FIGURES)
def test_raising_lowers_no_floor(floors: dict[str, float], values: dict[str, float]) -> None:
    after = gate.raised(gate.Floors("hash", floors), values).floors
    assert all(after[name] >= floor for name, floor in floors.items())


@given(FIGURES)
def test_what_was_reached_passes_the_floors_that_it_raises(values: dict[str, float]) -> None:
    assert gate.broken(gate.raised(gate.Floors(), values), values) == []


def test_a_figure_under_its_floor_or_missing_is_broken() -> None:
    floors = gate.Floors("hash", {"claims": 0.7, "time": 0.6, "harm F1": 0.5})
    assert gate.broken(floors, {"claims": 0.69, "time": 0.6}) == ["claims", "harm F1"]


def test_a_reset_tells_why_and_what_came_down() -> None:
    after = gate.reset(gate.Floors("old", {"claims": 0.8, "time": 0.2}), {"claims": 0.7, "time": 0.6}, "new", "ten more reports")
    assert after.corpus == "new"
    assert after.resets == [{"reason": "ten more reports", "corpus": "new", "lowered": {"claims": [0.8, 0.69]}}]


def test_a_reset_without_a_reason_is_refused() -> None:
    run = subprocess.run([sys.executable, str(ROOT / "eval/gate.py"), "--reset", "own"], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "--reason" in run.stderr


def test_the_floors_file_comes_back_as_it_was_written() -> None:
    text = gate.FLOORS.read_text(encoding="utf-8")
    assert gate.dump(gate.load(text)) == text


def test_the_floors_of_our_own_gold_were_measured_on_it() -> None:
    floors = gate.load(gate.FLOORS.read_text(encoding="utf-8"))
    assert floors["own"].corpus == gate.corpus_hash(ROOT / "eval/gold")


def past_floors() -> list[dict[str, Any]]:
    """Every earlier version of the floors file, as far as this checkout knows them."""
    try:
        commits = subprocess.run(["git", "log", "--format=%H", "--", "eval/floors.yml"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return []
    shown = [subprocess.run(["git", "show", f"{commit}:eval/floors.yml"], cwd=ROOT, capture_output=True, text=True, check=False).stdout for commit in commits]
    return [gate.load(text) for text in shown if "corpus:" in text]


def test_no_floor_came_down_without_a_reset_that_names_it() -> None:
    history = past_floors()
    if not history:
        pytest.skip("this checkout has no history of the floors")
    now = gate.load(gate.FLOORS.read_text(encoding="utf-8"))
    for before in history:
        for name, old in before.items():
            named = {figure for entry in now[name].resets[len(old.resets) :] for figure in entry["lowered"]}
            came_down = {figure for figure, floor in old.floors.items() if now[name].floors.get(figure, 0.0) < floor}
            assert came_down <= named, f"{name}: {sorted(came_down - named)}"
