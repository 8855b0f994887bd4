"""A count since something began, dated by the sentence that says when it began."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from tests.extract.test_timing import read

TOLLS = [
    ("قتل 300 مدني منذ بدء الهجوم على بلدة سراقب.\nوكان الجيش بدأ هجوما على البلدة مطلع الأسبوع، في 18 فبراير الماضي.", "2026-02-18"),
    ("ارتفع عدد الذين قتلوا منذ اندلاع الاحتجاجات إلى 45 شخصا، في إطار مسيرة التحرير التي بدأت في 30 يناير الماضي.", "2026-01-30"),
    # What began on a date is another thing, or nothing says when it began.
    ("قتل 300 مدني منذ بدء الهجوم على بلدة سراقب.\nوبدأت المحادثات في 18 فبراير الماضي.", None),
    ("قتل 300 مدني منذ بدء الهجوم على بلدة سراقب.\nوقتل عشرة في هجوم في 18 فبراير الماضي.", None),
]


@pytest.mark.parametrize(("text", "day"), TOLLS)
def test_a_toll_counts_from_the_day_on_which_the_report_says_that_it_began(text: str, day: str | None) -> None:
    toll = next(claim for claim in read(text).claims if claim.type == "casualty_toll")
    assert toll.time is not None
    earliest = toll.time.earliest
    assert (None if earliest is None else earliest.astimezone(ZoneInfo(toll.time.zone)).date().isoformat()) == day
