"""An incident from a group of claims: what, where, when."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from marsad.model import Claim, Grade, Incident, Interval, Link, PlaceMention
from marsad.reference.distance import great_circle_km

_LEVELS = {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}
_PRECISION = {"minute": 0, "part_of_day": 1, "day": 2, "week": 3, "month": 4, "year": 5, "vague": 6}
_UNGRADED = Grade("unknown", "unknown", "unknown")
# A site lies in the town or district whose name stands for it within so many km.
_WITHIN_KM = 25.0
_GENERAL = frozenset({"armed_attack", "explosion", "body_found"})


def in_order(incidents: Iterable[Incident]) -> list[Incident]:
    """The most recent first."""
    return sorted(incidents, key=lambda incident: (rank_of(incident), incident.id))


def rank_of(incident: Incident) -> float:
    """What incidents are sorted by, the lowest first and those of one rank by their ids."""
    return -_when(incident)


def _when(incident: Incident) -> float:
    return incident.time.latest.timestamp() if incident.time and incident.time.latest else 0.0


def build_incident(claims: Sequence[Claim], links: Sequence[Link]) -> Incident:
    """The incident, not yet graded nor related to others, that claims speak of."""
    ordered = sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: (claim.document, claim.trigger.start, claim.id))
    ids = tuple(claim.id for claim in ordered)
    type_ = _type(ordered)
    place = _place(ordered)
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


def _place(claims: Sequence[Claim]) -> PlaceMention | None:
    """The most precise place that is told, but where those who tell of the most dead place them elsewhere or more widely: then theirs. A country says too little."""
    precise = _most_precise_place(claims)
    of_toll = _most_precise_place(_telling_of_most_dead(claims))
    return precise if precise is None or of_toll is None or of_toll.level == "country" or _lies_there(precise, of_toll) else of_toll


def _telling_of_most_dead(claims: Sequence[Claim]) -> list[Claim]:
    dead = {claim.id: max((harm.least for harm in claim.harm if harm.kind == "killed" and harm.least), default=0) for claim in claims}
    most = max(dead.values(), default=0)
    return [claim for claim in claims if most and dead[claim.id] == most]


def _lies_there(precise: PlaceMention, wider: PlaceMention) -> bool:
    """Whether a place is or lies in the district or town that another names. Of a province or region a site is too small a part for its dead."""
    if _LEVELS.get(wider.level or "", 6) > _LEVELS["district"]:
        return _LEVELS.get(precise.level or "", 6) > _LEVELS["district"]
    if precise.lat is None or precise.lon is None or wider.lat is None or wider.lon is None:
        return True
    return great_circle_km(precise.lat, precise.lon, wider.lat, wider.lon) <= _WITHIN_KM


def _most_precise_place(claims: Sequence[Claim]) -> PlaceMention | None:
    mentions = [place for claim in claims for place in claim.place[:1] if place.place or not place.candidates]
    return min(mentions, key=lambda place: (place.place is None, _LEVELS.get(place.level or "", 6)), default=None)


def _most_precise_time(claims: Sequence[Claim]) -> Interval | None:
    times = [claim.time for claim in claims if claim.time is not None]
    return min(times, key=lambda time: (time.earliest is None, _PRECISION[time.precision]), default=None)
