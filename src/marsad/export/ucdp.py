"""UCDP's georeferenced events, 49 columns: incidents that killed, with three-way deaths, ranges and the sources that first told them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from marsad.export.checks import mistakes_of_country, mistakes_of_days, mistakes_of_point, mistakes_of_range, number_of
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Event, Knowledge, Toll, When, Where, events_of
from marsad.export.facts.notes import told
from marsad.export.tables import Row, check_table, load_schema, read_table, write_table
from marsad.export.ucdp_dyads import Dyads, load_dyads
from marsad.export.ucdp_sides import CIVILIANS, ONE_SIDED, Dyad, dyad_of
from marsad.model import Document, Reading

SCHEMA = "ucdp"
_DAY, _DISTRICT = 1, 3
# Values of where_prec for places that have no point: a province, a region, a country.
_COARSE = ("4", "5", "6")


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """One row an incident. Raises InputError where the file of dyads is wrong."""
    dyads = load_dyads(choices.dyads, knowledge.reference.actors)
    rows: list[Row] = []
    losses: list[Loss] = []
    for event in events_of(reading, knowledge, choices.undated):
        if reason := why_left_out(event):
            losses.append(Loss(event.id, "", reason))
        else:
            dyad = dyad_of(event)
            rows.append(_row(event, dyad, dyads, knowledge))
            losses.extend(_losses(event, dyad))
    rows.sort(key=lambda row: (str(row["date_start"]), str(row["id"])), reverse=True)
    return Export({"": write_table(load_schema(SCHEMA), rows)}, len(rows), tuple(losses))


def why_left_out(event: Event) -> str | None:
    """Why UCDP would count no such event; None where it would."""
    if not event.came_about:
        return "left out: no account says that it happened; it is only denied, planned or expected"
    if event.terms is None or not event.terms.ucdp:
        return f"left out: no use of armed force that UCDP counts ({event.incident.type})"
    if event.killed is None:
        return "left out: no account gives a number of dead, which is not the same as none"
    if event.killed.high < 1:
        return "left out: no account says that anybody was killed"
    if event.when is None or event.when.ucdp_precision is None:
        return "left out: no account gives a time, or none that is precise to a year"
    if event.where is None or event.where.country is None:
        return "left out: no account names a place whose country is known"
    return None


def _row(event: Event, dyad: Dyad, dyads: Dyads, knowledge: Knowledge) -> Row:
    where, when, killed = event.where, event.when, event.killed
    assert where is not None and where.country is not None and when is not None and killed is not None
    a, b = dyad.deaths(event, killed)
    civilians = min(killed.best, killed.civilians or 0)
    return {
        "id": f"MARSAD{event.id}", "year": when.first.year, "type_of_violence": dyad.type_of_violence,
        "side_a": dyad.name_a, "side_b": dyad.name_b, **dyads.ids(dyad),
        "number_of_sources": len(event.told_by), **_sources(event),
        "where_prec": where.ucdp_precision, "where_coordinates": where.name if where.lat is not None else None,
        "where_description": f"{where.described()} ({where.mention.anchor.text})", "adm_1": where.mention.admin1, "adm_2": where.mention.admin2,
        "latitude": _degrees(where.lat), "longitude": _degrees(where.lon), "geom_wkt": _wkt(where), "priogrid_gid": _cell(where),
        "country": where.country.name, "country_id": where.country.gw, "region": where.country.ucdp_region, "event_clarity": _clarity(when, where, killed),
        "date_prec": when.ucdp_precision, "date_start": when.first.isoformat(), "date_end": when.last.isoformat(),
        "deaths_a": a, "deaths_b": b, "deaths_civilians": civilians, "deaths_unknown": killed.best - civilians - a - b,
        "best": killed.best, "high": killed.high, "low": killed.range.least,
        "gwnoa": dyad.gw_a(knowledge.ontology), "gwnob": dyad.gw_b(knowledge.ontology),
    }  # fmt: skip


def _clarity(when: When, where: Where, killed: Toll) -> int:
    return 1 if when.ucdp_precision == _DAY and (where.ucdp_precision or 9) <= _DISTRICT and killed.range.most is not None else 2


def _sources(event: Event) -> Row:
    reports = event.documents
    return {
        "source_article": "; ".join(_article(report) for report in reports), "source_office": "; ".join(event.told_by),
        "source_date": "; ".join(dict.fromkeys(report.published[:10] for report in reports if report.published)) or None,
        "source_headline": "; ".join(report.title for report in reports if report.title) or None,
        "source_original": "; ".join(origin.label for origin in event.incident.origins) or None,
    }  # fmt: skip


def _article(report: Document) -> str:
    parts = (report.outlet or report.id, report.published[:10] if report.published else None, f'"{report.title}"' if report.title else None)
    return ", ".join(part for part in parts if part)


def _degrees(value: float | None) -> str | None:
    return None if value is None else f"{value:.4f}"


def _wkt(where: Where) -> str | None:
    return None if where.lat is None or where.lon is None else f"POINT ({where.lon:.4f} {where.lat:.4f})"


def _cell(where: Where) -> int | None:
    """PRIO-GRID counts cells of half a degree from the south-west corner of the world, row by row from 1."""
    if where.lat is None or where.lon is None:
        return None
    return floor((where.lat + 90) * 2) * 720 + floor((where.lon + 180) * 2) + 1


def _losses(event: Event, dyad: Dyad) -> Iterator[Loss]:
    assert event.killed is not None
    if event.killed.range.most is None:
        yield Loss(event.id, "high", f"open upwards ({told(event.killed)}), written as {event.killed.high}")
    if dyad.type_of_violence is None:
        yield Loss(event.id, "type_of_violence", "cannot be known from the accounts; left empty")
    if event.where is not None and event.where.lat is None:
        yield Loss(event.id, "latitude", "the place is no point, or is not known; UCDP would give the middle")
    if event.when is not None and event.when.by_publication:
        yield Loss(event.id, "date_start", "no account gives a time; the day of the first report stands")
    if event.incident.grade.occurrence == "contested" or event.accounts.disowning or event.sides.blamed:
        yield Loss(event.id, "accounts", "they contradict each other, for which UCDP has no column; leave such incidents out by --without contested")
    if event.injured is not None:
        yield Loss(event.id, "injured", f"{told(event.injured)}; UCDP has no column")


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Columns, values and types by the schema, low <= best <= high, deaths that add up to best, and ids that stand with what they are ids of."""
    yield from check_table(load_schema(SCHEMA), files[""])
    for row in read_table(files[""]):
        yield from (f"ucdp, {row.get('id')}: {mistake}" for mistake in _mistakes(row))


