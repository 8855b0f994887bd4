"""The public contract read back: claims, incidents and documents from the mappings that `wire` makes of them, without loss."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from marsad.export.contract import ActorWire, AnchorWire, ClaimWire, DocumentWire, HarmWire, IncidentWire, PlaceWire, TellerWire, TimeWire
from marsad.model import (
    ActorMention,
    Anchor,
    Claim,
    Document,
    Grade,
    Harm,
    HarmRange,
    Incident,
    Interval,
    Link,
    Origin,
    OriginOfRecord,
    PlaceMention,
    Reason,
    Span,
    Teller,
)


def anchor_of(wire: AnchorWire) -> Anchor:
    return Anchor(wire["text"], wire["start"], wire["end"])


def actor_of(wire: ActorWire) -> ActorMention:
    return ActorMention(anchor_of(wire), wire["actor"], tuple(wire["candidates"]))


def teller_of(wire: TellerWire) -> Teller:
    return Teller(anchor_of(wire), wire["kind"], wire["actor"], tuple(wire["candidates"]))


def place_of(wire: PlaceWire) -> PlaceMention:
    return PlaceMention(
        anchor_of(wire), wire["place"], wire["name_en"], wire["name_ar"], wire["lat"], wire["lon"], wire["level"], wire["uncertainty_km"], wire["country"],
        wire["admin1"], wire["admin2"], wire["pcode"], tuple(wire["candidates"]),
    )  # fmt: skip


def time_of(wire: TimeWire) -> Interval:
    """From `earliest` and `latest`, which are exact where `from` and `to` are days."""
    anchor = anchor_of(cast(AnchorWire, wire))
    return Interval(anchor, wire["precision"], _instant(wire["earliest"]), _instant(wire["latest"]), wire["zone"], wire["calendar"], wire["relative"])


def _instant(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)


def harm_of(wire: HarmWire) -> Harm:
    return Harm(wire["kind"], wire["who"], wire["min"], wire["max"], anchor_of(wire["text"]))


def claim_of(wire: ClaimWire) -> Claim:
    """A claim without its evidence, which is worked out anew when it is asked for. Raises KeyError, TypeError or ValueError where the mapping is none."""
    made = wire["origin_of_record"]
    return Claim(
        id=wire["id"], document=wire["document"], sentence=Span(wire["sentence"]["start"], wire["sentence"]["end"]), type=wire["type"],
        trigger=anchor_of(wire["trigger"]), also=tuple(map(anchor_of, wire["also"])), perpetrator=tuple(map(actor_of, wire["perpetrator"])),
        target=tuple(map(actor_of, wire["target"])), place=tuple(map(place_of, wire["place"])), time=None if wire["time"] is None else time_of(wire["time"]),
        means=tuple(wire["means"]), harm=tuple(map(harm_of, wire["harm"])), polarity=wire["polarity"], certainty=wire["certainty"], realis=wire["realis"],
        attribution=tuple(map(teller_of, wire["attribution"])), responsibility=wire["responsibility"], stated_count=wire["stated_count"],
        silence=wire["silence"], confidence=wire["confidence"], origin_of_record=OriginOfRecord(made["extractor"], made["version"], made["data"]),
    )  # fmt: skip


def incident_of(wire: IncidentWire) -> Incident:
    """An incident. Raises KeyError, TypeError or ValueError where the mapping is none."""
    grade = wire["grade"]
    return Incident(
        id=wire["id"], what=wire["what"], type=wire["type"], claims=tuple(wire["claims"]), place=None if wire["place"] is None else place_of(wire["place"]),
        time=None if wire["time"] is None else time_of(wire["time"]), grade=Grade(grade["occurrence"], grade["responsibility"], grade["harm"]),
        reasons=tuple(Reason(own["question"], own["rule"], own["text"], tuple(own["claims"])) for own in wire["reasons"]),
        origins=tuple(Origin(own["key"], own["label"], own["kind"], own["actor"], own["party"], tuple(own["claims"])) for own in wire["origins"]),
        harm=tuple(HarmRange(own["kind"], own["who"], own["min"], own["max"], tuple(own["min_claims"]), tuple(own["max_claims"])) for own in wire["harm"]),
        may_answer=tuple(wire["may_answer"]), may_be_answered_by=tuple(wire["may_be_answered_by"]), part_of=wire["part_of"],
        links=tuple(Link(own["first"], own["second"], own["score"], _features(own["features"])) for own in wire["links"]),
    )  # fmt: skip


def _features(given: Mapping[str, float] | Any) -> tuple[tuple[str, float], ...]:
    """Features in their order: a mapping in JSON, pairs in Parquet."""
    return tuple((name, value) for name, value in (given.items() if isinstance(given, Mapping) else given))


def document_of(wire: DocumentWire, source: str) -> Document:
    """A document that stands in `source`. Raises KeyError, TypeError or ValueError where the mapping is none."""
    return Document(
        id=wire["id"], text=wire["text"], lang=wire["lang"], outlet=wire["outlet"], published=wire["published"], title=wire["title"], url=wire["url"],
        sha256=wire["sha256"], source=source, copy_of=wire["copy_of"], forwarded_from=wire["forwarded_from"],
    )  # fmt: skip
