"""Whom somebody harmed or took where when, where and with what stand between, and how many were or will be moved out."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, i, k

import marsad


def harm_in(text: str) -> Counter[Told]:
    return Counter((harm.kind, harm.least, harm.most) for claim in marsad.read(text, published="2026-03-14").claims for harm in claim.harm)


def taken(least: int | None, most: int | None) -> Told:
    return "abducted", least, most


def held(least: int | None, most: int | None) -> Told:
    return "detained", least, most


def moved(least: int | None, most: int | None) -> Told:
    return "displaced", least, most


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("مقاتلو الحركة أعدموا قبل خروجهم ثلاثة شيوخ من العشيرة.", [k(3, 3)]),
        ("قال رعاة إن مقاتلي الحركة أعدموا قبل انسحابهم شيخين من العشيرة.", [k(2, 2)]),
        ("وكان مسلحون قد خطفوا، الجمعة، من قرية قريبة، ثلاثة من باعة الماشية.", [taken(3, 3)]),
        ("قالت مصادر محلية إن المهاجمين ذبحوا بالسواطير في الحقول عشرين مزارعا.", [k(20, 20)]),
        ("قتل مسلحون في كمين على طريق غاو ستة جنود.", [k(6, 6)]),
        ("قتل مسلحو التنظيم قرب الحدود مع مالي ستة جنود.", [k(6, 6)]),
        ("أسر متمردون في محيط المطار أمس تسعة جنود.", [held(9, 9)]),
        ("إن الجنود اعتقلوا خلال مداهمة بلدة يعبد خمسة شبان.", [held(5, 5)]),
        # those who took others are not those taken
        ("مسلحون خطفوا بعد صلاة الجمعة من مسجد القرية إمام المسجد وثلاثة مصلين.", [taken(3, 3)]),
    ],
)
def test_whom_somebody_harmed_stands_behind_when_where_and_how(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("سبعة عمال خطفوا من موقع بناء أمس بعد شهر من خطف ثلاثة مهندسين.", [taken(7, 7), taken(3, 3)]),
        ("عشرة جنود قتلوا في كمين نصبه المتمردون لخمسين جنديا.", [k(10, 10)]),
        ("مزارعون قتلوا قرب النهر على يد ستة مسلحين.", [k(1, None)]),
        ("صحفيون اعتقلوا خلال تغطية تظاهرة شارك فيها ألف شخص.", [held(1, None)]),
        ("عمال أصيبوا في المصنع خمسة منهم بحروق.", [i(1, None), i(5, 5)]),
        ("قتل مسلحون في غارة جوية على سوق.", [k(1, None)]),
        ("أسر مقاتلون أجانب في الموصل عام 2017.", [held(1, None)]),
    ],
)
def test_who_underwent_it_stays_who_is_told_before(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        # agreed on or awaited
        ("قال التلفزيون إن الاتفاق يقضي بإجلاء 1300 مدني إلى إدلب.", [moved(1300, 1300)]),
        ("من المتوقع خروج 2400 مسلح وعائلاتهم السبت من بلدة الضمير.", [moved(2400, 2400)]),
        ("تستعد السلطات لإجلاء ألف شخص من سكان الحدود.", [moved(1000, 1000)]),
        # fighters with their families
        ("وخرج نحو خمسة آلاف من مقاتليه وأفراد عائلاتهم منذ الاثنين إلى شمال سوريا.", [moved(5000, 5000)]),
        ("قالت الوزارة إن 2700 مسلح وأسرهم غادروا حرستا.", [moved(2700, 2700)]),
        # a number alone
        ("وغادر الآلاف دوما في قوافل تتجه إلى شمال البلاد.", [moved(2000, None)]),
    ],
)
def test_so_many_are_moved_out(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize(
    "sentence",
    [
        "هدد الجيش بترحيل 700 عائلة من القرية.",
        "انسحب 400 مسلح من الجبهة.",
        "غادر 300 مقاتل المدينة نحو الشمال.",
    ],
)
def test_fighters_who_leave_and_those_who_are_threatened_are_not_driven_out(sentence: str) -> None:
    assert not harm_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("مقتل مدنيين كلاهما من عائلة واحدة في قصف على إدلب.", [k(2, 2)]),
        ("مقتل فلسطينيين أحدهما مسعف برصاص الجيش في رفح.", [k(2, 2), k(1, 1)]),
        ("اعتقلت الشرطة سائقين كانا ينقلان أسلحة إلى المدينة.", [held(2, 2)]),
        ("خطف مسلحون مهندسين يعملان في حقل نفط قرب كركوك.", [taken(2, 2)]),
        # nothing says of these that they are two
        ("مقتل مدنيين في قصف على إدلب.", [k(1, None)]),
        ("مقتل مدنيين بينهم أطفال في قصف على إدلب.", [k(1, None), k(1, None)]),
        ("اعتقال ناشطين بينهم صحفي في تونس.", [held(1, None), held(1, 1)]),
    ],
)
def test_people_spelt_alike_for_two_and_for_many_are_two_where_it_is_said_of_them(sentence: str, harm: list[Told]) -> None:
    assert harm_in(sentence) == Counter(harm)


@pytest.mark.parametrize("sentence", ["فقدت القوات الجوية مقاتلتين فوق البحر الأحمر.", "خسر الجيش مقاتلتين من طراز سوخوي في المعركة."])
def test_fighters_that_fly_are_no_dead(sentence: str) -> None:
    assert ("killed", 2, 2) not in harm_in(sentence)
