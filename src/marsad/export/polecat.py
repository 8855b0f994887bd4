"""POLECAT's table of 40 columns, separated by tabs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from marsad.export.checks import COARSE, mistakes_of_point, number_of
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Knowledge, Party
from marsad.export.plover import geoname_id
from marsad.export.plover_events import AUXILIARY, PloverEvent, code_of, plover_events, sector_of
from marsad.export.tables import Row, check_table, load_schema, read_table, write_table
from marsad.model import Reading
from marsad.reference.compiled import package_version
from marsad.reference.ontology import Ontology, load_ontology

SCHEMA = "polecat"


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """One row an incident or threat; actors and recipients are joined by semicolons, as are modes."""
    losses: list[Loss] = []
    rows = [_row(own, knowledge.ontology) for own in plover_events(reading, knowledge, choices, losses)]
    return Export({"": write_table(load_schema(SCHEMA), rows, delimiter="\t")}, len(rows), tuple(losses))


def _row(coded: PloverEvent, ontology: Ontology) -> Row:
    event, where = coded.event, coded.event.where
    assert event.when is not None
    place = where.mention if where else None
    parties = (*event.sides.doers, *event.sides.struck)
    places = [mention.name_en or mention.anchor.text for claim in event.claims for mention in claim.place]
    published = next((document.published[:10] for document in event.documents if document.published), None)
    return {
        "Event ID": f"MARSAD{event.id}", "Event Date": event.when.first.isoformat(), "Event Type": coded.type.id, "Event Mode": _joined(coded.modes),
        "Intensity": coded.intensity, "Quad Code": coded.type.quad, "Contexts": None,
        **_side("Actor", event.sides.doers, ontology), **_side("Recipient", event.sides.struck, ontology),
        "Placename": place.name_en if place else None, "City": where.name if where and where.level in ("site", "town") else None,
        "District": place.admin2 if place else None, "Province": place.admin1 if place else None,
        "Country": where.country.iso3 if where and where.country else None,
        "Latitude": f"{where.lat:.4f}" if where and where.lat is not None else None, "Longitude": f"{where.lon:.4f}" if where and where.lon is not None else None,
        "GeoNames ID": geoname_id(where) if where else None, "Raw Placename": place.anchor.text if place else None, "Feature Type": where.level if where else None,
        "Source": _joined(event.told_by), "Publication Date": published,
        "Story People": _joined([*(member for party in parties for member in party.members), *_names(parties, people=True)]),
        "Story Organizations": _joined(_names(parties, people=False)), "Story Locations": _joined(places),
        "Language": _joined([document.lang for document in event.documents]), "Version": f"marsad {package_version()}",
    }  # fmt: skip


def _side(side: str, parties: Sequence[Party], ontology: Ontology) -> Row:
    registered = [party for party in parties if party.actor]
    countries = [country for party in registered if party.actor and (country := ontology.country(party.actor.country))]
    sectors = [sector_of(party) for party in parties]
    return {
        f"{side} Name": _joined([party.name or "" for party in registered]), f"{side} Country": _joined([code_of(party, ontology) or "" for party in registered]),
        f"{side} COW": _joined([str(country.cow) for country in countries if country.cow]),
        f"Primary {side} Sector": sectors[0] if sectors else None, f"{side} Sectors": _joined(sectors), f"{side} Title": None,
        f"{side} Name Raw": _joined([party.words for party in parties]), f"Wikipedia {side} ID": None,
    }  # fmt: skip


def _names(parties: Sequence[Party], *, people: bool) -> list[str]:
    return [party.actor.name_en for party in parties if party.actor and (party.actor.kind == "person") is people]


def _joined(values: Sequence[str]) -> str | None:
    return "; ".join(dict.fromkeys(value for value in values if value)) or None


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Columns, values and types by the schema, quad codes and modes by PLOVER's types."""
    yield from check_table(load_schema(SCHEMA), files[""], delimiter="\t")
    for row in read_table(files[""], delimiter="\t"):
        yield from (f"polecat, {row.get('Event ID')}: {mistake}" for mistake in _mistakes(row))


def _mistakes(row: Mapping[str, str]) -> Iterator[str]:
    yield from mistakes_of_point(row, "Latitude", "Longitude", coarse=row.get("Feature Type") in COARSE)
    for side in ("Actor", "Recipient"):
        if row.get(f"Primary {side} Sector", "") != row.get(f"{side} Sectors", "").split("; ")[0]:
            yield f"the primary sector of {side.lower()}s is not the first of their sectors"
    type_ = load_ontology().plover_types.get(row.get("Event Type", ""))
    if type_ is None:
        return
    if row.get("Quad Code") != str(type_.quad):
        yield f"the quad code of {type_.id} is {type_.quad}"
    modes = [mode for mode in row.get("Event Mode", "").split("; ") if mode]
    yield from (f"{type_.id} has no mode {mode}" for mode in modes if mode not in type_.modes and mode not in AUXILIARY)
    if number_of(row, "Intensity") != type_.intensity_of(modes):
        yield f"the intensity of {type_.id} with {', '.join(modes) or 'no mode'} is {type_.intensity_of(modes)}"


EXPORTER = Exporter(name="polecat", what="POLECAT's table of 40 columns, separated by tabs", ending=".tsv", write=write, check=check)
