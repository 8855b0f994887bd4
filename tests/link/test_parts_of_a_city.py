"""Quarters of a city and sites beside it: two quarters are two places, however near, and what is far from a town did not happen in it."""

from __future__ import annotations

import pytest

import marsad
from marsad.link.places import standing
from marsad.link.seen import see
from marsad.link.values import Where


def _where(report: str) -> Where:
    """The first place of a report's first claim that names one, as linking sees it."""
    reading = marsad.read(report, published="2026-03-14")
    claim = next(claim for claim in reading.claims if claim.place)
    where = see(claim, reading.documents[0], ()).where
    assert where is not None
    return where


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قصفت طائرات بستان القصر في حلب", "قصفت طائرات حي السكري في حلب"),
        ("اندلعت اشتباكات في عين زارة جنوبي طرابلس", "اندلعت اشتباكات في خلة الفرجان جنوبي طرابلس"),
    ],
)
def test_two_quarters_are_neither_one_place_nor_near_each_other(one: str, other: str) -> None:
    found = standing(_where(one), _where(other))
    assert (found.same, found.near) == (0.0, False)


def test_a_quarter_is_itself_in_any_report() -> None:
    assert standing(_where("قصفت طائرات بستان القصر في حلب"), _where("قصف جوي على حي بستان القصر")).same == 1.0


def test_a_quarter_lies_in_the_city_that_its_report_names() -> None:
    assert not standing(_where("قصفت طائرات بستان القصر في مدينة حلب"), _where("قصفت طائرات مدينة حلب")).elsewhere


def test_what_happened_at_a_far_site_did_not_happen_in_the_town() -> None:
    assert standing(_where("قصفت طائرات مطار الضمير العسكري"), _where("قصفت طائرات مدينة حمص")).elsewhere
    assert not standing(_where("قصفت طائرات مطار حلب"), _where("قصفت طائرات مدينة حلب")).elsewhere
