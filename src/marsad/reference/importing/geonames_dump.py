"""GeoNames country dumps: tab-separated, 19 columns, with the table of alternate names beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from marsad.reference.importing.found import Found, Problem, classes, is_arabic, named, point
from marsad.reference.importing.opening import text_lines
from marsad.reference.place_rows import Row

COLUMNS = 19
_ALTERNATE_COLUMNS = range(4, 11)
_LANGUAGES = frozenset({"ar", "en", "arc", "ckb", "ku", ""})
_FEATURE = re.compile(r"[A-Z][A-Z0-9]{1,9}")


class _Line(NamedTuple):
    number: int
    fields: list[str]


def read_geonames(path: Path, alternates: Path | None = None) -> Iterator[Found]:
    """The places of a dump. `alternates` is an alternateNames table; its Arabic and English names are added to those of the dump."""
    names = _alternates(alternates) if alternates else {}
    if alternates:
        yield from (problem for problem in names.pop("", ()) if isinstance(problem, Problem))
    lines: list[_Line] = []
    for number, text in text_lines(path):
        fields = text.split("\t")
        if len(fields) != COLUMNS:
            yield Problem(path, number, f"the line has {len(fields)} columns; a GeoNames dump has {COLUMNS}, parted by tabs")
        else:
            lines.append(_Line(number, fields))
    units = _units(lines)
    for line in lines:
        found = _row(path, line, names, units)
        if found is not None:
            yield found


def is_alternates(fields: list[str]) -> bool:
    """Whether a line is one of an alternateNames table."""
    return len(fields) in _ALTERNATE_COLUMNS and fields[0].isdecimal() and fields[1].isdecimal()


def _alternates(path: Path) -> dict[str, list[object]]:
    """Names by geonameid; under the empty id the lines that could not be used."""
    names: dict[str, list[object]] = defaultdict(list)
    for number, text in text_lines(path):
        fields = text.split("\t")
        if not is_alternates(fields):
            names[""].append(Problem(path, number, "the line is none of an alternateNames table; its columns are id, geonameid, language, name"))
        elif fields[2] in _LANGUAGES and not _historic(fields):
            names[fields[1]].append(fields[3])
    return dict(names)


def _historic(fields: list[str]) -> bool:
    return len(fields) > 7 and fields[7] == "1"


def _units(lines: Iterable[_Line]) -> dict[tuple[str, ...], str]:
    """Names of the administrative units of a dump by country and codes."""
    units: dict[tuple[str, ...], str] = {}
    for _, fields in lines:
        if fields[7] == "ADM1":
            units[fields[8], fields[10]] = fields[1]
        elif fields[7] == "ADM2":
            units[fields[8], fields[10], fields[11]] = fields[1]
    return units


def _row(path: Path, line: _Line, more: dict[str, list[object]], units: dict[tuple[str, ...], str]) -> Found | None:
    id_, name, _, alternates, lat, lon, _, code, country = line.fields[:9]
    if not id_.isdecimal() or not name.strip() or not _FEATURE.fullmatch(code or "-"):
        return Problem(path, line.number, f"geonameid {id_!r}, name {name!r} and feature code {code!r} are not those of a GeoNames line") if code else None
    known = classes("geonames_codes")
    if code not in known.by_code:
        return None
    try:
        at = point(lat, lon)
        population = int(line.fields[14] or 0)
    except ValueError as error:
        return Problem(path, line.number, str(error))
    level, kind = known.by_code[code]
    written = named([*map(str, more.get(id_, ())), *alternates.split(",")])
    arabic = next((other for other in written if is_arabic(other)), "")
    if kind == "town" and not population:
        kind = "village"
    drawn = level not in ("province", "region")
    return Row(
        f"geonames.{id_}", name, arabic, level, country or None, units.get((country, line.fields[10])),
        units.get((country, line.fields[10], line.fields[11])), at[0] if drawn else None, at[1] if drawn else None, kind, f"geonames:{id_}",
        population, None, known.licence, tuple(other for other in written if other not in (name, arabic)),
    )  # fmt: skip
