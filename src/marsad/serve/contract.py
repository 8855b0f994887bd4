"""The records of the API beside those of the Claim contract, field by field; each field's `Annotated` text is its description in the schema."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from marsad.export.contract import AnchorWire, ClaimWire, DocumentWire, GradeWire, IncidentWire, ReasonWire

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
    role: Literal["reader", "coder", "reviewer", "admin"]


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
    sign_in: Annotated[Literal["none", "password", "oidc", "password_or_oidc"], "How people sign in; none on one's own machine."]


class DocumentHeadWire(TypedDict):
    """A report without its text."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    lang: str
    url: str | None
    copy_of: str | None


class IncidentPageWire(TypedDict):
    """Incidents, the latest first."""

    items: list[IncidentWire]
    next: Next


class IncidentViewWire(TypedDict):
    """An incident with all that it rests on."""

    incident: IncidentWire
    claims: list[ClaimWire]
    documents: list[DocumentHeadWire]


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

    items: list[DocumentHeadWire]
    next: Next


class DocumentViewWire(TypedDict):
    """A report with its claims."""

    document: DocumentWire
    claims: Annotated[list[ClaimWire], "In the order of the text."]
    incidents: Annotated[dict[str, list[str]], "The incidents that hold each claim, by the claim's id."]
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
