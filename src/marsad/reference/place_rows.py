"""Rows of the CSV files of places: their columns, what is wrong with a line, and what it holds."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from marsad.model import DataError

LEVELS = ("site", "town", "district", "province", "region", "country")
COLUMNS = ("id", "name_en", "name_ar", "level", "country", "admin1", "admin2", "lat", "lon", "kind", "aliases", "source")
# What imports add; a file may leave out any of them.
MORE_COLUMNS = ("population", "pcode", "licence")
# The kind of a packaged city that is too small, or too far from wars, to be known but by how its name is likely to be spelt and by its sound.
KNOWN_BY_SOUND = "small town"


class Row(NamedTuple):
    """A place with every name that it is written with. `lat`, `lon` in WGS 84 degrees, both None where the place is no point on a map."""

    id: str
    name_en: str
    name_ar: str
    level: str
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    kind: str
    source: str
    population: int = 0
    pcode: str | None = None
    licence: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name once, the Arabic one first."""
        return tuple(dict.fromkeys(name for name in (self.name_ar, self.name_en, *self.aliases) if name))


def read_rows(files: Iterable[Path]) -> list[Row]:
    """The places of CSV files, in order. Raises DataError that names every line that is wrong."""
    rows: list[Row] = []
    mistakes: list[str] = []
    for path in files:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in _rows_of(path, csv.DictReader(lines)):
                if isinstance(row, Row):
                    rows.append(row)
                else:
                    mistakes.append(row)
    if mistakes:
        raise DataError(tuple(mistakes))
    return rows


def _rows_of(path: Path, reader: csv.DictReader[str]) -> Iterator[Row | str]:
    columns = tuple(reader.fieldnames or ())
    if columns[: len(COLUMNS)] != COLUMNS or not set(columns[len(COLUMNS) :]) <= set(MORE_COLUMNS):
        yield f"{path.name}:1: the columns must be {','.join(COLUMNS)}, and after them any of {','.join(MORE_COLUMNS)}"
        return
    for fields in reader:
        mistake = row_mistake(fields, len(columns))
        yield f"{path.name}:{reader.line_num}: {mistake}" if mistake else row_of(fields)


def row_mistake(fields: dict[str, Any], columns: int = len(COLUMNS)) -> str | None:
    """What is wrong with a line, with what to do about it; None for a sound one."""
    if None in fields or None in fields.values():
        return f"the line does not have {columns} columns; quote names that hold a comma"
    if fields["level"] not in LEVELS:
        return f"level {fields['level']!r} is not known; the levels are {', '.join(LEVELS)}"
    if bool(fields["lat"]) != bool(fields["lon"]):
        return "lat and lon go together; give both or neither"
    if fields.get("population") and not fields["population"].isdecimal():
        return f"population {fields['population']!r} is no whole number"
    return point_mistake(fields["lat"], fields["lon"]) if fields["lat"] else None


def point_mistake(lat: str, lon: str) -> str | None:
    """What is wrong with a point on the earth; None for a sound one."""
    try:
        inside = -90 <= float(lat) <= 90 and -180 <= float(lon) <= 180
    except ValueError:
        return f"lat {lat!r}, lon {lon!r} are not numbers in degrees"
    return None if inside else f"lat {lat}, lon {lon} lie outside the earth; check their order"


def row_of(fields: dict[str, str]) -> Row:
    """A sound line as a row."""
    return Row(
        id=fields["id"], name_en=fields["name_en"], name_ar=fields["name_ar"], level=fields["level"], country=fields["country"] or None,
        admin1=fields["admin1"] or None, admin2=fields["admin2"] or None, lat=float(fields["lat"]) if fields["lat"] else None,
        lon=float(fields["lon"]) if fields["lon"] else None, kind=fields["kind"], source=fields["source"],
        population=int(fields.get("population") or 0), pcode=fields.get("pcode") or None, licence=fields.get("licence") or None,
        aliases=tuple(filter(None, fields["aliases"].split("|"))),
    )  # fmt: skip


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write places as a CSV file that `read_rows` reads."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow((*COLUMNS, *MORE_COLUMNS))
        for row in rows:
            writer.writerow([
                row.id, row.name_en, row.name_ar, row.level, row.country, row.admin1, row.admin2, _degrees(row.lat), _degrees(row.lon), row.kind,
                "|".join(name.replace("|", " ") for name in row.aliases), row.source, row.population or "", row.pcode, row.licence,
            ])  # fmt: skip


def _degrees(value: float | None) -> str:
    return "" if value is None else str(round(value, 4))
