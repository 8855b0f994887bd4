"""What somebody fell for is no place."""

from __future__ import annotations

import pytest

import marsad


def _places(report: str) -> list[str]:
    return [place.anchor.text for claim in marsad.read(report, published="2026-03-14").claims for place in claim.place]


@pytest.mark.parametrize(
    "report",
    [
        "زفت المقاومة المجاهد علي حسن الذي ارتقى شهيدا على طريق القدس",
        "استشهد المقاوم حسين علي على طريق القدس",
    ],
)
def test_what_they_fell_for_is_no_place(report: str) -> None:
    assert _places(report) == []


@pytest.mark.parametrize(
    ("report", "place"),
    [("قتل خمسة بقصف على طريق القدس رام الله", "طريق القدس"), ("قتل ثلاثة في هجوم في الخالص", "الخالص")],
)
def test_roads_and_towns_of_those_names_are(report: str, place: str) -> None:
    assert any(found.startswith(place) for found in _places(report))
