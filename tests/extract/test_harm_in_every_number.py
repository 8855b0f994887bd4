"""Harm in duals, ordinals, gapped and joined numbers, and whose claim it is where several things are told."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, d, i, k

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2024-05-10T12:00:00+00:00", outlet="وكالة").claims)


def harm_in(text: str) -> Counter[Told]:
    return Counter((harm.kind, harm.least, harm.most) for claim in read(text) for harm in claim.harm)


def a(least: int | None, most: int | None) -> Told:
    return ("abducted", least, most)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # before a pronoun or a service a dual has lost its nun
        ("استشهدت أم وطفلاها في غارة على رفح", [k(1, 1), k(2, 2)]),
        ("قتل رجلا أمن وأصيب ثالث في هجوم على حاجز في بيشاور", [k(2, 2), i(1, 1)]),
        ("مقتل عنصري أمن بانفجار لغم في بنقردان", [k(2, 2)]),
        ("مقتل جنديي احتياط في جنوب لبنان", [k(2, 2)]),
        ("اغتال مسلحون رجلا قرب الحدود", [k(1, 1)]),
        ("خطف مسلحون سائق الشاحنة على طريق بغداد", [a(1, 1)]),
        # a hamza before a pronoun
        ("قتل أب وأبناؤه الثلاثة في قصف على البلدة", [k(1, 1), k(3, 3)]),
        # a number before a verb, behind who did it, with the article
        ("القصف الذي أودى بحياة ستة استهدف سوق المدينة", [k(6, 6)]),
        ("أعدم المسلحون عشرات المدنيين في القرية", [k(20, None)]),
        ("قتل ما يقارب الأربعين منهم في الهجوم على المعسكر", [k(40, 40)]),
        ("قتل أكثر من الخمسين في الهجوم على المعسكر", [k(50, None)]),
        ("أصيب الثلاثة في الهجوم على المعسكر", [i(3, 3)]),
        ("مقتل الرهائن الأربعة في الغارة على النفق", [k(4, 4)]),
        ("قتل المسلحون الثلاثة شرطيا قبل أن يفروا", [k(1, 1)]),
        # one of two is no number of both
        ("إصابة شابين أحدهما بحالة خطيرة برصاص الاحتلال في طوباس", [i(2, 2), i(1, 1)]),
        ("مصابان أحدهما طفل في قصف على البلدة", [i(2, 2), i(1, 1)]),
        ("أصيب شابان بجروح خطيرة وثالث بجروح طفيفة برصاص الاحتلال", [i(2, 2), i(1, 1)]),
        ("غارة على منزل في بنت جبيل: شهيدان وجريح", [k(2, 2), i(1, 1)]),
        # the present
        ("خمسة جنود يصابون في انفجار لغم شرق غزة", [i(5, 5)]),
        ("شابان يصابان برصاص الاحتلال في نابلس", [i(2, 2)]),
        ("مدنيان يقتلان في قصف على تعز", [k(2, 2)]),
        ("قصفت المدفعية القرية ليستشهد ثلاثة مواطنين ويصاب عشرة", [k(3, 3), i(10, 10)]),
    ],
)
def test_each_form_of_a_number_says_how_many(text: str, told: list[Told]) -> None:
    assert harm_in(text) == Counter(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("سقط مدنيان برصاص قناص في تعز", [k(2, 2)]),
        ("سقط ستة في غارة على النبطية", [k(6, 6)]),
        ("قضى ستة في غارة على النبطية", [k(6, 6)]),
        ("قال الوزير إن ثلاثين من جنوده سقطوا في المعارك قرب الحدود", [k(30, 30)]),
        ("ارتفع عدد الجنود الذين سقطوا في المعارك قرب الحدود إلى 30", [k(30, 30)]),
        ("نعت الحكومة ثلاثين من جنودها سقطوا في المعارك قرب الحدود", [k(30, 30)]),
        ("هاجم مسلحون المعسكر، ما أدى إلى سقوط خمسة جنود، ثلاثة منهم ضباط", [k(5, 5), k(3, 3)]),
        ("المعارك أسفرت عن سقوط 30 قتيلا من الجيش و45 من المتمردين", [k(30, 30), k(45, 45)]),
        ("بلغ عدد القتلى في صفوف الجيش 50 مقابل 130 مسلحا في معارك البلدة", [k(50, 50), k(130, 130)]),
        ("مقتل 10 من طالبان و4 من عناصر الأمن في مواجهات قندوز", [k(10, 10), k(4, 4)]),
        ("أطلق الحراس النار عليه فأردوه", [k(1, 1)]),
        ("حاول التسلل فأرداه الحراس قتيلا", [k(1, 1)]),
        ("استشهاد كل من حسن راجح ورائد سالم وخالد ناصر في القصف على السوق", [k(3, 3)]),
        ("مقتل مستوطن وإصابة مستوطنين اثنين في إطلاق نار قرب نابلس", [k(1, 1), i(2, 2)]),
        ("ثلاثة شبان اقتيدوا إلى جهة مجهولة على يد مسلحين", [a(3, 3)]),
        ("خطف كاهن من كنيسته مع اثني عشر من المصلين", [a(13, 13)]),
        ("أصيب بالقصف منزلان ومدرسة في البلدة", [d(2, 2), d(1, 1)]),
        ("هدمت الجرافات عشرات المنازل في القرية", [d(20, None)]),
        ("المجزرة راح ضحيتها 30 شهيدا معظمهم أطفال في القرية", [k(30, 30), k(1, None)]),
        ("قتل 20 شخصا في القصف على السوق، معظمهم من النساء والأطفال", [k(20, 20), k(1, None), k(1, None)]),
        ("لا يزال ثلاثة من الجرحى في حالة حرجة بعد الهجوم على السوق", [i(3, 3)]),
        ("أفادت مصادر محلية بمقتل أسر بأكملها في قصف على حي الرمال", [k(1, None)]),
        ("قتل خمسة جنود وأسر عشرة في المعركة", [k(5, 5), ("detained", 10, 10)]),
        ("تعويض أسر ضحايا القصف على البلدة", []),
    ],
)
def test_each_way_of_falling_is_counted(text: str, told: list[Told]) -> None:
    assert harm_in(text) == Counter(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل ثلاثة في غارة على صعدة وخمسة في غارة على مأرب", {("air_strike", k(3, 3)), ("air_strike", k(5, 5))}),
        ("قتل ثلاثة أشخاص في قصف على صعدة، وأربعة آخرون بانفجار عبوة في مأرب", {("shelling", k(3, 3)), ("explosion", k(4, 4))}),
        ("شن الجيش غارات على معسكر قتل فيها عشرة مسلحين، ردا على هجوم أسفر عن مقتل أربعة", {("air_strike", k(10, 10)), ("armed_attack", k(4, 4))}),
        ("تظاهر المئات في المدينة احتجاجا على مقتل شاب برصاص الشرطة", {("armed_attack", k(1, 1))}),
        ("صعدت الحصيلة إلى 43 قتيلا بعد العثور على جثتين في موقع القصف", {("body_found", k(2, 2)), ("shelling", k(43, 43))}),
    ],
)
def test_a_harm_is_of_what_did_it(text: str, told: set[tuple[str, Told]]) -> None:
    assert {(claim.type, (harm.kind, harm.least, harm.most)) for claim in read(text) for harm in claim.harm} == told


def test_the_harm_of_two_places_is_told_apart() -> None:
    claims = read("أسفرت غارة على صعدة عن مقتل ثلاثة، وأخرى على مأرب عن مقتل خمسة")
    assert [(claim.place[0].anchor.text, [harm.least for harm in claim.harm]) for claim in claims] == [("صعدة", [3]), ("مأرب", [5])]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("استهدفت القوات الموقع بالمدفعية الثقيلة في عيناتا", {"artillery"}),
        ("استهدفت القوات الموقع بالمسيرات في عيناتا", {"drone"}),
        ("انفجار لغم مضاد للدبابات بشاحنة في مأرب", {"mine"}),
        ("استهدفوا جرافة بقذيفة مضادة للدبابات في عيناتا", {"rocket"}),
        ("قتل مسلحون بالمناجل 20 قرويا في إيتوري", {"knife"}),
        ("قتل المهاجمون بالسواطير 12 مزارعا في بني", {"knife"}),
    ],
)
def test_what_stands_behind_a_thing_with_b_was_used(text: str, means: set[str]) -> None:
    assert [set(claim.means) for claim in read(text)] == [means]


def test_members_of_a_police_are_security() -> None:
    assert [harm.who for claim in read("جرح أربعة عناصر من الشرطة بانفجار قنبلة في كراتشي") for harm in claim.harm] == ["security"]
