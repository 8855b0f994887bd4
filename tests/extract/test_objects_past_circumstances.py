"""What stands between a verb, who did it and what was struck: how often, how, for how long, from where."""

from __future__ import annotations

import itertools

import pytest

import marsad


def read(sentence: str) -> tuple[list[str], list[str]]:
    """The doers and the targets of the first claim of a report."""
    claim = marsad.read(sentence, published="2026-03-14").claims[0]
    return [mention.anchor.text for mention in claim.perpetrator], [mention.anchor.text for mention in claim.target]


HOW = [
    "مرتين", "أكثر من مرة", "عشوائيا", "بوحشية", "بدم بارد", "بلا رحمة", "دون محاكمة", "عن بعد", "من الجو", "فجأة", "على الفور", "لاحقا", "بعد ذلك", "بدورهم",
    "على دفعتين", "لساعات طويلة", "لثلاث ساعات", "لعدة أيام", "على مدار اليوم", "لليوم الثالث على التوالي", "من ثلاثة محاور", "بمختلف أنواع الأسلحة", "في حادث منفصل",
    "يوم الجمعة الماضي", "نهار الأحد", "عند الساعة الثالثة فجرا", "كل ليلة",
]  # fmt: skip
DONE = [
    ("قصف الجيش", "مستشفى ميدانيا"), ("دمر المسلحون", "ثلاثة منازل"), ("أحرق مسلحون", "مدرسة ابتدائية"), ("خطف المسلحون", "ثلاثة صحفيين"), ("اغتال الجيش", "مدير المدرسة"),
]  # fmt: skip


@pytest.mark.parametrize(("how", "done"), list(itertools.product(HOW, DONE)))
def test_circumstances_stand_between_a_verb_and_its_object(how: str, done: tuple[str, str]) -> None:
    verb, thing = done
    assert read(f"{verb} {how} {thing} في بلدة شندي.") == ([verb.split()[1]], [thing])


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        # Behind the thing struck they belong to it no more than before it.
        ("قصف الجيش مستشفى ميدانيا مرتين في شندي.", ["مستشفى ميدانيا"]),
        ("قصف الجيش مستشفى ميدانيا لساعات طويلة في شندي.", ["مستشفى ميدانيا"]),
        # With nothing behind them nothing was struck.
        ("قصف الجيش مرتين بلدة شندي.", []),
        ("هاجم الجيش لاحقا بلدة شندي.", []),
    ],
)
def test_circumstances_are_no_part_of_what_was_struck(sentence: str, named: list[str]) -> None:
    assert read(sentence)[1] == named
