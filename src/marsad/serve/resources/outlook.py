"""Threats and expectations, and incidents that may have come of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from fastapi import APIRouter
from starlette.responses import Response

from marsad.export.wire import claim_to_wire, incident_to_wire
from marsad.model import Claim, Document, Incident
from marsad.pipeline.keeping import as_judged
from marsad.serve.asking import Narrowed, Sliced
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import OutlookItemWire, OutlookPageWire
from marsad.serve.openapi import returns
from marsad.serve.resources.incidents import document_heads
from marsad.serve.shared import Asking
from marsad.store import Filters, View

router = APIRouter(prefix="/api/outlook", tags=["outlook"], route_class=HeadRoute)

_TYPES = ("threat", "prediction")
_WITHIN = timedelta(days=30)
_MOST_ANSWERS = 5


@router.get("", summary="Threats and expectations, with what may have come of them", responses=returns(OutlookPageWire))
def outlook(asked: Asking, narrowed: Narrowed, page: Sliced) -> Response:
    with asked.reading() as view:
        found = view.list_claims(narrowed.filters.of_types(_TYPES), narrowed.words, after=page.after, limit=page.limit)
        claims = as_judged(view, found.items, rejected=True)
        documents = view.documents({claim.document for claim in claims})
        items = [_item(view, claim, documents[claim.document]) for claim in claims]
    return asked.json({"items": items, "next": found.after})


def _item(view: View, claim: Claim, document: Document) -> OutlookItemWire:
    (head,) = document_heads([document])
    return {"claim": claim_to_wire(claim), "document": head, "answers": [incident_to_wire(incident) for incident in _answers(view, claim, document)]}


def _answers(view: View, claim: Claim, document: Document) -> Sequence[Incident]:
    """What those who threaten, or of whom something is expected, did in the days after; none where the text names nobody or no day is known."""
    actors = {mention.actor for mention in claim.perpetrator if mention.actor} or {teller.actor for teller in claim.attribution[:1] if teller.actor}
    since = _told_at(document)
    if not actors or since is None:
        return []
    country = next((place.country for place in claim.place if place.country), None)
    filters = Filters(doers=tuple(sorted(actors)), since=since, until=since + _WITHIN, country=country)
    return view.earliest_incidents(filters, limit=_MOST_ANSWERS)


def _told_at(document: Document) -> datetime | None:
    try:
        day = document.published_on
        at = document.published_at
    except ValueError:
        return None
    return at or (datetime.combine(day, time(), ZoneInfo("UTC")) if day else None)
