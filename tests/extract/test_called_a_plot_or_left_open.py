"""Charges that are called a plot are denied, an attack that is called a provocation was made; what is not ruled out is only possible."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(
    ("text", "trigger", "polarity"),
    [
        ('واعتبر الوزير أن مزاعم قصف المستشفى في خاركيف "استفزاز" يهدف إلى تخريب الهدنة.', "قصف", "denied"),
        ("ووصفت روسيا تقارير الهجوم على المستشفى في خاركيف بأنها استفزاز.", "الهجوم", "denied"),
        ("واعتبر الوزير أن الاتهامات الموجهة إلى قوات بلاده بقصف المستشفى في خاركيف مؤامرة جديدة.", "بقصف", "denied"),
        ("ووصفت روسيا الهجوم على المستشفى في خاركيف بأنه استفزاز.", "الهجوم", "affirmed"),
        ("وقال الوزير إن الهجوم على المستشفى في خاركيف كان مزيفا.", "الهجوم", "denied"),
    ],
)
def test_charges_called_a_plot_are_denied(text: str, trigger: str, polarity: str) -> None:
    assert claim_at(marsad.read(text, published="2024-05-10"), trigger).polarity == polarity


@pytest.mark.parametrize(
    ("text", "trigger", "certainty"),
    [
        ("وقال الوزير إن الولايات المتحدة لا تستبعد شن هجوم على دمشق.", "هجوم", "possible"),
        ("وقال الوزير إن الولايات المتحدة تتوقع شن هجوم على دمشق.", "هجوم", "stated"),
    ],
)
def test_what_is_not_ruled_out_is_possible(text: str, trigger: str, certainty: str) -> None:
    assert claim_at(marsad.read(text, published="2024-05-10"), trigger).certainty == certainty
