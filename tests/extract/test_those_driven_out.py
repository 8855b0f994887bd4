"""Whom a displacement befell: those who go, in their number, and never the homes that they leave."""

from __future__ import annotations

import pytest

import marsad


def struck(sentence: str) -> list[list[str]]:
    """The targets of each claim of a report."""
    return [[mention.anchor.text for mention in claim.target] for claim in marsad.read(sentence, published="2026-03-14").claims]


@pytest.mark.parametrize(
    ("sentence", "driven_out"),
    [
        ("غادر 640 شخصا بيوتهم في سواريز.", "640 شخصا"),
        ("قال مسؤول محلي إن 640 شخصا غادروا بيوتهم في سواريز.", "640 شخصا"),
        ("ذكرت المنظمة أن السكان غادروا منازلهم في شندي.", "السكان"),
        ("الأهالي يغادرون منازلهم في كفرا تحت القصف.", "الأهالي"),
        ("أرغم الجنود عشرات العائلات على مغادرة منازلها في جنين.", "عشرات العائلات"),
        ("أجبرت المليشيا الأهالي على مغادرة بيوتهم في شندي.", "الأهالي"),
        ("اضطرت مئات الأسر لمغادرة منازلها في شندي.", "مئات الأسر"),
        ("بدأ السكان بإخلاء منازلهم في بلدة كفرا.", "السكان"),
        ("أمر الجيش سكان أربع قرى بإخلاء منازلهم في جنوب لبنان.", "سكان أربع قرى"),
        ("رحلت القوات عشرات الأسر قسرا من شندي.", "عشرات الأسر"),
    ],
)
def test_who_leaves_a_home_is_driven_out_and_no_home_is(sentence: str, driven_out: str) -> None:
    assert struck(sentence)[0] == [driven_out]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("أحرق المسلحون منازلهم في شندي.", "منازلهم"),
        ("دمرت الجرافات بيوتهم في جنين.", "بيوتهم"),
    ],
)
def test_homes_that_are_destroyed_are_struck(sentence: str, named: str) -> None:
    assert struck(sentence)[0] == [named]
