"""Who acts by the grammar of his sentence, whatever he is called: between a verb and its object, in a clause about a deed, right before a verb in the plural."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("هاجم القرويون مركز الشرطة في مأرب.", ["القرويون"]),
        ("هاجم الطلاب مركز الشرطة في مأرب.", ["الطلاب"]),
        ("هاجم المحاربون بلدة سرمين فجر اليوم.", ["المحاربون"]),
        ("أحرق السكان الغاضبون مركز الشرطة في مأرب.", ["السكان الغاضبون"]),
        ("الشبان هاجموا مركز الشرطة في مأرب.", ["الشبان"]),
        ("دمر رفاقنا ثلاث دبابات في مأرب.", ["رفاقنا"]),
        ("استهدف المتظاهرين برصاص حي في مأرب.", []),
        ("قصف المشفى الميداني في بلدة سرمين.", []),
        ("أحرق المصنع والمخزن في بلدة سرمين.", []),
    ],
)
def test_people_between_an_active_verb_and_its_object_act(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize("people", ["قرويون", "مزارعون", "متظاهرون", "شبيحة", "خوارج"])
def test_people_of_any_kind_carry_out_an_attack(people: str) -> None:
    (claim,) = claims(f"قتل أربعة أشخاص في هجوم شنه {people} على بلدة سرمين.")
    assert doers(claim) == [people]


@pytest.mark.parametrize(
    "body",
    ["الفرقاطة", "السفينة الحربية", "الزمرة", "اللجان الشعبية"],
)
def test_bodies_of_many_wars_act(body: str) -> None:
    (claim,) = claims(f"قصفت {body} بلدة سرمين فجر اليوم.")
    assert doers(claim) == [body]


def test_our_heroes_are_the_speakers_own_where_they_bring_down_a_craft_and_athletes_elsewhere() -> None:
    (claim,) = claims("أسقط أبطالنا طائرة مروحية للعدو فوق مأرب.")
    assert (doers(claim), claim.responsibility) == (["أبطالنا"], "claimed")
    assert claims("دخل أبطالنا الملعب وسط تصفيق الجماهير.") == []
