"""A report passed on late: what it calls today is the day of its dateline."""

from __future__ import annotations

import pytest

import marsad

TOLD = "أعلنت وزارة الدفاع الكويتية، اليوم، اعتراض خمسة صواريخ في أجواء البلاد."
CASES = [
    ("الكويت في 12 مارس /كونا/ ", "2026-03-13T01:20:00+00:00", "2026-03-12"),
    ("الكويت 12 مارس (كونا) - ", "2026-03-14T09:00:00+00:00", "2026-03-12"),
    # The same day, none, and one too far back to be the day of filing.
    ("الكويت في 13 مارس /كونا/ ", "2026-03-13T09:00:00+00:00", "2026-03-13"),
    ("", "2026-03-13T09:00:00+00:00", "2026-03-13"),
    ("الكويت في 12 يناير /كونا/ ", "2026-03-13T09:00:00+00:00", "2026-03-13"),
    # A date in the midst of what is told is no dateline.
    ("بعد أن دخل القرار حيز التنفيذ في 12 مارس، ", "2026-03-13T09:00:00+00:00", "2026-03-13"),
]


@pytest.mark.parametrize(("dateline", "published", "day"), CASES)
def test_today_is_the_day_of_the_dateline(dateline: str, published: str, day: str) -> None:
    reading = marsad.read(dateline + TOLD, published=published, title="الدفاع الكويتية تعلن اعتراض صواريخ")
    times = [claim.time for claim in reading.claims if claim.time is not None and claim.time.anchor.text == "اليوم"]
    assert times and times[0].latest is not None
    # Kuwait is three hours ahead: the last minute of its day.
    assert times[0].latest.isoformat() == f"{day}T20:59:59+00:00"
