"""Entries of the data files as their authors wrote them, ours and those of overlay folders, and the file of an overlay that the workbench writes."""

from __future__ import annotations

import hashlib
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from shutil import copytree
from threading import Lock
from typing import Literal, get_args

from marsad.model import InputError
from marsad.reference.loading import DATA
from marsad.text.fold import fold

DataKind = Literal["lexicon", "actors", "places"]
KINDS: tuple[DataKind, ...] = get_args(DataKind)
_FOLDERS: dict[DataKind, str] = {"lexicon": "lexicons", "actors": "actors", "places": "places"}
_OWN: dict[DataKind, str] = {"lexicon": "workbench.yml", "actors": "workbench.yml", "places": "workbench.csv"}
# Reading the gold twice takes some seconds; nobody waits for longer.
_CHECK_S, _EFFECT_S = 60.0, 300.0
_saving = Lock()


@dataclass(frozen=True, slots=True)
class DataEntry:
    """An entry, with the comments that stand above it. `file` is its path in the data folder, `line` counts from 1; `ours` is whether it came with Marsad."""

    id: str
    file: str
    line: int
    text: str
    ours: bool


def find_entries(kind: DataKind, overlays: Sequence[Path], words: str) -> Iterator[DataEntry]:
    """Entries that hold all of the words, folded; those of overlays first, the last overlay before the others. All of them for no words."""
    wanted = fold(words).split()
    for root in (*reversed(overlays), DATA):
        for path in sorted((root / _FOLDERS[kind]).glob("*")):
            if path.suffix in (".yml", ".csv"):
                for entry, folded in _entries_of(path, root, path.stat().st_mtime_ns):
                    if all(word in folded for word in wanted):
                        yield entry


@lru_cache(maxsize=256)
def _entries_of(path: Path, root: Path, changed: int) -> tuple[tuple[DataEntry, str], ...]:
    """The entries of a file as it was when it last changed, each with its text folded."""
    read = _csv_entries if path.suffix == ".csv" else _yaml_entries
    name, lines = str(path.relative_to(root)), path.read_text(encoding="utf-8").splitlines()
    return tuple((DataEntry(id_, name, line, text, root == DATA), fold(text)) for id_, line, text in read(lines))


def _csv_entries(lines: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            yield line.partition(",")[0], number, line


def _yaml_entries(lines: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    starts = [number for number, line in enumerate(lines) if line.startswith("- ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        text = "\n".join(lines[start:end]).rstrip()
        yield lines[start].partition("id:")[2].strip(), start + 1, text


def overlay_file(kind: DataKind, overlays: Sequence[Path]) -> Path:
    """The file that the workbench writes. Raises InputError where no overlay was given."""
    if not overlays:
        raise InputError("the overlay", "is not there: the server was started without one.", "Start it with: marsad serve --data FOLDER")
    return overlays[-1] / _FOLDERS[kind] / _OWN[kind]


def overlay_text(kind: DataKind, overlays: Sequence[Path]) -> str:
    """What the workbench wrote last; empty where it wrote nothing yet."""
    path = overlay_file(kind, overlays)
    return path.read_text(encoding="utf-8") if path.exists() else ""


def version_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def save_overlay(kind: DataKind, overlays: Sequence[Path], text: str, expects: str) -> str | None:
    """Put a text in place of what the workbench wrote last, where that is still the version that is expected; gives what stands there instead, None where
    it was saved. A crash leaves one or the other."""
    path = overlay_file(kind, overlays)
    with _saving:
        now = overlay_text(kind, overlays)
        if version_of(now) != expects:
            return now
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}-{os.getpid()}")
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    return None


def command_to_read_again(address: str, overlays: Sequence[Path]) -> str:
    """What to type so that the kept reports are read with the data of these overlay folders."""
    return shlex.join(["marsad", "reread", "-w", address, *(word for overlay in overlays for word in ("--data", str(overlay.resolve())))])


@dataclass(frozen=True, slots=True)
class Answer:
    """What `marsad data` said of an edit: whether it is right, what it printed, and each mistake."""

    right: bool
    lines: tuple[str, ...]
    mistakes: tuple[str, ...]


def check(kind: DataKind, overlays: Sequence[Path], text: str) -> Answer:
    """Whether the data files are right with a text in place of what the workbench wrote last."""
    return _asked(["check"], kind, overlays, text, _CHECK_S)


def effect(kind: DataKind, overlays: Sequence[Path], text: str, gold: Sequence[Path]) -> Answer:
    """The claims that a text gains and loses on gold reports. Raises InputError where no gold was given."""
    if not gold:
        raise InputError("the effect", "cannot be shown: the server knows no annotated reports.", "Start it with: marsad serve --gold FOLDER")
    return _asked(["effect", *map(str, gold)], kind, overlays, text, _EFFECT_S)


def _asked(command: Sequence[str], kind: DataKind, overlays: Sequence[Path], text: str, timeout_s: float) -> Answer:
    """Asked in a process of its own, which takes what it loaded along when it ends."""
    with tempfile.TemporaryDirectory(prefix="marsad-data-") as folder:
        draft = Path(folder, "overlay")
        if overlays:
            copytree(overlays[-1], draft)
        path = draft / _FOLDERS[kind] / _OWN[kind]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        options = [word for own in (*overlays[:-1], draft) for word in ("--data", str(own))]
        try:
            run = subprocess.run(
                [sys.executable, "-m", "marsad", "data", *command, *options], capture_output=True, text=True, encoding="utf-8", timeout=timeout_s, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise InputError("the data files", f"were not read within {timeout_s:g} seconds.", "Try a smaller edit.") from error
    told = tuple(line for line in run.stderr.splitlines() if line.strip())
    return Answer(run.returncode == 0, tuple(run.stdout.splitlines()), () if run.returncode == 0 else told[:-1] or told)
