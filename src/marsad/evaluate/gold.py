"""Gold files: annotated reports, and beside them the incidents and the copies across the reports of one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from marsad.evaluate.alignment import Record
from marsad.model import InputError

_COMPANIONS = (".incidents.json", ".copies.json")


@dataclass(frozen=True, slots=True)
class GoldFile:
    """The records of one file, `incidents` as (document, claim) to incident id and `copies` as groups of document ids.

    `incidents` and `copies` are None where the file has no such companion.
    """

    path: Path
    records: tuple[Record, ...]
    incidents: dict[tuple[str, str], str] | None
    copies: tuple[tuple[str, ...], ...] | None


def load_gold(paths: Iterable[Path]) -> list[GoldFile]:
    """The gold files among files and folders, by name within a folder. Raises InputError where there is none, or one is no gold file."""
    asked = list(paths)
    files = [_load(path) for path in _gold_paths(asked)]
    if not files:
        raise InputError(", ".join(map(str, asked)), "there is no gold file.", "Name a JSON file of annotated reports, or a folder that holds some.")
    return files


def _gold_paths(paths: Iterable[Path]) -> list[Path]:
    found = [file for path in paths for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
    return [path for path in found if not path.name.endswith(_COMPANIONS)]


def _load(path: Path) -> GoldFile:
    content = load_json(path)
    records = content if isinstance(content, list) else [content]
    if not all(isinstance(record, dict) and isinstance(record.get("claims"), list) and isinstance(record.get("document"), dict) for record in records):
        raise InputError(str(path), "this is no gold file.", 'It must be a list of {"document": ..., "claims": [...]}.')
    incidents, copies = (_companion(path, ending) for ending in _COMPANIONS)
    return GoldFile(
        path,
        tuple(records),
        None if incidents is None else {(document, claim): incident["id"] for incident in incidents for document, claim in incident["claims"]},
        None if copies is None else tuple(map(tuple, copies)),
    )


def _companion(path: Path, ending: str) -> list[Any] | None:
    companion = path.with_suffix(ending)
    return list(load_json(companion)) if companion.exists() else None


def load_json(path: Path) -> Any:
    """What a JSON file holds. Raises InputError where it cannot be read or is not JSON."""
    try:
        return orjson.loads(path.read_bytes())
    except OSError as error:
        raise InputError(str(path), f"cannot be opened: {error.strerror or error}.", "Check the path and the permission to read it.") from error
    except orjson.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}", f"the file is not JSON: {error.msg}.", "Mend it there.") from error
