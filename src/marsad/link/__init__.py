"""Linking: which claims speak of one happening, which reports are copies, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.link.incidents import build_incident, in_order, rank_of
from marsad.link.index import Index, MemoryIndex
from marsad.link.judgements import Judged, Verdict
from marsad.link.linker import Changes, Group, Linker
from marsad.link.places import forget_standings
from marsad.link.relations import ANSWER, ANSWER_WITHIN, ANSWERED, relate, with_answers
from marsad.link.sketches import Sketch, sketch
from marsad.link.values import Edge, Piece, Seen, Where
from marsad.model import Claim, Document, Incident
from marsad.reference.actors import ActorRegistry
from marsad.reference.alliances import AlliancesByDate

__all__ = [
    "ANSWER", "ANSWERED", "ANSWER_WITHIN", "Changes", "Edge", "Group", "Index", "Judged", "LinkResult", "Linker", "Linking", "MemoryIndex", "Piece", "Seen", "Sketch", "Verdict", "Where",
    "build_incident", "forget_standings", "link", "rank_of", "relate", "sketch", "with_answers",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LinkResult:
    """Incidents, not yet graded, and for each report that is a copy the id of the report it copies."""

    incidents: tuple[Incident, ...]
    copies: dict[str, str]


class Linking:
    """Reports linked as they are read: compared when they come, and grouped when all are there."""

    def __init__(self, registry: ActorRegistry, judgements: Iterable[Judged] = ()) -> None:
        self._linker, self._registry = Linker(MemoryIndex(), registry), registry
        self._linker.judge(judgements)

    def take(self, sketches: Iterable[Sketch]) -> None:
        """Compare the claims of reports with all that were taken before."""
        self._linker.gather(sketches)

    def result(self, claims: Iterable[Claim]) -> LinkResult:
        """The incidents and copies of all that was taken; `claims` are theirs."""
        changes = self._linker.settle()
        by_id = {claim.id: claim for claim in claims}
        incidents = [build_incident([by_id[id_] for id_ in group.claims], tuple(self._linker.explain(group.joined))) for group in changes.groups]
        copies = {id_: original for id_, original in changes.originals.items() if id_ != original}
        return LinkResult(tuple(in_order(relate(incidents, by_id, AlliancesByDate(self._registry)))), copies)


def link(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    registry: ActorRegistry,
    sketches: Mapping[str, Sketch] | None = None,
    judgements: Iterable[Judged] = (),
) -> LinkResult:
    """Join the claims of one happening, whatever report they stand in. The order of claims and documents changes nothing.

    `sketches` are those of all the reports by id, where whoever read them made them already.
    """
    sketches = sketches if sketches is not None else _sketches(claims, documents)
    linking = Linking(registry, judgements)
    linking.take(sketches[document.id] for document in documents)
    return linking.result(claims)


def _sketches(claims: Sequence[Claim], documents: Sequence[Document]) -> dict[str, Sketch]:
    inside: dict[str, list[Claim]] = {document.id: [] for document in documents}
    for claim in claims:
        inside[claim.document].append(claim)
    return {document.id: sketch(document, inside[document.id]) for document in documents}
