"""Number words, by their folded forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from marsad.model import DataError
from marsad.reference.compiled import compiled
from marsad.reference.loading import data_files, load_entries
from marsad.text.fold import fold

_KINDS = ("unit", "multiplier", "vague", "ordinal", "bound")


@dataclass(frozen=True)
class NumberWords:
    """Words and phrases (folded words joined by a blank) for numbers.

    `units` add up, `multipliers` multiply what stands before them, `vague` give a least count without a most, `ordinals` number
    incidents, `bounds` say what the number after (or before) them bounds: least, about, most, between or to.
    """

    units: dict[str, int]
    multipliers: dict[str, int]
    vague: dict[str, int]
    ordinals: dict[str, int]
    bounds: dict[str, str]

    @cached_property
    def first_words(self) -> frozenset[str]:
        """Words that a number can begin with, without clitics."""
        tables: tuple[dict[str, Any], ...] = (self.units, self.multipliers, self.vague, self.ordinals, self.bounds)
        return frozenset(key.split(" ", 1)[0] for table in tables for key in table)


def load_numbers(overlays: tuple[Path, ...] = ()) -> NumberWords:
    """The number words of the data files. Raises DataError."""
    files = tuple(path for path in data_files("lexicons", overlays) if path.stem == "numbers")
    table = compiled("numbers", (*files, Path(__file__)), lambda: _build(files))
    assert isinstance(table, dict)
    return NumberWords(table["unit"], table["multiplier"], table["vague"], table["ordinal"], table["bound"])


def _build(files: tuple[Path, ...]) -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {kind: {} for kind in _KINDS}
    mistakes = []
    for path in files:
        for entry in load_entries(path):
            kind = entry.fields.get("kind")
            if kind not in tables:
                mistakes.append(entry.mistake(f"kind {kind!r} is not known; the kinds are {', '.join(_KINDS)}"))
                continue
            tables[kind].update(_words(entry.fields["words"]))
    if mistakes:
        raise DataError(tuple(mistakes))
    return tables


def _words(words: dict[Any, Any]) -> Iterator[tuple[str, Any]]:
    for value, forms in words.items():
        for form in forms if value != "__line__" else ():
            yield fold(str(form)), value
