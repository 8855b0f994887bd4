"""Tables built once from data files and kept, since reading YAML at every start would take longer than reading the reports."""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import orjson
import platformdirs

from marsad.text import fold, tokens

JSON = dict[str, Any] | list[Any]

# Every table holds folded words, so that a change in folding makes all of them anew.
_SPELLING = (Path(fold.__file__), Path(tokens.__file__))


@cache
def package_version() -> str:
    """Marsad's installed version; `0` where the package is used without being installed."""
    try:
        return version("marsad")
    except PackageNotFoundError:
        return "0"


def content_hash(sources: Sequence[Path]) -> str:
    """SHA-256 over the names and contents of `sources`, in order: the same for the same data wherever it lies."""
    digest = hashlib.sha256()
    for source in sources:
        content = source.read_bytes()
        digest.update(f"{source.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def compiled(name: str, sources: Sequence[Path], build: Callable[[], JSON]) -> JSON:
    """What `build` returns, from the cache where `sources` have not changed since.

    A cache that cannot be read or written costs time and nothing else. The code that builds is part of the key, so that a changed
    builder never reads what an older one left: pass its own file among the `sources`.
    """
    path = _cache_path(name, sources, "json")
    try:
        return orjson.loads(path.read_bytes())  # type: ignore[no-any-return]
    except (OSError, orjson.JSONDecodeError):
        table = build()
    _keep(path, orjson.dumps(table))
    return orjson.loads(orjson.dumps(table))  # type: ignore[no-any-return]


def compiled_file(name: str, sources: Sequence[Path], build: Callable[[Path], None]) -> Path:
    """The file that `build` writes, from the cache where `sources` have not changed since; for tables that are searched where they lie.

    Where the cache cannot be written, the file is built anew in a temporary folder that goes with the process.
    """
    path = _cache_path(name, sources, "index")
    if path.exists():
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
            pass
    except OSError:
        path = _passing_folder() / path.name
        build(path)
        return path
    try:
        build(Path(draft.name))
        os.replace(draft.name, path)
    finally:
        Path(draft.name).unlink(missing_ok=True)
    return path


@cache
def _passing_folder() -> Path:
    folder = tempfile.mkdtemp(prefix="marsad-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _cache_path(name: str, sources: Sequence[Path], suffix: str) -> Path:
    key = hashlib.sha256(f"{package_version()}\0{content_hash((*sources, *_SPELLING))}".encode()).hexdigest()[:24]
    return Path(platformdirs.user_cache_dir("marsad", appauthor=False)) / f"{name}-{key}.{suffix}"


def _keep(path: Path, content: bytes) -> None:
    """Write the cache in one step, so that two processes never read each other's half."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
            draft.write(content)
        os.replace(draft.name, path)
    except OSError:
        return
