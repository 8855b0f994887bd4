"""How far apart two points on the Earth are."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

# Twice the Earth's mean radius.
_DIAMETER_KM = 12742.0


def great_circle_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in km between two points in degrees."""
    phi, other_phi = radians(lat), radians(other_lat)
    half = sin((other_phi - phi) / 2) ** 2 + cos(phi) * cos(other_phi) * sin(radians(other_lon - lon) / 2) ** 2
    return _DIAMETER_KM * asin(min(1.0, sqrt(half)))
