"""An import as a whole: files in, one folder of our own CSV files out, and an account of what was done."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from marsad.model import InputError
from marsad.reference.gazetteer import least_populations
from marsad.reference.geonames import geonames_rows
from marsad.reference.importing.boundaries import read_boundaries
from marsad.reference.importing.found import Found, Problem, is_arabic, settlement_words
from marsad.reference.importing.geonames_dump import COLUMNS, is_alternates, read_geonames
from marsad.reference.importing.opening import text_lines
from marsad.reference.importing.whos_on_first import read_whos_on_first
from marsad.reference.loading import data_files
from marsad.reference.place_merging import in_their_provinces, merged, name_keys
from marsad.reference.place_rows import Row, write_rows
from marsad.text.tokens import tokenize

FORMATS: dict[str, Callable[[Path], Iterator[Found]]] = {
    "geonames": read_geonames,
    "cod-ab": read_boundaries,
    "wof": read_whos_on_first,
}
_ALTERNATES = "alternate names"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `read` counts rows by source file, `written` by file of the folder; `merged` rows were joined to others."""

    read: dict[str, int]
    written: dict[str, int]
    merged: int
    left_out: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which places to keep: those of `levels` (all where empty), with an Arabic name, and of the villages those that the texts name.

    Villages that the texts `named_in` name behind a word such as "town" become towns, which are known from their bare names; with
    `only_named` those that they name nowhere are left out.
    """

    levels: frozenset[str] = frozenset()
    arabic_only: bool = False
    named_in: Iterable[str] = ()
    only_named: bool = False


def import_places(files: Sequence[Path], folder: Path, *, format_: str | None = None, wanted: Wanted = Wanted(), prefix: str = "import") -> Imported:
    """Read gazetteers, join what is one place, and write `folder`/places/`prefix`_*.csv, a file for each country, for `--data folder`.

    `format_` names the format of all files, None to tell it from each. Files given first win where two sources differ. Raises InputError.
    """
    kinds = {path: format_ or _format_of(path) for path in files}
    alternates = next((path for path, kind in kinds.items() if kind == _ALTERNATES), None)
    rows: list[Row] = []
    problems: list[Problem] = []
    read: Counter[str] = Counter()
    for path, kind in kinds.items():
        if kind == _ALTERNATES:
            continue
        for found in read_geonames(path, alternates) if kind == "geonames" else FORMATS[kind](path):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                rows.append(found)
                read[path.name] += 1
    joined = in_their_provinces(merged(rows))
    kept = _chosen(joined, wanted)
    return Imported(dict(read), _write(kept, folder, prefix), len(rows) - len(joined), len(joined) - len(kept), tuple(problems))


def _format_of(path: Path) -> str:
    """The format of a file, by its name and its first lines. Raises InputError that lists the formats."""
    stem = path.name.removesuffix(".gz").removesuffix(".zip").lower()
    if stem.endswith((".xlsx", ".csv", ".geojson")):
        return "cod-ab"
    if stem.endswith(".jsonl"):
        return "wof"
    for _, line in islice(text_lines(path), 5):
        fields = line.split("\t")
        if len(fields) == COLUMNS:
            return "geonames"
        if is_alternates(fields):
            return _ALTERNATES
        if line.lstrip().startswith("{"):
            return "wof" if '"placetype"' in line else "cod-ab"
    raise InputError(str(path), f"in none of the formats {', '.join(FORMATS)}.", "Name the one that it is in with --format.")


def _chosen(rows: Sequence[Row], wanted: Wanted) -> list[Row]:
    known = geonames_rows(least_populations(data_files("places", ()))) if wanted.named_in else []
    named = _Named(wanted.named_in)
    kept = [row for row in rows if (not wanted.levels or row.level in wanted.levels) and (not wanted.arabic_only or any(map(is_arabic, row.names)))]
    # "The city of X" means the X that is known to be one, where there is one.
    towns = {key for row in (*rows, *known) if row.kind != "village" and row.level == "town" for name in row.names for key in name_keys(name)}
    kept = [row._replace(kind="town") if row.kind == "village" and named.as_towns(row, towns) else row for row in kept]
    return [row for row in kept if not wanted.only_named or row.kind != "village" or named.at_all(row)]


class _Named:
    """What texts name: every run of one to four words, and those that stand behind a level word or continue a list of such."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._any: set[str] = set()
        self._towns: set[str] = set()
        for text in texts:
            self._read([token.folded for token in tokenize(text) if token.kind in ("word", "number")])

    def _read(self, words: list[str]) -> None:
        for at, word in enumerate(words):
            for first in (word, *((word[1:],) if word[:1] in "وبلف" else ())):
                self._any.update(" ".join([first, *words[at + 1 : at + length]]) for length in range(1, 5))
            bare = word[1:] if word[:1] in "وبلف" else word
            if {word, bare} & settlement_words() and at + 1 < len(words):
                self._towns.update(" ".join(words[at + 1 : at + 1 + length]) for length in range(1, 5))

    def at_all(self, row: Row) -> bool:
        return any(key in self._any for name in row.names for key in name_keys(name))

    def as_towns(self, row: Row, known: set[str]) -> bool:
        keys = {key for name in row.names for key in name_keys(name)}
        return bool(keys & self._towns) and not keys & known


def _write(rows: Iterable[Row], folder: Path, prefix: str) -> dict[str, int]:
    """Write the rows by country; gives the number of rows by file. Raises InputError where the folder cannot be written."""
    by_country: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_country[(row.country or "none").lower()].append(row)
    try:
        (folder / "places").mkdir(parents=True, exist_ok=True)
        for country, own in by_country.items():
            write_rows(folder / "places" / f"{prefix}_{country}.csv", sorted(own, key=lambda row: row.id))
    except OSError as error:
        raise InputError(str(folder), f"cannot be written ({error}).", "Name another folder with --to.") from error
    return {f"{prefix}_{country}.csv": len(own) for country, own in sorted(by_country.items())}
