"""What changes of incidents when reports come, go or are judged: only what they touch is linked and graded anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from marsad import assess, link
from marsad.link import Changes, Linker
from marsad.model import Claim, Document, Incident, Reason
from marsad.pipeline.keeping.index import StoredIndex
from marsad.reference.bundle import Reference
from marsad.store import Recording, View
from marsad.store.judging import Decisions, corrected, decide


class Settler:
    """Links what a recording adds, and keeps its incidents right. `write` must come before the recording ends."""

    def __init__(self, recording: Recording, reference: Reference) -> None:
        self.recording, self.reference = recording, reference
        self.index = StoredIndex(recording)
        self.linker = Linker(self.index, reference.actors)
        self._decided: dict[str, Decisions] = {}

    def write(self) -> None:
        """Write what linking keeps for the next time."""
        self.index.write()

    def take_in(self, documents: Iterable[Document], claims: Mapping[str, list[Claim]], sketches: Mapping[str, link.Sketch] | None = None) -> None:
        """Link reports with their claims (by document id), in place of what they said before."""
        made = []
        for document in documents:
            own = self.as_judged(claims.get(document.id, []))
            known = sketches.get(document.id) if sketches is not None and own == claims.get(document.id, []) else None
            made.append(known or link.sketch(document, own))
        self.settle(self.linker.add(made))

    def settle(self, changes: Changes) -> None:
        """Put the incidents of changed groups in place of those that they came of, and grade anew what leans on reports whose copies changed."""
        self.recording.set_copies({id_: None if id_ == original else original for id_, original in changes.originals.items()})
        replaced = set[str]().union(*self.recording.incidents_holding(changes.settled).values())
        claims = {claim.id: claim for claim in self.as_judged(self.recording.claims({id_ for group in changes.groups for id_ in group.claims}).values())}
        found = [[claims[id_] for id_ in group.claims if id_ in claims] for group in changes.groups]
        incidents = [link.build_incident(own, tuple(self.linker.explain(group.joined))) for own, group in zip(found, changes.groups, strict=True) if own]
        leaning = self._leaning_on(changes.originals) - replaced
        self._grade([*incidents, *self.recording.incidents(leaning).values()], gone=replaced)

    def regrade(self, claims: Iterable[str]) -> None:
        """Grade the incidents of claims anew, whose claims are as they were."""
        held = set[str]().union(*self.recording.incidents_holding(claims).values())
        self._grade(list(self.recording.incidents(held).values()), gone=set())

    def _leaning_on(self, originals: Mapping[str, str]) -> set[str]:
        told = [claim.id for own in self.recording.claims_of(originals).values() for claim in own]
        return set[str]().union(*self.recording.incidents_holding(told).values())

    def _grade(self, incidents: list[Incident], *, gone: set[str]) -> None:
        claims = {claim.id: claim for claim in self.as_judged(self.recording.claims({id_ for incident in incidents for id_ in incident.claims}).values())}
        told_in = {claim.document for claim in claims.values()}
        copies = self.recording.copies(told_in)
        # An outlet that copies another has what it says from there, wherever the other's claims stand.
        documents = self.recording.documents(told_in | set(copies.values()))
        graded = assess.assess(list(claims.values()), list(documents.values()), incidents, copies, self.reference.actors).incidents
        present = [self._as_graded_by_people(incident) for incident in graded]
        self.recording.replace_incidents(present, gone - {incident.id for incident in present})

    def as_judged(self, claims: Iterable[Claim]) -> list[Claim]:
        """Claims as people corrected them, without those that they rejected."""
        return as_judged(self.recording, claims)

    def decisions(self, claims: Iterable[str]) -> Decisions:
        """What holds of these claims by the judgements about them."""
        return decide(self.recording.judgements_on(claims))

    def _as_graded_by_people(self, incident: Incident) -> Incident:
        """A grade that a person set stands, with the person's reason, wherever all the claims that it was set on are; a later one overrides it."""
        for claims, grades in self.decisions(incident.claims).grades.items():
            if not self._still_read(claims) <= set(incident.claims):
                continue
            for question, (value, judgement) in grades.items():
                reason = Reason(question, "set_by_a_person", f"{judgement.who}: {judgement.why}", tuple(id_ for id_ in incident.claims if id_ in claims))
                others = tuple(other for other in incident.reasons if other.question != question)
                incident = replace(incident, grade=replace(incident.grade, **{question: value}), reasons=(*others, reason))
        return incident

    def _still_read(self, claims: Iterable[str]) -> set[str]:
        """Those of the claims that stand, are not rejected, and are in some incident."""
        standing = {claim.id for claim in self.as_judged(self.recording.claims(claims).values())}
        return standing or {""}


def as_judged(view: View, claims: Iterable[Claim], *, rejected: bool = False) -> list[Claim]:
    """Claims as people corrected them; those that they rejected are left out, unless `rejected` is true."""
    read = list(claims)
    decisions = decide(view.judgements_on(claim.id for claim in read))
    return [
        corrected(claim, decisions.corrections[claim.id]) if claim.id in decisions.corrections else claim
        for claim in read
        if rejected or claim.id not in decisions.rejected
    ]
