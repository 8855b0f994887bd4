"""Threats and expectations, and incidents that may have come of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from typing import Literal, NamedTuple

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
from marsad.serve.shared import Asked, Asking
from marsad.store import Filters, View

router = APIRouter(prefix="/api/outlook", tags=["outlook"], route_class=HeadRoute)

_TYPES = ("threat", "prediction")
_WITHIN = timedelta(days=30)
_MOST_ANSWERS = 5
# A place that is wider is where much happens that has nothing to do with it.
_NEAR = frozenset({"site", "town", "district", "province"})
# Who says a threat makes it where they are told of as who acts; others tell of the threats of somebody else.
_THREATENING = frozenset({"perpetrator", "party"})
# A time without a zone may have been as late as this in UTC.
_LATEST_ZONE = timedelta(hours=12)

Standing = Literal["answered", "open", "nothing", "unknown"]


class _Told(NamedTuple):
    """What is needed to look for what came of it: parts of the parties by their root, the last day that reports reach to, and how it is looked for."""

    parts_of: Callable[[str], tuple[str, ...]]
    last_day: date | None
    look: Callable[[Filters], Sequence[Incident]]


@router.get("", summary="Threats and expectations, with what may have come of them", responses=returns(OutlookPageWire))
def outlook(asked: Asking, narrowed: Narrowed, page: Sliced) -> Response:
    wanted = tuple(type_ for type_ in _TYPES if type_ in narrowed.filters.types) or _TYPES
    with asked.reading() as view:
        found = view.list_claims(narrowed.filters.of_types(wanted), narrowed.words, after=page.after, limit=page.limit)
        claims = as_judged(view, found.items, rejected=True)
        documents = view.documents({claim.document for claim in claims})
        told = _Told(_parts(asked, view), view.last_published(), cache(partial(_after, view)))
        items = [_item(told, claim, documents[claim.document]) for claim in claims]
    return asked.json({"items": items, "next": found.after})


def _parts(asked: Asked, view: View) -> Callable[[str], tuple[str, ...]]:
    """For the root of a party, those of its parts that did something according to some report."""
    registry = asked.reference.actors

    def look() -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for actor in view.values_of("doer"):
            found.setdefault(registry.root(actor), []).append(actor)
        return {root: tuple(parts) for root, parts in found.items()}

    parts = asked.shared.remembered.now("parts of parties", f"{view.head()} {asked.shared.edition}", look)
    return lambda actor: parts.get(registry.root(actor), ())


def _after(view: View, asked: Filters) -> Sequence[Incident]:
    """The first that happened, but for further threats and expectations. One report often tells of several threats."""
    found = view.earliest_incidents(asked, limit=2 * _MOST_ANSWERS)
    return [incident for incident in found if incident.type not in _TYPES][:_MOST_ANSWERS]


def _item(told: _Told, claim: Claim, document: Document) -> OutlookItemWire:
    (head,) = document_heads([document])
    after = _told_at(document)
    asked = _answering(told, claim)
    answers: Sequence[Incident] = ()
    if asked is not None and after is not None:
        answers = told.look(asked.between(after, after + _WITHIN))
    return {
        "claim": claim_to_wire(claim), "document": head, "standing": _standing(told, asked, after, answers),
        "until": (after + _WITHIN).isoformat() if after is not None else None, "answers": [incident_to_wire(incident) for incident in answers],
    }  # fmt: skip


def _answering(told: _Told, claim: Claim) -> Filters | None:
    """Whatever could be what came of it: what the parties of which it is told did, in the country where it was to be; where nobody is named, what happened at
    the place. None where neither is known, and for parties of which no report tells that they did anything, filters that nothing fits."""
    doers = {mention.actor for mention in claim.perpetrator if mention.actor}
    if not doers and claim.type == "threat":
        doers = {teller.actor for teller in claim.attribution[:1] if teller.actor and teller.kind in _THREATENING}
    if doers:
        parts = sorted({part for doer in doers for part in told.parts_of(doer)})
        return Filters(doers=tuple(parts) or tuple(sorted(doers)), country=next((place.country for place in claim.place if place.country), None))
    near = next((place.place for place in claim.place if place.place and place.level in _NEAR), None)
    return None if near is None else Filters(place=near)


def _standing(told: _Told, asked: Filters | None, after: datetime | None, answers: Sequence[Incident]) -> Standing:
    if answers:
        return "answered"
    if asked is None or after is None or told.last_day is None:
        return "unknown"
    return "open" if told.last_day < (after + _WITHIN).date() else "nothing"


def _told_at(document: Document) -> datetime | None:
    """An instant at which it had been told for certain: what comes after it may have come of it. None for a report without a date."""
    try:
        at, day = document.published_at, document.published_on
    except ValueError:
        return None
    if at is not None or day is None:
        return at
    written = document.published or ""
    naive = datetime.fromisoformat(written) if len(written) > len("2020-01-01") else datetime.combine(day + timedelta(days=1), time())
    return naive.replace(tzinfo=UTC) + _LATEST_ZONE
