"""What changes of incidents when reports come, go or are judged: only what they touch is linked and graded anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from marsad import assess, link
from marsad.link import Changes, Linker
from marsad.model import Claim, Document, GradeValue, Incident, Judgement, Question, Reason
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

    def write(self) -> None:
        """Write what linking keeps for the next time."""
        self.index.write()

    def take_in(self, documents: Iterable[Document], claims: Mapping[str, list[Claim]], sketches: Mapping[str, link.Sketch] | None = None) -> None:
        """Link reports with their claims (by document id), in place of what they said before."""
        given = list(documents)
        own = {document.id: list[Claim]() for document in given}
        for claim in self.as_judged(claim for id_ in own for claim in claims.get(id_, ())):
            own[claim.document].append(claim)
        made = []
        for document in given:
            as_read = sketches is not None and own[document.id] == list(claims.get(document.id, ()))
            made.append(((sketches or {}).get(document.id) if as_read else None) or link.sketch(document, own[document.id]))
        self.settle(self.linker.add(made))

    def settle(self, changes: Changes) -> None:
        """Put the incidents of changed groups in place of those that they came of, and grade anew what leans on reports whose copies changed."""
        leaning = self._leaning_on(self._copy_anew(changes.originals))
        replaced = set[str]().union(*self.recording.incidents_holding(changes.settled).values())
        kept = list(self.recording.incidents(leaning - replaced).values())
        claims = self._claims({*(id_ for group in changes.groups for id_ in group.claims), *_claims_in(kept)})
        found = [(group, [claims[id_] for id_ in group.claims if id_ in claims]) for group in changes.groups]
        incidents = [link.build_incident(own, tuple(self.linker.explain(group.joined))) for group, own in found if own]
        self._grade([*incidents, *kept], claims, gone=replaced)

    def regrade(self, claims: Iterable[str]) -> None:
        """Grade the incidents of claims anew, whose claims are as they were."""
        held = set[str]().union(*self.recording.incidents_holding(claims).values())
        incidents = list(self.recording.incidents(held).values())
        self._grade(incidents, self._claims(_claims_in(incidents)), gone=set())

    def _copy_anew(self, originals: Mapping[str, str]) -> tuple[str, ...]:
        """Say what reports copy (themselves for nothing), and give those of which that is new."""
        return self.recording.set_copies({id_: None if id_ == original else original for id_, original in originals.items()})

    def _leaning_on(self, reports: Collection[str]) -> set[str]:
        told = [claim.id for own in self.recording.claims_of(reports).values() for claim in own]
        return set[str]().union(*self.recording.incidents_holding(told).values())

    def _claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.as_judged(self.recording.claims(ids).values())}

    def _grade(self, incidents: list[Incident], claims: Mapping[str, Claim], *, gone: set[str]) -> None:
        told_in = {claim.document for claim in claims.values()}
        copies = self.recording.copies(told_in)
        # An outlet that copies another has what it says from there, wherever the other's claims stand.
        documents = self.recording.headings(told_in | set(copies.values()))
        graded = assess.assess(list(claims.values()), list(documents.values()), incidents, copies, self.reference.actors).incidents
        present = self._as_graded_by_people(graded)
        self.recording.replace_incidents(present, gone - {incident.id for incident in present})

    def as_judged(self, claims: Iterable[Claim]) -> list[Claim]:
        """Claims as people corrected them, without those that they rejected."""
        return as_judged(self.recording, claims)

    def decisions(self, claims: Iterable[str]) -> Decisions:
        """What holds of these claims by the judgements about them."""
        return decide(self.recording.judgements_on(claims))

    def _as_graded_by_people(self, incidents: Sequence[Incident]) -> list[Incident]:
        """A grade that a person set stands, with the person's reason, wherever all the claims that it was set on are; a later one overrides it."""
        graded = {incident.id: incident for incident in incidents}
        for claims, grades in self.decisions(_claims_in(incidents)).grades.items():
            standing = self._still_read(claims)
            for incident in graded.values():
                if standing <= set(incident.claims):
                    graded[incident.id] = _with_grades(incident, claims, grades)
        return list(graded.values())

    def _still_read(self, claims: Iterable[str]) -> set[str]:
        """Those of the claims that stand, are not rejected, and are in some incident."""
        standing = {claim.id for claim in self.as_judged(self.recording.claims(claims).values())}
        return standing or {""}


def _claims_in(incidents: Iterable[Incident]) -> set[str]:
    return {id_ for incident in incidents for id_ in incident.claims}


def _with_grades(incident: Incident, claims: frozenset[str], grades: Mapping[Question, tuple[GradeValue, Judgement]]) -> Incident:
    """An incident with the grades that people set on these of its claims."""
    for question, (value, judgement) in grades.items():
        reason = Reason(question, "set_by_a_person", f"{judgement.who}: {judgement.why}", tuple(id_ for id_ in incident.claims if id_ in claims))
        others = tuple(other for other in incident.reasons if other.question != question)
        incident = replace(incident, grade=replace(incident.grade, **{question: value}), reasons=(*others, reason))
    return incident


def as_judged(view: View, claims: Iterable[Claim], *, rejected: bool = False) -> list[Claim]:
    """Claims as people corrected them; those that they rejected are left out, unless `rejected` is true."""
    read = list(claims)
    decisions = decide(view.judgements_on(claim.id for claim in read))
    return [
        corrected(claim, decisions.corrections[claim.id]) if claim.id in decisions.corrections else claim
        for claim in read
        if rejected or claim.id not in decisions.rejected
    ]
