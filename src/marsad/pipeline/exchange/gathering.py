"""What of a workspace, or of a reading just made, is written out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from marsad.model import Claim, Document, GradeValue, Incident, Reading, by_id, chosen
from marsad.pipeline.keeping import reading_of
from marsad.store import Filters, View

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Further:
    """What incidents are narrowed down by beside the filters of the store: independent origins at least, and grades of the occurrence to leave out."""

    min_origins: int = 0
    without: Collection[GradeValue] = ()

    def fits(self, incident: Incident) -> bool:
        return len(incident.origins) >= self.min_origins and incident.grade.occurrence not in self.without


def gather(view: View, filters: Filters, further: Further, *, as_of: datetime | None = None, data: Sequence[Path] = ()) -> Reading:
    """The incidents that fit with their claims and reports. Where nothing narrows them down, every report and claim that is kept, in incidents or not."""
    incidents = [incident for incident in every_incident(view, filters, as_of) if further.fits(incident)]
    if filters != Filters() or further != Further() or as_of is not None:
        return reading_of(view, incidents, data=data)
    documents = list(_documents(view))
    told = view.claims_of(document.id for document in documents)
    held = {id_ for incident in incidents for id_ in incident.claims}
    reading = reading_of(view, incidents, [claim for own in told.values() for claim in own if claim.id not in held], data=data)
    order = {document.id: at for at, document in enumerate(documents)}
    claims = sorted(reading.claims, key=lambda claim: (order.get(claim.document, len(order)), claim.trigger.start, claim.id))
    return replace(reading, documents=tuple(documents), claims=tuple(claims))


def every_incident(view: View, filters: Filters, as_of: datetime | None = None) -> Iterator[Incident]:
    """The incidents that fit, the latest first, however many they are."""
    after: str | None = None
    while True:
        page = view.list_incidents(filters, as_of=as_of, after=after, limit=_AT_ONCE)
        yield from page.items
        if page.after is None:
            return
        after = page.after


def _documents(view: View) -> list[Document]:
    """Every report that is kept, the first received first."""
    found: list[Document] = []
    after: str | None = None
    while True:
        page = view.list_documents(after=after, limit=_AT_ONCE)
        found.extend(page.items)
        if page.after is None:
            return found[::-1]
        after = page.after


def narrowed(reading: Reading, filters: Filters, further: Further) -> Reading:
    """The incidents of a reading that fit, with their claims and reports; everything where nothing narrows them down."""
    if filters == Filters() and further == Further():
        return reading
    claims, documents = by_id(reading.claims), by_id(reading.documents)
    kept, held, told = set[str](), set[str](), set[str]()
    for incident in reading.incidents:
        own = [claims[id_] for id_ in incident.claims]
        if further.fits(incident) and _fits(incident, own, documents, filters):
            kept.add(incident.id)
            held.update(incident.claims)
            told.update(claim.document for claim in own)
    return replace(
        reading, incidents=chosen(reading.incidents, kept), claims=chosen(reading.claims, held), documents=chosen(reading.documents, told),
        outlook=(), silences=(), running_counts=(), issues=(),
    )  # fmt: skip


def _fits(incident: Incident, own: Sequence[Claim], documents: Mapping[str, Document], filters: Filters) -> bool:
    """The conditions of `Filters`, as the store has them, on an incident that is in no store."""
    place, time = incident.place, incident.time
    first, last = ((time.earliest or time.latest), (time.latest or time.earliest)) if time else (None, None)
    if filters.types and incident.type not in filters.types:
        return False
    if filters.since is not None and (last is None or last < filters.since):
        return False
    if filters.until is not None and (first is None or first >= filters.until):
        return False
    if filters.country is not None and (place is None or place.country != filters.country):
        return False
    if filters.area is not None and (place is None or place.is_area or not filters.area.holds(place.lat, place.lon)):
        return False
    if filters.grades and incident.grade.occurrence not in filters.grades:
        return False
    if filters.outlets and all(documents[claim.document].outlet not in filters.outlets for claim in own):
        return False
    return all(any(_has(incident, own, kind, value) for value in values) for kind, values in filters.facets)


def _has(incident: Incident, claims: Sequence[Claim], kind: str, value: str) -> bool:
    from marsad.store.claims import facets_of, names_of

    facets = {facet for claim in claims for facet in facets_of(claim)} | {("actor", origin.actor) for origin in incident.origins if origin.actor}
    names = names_of(incident.place) if incident.place else set()
    return (kind, value) in facets or (kind == "name" and value in names)
