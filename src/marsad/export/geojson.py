"""GeoJSON (RFC 7946): incidents as features, drawn as points only where the text is that precise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from marsad.export.acled_types import sub_event_of
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Event, Knowledge, Party, events_of
from marsad.export.facts.toll import Toll
from marsad.export.parts import Frame, one_after_another
from marsad.export.wire import incident_to_wire
from marsad.model import Document, Reading
from marsad.reference.ontology import Ontology


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """A feature collection of all incidents. A province, a region or a country has a null geometry, with its name among the properties."""
    events = list(events_of(reading, knowledge, choices.undated))
    features = [feature_of(event, knowledge.ontology) for event in events]
    losses = [Loss(event.id, "geometry", "the place is no point, or is not known; the geometry is null") for event in events if _position(event) is None]
    return Export({"": _collection(features)}, len(features), tuple(losses))


def _collection(features: list[dict[str, Any]]) -> bytes:
    return orjson.dumps({"type": "FeatureCollection", "features": features}, option=orjson.OPT_INDENT_2) + b"\n"


def feature_of(event: Event, ontology: Ontology) -> dict[str, Any]:
    """One incident with the fields of the public contract and those that maps and tables of the field ask for."""
    position = _position(event)
    geometry = None if position is None else {"type": "Point", "coordinates": position}
    return {"type": "Feature", "id": event.id, "geometry": geometry, "properties": properties_of(event, ontology)}


def properties_of(event: Event, ontology: Ontology) -> dict[str, Any]:
    """`uncertainty_m` is the radius in metres that surely holds the place, null where nothing is drawn; `date_precision` is `publication` where no account dates it."""
    incident, when, where = event.incident, event.when, event.where
    own = {key: value for key, value in incident_to_wire(incident).items() if key not in ("id", "links")}
    return {
        **own, "uncertainty_m": where.uncertainty_m if where else None,
        "name_en": where.mention.name_en if where else None, "name_ar": where.mention.name_ar if where else None,
        "date_start": when.first.isoformat() if when else None, "date_end": when.last.isoformat() if when else None,
        "date_precision": "publication" if when and when.by_publication else incident.time.precision if when and incident.time else None,
        "geo_precision": where.acled_precision if where else None,
        "acled_sub_event": sub_event_of(event, ontology).id if event.terms and event.terms.acled else None,
        "plover_type": event.terms.plover if event.terms else None, "came_about": event.came_about,
        "actors": [
            _actor(party, role) for role, parties in (("doer", event.sides.doers), ("blamed", event.sides.blamed), ("struck", event.sides.struck)) for party in parties
        ],
        "means": list(event.means), "independent_sources": len(incident.origins), "killed": _toll(event.killed), "injured": _toll(event.injured),
        "told_by": list(event.accounts.affirming), "denied_by": list(event.accounts.denying), "claimed_by": list(event.accounts.owning),
        "part_denied_by": list(event.accounts.disowning), "sources": [_source(document) for document in event.documents],
    }  # fmt: skip


def _position(event: Event) -> list[float] | None:
    """Longitude before latitude, as the standard has it."""
    where = event.where
    return None if where is None or where.lat is None or where.lon is None else [where.lon, where.lat]


def _actor(party: Party, role: str) -> dict[str, Any]:
    return {"role": role, "actor": party.actor.id if party.actor else None, "name_en": party.name, "words": party.words, "named_by": party.weight}


def _toll(toll: Toll | None) -> dict[str, int | None]:
    return {"min": toll.range.least if toll else None, "max": toll.range.most if toll else None, "best": toll.best if toll else None}


def _source(document: Document) -> dict[str, Any]:
    return {
        "document": document.id, "outlet": document.outlet, "published": document.published, "language": document.lang, "url": document.url,
        "sha256": document.sha256 or None, "copy_of": document.copy_of,
    }  # fmt: skip


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Whether it is GeoJSON (by geojson-pydantic where that is installed), and its points are none of provinces, with four decimals at most."""
    try:
        features = orjson.loads(files[""])["features"]
    except (ValueError, KeyError, TypeError) as error:
        yield f"geojson: it is no collection of features ({error!r})"
        return
    yield from _by_the_standard(files[""])
    for feature in features:
        if feature["geometry"] is None:
            continue
        place = feature["properties"].get("place") or {}
        if place.get("level") in ("province", "region", "country"):
            yield f"geojson, {feature['id']}: a {place['level']} is drawn as a point"
        if any(round(degrees, 4) != degrees for degrees in feature["geometry"]["coordinates"]):
            yield f"geojson, {feature['id']}: a coordinate has more than four decimals"


def _by_the_standard(content: bytes) -> Iterator[str]:
    try:
        from geojson_pydantic import FeatureCollection
    except ModuleNotFoundError:
        return
    try:
        FeatureCollection.model_validate_json(content)
    except ValueError as error:
        yield from (f"geojson: {line}" for line in str(error).splitlines()[:20])


EXPORTER = Exporter(
    name="geojson", what="features for maps, with points only where the text is that precise", ending=".geojson", write=write, check=check,
    parts=one_after_another(Frame(lambda _: _collection([]).index(b"]"), b",", b"\n  ]\n}\n")),
)  # fmt: skip
