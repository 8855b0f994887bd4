"""What the front end takes from the Python package is what the package says now, and its packages come from where anyone can install them."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

import pytest


@pytest.fixture(scope="module")
def generate(root: Path) -> ModuleType:
    """web/generate.py as a module."""
    pytest.importorskip("fastapi")
    spec = importlib.util.spec_from_file_location("web_generate", root / "web" / "generate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_types_are_those_of_the_records(generate: ModuleType) -> None:
    if not generate.CONVERTER.exists():
        why = f"{generate.CONVERTER} is missing; run: make web"
        pytest.fail(why) if os.environ.get("CI") == "true" else pytest.skip(why)
    assert generate.TYPES.read_text(encoding="utf-8") == generate.types_text(), "run: make web-types"


def test_the_labels_and_names_are_those_of_the_data_files(generate: ModuleType) -> None:
    assert generate.LABELS.read_text(encoding="utf-8") == generate.labels_text(), "run: make web-types"
    assert generate.NAMES.read_text(encoding="utf-8") == generate.names_text(), "run: make web-types"


def test_the_lock_file_names_the_public_registry_alone_with_a_digest_for_each_package(root: Path) -> None:
    packages = json.loads((root / "web" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert len(fetched) > 50
    assert {urlsplit(package.get("resolved", "")).hostname for package in fetched.values()} == {"registry.npmjs.org"}
    assert all(package.get("integrity", "").startswith("sha512-") for package in fetched.values())


def test_no_component_puts_text_in_as_markup(root: Path) -> None:
    sources = [path for path in (root / "web" / "src").rglob("*") if path.suffix in (".svelte", ".ts")]
    assert len(sources) > 50
    for path in sources:
        text = path.read_text(encoding="utf-8")
        for forbidden in ("{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", 'style="'):
            assert forbidden not in text, f"{path}: {forbidden}"
