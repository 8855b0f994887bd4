"""What a person must decide or know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from marsad.model import Claim, Document, Incident, Issue, RunningCount
from marsad.reference.place_nouns import has_no_name


def find_issues(claims: Sequence[Claim], documents: Mapping[str, Document], incidents: Sequence[Incident], counts: Sequence[RunningCount]) -> Iterator[Issue]:
    """Contradictions, counts that disagree, places and times that the text leaves open: the most consequential first."""
    by_id = {claim.id: claim for claim in claims}
    yield from contradictions(incidents, by_id)
    yield from disagreements(counts, by_id)
    for claim in claims:
        yield from _open_fields(claim, documents[claim.document])


def contradictions(incidents: Iterable[Incident], by_id: Mapping[str, Claim]) -> Iterator[Issue]:
    """The questions that the accounts of each incident answer otherwise. `by_id` holds its claims."""
    for incident in incidents:
        for question in ("occurrence", "responsibility", "harm"):
            if getattr(incident.grade, question) == "contested":
                first = by_id[incident.claims[0]]
                reason = next(reason.text for reason in incident.reasons if reason.question == question)
                yield Issue(f"{question}_contested", f"{incident.what}: {reason}", first.document, first.trigger.span, first.id)


def disagreements(counts: Iterable[RunningCount], by_id: Mapping[str, Claim]) -> Iterator[Issue]:
    """Counts that are stated otherwise than the reading has them. `by_id` holds the claims that state them."""
    for count in counts:
        if count.agrees is False:
            claim = by_id[count.claim]
            why = f"the report counts {count.stated}, the reading holds {count.held}"
            yield Issue("count_disagrees", why, claim.document, claim.trigger.span, claim.id)


def _open_fields(claim: Claim, document: Document) -> Iterator[Issue]:
    for place in claim.place[:1]:
        if place.place is None and place.candidates:
            several = f"any of {len(place.candidates)} places" if len(place.candidates) > 1 else "a place of this name, but nothing else speaks for it"
            why = f"“{place.anchor.text}” may be {several}"
            yield Issue("place_ambiguous", why, claim.document, place.anchor.span, claim.id)
        elif place.place is None and place.level in ("town", "site") and not has_no_name(place.anchor.text):
            yield Issue("place_unknown", f"“{place.anchor.text}” is in no gazetteer", claim.document, place.anchor.span, claim.id)
    if claim.time is not None and claim.time.relative and claim.time.earliest is None and not document.published:
        why = f"“{claim.time.anchor.text}” counts from the publication date, which is not known; give --published"
        yield Issue("time_relative", why, claim.document, claim.time.anchor.span, claim.id)
