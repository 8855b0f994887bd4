"""Who did not do what a sentence tells: who foiled an attack, who fired what others shot down, where it was fired from, and what kind of bullets killed."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize("whose", ["لميليشيات الحوثي", "لميليشيات الحوثي الإيرانية"])
def test_who_foils_an_attack_did_not_make_it(whose: str) -> None:
    (claim,) = claims(f"أفشل التحالف العربي هجوما {whose} استهدف سفينة تجارية قرب ميناء الحديدة.")
    assert doers(claim) == [whose.removeprefix("ل")]
    assert words(claim, "target") == ["سفينة تجارية"]


def test_an_attack_of_nobody_named_is_not_of_who_foils_it() -> None:
    (claim,) = claims("أفشل التحالف العربي هجوما استهدف سفينة تجارية.")
    assert doers(claim) == []
    assert words(claim, "target") == ["سفينة تجارية"]


def test_what_those_did_who_met_an_attack_is_theirs() -> None:
    told = claims("أحبط الجيش هجوما للمسلحين واستهدف مواقعهم شرقي حلب.")
    assert doers(told[-1]) == ["الجيش"]


def test_who_fired_did_not_shoot_it_down() -> None:
    fired, met = claims("أطلق التحالف 80 صاروخا على سوريا، لكن أنظمة الدفاع الجوي التابعة لدمشق نجحت في اعتراض 30 منها.")
    assert doers(fired) == ["التحالف"]
    assert doers(met) == ["أنظمة الدفاع الجوي التابعة لدمشق"]


def test_behind_but_another_takes_the_ground() -> None:
    *_, taken = claims("أعلن المتحدث أن التحالف أطلق صواريخ، لكن القوات الحكومية تمكنت من السيطرة على صوران.")
    assert doers(taken) == ["القوات الحكومية"]


@pytest.mark.parametrize("origin", ["سفن أمريكية في البحر الأحمر", "قواعد عسكرية في العراق"])
def test_where_missiles_were_fired_from_was_not_struck(origin: str) -> None:
    (claim,) = claims(f"قالت الوزارة إن الصواريخ أطلقت من {origin}.")
    assert words(claim, "target") == []


@pytest.mark.parametrize("kind", ["متفجر", "مطاطي", "معدني"])
def test_a_kind_of_bullets_killed_nobody_by_itself(kind: str) -> None:
    (claim,) = claims(f"قتل فتى برصاص {kind} شرق جباليا.")
    assert doers(claim) == []


@pytest.mark.parametrize("whose", ["قناص", "مسلحين", "قوات الأمن", "الاحتلال"])
def test_whose_bullets_they_were_did(whose: str) -> None:
    (claim,) = claims(f"قتل فتى برصاص {whose} شرق جباليا.")
    assert doers(claim) == [whose]


def test_the_adjective_of_a_state_says_whose_fire_it_was() -> None:
    (claim,) = claims("قتل خمسة بنيران إسرائيلية في غزة.")
    assert doers(claim) == ["إسرائيلية"]


def test_whom_a_feared_strike_would_hit_does_not_strike() -> None:
    (claim,) = claims("أعلنت الشركة تغيير مسار رحلاتها تحسبا لأي ضربة تستهدف الجيش السوري.")
    assert (doers(claim), words(claim, "target")) == ([], ["الجيش السوري"])


def test_a_verb_of_striking_with_its_subject_behind_it_keeps_it() -> None:
    told = claims("بعد ساعات استهدف الجيش السوري مقرا للفصائل في حماة.")
    assert doers(told[-1]) == ["الجيش السوري"]
    assert [claim.type for claim in told] == ["armed_attack"]


@pytest.mark.parametrize("cause", ["بعد اتهامات لدمشق بتنفيذ", "بعد اتهامات وجهت إلى دمشق بتنفيذ", "بعد تنفيذ"])
def test_who_threatens_did_not_do_what_he_answers(cause: str) -> None:
    told = claims(f"توعدت واشنطن برد قوي {cause} هجوم على سوق في إدلب.")
    (done,) = [claim for claim in told if claim.type != "threat"]
    assert (done.realis, doers(done), done.responsibility) == ("occurred", [], None)


def test_who_threatens_means_to_do_what_he_threatens() -> None:
    (claim,) = claims("توعدت الحركة بتنفيذ هجوم على الجيش.")
    assert (claim.realis, doers(claim)) == ("threatened", ["الحركة"])


@pytest.mark.parametrize("launch", ["رصد إطلاق صاروخ من لبنان", "إطلاق صاروخ من غزة على جنوب إسرائيل", "إطلاق صاروخ على جنوب إسرائيل من قطاع غزة"])
def test_an_army_that_tells_of_a_launch_from_abroad_did_not_fire(launch: str) -> None:
    (claim,) = claims(f"أعلن الجيش الإسرائيلي {launch}.")
    assert (doers(claim), claim.responsibility) == ([], None)


def test_an_army_that_tells_of_its_launch_fired() -> None:
    (claim,) = claims("أعلن الجيش السوداني إطلاق صواريخ على مدينة نيالا.")
    assert claim.responsibility == "claimed"


def test_who_tells_that_others_own_up_does_not_own_up() -> None:
    (claim,) = claims('قال المتحدث باسم الجيش إن "مجموعة من الرعاع" تبنت التفجير.')
    assert (doers(claim), claim.responsibility) == (["مجموعة من الرعاع"], "attributed")


def test_who_owns_up_did_it() -> None:
    (claim,) = claims("تبنت الحركة التفجير في بيان.")
    assert claim.responsibility == "claimed"


def test_whom_a_charge_drove_to_strike_is_not_the_accused() -> None:
    told = claims("اتهمت واشنطن دمشق بشن هجوم ما دفعها إلى قصف قاعدة جوية.")
    assert [doers(claim) for claim in told] == [["دمشق"], []]


@pytest.mark.parametrize(
    ("who", "met"),
    [("كتائب القسام", "للطائرات الإسرائيلية"), ("الدفاعات الجوية السورية", "للطائرات الإسرائيلية"), ("الدفاعات الجوية التابعة للقوات المسلحة", "للصواريخ")],
)
def test_what_is_confronted_is_no_part_of_who_confronts_it(who: str, met: str) -> None:
    (claim,) = claims(f"تصدت {who} {met} فوق دمشق.")
    assert (doers(claim), words(claim, "target")) == ([who], [met])
