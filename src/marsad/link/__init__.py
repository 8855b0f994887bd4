"""Linking: which claims speak of one happening, which reports are copies, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from marsad.link.clusters import cluster
from marsad.link.copies import find_copies
from marsad.link.incidents import build_incidents
from marsad.link.sketches import Sketch, sketch
from marsad.model import Claim, Document, Incident
from marsad.reference.actors import ActorRegistry
from marsad.reference.alliances import AlliancesByDate

__all__ = ["LinkResult", "Sketch", "link", "sketch"]


@dataclass(frozen=True, slots=True)
class LinkResult:
    """Incidents, not yet graded, and for each report that is a copy the id of the report it copies."""

    incidents: tuple[Incident, ...]
    copies: dict[str, str]


def link(claims: Sequence[Claim], documents: Sequence[Document], registry: ActorRegistry, sketches: Mapping[str, Sketch] | None = None) -> LinkResult:
    """Join the claims of one happening, whatever report they stand in. The order of claims and documents changes nothing.

    `sketches` are those of all the reports by id, where whoever read them made them already.
    """
    sketches = sketches if sketches is not None else _sketches(claims, documents)
    copies = find_copies(documents, sketches)
    alliances = AlliancesByDate(registry)
    clusters, links = cluster(claims, {document.id: document for document in documents}, sketches, copies, alliances)
    return LinkResult(tuple(build_incidents(clusters, links, alliances)), copies)


def _sketches(claims: Sequence[Claim], documents: Sequence[Document]) -> dict[str, Sketch]:
    inside: dict[str, list[Claim]] = {document.id: [] for document in documents}
    for claim in claims:
        inside[claim.document].append(claim)
    return {document.id: sketch(document, inside[document.id]) for document in documents}
