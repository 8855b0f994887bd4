"""Six tables in the shape of Airwars' archive: incidents with harm to people who do not fight, sources, victims, casualties, infrastructure, belligerents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from marsad.export.checks import COARSE, mistakes_of_days, mistakes_of_point, mistakes_of_range
from marsad.export.exporter import Choices, Export, Exporter, Loss
from marsad.export.facts import Event, Knowledge, Party, events_of
from marsad.export.facts.notes import notes_of
from marsad.export.facts.parties import CIVIL
from marsad.export.tables import Row, check_table, load_schema, read_table, write_table
from marsad.model import Reading
from marsad.reference.actors import ActorRegistry

TABLES = ("incidents", "sources", "victims", "casualties", "infrastructure", "belligerents")
_CODE = "unique_reference_code"


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """A folder of six files that share the incident's code."""
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    losses: list[Loss] = []
    for event in events_of(reading, knowledge, choices.undated):
        if reason := why_left_out(event):
            losses.append(Loss(event.id, "", reason))
            continue
        code = f"MARSAD{event.id}"
        rows["incidents"].append(_incident(event))
        for table, own in (
            ("sources", _sources(event)), ("victims", _victims(event)), ("casualties", _casualties(event)), ("infrastructure", _infrastructure(event)),
            ("belligerents", _belligerents(event, knowledge.reference.actors)),
        ):  # fmt: skip
            rows[table].extend({_CODE: code, **row} for row in own)
        if event.killed is not None and event.killed.civilians is None:
            losses.append(Loss(event.id, "civilians_killed_min", "accounts do not say how many of the dead were civilians; left empty"))
    files = {f"{table}.csv": write_table(load_schema(f"airwars_{table}"), own) for table, own in rows.items()}
    return Export(files, len(rows["incidents"]), tuple(losses))


def why_left_out(event: Event) -> str | None:
    """Why Airwars would hold no such incident; None where it would."""
    if not event.came_about:
        return "left out: no account says that it happened; it is only denied, planned or expected"
    harmed = {harm.who for harm in event.incident.harm if harm.kind in ("killed", "injured") and harm.least}
    if not harmed:
        return "left out: no account says that anybody was killed or injured"
    if not harmed & {*CIVIL, "unspecified"}:
        return "left out: accounts tell of fighters alone"
    return None


def _incident(event: Event) -> Row:
    where, when, killed, injured = event.where, event.when, event.killed, event.injured
    civil = [harm for harm in event.incident.harm if harm.kind == "killed" and harm.who == "civilians" and harm.least is not None]
    return {
        _CODE: f"MARSAD{event.id}", "incident_date": when.first.isoformat() if when else None, "incident_date_end": when.last.isoformat() if when else None,
        "incident_time": when.words if when else None, "country": where.country.name if where and where.country else None,
        "region": where.mention.admin1 if where else None, "city": where.name if where else None, "location_name_arabic": where.mention.name_ar if where else None,
        "latitude": f"{where.lat:.4f}" if where and where.lat is not None else None, "longitude": f"{where.lon:.4f}" if where and where.lon is not None else None,
        "geolocation_accuracy": f"{where.level}, {where.uncertainty_m} m" if where and where.uncertainty_m else where.level if where else None,
        "strike_type": event.incident.type, "weapons": "; ".join(event.means) or None,
        "civilians_killed_min": civil[0].least if civil else None, "civilians_killed_max": civil[0].most if civil else None,
        "killed_min": killed.range.least if killed else None, "killed_max": killed.range.most if killed else None,
        "injured_min": injured.range.least if injured else None, "injured_max": injured.range.most if injured else None,
        "marsad_grade_occurrence": event.incident.grade.occurrence, "marsad_grade_responsibility": event.incident.grade.responsibility,
        "marsad_grade_harm": event.incident.grade.harm, "summary": notes_of(event),
    }  # fmt: skip


def _sources(event: Event) -> Iterator[Row]:
    for report in event.documents:
        yield {
            "source_name": report.outlet or report.id, "source_url": report.url, "source_language": report.lang, "published": report.published,
            "title": report.title, "sha256": report.sha256 or None, "copy_of": report.copy_of, "archive_url": None,
        }  # fmt: skip


def _victims(event: Event) -> Iterator[Row]:
    for party in event.sides.struck:
        if party.actor is not None and party.actor.kind == "person":
            yield {"name": party.actor.name_en, "words": party.words}
        yield from ({"name": member, "words": party.words} for member in party.members)


def _casualties(event: Event) -> Iterator[Row]:
    by_claim = {claim: origin.label for origin in event.incident.origins for claim in origin.claims}
    for harm in event.incident.harm:
        if harm.kind != "damage":
            origins = dict.fromkeys(by_claim[claim] for claim in (*harm.least_claims, *harm.most_claims) if claim in by_claim)
            yield {"kind": harm.kind, "category": harm.who, "min": harm.least, "max": harm.most, "origins": "; ".join(origins) or None}


def _infrastructure(event: Event) -> Iterator[Row]:
    for party in event.sides.struck:
        if party.actor is None and party.people is None:
            yield {"object": party.words}


def _belligerents(event: Event, registry: ActorRegistry) -> Iterator[Row]:
    for role, parties in (("named", event.sides.doers), ("also named", event.sides.blamed), ("target", event.sides.struck)):
        for party in parties:
            if party.actor is not None or (role == "named" and party.words):
                yield {
                    "belligerent": party.name or party.words, "actor_id": party.actor.id if party.actor else None,
                    "country": party.actor.country if party.actor else None, "role": role, "named_by": party.weight,
                    "claims_responsibility": _says(event, party, "claimed", registry), "denies": _says(event, party, "denied", registry),
                }  # fmt: skip


def _says(event: Event, party: Party, responsibility: str, registry: ActorRegistry) -> bool:
    """Whether the party, or one of its side, claims or denies its part in an account of its own."""
    own = {claim.id for claim in event.claims if claim.responsibility == responsibility}
    tellers = [origin.actor for origin in event.incident.origins if origin.actor and own & set(origin.claims)]
    return party.actor is not None and any(teller == party.actor.id or registry.root(teller) == registry.root(party.actor.id) for teller in tellers)


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Each table by its schema; every code stands among the incidents, and ranges run upwards."""
    missing = [f"{table}.csv" for table in TABLES if f"{table}.csv" not in files]
    if missing:
        yield f"airwars: there is no {', '.join(missing)}"
        return
    for table in TABLES:
        yield from check_table(load_schema(f"airwars_{table}"), files[f"{table}.csv"])
    codes = {row[_CODE] for row in read_table(files["incidents.csv"])}
    for table in TABLES[1:]:
        yield from (f"airwars, {table}: {row[_CODE]} is no incident" for row in read_table(files[f"{table}.csv"]) if row[_CODE] not in codes)
    for row in read_table(files["incidents.csv"]):
        yield from (f"airwars, {row.get(_CODE)}: {mistake}" for mistake in _mistakes(row))


def _mistakes(row: Mapping[str, str]) -> Iterator[str]:
    for kind in ("civilians_killed", "killed", "injured"):
        yield from mistakes_of_range(row, f"{kind}_min", f"{kind}_max")
    yield from mistakes_of_days(row, "incident_date", "incident_date_end")
    yield from mistakes_of_point(row, "latitude", "longitude", coarse=row.get("geolocation_accuracy", "").split(",")[0] in COARSE)


EXPORTER = Exporter(name="airwars", what="a folder of six tables in the shape of Airwars' archive", ending="", write=write, check=check)
