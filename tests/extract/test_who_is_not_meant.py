"""Words that would mislead a reader who takes them one by one: what is denied to victims, a march and a drone, a village and an adjective, the area told of before."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize("denied", ["السماح لضحايا", "تعويض ضحايا", "إنصاف ضحايا"])
def test_what_is_not_done_for_victims_does_not_deny_them(denied: str) -> None:
    (claim,) = claims(f"أكد المتحدث عدم {denied} الانفجار الذي وقع في بنغازي.")
    assert ("killed", 0, 0) not in harm(claim)


@pytest.mark.parametrize("denied", ["سقوط ضحايا", "وقوع ضحايا", "وجود ضحايا", "تسجيل ضحايا"])
def test_that_no_victims_fell_denies_them(denied: str) -> None:
    (claim,) = claims(f"أكد المتحدث عدم {denied} في الانفجار الذي وقع في بنغازي.")
    assert ("killed", 0, 0) in harm(claim)


def test_the_march_that_was_told_of_is_no_drone() -> None:
    (*_, moved) = claims("بدأت مسيرة العودة في غزة. وتطالب المسيرة بعودة النازحين إلى منازلهم.")
    assert not moved.means


@pytest.mark.parametrize(
    "text",
    [
        "سقطت مسيرة في الخليل. وقتل شاب في المسيرة.",
        "بدأت مسيرة العودة في غزة. وأسقط الجيش طائرة مسيرة. وقصفت المسيرة منزلا في رفح.",
        "بدأت مسيرة العودة في غزة. وقصفت المسيرة منزلا في رفح.",
    ],
)
def test_a_drone_named_last_or_that_strikes_is_one(text: str) -> None:
    assert any("drone" in claim.means for claim in claims(text))


def test_an_adjective_before_a_preposition_is_no_village() -> None:
    (claim,) = claims("استمرت المعارك في عدد من المواقع المطلة على الطريق المؤدي إلى دمت.")
    assert "المطلة" not in words(claim, "place")


def test_the_town_of_that_name_is_a_place() -> None:
    (claim,) = claims("قصف الحزب مستوطنة المطلة بالصواريخ.")
    assert "المطلة" in words(claim, "place")


def test_a_raid_in_the_area_is_not_that_on_a_place_named_later() -> None:
    told = claims(
        "دارت معارك في مديرية كتاف. وشنت طائرات التحالف غارات على تجمعات المتمردين في المنطقة، أسفرت عن مقتل قائد ميداني.\n"
        "وعلى جبهة الساحل الغربي شنت طائرات التحالف ثلاث غارات على تجمعات للحوثيين في الخوخة."
    )
    raids = [claim for claim in told if claim.type == "air_strike"]
    assert [words(claim, "place")[0] for claim in raids] == ["كتاف", "جبهة الساحل الغربي"]
    assert [len(claim.harm) for claim in raids] == [1, 0]


def test_a_raid_without_a_place_is_told_again_with_one() -> None:
    told = claims("شنت طائرات التحالف غارات على تجمعات المتمردين، أسفرت عن مقتل قائد ميداني.\nوشنت طائرات التحالف ثلاث غارات على تجمعات المتمردين في الخوخة.")
    assert [words(claim, "place") for claim in told if claim.type == "air_strike"] == [["الخوخة"]]


def test_who_died_of_clashes_at_a_protest_did_not_strike_the_army() -> None:
    told = claims(
        "انطلقت مظاهرات مسيرة العودة شرق رفح يوم الجمعة.\nوتوفي شاب فلسطيني متأثرا بجراح أصيب بها يوم الجمعة خلال المواجهات مع الجيش الإسرائيلي شرق رفح."
    )
    (met,) = [claim for claim in told if claim.type == "protest_repression"]
    assert doers(met) == ["الجيش الإسرائيلي"]


def test_what_was_launched_because_of_an_attack_is_another_happening() -> None:
    text = "فحص الخبراء موقع الهجوم في دوما، قتل فيه العشرات وأدى لشن ضربات صاروخية."
    attack, strikes = claims(text)
    assert [kind for kind, *_ in harm(attack)] == ["killed"]
    assert not strikes.harm


def test_the_gas_attack_is_one_with_poison() -> None:
    (attack,) = claims("أوقع هجوم الغاز في خان شيخون عشرات القتلى.")
    assert attack.type == "chemical_attack"


@pytest.mark.parametrize("text", ["أدى هجوم على حقل الغاز في كورمور إلى مقتل عامل.", "أصيب شابان بهجوم الغاز المسيل للدموع في نابلس."])
def test_gas_that_is_struck_or_brings_tears_is_no_poison(text: str) -> None:
    assert all(claim.type != "chemical_attack" for claim in claims(text))
