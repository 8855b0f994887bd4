"""Exporters of a reading: one a format, gathered in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.export.geojson import geojson
from marsad.export.json_ import claim_line, json_lines, json_object
from marsad.model import Reading

__all__ = ["EXPORTERS", "claim_line"]

Exporter = Callable[[Reading], Iterator[bytes]]

EXPORTERS: dict[str, Exporter] = {"json": json_object, "jsonl": json_lines, "geojson": geojson}
