"""Incidents and threats as PLOVER codes them: a type, its modes with the auxiliary ones, actors and recipients with country and sector."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from marsad.export.exporter import Choices, Loss
from marsad.export.facts import Event, Knowledge, Party, events_of
from marsad.export.facts.events import event_of
from marsad.export.facts.notes import told
from marsad.model import ActorMention, Claim, Grade, Incident, Reading, by_id
from marsad.reference.ontology import Ontology, PloverType

AUXILIARY = ("historical", "future", "hypothetical", "negation")
_REAL = frozenset({"occurred", "ongoing"})
_AHEAD = frozenset({"planned", "threatened", "predicted"})
# Background older than this is history. Source: the annotation guidelines, section "Unit".
_RECENT = timedelta(days=30)
_THREAT = "threat"
_UNGRADED = Grade("unknown", "unknown", "unknown")


@dataclass(frozen=True, slots=True)
class PloverEvent:
    """An event with PLOVER's terms; `intensity` is None where the manual's score is not known to us."""

    event: Event
    type: PloverType
    modes: tuple[str, ...]
    intensity: float | None


def plover_events(reading: Reading, knowledge: Knowledge, choices: Choices, losses: list[Loss]) -> Iterator[PloverEvent]:
    """The incidents, then the threats of a reading; why one is left out is added to `losses`."""
    for event in (*events_of(reading, knowledge, choices.undated), *_threats(reading, knowledge, choices)):
        terms = event.terms
        if terms is None or terms.plover is None:
            losses.append(Loss(event.id, "", f"left out: PLOVER has no such event ({event.incident.type})"))
        elif event.when is None:
            losses.append(Loss(event.id, "", "left out: no account gives a time (write it on the day of its first report: --undated publication)"))
        else:
            type_ = knowledge.ontology.plover_types[terms.plover]
            modes = _modes(event, type_, knowledge.ontology)
            losses.extend(_losses(event))
            yield PloverEvent(event, type_, (*modes, *_auxiliary(event)), type_.intensity_of(modes))


def _modes(event: Event, type_: PloverType, ontology: Ontology) -> tuple[str, ...]:
    """The modes of the accounts' types and weapons that the type may have; several where the accounts tell of several."""
    if event.terms is not None and event.terms.weapons_are_struck:
        return event.terms.modes
    types = [ontology.types[kind] for kind in dict.fromkeys((event.incident.type, *(claim.type for claim in event.claims))) if kind in ontology.types]
    told = [mode for terms in types if terms.plover == type_.id for mode in terms.modes]
    told += [mode for means in event.means if means in ontology.means and (mode := ontology.means[means].mode)]
    return tuple(mode for mode in dict.fromkeys(told) if mode in type_.modes)


def _auxiliary(event: Event) -> Iterator[str]:
    published = next((document.published_on for document in event.documents if document.published_on), None)
    realis = {claim.realis for claim in event.claims}
    if event.when is not None and published is not None and not event.when.by_publication and event.when.last < published - _RECENT:
        yield "historical"
    if event.incident.type != _THREAT and realis and realis <= _AHEAD:
        yield "future"
    if realis == {"hypothetical"}:
        yield "hypothetical"
    if all(claim.polarity == "denied" for claim in event.claims):
        yield "negation"


def _threats(reading: Reading, knowledge: Knowledge, choices: Choices) -> Iterator[Event]:
    """Each threat of the outlook as an event by itself: who threatens is its actor, and when it was told is when it happened."""
    documents = by_id(reading.documents)
    outlook = set(reading.outlook)
    for claim in reading.claims:
        if claim.id in outlook and claim.type == _THREAT:
            # The time of a threat's words is that of what is threatened.
            own = replace(_told_by_teller(claim), time=None)
            incident = Incident(
                id=claim.id, what="Threat", type=_THREAT, claims=(claim.id,), place=claim.place[0] if claim.place else None, time=None, grade=_UNGRADED
            )
            yield event_of(incident, (own,), documents, knowledge, "publication" if claim.document in documents else choices.undated)


def _told_by_teller(claim: Claim) -> Claim:
    if claim.perpetrator or not claim.attribution:
        return claim
    teller = claim.attribution[0]
    return replace(claim, perpetrator=(ActorMention(teller.anchor, teller.actor, teller.candidates),))


def code_of(party: Party, ontology: Ontology) -> str | None:
    """PLOVER's code of where an actor belongs: a country's letters, or those of what belongs to none; None where that is not known."""
    if party.terms is not None and party.terms.world:
        return party.terms.world
    country = ontology.country(party.actor.country) if party.actor else None
    return country.iso3 if country else None


def sector_of(party: Party) -> str:
    """PLOVER's sector; UNK where it is not known."""
    return (party.terms.plover if party.terms else None) or "UNK"


def _losses(event: Event) -> Iterator[Loss]:
    if event.when is not None and event.when.by_publication and event.incident.type != _THREAT:
        yield Loss(event.id, "date", "no account gives a time; the day of the first report stands")
    if event.killed is not None and event.killed.range.least != event.killed.range.most:
        yield Loss(event.id, "size", f"{told(event.killed)}; PLOVER has one number")
    if event.incident.grade.occurrence == "contested" or event.accounts.disowning or event.sides.blamed:
        yield Loss(event.id, "comment", "accounts contradict each other; only the comment says so")
