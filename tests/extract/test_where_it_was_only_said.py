"""Places that are not where a thing was: where somebody speaks from, what a business is called after, whom somebody joins, where a court sits."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


def test_from_where_somebody_speaks_nothing_is_told_to_have_been() -> None:
    (claim,) = claims("ومن ميونيخ، قال الوزير إن الجيش نفذ الهجوم.")
    assert words(claim, "place") == []


@pytest.mark.parametrize("opening", ["أما في باريس، فقد قال", "وفي باريس، قال"])
def test_a_speaker_in_another_country_speaks_of_where_the_report_is(opening: str) -> None:
    told = claims(f"قصف الجيش السوري بلدة اللطامنة. {opening} الرئيس الفرنسي إن الحكومة السورية نفذت الهجوم على المدنيين.")
    assert all("باريس" not in words(claim, "place") for claim in told)


@pytest.mark.parametrize("opening", ["أما في حماة، فقد قال", "وفي حماة، قال"])
def test_a_speaker_in_the_same_country_tells_of_where_he_is(opening: str) -> None:
    *_, told = claims(f"قصف الجيش السوري بلدة اللطامنة. {opening} ناشطون إن الحكومة السورية نفذت هجوما على المدنيين.")
    assert words(told, "place") == ["حماة"]


def test_where_nothing_else_is_named_the_opening_place_is_meant() -> None:
    (claim,) = claims("وفي غزة، أعلنت وزارة الصحة مقتل خمسة أشخاص في غارة.")
    assert words(claim, "place") == ["غزة"]


@pytest.mark.parametrize("business", ["طيران الشرق الأوسط", "شركة طيران الشرق الأوسط", "صحيفة الشرق الأوسط"])
def test_a_business_is_no_place(business: str) -> None:
    (claim,) = claims(f"توقعت {business} ضربة أميركية على سوريا.")
    assert words(claim, "place") == ["سوريا"]


def test_the_peace_process_in_a_region_is_not_where_the_shooting_was() -> None:
    (claim,) = claims("وصف منسق الأمم المتحدة الخاص بعملية السلام في الشرق الأوسط أعمال القنص بحق أطفال في غزة بأنها أمر مخز.")
    assert words(claim, "place") == ["غزة"]


def test_a_strike_in_the_region_was_there() -> None:
    (claim,) = claims("شن التحالف غارات في الشرق الأوسط.")
    assert words(claim, "place") == ["الشرق الأوسط"]


def test_states_that_somebody_joins_are_no_places() -> None:
    told = claims("قالت الوزيرة إن استخدام الأسلحة الكيماوية في سوريا جريمة، وذلك بعد اجتماع لمناقشة الانضمام إلى الولايات المتحدة وفرنسا في العمل العسكري.")
    assert [words(claim, "place") for claim in told if claim.type == "chemical_attack"] == [["سوريا"]]


@pytest.mark.parametrize("service", ["الموساد", "جهاز الموساد الإسرائيلي"])
def test_for_whom_one_spied_plans_nothing(service: str) -> None:
    (claim,) = claims(f"بدأت السعودية محاكمة معتمرين بتهم بينها التجسس لصالح {service} والتخطيط للقيام بهجوم خلال موسم الحج.")
    assert doers(claim) == ["معتمرين"]


def test_where_a_court_sits_is_not_who_is_charged() -> None:
    (claim,) = claims("بدأت المحكمة في الرياض محاكمة رجلين بتهمة التجسس لصالح الموساد والتخطيط للقيام بهجوم.")
    assert doers(claim) == ["رجلين"]
