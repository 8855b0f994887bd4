"""Spots of the map that would be drawn over each other, brought together until the reader comes nearer. No database in here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsad.store.mapping import Spot

# The picture of the world is so many pixels wide at zoom 0, and a number on the map takes a circle of about this many.
_WORLD_PX, _APART_PX = 512, 34.0


def apart(spots: Iterable[Spot], zoom: int) -> list[Spot]:
    """The spots, the largest first, with those taken into a larger one that would lie over it at a zoom level. What stands at one point stays two:
    coming nearer would not part them."""
    kept: list[Spot] = []
    by_bin: dict[tuple[int, int], list[int]] = {}
    for spot in sorted(spots, key=lambda spot: (-spot.grades.total(), spot.cell, spot.place or "")):
        x, y = _pixel(spot, zoom)
        column, row = int(x // _APART_PX), int(y // _APART_PX)
        near = (index for dx in (-1, 0, 1) for dy in (-1, 0, 1) for index in by_bin.get((column + dx, row + dy), ()))
        over = next((index for index in near if kept[index].cell != spot.cell and math.dist((x, y), _pixel(kept[index], zoom)) < _APART_PX), None)
        if over is None:
            by_bin.setdefault((column, row), []).append(len(kept))
            kept.append(spot)
        else:
            kept[over] = _together(kept[over], spot)
    return kept


def _pixel(spot: Spot, zoom: int) -> tuple[float, float]:
    size = _WORLD_PX * 2.0**zoom
    angle = math.radians(min(85.0, max(-85.0, spot.lat)))
    return (spot.lon + 180) / 360 * size, (1 - math.asinh(math.tan(angle)) / math.pi) / 2 * size


def _together(larger: Spot, other: Spot) -> Spot:
    """One spot where the larger was, which stands for no single place any more."""
    uncertainty = max((km for km in (larger.uncertainty_km, other.uncertainty_km) if km is not None), default=None)
    return replace(larger, one_point=False, place=None, level=None, uncertainty_km=uncertainty, grades=larger.grades + other.grades, named=())
