"""Exporters: one a format, gathered in one list; plug-ins add to it by entry points of the group `marsad.exporters`."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from marsad.export import acled, airwars, csv_, geojson, geoparquet, hxl, json_, parquet, plover, polecat, ucdp
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Knowledge
from marsad.export.json_ import claim_line
from marsad.model import InputError

__all__ = ["EXPORTERS", "Choices", "Export", "Exporter", "Knowledge", "Loss", "claim_line", "exporter", "exporters"]

EXPORTERS: dict[str, Exporter] = {
    own.name: own
    for own in (
        json_.OBJECT, json_.LINES, csv_.EXPORTER, geojson.EXPORTER, geoparquet.EXPORTER, parquet.EXPORTER, acled.EXPORTER, ucdp.EXPORTER, plover.EXPORTER,
        polecat.EXPORTER, hxl.EXPORTER, airwars.EXPORTER,
    )
}  # fmt: skip


@cache
def exporters() -> dict[str, Exporter]:
    """All exporters by name: ours, and those of plug-ins, which may not take the place of ours."""
    found = dict(EXPORTERS)
    for point in entry_points(group="marsad.exporters"):
        found.setdefault(point.name, point.load())
    return found


def exporter(name: str) -> Exporter:
    """The exporter of that name. Raises InputError that lists the names there are."""
    known = exporters()
    if name not in known:
        raise InputError("--to", f'there is no exporter "{name}".', f"Choose one of: {', '.join(known)}.")
    return known[name]
