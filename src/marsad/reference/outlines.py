"""Outlines of countries and provinces, and the towns to find one's way by: what a map is drawn from, without asking anyone."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import orjson

from marsad.reference.loading import DATA

# Longitude and latitude in degrees.
Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The rings of a country (`admin1` None) or a province; `country` is None where no ISO code is agreed."""

    country: str | None
    admin1: str | None
    rings: tuple[Ring, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        points = [point for ring in self.rings for point in ring]
        longitudes, latitudes = [point[0] for point in points], [point[1] for point in points]
        return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


class Town(NamedTuple):
    """A town that people know; `name_ar` is empty where no name is certain."""

    name_en: str
    name_ar: str
    country: str
    lat: float
    lon: float
    population: int


@cache
def countries() -> tuple[Outline, ...]:
    """Every country of the world."""
    topology = orjson.loads((DATA / "outlines/countries.json").read_bytes())
    return tuple(Outline(shape["properties"]["country"], None, rings) for shape, rings in _shapes(topology, "countries"))


@cache
def provinces(country: str) -> tuple[Outline, ...]:
    """The provinces of a country; empty for one whose provinces are not drawn. Some bear no name."""
    topology = _provinces().get(country)
    if topology is None:
        return ()
    return tuple(Outline(country, shape["properties"]["admin1"], rings) for shape, rings in _shapes(topology, "provinces"))


@cache
def lines_of(country: str) -> tuple[tuple[Ring, ...], tuple[Ring, ...]]:
    """The lines around a country and those between its provinces, as they are in the outlines of the provinces; empty where these are not drawn."""
    topology = _provinces().get(country)
    if topology is None:
        return (), ()
    arcs = [tuple(_decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    used = Counter(
        number if number >= 0 else ~number for _, polygons in _polygons(topology, "provinces") for polygon in polygons for ring in polygon for number in ring
    )
    return tuple(arcs[number] for number, times in used.items() if times == 1), tuple(arcs[number] for number, times in used.items() if times > 1)


@cache
def _provinces() -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads((DATA / "outlines/provinces.json").read_bytes())
    return found


def outline_of(country: str, admin1: str | None = None) -> Outline | None:
    """The outline of a country (made up of its provinces where these are drawn) or of one of its provinces; None where it is not drawn."""
    if admin1 is None and (parts := provinces(country)):
        return Outline(country, None, tuple(ring for part in parts for ring in part.rings))
    known = countries() if admin1 is None else provinces(country)
    return next((outline for outline in known if outline.country == country and outline.admin1 == admin1), None)


@cache
def towns() -> tuple[Town, ...]:
    """Well-known towns, the largest first."""
    with (DATA / "outlines/towns.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return tuple(Town(r["name_en"], r["name_ar"], r["country"], float(r["lat"]), float(r["lon"]), int(r["population"])) for r in rows)


def _shapes(topology: dict[str, Any], name: str) -> list[tuple[dict[str, Any], tuple[Ring, ...]]]:
    """The shapes of a TopoJSON object with their rings. Source: the TopoJSON format specification, section 2.1."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    return [(shape, tuple(_ring(numbers, arcs) for polygon in polygons for numbers in polygon)) for shape, polygons in _polygons(topology, name)]


def _polygons(topology: dict[str, Any], name: str) -> Iterator[tuple[dict[str, Any], list[list[list[int]]]]]:
    """The shapes of an object with their polygons, each a list of rings, each a list of numbers of arcs."""
    for shape in topology["objects"][name]["geometries"]:
        yield shape, [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs") or []


def _decoded(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    """Each step counts from the one before, in the grid of the transform."""
    (across, up), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append((x * across + west, y * up + south))
    return points


def _ring(numbers: Sequence[int], arcs: Sequence[list[Point]]) -> Ring:
    """Arcs joined end to end; a negative number is an arc walked backwards. The point at which two meet is taken once."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)
