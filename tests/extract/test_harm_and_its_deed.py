"""Harm that was before a deed, that is counted over a war, that befell nobody, and what is lost that flies."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, harm


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل خمسة جنود قبل ساعات من الهجوم على البلدة.",
        "قتل شرطيان قبل بدء هجوم الجيش على المدينة.",
        "قتل 12 شخصا قبيل الهجوم على البلدة.",
    ],
)
def test_the_dead_from_before_a_deed_are_not_of_it(sentence: str) -> None:
    first, second = claims(sentence)
    assert harm(first)
    assert not second.harm


@pytest.mark.parametrize("sentence", ["قتل شرطيان قبل يومين في هجوم على المدينة.", "قتل شرطيان قبل أسبوع بقصف على المدينة."])
def test_those_of_some_days_before_are_of_the_deed_in_which_they_died(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert harm(claim) == [("killed", 2, 2)]


def test_a_number_of_dead_and_wounded_together_may_run_over_a_war() -> None:
    (claim,) = claims("وتسببت الألغام في مقتل وإصابة أكثر من ألفي مدني منذ اندلاع الحرب.")
    assert claim.type == "casualty_toll"
    (claim,) = claims("أسفر انفجار لغم عن مقتل وإصابة خمسة جنود شرق تعز.")
    assert claim.type == "explosion"


def test_none_of_some_people_fell() -> None:
    (claim,) = claims("قال مسؤول إن الغارات على خوست قتلت 20 مسلحا ولم يسقط فيها أي مدني.")
    assert [(each.who, each.least, each.most) for each in claim.harm] == [("combatants", 20, 20), ("civilians", 0, 0)]


def test_missiles_that_did_not_fall_are_no_dead() -> None:
    assert not any(claim.harm for claim in claims("أطلقت صواريخ على أربيل ولم يسقط أي صاروخ داخل المدينة."))


@pytest.mark.parametrize("words_", ["واقتصرت الأضرار على المادية", "واقتصرت الأضرار على الماديات", "واقتصرت الخسائر على الأضرار المادية"])
def test_damage_to_things_alone_hurt_nobody(words_: str) -> None:
    (claim,) = claims(f"قصفت الطائرات بلدة كفرزيتا. {words_}.")
    assert harm(claim) == [("damage", 1, None), ("killed", 0, 0), ("injured", 0, 0)]


def test_fighters_that_fly_are_damaged_and_nobody_is_hurt() -> None:
    (claim,) = claims("أعلن الحرس الثوري أن صواريخه دمرت عشرين مقاتلة في القاعدة.")
    assert (claim.type, harm(claim)) == ("shelling", [("damage", 20, 20)])
    assert set(claim.means) == {"missile"}
    (claim,) = claims("دمرت ثلاث مقاتلات مستودعا للسلاح في صعدة.")
    assert "aircraft" in claim.means
    (claim,) = claims("قتلت ثلاث مقاتلات كرديات في عفرين.")
    assert harm(claim) == [("killed", 3, 3)]


@pytest.mark.parametrize("craft", ["طائرة مسيرة", "طائرة بدون طيار", "صاروخا باليستيا"])
def test_what_air_defence_destroys_it_shot_down(craft: str) -> None:
    (claim,) = claims(f"دمرت قوات الدفاع الجوي {craft} فوق كورسك.")
    assert claim.type == "interception"


@pytest.mark.parametrize(
    ("sentence", "attack", "people", "things"),
    [
        ("كمين جديد على الطريق بين بني وأويشا: إحراق ثلاث شاحنات ومقتل سائق.", "armed_attack", [("killed", 1, 1)], [("damage", 3, 3)]),
        ("هجوم على قرية ماساو: إحراق أربعين منزلا ومقتل عشرة من الأهالي.", "armed_attack", [("killed", 10, 10)], [("damage", 40, 40)]),
        ("نصب مقاتلونا كمينا لرتل عسكري فأحرقوا ثلاث مدرعات وأوقعوا في صفوف العدو 35 قتيلا.", "armed_attack", [("killed", 35, 35)], [("damage", 3, 3)]),
        ("اقتحم الجيش المخيم وهدم خمسة منازل وأصيب ثلاثة شبان.", "armed_attack", [("injured", 3, 3)], [("damage", 5, 5)]),
    ],
)
def test_people_are_hurt_by_the_attack_and_not_by_what_is_burnt_in_its_course(
    sentence: str, attack: str, people: list[tuple[str, int, int]], things: list[tuple[str, int, int]]
) -> None:
    first, second = claims(sentence)
    assert (first.type, harm(first)) == (attack, people)
    assert (second.type, harm(second)) == ("property_destruction", things)


def test_a_fire_alone_kills_whom_it_is_said_to_kill() -> None:
    (claim,) = claims("أحرق مسلحون قرية في دارفور ما أدى إلى مقتل سبعة من سكانها.")
    assert (claim.type, ("killed", 7, 7) in harm(claim)) == ("property_destruction", True)
