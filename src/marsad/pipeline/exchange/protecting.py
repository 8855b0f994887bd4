"""What readers may know of what is gathered: protected sources without their names, so that any exporter can write it."""

from __future__ import annotations

from dataclasses import replace

from marsad.export.masking import Mask
from marsad.export.unwire import claim_of, document_of, incident_of
from marsad.export.wire import claim_to_wire, document_to_wire, incident_to_wire
from marsad.model import Reading
from marsad.reference.actors import ActorRegistry
from marsad.store import View


def mask_of(view: View, registry: ActorRegistry, workspace_id: str) -> Mask | None:
    """What hides the protected sources of a workspace; None where it has none."""
    protected = view.protected()
    return Mask(protected, registry, workspace_id) if protected else None


def without_names(reading: Reading, mask: Mask, view: View) -> Reading:
    """The reading as those may see it who may not know its protected sources. What needs a person is left out, since it quotes."""
    shown = mask.masked(
        {
            "documents": [document_to_wire(document) for document in reading.documents],
            "claims": [claim_to_wire(claim) for claim in reading.claims],
            "incidents": [incident_to_wire(incident) for incident in reading.incidents],
        },
        view.rows_of_documents,
    )
    return replace(
        reading,
        documents=tuple(document_of(document, document["id"]) for document in shown["documents"]),
        claims=tuple(claim_of(claim) for claim in shown["claims"]),
        incidents=tuple(incident_of(incident) for incident in shown["incidents"]),
        issues=(),
        explainer=None,
    )
