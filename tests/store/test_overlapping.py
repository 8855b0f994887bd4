"""Numbers on the map that would lie over each other are brought together, and parted as the reader comes nearer."""

from __future__ import annotations

from collections import Counter

from marsad.store import Spot
from marsad.store.overlapping import apart


def spot(lon: float, count: int, cell: int, place: str | None = None) -> Spot:
    return Spot(lon, 33.5, place is not None, place, "town" if place else None, 2.0, cell, Counter({"reported": count}))


def test_what_would_lie_over_each_other_is_one_until_one_comes_nearer() -> None:
    given = [spot(36.3, 5, 1, "a"), spot(36.4, 50, 2), spot(40.0, 1, 3, "c")]
    together = apart(given, 5)
    assert [(one.grades.total(), one.lon, one.place) for one in together] == [(55, 36.4, None), (1, 40.0, "c")]
    assert sorted(one.grades.total() for one in apart(given, 10)) == [1, 5, 50]
    assert given[1].grades.total() == 50


def test_two_places_at_one_point_are_two_however_near_one_comes() -> None:
    assert [one.place for one in apart([spot(36.3, 2, 1, "a"), spot(36.3, 2, 1, "b")], 14)] == ["a", "b"]
