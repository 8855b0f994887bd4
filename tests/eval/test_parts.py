"""The parts of a gold folder that are scored by themselves."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def load_parts() -> Any:
    spec = importlib.util.spec_from_file_location("parts_of_gold", ROOT / "eval/parts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_report_is_read_or_set_aside_and_an_article_or_a_post() -> None:
    parts = load_parts()
    found = parts.parts(ROOT / "eval" / "gold")
    assert len(found["all"]) == len(found["articles"]) + len(found["posts"]) == len(found["read"]) + len(found["set aside"])
    assert found["set aside"]
    assert all(parts.is_set_aside(match.document["id"]) for match in found["set aside"])
    assert not {match.document["id"] for match in found["read"]} & {match.document["id"] for match in found["set aside"]}


def test_a_column_for_each_part() -> None:
    printed = subprocess.run([sys.executable, "eval/parts.py", "eval/gold"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert printed[0].split() == ["all", "articles", "posts", "read", "set", "aside"]
    assert next(line for line in printed if line.startswith("claims")).split()[1] > "0.9"
