"""The window of a map: which part of the world it shows, and where a point of the world lies on it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from marsad.reference.outlines import Point, Ring

KM_A_DEGREE = 111.2
# A narrower window shows nothing that one could find one's way by.
_NARROWEST_KM = 60.0
_MARGIN = 0.18
MANY = 20

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Window:
    """A rectangle of the world, in an equirectangular projection that is true to scale at its middle latitude. Sizes are in units of the drawing."""

    west: float
    south: float
    east: float
    north: float
    width: float
    height: float

    @property
    def stretch(self) -> float:
        """How much shorter a degree of longitude is than one of latitude."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def units_a_km(self) -> float:
        return self.height / ((self.north - self.south) * KM_A_DEGREE)

    def place(self, point: Point) -> Point:
        """Where a longitude and latitude are drawn."""
        lon, lat = point
        return (lon - self.west) / (self.east - self.west) * self.width, (self.north - lat) / (self.north - self.south) * self.height

    def holds(self, lon: float, lat: float) -> bool:
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def meets(self, box: Box) -> bool:
        west, south, east, north = box
        return west <= self.east and east >= self.west and south <= self.north and north >= self.south


def circle_box(lat: float, lon: float, km: float) -> Box:
    """The rectangle around a circle on the ground."""
    up = km / KM_A_DEGREE
    across = up / max(math.cos(math.radians(lat)), 0.05)
    return lon - across, lat - up, lon + across, lat + up


def window_around(boxes: Iterable[Box], width: float, height: float) -> Window:
    """A window of this shape that holds all the boxes with some room around them. Raises ValueError for none."""
    known = list(boxes)
    west, south = min(box[0] for box in known), min(box[1] for box in known)
    east, north = max(box[2] for box in known), max(box[3] for box in known)
    lon, lat = (west + east) / 2, (south + north) / 2
    stretch = max(math.cos(math.radians(lat)), 0.05)
    tall = max((north - south) * (1 + 2 * _MARGIN), _NARROWEST_KM / KM_A_DEGREE)
    wide = max((east - west) * (1 + 2 * _MARGIN) * stretch, _NARROWEST_KM / KM_A_DEGREE)
    tall = max(tall, wide * height / width)
    wide = tall * width / height / stretch
    return Window(lon - wide / 2, lat - tall / 2, lon + wide / 2, lat + tall / 2, width, height)


def without_outliers(boxes: Sequence[Box]) -> list[Box]:
    """The boxes that most lie near to: of many, those beyond the outermost twentieths on either side are left out, so that a few do not make the rest small."""
    if len(boxes) < MANY:
        return list(boxes)
    cut = len(boxes) // 20
    kept = list(boxes)
    for low, high in ((0, 2), (1, 3)):
        middles = sorted((box[low] + box[high]) / 2 for box in boxes)
        least, most = middles[cut], middles[-cut - 1]
        kept = [box for box in kept if least <= (box[low] + box[high]) / 2 <= most]
    return kept or list(boxes)


def thinned(points: Sequence[Point], apart: float = 0.9) -> list[Point]:
    """A line of a drawing without the points that lie so near to the one before that nobody would see them."""
    found: list[Point] = []
    for point in points:
        if not found or abs(point[0] - found[-1][0]) + abs(point[1] - found[-1][1]) >= apart:
            found.append(point)
    return found


def clipped(ring: Ring, window: Window) -> Sequence[Point]:
    """The part of a ring inside a window, its edge included; empty where none is. Source: Sutherland and Hodgman, 1974."""
    points: Sequence[Point] = ring
    for axis, bound, keep_above in ((0, window.west, True), (0, window.east, False), (1, window.south, True), (1, window.north, False)):
        points = _cut(points, axis, bound, keep_above)
    return points


def _cut(points: Sequence[Point], axis: int, bound: float, keep_above: bool) -> list[Point]:
    def inside(point: Point) -> bool:
        return point[axis] >= bound if keep_above else point[axis] <= bound

    found: list[Point] = []
    for before, point in zip((points[-1], *points), points) if points else ():
        if inside(before) != inside(point):
            share = (bound - before[axis]) / (point[axis] - before[axis])
            found.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside(point):
            found.append(point)
    return found
