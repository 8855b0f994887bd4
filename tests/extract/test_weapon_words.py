"""Words for weapons, and words of the air that name none."""

from __future__ import annotations

import pytest

import marsad


def means_in(text: str) -> set[str]:
    claims = marsad.read(text, lang="ar", published="2026-03-17T12:00:00+00:00", outlet="وكالة").claims
    assert claims
    return set(claims[0].means)


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("هاجم مسلحون مركزا للشرطة في بعقوبة بأسلحة آلية.", {"small_arms"}),
        ("هاجم مسلحون مركزا للشرطة في بعقوبة بالأسلحة الآلية.", {"small_arms"}),
        ("قتل شرطي بعيارات نارية في البصرة.", {"small_arms"}),
        ("اغتال مجهولون ضابطا بكاتم للصوت في عدن.", {"small_arms"}),
        ("هاجم مستوطنون قرية قرب نابلس بالمولوتوف.", {"other"}),
        ("ضربت الشرطة المتظاهرين بالهراوات في بغداد.", {"other"}),
        ("أغرقت غواصة سفينة حربية في المحيط الهندي.", {"naval"}),
        ("انفجر طرد مفخخ في أثينا.", {"ied"}),
        ("أطلق الجيش قذائف من هيمارس على دونيتسك.", {"rocket"}),
        ("قصفت طائرات غير مأهولة مواقع في الحديدة.", {"drone"}),
        ("استهدفت طائرة مذخرة سيارة في تعز.", {"drone"}),
        ("هاجم مسلحون ثكنة في مقديشو بشاحنة محملة بالمتفجرات.", {"car_bomb"}),
        ("هاجم انتحاري حاجزا في الموصل بسيارة ملغمة.", {"car_bomb"}),
        ("قتل جندي بقنبلة بدائية الصنع في باماكو.", {"ied"}),
        ("قتل طفل بلعبة مفخخة في إدلب.", {"ied"}),
        ("قصف الجيش قرية زاينا بمدافع الهاون.", {"mortar"}),
        ("قصف الجيش قرية زاينا بالمدفعية الصاروخية.", {"rocket"}),
        ("قصفت زوارق البحرية مدينة الحديدة بالمدفعية البحرية.", {"naval"}),
        ("فرقت الشرطة المتظاهرين في بغداد بقنابل الصوت.", {"grenade"}),
        ("هاجم مستوطنون مزارعين قرب نابلس بالعصي وقضبان حديدية.", {"other"}),
        ("هاجم مسلحون قرية في بنين بالسيوف.", {"knife"}),
    ],
)
def test_the_weapon_is_told_by_its_name(sentence: str, means: set[str]) -> None:
    assert means_in(sentence) == means


@pytest.mark.parametrize(
    "sentence",
    [
        "توقفت الملاحة الجوية في مطار بيروت بعد هجوم على الضاحية.",
        "علقت الشركة رحلاتها الجوية بعد الهجوم على مدينة بغداد.",
        "أغلق العراق مجاله الجوي بعد سلسلة انفجارات في بغداد.",
    ],
)
def test_flights_and_the_air_that_they_pass_are_no_weapon(sentence: str) -> None:
    assert means_in(sentence) == set()


def test_an_attack_of_the_air_is_one_of_aircraft() -> None:
    assert means_in("شن الجيش هجوما جويا على مدينة بغداد.") == {"aircraft"}


def test_the_use_of_live_ammunition_is_force_against_those_it_was_used_on() -> None:
    claims = marsad.read("انتقدت منظمة حقوقية استخدام الذخيرة الحية ضد متظاهرين في بغداد.", lang="ar", published="2026-03-17T12:00:00+00:00").claims
    assert [(claim.type, claim.means) for claim in claims] == [("protest_repression", ("small_arms",))]


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("ألقت مقاتلة قنبلتين على سوق في الفاشر.", {"aircraft"}),
        ("ألقت طائرة مسيرة قنابل على حفل زفاف في كيدال.", {"drone"}),
        ("ألقى مسلحون قنبلة على مقهى في بغداد.", {"other"}),
        ("ألقى مسلحون قنابل معبأة بغاز الكلور على قرية قرب حلب.", {"chemical"}),
    ],
)
def test_bombs_are_those_of_the_craft_that_drops_them(sentence: str, means: set[str]) -> None:
    assert means_in(sentence) == means


def test_what_the_sense_of_a_weapon_is_elsewhere_is_none() -> None:
    assert means_in("عملية السيوف الحديدية: قتل جندي في هجوم على رفح.") == set()


def test_an_operating_table_is_no_operation() -> None:
    claims = marsad.read("قال ممرض إن شرطيا أصيب في هجوم في غوندار وفارق الحياة على طاولة العمليات.", lang="ar", published="2026-03-17T12:00:00+00:00").claims
    assert [claim.type for claim in claims] == ["armed_attack"]
