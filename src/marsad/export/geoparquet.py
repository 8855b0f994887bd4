"""GeoParquet 1.1: the table of incidents with a point for each that has one."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import orjson

from marsad.export.arrow import read_file, write_columns
from marsad.export.csv_ import row_of
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Event, Knowledge, events_of
from marsad.export.tables import load_schema
from marsad.model import Reading

SCHEMA = "incidents"
_ARROW = {"string": "string", "date": "date32", "integer": "int64", "number": "double", "boolean": "bool"}
_POINT = 1
# Longitude before latitude in WGS 84 is what GeoParquet takes where no reference system is named.
_GEO = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}}}


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """One row an incident. Raises InputError where pyarrow is not installed."""
    events = list(events_of(reading, knowledge, choices.undated))
    rows = [row_of(event, knowledge.ontology) for event in events]
    columns: dict[str, tuple[str, list[Any]]] = {}
    for field in load_schema(SCHEMA).descriptor["fields"]:
        values = [row[field["name"]] for row in rows]
        columns[field["name"]] = (_ARROW[field["type"]], [_typed(field["type"], value) for value in values])
    columns["geometry"] = ("binary", [_wkb(event) for event in events])
    losses = [Loss(event.id, "geometry", "the place is no point, or is not known; the geometry is null") for event in events if _wkb(event) is None]
    return Export({"": write_columns(columns, {"geo": orjson.dumps(_GEO).decode()})}, len(rows), tuple(losses))


def _typed(kind: str, value: Any) -> Any:
    """A value of the table, which writes days and degrees as text, as what its column holds."""
    if value is None:
        return None
    return float(value) if kind == "number" else date.fromisoformat(value) if kind == "date" else value


def _wkb(event: Event) -> bytes | None:
    """A point in well-known binary, little-endian; None where nothing may be drawn."""
    where = event.where
    return None if where is None or where.lat is None or where.lon is None else struct.pack("<BIdd", 1, _POINT, where.lon, where.lat)


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Whether the footer names the geometry, and each geometry is the point of its row, which none of a province has."""
    try:
        rows, metadata = read_file(files[""])
    except ValueError as error:
        yield f"geoparquet: it is no Parquet file ({error})"
        return
    if "geo" not in metadata or orjson.loads(metadata["geo"])["primary_column"] != "geometry":
        yield "geoparquet: the footer names no primary column of geometries"
    for row in rows:
        if row["geometry"] is None:
            continue
        if row["level"] in ("province", "region", "country"):
            yield f"geoparquet, {row['id']}: a {row['level']} is drawn as a point"
        if row["geometry"] != struct.pack("<BIdd", 1, _POINT, row["longitude"] or 0.0, row["latitude"] or 0.0):
            yield f"geoparquet, {row['id']}: the geometry is not the point of its row"


EXPORTER = Exporter(
    name="geoparquet", what="the table of incidents with points, for geographic tools", ending=".parquet", write=write, check=check, is_text=False
)
