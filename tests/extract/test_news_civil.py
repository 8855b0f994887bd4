"""What is done to civilians beside battle, and unrest, in sentences as agencies print them: courts, raids, those who flee, victims of abuse, protests."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("text", "court", "whom"),
    [
        ("أصدرت المحكمة الأحد أحكاما بالسجن على 12 ناشطا في الجزائر.", "المحكمة", "12 ناشطا"),
        ("أصدرت محكمة عراقية أحكاما بالسجن سبع سنوات على 12 ناشطا.", "محكمة عراقية", "12 ناشطا"),
        ("قضت محكمة مصرية الثلاثاء بالسجن سبع سنوات على 12 ناشطا.", "محكمة مصرية", "12 ناشطا"),
        ("حكمت محكمة تركية على ثلاثة صحفيين بالسجن سبع سنوات.", "محكمة تركية", "ثلاثة صحفيين"),
    ],
)
def test_courts_send_people_to_prison(text: str, court: str, whom: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), words(claim, "target")) == ("detention", [court], [whom])
    assert [each.kind for each in claim.harm] == ["detained"]


@pytest.mark.parametrize(
    "text",
    [
        "قضى عشر سنوات من عمره بالسجن في دمشق.",
        "حكم الحزب البلاد عشرين سنة وأمضى المعارض نصفها بالسجن.",
        "أصدرت محكمة في القاهرة أحكاما بالإعدام على عشرة متهمين.",
    ],
)
def test_years_spent_in_prison_and_sentences_to_death_are_no_detention(text: str) -> None:
    assert not claims(text)


def test_a_court_that_rules_on_fighters_kills_nobody() -> None:
    assert [claim.type for claim in claims("قضت محكمة في الخرطوم بالإعدام والسجن على عشرة مسلحين.")] == ["detention"]
