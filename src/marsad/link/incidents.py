"""Incidents from clusters of claims: what, where, when, and which may answer which."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from marsad.link.parts import part_of_country
from marsad.link.series import day_of, with_series
from marsad.model import Claim, Grade, Incident, Interval, Link, PlaceMention
from marsad.reference.alliances import AlliancesByDate

_LEVELS = {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}
_PRECISION = {"minute": 0, "part_of_day": 1, "day": 2, "week": 3, "month": 4, "year": 5, "vague": 6}
_UNGRADED = Grade("unknown", "unknown", "unknown")
# An attack and what answers it lie within about a day and a half of each other.
_ANSWER_WITHIN = timedelta(hours=36)
# What air defences may answer.
_ANSWERED = frozenset({"drone_strike", "shelling", "armed_attack", "air_strike"})
_GENERAL = frozenset({"armed_attack", "explosion", "body_found"})


def build_incidents(clusters: Sequence[Sequence[Claim]], links: Sequence[Link], alliances: AlliancesByDate) -> Iterator[Incident]:
    """One incident a cluster, the most recent first."""
    inside = _links_inside(clusters, links)
    incidents = [_incident(cluster, inside[number]) for number, cluster in enumerate(clusters)]
    claims = {claim.id: claim for cluster in clusters for claim in cluster}
    incidents = with_series(_with_answers(incidents, claims, alliances), claims, alliances)
    yield from sorted(incidents, key=lambda incident: (-_when(incident), incident.id))


def _links_inside(clusters: Sequence[Sequence[Claim]], links: Sequence[Link]) -> list[list[Link]]:
    """For each cluster the links that join claims of it, in the order of `links`."""
    clusters_of: dict[str, list[int]] = {}
    for number, cluster in enumerate(clusters):
        for claim in cluster:
            clusters_of.setdefault(claim.id, []).append(number)
    inside: list[list[Link]] = [[] for _ in clusters]
    for link in links:
        for number in dict.fromkeys(clusters_of.get(link.first, ())):
            if number in clusters_of.get(link.second, ()):
                inside[number].append(link)
    return inside


def _when(incident: Incident) -> float:
    return incident.time.latest.timestamp() if incident.time and incident.time.latest else 0.0


def _incident(claims: Sequence[Claim], links: Sequence[Link]) -> Incident:
    ordered = sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: (claim.document, claim.trigger.start, claim.id))
    ids = tuple(claim.id for claim in ordered)
    type_ = _type(ordered)
    place = _most_precise_place(ordered)
    return Incident(
        id=hashlib.sha256("\0".join(sorted(ids)).encode()).hexdigest()[:12],
        what=_what(type_, place),
        type=type_,
        claims=ids,
        place=place,
        time=_most_precise_time(ordered),
        grade=_UNGRADED,
        links=tuple(links),
    )


def _type(claims: Sequence[Claim]) -> str:
    """The type that most claims give, a specific one before a general one."""
    counts = Counter(claim.type for claim in claims)
    return min(counts, key=lambda type_: (type_ in _GENERAL, -counts[type_], type_))


def _what(type_: str, place: PlaceMention | None) -> str:
    kind = type_.replace("_", " ").capitalize()
    if place is None:
        return kind
    return f"{kind}, {place.name_en or place.anchor.text}"


def _most_precise_place(claims: Sequence[Claim]) -> PlaceMention | None:
    mentions = [place for claim in claims for place in claim.place[:1] if place.place or not place.candidates]
    return min(mentions, key=lambda place: (place.place is None, _LEVELS.get(place.level or "", 6)), default=None)


def _most_precise_time(claims: Sequence[Claim]) -> Interval | None:
    times = [claim.time for claim in claims if claim.time is not None]
    return min(times, key=lambda time: (time.earliest is None, _PRECISION[time.precision]), default=None)


def _with_answers(incidents: list[Incident], claims: dict[str, Claim], alliances: AlliancesByDate) -> list[Incident]:
    """Marks interceptions that may answer an attack: drones or missiles, one country, close in time, and not against their own side."""
    attacks: dict[str | None, list[Incident]] = {}
    for incident in incidents:
        if incident.type in _ANSWERED and incident.place is not None:
            attacks.setdefault(incident.place.country, []).append(incident)
    answers: dict[str, list[str]] = {}
    answered: dict[str, list[str]] = {}
    for interception in incidents:
        if interception.type != "interception" or interception.place is None or interception.place.country is None:
            continue
        for attack in attacks.get(interception.place.country, ()):
            if _may_answer(interception, attack, claims, alliances):
                answers.setdefault(interception.id, []).append(attack.id)
                answered.setdefault(attack.id, []).append(interception.id)
    return [
        replace(incident, may_answer=tuple(sorted(answers.get(incident.id, ()))), may_be_answered_by=tuple(sorted(answered.get(incident.id, ()))))
        if incident.id in answers or incident.id in answered
        else incident
        for incident in incidents
    ]


def _may_answer(interception: Incident, attack: Incident, claims: dict[str, Claim], alliances: AlliancesByDate) -> bool:
    if not interception.place or not attack.place or interception.place.country != attack.place.country or attack.place.country is None:
        return False
    if not _same_part(interception.place, attack.place):
        return False
    one, other = interception.time, attack.time
    if one and other and one.earliest and other.earliest and abs(one.earliest - other.earliest) > _ANSWER_WITHIN:
        return False
    known = alliances.on(day_of(attack))
    defenders = {known.root(m.actor) for id_ in interception.claims for m in claims[id_].perpetrator if m.actor}
    defenders |= {known.root(t.actor) for id_ in interception.claims for t in claims[id_].attribution[:1] if t.actor}
    attackers = {known.root(m.actor) for id_ in attack.claims for m in claims[id_].perpetrator if m.actor}
    return bool(defenders and attackers) and any(known.opposed(d, a) for d in defenders for a in attackers)


def _same_part(interception: PlaceMention, attack: PlaceMention) -> bool:
    """Whether an attack lies in the part of the country (southern Syria) that the interception names; a whole country holds all its places."""
    if interception.lat is None or attack.lat is None:
        part = part_of_country(interception, attack)
        return part is not False
    return abs(interception.lat - attack.lat) < 1.5 and abs((interception.lon or 0) - (attack.lon or 0)) < 1.5
