"""An attack without the article of which only the effect is told has not happened."""

from __future__ import annotations

import pytest

import marsad


def _told(report: str) -> list[tuple[str, str]]:
    """The type and realis of each claim."""
    return [(claim.type, claim.realis) for claim in marsad.read(report, published="2026-03-14").claims]


@pytest.mark.parametrize(
    "report",
    [
        "ضربة أمريكية على سوريا لن تكفي لتغيير الوضع",
        "قالت الأمم المتحدة إن هجوما على الحديدة سيفاقم الأزمة",
        "قال المسؤول إن غارة على الميناء سترفع أسعار الوقود",
    ],
)
def test_what_would_only_bring_something_about_is_not_told_as_done(report: str) -> None:
    assert ("armed_attack", "occurred") not in _told(report)
    assert ("air_strike", "occurred") not in _told(report)


@pytest.mark.parametrize(
    ("report", "type_"),
    [
        ("استهداف منشآت الطاقة لن يحقق أي مكسب", "armed_attack"),
        ("غارة على قرية أوقعت قتلى سيدفنون غدا", "air_strike"),
        ("قصف على مدينة سيئون أوقع قتلى", "shelling"),
    ],
)
def test_known_attacks_and_those_with_an_outcome_have_happened(report: str, type_: str) -> None:
    assert type_ in {type_ for type_, _ in _told(report)}
