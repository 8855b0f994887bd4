"""Records of another workspace taken into this one: as they were, wherever what is kept here does not bear on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from marsad import assess, link
from marsad.link import Changes
from marsad.model import Claim, Incident, Issue, OriginOfRecord
from marsad.pipeline.exchange.records import Records
from marsad.pipeline.keeping.settling import Settler
from marsad.reference.bundle import load_reference
from marsad.reference.compiled import package_version
from marsad.store import MARSAD, Outcome, ReadReports, Recorded, Recording, Workspace

_IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of each report, in order, how many incidents hold as they were, and how many with new claims were linked anew with what is kept here."""

    outcomes: tuple[Outcome, ...]
    as_they_were: int
    linked_anew: int


def restore(workspace: Workspace, records: Records, *, who: str = MARSAD, data: Sequence[Path] = ()) -> Restored:
    """Take in reports, their claims as they were read, and their incidents, in one transaction.

    Reports that are kept already stay as they are read here. An incident that what is kept here bears on is linked and graded anew.
    """
    reference = load_reference(tuple(data))
    by_document = _by_document(records)
    counts: list[int] = []

    def follow(recording: Recording, recorded: Recorded) -> None:
        fresh = {claim.id for claim in recorded.claims}
        settler = Settler(recording, reference)
        documents = {document.id: document for document in recorded.documents} | recording.documents({claim.document for claim in recorded.claims})
        changes = settler.linker.add([link.sketch(document, by_document.get(document.id, [])) for document in documents.values()])
        touched = _touched(changes, fresh)
        restored = [incident for incident in records.incidents if fresh.issuperset(incident.claims) and touched.isdisjoint(incident.claims)]
        # They are listed the last recorded first, so that they come to stand in the order that they were written in.
        recording.replace_incidents([_without_relations(incident) for incident in reversed(restored)])
        bearing = {claim.document for claim in recorded.claims if claim.id in touched}
        settler.settle(_without(changes, restored, {document.id for document in recorded.documents} - bearing))
        settler.write()
        new = [incident for incident in records.incidents if not fresh.isdisjoint(incident.claims)]
        counts.extend((len(restored), len(new) - len(restored)))

    by = OriginOfRecord(_IMPORT, package_version(), reference.data_hash)
    reports = ReadReports(received=records.received, claims=by_document, issues=_issues(records, by_document), read_by=by)
    outcomes = workspace.record(reports, who=who, then=follow).outcomes
    return Restored(outcomes, counts[-2], counts[-1])


def _by_document(records: Records) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {report.document.id: [] for report in records.received}
    for claim in records.claims:
        found[claim.document].append(claim)
    return found


def _issues(records: Records, by_document: dict[str, list[Claim]]) -> dict[str, list[Issue]]:
    """What the claims leave open for a person, by report."""
    documents = {report.document.id: report.document for report in records.received}
    found: dict[str, list[Issue]] = {}
    for issue in assess.find_issues([claim for own in by_document.values() for claim in own], documents, (), ()):
        if issue.document is not None:
            found.setdefault(issue.document, []).append(issue)
    return found


def _touched(changes: Changes, fresh: set[str]) -> set[str]:
    """The claims that go together with one that was kept before."""
    return {id_ for group in changes.groups if not fresh.issuperset(group.claims) for id_ in group.claims}


def _without(changes: Changes, restored: Iterable[Incident], documents: set[str]) -> Changes:
    """The changes of linking without those of claims that incidents restored as they were hold, and without the copies of these reports, which are as they were."""
    held = {id_ for incident in restored for id_ in incident.claims}
    groups = tuple(group for group in changes.groups if held.isdisjoint(group.claims))
    originals = {id_: original for id_, original in changes.originals.items() if id_ not in documents}
    return Changes(changes.settled - held, groups, originals)


def _without_relations(incident: Incident) -> Incident:
    """What incidents are to each other is worked out where they are looked at, and not kept."""
    return replace(incident, may_answer=(), may_be_answered_by=(), part_of=None)
