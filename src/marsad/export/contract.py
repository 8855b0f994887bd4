"""The public JSON, field by field: what an exporter writes, what the published JSON Schema says, what a front end may rely on.

Each record is a TypedDict, so that mypy holds the exporter to it; each field's `Annotated` text is the description in the schema.
"""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from marsad.model import (
    Certainty,
    GradeValue,
    HarmKind,
    PlaceLevel,
    Polarity,
    Precision,
    Question,
    Realis,
    Responsibility,
    TellerKind,
    Victims,
)
from marsad.model.claims import Calendar

# Raised where a field is added (second number) or where one is renamed, dropped or given another meaning (first number).
CONTRACT_VERSION = "1.1"


class SpanWire(TypedDict):
    """A half-open range of Unicode code points in the document's original text."""

    start: int
    end: int


class AnchorWire(TypedDict):
    """Exact words of the document's original text and where they stand, in code points, end exclusive."""

    text: str
    start: int
    end: int


class ActorWire(AnchorWire):
    """Words that name who acts or who is acted on."""

    actor: Annotated[str | None, "Registry id; null where the words do not decide."]
    candidates: Annotated[list[str], "Registry ids that the words may mean, best first."]


class TellerWire(AnchorWire):
    """One link of the chain of tellers."""

    actor: Annotated[str | None, "Registry id; null where the words do not decide."]
    kind: TellerKind
    candidates: Annotated[list[str], "Registry ids that the words may mean, best first."]


class PlaceWire(AnchorWire):
    """Words that name a place, and what the gazetteer makes of them. Everything after the words is null where the text does not decide."""

    place: Annotated[str | None, "Gazetteer id."]
    name_en: str | None
    name_ar: str | None
    lat: Annotated[float | None, "Degrees, WGS 84; of a province or region the middle of the circle that holds it, never a point to draw; null for countries."]
    lon: Annotated[float | None, "Degrees, WGS 84; of a province or region the middle of the circle that holds it, never a point to draw; null for countries."]
    level: PlaceLevel | None
    uncertainty_km: Annotated[float | None, "The radius that surely holds the place."]
    country: Annotated[str | None, "ISO 3166-1 alpha-2."]
    admin1: Annotated[str | None, "English name of the first-level unit that holds the place."]
    admin2: Annotated[str | None, "English name of the second-level unit that holds the place."]
    pcode: Annotated[str | None, "OCHA's code of the place or of the smallest unit around it."]
    candidates: Annotated[list[str], "Gazetteer ids that the words may mean, best first."]


# `from` is a word of Python, so that this record cannot be written as a class.
TimeWire = TypedDict(
    "TimeWire",
    {
        "text": str,
        "start": int,
        "end": int,
        "from": Annotated[str | None, "ISO 8601: a date, or for minute and part_of_day a date-time with its offset. Null where open or unresolved."],
        "to": Annotated[str | None, "ISO 8601, like from; equal to it for one day."],
        "earliest": Annotated[str | None, "The first instant, in UTC; null where open or unresolved."],
        "latest": Annotated[str | None, "The last instant, in UTC; null where open or unresolved."],
        "precision": Precision,
        "calendar": Calendar,
        "relative": Annotated[bool, "Whether the words count from the publication date."],
        "zone": Annotated[str, "IANA time zone that the words were read in."],
    },
)
TimeWire.__doc__ = "When something happened, as precisely as the words say and no more; dates are local to `zone`."


class HarmWire(TypedDict):
    """How many people (or things, for damage) were harmed in one way. Unknown is not zero."""

    kind: HarmKind
    who: Victims
    min: Annotated[int | None, "Least number; null where the teller says that there is no information."]
    max: Annotated[int | None, "Most number; null where there is no upper bound."]
    text: AnchorWire


class OriginOfRecordWire(TypedDict):
    """What made the claim."""

    extractor: str
    version: str
    data: Annotated[str, "Hash of the data files that it read."]


class EvidenceWire(TypedDict):
    """Why a field has its value."""

    field: Annotated[str, "The field of the claim that this explains."]
    rule: Annotated[str, "What the reader did, in English."]
    text: Annotated[AnchorWire | None, "The words that it rests on; null where it rests on the absence of words."]
    entry: Annotated[str | None, "Id of the entry of the data files that the words matched."]
    source: Annotated[str | None, "File and line of that entry, from the root of the data folder."]


