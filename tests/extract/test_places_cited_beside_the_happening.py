"""The place of a headline is cited in the happening's own sentence where that names it again."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("title", "body", "cited"),
    [
        ("هجوم بسيارة مفخخة في كركوك", "نفذ مسلحون هجوما بسيارة مفخخة على مواقع للجيش شرق #كركوك، الأحد.", "body"),
        ("قصف في تعز", "استهدف قصف عنيف أحياء في مدينة تعز فجر اليوم.", "body"),
        ("انفجار في سرت", "قتل ثلاثة أشخاص في انفجار وقع صباح الأحد.", "title"),
    ],
)
def test_the_places_of_a_headline_are_cited_where_the_body_names_them(title: str, body: str, cited: str) -> None:
    claims = marsad.read(body, title=title, published="2024-05-10").claims
    starts = [place.anchor.start for claim in claims for place in claim.place]
    assert starts
    assert all((start > len(title)) == (cited == "body") for start in starts)
