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
