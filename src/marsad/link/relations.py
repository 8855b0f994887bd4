"""How incidents stand to each other: which may answer which, and which are members of a larger one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from marsad.link.parts import part_of_country
from marsad.link.series import day_of, with_series
from marsad.model import Claim, Incident, PlaceMention
from marsad.reference.alliances import AlliancesByDate

# An attack and what answers it lie within about a day and a half of each other.
ANSWER_WITHIN = timedelta(hours=36)
# What answers, and what it may answer.
ANSWER = "interception"
ANSWERED = frozenset({"drone_strike", "shelling", "armed_attack", "air_strike"})


def relate(incidents: Iterable[Incident], claims: Mapping[str, Claim], alliances: AlliancesByDate) -> list[Incident]:
    """The incidents with what they may answer and what they are part of, among those given; `claims` are theirs by id.

    Relations are worked out when incidents are looked at, since one more account of an attack would otherwise change all that may answer it.
    """
    return with_series(with_answers(list(incidents), claims, alliances), claims, alliances)


def with_answers(incidents: list[Incident], claims: Mapping[str, Claim], alliances: AlliancesByDate) -> list[Incident]:
    """The incidents with the interceptions that may answer an attack: drones or missiles, one country, close in time, not against their own side.

    Whether one may answer another is a matter of the two, so that incidents may be given in parts, and what is found of each put together.
    """
    attacks: dict[str | None, list[Incident]] = {}
    for incident in incidents:
        if incident.type in ANSWERED and incident.place is not None:
            attacks.setdefault(incident.place.country, []).append(incident)
    answers: dict[str, list[str]] = {}
    answered: dict[str, list[str]] = {}
    for interception in incidents:
        if interception.type != ANSWER or interception.place is None or interception.place.country is None:
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


def _may_answer(interception: Incident, attack: Incident, claims: Mapping[str, Claim], alliances: AlliancesByDate) -> bool:
    if not interception.place or not attack.place or interception.place.country != attack.place.country or attack.place.country is None:
        return False
    if not _same_part(interception.place, attack.place):
        return False
    one, other = interception.time, attack.time
    if one and other and one.earliest and other.earliest and abs(one.earliest - other.earliest) > ANSWER_WITHIN:
        return False
    known = alliances.on(day_of(attack))
    defenders = {known.root(m.actor) for id_ in interception.claims for m in claims[id_].perpetrator if m.actor}
    defenders |= {known.root(t.actor) for id_ in interception.claims for t in claims[id_].attribution[:1] if t.actor}
    attackers = {known.root(m.actor) for id_ in attack.claims for m in claims[id_].perpetrator if m.actor}
    return bool(defenders and attackers) and any(known.opposed(d, a) for d in defenders for a in attackers)


def _same_part(interception: PlaceMention, attack: PlaceMention) -> bool:
    """Whether an attack lies in the part of the country (southern Syria) that the interception names; a whole country holds all its places."""
    if interception.lat is None or attack.lat is None or interception.is_area or attack.is_area:
        part = part_of_country(interception, attack)
        return part is not False
    return abs(interception.lat - attack.lat) < 1.5 and abs((interception.lon or 0) - (attack.lon or 0)) < 1.5
