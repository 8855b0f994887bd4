"""Keys by which incidents find those that they may stand in a relation to, without going through all."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from marsad.link import ANSWER, ANSWER_WITHIN, ANSWERED
from marsad.model import Incident

_SLOT_S = ANSWER_WITHIN.total_seconds()


def own_keys(incident: Incident, documents: Collection[str]) -> Iterator[str]:
    """The keys that an incident is found by: the reports that tell of it, and where and when it answers or may be answered."""
    yield from documents
    role, country, slot = _role(incident), _country(incident), _slot(incident)
    if role and country:
        yield f"{role} {country}"
        yield f"{role} {country} {slot}"


def keys_to_ask(incident: Incident) -> Iterator[str]:
    """The keys of those that an incident may answer or be answered by, and of some more."""
    role, country, slot = _role(incident), _country(incident), _slot(incident)
    if role and country:
        other = "attack" if role == "answer" else "answer"
        if slot is None:
            yield f"{other} {country}"
        else:
            yield from (f"{other} {country} {near}" for near in (None, slot - 1, slot, slot + 1))


def _role(incident: Incident) -> str | None:
    return "answer" if incident.type == ANSWER else "attack" if incident.type in ANSWERED else None


def _country(incident: Incident) -> str | None:
    return incident.place.country if incident.place is not None else None


def _slot(incident: Incident) -> int | None:
    """The stretch of time in which an incident began, each as long as an answer may take; None where no account says."""
    began = incident.time.earliest if incident.time is not None else None
    return None if began is None else int(began.timestamp() // _SLOT_S)
