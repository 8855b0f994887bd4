"""How far a province or region reaches: a circle around its seat, or around the middle of a land without one, that holds all of it.

A circle says no more than that it happened somewhere in it. It is never drawn or exported as a point (docs/explanation/do-no-harm.md). Seats rather than
middles, since ACLED codes what is told of a province alone at its capital (ACLED Codebook, geo-precision 3), so that both can be compared.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from marsad.model import DataError
from marsad.reference.loading import data_files
from marsad.reference.place_rows import point_mistake

_COLUMNS = ("id", "lat", "lon", "radius_km", "around", "seat", "source")
_AROUND = ("seat", "middle")


class AreaCircle(NamedTuple):
    """The circle that holds an area: its middle in WGS 84 degrees, and its radius in km."""

    lat: float
    lon: float
    radius_km: float


@cache
def area_circles(overlays: tuple[Path, ...] = ()) -> Mapping[str, AreaCircle]:
    """The circles around provinces and regions by their ids in the gazetteer, from data/areas; an overlay's replace ours. Raises DataError."""
    circles: dict[str, AreaCircle] = {}
    mistakes: list[str] = []
    for path in data_files("areas", overlays):
        with path.open(encoding="utf-8", newline="") as lines:
            for where, fields in _lines(path, csv.DictReader(lines)):
                mistake = _mistake(fields)
                if mistake:
                    mistakes.append(f"{where}: {mistake}")
                else:
                    circles[fields["id"]] = AreaCircle(float(fields["lat"]), float(fields["lon"]), float(fields["radius_km"]))
    if mistakes:
        raise DataError(tuple(mistakes))
    return circles


def _lines(path: Path, reader: csv.DictReader[str]) -> Iterator[tuple[str, dict[str, str]]]:
    if tuple(reader.fieldnames or ()) != _COLUMNS:
        raise DataError((f"{path.name}:1: the columns must be {','.join(_COLUMNS)}",))
    for fields in reader:
        yield f"{path.name}:{reader.line_num}", fields


def _mistake(fields: Mapping[str, str | None]) -> str | None:
    """What is wrong with a line, with what to do about it; None for a sound one."""
    if any(fields.get(column) is None for column in _COLUMNS):
        return f"the line does not have {len(_COLUMNS)} columns; quote names that hold a comma"
    if fields["around"] not in _AROUND:
        return f"around {fields['around']!r} is not known; it is one of {', '.join(_AROUND)}"
    radius = fields["radius_km"] or ""
    if not radius.isdecimal() or int(radius) == 0:
        return f"radius_km {radius!r} is no whole number of km above 0"
    return point_mistake(fields["lat"] or "", fields["lon"] or "")
