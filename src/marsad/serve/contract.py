"""The records of the API beside those of the Claim contract, field by field; each field's `Annotated` text is its description in the schema."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from marsad.assess.comparison import Asked, Standing, State
from marsad.export.contract import ActorWire, AnchorWire, ClaimWire, DocumentWire, GradeWire, IncidentWire, OriginWire, PlaceWire, ReasonWire, TimeWire
from marsad.model import GradeValue, PlaceLevel, ProtectedWhat, Role

Next = Annotated[str | None, "Cursor of the next page, for `after`; null at the end."]


class LabelledTypeWire(TypedDict):
    """A type of event with what it is called."""

    type: str
    label_en: str
    label_ar: str
    group: Annotated[str, "The first type of the family that one happening may be told as."]


class TilesWire(TypedDict):
    """Where map tiles come from."""

    url: Annotated[str | None, "Null where the outlines that are served along are all there is."]


class UserWire(TypedDict):
    """Who asks."""

    name: str
    role: Role


class UserRecordWire(TypedDict):
    """Somebody who may come in."""

    name: str
    role: Role
    disabled: bool
    made: str
    subject: Annotated[str | None, "Who they are where they sign in elsewhere."]
    has_password: bool


class UserListWire(TypedDict):
    """Users by name."""

    items: list[UserRecordWire]


class ProtectedWire(TypedDict):
    """A source of which readers see nothing but the kind."""

    what: ProtectedWhat
    value: str
    kind: str


class ProtectedSourcesWire(TypedDict):
    """Protected sources."""

    items: list[ProtectedWire]


class ReadByWire(TypedDict):
    """What read how many reports."""

    extractor: str
    version: str
    data: str
    reports: int


class CountsWire(TypedDict):
    """What the workspace holds, in numbers."""

    captures: int
    documents: int
    copies: int
    unread: Annotated[int, "Reports that were kept and not read yet."]
    failed: Annotated[dict[str, int], "Reports that could not be read, by kind of failure."]
    read_by: list[ReadByWire]
    claims: int
    incidents: int
    grades: Annotated[dict[str, int], "Incidents by the grade of their occurrence."]
    judgements: int
    issues: Annotated[dict[str, int], "What needs a person, by kind."]


class WorkspaceWire(TypedDict):
    """What is served, and who asks."""

    id: str
    name: str
    languages: list[str]
    counts: CountsWire
    tiles: TilesWire
    ontology: list[LabelledTypeWire]
    version: str
    contract: Annotated[str, "Version of the Claim contract."]
    user: UserWire
    sign_in: Annotated[Literal["none", "password", "password_or_oidc"], "How people sign in; none on one's own machine."]


class DocumentHeadWire(TypedDict):
    """A report without its text."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    lang: str
    url: str | None
    copy_of: str | None


class ChoiceWire(TypedDict):
    """Something to narrow incidents down by; names where the registry or the gazetteer have them."""

    value: Annotated[str, "What the filter wants: an id, or the name of an outlet."]
    name_en: str | None
    name_ar: str | None
    level: Annotated[str | None, "The level of a place."]


class ChoicesWire(TypedDict):
    """What can be chosen, the best fitting first."""

    items: list[ChoiceWire]


class DocumentRowWire(DocumentHeadWire):
    """A report in the list of all."""

    opening: Annotated[str | None, "The beginning of the text; null for those who may not know who a protected source is."]


class IncidentPageWire(TypedDict):
    """Incidents, the latest first."""

    items: list[IncidentWire]
    next: Next


class NamedActorWire(ActorWire):
    """Words that name who acts, with what the registry calls that actor."""

    name_en: str | None
    name_ar: str | None


class CellWire(TypedDict):
    """What one account says to one question; only the fields of its question are filled."""

    state: Annotated[State, "`unknown` where the account says that there is no information, `silent` where it does not speak of it."]
    claims: list[str]
    places: list[PlaceWire]
    times: list[TimeWire]
    actors: list[NamedActorWire]
    means: list[str]
    min: int | None
    max: int | None


class RowWire(TypedDict):
    """The answers of all accounts to one question."""

    question: Asked
    standing: Annotated[Standing, "How they stand to each other; `one` where one account alone answers, `none` where none does."]
    cells: Annotated[list[CellWire], "One for each account, in their order."]


class ComparisonWire(TypedDict):
    """The accounts of an incident side by side."""

    accounts: list[OriginWire]
    rows: list[RowWire]


class JudgementWire(TypedDict):
    """What a person decided."""

    id: str
    kind: str
    who: str
    when: str
    why: str
    claims: list[str]
    others: Annotated[list[str], "For split: the claims told apart from."]
    field: str | None
    old: Annotated[str | None, "JSON."]
    new: Annotated[str | None, "JSON."]
    undoes: str | None
    in_force: Annotated[bool, "Whether nothing undoes it."]


