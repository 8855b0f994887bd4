"""Force that is only weighed, for which there are no plans, that is on its way, or that a battle is for: none of it is told as done."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims


@pytest.mark.parametrize("would", ["لن يكون كافيا", "يمكن أن يؤدي إلى تداعيات خطرة", "سيكون خطأ"])
@pytest.mark.parametrize("deed", ["توجيه ضربة عسكرية لدمشق", "توجيه الرئيس لضربة عسكرية في سوريا", "استخدام القوة العسكرية ضد سوريا"])
def test_of_a_deed_that_is_weighed_nothing_is_told(deed: str, would: str) -> None:
    assert not claims(f"قال الباحث إن {deed} {would}.")


def test_a_deed_that_came_to_something_was_done() -> None:
    assert "protest_repression" in {claim.type for claim in claims("قال الوزير إن إطلاق النار على المتظاهرين أدى إلى مقتل خمسة منهم.")}


def test_the_known_attack_that_will_not_go_unpunished_was_done() -> None:
    assert "armed_attack" in {claim.type for claim in claims("قال الوزير إن تنفيذ الهجوم في عدن لن يمر من دون عقاب.")}


@pytest.mark.parametrize("plan", ["لا خطط في الوقت الحالي", "لا خطط", "لا نية لدى الجيش"])
def test_what_there_is_no_plan_for_is_denied(plan: str) -> None:
    (claim,) = claims(f"أكد الجنرال أن {plan} لشن عملية عسكرية في رفح.")
    assert (claim.polarity, claim.realis) == ("denied", "planned")


def test_what_there_are_plans_for_is_planned() -> None:
    (claim,) = claims("أكد الجنرال وجود خطط لشن عملية عسكرية في رفح.")
    assert (claim.polarity, claim.realis) == ("affirmed", "planned")


def test_missiles_that_are_coming_have_struck_nobody() -> None:
    (claim,) = claims("أكد الرئيس أن صواريخ جديدة قادمة لتضرب سوريا.")
    assert claim.realis == "predicted"


def test_missiles_that_set_out_and_struck_did() -> None:
    (claim,) = claims("انطلقت الصواريخ من اليمن لتضرب مطار بن غوريون.")
    assert claim.realis == "occurred"


@pytest.mark.parametrize("aim", ["تحرير", "استعادة"])
def test_what_a_battle_is_for_has_not_been_taken(aim: str) -> None:
    assert "territory_change" not in {claim.type for claim in claims(f"نزح آلاف المدنيين مع اقتراب معركة {aim} إدلب.")}


def test_a_town_that_was_freed_was() -> None:
    assert "territory_change" in {claim.type for claim in claims("دخلت القوات الحي بعد تحرير مدينة الحديدة.")}


@pytest.mark.parametrize(
    "weighed",
    [
        "قال وزير الخارجية إنه يجب بحث شن غارات على مواقع المتمردين إذا رفضوا الهدنة.",
        "قال النائب إنه ينبغي التفكير في توجيه ضربات إلى المتمردين.",
        "قال السفير إن بلاده لن يكون لديها أي مشكلة في شن هجوم على مخازن المتمردين إذا لزم الأمر.",
        "قال الجنرال إنه لا مانع من شن غارات على مواقع التنظيم.",
    ],
)
def test_what_is_to_be_discussed_or_meets_no_objection_is_claimed_by_nobody(weighed: str) -> None:
    assert all(claim.realis == "planned" and claim.responsibility is None for claim in claims(weighed))


def test_reports_of_an_attack_that_are_looked_into_tell_of_one_that_was() -> None:
    (claim,) = claims("وصل الخبراء إلى المدينة للبحث في تقارير وقوع هجوم كيماوي.")
    assert claim.realis == "occurred"
