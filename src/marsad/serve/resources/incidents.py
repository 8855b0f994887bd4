"""Incidents: lists of them, one with its accounts, and how its grades moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from marsad.assess.comparison import compare
from marsad.export.wire import claim_to_wire, incident_to_wire
from marsad.model import Document, Incident
from marsad.pipeline.keeping import as_judged, reading_of
from marsad.serve.asking import Narrowed, Sliced
from marsad.serve.comparing import comparison_to_wire, names_of_origins
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import DocumentHeadWire, HistoryWire, IncidentPageWire, IncidentViewWire, OriginsWire, VersionWire
from marsad.serve.graph import origins_graph
from marsad.serve.judged import judgements_to_wire, version_of
from marsad.serve.openapi import returns
from marsad.serve.problems import NotFound
from marsad.serve.shared import Asking
from marsad.store import Cause, Version, View

router = APIRouter(prefix="/api/incidents", tags=["incidents"], route_class=HeadRoute)

Id = Annotated[str, Path(max_length=500)]


@router.get("", summary="Incidents, the latest first, narrowed down", responses=returns(IncidentPageWire))
def list_incidents(asked: Asking, narrowed: Narrowed, page: Sliced) -> Response:
    with asked.reading() as view:
        found = view.list_incidents(narrowed.filters, narrowed.words, as_of=narrowed.as_of, after=page.after, limit=page.limit)
    return asked.json({"items": [incident_to_wire(incident) for incident in found.items], "next": found.after})


@router.get("/{id_}", summary="An incident with its claims, its reports, and its accounts side by side", responses=returns(IncidentViewWire, 404))
def one_incident(asked: Asking, id_: Id) -> Response:
    with asked.reading() as view:
        incident = found_incident(view, id_)
        reading = reading_of(view, [incident], data=asked.settings.data, reference=asked.reference)
        judgements = view.judgements_on(incident.claims)
    (related,) = reading.incidents
    actors = asked.reference.actors
    compared = compare(related, {claim.id: claim for claim in reading.claims}, actors)
    return asked.json({
        "incident": incident_to_wire(related), "claims": [claim_to_wire(claim) for claim in reading.claims],
        "documents": document_heads(reading.documents), "comparison": comparison_to_wire(compared, actors), "names": names_of_origins(related, actors), "judgements": judgements_to_wire(judgements),
        "etag": version_of(judgements),
    })  # fmt: skip


@router.get("/{id_}/origins", summary="From whom its reports have what they tell", responses=returns(OriginsWire, 404))
def origins(asked: Asking, id_: Id) -> Response:
    with asked.reading() as view:
        incident = found_incident(view, id_)
        claims = as_judged(view, view.claims(incident.claims).values(), rejected=True)
        told_in = view.documents({claim.document for claim in claims})
        documents = told_in | view.documents({document.copy_of for document in told_in.values() if document.copy_of})
    return asked.json(origins_graph(claims, documents, asked.reference.actors))


@router.get("/{id_}/history", summary="What an incident was before, with what changed it", responses=returns(HistoryWire, 404))
def history(asked: Asking, id_: Id) -> Response:
    with asked.reading() as view:
        versions = view.history(id_)
        if not versions:
            raise NotFound(f'No incident ever had the id "{id_}".')
        now = view.successors(id_)
        causes = view.causes(versions)
        claims = view.claims({claim for version in versions for claim in version.incident.claims})
    told_in = {id_: claim.document for id_, claim in claims.items()}
    items = [_version(version, cause, told_in) for version, cause in zip(versions, causes, strict=True)]
    return asked.json({"items": items, "now": list(now)})


def found_incident(view: View, id_: str) -> Incident:
    """The incident of an id as it stands now. Raises NotFound, which says under which ids it stands where it has others now."""
    incident = view.incidents([id_]).get(id_)
    if incident is None:
        now = view.successors(id_)
        raise NotFound(f'There is no incident "{id_}" now.' + (f" It stands as {', '.join(now)}." if now else ""), more={"now": list(now)})
    return incident


def document_heads(documents: Iterable[Document]) -> list[DocumentHeadWire]:
    """What is shown of reports in a list: all but their texts."""
    return [
        {
            "id": document.id, "outlet": document.outlet, "title": document.title, "published": document.published, "lang": document.lang,
            "url": document.url, "copy_of": document.copy_of,
        }
        for document in documents
    ]  # fmt: skip


def _version(version: Version, cause: Cause, told_in: Mapping[str, str]) -> VersionWire:
    wire = incident_to_wire(version.incident)
    documents = {told_in.get(claim) for claim in wire["claims"]}
    return {
        "id": wire["id"], "valid_from": version.valid_from.isoformat(), "valid_to": version.valid_to.isoformat() if version.valid_to else None,
        "grade": wire["grade"], "reasons": wire["reasons"], "claims": wire["claims"],
        "cause": {"who": cause.who, "judgements": list(cause.judgements), "documents": [id_ for id_ in cause.documents if id_ in documents]},
    }  # fmt: skip
