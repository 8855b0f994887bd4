"""ACLED's table of 31 columns: one row an event, where what happened at one place on one day between the same actors is one event."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from marsad.export.acled_actors import Side, interaction, sides_of
from marsad.export.acled_checks import mistakes_of_sides
from marsad.export.acled_types import sub_event_of
from marsad.export.checks import mistakes_of_country, mistakes_of_days, mistakes_of_point
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Event, Knowledge, events_of
from marsad.export.facts.notes import notes_of, told
from marsad.export.tables import Row, check_table, load_schema, read_table, write_table
from marsad.model import Document, Reading
from marsad.reference.ontology import Ontology, SubEvent, load_ontology

SCHEMA = "acled"
STRATEGIC = "Strategic developments"
# What rows have in common that are one event, whatever their sub-events.
_ONE_EVENT = ("event_date", "location", "latitude", "longitude", "admin1", "actor1", "actor2")


@dataclass(frozen=True, slots=True)
class _Coded:
    """An incident as ACLED would code it by itself."""

    event: Event
    sub_event: SubEvent
    decided: bool
    first: Side
    second: Side


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """The table, and what of the incidents it cannot say."""
    losses: list[Loss] = []
    groups: dict[tuple[object, ...], list[_Coded]] = {}
    for event in events_of(reading, knowledge, choices.undated):
        if reason := why_left_out(event, knowledge.ontology):
            losses.append(Loss(event.id, "", reason))
            continue
        coded = _code(event, knowledge.ontology)
        groups.setdefault(_concurrent(coded), []).append(coded)
    rows = []
    for group in groups.values():
        group.sort(key=lambda coded: (coded.sub_event.rank, coded.event.id))
        rows.append(_row(group))
        losses.extend(_losses(group))
    rows.sort(key=lambda row: (str(row["event_date"]), str(row["event_id_cnty"])), reverse=True)
    return Export({"": write_table(load_schema(SCHEMA), rows)}, len(rows), tuple(losses))


def why_left_out(event: Event, ontology: Ontology) -> str | None:
    """Why ACLED would record no such event; None where it would."""
    if not event.came_about:
        return "left out: no account says that it happened; it is only denied, planned or expected"
    if event.terms is None or event.terms.acled is None:
        return f"left out: ACLED has no such event ({event.incident.type})"
    if event.when is None:
        return "left out: no account gives a time (write it on the day of its first report: --undated publication)"
    if event.when.acled_precision is None:
        return "left out: the time is less precise than a month"
    if event.where is None or event.where.country is None:
        return "left out: no account names a place whose country is known"
    if event.where.level == "country" and ontology.sub_events[sub_event_of(event, ontology).id].event != STRATEGIC:
        return "left out: the place is a whole country"
    return None


def _code(event: Event, ontology: Ontology) -> _Coded:
    chosen = sub_event_of(event, ontology)
    sub_event = ontology.sub_events[chosen.id]
    first, second = sides_of(event, sub_event, ontology)
    return _Coded(event, sub_event, chosen.decided, first, second)


def _concurrent(coded: _Coded) -> tuple[object, ...]:
    """What two incidents have in common that are one event to ACLED; an incident whose day, place or doer is not known is one by itself."""
    event = coded.event
    exact = event.when is not None and event.when.acled_precision == 1 and event.where is not None and event.where.acled_precision == 1
    if not exact or not coded.first.is_named:
        return (event.id,)
    assert event.when is not None and event.where is not None
    return (event.when.first, event.where.mention.place, coded.first.name, coded.second.name, coded.sub_event.event == STRATEGIC)


def _row(group: Sequence[_Coded]) -> Row:
    head = group[0]
    event, where, when = head.event, head.event.where, head.event.when
    assert where is not None and where.country is not None and when is not None
    documents = {document.id: document for coded in group for document in coded.event.documents}
    return {
        "event_id_cnty": f"MARSAD{event.id}", "event_date": when.midpoint.isoformat(), "year": when.midpoint.year, "time_precision": when.acled_precision,
        "disorder_type": head.sub_event.disorder, "event_type": head.sub_event.event, "sub_event_type": head.sub_event.id,
        "actor1": head.first.name, "assoc_actor_1": _joined(group, "first"), "inter1": head.first.inter,
        "actor2": head.second.name, "assoc_actor_2": _joined(group, "second"), "inter2": head.second.inter,
        "interaction": interaction(head.first, head.second, head.sub_event),
        "civilian_targeting": "Civilians targeted" if head.second.is_civil and head.sub_event.event != STRATEGIC else None,
        "iso": where.country.iso_numeric, "region": where.country.acled_region, "country": where.country.name,
        "admin1": where.mention.admin1, "admin2": where.mention.admin2, "admin3": None, "location": where.name,
        "latitude": _degrees(where.lat), "longitude": _degrees(where.lon), "geo_precision": where.acled_precision,
        "source": "; ".join(dict.fromkeys(outlet for coded in group for outlet in coded.event.told_by)), "source_scale": None,
        "notes": _notes(group), "fatalities": sum(coded.event.killed.range.least for coded in group if coded.event.killed),
        "tags": "; ".join(["marsad", *(f"incident={coded.event.id}" for coded in group), f"occurrence={event.incident.grade.occurrence}"]),
        "timestamp": _stamp(documents.values()),
    }  # fmt: skip


def _stamp(documents: Collection[Document]) -> int | None:
    """When the last report came out, in seconds since 1970; a day stands for its first second."""
    days = [datetime.combine(document.published_on, time.min, UTC) for document in documents if document.published_on]
    instants = [document.published_at for document in documents if document.published_at]
    return int(max(instants or days).timestamp()) if instants or days else None


def _joined(group: Sequence[_Coded], side: str) -> str | None:
    names = dict.fromkeys(name for coded in group for name in getattr(coded, side).associates)
    return "; ".join(name for name in names if name != getattr(group[0], side).name) or None


def _degrees(value: float | None) -> str | None:
    return None if value is None else f"{value:.4f}"


def _notes(group: Sequence[_Coded]) -> str:
    notes = [" ".join(_sentences(coded)) for coded in group]
    return notes[0] if len(notes) == 1 else f"{len(notes)} incidents of one day and place. " + " / ".join(notes)


def _sentences(coded: _Coded) -> Iterator[str]:
    yield notes_of(coded.event)
    if coded.event.killed is None:
        yield "Fatalities are not known, and 0 stands for that."
    if not coded.decided and coded.event.terms is not None and coded.event.terms.acled_note:
        yield f"On the type: {coded.event.terms.acled_note}."


def _losses(group: Sequence[_Coded]) -> Iterator[Loss]:
    for coded in group:
        event = coded.event
        if event.killed is None:
            yield Loss(event.id, "fatalities", "unknown, written as 0")
        elif event.killed.range.least != event.killed.range.most:
            yield Loss(event.id, "fatalities", f"{told(event.killed)}, written as {event.killed.range.least}")
        if event.injured is not None:
            yield Loss(event.id, "injured", f"{told(event.injured)}; ACLED has no column")
        if event.when is not None and event.when.by_publication:
            yield Loss(event.id, "event_date", "no account gives a time; the day of the first report stands")
        if event.where is not None and event.where.lat is None:
            yield Loss(event.id, "latitude", "the place is no point, or is not known")
        if not coded.decided and event.terms is not None and event.terms.acled_note:
            yield Loss(event.id, "sub_event_type", event.terms.acled_note)
        if event.incident.grade.occurrence == "contested" or event.accounts.disowning or event.sides.blamed:
            yield Loss(event.id, "notes", "accounts contradict each other; only the notes say so")
    for coded in group[1:]:
        yield Loss(coded.event.id, "event_id_cnty", f"written as one event with {group[0].event.id}")


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Column order, values and types by the schema; and that each row is one event by ACLED's own rules."""
    yield from check_table(load_schema(SCHEMA), files[""])
    seen: dict[tuple[str, ...], str] = {}
    for row in read_table(files[""]):
        yield from (f"acled, {row.get('event_id_cnty')}: {mistake}" for mistake in _mistakes(row))
        key = (*(row.get(name, "") for name in _ONE_EVENT), str(row.get("event_type") == STRATEGIC))
        exact = row.get("time_precision") == "1" and row.get("geo_precision") == "1" and not _is_anybody(row)
        if exact and row.get("actor1") and key in seen:
            yield f"acled, {row['event_id_cnty']}: the same event stands in {seen[key]}; one row an event, with the sub-event that is first in the hierarchy"
        seen[key] = row.get("event_id_cnty", "")


def _is_anybody(row: Mapping[str, str]) -> bool:
    """Whether actor1 names nobody in particular, so that two such events need not be one."""
    return row.get("actor1", "").startswith("Unidentified") or row.get("inter1") in ("Protesters", "Rioters", "Civilians")


def _mistakes(row: Mapping[str, str]) -> Iterator[str]:
    sub_event = load_ontology().sub_events.get(row.get("sub_event_type", ""))
    if sub_event is None or (sub_event.event, sub_event.disorder) != (row.get("event_type"), row.get("disorder_type")):
        yield f"the sub-event {row.get('sub_event_type')!r} is none of {row.get('event_type')} in {row.get('disorder_type')}"
    yield from mistakes_of_sides(row)
    yield from mistakes_of_country(row, "country", {"iso": "iso_numeric", "region": "acled_region"})
    yield from mistakes_of_days(row, "event_date", "event_date", year="year")
    yield from mistakes_of_point(row, "latitude", "longitude", coarse=row.get("geo_precision") == "3")


EXPORTER = Exporter(name="acled", what="ACLED's table of 31 columns", ending=".csv", write=write, check=check)
