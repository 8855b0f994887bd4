"""Dates without a year in reports that look back, and stretches that count from what was told before them."""

from __future__ import annotations

import marsad
from marsad.model import Interval


def days(text: str, trigger: str) -> tuple[str, str] | None:
    claims = marsad.read(text, published="2026-03-19").claims
    time: Interval | None = next(claim.time for claim in claims if claim.trigger.text == trigger)
    if time is None or time.earliest is None or time.latest is None:
        return None
    return time.earliest.date().isoformat(), time.latest.date().isoformat()


BEGUN = "كانت ثلاثة أسابيع كافية لسقوط العاصمة بعد قصف بدأ في 20 مارس 2003.\n"


def test_a_date_without_a_year_is_of_the_year_that_the_report_looks_back_on() -> None:
    found = days(f"{BEGUN}في 25 مارس، هاجم المشاة مدينة الناصرية.", "هاجم")
    assert found is not None and "2003-03-25" in found


def test_a_day_of_the_present_between_them_breaks_the_year_off() -> None:
    found = days("بدأ الخلاف في 20 مارس 2003. والأحد زار الوزير الجبهة.\nفي 7 مارس، هاجم المشاة مدينة الناصرية.", "هاجم")
    assert found is not None and "2026-03-07" in found


def test_the_next_days_are_those_behind_what_was_told() -> None:
    text = "هاجم المشاة مدينة الناصرية في 3 مارس الجاري.\nوفي اليومين التاليين، سقطت كركوك بيد المقاتلين."
    assert days(text, "سقطت") is not None
    first, last = days(text, "سقطت") or ("", "")
    assert first >= "2026-03-03" and last <= "2026-03-06"


def test_the_last_two_days_are_those_before_publication() -> None:
    text = "هاجم المشاة مدينة الناصرية في 3 مارس الجاري.\nوفي اليومين الماضيين، سقطت كركوك بيد المقاتلين."
    first, _ = days(text, "سقطت") or ("", "")
    assert first >= "2026-03-16"
