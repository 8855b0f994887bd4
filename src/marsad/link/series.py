"""Which incidents are members of a larger one: the strikes on villages in a report that first tells of strikes on the region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from marsad.link.parts import part_of_country
from marsad.model import Claim, Incident, PlaceMention
from marsad.reference.alliances import AlliancesByDate
from marsad.reference.policy import linking_policy

_FINE = frozenset({"site", "town"})
_LEVELS = {"district": 0, "province": 1, "region": 2, "country": 3}
# One place named beside a larger one around it is where that happening was; a series has several members.
_FEWEST_MEMBERS = 2


def with_series(incidents: Sequence[Incident], claims: Mapping[str, Claim], alliances: AlliancesByDate) -> list[Incident]:
    """The incidents, those that are members of a series with its id under `part_of`.

    A series is an incident at a district or larger place whose report tells at least two others of the same family inside that place, at times
    that meet its time, and by no other doer. Of several the smallest place is taken, so that a village belongs to its district's series.
    """
    told_in: dict[str, list[Incident]] = defaultdict(list)
    for incident in incidents:
        for document in {claims[id_].document for id_ in incident.claims}:
            told_in[document].append(incident)
    larger: dict[str, dict[str, Incident]] = defaultdict(dict)
    for together in told_in.values():
        for series in together:
            if series.place is None or series.place.level not in _LEVELS:
                continue
            members = [incident for incident in together if _is_member(incident, series, claims, alliances)]
            if len(members) >= _FEWEST_MEMBERS:
                for member in members:
                    larger[member.id][series.id] = series
    return [replace(incident, part_of=_smallest(larger[incident.id].values())) if incident.id in larger else incident for incident in incidents]


def _smallest(series: Iterable[Incident]) -> str:
    return min(series, key=lambda incident: (_LEVELS[str(incident.place and incident.place.level)], incident.id)).id


def _is_member(incident: Incident, series: Incident, claims: Mapping[str, Claim], alliances: AlliancesByDate) -> bool:
    family = linking_policy().family
    if incident.place is None or series.place is None or incident.place.level not in _FINE or family(incident.type) != family(series.type):
        return False
    return _holds(series.place, incident, claims) and _times_meet(series, incident) and _doers_agree(series, incident, claims, alliances)


def _holds(larger: PlaceMention, incident: Incident, claims: Mapping[str, Claim]) -> bool:
    """Whether a claim of the incident names the larger place around its own, or the gazetteer says that it lies there."""
    place = incident.place
    assert place is not None
    if larger.place is not None and any(other.place == larger.place for id_ in incident.claims for other in claims[id_].place[1:]):
        return True
    if larger.country is None or larger.country != place.country:
        return False
    if larger.level == "country":
        return True
    if larger.level == "region":
        return part_of_country(larger, place) is True
    unit = place.admin1 if larger.level == "province" else place.admin2
    return unit is not None and unit == larger.name_en


def _times_meet(series: Incident, incident: Incident) -> bool:
    one, other = series.time, incident.time
    if one is None or other is None or None in (one.earliest, one.latest, other.earliest, other.latest):
        return True
    assert one.earliest and one.latest and other.earliest and other.latest
    return one.earliest <= other.latest and other.earliest <= one.latest


def _doers_agree(series: Incident, incident: Incident, claims: Mapping[str, Claim], alliances: AlliancesByDate) -> bool:
    known = alliances.on(day_of(series))
    one, other = ({known.root(doer.actor) for id_ in told.claims for doer in claims[id_].perpetrator if doer.actor} for told in (series, incident))
    return not one or not other or bool(one & other)


def day_of(incident: Incident) -> date | None:
    """The day that an incident began, as far as its accounts tell."""
    return incident.time.earliest.date() if incident.time is not None and incident.time.earliest is not None else None
