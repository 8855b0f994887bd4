"""What a workspace holds, put together as a reading, so that it is shown and exported like one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from marsad import link
from marsad.model import Claim, Incident, Reading
from marsad.pipeline.keeping.settling import as_judged
from marsad.pipeline.read import explain
from marsad.reference.alliances import AlliancesByDate
from marsad.reference.bundle import Reference
from marsad.reference.current import load_current
from marsad.store import View


def reading_of(
    view: View, incidents: Sequence[Incident], further: Sequence[Claim] = (), *, data: Sequence[Path] = (), reference: Reference | None = None
) -> Reading:
    """Incidents with their claims and reports, `further` claims that are in none, and what the incidents may be to each other.

    `reference` is what the data folders gave, for whoever has it. Claims of an incident as it stood earlier that were ended since are shown as they were last read.
    """
    reference = reference or load_current(tuple(data))
    wanted = {id_ for incident in incidents for id_ in incident.claims}
    held = view.claims(wanted)
    ended = {id_: versions[-1] for id_ in wanted - held.keys() if (versions := view.claim_versions(id_))}
    claims = {claim.id: claim for claim in as_judged(view, [*held.values(), *ended.values(), *further], rejected=True)}
    documents = view.documents({claim.document for claim in claims.values()})
    copies = view.copies(documents)
    related = link.relate(incidents, claims, AlliancesByDate(reference.actors))
    order = {incident.id: at for at, incident in enumerate(incidents)}
    return Reading(
        documents=tuple(replace(document, copy_of=copies.get(document.id)) for document in documents.values()),
        claims=tuple(claims.values()),
        incidents=tuple(sorted(related, key=lambda incident: order[incident.id])),
        outlook=tuple(claim.id for claim in claims.values() if claim.type in ("threat", "prediction")),
        silences=tuple(claim.id for claim in claims.values() if claim.silence),
        explainer=partial(explain, overlays=tuple(data)),
    )
