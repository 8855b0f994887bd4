"""The queue of what needs a person, the most worth first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from marsad.export.wire import claim_to_wire, incident_to_wire
from marsad.model import Claim, Document
from marsad.pipeline.keeping import as_judged, waiting
from marsad.reference.review import CAUSES, review_policy
from marsad.serve.asking import Sliced
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import ReviewItemWire, ReviewPageWire
from marsad.serve.judged import version_of
from marsad.serve.openapi import returns
from marsad.serve.problems import Wrong, WrongRequest
from marsad.serve.resources.incidents import document_heads
from marsad.serve.sentences import sentence
from marsad.serve.shared import Asking
from marsad.store import View, Waiting, weakest_link

router = APIRouter(prefix="/api/review", tags=["review"], route_class=HeadRoute)

ANOTHER_LOOK = "another_look"
_MOST_CLAIMS = 40
_WHY_AGAIN = {
    "gone": "its claim is no longer read",
    "text": "the sentence that it was made on reads otherwise now",
    "reading": "its claim is read otherwise now",
}


@router.get("", summary="What needs a person", responses=returns(ReviewPageWire))
def review(asked: Asking, page: Sliced, kind: Annotated[str | None, Query(max_length=40)] = None) -> Response:
    if kind not in (None, ANOTHER_LOOK, *CAUSES):
        raise WrongRequest(f'Nothing waits for "{kind}".', [Wrong("kind", str(kind), f"Take one of {', '.join((ANOTHER_LOOK, *CAUSES))}.")])
    with asked.reading() as view:
        again = _again(view) if page.after is None and kind in (None, ANOTHER_LOOK) else []
        if kind == ANOTHER_LOOK:
            return asked.json({"items": again, "next": None})
        found = waiting(view, kind, after=page.after, limit=page.limit)
        items = _items(view, found.items)
    return asked.json({"items": [*again, *items], "next": found.after})


def _items(view: View, found: Sequence[Waiting]) -> list[ReviewItemWire]:
    held = view.claims({id_ for item in found for id_ in _concerned(item)})
    claims = {claim.id: claim for claim in as_judged(view, held.values(), rejected=True)}
    documents = view.headings({claim.document for claim in claims.values()})
    return [_item(item, claims, documents, version_of(view.judgements_on(item.incident.claims))) for item in found]


def _concerned(item: Waiting) -> Sequence[str]:
    """The claims that the cause is about: those that a grade rests on, the two of a link; else all of the incident."""
    if item.cause == "link_doubtful":
        return weakest_link(item.incident) or ()
    question = item.cause.partition("_")[0]
    told = [id_ for reason in item.incident.reasons if reason.question == question for id_ in reason.claims]
    return told or item.incident.claims


def _item(item: Waiting, claims: Mapping[str, Claim], documents: Mapping[str, Document], version: str) -> ReviewItemWire:
    own = [claims[id_] for id_ in _concerned(item) if id_ in claims][:_MOST_CLAIMS]
    told_in = {claim.document: documents[claim.document] for claim in own if claim.document in documents}
    pair = weakest_link(item.incident) if item.cause == "link_doubtful" else None
    return {
        "id": f"{item.incident.id}:{item.cause}", "kind": item.cause, "worth": item.worth, "why": sentence(review_policy().why[item.cause]),
        "claims": [claim_to_wire(claim) for claim in own], "incidents": [incident_to_wire(item.incident)], "documents": document_heads(told_in.values()),
        "pair": list(pair) if pair else None, "judgement": None, "etag": version,
    }  # fmt: skip


def _again(view: View) -> list[ReviewItemWire]:
    """Judgements whose ground has moved: these come first, since the record leans on them."""
    looks = view.wanting_another_look()
    claims = view.claims({look.claim for look in looks})
    documents = view.headings({claim.document for claim in claims.values()})
    items: list[ReviewItemWire] = []
    for look in looks:
        claim = claims.get(look.claim)
        items.append({
            "id": f"{look.judgement}:{look.claim}", "kind": ANOTHER_LOOK, "worth": 100.0, "why": sentence(_WHY_AGAIN[look.why]),
            "claims": [claim_to_wire(claim)] if claim else [], "incidents": [], "documents": document_heads([documents[claim.document]] if claim else []),
            "pair": None, "judgement": look.judgement, "etag": None,
        })  # fmt: skip
    return items
