"""منذ ذلك الحين: from the time that was named before it until publication."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

import marsad
from marsad.model import Claim


def _toll(text: str) -> Claim:
    (toll,) = [claim for claim in marsad.read(text, published="2026-03-14").claims if claim.type == "casualty_toll"]
    return toll


def _days(claim: Claim) -> tuple[str | None, str | None]:
    time = claim.time
    assert time is not None
    return (
        time.earliest.astimezone(ZoneInfo(time.zone)).date().isoformat() if time.earliest else None,
        time.latest.astimezone(ZoneInfo(time.zone)).date().isoformat() if time.latest else None,
    )


@pytest.mark.parametrize("then", ["منذ ذلك الحين", "منذ ذلك التاريخ", "منذ ذلك اليوم", "منذ ذلك الوقت"])
def test_it_counts_from_the_day_named_before(then: str) -> None:
    toll = _toll(f"بدأت الاحتجاجات في 30 يناير، وقتل {then} 34 محتجا في أم درمان.")
    assert toll.time is not None and toll.time.anchor.text == then
    assert _days(toll) == ("2026-01-30", "2026-03-14")


def test_it_counts_from_a_month_or_a_year_too_and_not_from_an_earlier_day() -> None:
    toll = _toll("وقع هجوم الجمعة في الرقة.\nوبدأت الحرب في مارس 2011، وقتل منذ ذلك الحين أكثر من 350 ألف شخص.")
    assert _days(toll) == ("2011-03-01", "2026-03-14")


def test_the_time_may_stand_in_the_line_before() -> None:
    toll = _toll("بدأت الاحتجاجات في 30 يناير.\nوقتل منذ ذلك الحين 34 محتجا في أم درمان.")
    assert _days(toll) == ("2026-01-30", "2026-03-14")


def test_it_is_open_where_no_time_was_named() -> None:
    toll = _toll("اندلعت الاحتجاجات في أم درمان. وقتل منذ ذلك الحين 34 محتجا.")
    assert _days(toll) == (None, None)


def test_today_in_another_phrase_is_today() -> None:
    told = marsad.read("بدأت الاحتجاجات في 30 يناير، وقتل اليوم ثلاثة محتجين في أم درمان.", published="2026-03-14").claims
    assert [_days(claim) for claim in told if claim.harm] == [("2026-03-14", "2026-03-14")]
