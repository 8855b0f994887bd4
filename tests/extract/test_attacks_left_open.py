"""Attacks by general words: what a report tells of the same place, operations, blows in a manner of speaking, crowds, launches that were shot down."""

from __future__ import annotations

import pytest

import marsad


def types(text: str, title: str | None = "عنوان الخبر") -> list[str]:
    return [claim.type for claim in marsad.read(text, title=title, published="2024-05-01").claims]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("شنت إثيوبيا عملية عسكرية في تيغراي.", ["armed_attack"]),
        ("شنت القوات عملية عسكرية ضد المتمردين في كيفو.", ["armed_attack"]),
        # Operations that search, or go somewhere.
        ("شنت القوات عملية عسكرية لملاحقة المتمردين في كيفو.", ["incursion"]),
        ('شنت القوات عملية عسكرية "شاملة" في كيفو.', ["incursion"]),
        ("أطلقت القوات عملية عسكرية لتحرير مدينة غوما.", ["incursion"]),
    ],
)
def test_a_military_operation_is_an_attack_unless_it_searches_or_goes_somewhere(sentence: str, expected: list[str]) -> None:
    assert types(sentence) == expected


def test_an_attack_at_the_place_where_poison_was_used_is_that_attack() -> None:
    text = "وقع هجوم كيماوي في بلدة تلبيسة الأحد.\nوقال الوزير إن الجيش نفذ الهجوم على تلبيسة."
    assert set(types(text)) == {"chemical_attack"}
    assert "armed_attack" in types(text.replace("على تلبيسة", "على كفرنبل"))


@pytest.mark.parametrize(
    "sentence",
    [
        "وتشكل استعادة المدينة ضربة قوية لقوات الدعم السريع.",
        "ويمثل القرار ضربة كبيرة للجماعة المسلحة.",
        "وعثر الجنود على عبوات ناسفة معدة لاستهداف قوات المداهمة.",
    ],
)
def test_a_blow_that_something_amounts_to_and_what_a_device_was_laid_for_are_no_attacks(sentence: str) -> None:
    assert "armed_attack" not in types(sentence)


def test_a_blow_that_was_dealt_is_told() -> None:
    assert types("وجه الجيش ضربة قوية لقوات الدعم السريع في نيالا.") == ["armed_attack"]


def test_a_noun_behind_this_points_at_what_was_told_last() -> None:
    text = "هاجم مسلحون قرية قرب غاو شمال مالي وقتلوا خمسة جنود.\nويأتي هذا الهجوم بعد زيارة الرئيس إلى باماكو."
    assert types(text) == ["armed_attack"]


@pytest.mark.parametrize(
    "sentence",
    [
        "وأثارت الضربات الأميركية جدلا واسعا في البلاد.",
        "وتحدث التلفزيون عن ضربتين إسرائيليتين في منطقة غرب العاصمة.",
        "وأعقبت الضربات على طهران ردود واسعة.",
    ],
)
def test_strikes_of_a_state_or_on_a_place_are_told_without_arms_beside_them(sentence: str) -> None:
    assert "armed_attack" in types(sentence)


def test_people_killed_in_clashes_at_a_protest_met_its_repression() -> None:
    text = "تظاهر الآلاف في الخرطوم الخميس.\nوقتل سبعة أشخاص في مواجهات في الخرطوم."
    assert types(text)[-1] == "protest_repression"
    assert types("وقتل سبعة جنود في مواجهات في الخرطوم.")[-1] == "armed_clash"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("اعترضت الدفاعات الجوية صاروخا أطلقته الجماعة باتجاه مدينة جازان.", ["interception", "shelling"]),
        ("اعترضت الدفاعات الجوية صاروخا أطلقته الجماعة.", ["interception"]),
    ],
)
def test_a_launch_that_is_told_with_its_aim_stands_beside_the_interception(sentence: str, expected: list[str]) -> None:
    assert types(sentence) == expected
