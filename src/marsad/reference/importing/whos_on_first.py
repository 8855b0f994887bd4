"""Who's On First extracts: one place a line as JSON, with its names in many languages and the units that hold it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from marsad.reference.importing.found import Class, Found, Problem, classes, is_arabic, named, point
from marsad.reference.importing.opening import text_lines
from marsad.reference.place_rows import Row
from marsad.text.fold import fold

_LANGUAGES = ("ara_x_preferred", "ara_x_variant", "ara_x_colloquial", "eng_x_preferred", "eng_x_variant")
# A place that Wikipedia has a page on is more than a hamlet; a census counts every hamlet.
_NOTED = frozenset({"wk:page"})
_LEAST_OF_A_TOWN = 2000


def read_whos_on_first(path: Path) -> Iterator[Found]:
    """The places of an extract; those that Who's On First has withdrawn or replaced are left out."""
    records: dict[int, tuple[int, dict[str, Any]]] = {}
    for number, text in text_lines(path):
        try:
            record = orjson.loads(text)
            records[int(record["id"])] = number, record
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
            yield Problem(path, number, f"no Who's On First record ({type(error).__name__}: {error})")
    current = {id_: record for id_, (_, record) in records.items() if _is_current(record)}
    arabic = _arabic_of_units(current.values())
    # A population that several places of one name share was copied from the one that has it.
    shared = Counter(map(_name_and_size, current.values()))
    for record in current.values():
        if shared[_name_and_size(record)] > 1 and not _is_noted(record):
            record["population"] = 0
    for id_, record in current.items():
        try:
            row = _row(record, current, arabic)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            yield Problem(path, records[id_][0], f"the record cannot be used ({type(error).__name__}: {error})")
            continue
        if row is not None:
            yield row


def _is_current(record: dict[str, Any]) -> bool:
    return not record.get("deprecated") and not record.get("superseded_by") and record.get("is_current") != 0


def _arabic_of_units(records: Iterable[dict[str, Any]]) -> dict[tuple[int, str], str]:
    """Arabic names of localities by the district that holds them and their plain English name: districts are often named after their seat."""
    known: dict[tuple[int, str], str] = {}
    for record in records:
        if record.get("placetype") == "locality" and (names := _written(record, "ara")):
            known.setdefault((int(record.get("hierarchy", {}).get("county_id", -1)), _bare(str(record.get("name")))), names[0])
    return known


def _bare(name: str) -> str:
    """An English name without what transliterations differ in: marks, the article, the word for a seat, doubled vowels."""
    words = [word for word in fold(name).replace("'", "").replace("`", "").replace("-", " ").split() if word not in ("al", "el", "markaz", "district")]
    return "".join(words).replace("ei", "ay").replace("ee", "i").replace("ou", "u")


def _written(record: dict[str, Any], language: str) -> list[str]:
    names = record.get("names") or {}
    return [str(name) for kind in _LANGUAGES if kind.startswith(language) for name in names.get(kind) or ()]


def _row(record: dict[str, Any], units: dict[int, dict[str, Any]], arabic_of: dict[tuple[int, str], str]) -> Row | None:
    known = classes("wof_placetypes")
    meant = known.by_code.get(str(record["placetype"]))
    if meant is None:
        return None
    level, kind = meant
    arabic = [name for name in named(_written(record, "ara")) if is_arabic(name)]
    english = [name for name in named([str(record.get("name") or ""), *_written(record, "eng")]) if not is_arabic(name)]
    if not arabic and level == "district":
        arabic = [seat] if (seat := arabic_of.get((int(record["id"]), _bare(str(record["name"]))))) else []
    lat, lon = point(record["lat"], record["lon"])
    drawn = level not in ("province", "region")
    hierarchy = record.get("hierarchy") or {}
    return Row(
        f"wof.{record['id']}", english[0] if english else "", arabic[0] if arabic else "", level, str(record["country"]) or None,
        _name_of(units, hierarchy.get("region_id")), _name_of(units, hierarchy.get("county_id")), lat if drawn else None, lon if drawn else None,
        _kind(record, Class(level, kind)), f"wof:{record['id']}", int(record.get("population") or 0), None, known.licence, (*arabic[1:], *english[1:]),
    )  # fmt: skip


def _name_and_size(record: dict[str, Any]) -> tuple[str, object]:
    return next(iter(_written(record, "ara")), str(record.get("name"))), record.get("population")


def _is_noted(record: dict[str, Any]) -> bool:
    return bool(_NOTED & set(record.get("concordances") or {}))


def _kind(record: dict[str, Any], meant: Class) -> str:
    if meant.kind == "town" and int(record.get("population") or 0) < _LEAST_OF_A_TOWN and not _is_noted(record):
        return "village"
    return meant.kind


def _name_of(units: dict[int, dict[str, Any]], id_: object) -> str | None:
    unit = units.get(id_) if isinstance(id_, int) else None
    return str(unit["name"]) if unit and unit.get("name") else None
