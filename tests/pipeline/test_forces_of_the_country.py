"""Whose the government's forces are: of the country where it happened, in a report of several, unless they were named before."""

from __future__ import annotations

import pytest

import marsad


def _doers(report: str) -> list[str | None]:
    return [mention.actor for claim in marsad.read(report, published="2026-03-14").claims for mention in claim.perpetrator]


@pytest.mark.parametrize(
    ("report", "doers"),
    [
        ("قصفت القوات الحكومية إدلب. وفي اليمن قصفت القوات الحكومية مأرب.", ["syrian_army", "yemeni_army"]),
        ("قال الجيش الإسرائيلي إنه رصد صواريخ من لبنان. وقصف الجيش مواقع في جنوب لبنان.", ["idf"]),
        ("توغل الجيش التركي في العراق. وقصف الجيش قرى في دهوك.", ["turkish_army", "turkish_army"]),
    ],
)
def test_forces_without_a_name_are_of_the_country_where_it_happened(report: str, doers: list[str]) -> None:
    assert _doers(report) == doers
