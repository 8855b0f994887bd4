"""An incident as the formats see it: what, when, where, who, how many, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from marsad.export.facts.parties import Parties, Sides
from marsad.export.facts.toll import Toll, toll_of
from marsad.export.facts.when import When, when_of, when_published
from marsad.export.facts.where import Where, where_of
from marsad.model import Claim, Document, Incident, Reading, by_id
from marsad.reference.bundle import Reference, load_reference
from marsad.reference.ontology import Ontology, TypeTerms, load_ontology

Undated = Literal["leave_out", "publication"]
# What came about, or is coming about, as against what is planned, threatened or expected.
_REAL = frozenset({"occurred", "ongoing"})
_MUTUAL = frozenset({"armed_clash"})


@dataclass(frozen=True)
class Knowledge:
    """The data that facts are worked out with, loaded when they are first asked for."""

    overlays: tuple[Path, ...] = ()

    @cached_property
    def reference(self) -> Reference:
        return load_reference(self.overlays)

    @cached_property
    def ontology(self) -> Ontology:
        return load_ontology(self.overlays)

    @cached_property
    def parties(self) -> Parties:
        return Parties(self.reference.actors, self.reference.lexicon, self.ontology)


@dataclass(frozen=True, slots=True)
class Accounts:
    """The names of those who first told an incident, by what they say of it."""

    affirming: tuple[str, ...]
    denying: tuple[str, ...]
    owning: tuple[str, ...]
    disowning: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An incident with its claims and reports, and the facts that the formats share.

    `documents` are in the order of their publication. `terms` is None for a type that the ontology does not have. `when` is None where no account gives
    a time, or gives an open one. `killed` and `injured` are None where no account gives a number.
    """

    incident: Incident
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    terms: TypeTerms | None
    when: When | None
    where: Where | None
    sides: Sides
    killed: Toll | None
    injured: Toll | None
    accounts: Accounts

    @property
    def id(self) -> str:
        return self.incident.id

    @property
    def means(self) -> tuple[str, ...]:
        """The weapons that any account names."""
        return tuple(dict.fromkeys(means for claim in self.claims for means in claim.means))

    @property
    def came_about(self) -> bool:
        """Whether some account says that it happened or is happening, as against being planned, threatened or only denied."""
        return any(claim.realis in _REAL and claim.polarity == "affirmed" for claim in self.claims)

    @property
    def told_by(self) -> tuple[str, ...]:
        """The outlets whose reports tell it, copies left out where their original is among them."""
        own = {document.id for document in self.documents}
        return tuple(dict.fromkeys(document.outlet or document.id for document in self.documents if document.copy_of not in own))


def events_of(reading: Reading, knowledge: Knowledge, undated: Undated = "leave_out") -> Iterator[Event]:
    """The facts of each incident of a reading, in its order. With `publication`, what no account dates is put on the day of its first report."""
    claims, documents = by_id(reading.claims), by_id(reading.documents)
    for incident in reading.incidents:
        own = tuple(claims[id_] for id_ in incident.claims if id_ in claims)
        yield event_of(incident, own, documents, knowledge, undated)


def event_of(incident: Incident, claims: tuple[Claim, ...], documents: Mapping[str, Document], knowledge: Knowledge, undated: Undated = "leave_out") -> Event:
    """The facts of one incident of these claims; `documents` are those of its claims at least."""
    reports = tuple(sorted(_reports(claims, documents), key=lambda document: (document.published or "9", document.id)))
    when = when_of(incident.time) or (when_published(reports) if undated == "publication" else None)
    return Event(
        incident=incident, claims=claims, documents=reports, terms=knowledge.ontology.types.get(incident.type), when=when,
        where=where_of(incident.place, knowledge.ontology),
        sides=knowledge.parties.sides(claims, incident.origins, _day(when, reports), mutual=incident.type in _MUTUAL),
        killed=toll_of("killed", claims, incident.origins, documents), injured=toll_of("injured", claims, incident.origins, documents),
        accounts=_accounts(incident, claims),
    )  # fmt: skip


def _reports(claims: tuple[Claim, ...], documents: Mapping[str, Document]) -> list[Document]:
    return [documents[id_] for id_ in dict.fromkeys(claim.document for claim in claims) if id_ in documents]


def _day(when: When | None, reports: tuple[Document, ...]) -> date | None:
    return when.first if when else next((report.published_on for report in reports if report.published_on), None)


def _accounts(incident: Incident, claims: tuple[Claim, ...]) -> Accounts:
    said = {claim.id: claim for claim in claims}

    def named(polarity: str | None, responsibility: str | None, but_not: str | None = None) -> tuple[str, ...]:
        return tuple(
            origin.label
            for origin in incident.origins
            if any(
                (polarity is None or said[id_].polarity == polarity)
                and (responsibility is None or said[id_].responsibility == responsibility)
                and said[id_].responsibility != (but_not or "")
                for id_ in origin.claims
                if id_ in said
            )
        )

    return Accounts(named("affirmed", None), named("denied", None, "denied"), named("affirmed", "claimed"), named(None, "denied"))
