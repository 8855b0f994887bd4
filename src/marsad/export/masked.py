"""A reading as those may see it who may not know its protected sources: what every exporter is given then."""

from __future__ import annotations

from marsad.export.masking import Mask, RowsOf
from marsad.export.unwire import claim_of, document_of, incident_of
from marsad.export.wire import claim_to_wire, document_to_wire, incident_to_wire
from marsad.model import Reading


def masked_reading(reading: Reading, mask: Mask, rows_of: RowsOf) -> Reading:
    """The documents, claims and incidents of a reading as `Mask` shows them; its issues and counts, which name words of reports, are left out."""
    payload = {
        "documents": [document_to_wire(document) for document in reading.documents],
        "claims": [claim_to_wire(claim) for claim in reading.claims],
        "incidents": [incident_to_wire(incident) for incident in reading.incidents],
    }
    shown = mask.masked(payload, rows_of)
    return Reading(
        documents=tuple(document_of(document, "") for document in shown["documents"]),
        claims=tuple(map(claim_of, shown["claims"])),
        incidents=tuple(map(incident_of, shown["incidents"])),
        outlook=reading.outlook,
        silences=reading.silences,
    )
