"""Reports that somebody denies or withdraws, where the reports have words of saying of their own."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, words


@pytest.mark.parametrize(
    "reports",
    [
        "تقارير أفادت بقصف مطار الضبعة",
        "صحة تقارير نشرتها صحف محلية أفادت بقصف مطار الضبعة",
        "أنباء تحدثت عن قصف مطار الضبعة",
        "خبرا قالت فيه الوكالة إن الطائرات قصفت مطار الضبعة",
        "مزاعم نشرت على مواقع التواصل تقول إن الطائرات قصفت مطار الضبعة",
    ],
)
def test_what_denied_reports_say_is_denied_by_who_denies_them(reports: str) -> None:
    (claim,) = claims(f"نفت الوزارة {reports}.")
    assert claim.polarity == "denied"
    assert words(claim, "attribution") == ["الوزارة"]


def test_what_is_called_untrue_is_denied_by_who_calls_it_so() -> None:
    (claim,) = claims("وصفت الوزارة التقارير التي تحدثت عن قصف البلدة بأنها كاذبة.")
    assert (claim.polarity, words(claim, "attribution")) == ("denied", ["الوزارة"])


@pytest.mark.parametrize(
    "next_told",
    ["، وأكدت الوكالة أن المسلحين قصفوا السوق", " وقال إن المسلحين قصفوا السوق", ". قالت الوكالة إن المسلحين قصفوا السوق"],
)
def test_what_is_told_beside_a_denial_of_reports_is_affirmed(next_told: str) -> None:
    denied, told = claims(f"نفى الجيش تقارير عن قصف القرية{next_told}.")
    assert (denied.polarity, told.polarity) == ("denied", "affirmed")


def test_what_others_told_before_a_denial_of_reports_is_affirmed() -> None:
    (claim,) = claims("نفت الحكومة تقارير نشرتها صحف بعد أن أعلنت الوكالة مقتل سبعة جنود في غارة.")
    assert (claim.polarity, words(claim, "attribution")) == ("affirmed", ["الوكالة"])


@pytest.mark.parametrize(
    "withdrawn",
    [
        "سحبت دمشق تقارير نشرتها وسائل إعلامها أفادت بقصف مطار الضبعة",
        "سحب التلفزيون تقريرا كان قد بثه وقال فيه إن الطائرات قصفت مطار الضبعة",
        "سحبت الوكالة بيانا قالت فيه إن غارة استهدفت مطار الضبعة",
        "تراجعت القناة عن خبر نشرته يفيد بقصف مطار الضبعة",
    ],
)
def test_what_is_withdrawn_is_denied(withdrawn: str) -> None:
    (claim,) = claims(f"{withdrawn}.")
    assert claim.polarity == "denied"
    assert len(claim.attribution) == 1


@pytest.mark.parametrize("why", ["بعد تقارير عن قصفها", "وفق بيان عن قصفها", "بعد أن أفادت تقارير بقصفها"])
def test_troops_that_are_withdrawn_deny_nothing(why: str) -> None:
    withdrawal, shelling = claims(f"سحب الجيش قواته من البلدة {why}.")
    assert (withdrawal.type, withdrawal.polarity) == ("territory_change", "affirmed")
    assert (shelling.type, shelling.polarity) == ("shelling", "affirmed")


def test_a_toll_that_goes_down_is_no_retreat() -> None:
    (claim,) = claims("تراجعت حصيلة القتلى في الغارة على القرية إلى خمسة.")
    assert claim.type == "air_strike"
