"""Assessment: what the accounts of an incident amount to, with reasons, and what needs a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from marsad.assess.grades import grade
from marsad.assess.harm import harm_ranges
from marsad.assess.issues import contradictions, disagreements, find_issues
from marsad.assess.origins import origins_of
from marsad.assess.running_counts import check_running_counts, counted, is_counted
from marsad.assess.withdrawals import withdrawn_claims
from marsad.model import Claim, Document, Incident, Issue, RunningCount
from marsad.reference.actors import ActorRegistry
from marsad.reference.alliances import AlliancesByDate

__all__ = ["Assessment", "assess", "contradictions", "counted", "disagreements", "find_issues", "grade_incidents", "is_counted"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Graded incidents, stated counts checked, ids of claims about the future and of silences, and what needs a person."""

    incidents: tuple[Incident, ...]
    running_counts: tuple[RunningCount, ...]
    outlook: tuple[str, ...]
    silences: tuple[str, ...]
    issues: tuple[Issue, ...]


def assess(claims: Sequence[Claim], documents: Sequence[Document], incidents: Sequence[Incident], copies: dict[str, str],
           registry: ActorRegistry) -> Assessment:  # fmt: skip
    """Grade incidents by the policy file. The result depends on the claims alone, not on their order."""
    by_id = {claim.id: claim for claim in claims}
    reports = {document.id: document for document in documents}
    graded = grade_incidents(incidents, by_id, reports, copies, registry)
    counts = tuple(check_running_counts(claims, graded, by_id))
    return Assessment(
        incidents=tuple(graded),
        running_counts=counts,
        outlook=tuple(claim.id for claim in claims if claim.type in ("threat", "prediction")),
        silences=tuple(claim.id for claim in claims if claim.silence),
        issues=tuple(find_issues(claims, reports, graded, counts)),
    )


def grade_incidents(
    incidents: Iterable[Incident], claims: Mapping[str, Claim], documents: Mapping[str, Document], copies: Mapping[str, str], registry: ActorRegistry
) -> list[Incident]:
    """The incidents with their grades, reasons, origins and harm. `claims` are theirs at least; `documents` those of their claims and what these copy."""
    alliances = AlliancesByDate(registry)
    graded = []
    for incident in incidents:
        own = [claims[id_] for id_ in incident.claims]
        known = alliances.on(min(filter(None, (documents[claim.document].published_on for claim in own)), default=None))
        origins = origins_of(own, documents, copies, known)
        value, reasons = grade(own, origins, known, withdrawn_claims(own, documents))
        graded.append(replace(incident, grade=value, reasons=reasons, origins=origins, harm=harm_ranges(own)))
    return graded
