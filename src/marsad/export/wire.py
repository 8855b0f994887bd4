"""The Claim contract: claims, incidents and documents as plain mappings, with the field names of the annotation guidelines."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from marsad.export.contract import (
    CONTRACT_VERSION,
    ActorWire,
    AnchorWire,
    ClaimWire,
    DocumentWire,
    EvidenceWire,
    HarmWire,
    IncidentWire,
    IssueWire,
    OriginWire,
    PlaceWire,
    ReadingWire,
    RunningCountWire,
    SpanWire,
    TellerWire,
    TimeWire,
)
from marsad.model import (
    ActorMention,
    Anchor,
    Claim,
    Document,
    Evidence,
    Harm,
    Incident,
    Interval,
    Issue,
    Origin,
    PlaceMention,
    Reading,
    RunningCount,
    Span,
    Teller,
)

_TO_THE_MINUTE = frozenset({"minute", "part_of_day"})


def anchor_to_wire(anchor: Anchor) -> AnchorWire:
    return {"text": anchor.text, "start": anchor.start, "end": anchor.end}


def span_to_wire(span: Span) -> SpanWire:
    return {"start": span.start, "end": span.end}


def actor_to_wire(mention: ActorMention) -> ActorWire:
    return {**anchor_to_wire(mention.anchor), "actor": mention.actor, "candidates": list(mention.candidates)}


def teller_to_wire(teller: Teller) -> TellerWire:
    return {**anchor_to_wire(teller.anchor), "actor": teller.actor, "kind": teller.kind, "candidates": list(teller.candidates)}


def place_to_wire(place: PlaceMention) -> PlaceWire:
    return {
        **anchor_to_wire(place.anchor), "place": place.place, "name_en": place.name_en, "name_ar": place.name_ar, "lat": place.lat, "lon": place.lon,
        "level": place.level, "uncertainty_km": place.uncertainty_km, "country": place.country, "admin1": place.admin1, "admin2": place.admin2,
        "pcode": place.pcode, "candidates": list(place.candidates),
    }  # fmt: skip


def time_to_wire(time: Interval) -> TimeWire:
    """`from` and `to` in the zone that the words were read in: dates for a day and coarser, date-times with their offset for finer times."""
    return {
        **anchor_to_wire(time.anchor), "from": _local(time, time.earliest), "to": _local(time, time.latest),
        "earliest": _instant(time.earliest), "latest": _instant(time.latest), "precision": time.precision, "calendar": time.calendar,
        "relative": time.relative, "zone": time.zone,
    }  # fmt: skip


def _local(time: Interval, instant: datetime | None) -> str | None:
    if instant is None:
        return None
    local = instant.astimezone(ZoneInfo(time.zone))
    return local.isoformat(timespec="minutes") if time.precision in _TO_THE_MINUTE else local.date().isoformat()


def _instant(instant: datetime | None) -> str | None:
    return None if instant is None else instant.astimezone(UTC).isoformat().replace("+00:00", "Z")


def harm_to_wire(harm: Harm) -> HarmWire:
    return {"kind": harm.kind, "who": harm.who, "min": harm.least, "max": harm.most, "text": anchor_to_wire(harm.anchor)}


def evidence_to_wire(evidence: Evidence) -> EvidenceWire:
    return {
        "field": evidence.field, "rule": evidence.rule, "text": None if evidence.anchor is None else anchor_to_wire(evidence.anchor),
        "entry": evidence.entry, "source": evidence.source,
    }  # fmt: skip


def claim_to_wire(claim: Claim) -> ClaimWire:
    """A claim in the public contract; with its evidence where it was explained."""
    wire: ClaimWire = {
        "id": claim.id, "document": claim.document, "sentence": span_to_wire(claim.sentence), "type": claim.type,
        "trigger": anchor_to_wire(claim.trigger), "also": [anchor_to_wire(anchor) for anchor in claim.also],
        "perpetrator": [actor_to_wire(mention) for mention in claim.perpetrator], "target": [actor_to_wire(mention) for mention in claim.target],
        "place": [place_to_wire(place) for place in claim.place], "time": None if claim.time is None else time_to_wire(claim.time),
        "means": list(claim.means), "harm": [harm_to_wire(harm) for harm in claim.harm], "polarity": claim.polarity, "certainty": claim.certainty,
        "realis": claim.realis, "attribution": [teller_to_wire(teller) for teller in claim.attribution], "responsibility": claim.responsibility,
        "stated_count": claim.stated_count, "silence": claim.silence, "confidence": claim.confidence,
        "origin_of_record": {"extractor": claim.origin_of_record.extractor, "version": claim.origin_of_record.version, "data": claim.origin_of_record.data},
    }  # fmt: skip
    if claim.evidence:
        wire["evidence"] = [evidence_to_wire(evidence) for evidence in claim.evidence]
    return wire


def origin_to_wire(origin: Origin) -> OriginWire:
    return {
        "key": origin.key, "label": origin.label, "kind": origin.kind, "actor": origin.actor, "party": origin.party, "claims": list(origin.claims),
    }  # fmt: skip


def incident_to_wire(incident: Incident) -> IncidentWire:
    """An incident in the public contract."""
    return {
        "id": incident.id, "what": incident.what, "type": incident.type, "claims": list(incident.claims),
        "place": None if incident.place is None else place_to_wire(incident.place), "time": None if incident.time is None else time_to_wire(incident.time),
        "grade": {"occurrence": incident.grade.occurrence, "responsibility": incident.grade.responsibility, "harm": incident.grade.harm},
        "reasons": [{"question": r.question, "rule": r.rule, "text": r.text, "claims": list(r.claims)} for r in incident.reasons],
        "origins": [origin_to_wire(origin) for origin in incident.origins],
        "harm": [
            {"kind": h.kind, "who": h.who, "min": h.least, "max": h.most, "min_claims": list(h.least_claims), "max_claims": list(h.most_claims)}
            for h in incident.harm
        ],
        "may_answer": list(incident.may_answer), "may_be_answered_by": list(incident.may_be_answered_by), "part_of": incident.part_of,
        "links": [{"first": link.first, "second": link.second, "score": link.score, "features": dict(link.features)} for link in incident.links],
    }  # fmt: skip


def document_to_wire(document: Document) -> DocumentWire:
    """A document in the public contract."""
    return {
        "id": document.id, "outlet": document.outlet, "lang": document.lang, "published": document.published, "title": document.title,
        "url": document.url, "sha256": document.sha256, "copy_of": document.copy_of, "forwarded_from": document.forwarded_from,
        "text": document.text,
    }  # fmt: skip


def count_to_wire(count: RunningCount) -> RunningCountWire:
    return {"claim": count.claim, "stated": count.stated, "held": count.held, "incidents": list(count.incidents), "agrees": count.agrees}


def issue_to_wire(issue: Issue) -> IssueWire:
    span = None if issue.span is None else span_to_wire(issue.span)
    return {"kind": issue.kind, "why": issue.why, "document": issue.document, "span": span, "claim": issue.claim}


def reading_to_wire(reading: Reading) -> ReadingWire:
    """A whole reading in the public contract."""
    return {
        "contract": CONTRACT_VERSION,
        "documents": [document_to_wire(document) for document in reading.documents],
        "claims": [claim_to_wire(claim) for claim in reading.claims],
        "incidents": [incident_to_wire(incident) for incident in reading.incidents],
        "running_counts": [count_to_wire(count) for count in reading.running_counts],
        "outlook": list(reading.outlook),
        "silences": list(reading.silences),
        "issues": [issue_to_wire(issue) for issue in reading.issues],
    }
