"""Words of time, by their folded forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from marsad.model import DataError
from marsad.reference.compiled import compiled
from marsad.reference.loading import data_files, load_entries
from marsad.text.fold import fold

KINDS = (
    "weekday offset night part hours month hijri_month unit dual relation edge earliness ago since event_start during moment vague clock "
    "day_word clock_hour clock_minutes connector zone"
).split()


@dataclass(frozen=True)
class Calendar:
    """For each kind of time word a table from folded phrase to value; `hours` has the first and last hour of each part of the day."""

    tables: dict[str, dict[str, Any]]
    hours: dict[str, tuple[int, int]]

    def value(self, kind: str, phrase: str) -> Any:
        """The value of a folded phrase as a word of `kind`; None where it is none."""
        return self.tables[kind].get(phrase)

    @cached_property
    def first_words(self) -> frozenset[str]:
        return frozenset(phrase.split(" ", 1)[0] for kind, table in self.tables.items() if kind != "connector" for phrase in table)


def load_calendar(overlays: tuple[Path, ...] = ()) -> Calendar:
    """The time words of the data files. Raises DataError."""
    files = tuple(path for path in data_files("lexicons", overlays) if path.stem == "times")
    table = compiled("calendar", (*files, Path(__file__)), lambda: _build(files))
    assert isinstance(table, dict)
    hours = {part: (bounds[0], bounds[1]) for part, bounds in table["hours"].items()}
    return Calendar({kind: table[kind] for kind in KINDS if kind != "hours"}, hours)


def _build(files: tuple[Path, ...]) -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    mistakes = []
    for path in files:
        for entry in load_entries(path):
            kind = entry.fields.get("kind")
            if kind not in tables:
                mistakes.append(entry.mistake(f"kind {kind!r} is not known; the kinds are {', '.join(KINDS)}"))
                continue
            for value, forms in entry.fields["words"].items():
                if value == "__line__":
                    continue
                if kind == "hours":
                    tables[kind][value] = forms
                else:
                    tables[kind].update({fold(str(form)): value for form in forms})
    if mistakes:
        raise DataError(tuple(mistakes))
    return tables
