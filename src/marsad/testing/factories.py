"""Documents, claims and incidents with sensible parts, each of which a test can replace."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from marsad.model import (
    ActorMention,
    Anchor,
    Capture,
    Claim,
    Document,
    Grade,
    Harm,
    HarmKind,
    Incident,
    Interval,
    OriginOfRecord,
    PlaceMention,
    Precision,
    Reading,
    Received,
    Span,
    Teller,
    TellerKind,
)

_NOWHERE = Anchor("", 0, 0)


def make_document(text: str = "Rockets hit the town of Sarmin.", **fields: Any) -> Document:
    """A document of `text`, with the id that its text gives it."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(Document(id=digest[:16], text=text, lang="en", outlet="Example agency", published="2020-01-23", sha256=digest), **fields)


def make_capture(content: bytes = b"Rockets hit the town of Sarmin.", **fields: Any) -> Capture:
    """Bytes of a file, received at noon."""
    return replace(Capture(content=content, source="report.txt", retrieved=datetime(2020, 1, 24, 12, tzinfo=UTC), media_type="text/plain"), **fields)


def make_received(document: Document | None = None, capture: Capture | None = None, part: str | None = None) -> Received:
    """A document that fills a file of its own, unless told otherwise."""
    document = document or make_document()
    return Received(document, capture or make_capture(document.text.encode(), source=f"{document.id}.txt"), part)


def anchor_in(document: Document | str, words: str, occurrence: int = 1) -> Anchor:
    """Where `words` stand in a document for the n-th time. Raises ValueError where they do not."""
    text = document.text if isinstance(document, Document) else document
    start = -1
    for _ in range(occurrence):
        start = text.find(words, start + 1)
        if start < 0:
            raise ValueError(f"“{words}” stands fewer than {occurrence} times in “{text[:80]}”")
    return Anchor(words, start, start + len(words))


def make_claim(document: Document | None = None, trigger: str | None = None, **fields: Any) -> Claim:
    """A claim about `trigger` (the document's first word where None is named), in the outlet's own voice unless told otherwise.

    Its id comes from document, trigger, type and nearest teller, so that two claims that differ in these differ in id.
    """
    document = document or make_document()
    anchor = anchor_in(document, trigger if trigger is not None else document.text.split()[0])
    claim = Claim(
        id="",
        document=document.id,
        sentence=Span(0, len(document.text)),
        type="shelling",
        trigger=anchor,
        origin_of_record=OriginOfRecord("factory", "0", ""),
    )
    claim = replace(claim, **fields)
    teller = claim.attribution[0].anchor.text if claim.attribution else ""
    parts = "\0".join((document.id, str(claim.trigger.start), claim.type, teller))
    return claim if claim.id else replace(claim, id=hashlib.sha256(parts.encode()).hexdigest()[:16])


def make_actor(actor: str | None = "syrian_army", anchor: Anchor = _NOWHERE, **fields: Any) -> ActorMention:
    """A mention of an actor of the registry."""
    return replace(ActorMention(anchor, actor, (actor,) if actor else ()), **fields)


def make_teller(kind: TellerKind = "monitor", actor: str | None = "sohr", anchor: Anchor = _NOWHERE, **fields: Any) -> Teller:
    """One link of a chain of tellers."""
    return replace(Teller(anchor, kind, actor, (actor,) if actor else ()), **fields)


def make_place(name: str = "Sarmin", anchor: Anchor | None = None, **fields: Any) -> PlaceMention:
    """A town in Syria with a point, unless told otherwise."""
    place = PlaceMention(
        anchor or Anchor(name, 0, len(name)), place=f"example.{name.lower()}", name_en=name, lat=35.904, lon=36.725, level="town",
        uncertainty_km=4.0, country="SY", admin1="Idlib",
    )  # fmt: skip
    return replace(place, **fields)


def make_interval(day: str = "2020-01-23", anchor: Anchor = _NOWHERE, precision: Precision = "day", **fields: Any) -> Interval:
    """One whole day in UTC, unless told otherwise."""
    date = datetime.fromisoformat(day).date()
    earliest, latest = datetime.combine(date, time.min, UTC), datetime.combine(date, time(23, 59), UTC)
    return replace(Interval(anchor, precision, earliest, latest), **fields)


def make_harm(kind: HarmKind = "killed", least: int | None = 3, most: int | None = 3, anchor: Anchor = _NOWHERE, **fields: Any) -> Harm:
    """Three people killed, unless told otherwise."""
    return replace(Harm(kind, "unspecified", least, most, anchor), **fields)


def make_incident(claims: Sequence[Claim] = (), **fields: Any) -> Incident:
    """An incident of `claims`, reported by one origin, at the place and time of the first claim that has them."""
    claims = tuple(claims) or (make_claim(),)
    incident = Incident(
        id=hashlib.sha256("\0".join(sorted(claim.id for claim in claims)).encode()).hexdigest()[:12],
        what=claims[0].type.replace("_", " ").capitalize(),
        type=claims[0].type,
        claims=tuple(claim.id for claim in claims),
        place=next((place for claim in claims for place in claim.place), None),
        time=next((claim.time for claim in claims if claim.time), None),
        grade=Grade("reported", "unknown", "unknown"),
    )
    return replace(incident, **fields)


def make_reading(documents: Sequence[Document] = (), claims: Sequence[Claim] = (), incidents: Sequence[Incident] = (), **fields: Any) -> Reading:
    """A reading of the given parts; an incident of all claims where none is given."""
    documents = tuple(documents) or (make_document(),)
    claims = tuple(claims) or (make_claim(documents[0]),)
    return replace(Reading(documents, claims, tuple(incidents) or (make_incident(claims),)), **fields)
