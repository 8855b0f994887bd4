"""What of an incident a person should look at, and how much that is worth. No database in here."""

from __future__ import annotations

import math
from collections.abc import Callable

from marsad.model import Incident
from marsad.reference.policy import linking_policy
from marsad.reference.review import review_policy
from marsad.store.glance import most

_SET_BY_A_PERSON = "set_by_a_person"


def worth_of(incident: Incident) -> dict[str, float]:
    """The causes for looking at an incident, each with its worth; empty where there is none."""
    weights, more = review_policy().weights, 1 + math.log10(1 + (most(incident, "killed") or 0))
    return {cause: round(weights[cause] * more, 3) for cause, holds in _CAUSES.items() if holds(incident)}


def weakest_link(incident: Incident) -> tuple[str, str] | None:
    """The two claims that hang together by the least, where that is in doubt; None where no link is."""
    sure = linking_policy().threshold + review_policy().doubtful_margin
    doubtful = [link for link in incident.links if link.score < sure]
    weakest = min(doubtful, key=lambda link: (link.score, link.first, link.second), default=None)
    return None if weakest is None else (weakest.first, weakest.second)


def _contested(question: str) -> Callable[[Incident], bool]:
    def holds(incident: Incident) -> bool:
        by_a_person = any(reason.question == question and reason.rule == _SET_BY_A_PERSON for reason in incident.reasons)
        return getattr(incident.grade, question) == "contested" and not by_a_person

    return holds


def _place_unresolved(incident: Incident) -> bool:
    place = incident.place
    return place is not None and place.place is None and (bool(place.candidates) or place.level in ("town", "site"))


_CAUSES: dict[str, Callable[[Incident], bool]] = {
    "harm_contested": _contested("harm"),
    "occurrence_contested": _contested("occurrence"),
    "responsibility_contested": _contested("responsibility"),
    "place_unresolved": _place_unresolved,
    "link_doubtful": lambda incident: weakest_link(incident) is not None,
}
