"""PLOVER's JSON, an event a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Event, Knowledge, Party, Toll, Where
from marsad.export.facts.notes import notes_of
from marsad.export.plover_events import AUXILIARY, PloverEvent, code_of, plover_events, sector_of
from marsad.export.plover_record import Location, PloverRecord
from marsad.model import Claim, Reading
from marsad.model.codec import decode
from marsad.reference.compiled import package_version
from marsad.reference.ontology import Ontology, load_ontology

# Of the levels of `resolution`, from which on a place is too coarse for a point.
_PROVINCE = 2
_TO_THE_MINUTE = frozenset({"minute", "part_of_day"})


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """A line for each incident and each threat that PLOVER has a type for and a day."""
    losses: list[Loss] = []
    lines = [orjson.dumps(record_of(own, knowledge.ontology)) + b"\n" for own in plover_events(reading, knowledge, choices, losses)]
    return Export({"": b"".join(lines)}, len(lines), tuple(losses))


def record_of(coded: PloverEvent, ontology: Ontology) -> dict[str, Any]:
    """An event by PLOVER's fields; what is not known is left out."""
    event = coded.event
    assert event.when is not None
    first = _fullest(event)
    report = next((document for document in event.documents if document.id == first.document), None)
    time, endtime = _times(event)
    record = {
        "id": f"MARSAD{event.id}", "has_event": True, "date": event.when.first.isoformat(), "time": time,
        "enddate": event.when.last.isoformat() if event.when.days > 1 else None, "endtime": endtime,
        "actor": [_entity(party, ontology) for party in event.sides.doers], "recipient": [_entity(party, ontology) for party in event.sides.struck],
        "event": [coded.type.id], "event_loc": _location(event.where) if event.where else None,
        "event_text": list(dict.fromkeys(claim.trigger.text for claim in event.claims)), "quad_code": coded.type.quad, "event_scale": coded.intensity,
        "mode": list(coded.modes), "context": [], "size": _size(event), "link": report.url if report else None,
        "text": report.text[first.sentence.start : first.sentence.end] if report else None,
        "text_info": {"start": first.sentence.start, "end": first.sentence.end} if report else None,
        "cite_info": {
            "title": report.title, "language": report.lang, "publication": report.outlet, "url": report.url, "citation": report.published,
        } if report else None,
        "coder": f"marsad {package_version()}", "comment": notes_of(event),
    }  # fmt: skip
    return {key: value for key, value in record.items() if value is not None}


def _fullest(event: Event) -> Claim:
    """The claim that says most: affirmed, with harm, place and time, the first of equals."""
    return max(event.claims, key=lambda claim: (claim.polarity == "affirmed", bool(claim.harm), bool(claim.place), claim.time is not None))


def _times(event: Event) -> tuple[str | None, str | None]:
    time = event.incident.time
    if time is None or time.precision not in _TO_THE_MINUTE or time.earliest is None or time.latest is None:
        return None, None
    zone = ZoneInfo(time.zone)
    return time.earliest.astimezone(zone).strftime("%H:%M"), time.latest.astimezone(zone).strftime("%H:%M")


def _entity(party: Party, ontology: Ontology) -> dict[str, Any]:
    entity = {
        "code": code_of(party, ontology), "sector": sector_of(party), "entity_text": party.words,
        "identifier_text": f"marsad:{party.actor.id}" if party.actor else None,
    }  # fmt: skip
    return {key: value for key, value in entity.items() if value is not None}


def _location(where: Where) -> dict[str, Any]:
    place = where.mention
    location = {
        "extracted_place": place.anchor.text, "resolved_place": place.name_en, "geonameid": geoname_id(where), "lat": where.lat, "lon": where.lon,
        "city": where.name if where.level in ("site", "town") else None, "district": place.admin2, "province": place.admin1,
        "country": where.country.name if where.country else None, "country_code": where.country.iso3 if where.country else None,
        "resolution": where.plover_resolution,
    }  # fmt: skip
    return {key: value for key, value in location.items() if value is not None}


def geoname_id(where: Where) -> int | None:
    """The number of a place that comes from GeoNames."""
    scheme, _, number = (where.mention.place or "").partition(".")
    return int(number) if scheme == "geonames" and number.isdecimal() else None


def _size(event: Event) -> dict[str, int] | None:
    arrested = [harm.least for harm in event.incident.harm if harm.kind == "detained" and harm.least is not None]
    size = {"dead": _least(event.killed), "injured": _least(event.injured), "arrested": max(arrested, default=None)}
    return {key: value for key, value in size.items() if value is not None} or None


def _least(toll: Toll | None) -> int | None:
    return toll.range.least if toll else None


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Whether each line has PLOVER's fields with what they may hold, a type with its quad code and intensity, modes that the type may have, and an id of its own."""
    seen = set[str]()
    for number, line in enumerate(files[""].splitlines(), 1):
        try:
            record = decode(line, PloverRecord)
        except ValueError as error:
            yield f"plover, line {number}: {error}"
            continue
        yield from (f"plover, line {number}: {mistake}" for mistake in _mistakes(record))
        if record["id"] in seen:
            yield f"plover, line {number}: the id {record['id']} stands twice"
        seen.add(record["id"])


def _mistakes(record: PloverRecord) -> Iterator[str]:
    types = load_ontology().plover_types
    if not record["id"].startswith("MARSAD"):
        yield f"the id {record['id']} is none of Marsad's"
    if not record["event"]:
        yield "there is no type of event"
    for name in record["event"]:
        if name not in types:
            yield f"{name} is no type of PLOVER"
            continue
        if record["quad_code"] != types[name].quad:
            yield f"the quad code of {name} is {types[name].quad}"
        yield from (f"{name} has no mode {mode}" for mode in record["mode"] if mode not in types[name].modes and mode not in AUXILIARY)
        if record.get("event_scale") != types[name].intensity_of(record["mode"]):
            yield f"the event_scale of {name} with these modes is {types[name].intensity_of(record['mode'])}"
    if "enddate" in record and record["enddate"] < record["date"]:
        yield "it ends before it begins"
    if any(number < 0 for number in record.get("size", {}).values() if isinstance(number, int)):
        yield "a size is below zero"
    if "event_loc" in record:
        yield from _mistakes_of_place(record["event_loc"])


def _mistakes_of_place(place: Location) -> Iterator[str]:
    if ("lat" in place) != ("lon" in place):
        yield "lat and lon go together"
    for name, degrees, most in (("lat", place.get("lat", 0.0), 90), ("lon", place.get("lon", 0.0), 180)):
        if abs(degrees) > most or round(degrees, 4) != degrees:
            yield f"{name} is {degrees}: degrees have four decimals at most"
    if "lat" in place and place.get("resolution", 5) <= _PROVINCE:
        yield "a province, a region or a country has no point"


EXPORTER = Exporter(name="plover", what="PLOVER's JSON, an event a line", ending=".jsonl", write=write, check=check)
