"""OCHA's common operational datasets of administrative boundaries (COD-AB), with their p-codes: tables (xlsx, csv) and GeoJSON."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from marsad.model import InputError, missing_extra
from marsad.reference.importing.found import Found, Problem, classes, is_arabic, named, point
from marsad.reference.importing.opening import binary
from marsad.reference.place_rows import Row

# The column names of several generations: ADM2_EN, admin2Name_ar, adm2_name, adm2_name1, ADM2_PCODE, admin2Pcode.
_NAME = re.compile(r"adm(?:in)?(?P<level>\d)[ _]?(?:name)?[ _]?(?:[a-z]{2}|ref|alt\d?[a-z]*|\d)?", re.IGNORECASE)
_PCODE = re.compile(r"adm(?:in)?(?P<level>\d)[ _]?pcode", re.IGNORECASE)
_LAT = ("center_lat", "centroid_lat", "latitude", "lat", "y_coord", "y")
_LON = ("center_lon", "centroid_lon", "longitude", "lon", "long", "x_coord", "x")
_P_CODE = re.compile(r"[A-Z]{2,3}[A-Z0-9]*")

Fields = Mapping[str, Any]


def read_boundaries(path: Path) -> Iterator[Found]:
    """The units of a file, each once, with the units that hold them. Raises InputError where the file has no columns of p-codes."""
    seen: set[str] = set()
    any_codes = False
    for number, fields in _records(path):
        if isinstance(fields, str):
            yield Problem(path, number, fields)
            continue
        any_codes = any_codes or any(_PCODE.fullmatch(str(column)) for column in fields)
        found = _unit(path, number, fields)
        if isinstance(found, Problem) or (found is not None and found.id not in seen):
            if isinstance(found, Row):
                seen.add(found.id)
            yield found
    if not any_codes:
        raise InputError(str(path), "there is no column of p-codes.", "A COD-AB file has one for each level (ADM1_PCODE, admin1Pcode).")


def _records(path: Path) -> Iterator[tuple[int, Fields | str]]:
    suffix = "".join(path.suffixes[-2:]) if path.suffix in (".gz", ".zip") else path.suffix
    if suffix.startswith(".xlsx"):
        yield from _of_workbook(path)
    elif suffix.startswith((".geojson", ".json")):
        yield from _of_collection(path)
    else:
        with binary(path) as content:
            reader = csv.DictReader(io.TextIOWrapper(content, encoding="utf-8-sig", errors="replace", newline=""))
            for fields in reader:
                broken = None in fields or None in fields.values()
                yield reader.line_num, "the line has more or fewer columns than the heading" if broken else fields


def _of_workbook(path: Path) -> Iterator[tuple[int, Fields | str]]:
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        raise missing_extra(str(path), "workbooks", "xlsx") from error
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception as error:
        # openpyxl lets through whatever its parts raise on a broken file.
        raise InputError(str(path), f"no readable workbook ({error}).", "Give the file as it was downloaded.") from error
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        heading = [str(cell or "") for cell in next(rows, ())]
        if any(_PCODE.fullmatch(column) for column in heading):
            for number, cells in enumerate(rows, 2):
                yield number, dict(zip(heading, cells, strict=False))


def _of_collection(path: Path) -> Iterator[tuple[int, Fields | str]]:
    with binary(path) as content:
        try:
            features = orjson.loads(content.read())["features"]
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise InputError(str(path), f"no GeoJSON feature collection ({error}).", "Give the file as it was downloaded.") from error
    for number, feature in enumerate(features, 1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict):
            yield number, "the feature has no properties"
            continue
        middle = _middle(feature.get("geometry"))
        yield number, properties if middle is None else {**properties, "y": middle[0], "x": middle[1]}


def _middle(geometry: object) -> tuple[float, float] | None:
    """The middle of the largest ring of a polygon, the point of a point; None for what is neither."""
    try:
        kind, coordinates = geometry["type"], geometry["coordinates"]  # type: ignore[index]
        if kind == "Point":
            return float(coordinates[1]), float(coordinates[0])
        outer = {"Polygon": lambda: [coordinates[0]], "MultiPolygon": lambda: [polygon[0] for polygon in coordinates]}[kind]()
        return max(map(_centre, outer), key=lambda found: found[0])[1:]
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _centre(ring: list[list[float]]) -> tuple[float, float, float]:
    """A ring's area (in square degrees) and its centre of area, by the shoelace formula."""
    area = lat = lon = 0.0
    for (x_a, y_a, *_), (x_b, y_b, *_) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x_a * y_b - x_b * y_a
        area, lon, lat = area + cross, lon + (x_a + x_b) * cross, lat + (y_a + y_b) * cross
    if not area:
        return 0.0, ring[0][1], ring[0][0]
    return abs(area) / 2, lat / (3 * area), lon / (3 * area)


def _unit(path: Path, number: int, fields: Fields) -> Found | None:
    codes = {int(match["level"]): str(value).strip() for column, value in fields.items() if value and (match := _PCODE.fullmatch(str(column)))}
    level = max(codes, default=0)
    if not level:
        return None
    code, names = codes[level], _names(fields)
    if not _P_CODE.fullmatch(code) or not names.get(level):
        return Problem(path, number, f"p-code {code!r} with the names {', '.join(names.get(level, ())) or 'none'}; a unit has a code and a name")
    country = codes.get(0, code)[:2].upper()
    known = classes("boundary_levels")
    meant = known.by_code.get(f"{country}{level}") or known.by_code.get(str(level))
    if meant is None:
        return None
    try:
        at = _point(fields)
    except ValueError as error:
        return Problem(path, number, str(error))
    arabic = next((name for name in names[level] if is_arabic(name)), "")
    english = next((name for name in names[level] if not is_arabic(name)), "")
    drawn = at if meant.level not in ("province", "region") else None
    return Row(
        f"pcode.{code}", english, arabic, meant.level, country, _english(names.get(1)) if level > 1 else english or None,
        (_english(names.get(2)) if level > 2 else english or None) if level > 1 else None, drawn[0] if drawn else None, drawn[1] if drawn else None,
        meant.kind, f"ocha:{code}", 0, code, known.licence, tuple(name for name in names[level] if name not in (english, arabic)),
    )  # fmt: skip


def _names(fields: Fields) -> dict[int, tuple[str, ...]]:
    written: dict[int, list[str]] = {}
    for column, value in fields.items():
        match = _NAME.fullmatch(str(column))
        if match and isinstance(value, str) and value.strip():
            written.setdefault(int(match["level"]), []).append(value)
    return {level: named(names) for level, names in written.items()}


def _english(names: Iterable[str] | None) -> str | None:
    return next((name for name in names or () if not is_arabic(name)), None)


def _point(fields: Fields) -> tuple[float, float] | None:
    by_name = {str(column).casefold(): value for column, value in fields.items()}
    lat = next((by_name[name] for name in _LAT if by_name.get(name) not in (None, "")), None)
    lon = next((by_name[name] for name in _LON if by_name.get(name) not in (None, "")), None)
    return None if lat is None or lon is None else point(lat, lon)
