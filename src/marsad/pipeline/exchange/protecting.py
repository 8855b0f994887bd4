"""A reading as those see it who may not know protected sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from marsad.export.masking import Mask
from marsad.export.unwire import claim_of, document_of, incident_of
from marsad.export.wire import reading_to_wire
from marsad.model import Reading
from marsad.reference.bundle import load_reference
from marsad.store import View


def as_readers_see(view: View, reading: Reading, secret: str, *, data: Sequence[Path] = ()) -> Reading:
    """The reading with what `marsad protect` lists hidden: masked in the public JSON as the server does, and read back from it.

    `secret` keeps stand-ins from being found by trying names; the id of the workspace. What was found beside documents, claims and incidents is left out.
    """
    mask = Mask(view.protected(), load_reference(tuple(data)).actors, secret)
    if not mask:
        return reading
    shown = mask.masked(reading_to_wire(replace(reading, running_counts=(), issues=())), view.rows_of_documents)
    return Reading(
        documents=tuple(document_of(document, "") for document in shown["documents"]),
        claims=tuple(map(claim_of, shown["claims"])),
        incidents=tuple(map(incident_of, shown["incidents"])),
        outlook=reading.outlook,
        silences=reading.silences,
    )
