"""Linking: which claims speak of one happening, which reports are copies, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.link.clusters import cluster
from marsad.link.copies import find_copies
from marsad.link.incidents import build_incidents
from marsad.model import Claim, Document, Incident
from marsad.reference.actors import ActorRegistry

__all__ = ["LinkResult", "link"]


@dataclass(frozen=True, slots=True)
class LinkResult:
    """Incidents, not yet graded, and for each report that is a copy the id of the report it copies."""

    incidents: tuple[Incident, ...]
    copies: dict[str, str]


def link(claims: Sequence[Claim], documents: Sequence[Document], registry: ActorRegistry) -> LinkResult:
    """Join the claims of one happening, whatever report they stand in. The order of claims and documents changes nothing."""
    copies = find_copies(documents)
    clusters, links = cluster(claims, {document.id: document for document in documents}, copies, registry)
    return LinkResult(tuple(build_incidents(clusters, links, registry)), copies)
