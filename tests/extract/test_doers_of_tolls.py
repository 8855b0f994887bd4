"""Whose deeds a running number of dead is the toll of."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def toll(sentence: str) -> Claim:
    return next(claim for claim in marsad.read(sentence).claims if claim.type == "casualty_toll")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("ارتفعت حصيلة ضحايا العدوان الإسرائيلي على غزة منذ تشرين الأول إلى 51300 شهيد.", ["الإسرائيلي"]),
        ("قتل 44 متظاهرا منذ نيسان الماضي، وأصيب نحو 900 آخرين بالرصاص الإسرائيلي.", ["الإسرائيلي"]),
        ("قتل 83 مدنيا جراء القصف الجوي الروسي منذ آذار الماضي.", ["الروسي"]),
        ("وزارة الصحة: 310 شهداء و820 جريحا منذ بدء العدوان الإسرائيلي على لبنان.", ["الإسرائيلي"]),
        ("قتل أكثر من ألف شخص منذ بدء الحرب السورية.", []),
        ("قتل 52 فلسطينيا منذ بدء الاحتجاجات الفلسطينية في نيسان.", []),
    ],
)
def test_the_adjective_of_what_killed_the_many_names_who_did_it(sentence: str, named: list[str]) -> None:
    assert [mention.anchor.text for mention in toll(sentence).perpetrator] == named
