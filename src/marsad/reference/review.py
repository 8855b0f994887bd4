"""What of an incident is worth a person's time, as data/review.yml states it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from marsad.model import DataError
from marsad.reference.loading import DATA, load_entries

CAUSES = ("harm_contested", "occurrence_contested", "responsibility_contested", "place_unresolved", "link_doubtful")


@dataclass(frozen=True)
class ReviewPolicy:
    """The weight of each cause, why it matters in English, and how far above the score that joins a link is still in doubt."""

    weights: dict[str, float]
    why: dict[str, str]
    doubtful_margin: float


@cache
def review_policy() -> ReviewPolicy:
    """The policy of data/review.yml. Raises DataError where a cause is missing or unknown."""
    entry = load_entries(DATA / "review.yml")[0]
    causes = {row["cause"]: row for row in entry.fields["causes"]}
    if differing := causes.keys() ^ set(CAUSES):
        raise DataError((entry.mistake(f"the causes {', '.join(sorted(differing))} are missing or unknown; the causes are {', '.join(CAUSES)}"),))
    return ReviewPolicy(
        {name: float(row["weight"]) for name, row in causes.items()}, {name: row["why"] for name, row in causes.items()}, float(entry.fields["doubtful_margin"])
    )
