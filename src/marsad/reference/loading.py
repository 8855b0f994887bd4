"""YAML data files as entries that know their line, so that every mistake can be named where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from marsad.model import DataError

DATA = Path(__file__).resolve().parent.parent / "data"
# Of the files in a data folder, those that hold data.
SUFFIXES = frozenset({".yml", ".csv"})


@dataclass(frozen=True, slots=True)
class Located:
    """A mapping of a data file with the file and the line it starts on; nested mappings carry theirs under `__line__`."""

    path: Path
    line: int
    fields: dict[str, Any]

    def mistake(self, what: str, line: int | None = None) -> str:
        return f"{self.path.name}:{line or self.line}: {what}"


class _LineLoader(yaml.CSafeLoader):
    """The safe loader, keeping the line of each mapping and refusing keys that stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key) for key, _ in node.value]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice is not None:
            raise yaml.constructor.ConstructorError(None, None, f"the key {twice!r} stands twice", node.start_mark)
        return {**super().construct_mapping(node, deep=True), "__line__": node.start_mark.line + 1}

    def construct_yaml_map(self, node: yaml.MappingNode) -> Iterator[dict[Any, Any]]:  # type: ignore[override]
        data: dict[Any, Any] = {}
        yield data
        data.update(self.construct_mapping(node))


_LineLoader.add_constructor("tag:yaml.org,2002:map", _LineLoader.construct_yaml_map)
# A bare "no" or "on" is a word in this field (Norway's code, a preposition), never a truth value.
_LineLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or letter in "tTfF"]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def load_entries(path: Path) -> list[Located]:
    """The entries of a YAML file that holds a list of mappings. Raises DataError naming file and line."""
    try:
        content = yaml.load(path.read_bytes(), _LineLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path.name}:{mark.line + 1}" if mark else path.name
        raise DataError((f"{where}: not readable as YAML: {getattr(error, 'problem', None) or error}; mend the line",)) from error
    if content is None:
        return []
    if not isinstance(content, list) or not all(isinstance(entry, dict) for entry in content):
        raise DataError((f"{path.name}:1: the file must be a list of entries, each starting with '- id:'",))
    return [Located(path, entry.pop("__line__"), entry) for entry in content]


@cache
def data_files(folder: str, overlays: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The data files of one kind, ours first and then those of the overlay folders, which may add to ours or replace entries by id."""
    roots = (DATA, *overlays)
    return tuple(path for root in roots for path in sorted((root / folder).glob("*")) if path.suffix in SUFFIXES)
