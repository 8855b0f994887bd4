"""A happening told twice is quoted by the telling that says all of it and more, or else by the first."""

from __future__ import annotations

import pytest

import marsad

SUMMARY = "أدى قصف على بلدة سراقب إلى مقتل خمسة مدنيين."
IN_PASSING = "تستأنف المدارس الدروس بعد أسبوع من غارة على بلدة الخيام."
RAID = "وكانت طائرات إسرائيلية قد شنت غارة على منزل في بلدة الخيام يوم الثلاثاء."


def quoted_from(*paragraphs: str) -> tuple[int, list[str], list[str]]:
    """The paragraph, counted from 0, in which the one claim of a report has its trigger, with the claim's doers and places."""
    reading = marsad.read("\n".join(paragraphs), title="عنوان الخبر", published="2024-05-01")
    (claim,) = reading.claims
    body = reading.documents[0].text.index(paragraphs[0])
    paragraph = reading.documents[0].text[body : claim.trigger.start].count("\n")
    return paragraph, [doer.anchor.text for doer in claim.perpetrator], [place.anchor.text for place in claim.place]


@pytest.mark.parametrize(
    ("first", "second", "doers", "places"),
    [
        (
            SUMMARY,
            "وقال المرصد السوري لحقوق الإنسان إن القصف الذي شنته قوات النظام على سراقب مساء الاثنين أدى إلى مقتل خمسة مدنيين بينهم طفلان.",
            ["قوات النظام"],
            ["سراقب"],
        ),
        (IN_PASSING, RAID, ["طائرات إسرائيلية"], ["الخيام"]),
    ],
)
def test_what_is_named_in_passing_or_summed_up_is_quoted_by_its_telling(first: str, second: str, doers: list[str], places: list[str]) -> None:
    assert quoted_from(first, second) == (1, doers, places)


@pytest.mark.parametrize(
    ("first", "second", "doers"),
    [
        (RAID, IN_PASSING, ["طائرات إسرائيلية"]),
        ("قصفت قوات النظام بلدة سراقب.", "وأدى القصف على سراقب إلى مقتل خمسة مدنيين مساء الاثنين.", ["قوات النظام"]),
    ],
)
def test_the_first_telling_is_kept_where_the_second_leaves_something_out(first: str, second: str, doers: list[str]) -> None:
    assert quoted_from(first, second)[:2] == (0, doers)
