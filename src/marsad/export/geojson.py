"""GeoJSON (RFC 7946): incidents as features, drawn as points only where the text is that precise."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from marsad.export.wire import incident_to_wire
from marsad.model import Incident, Reading


def geojson(reading: Reading) -> Iterator[bytes]:
    """A feature collection of incidents. A province, a region or a country has a null geometry, with its name among the properties."""
    features = [_feature(incident) for incident in reading.incidents]
    yield orjson.dumps({"type": "FeatureCollection", "features": features}, option=orjson.OPT_INDENT_2) + b"\n"


def _feature(incident: Incident) -> dict[str, object]:
    fields = incident_to_wire(incident)
    place = incident.place
    pointed = place is not None and place.lat is not None and place.level in ("site", "town", "district")
    geometry = {"type": "Point", "coordinates": [place.lon, place.lat]} if pointed and place is not None else None
    uncertainty = place.uncertainty_km * 1000 if place is not None and place.uncertainty_km is not None else None
    properties = {**{key: fields[key] for key in fields if key not in ("id", "links")}, "uncertainty_m": uncertainty}
    return {"type": "Feature", "id": incident.id, "geometry": geometry, "properties": properties}
