"""What the wheel and the lock file hold."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

# Hosts that anyone can install from.
PUBLIC = {"pypi.org", "files.pythonhosted.org"}


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as it stands with what is installed, without the network."""
    pytest.importorskip("build")
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(root)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_module_and_data_file(wheel: Path, root: Path) -> None:
    package = root / "src/marsad"
    ours = {
        f"marsad/{path.relative_to(package)}"
        for path in package.rglob("*")
        if path.suffix in {".py", ".yml", ".csv", ".json", ".html", ".css", ".md", ".woff2"}
    }
    assert any(name.endswith(".yml") for name in ours)
    assert ours <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_the_package_and_its_licence_alone(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if not name.split("/")[0].endswith(".dist-info")} == {"marsad"}
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_starts_the_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (entry_points,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert "marsad = marsad.cli:main" in archive.read(entry_points).decode()


@pytest.fixture(scope="module")
def hatch_build(root: Path) -> ModuleType:
    pytest.importorskip("hatchling")
    spec = importlib.util.spec_from_file_location("hatch_build", root / "hatch_build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(shutil.which("gcc") is None, reason="modules are compiled by what they were seen to do with GCC")
def test_modules_are_compiled_by_what_they_did_with_our_reports(hatch_build: ModuleType, tmp_path: Path) -> None:
    # A package that has no more than what the counting run asks for.
    package, reports, work = tmp_path / "src/marsad", tmp_path / "eval/gold", tmp_path / "work"
    for folder in (package / "data", package / "text", reports, work):
        folder.mkdir(parents=True)
    (reports / "posts.json").write_text("[]", encoding="utf-8")
    modules = {
        "__init__.py": "",
        "text/__init__.py": "",
        "text/fold.py": "def fold(word: str) -> str:\n    return word.lower()\n",
        "text/tokens.py": "def letters(word: str) -> int:\n    return len([letter for letter in word if letter != ' '])\n",
        "model.py": "class Document:\n    text = 'three words long'\n",
        "ingest.py": "from marsad.model import Document\nReadOptions = dict\n\ndef read_paths(paths, options):\n    return [Document() for _ in paths]\n",
        "pipeline.py": "import types\nfrom marsad.text.tokens import letters\n\n"
        "def read_documents(documents, processes):\n    return types.SimpleNamespace(claims=[letters(found.text) for found in documents])\n",
    }
    for name, source in modules.items():
        (package / name).write_text(source, encoding="utf-8")
    made = hatch_build.compile_modules(tmp_path, work, ["text/*.py"], ["**/__init__.py"], profiled=True)
    assert any(path.name.startswith("tokens.") for path in made)
    assert list(work.rglob("*tokens.gcda")), "nothing was counted"
    assert not (work / "marsad/data").exists()
    letters = [sys.executable, "-c", "from marsad.text.tokens import letters; print(letters('two words'))"]
    assert subprocess.run(letters, env={"PYTHONPATH": str(work)}, check=True, capture_output=True, text=True).stdout == "8\n"


def test_constants_are_final_where_they_are_compiled_and_lines_keep_their_numbers(hatch_build: ModuleType) -> None:
    source = [
        '"""A module."""', "from __future__ import annotations", "from typing import TypeVar", 'T = TypeVar("T")', "_WITHIN = 6",
        "_TYPES: frozenset[str] = frozenset()", "_known = {}", "_ONE, _OTHER = 1, 2", "def double():", "    WITHIN = 2 * _WITHIN", "    return WITHIN",
    ]  # fmt: skip
    made = hatch_build.with_final_constants("\n".join(source)).split("\n")
    assert made[1] == "from __future__ import annotations; from typing import Final"
    assert made[4:6] == ["_WITHIN: Final = 6", "_TYPES: Final[frozenset[str]] = frozenset()"]
    assert made[7] == "_ONE: Final = 1; _OTHER: Final = 2"
    assert [*made[:1], *made[2:4], made[6], *made[8:]] == [*source[:1], *source[2:4], source[6], *source[8:]]


def test_the_lock_file_names_public_hosts_only(root: Path) -> None:
    text = (root / "uv.lock").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://([^/\"]+)", text)) == PUBLIC
    assert "file:" not in text


def test_the_lock_file_knows_every_dependency(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = tomllib.loads((root / "uv.lock").read_text(encoding="utf-8"))
    (own,) = (package for package in lock["package"] if package["name"] == project["name"])
    asked = {requirement["name"] + _extras(requirement) + requirement.get("specifier", "") for requirement in own["metadata"]["requires-dist"]}
    wanted = [*project["dependencies"], *(item for extra in project["optional-dependencies"].values() for item in extra)]
    assert asked == {item.lower() for item in wanted}, "run uv lock"


def _extras(requirement: dict[str, list[str]]) -> str:
    return f"[{','.join(requirement['extras'])}]" if "extras" in requirement else ""
