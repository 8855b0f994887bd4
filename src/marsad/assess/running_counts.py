"""Counts that tellers state ("the fourth today"), checked against the incidents held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from marsad.model import Claim, Incident, RunningCount
from marsad.reference.policy import linking_policy

# "Today" in a report of the night reaches back over the night and the day before it.
_DAY = timedelta(hours=24)


def check_running_counts(claims: Sequence[Claim], incidents: Sequence[Incident], by_id: Mapping[str, Claim]) -> Iterator[RunningCount]:
    """Each stated count with the incidents of that kind, country and time that the reading holds; `agrees` is None where none is dated."""
    for claim in claims:
        if claim.stated_count is not None:
            yield counted(claim, (incident.id for incident in incidents if is_counted(claim, incident, by_id)))


def counted(claim: Claim, incidents: Iterable[str]) -> RunningCount:
    """The count that a claim states, beside the ids of the incidents that it counts."""
    held = tuple(incidents)
    assert claim.stated_count is not None
    return RunningCount(claim.id, claim.stated_count, len(held), held, len(held) == claim.stated_count if held else None)


def is_counted(claim: Claim, incident: Incident, by_id: Mapping[str, Claim]) -> bool:
    """Whether an incident is of the kind, country and time that a claim counts. `by_id` holds the incident's claims."""
    family = linking_policy().family
    if family(incident.type) != family(claim.type):
        return False
    country = next((place.country for place in claim.place if place.country), None)
    if country and incident.place and incident.place.country and incident.place.country != country:
        return False
    if claim.time is None or claim.time.earliest is None or claim.time.latest is None:
        return any(by_id[id_].document == claim.document for id_ in incident.claims)
    if incident.time is None or incident.time.earliest is None or incident.time.latest is None:
        return False
    return incident.time.latest >= claim.time.earliest - _DAY and incident.time.earliest <= claim.time.latest
