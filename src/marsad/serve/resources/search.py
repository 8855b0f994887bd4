"""Reports found by their words, with the claims and incidents that they lead to."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from marsad.export.wire import claim_to_wire
from marsad.serve.asking import Narrowed, Sliced
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import HitPageWire, HitWire
from marsad.serve.excerpts import excerpt
from marsad.serve.openapi import returns
from marsad.serve.resources.incidents import document_heads
from marsad.serve.shared import Asking
from marsad.store import Hit

router = APIRouter(prefix="/api/search", tags=["search"], route_class=HeadRoute)


@router.get("", summary="Reports that have all of the words, and a claim that fits the filters", responses=returns(HitPageWire))
def search(asked: Asking, narrowed: Narrowed, page: Sliced) -> Response:
    with asked.reading() as view:
        found = view.search(narrowed.words, narrowed.filters, after=page.after, limit=page.limit)
    return asked.json({"items": [_hit(hit, narrowed.words) for hit in found.items], "next": found.after})


def _hit(hit: Hit, words: str) -> HitWire:
    (head,) = document_heads([hit.document])
    return {
        "document": head, "excerpt": excerpt(hit.document.text, words), "claims": [claim_to_wire(claim) for claim in hit.claims],
        "incidents": list(hit.incidents),
    }  # fmt: skip
