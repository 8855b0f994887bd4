"""Accounts that their own teller took back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from marsad.model import Claim, Document
from marsad.text.fold import fold


def withdrawn_claims(claims: Sequence[Claim], documents: Mapping[str, Document]) -> frozenset[str]:
    """The ids of claims that the same teller denies in a report published later: those that affirm, and the claims of responsibility.

    Only the teller's own word takes an account back: another body of the same side that denies it contests it. Reports of one instant or without
    a date tell nothing of which came later. Source: docs/explanation/grading.md, section "Withdrawals".
    """
    by_teller: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_teller[_teller(claim, documents)].append(claim)
    return frozenset(
        earlier.id
        for own in by_teller.values()
        for earlier in own
        if earlier.polarity == "affirmed" and any(_takes_back(later, earlier) and _is_later(later, earlier, documents) for later in own)
    )


def _takes_back(later: Claim, earlier: Claim) -> bool:
    """Whether a denial covers what the earlier claim says: that it happened, or that the teller did it."""
    if later.polarity != "denied":
        return False
    return later.responsibility != "denied" or earlier.responsibility == "claimed"


def _is_later(later: Claim, earlier: Claim, documents: Mapping[str, Document]) -> bool:
    one, other = documents[earlier.document], documents[later.document]
    if one.published_at is not None and other.published_at is not None:
        return one.published_at < other.published_at
    return one.published_on is not None and other.published_on is not None and one.published_on < other.published_on


def _teller(claim: Claim, documents: Mapping[str, Document]) -> str:
    if not claim.attribution:
        return f"outlet:{fold(documents[claim.document].voice or claim.document)}"
    teller = claim.attribution[0]
    # Two unnamed sources in the same words may be two people, so that neither takes back what the other said.
    return f"actor:{teller.actor}" if teller.actor and teller.kind != "anonymous" else f"words:{claim.document}:{fold(teller.anchor.text)}"
