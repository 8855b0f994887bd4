"""A table of incidents with every number that Marsad holds of them, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from marsad.export.acled_types import sub_event_of
from marsad.export.checks import COARSE, mistakes_of_days, mistakes_of_point, mistakes_of_range
from marsad.export.exporter import Choices, Export, Exporter
from marsad.export.facts import Event, Knowledge, events_of
from marsad.export.facts.toll import Toll
from marsad.export.parts import headings, one_after_another
from marsad.export.tables import Row, check_table, load_schema, read_table, write_table
from marsad.model import Reading
from marsad.reference.ontology import Ontology

SCHEMA = "incidents"
# Kinds of harm that have a column of their own; the others are told together.
_OWN = ("killed", "injured")


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """One row an incident, in the order of the reading; nothing is left out."""
    rows = [row_of(event, knowledge.ontology) for event in events_of(reading, knowledge, choices.undated)]
    return Export({"": write_table(load_schema(SCHEMA), rows)}, len(rows))


def row_of(event: Event, ontology: Ontology) -> Row:
    """An incident by the columns of the schema."""
    incident, when, where = event.incident, event.when, event.where
    place = where.mention if where else None
    return {
        "id": event.id, "what": incident.what, "type": incident.type,
        "acled_sub_event": sub_event_of(event, ontology).id if event.terms and event.terms.acled else None,
        "plover_type": event.terms.plover if event.terms else None,
        "date_start": when.first.isoformat() if when else None, "date_end": when.last.isoformat() if when else None,
        "date_precision": "publication" if when and when.by_publication else incident.time.precision if when and incident.time else None,
        "date_words": when.words if when else None,
        "location": where.name if where else None, "location_ar": place.name_ar if place else None, "location_words": place.anchor.text if place else None,
        "place_id": place.place if place else None, "level": where.level if where else None,
        "latitude": _degrees(where.lat if where else None), "longitude": _degrees(where.lon if where else None),
        "uncertainty_m": where.uncertainty_m if where else None, "country": place.country if place else None,
        "admin1": place.admin1 if place else None, "admin2": place.admin2 if place else None, "pcode": place.pcode if place else None,
        "doers": _names(event, "doers"), "blamed": _names(event, "blamed"), "struck": _names(event, "struck"), "means": "; ".join(event.means) or None,
        **_toll("killed", event.killed), **_toll("injured", event.injured), "other_harm": _other_harm(event),
        "grade_occurrence": incident.grade.occurrence, "grade_responsibility": incident.grade.responsibility, "grade_harm": incident.grade.harm,
        "reasons": " / ".join(f"{reason.question}: {reason.text}" for reason in incident.reasons),
        "origins": len(incident.origins), "told_by": "; ".join(event.accounts.affirming) or None, "denied_by": "; ".join(event.accounts.denying) or None,
        "claimed_by": "; ".join(event.accounts.owning) or None, "part_denied_by": "; ".join(event.accounts.disowning) or None,
        "came_about": event.came_about, "claims": len(incident.claims), "reports": len(event.documents), "outlets": "; ".join(event.told_by),
        "urls": " ".join(dict.fromkeys(document.url for document in event.documents if document.url)) or None,
        "sha256": " ".join(document.sha256 for document in event.documents if document.sha256) or None, "part_of": incident.part_of,
    }  # fmt: skip


def _degrees(value: float | None) -> str | None:
    return None if value is None else f"{value:.4f}"


def _names(event: Event, side: str) -> str | None:
    return "; ".join(party.name or party.words for party in getattr(event.sides, side)) or None


def _toll(kind: str, toll: Toll | None) -> Row:
    return {
        f"{kind}_min": toll.range.least if toll else None, f"{kind}_max": toll.range.most if toll else None, f"{kind}_best": toll.best if toll else None,
        f"{kind}_civilians": toll.civilians if toll else None,
    }  # fmt: skip


def _other_harm(event: Event) -> str | None:
    told = [
        f"{harm.kind} ({harm.who}): {harm.least}{'' if harm.most == harm.least else ' or more' if harm.most is None else f' to {harm.most}'}"
        for harm in event.incident.harm
        if harm.kind not in _OWN and harm.least is not None
    ]
    return "; ".join(told) or None


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Columns, values and types by the schema, ranges that run upwards, and points of places that have one."""
    yield from check_table(load_schema(SCHEMA), files[""])
    for row in read_table(files[""]):
        yield from (f"incidents, {row.get('id')}: {mistake}" for mistake in _mistakes(row))


def _mistakes(row: Mapping[str, str]) -> Iterator[str]:
    for kind in _OWN:
        yield from mistakes_of_range(row, f"{kind}_min", f"{kind}_best", f"{kind}_max")
        yield from mistakes_of_range(row, f"{kind}_civilians", f"{kind}_best")
    yield from mistakes_of_days(row, "date_start", "date_end")
    yield from mistakes_of_point(row, "latitude", "longitude", coarse=row.get("level") in COARSE)
    if bool(row.get("date_precision")) != bool(row.get("date_start")):
        yield "a date and its precision go together"


EXPORTER = Exporter(
    name="csv", what="a table of incidents with all that Marsad says of them", ending=".csv", write=write, check=check, parts=one_after_another(headings(1))
)
