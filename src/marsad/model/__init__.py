"""What Marsad speaks of: frozen values without input or output."""

from marsad.model.claims import (
    ActorMention,
    Certainty,
    Claim,
    Evidence,
    Harm,
    HarmKind,
    Interval,
    OriginOfRecord,
    PlaceLevel,
    PlaceMention,
    Polarity,
    Precision,
    Realis,
    Responsibility,
    Teller,
    TellerKind,
    Victims,
)
from marsad.model.copies import with_fields
from marsad.model.documents import Document, report_id
from marsad.model.errors import DataError, InputError, MarsadError, missing_extra
from marsad.model.incidents import (
    Grade,
    GradeValue,
    HarmRange,
    Incident,
    Issue,
    Link,
    Origin,
    Question,
    Reading,
    Reason,
    RunningCount,
)
from marsad.model.judgements import Judgement, JudgementKind, Seen
from marsad.model.received import Capture, Headers, Hop, Received
from marsad.model.scores import EventScore, ScoreReason
from marsad.model.spans import Anchor, Span
from marsad.model.stored import Fetched, Stored, by_id, changed, chosen, looked_up
from marsad.model.users import Protected, ProtectedWhat, Role, User

__all__ = [
    "ActorMention", "Anchor", "Capture", "Certainty", "Claim", "DataError", "Document", "EventScore", "Evidence", "Fetched", "Grade", "GradeValue", "Harm",
    "HarmKind", "HarmRange", "Headers", "Hop", "Incident", "InputError", "Interval", "Issue", "Judgement", "JudgementKind", "Link", "MarsadError", "Origin", "OriginOfRecord", "PlaceLevel",
    "PlaceMention", "Polarity", "Precision", "Protected", "ProtectedWhat", "Question", "Reading", "Realis", "Reason", "Received", "Responsibility", "Role", "RunningCount", "ScoreReason", "Seen",
    "Span", "Stored", "Teller", "TellerKind", "User", "Victims", "by_id", "changed", "chosen", "looked_up", "missing_extra", "report_id", "with_fields",
]  # fmt: skip