class ClaimWire(TypedDict):
    """One teller says that one thing happened (or will, or did not) at one place."""

    id: Annotated[str, "The same whenever the same document is read again to the same claim."]
    document: Annotated[str, "Id of the document."]
    sentence: SpanWire
    type: Annotated[str, "A type of the ontology; overlays may add types."]
    trigger: Annotated[AnchorWire, "The words that name the happening."]
    also: Annotated[list[AnchorWire], "Further words that tell the same claim."]
    perpetrator: list[ActorWire]
    target: list[ActorWire]
    place: Annotated[list[PlaceWire], "The most specific first."]
    time: TimeWire | None
    means: Annotated[list[str], "Weapons and platforms."]
    harm: Annotated[list[HarmWire], "A total before its parts."]
    polarity: Polarity
    certainty: Annotated[Certainty, "How sure the teller is."]
    realis: Realis
    attribution: Annotated[list[TellerWire], "The chain of tellers, nearest to the happening first; empty where the outlet speaks for itself."]
    responsibility: Responsibility | None
    stated_count: Annotated[int | None, "n where the teller calls this the n-th of its kind."]
    silence: Annotated[bool, "Whether the words say that a party has said nothing."]
    confidence: Annotated[float, "The extractor's own probability, apart from the teller's certainty."]
    origin_of_record: OriginOfRecordWire
    evidence: NotRequired[Annotated[list[EvidenceWire], "Only where an explanation was asked for."]]


class GradeWire(TypedDict):
    """What the accounts of an incident amount to, question by question."""

    occurrence: GradeValue
    responsibility: GradeValue
    harm: GradeValue


class ReasonWire(TypedDict):
    """One step of a grade."""

    question: Question
    rule: Annotated[str, "Id of the rule in the grading policy."]
    text: str
    claims: list[str]


class OriginWire(TypedDict):
    """Who first told an account."""

    key: Annotated[str, "The same for two claims exactly when they are not independent."]
    label: str
    kind: TellerKind
    actor: str | None
    party: Annotated[bool, "Whether the origin is a side in the conflict whose interest the account serves."]
    claims: list[str]


class HarmRangeWire(TypedDict):
    """The range of one kind of harm over all accounts, with the claims that give each end."""

    kind: HarmKind
    who: Victims
    min: int | None
    max: int | None
    min_claims: list[str]
    max_claims: list[str]


class LinkWire(TypedDict):
    """Why two claims were joined."""

    first: str
    second: str
    score: float
    features: dict[str, float]


class IncidentWire(TypedDict):
    """The claims judged to speak of one happening in the world."""

    id: str
    what: Annotated[str, "One English line."]
    type: str
    claims: list[str]
    place: PlaceWire | None
    time: TimeWire | None
    grade: GradeWire
    reasons: list[ReasonWire]
    origins: list[OriginWire]
    harm: list[HarmRangeWire]
    may_answer: Annotated[list[str], "Ids of incidents that this one (an interception) may answer."]
    may_be_answered_by: list[str]
    part_of: Annotated[str | None, "Id of a larger incident that its teller counts this one under."]
    links: list[LinkWire]


class DocumentWire(TypedDict):
    """A report as it was received."""

    id: str
    outlet: str | None
    lang: Annotated[str, "ISO 639-1 code, or 639-3 where there is none; `und` where it could not be told."]
    published: Annotated[str | None, "ISO 8601 date or date-time as given; null where nobody said."]
    title: str | None
    url: str | None
    sha256: Annotated[str, "SHA-256 of the report in UTF-8."]
    copy_of: Annotated[str | None, "Id of the document that this one repeats."]
    forwarded_from: Annotated[str | None, "Whose post the outlet passed on, and hence who speaks; null where it is the outlet's own."]
    text: Annotated[str, "The title, two newlines and the body; the body alone where there is no title. Every span counts its code points."]


class RunningCountWire(TypedDict):
    """A count of incidents that a teller states, beside those that the reading holds."""

    claim: str
    stated: int
    held: int
    incidents: list[str]
    agrees: Annotated[bool | None, "Null where the reading cannot tell."]


class IssueWire(TypedDict):
    """Something that a person must decide or know."""

    kind: str
    why: str
    document: str | None
    span: SpanWire | None
    claim: str | None


class ReadingWire(TypedDict):
    """All that was made of a set of reports."""

    contract: Annotated[str, "Version of this contract."]
    documents: list[DocumentWire]
    claims: Annotated[list[ClaimWire], "In document and text order."]
    incidents: list[IncidentWire]
    running_counts: list[RunningCountWire]
    outlook: Annotated[list[str], "Ids of the claims that are threats and predictions."]
    silences: Annotated[list[str], "Ids of the claims that say that a party has said nothing."]
    issues: list[IssueWire]


# What is published, by the name of its file.
RECORDS: dict[str, type] = {"claim": ClaimWire, "incident": IncidentWire, "document": DocumentWire, "reading": ReadingWire}