def _mistakes(row: Mapping[str, str]) -> Iterator[str]:
    yield from mistakes_of_range(row, "low", "best", "high")
    parts = [number_of(row, f"deaths_{part}") for part in ("a", "b", "civilians", "unknown")]
    if None not in parts and sum(filter(None, parts)) != number_of(row, "best"):
        yield f"the deaths by side add up to {sum(filter(None, parts)):g} and not to {row.get('best')}"
    yield from mistakes_of_days(row, "date_start", "date_end", year="year")
    yield from mistakes_of_country(row, "country", {"country_id": "gw", "region": "ucdp_region"})
    yield from mistakes_of_point(row, "latitude", "longitude", coarse=row.get("where_prec") in _COARSE)
    if row.get("geom_wkt", "") != (f"POINT ({row['longitude']} {row['latitude']})" if row.get("latitude") else ""):
        yield "the point stands in one of latitude and geom_wkt only, or in either otherwise"
    if row.get("dyad_new_id") and not (row.get("side_a") and row.get("side_b")):
        yield "a dyad has an id without two sides"
    if (row.get("type_of_violence") == str(ONE_SIDED)) != (row.get("side_b") == CIVILIANS):
        yield f"type_of_violence is {row.get('type_of_violence') or 'empty'} and side_b {row.get('side_b') or 'empty'}; civilians are side B of one-sided violence alone"


EXPORTER = Exporter(name="ucdp", what="UCDP's table of georeferenced events, 49 columns", ending=".csv", write=write, check=check)
