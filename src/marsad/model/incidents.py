"""Incidents: claims judged to speak of one happening, what they amount to, and the reading that holds them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from marsad.model.claims import Claim, Evidence, HarmKind, Interval, PlaceMention, TellerKind, Victims
from marsad.model.documents import Document
from marsad.model.errors import MarsadError
from marsad.model.spans import Span
from marsad.model.stored import by_id

GradeValue = Literal["confirmed", "corroborated", "claimed", "reported", "contested", "withdrawn", "unknown"]
Question = Literal["occurrence", "responsibility", "harm"]


# What the origin is called of an account in the voice of a report of which nobody knows where it came out.
NO_OUTLET = "a report without an outlet"


@dataclass(frozen=True, slots=True)
class Origin:
    """Who first told an account: an actor of the registry, or else the words that name the teller.

    `key` is the same for two claims exactly when they are not independent. `party` is true where the origin is a side in the conflict
    whose interest the account serves. `claims` are the ids that rest on it.
    """

    key: str
    label: str
    kind: TellerKind
    actor: str | None
    party: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of a grade, as data: which rule of the policy file, about which question, resting on which claims."""

    question: Question
    rule: str
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """What the accounts amount to; the three questions are graded apart. `harm` is `unknown` where no account gives a count."""

    occurrence: GradeValue
    responsibility: GradeValue
    harm: GradeValue


@dataclass(frozen=True, slots=True)
class HarmRange:
    """The range of one kind of harm over all accounts, with the claims that give each end. None is unknown, and differs from zero."""

    kind: HarmKind
    who: Victims
    least: int | None
    most: int | None
    least_claims: tuple[str, ...] = ()
    most_claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Why two claims were joined: the score and each feature's share of it."""

    first: str
    second: str
    score: float
    features: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """The claims judged to speak of one happening in the world. Derived, recomputable, reversible.

    `id` depends on the claims alone, not on their order. `may_answer` names incidents that this one (an interception) may answer,
    `may_be_answered_by` the reverse; `part_of` a larger incident that its teller counts this one under.
    """

    id: str
    what: str
    type: str
    claims: tuple[str, ...]
    place: PlaceMention | None
    time: Interval | None
    grade: Grade
    reasons: tuple[Reason, ...] = ()
    origins: tuple[Origin, ...] = ()
    harm: tuple[HarmRange, ...] = ()
    may_answer: tuple[str, ...] = ()
    may_be_answered_by: tuple[str, ...] = ()
    part_of: str | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class RunningCount:
    """A count of incidents that a teller states, checked against those that the reading holds.

    `agrees` is None where the reading cannot tell (no dated incidents of that kind).
    """

    claim: str
    stated: int
    held: int
    incidents: tuple[str, ...]
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that a person must decide or know: what kind, where it stands, and why."""

    kind: str
    why: str
    document: str | None = None
    span: Span | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that Marsad made of a set of reports. `outlook` and `silences` are ids of claims; documents keep the order they came in.

    Documents, claims, incidents and issues are tuples, or `Stored` where they are too many for memory: take them one after another, or some by their ids (`by_id`).
    `explainer` goes back to a claim's document to say why the claim reads as it does; None where the reading was put together by hand.
    """

    documents: Sequence[Document] = ()
    claims: Sequence[Claim] = ()
    incidents: Sequence[Incident] = ()
    running_counts: tuple[RunningCount, ...] = ()
    outlook: tuple[str, ...] = ()
    silences: tuple[str, ...] = ()
    issues: Sequence[Issue] = ()
    explainer: Callable[[Document, Claim], tuple[Evidence, ...]] | None = field(default=None, compare=False, repr=False)

    def explain(self, claim: Claim | str) -> tuple[Evidence, ...]:
        """The words, the entries of the data files (with file and line) and the rules that gave each field of a claim, or of the claim of an id.

        The document is gone through again at each call. Raises MarsadError where the reading has no such claim.
        """
        id_ = claim if isinstance(claim, str) else claim.id
        found = by_id(self.claims).get(id_)
        if found is None:
            raise MarsadError(f'the reading has no claim "{id_}". Take an id from its claims.')
        if self.explainer is None:
            return found.evidence
        return self.explainer(by_id(self.documents)[found.document], found)
