"""The ledger: all claims, narrowed down and sorted."""

from __future__ import annotations

from typing import Annotated, get_args

from fastapi import APIRouter, Query
from starlette.responses import Response

from marsad.export.wire import claim_to_wire
from marsad.model import Certainty, Polarity
from marsad.pipeline.keeping import as_judged
from marsad.serve.asking import NOTHING, Narrowed, Several, Sliced
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import ClaimPageWire
from marsad.serve.openapi import returns
from marsad.serve.problems import Wrong, WrongRequest
from marsad.serve.resources.incidents import document_heads
from marsad.serve.shared import Asking
from marsad.store import LedgerOrder, SortKey, Told

router = APIRouter(prefix="/api/claims", tags=["claims"], route_class=HeadRoute)


@router.get("", summary="Claims as a table", responses=returns(ClaimPageWire))
def list_claims(
    asked: Asking,
    narrowed: Narrowed,
    page: Sliced,
    teller: Several = [],  # noqa: B006
    certainty: Annotated[list[Certainty], Query(max_length=4)] = [],  # noqa: B006
    polarity: Polarity | None = None,
    sort: Annotated[str, Query(description=f"{', '.join(get_args(SortKey))}; with - before it the other way round.", max_length=20)] = "-received",
) -> Response:
    mask = asked.mask
    tellers = tuple(NOTHING if mask is not None and mask.hides(id_) else id_ for id_ in teller)
    told = Told(tellers=tellers, certainties=tuple(certainty), polarity=polarity)
    with asked.reading() as view:
        found = view.list_claims(narrowed.filters, narrowed.words, told, _order(sort), after=page.after, limit=page.limit)
        claims = as_judged(view, found.items, rejected=True)
        holding = view.incidents_holding(claim.id for claim in claims)
        documents = view.headings({claim.document for claim in claims})
    return asked.json({
        "items": [claim_to_wire(claim) for claim in claims], "next": found.after,
        "documents": document_heads(documents.values()), "incidents": {claim.id: list(holding.get(claim.id, ())) for claim in claims},
    })  # fmt: skip


def _order(sort: str) -> LedgerOrder:
    by = sort.removeprefix("-")
    key: SortKey | None = next((own for own in get_args(SortKey) if own == by), None)
    if key is None:
        raise WrongRequest(f'Claims are not sorted by "{by}".', [Wrong("sort", sort, f"Take one of {', '.join(get_args(SortKey))}.")])
    return LedgerOrder(by=key, falling=sort.startswith("-"))
