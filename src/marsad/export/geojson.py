"""GeoJSON (RFC 7946): incidents as features, drawn as points only where the text is that precise."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from marsad.export.wire import incident_to_wire
from marsad.model import Incident, PlaceMention, Reading

# A point in a wider unit would be read as a place that no text names.
_POINTED = frozenset({"site", "town", "district"})


def geojson(reading: Reading) -> Iterator[bytes]:
    """A feature collection of incidents. A province, a region or a country has a null geometry, with its name among the properties."""
    features = [_feature(incident) for incident in reading.incidents]
    yield orjson.dumps({"type": "FeatureCollection", "features": features}, option=orjson.OPT_INDENT_2) + b"\n"


def _feature(incident: Incident) -> dict[str, object]:
    """One incident; `uncertainty_m` is the radius in metres that surely holds the place, null where nothing is drawn."""
    position = _position(incident.place)
    km = incident.place.uncertainty_km if incident.place is not None and position is not None else None
    properties = {key: value for key, value in incident_to_wire(incident).items() if key not in ("id", "links")}
    properties["uncertainty_m"] = None if km is None else km * 1000
    geometry = None if position is None else {"type": "Point", "coordinates": position}
    return {"type": "Feature", "id": incident.id, "geometry": geometry, "properties": properties}


def _position(place: PlaceMention | None) -> list[float] | None:
    """Longitude before latitude, as the standard has it."""
    if place is None or place.lat is None or place.lon is None or place.level not in _POINTED:
        return None
    return [place.lon, place.lat]
