"""Outlets and origins: how much they tell, how often alone, how often contradicted, and how their feeds do."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from starlette.responses import Response

from marsad.pipeline.keeping.watching import source_states
from marsad.reference.actors import ActorRegistry
from marsad.serve.conditional import BodyRoute
from marsad.serve.contract import FeedWire, OriginCountWire, OutletWire, SourcesWire
from marsad.serve.openapi import returns
from marsad.serve.shared import Asking
from marsad.store import OriginCount, OutletCount

router = APIRouter(prefix="/api/sources", tags=["sources"], route_class=BodyRoute)


@router.get("", summary="Outlets, origins and watched feeds", responses=returns(SourcesWire))
def sources(asked: Asking) -> Response:
    asked.must_be("reader")
    outlets, origins, counted = asked.shared.telling(str(asked.shared.workspace.head()))
    with asked.reading() as view:
        states = source_states(view)
    # A feed may be named after its outlet.
    states = {} if asked.mask is not None else states
    feeds: list[FeedWire] = [
        {"id": id_, "polled": _written(state.polled), "next_due": _written(state.next_due), "failures": state.failures, "problem": state.problem}
        for id_, state in sorted(states.items())
    ]
    actors = asked.reference.actors
    return asked.json({
        "outlets": [_outlet(count) for count in outlets], "origins": [_origin(count, actors) for count in origins], "counted": counted.isoformat(), "feeds": feeds,
    })  # fmt: skip


def _written(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()


def _outlet(count: OutletCount) -> OutletWire:
    return {
        "outlet": count.outlet, "reports": count.reports, "copies": count.copies, "claims": count.claims, "incidents": count.incidents,
        "alone": count.alone, "contradicted": count.contradicted, "last_received": count.last_received.isoformat(),
        "last_published": count.last_published.isoformat() if count.last_published else None,
    }  # fmt: skip


def _origin(count: OriginCount, actors: ActorRegistry) -> OriginCountWire:
    """A key is an actor's id, or else the kind of the teller and the folded words."""
    known = actors.get(count.key) if count.key in actors else None
    kind, _, words = count.key.partition(":")
    return {
        "key": count.key, "label": known.name_en if known else words or count.key, "label_ar": known.name_ar if known else None, "kind": None if known else kind, "actor": known.id if known else None,
        "incidents": count.incidents, "alone": count.alone, "contradicted": count.contradicted,
    }  # fmt: skip
