"""Courts and what is told about those before them: who did it is whom the clause is about, and what is demanded has not been done."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, words

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published="2024-05-10").claims)


@pytest.mark.parametrize(
    ("text", "doer", "struck"),
    [
        ("وحكمت محكمة في برلين بالسجن المؤبد على رجل قتل منفيا شيشانيا.", ["رجل"], ["منفيا شيشانيا"]),
        ("وقضت محكمة في لندن بسجن شاب طعن نائبا.", ["شاب"], ["نائبا"]),
        ("وأوقف الأمن متطرفا فجر السوق.", ["متطرفا"], []),
        ("وكشفت الشرطة أن رجلا مسلحا اقتحم الكنيسة.", ["رجلا مسلحا"], ["الكنيسة"]),
        ("وأفرجت السلطات عن رجل طعن شرطيا في سيدني.", ["رجل"], ["شرطيا"]),
    ],
)
def test_somebody_right_before_the_verb_did_it(text: str, doer: list[str], struck: list[str]) -> None:
    claim = claims(text)[-1]
    assert doers(claim) == doer
    assert not struck or words(claim, "target") == struck


@pytest.mark.parametrize(
    "text",
    [
        "وقالت مصادر إن شابا قتل مساء أمس في بغداد.",
        "وأعلن الجيش أن ضابطا قتل متأثرا بجراحه.",
        "وقال شهود إن طفلا قتل وأصيب اثنان.",
        "واعترضت القوات صاروخا آخر استهدف جيزان.",
    ],
)
def test_who_was_killed_and_what_was_fired_did_nothing(text: str) -> None:
    assert doers(claims(text)[-1]) == []


def test_police_who_look_for_an_attacker_killed_nobody() -> None:
    claim = claims("ولم تعثر الشرطة على منفذ الهجوم الذي قتل ثلاثة في كابل.")[0]
    assert doers(claim) != ["الشرطة"]


@pytest.mark.parametrize(
    "text",
    [
        "وطالب الادعاء بإعدام رجل قتل خمسة شرطيين.",
        "وطالب نواب بإعدام قتلة الصحفي.",
        "ورفضت المحكمة طعن مدان بتفجير حافلة.",
    ],
)
def test_what_is_demanded_and_an_appeal_are_no_deeds(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize("text", ["وطالبت المنظمة بتحقيق في مقتل ثلاثة محتجين في كولومبو.", "وأمر القائد بإعدام ثلاثة أسرى."])
def test_what_an_inquiry_is_demanded_into_was_done(text: str) -> None:
    assert [claim.realis for claim in claims(text)] == ["occurred"]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("وأيدت محكمة الاستئناف سجن جندي قتل فلسطينيا في الخليل.", ["جندي"]),
        ("وسجن شاب طعن نائبا في لندن.", ["شاب"]),
        ("وأمر القاضي باحتجاز ضابط عذب سجينا.", ["ضابط"]),
        ("واعتقل جندي شابا في جنين.", ["شابا"]),
    ],
)
def test_who_is_held_for_what_he_did_holds_nobody(text: str, struck: list[str]) -> None:
    claim = claims(text)[0]
    assert (claim.type, words(claim, "target")) == ("detention", struck)


@pytest.mark.parametrize(
    "text",
    [
        "واعتبر حقوقيون اغتياله رسالة إلى المحتجين.",
        "واعتبر ناشطون اعتقالها محاولة لإسكات الصحافة.",
        "ووصف خبراء مقتله بأنه نقطة تحول.",
        "واستنكر صحفيون اعتقاله.",
        "وأدان الوزير اغتياله في غزة.",
    ],
)
def test_who_speaks_of_his_killing_is_not_the_one_killed(text: str) -> None:
    assert [words(claim, "target") for claim in claims(text)] == [[]]


def test_whose_killing_is_a_blow_to_them_did_not_do_it() -> None:
    assert doers(claims("وقال محللون إن اغتيال العاروري ضربة مؤلمة لحماس.")[0]) == []
