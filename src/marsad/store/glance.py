"""What an incident is drawn and counted by: its day, its cell on the map, how many people were harmed. No database in here."""

from __future__ import annotations

import math
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from marsad.model import HarmKind, Incident, Interval
from marsad.store.claims import is_wide

# Cells halve the square of the Web Mercator map so many times: the smallest are about two metres wide.
DEEPEST = 24
# A point in a wider unit would be read as a place that no text names.
POINTED = frozenset({"site", "town", "district"})
_HIGHEST = 85.0511287798


def glance_columns(incident: Incident) -> dict[str, Any]:
    """The columns of an incident that maps, time lines and filters by harm look at."""
    place = incident.place
    drawn = place is not None and place.level in POINTED and place.lat is not None and place.lon is not None
    return {
        "day": day_of(incident.time), "cell": cell_of(place.lat, place.lon) if drawn and place is not None and place.lat is not None and place.lon is not None else None,
        "uncertainty_km": place.uncertainty_km if place is not None else None, "killed": most(incident, "killed"), "injured": most(incident, "injured"),
    }  # fmt: skip


def day_of(time: Interval | None) -> date | None:
    """The day on which something began, where it was; None where that is open, or told so widely that a day would be false."""
    if time is None or is_wide(time):
        return None
    first = time.earliest or time.latest
    return None if first is None else first.astimezone(ZoneInfo(time.zone)).date()


def cell_of(lat: float, lon: float) -> int:
    """The smallest cell that holds a point (WGS 84 degrees): the bits of its column and row by turns, so that each two bits less give the cell around it."""
    size = 1 << DEEPEST
    column = min(size - 1, max(0, int((lon + 180) / 360 * size)))
    angle = math.radians(min(_HIGHEST, max(-_HIGHEST, lat)))
    row = min(size - 1, max(0, int((1 - math.asinh(math.tan(angle)) / math.pi) / 2 * size)))
    return sum((column >> bit & 1) << 2 * bit | (row >> bit & 1) << 2 * bit + 1 for bit in range(DEEPEST))


def most(incident: Incident, kind: HarmKind) -> int | None:
    """The highest number that any account gives of people harmed in one way; None where none gives any."""
    numbers = [number for harm in incident.harm if harm.kind == kind for number in (harm.least, harm.most) if number is not None]
    return max(numbers, default=None)
