"""What a reader of another gazetteer gives: rows, and the lines that it could not use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from marsad.reference.loading import DATA, load_entries
from marsad.reference.place_rows import Row, point_mistake
from marsad.text.fold import fold


class Problem(NamedTuple):
    """A line of a source that was passed over. `line` counts from 1: lines of text, rows of a table, features of a collection."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}: {self.what}"


Found = Row | Problem
Reader = Callable[[Path], Iterator[Found]]


class Class(NamedTuple):
    """What a source's class of places is to us."""

    level: str
    kind: str


class Classes(NamedTuple):
    """A source's classes by its own codes, and the licence that its data come under."""

    by_code: dict[str, Class]
    licence: str


@cache
def classes(kind: str) -> Classes:
    """The classes of data/places_import.yml that bear this `kind`."""
    fields = next(entry.fields for entry in load_entries(DATA / "places_import.yml") if entry.fields["kind"] == kind)
    by_code = {str(code): Class(entry["level"], entry["kind"]) for code, entry in fields["codes"].items() if code != "__line__"}
    return Classes(by_code, fields["licence"])


@cache
def _words(kind: str) -> frozenset[str]:
    fields = next(entry.fields for entry in load_entries(DATA / "places_import.yml") if entry.fields["kind"] == kind)
    return frozenset(map(fold, fields["words"]))


def settlement_words() -> frozenset[str]:
    """Folded words behind which texts name towns and villages."""
    return _words("settlement_words")


def plain(name: str) -> str:
    """An Arabic name without the level word that a source writes before it (قضاء عكار), and as people type it; others as they are."""
    name = " ".join(name.split())
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) in _words("level_words") else name


def is_arabic(name: str) -> bool:
    return any("\u0621" <= letter <= "\u064a" for letter in name)


def point(lat: object, lon: object) -> tuple[float, float]:
    """Two texts or numbers as degrees. Raises ValueError that says what is wrong."""
    mistake = point_mistake(str(lat), str(lon))
    if mistake:
        raise ValueError(mistake)
    return float(str(lat)), float(str(lon))


def named(names: Iterable[str]) -> tuple[str, ...]:
    """Names once each, level words off, those longer than any name (a sentence, a path) and empty ones left out."""
    return tuple(dict.fromkeys(name for written in names if (name := plain(written)) and len(name) <= 80))
