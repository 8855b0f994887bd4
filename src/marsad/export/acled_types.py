"""Which of ACLED's sub-events an incident is."""

from __future__ import annotations

from typing import NamedTuple

from marsad.export.facts import Event
from marsad.export.facts.parties import civilians_harmed, fighters_harmed
from marsad.reference.ontology import Ontology, TypeTerms


class Chosen(NamedTuple):
    """A sub-event, and whether something of the incident beside its type decided for it."""

    id: str
    decided: bool


def sub_event_of(event: Event, ontology: Ontology) -> Chosen:
    """The sub-event of an incident whose type has one: by weapon where the type leaves that open, else by target, doer or harm, else that of the type."""
    terms = event.terms
    assert terms is not None and terms.acled is not None
    found = (
        (_by_means(event, ontology) if terms.by_means else None)
        or (terms.acled_by_target.get(_target(event) or "") if terms.acled_by_target else None)
        or (terms.acled_by_doer.get(_doer(event) or "") if terms.acled_by_doer else None)
        or (terms.acled_when_harmed if _harmed(event) else None)
    )
    return Chosen(found or terms.acled, found is not None)


def _by_means(event: Event, ontology: Ontology) -> str | None:
    terms = [ontology.means[means] for means in event.means if means in ontology.means]
    found = [ontology.sub_events[own.acled] for own in terms if own.acled]
    return min(found, key=lambda sub_event: sub_event.rank).id if found else None


def _target(event: Event) -> str | None:
    """Whether those struck can fight: by who they are, else by who was harmed; None where nothing says."""
    armed = {party.is_armed for party in event.sides.struck}
    if True in armed:
        return "armed"
    if any(party.is_civil for party in event.sides.struck) or civilians_harmed(event.claims):
        return "unarmed"
    return "armed" if fighters_harmed(event.claims) else None


def _doer(event: Event) -> str | None:
    terms = next((party.terms for party in event.sides.doers if party.terms), None)
    return {"government": "state", "group": "group"}.get(terms.ucdp or "") if terms else None


def _harmed(event: Event) -> bool:
    return any(toll is not None and toll.high > 0 for toll in (event.killed, event.injured))


def is_crowd(terms: TypeTerms | None) -> bool:
    """Whether the type is one of demonstrations, which have a crowd on one side."""
    return terms is not None and terms.crowd is not None