class JudgementPageWire(TypedDict):
    """Judgements, the last recorded first."""

    items: list[JudgementWire]
    next: Next


class JudgedWire(TypedDict):
    """A judgement that was recorded, and what it led to."""

    judgement: JudgementWire
    incidents: Annotated[list[str], "The incidents that hold its claims now."]


class ActorNameWire(TypedDict):
    """What the registry calls an actor."""

    actor: str
    name_en: str
    name_ar: str


class IncidentViewWire(TypedDict):
    """An incident with all that it rests on."""

    incident: IncidentWire
    claims: list[ClaimWire]
    documents: list[DocumentHeadWire]
    comparison: ComparisonWire
    names: Annotated[list[ActorNameWire], "Of the actors among its origins."]
    judgements: Annotated[list[JudgementWire], "Those about any of its claims, in the order recorded."]
    etag: Annotated[str, "What a judgement says that it expects of this incident."]


class NodeWire(TypedDict):
    """Somebody who tells, or a report."""

    id: str
    label: str
    label_ar: Annotated[str | None, "What the registry calls it in Arabic."]
    kind: Annotated[str, "A kind of teller, `document`, or `channel` for whose posts are passed on."]
    actor: str | None
    document: str | None


# `from` is a word of Python, so that this record cannot be written as a class.
EdgeWire = TypedDict("EdgeWire", {"from": str, "to": str, "kind": Literal["tells", "copies", "forwards"]})
EdgeWire.__doc__ = "What goes from one to the other: words told, a text copied, a post passed on."


class OriginsWire(TypedDict):
    """From whom the reports of an incident have what they tell."""

    nodes: list[NodeWire]
    edges: list[EdgeWire]


class CauseWire(TypedDict):
    """What made a version."""

    who: str
    judgements: list[str]
    documents: Annotated[list[str], "Reports read then that tell of it."]


class VersionWire(TypedDict):
    """An incident as it stood for a while."""

    id: str
    valid_from: str
    valid_to: Annotated[str | None, "Null while it stands."]
    grade: GradeWire
    reasons: list[ReasonWire]
    claims: list[str]
    cause: CauseWire


class HistoryWire(TypedDict):
    """All that an incident was, oldest first."""

    items: list[VersionWire]
    now: Annotated[list[str], "The ids under which it stands now."]


class DocumentPageWire(TypedDict):
    """Reports, the last received first."""

    items: list[DocumentRowWire]
    next: Next


class DocumentViewWire(TypedDict):
    """A report with its claims."""

    document: DocumentWire
    claims: Annotated[list[ClaimWire], "In the order of the text."]
    incidents: Annotated[dict[str, list[str]], "The incidents that hold each claim, by the claim's id."]
    judgements: Annotated[list[JudgementWire], "Those about any of its claims, in the order recorded."]
    copies: Annotated[list[DocumentHeadWire], "Reports of the same text: those that copy it, and the one that it copies."]
    capture: Annotated[str, "Id of the bytes that it was read from."]
    forwarded_from: str | None


class ClaimPageWire(TypedDict):
    """Claims with what a table shows of their reports."""

    items: list[ClaimWire]
    next: Next
    documents: list[DocumentHeadWire]
    incidents: Annotated[dict[str, list[str]], "The incidents that hold each claim, by the claim's id."]


class ExcerptWire(TypedDict):
    """A piece of a report around the words that were looked for."""

    text: str
    start: Annotated[int, "Where it stands in the report, in code points."]
    end: int
    hits: Annotated[list[AnchorWire], "The words found in it, by where they stand in the report."]


class HitWire(TypedDict):
    """A report that was found."""

    document: DocumentHeadWire
    excerpt: ExcerptWire
    claims: list[ClaimWire]
    incidents: list[str]


class HitPageWire(TypedDict):
    """Reports that were found, the last received first."""

    items: list[HitWire]
    next: Next


ByGrade = Annotated[dict[str, int], "How many incidents have each grade of occurrence."]


class ClusterWire(TypedDict):
    """Incidents at several points that lie close together at this zoom."""

    lon: Annotated[float, "The middle of its incidents."]
    lat: float
    count: int
    worst_grade: GradeValue
    by_grade: ByGrade


class SpotWire(TypedDict):
    """A point at which incidents happened, as far as the text tells."""

    lon: float
    lat: float
    uncertainty_km: Annotated[float | None, "The radius that surely holds it."]
    level: PlaceLevel | None
    place: str | None
    name_en: str | None
    name_ar: str | None
    count: int
    worst_grade: GradeValue
    by_grade: ByGrade
    incidents: Annotated[list[str], "Ids, the latest first, where they are few."]


