"""Parts of countries that reports name by a direction: southern Syria, the north of Yemen."""

from __future__ import annotations

from marsad.model import PlaceMention
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold


def part_of_country(part: PlaceMention, place: PlaceMention) -> bool | None:
    """Whether a place lies in the half of a country that the words of another name; None where they name none, or nobody knows."""
    words, policy = fold(part.anchor.text), linking_policy()
    middle = policy.middles.get(part.country or "")
    if place.lat is None or middle is None:
        return None
    if any(fold(word) in words for word in policy.south_words):
        return place.lat < middle
    if any(fold(word) in words for word in policy.north_words):
        return place.lat > middle
    return None
