"""How likely it is that a claim was read rightly: a probability fitted to claims that people checked."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.model import Claim
from marsad.reference.scoring import confidence_weights
from marsad.text.fold import fold

_FIELDS = ("place", "time", "perpetrator", "target", "harm", "means", "also")


def confidence_of(claim: Claim, title_length: int) -> float:
    """The probability (0 to 1) that a person would find this claim in the report; `title_length` is 0 where there is no title.

    Source: data/confidence.yml, which training/confidence.py fits. It tells how far to trust the reading, not whether the teller is right.
    """
    return round(confidence_weights().probability(tuple(confidence_signals(claim, title_length))), 2)


def confidence_signals(claim: Claim, title_length: int) -> Iterator[str]:
    """The names of what holds of a claim, as data/confidence.yml weighs them."""
    yield f"type.{claim.type}"
    yield from (field for field in _FIELDS if getattr(claim, field))
    if claim.realis == "occurred":
        yield "occurred"
    if claim.trigger.start < title_length:
        yield "in the title"
    # The article after any clitics: the word points back to something told before.
    if fold(claim.trigger.text).lstrip("وفبك").startswith("ال"):
        yield "definite"