class UnitWire(TypedDict):
    """A place that no point stands for: a province, a region, a country, or one whose point is not known."""

    place: str
    name_en: str | None
    name_ar: str | None
    level: PlaceLevel | None
    country: str | None
    count: int
    worst_grade: GradeValue
    by_grade: ByGrade


class MapWire(TypedDict):
    """Incidents where they are."""

    clusters: list[ClusterWire]
    places: list[SpotWire]
    areas: list[UnitWire]
    unplaced: Annotated[ByGrade, "Incidents whose place is not known, by grade."]


class StepWire(TypedDict):
    """The incidents of one step of the time line."""

    start: Annotated[str | None, "A local day, or an hour in UTC; null for what has no time or one told too widely."]
    count: int
    by_grade: ByGrade


class ReviewItemWire(TypedDict):
    """Something that needs a person."""

    id: str
    kind: Annotated[str, "Why it waits: a cause of data/review.yml, or `another_look` where a judgement was made on what reads otherwise now."]
    worth: float
    why: str
    claims: list[ClaimWire]
    incidents: list[IncidentWire]
    documents: list[DocumentHeadWire]
    pair: Annotated[list[str] | None, "The two claims that hang together by little."]
    judgement: Annotated[str | None, "The judgement that wants another look."]
    etag: Annotated[str | None, "What a judgement says that it expects of the incident."]


class ReviewPageWire(TypedDict):
    """What needs a person, the most worth first."""

    items: list[ReviewItemWire]
    next: Next


class OutlookItemWire(TypedDict):
    """A threat or an expectation, with what may have come of it."""

    claim: ClaimWire
    document: DocumentHeadWire
    standing: Annotated[
        Literal["answered", "open", "nothing", "unknown"],
        "`open` while reports do not reach to the end of the thirty days, `unknown` where the text names neither who nor where.",
    ]
    until: Annotated[str | None, "The end of the thirty days."]
    answers: Annotated[
        list[IncidentWire],
        "What the same party, or somebody at the same place where no party is named, did within thirty days after it, the earliest first.",
    ]


class OutlookPageWire(TypedDict):
    """Threats and expectations, the last received first."""

    items: list[OutlookItemWire]
    next: Next


class FeedWire(TypedDict):
    """A source that is watched, as it was when it was last asked."""

    id: str
    polled: str | None
    next_due: str | None
    failures: Annotated[int, "Since it last went well."]
    problem: str | None


class OutletWire(TypedDict):
    """What an outlet tells."""

    outlet: str | None
    reports: int
    copies: int
    claims: int
    incidents: int
    alone: Annotated[int, "Incidents that no other outlet tells of."]
    contradicted: Annotated[int, "Incidents of which the occurrence or the harm is contested."]
    last_received: str
    last_published: str | None


class OriginCountWire(TypedDict):
    """What an origin tells."""

    key: str
    label: str
    label_ar: Annotated[str | None, "What the registry calls it in Arabic."]
    kind: str | None
    actor: str | None
    incidents: int
    alone: int
    contradicted: int


class SourcesWire(TypedDict):
    """Outlets, origins and watched feeds."""

    outlets: list[OutletWire]
    origins: list[OriginCountWire]
    counted: Annotated[str, "When; where that takes long, it is done after the answer, and the next who ask have the new counts."]
    feeds: list[FeedWire]


class DataEntryWire(TypedDict):
    """An entry of a data file, as its author wrote it."""

    id: str
    file: str
    line: int
    text: str
    ours: Annotated[bool, "Whether it came with Marsad; false for those of overlays."]


class DataPageWire(TypedDict):
    """Entries of data files, those of overlays first."""

    items: list[DataEntryWire]
    next: Next


class OverlayWire(TypedDict):
    """The overlay file that the workbench writes."""

    file: str
    text: str
    etag: str


class ReadingsWire(TypedDict):
    """With which data the kept reports were read."""

    data: Annotated[str, "Hash of the data of now, with which reports that come in are read."]
    current: Annotated[int, "Reports that were read by this Marsad with the data of now."]
    older: Annotated[int, "Reports that were read by another Marsad, or with other data."]
    command: Annotated[str, "What reads them again."]


class DataAnswerWire(TypedDict):
    """What was found of an edit."""

    right: bool
    lines: Annotated[list[str], "What the data files hold, or what the edit gains (+), loses (-) and changes (~)."]
    mistakes: Annotated[list[str], "File, line and mend of each mistake."]


class FieldErrorWire(TypedDict):
    """A field of the request that cannot be used."""

    field: str
    value: str
    way_out: str


# `type` and the like are the names of RFC 9457.
class ProblemWire(TypedDict):
    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: Annotated[list[FieldErrorWire], "Left out where no field is to blame."]  # fmt: skip


ProblemWire.__doc__ = "What went wrong (RFC 9457)."
