"""A reading as those see it who may not know protected sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from marsad.export.contract import DocumentWire
from marsad.export.masking import Mask
from marsad.export.unwire import claim_of, document_of, incident_of
from marsad.export.wire import reading_to_wire
from marsad.model import Document, Reading
from marsad.reference.bundle import load_reference
from marsad.store import View


def mask_of(view: View, secret: str, *, data: Sequence[Path] = ()) -> Mask:
    """What hides the sources that `marsad protect` lists. `secret` keeps stand-ins from being found by trying names; the id of the workspace."""
    return Mask(view.protected(), load_reference(tuple(data)).actors, secret)


def as_readers_see(view: View, reading: Reading, secret: str, *, data: Sequence[Path] = ()) -> Reading:
    """The reading with what `marsad protect` lists hidden: masked in the public JSON as the server does, and read back from it.

    Reports keep the input that they came in where their outlet is not hidden. What was found beside documents, claims and incidents is left out.
    """
    mask = mask_of(view, secret, data=data)
    if not mask:
        return reading
    shown = mask.masked(reading_to_wire(replace(reading, running_counts=(), issues=())), view.rows_of_documents)
    return Reading(
        documents=tuple(_shown(mask, document, wire) for document, wire in zip(reading.documents, shown["documents"], strict=True)),
        claims=tuple(map(claim_of, shown["claims"])),
        incidents=tuple(map(incident_of, shown["incidents"])),
        outlook=reading.outlook,
        silences=reading.silences,
    )


def _shown(mask: Mask, document: Document, wire: DocumentWire) -> Document:
    return document_of(wire, mask.blocked(document.source) if wire["id"] == document.id else "")
