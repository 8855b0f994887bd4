"""HXL: a table of incidents whose second row says in hashtags what each column is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from marsad.export.acled_actors import Side, sides_of
from marsad.export.acled_types import sub_event_of
from marsad.export.checks import mistakes_of_country, mistakes_of_days, mistakes_of_point, mistakes_of_range
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Event, Knowledge, events_of
from marsad.export.facts.notes import notes_of
from marsad.export.facts.units import unit_codes
from marsad.export.parts import headings, one_after_another
from marsad.export.tables import Row, check_table, columns_of, load_schema, read_table, write_table
from marsad.model import Reading
from marsad.reference.ontology import Ontology, SubEvent, load_ontology

SCHEMA = "hxl"
# The syntax of a hashtag with its attributes. Source: the HXL standard 1.1.
_TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")


def tags() -> tuple[str, ...]:
    """The hashtag of each column, in order."""
    return tuple(column["hxl"] for column in load_schema(SCHEMA).descriptor["fields"])


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """One row an incident that came about; unknown numbers stay empty."""
    rows: list[Row] = []
    losses: list[Loss] = []
    for event in events_of(reading, knowledge, choices.undated):
        if event.came_about:
            rows.append(_row(event, knowledge))
        else:
            losses.append(Loss(event.id, "", "left out: no account says that it happened; it is only denied, planned or expected"))
    return Export({"": write_table(load_schema(SCHEMA), rows, second=tags())}, len(rows), tuple(losses))


def _row(event: Event, knowledge: Knowledge) -> Row:
    ontology = knowledge.ontology
    where, when, killed, injured = event.where, event.when, event.killed, event.injured
    place, country = (where.mention if where else None), (where.country if where else None)
    sub_event = ontology.sub_events[sub_event_of(event, ontology).id] if event.terms and event.terms.acled else None
    first, second = _sides(event, sub_event, ontology)
    codes = unit_codes(place, knowledge.reference.gazetteer) if place else (None, None)
    return {
        "Event id": f"MARSAD{event.id}", "Date": when.midpoint.isoformat() if when else None, "First day": when.first.isoformat() if when else None,
        "Last day": when.last.isoformat() if when else None, "Year": when.midpoint.year if when else None, "Type": event.incident.type,
        "ACLED event type": sub_event.event if sub_event else None, "ACLED sub-event": sub_event.id if sub_event else None,
        "Means": "; ".join(event.means) or None, "Actor 1": first.name, "With actor 1": "; ".join(first.associates) or None,
        "Actor 2": second.name, "With actor 2": "; ".join(second.associates) or None,
        "Region": country.acled_region if country else None, "Country": country.name if country else None, "Country code": country.iso3 if country else None,
        "Admin 1": place.admin1 if place else None, "Admin 1 code": codes[0], "Admin 2": place.admin2 if place else None, "Admin 2 code": codes[1], "P-code": place.pcode if place else None,
        "Location": where.name if where else None, "Location (Arabic)": place.name_ar if place else None,
        "Latitude": _degrees(where.lat if where else None), "Longitude": _degrees(where.lon if where else None),
        "Precision (m)": where.uncertainty_m if where else None,
        "Killed, least": killed.range.least if killed else None, "Killed, most": killed.range.most if killed else None,
        "Children killed, least": _least(event, "children"), "Women killed, least": _least(event, "women"),
        "Injured, least": injured.range.least if injured else None, "Injured, most": injured.range.most if injured else None,
        "Grade": event.incident.grade.occurrence, "Grade of responsibility": event.incident.grade.responsibility, "Grade of harm": event.incident.grade.harm,
        "Independent origins": len(event.incident.origins), "Sources": "; ".join(event.told_by),
        "Addresses": " ".join(dict.fromkeys(document.url for document in event.documents if document.url)) or None, "Notes": notes_of(event),
    }  # fmt: skip


def _sides(event: Event, sub_event: SubEvent | None, ontology: Ontology) -> tuple[Side, Side]:
    """The sides as ACLED has them; nobody where ACLED has no such event, or in no known country."""
    nobody = Side(None, None)
    if sub_event is None or event.where is None or event.where.country is None:
        return nobody, nobody
    return sides_of(event, sub_event, ontology)


def _degrees(value: float | None) -> str | None:
    return None if value is None else f"{value:.4f}"


def _least(event: Event, who: str) -> int | None:
    return next((harm.least for harm in event.incident.harm if harm.kind == "killed" and harm.who == who), None)


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """The columns by the schema, the second row, whose hashtags must be those of the columns and well formed, and what columns say of each other."""
    lines = files[""].split(b"\n")
    found = columns_of(lines[1] if len(lines) > 1 else b"")
    if found != tags():
        yield f"hxl: the second row is {', '.join(found)}; it must be {', '.join(tags())}"
    yield from (f"hxl: {tag!r} is no hashtag with attributes" for tag in found if not _TAG.fullmatch(tag))
    rows = b"\n".join([lines[0], *lines[2:]])
    yield from check_table(load_schema(SCHEMA), rows)
    for row in read_table(rows):
        yield from (f"hxl, {row.get('Event id')}: {mistake}" for mistake in _mistakes(row))


def _mistakes(row: Mapping[str, str]) -> Iterator[str]:
    for kind in ("Killed", "Injured"):
        yield from mistakes_of_range(row, f"{kind}, least", f"{kind}, most")
    yield from mistakes_of_days(row, "First day", "Date")
    yield from mistakes_of_days(row, "Date", "Last day", year="Year")
    yield from mistakes_of_country(row, "Country", {"Country code": "iso3", "Region": "acled_region"})
    yield from mistakes_of_point(row, "Latitude", "Longitude")
    sub_event = load_ontology().sub_events.get(row.get("ACLED sub-event", ""))
    if row.get("ACLED event type", "") != (sub_event.event if sub_event else ""):
        yield f"the sub-event {row.get('ACLED sub-event')!r} is none of {row.get('ACLED event type') or 'nothing'}"


EXPORTER = Exporter(
    name="hxl", what="a table with HXL hashtags in its second row", ending=".csv", write=write, check=check, parts=one_after_another(headings(2))
)
