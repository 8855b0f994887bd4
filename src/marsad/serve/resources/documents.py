"""Reports, as they were received, with the claims that stand in them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from marsad.export.masking import REPORT
from marsad.export.wire import claim_to_wire, document_to_wire
from marsad.model import Document
from marsad.pipeline.keeping import as_judged
from marsad.serve.asking import NOTHING, Sliced
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import DocumentPageWire, DocumentViewWire
from marsad.serve.judged import judgements_to_wire
from marsad.serve.openapi import returns
from marsad.serve.problems import NotFound
from marsad.serve.resources.incidents import Id, document_heads
from marsad.serve.shared import Asked, Asking
from marsad.store import View

router = APIRouter(prefix="/api/documents", tags=["documents"], route_class=HeadRoute)

_OPENING = 240


@router.get("", summary="Reports, the last received first, without their texts", responses=returns(DocumentPageWire))
def list_documents(asked: Asking, page: Sliced, outlet: Annotated[str | None, Query(max_length=500)] = None) -> Response:
    mask = asked.mask
    outlet = NOTHING if mask is not None and mask.kind_of_outlet(outlet) else outlet
    with asked.reading() as view:
        found = view.list_documents(outlet=outlet, after=page.after, limit=page.limit)
    # The words of a text may tell of a protected source in other ways than by its name; which these are is known only with the claims.
    openings = [document.text[:_OPENING] if mask is None else None for document in found.items]
    items = [{**head, "opening": opening} for head, opening in zip(document_heads(found.items), openings, strict=True)]
    return asked.json({"items": items, "next": found.after})


@router.get("/{id_:path}", summary="A report with its claims in the order of the text", responses=returns(DocumentViewWire, 404))
def one_document(asked: Asking, id_: Id) -> Response:
    with asked.reading() as view:
        document = _found(asked, view, id_)
        if document is None:
            raise NotFound(f'There is no report "{id_}".')
        id_ = document.id
        claims = as_judged(view, view.claims_of([id_])[id_], rejected=True)
        holding = view.incidents_holding(claim.id for claim in claims)
        copies = view.copied_by(id_)
        related = view.documents([*copies, *([document.copy_of] if document.copy_of else [])])
        source = view.provenance([id_])[id_]
        judgements = view.judgements_on(claim.id for claim in claims)
    return asked.json({
        "document": document_to_wire(document), "claims": [claim_to_wire(claim) for claim in claims],
        "incidents": {claim.id: list(holding.get(claim.id, ())) for claim in claims}, "copies": document_heads(related.values()),
        "judgements": judgements_to_wire(judgements),
        "capture": source.capture, "forwarded_from": document.forwarded_from,
    })  # fmt: skip


def _found(asked: Asked, view: View, id_: str) -> Document | None:
    """The report of an id. Whoever may not know a protected source has its reports by their rows alone, not by ids that may name it."""
    mask, row = asked.mask, id_.removeprefix(REPORT)
    if mask is None or not (id_.startswith(REPORT) and row.isascii() and row.isdigit()):
        document = view.documents([id_]).get(id_)
        return None if document is None or (mask is not None and mask.kind_of_outlet(document.outlet)) else document
    own = view.document_of_row(int(row))
    document = view.documents([own]).get(own) if own is not None else None
    return document if document is not None and mask.kind_of_outlet(document.outlet) else None
