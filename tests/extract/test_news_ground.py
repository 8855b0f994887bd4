"""Fighting on the ground and bombs, as agencies print it: who fought, whom it befell, and what is no fight."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize("adjective", ["أكراد", "أفغان", "شيشان", "بلوش", "طوارق", "صرب", "مجهولون"])
def test_a_people_in_a_plural_of_its_own_describes_those_who_fight(adjective: str) -> None:
    (claim,) = claims(f"قتل مقاتلون {adjective} تسعة جنود في كمين قرب الخرطوم.")
    assert (doers(claim), words(claim, "target"), words(claim, "place")) == ([f"مقاتلون {adjective}"], ["تسعة جنود"], ["الخرطوم"])


@pytest.mark.parametrize("adjective", ["أكراد", "أفغان", "شيشان"])
def test_fighters_of_a_people_who_were_killed_did_nothing(adjective: str) -> None:
    (claim,) = claims(f"قتل مقاتلون {adjective} في غارة على دمشق.")
    assert (doers(claim), words(claim, "target")) == ([], [f"مقاتلون {adjective}"])


@pytest.mark.parametrize("men", ["إسلاميون متطرفون", "مستوطنون متطرفون", "متطرفون هندوس", "متمردون ماويون", "مقنعون", "ماويون", "متطرفون بوذيون"])
def test_extremists_by_two_words_are_the_killers(men: str) -> None:
    (claim,) = claims(f"قتل {men} ثلاثة قرويين في الخرطوم.")
    assert (doers(claim), words(claim, "target"), harm(claim)) == ([men], ["ثلاثة قرويين"], [("killed", 3, 3)])


def test_extremists_who_are_arrested_are_whom_it_befell() -> None:
    (claim,) = claims("اعتقلت الشرطة إسلاميين متشددين في القاهرة.")
    assert (doers(claim), words(claim, "target")) == (["الشرطة"], ["إسلاميين متشددين"])


@pytest.mark.parametrize("men", ["مسلحان يستقلان دراجة نارية", "مسلحان مجهولان", "مسلحان مجهولان يستقلان سيارة"])
def test_two_gunmen_who_ride_kill_whom_the_article_shows(men: str) -> None:
    (claim,) = claims(f"اغتال {men} القيادي في الحركة أمام منزله في صيدا.")
    assert (words(claim, "target"), harm(claim)) == (["القيادي"], [("killed", 1, 1)])
    assert doers(claim)[0].startswith("مسلحان")


@pytest.mark.parametrize("when", ["الأحد", "الليلة الماضية"])
def test_two_who_were_killed_at_some_time_killed_nobody(when: str) -> None:
    (claim,) = claims(f"قتل شرطيان {when} في كمين شمال بغداد.")
    assert (doers(claim), harm(claim)) == ([], [("killed", 2, 2)])


def test_what_gunmen_wear_is_nobody_struck() -> None:
    (claim,) = claims("قتل مسلحون يرتدون زيا عسكريا جنديا في بغداد.")
    assert (doers(claim), words(claim, "target")) == (["مسلحون"], ["جنديا"])


def test_a_family_behind_many_was_struck() -> None:
    (claim,) = claims("ذبح متظاهرون أسرة كاملة في بغداد.")
    assert (doers(claim), words(claim, "target")) == (["متظاهرون"], ["أسرة كاملة"])


@pytest.mark.parametrize("began", ["هجوم عنيف بدأته قوات المعارضة فجر اليوم", "هجوم واسع بدأته أمس قوات المعارضة", "الهجوم الذي باشرته قوات المعارضة"])
def test_who_began_an_attack_made_it(began: str) -> None:
    (claim,) = claims(f"قتل خمسة في {began} على مواقع الجيش في إدلب.")
    assert doers(claim) == ["قوات المعارضة"]


def test_who_began_something_else_did_not_attack() -> None:
    (claim,) = claims("قتل خمسة في هجوم على قرية بعد مفاوضات بدأتها الحكومة.")
    assert not doers(claim)


@pytest.mark.parametrize("how", ["كثيف", "مكثف"])
def test_how_they_shot_is_nobody_who_did(how: str) -> None:
    (claim,) = claims(f"سمع إطلاق {how} للرصاص في حي الميدان بدمشق.")
    assert not doers(claim)


@pytest.mark.parametrize("shot", ["المنفذ", "المهاجم"])
def test_who_shoots_the_attacker_made_no_attack(shot: str) -> None:
    first, second = claims(f"أصيب جنديان في عملية طعن في نتانيا وأطلقت الشرطة النار على {shot}.")
    assert (doers(first), doers(second), words(second, "target")) == ([], ["الشرطة"], [shot])


def test_people_of_no_list_who_are_shot_at_stand_before_where_they_are() -> None:
    (claim,) = claims("أطلق جندي النار على مدربين أجانب داخل قاعدة في حلب.")
    assert (doers(claim), words(claim, "target")) == (["جندي"], ["مدربين أجانب"])


def test_an_object_by_its_case_is_no_part_of_who_struck_it() -> None:
    (claim,) = claims("دهس سائق شاحنة جنودا عند مفترق قرب القدس.")
    assert (doers(claim), words(claim, "target")) == (["سائق شاحنة"], ["جنودا"])


@pytest.mark.parametrize("what", ["إدخال أسلحة", "هروب سجناء", "ترويج مخدرات"])
def test_crime_that_is_foiled_is_no_fight(what: str) -> None:
    assert not claims(f"أحبطت الشرطة محاولة {what} في بغداد.")


def test_an_infiltration_that_is_foiled_is_one() -> None:
    assert [claim.type for claim in claims("أحبط الجيش محاولة تسلل في حلب.")] == ["armed_clash"]


@pytest.mark.parametrize("killed", ["ثلاثة جنود", "مدير المدرسة", "شرطيا"])
def test_who_killed_by_shooting_did_it(killed: str) -> None:
    (claim,) = claims(f"قتل مسلحون {killed} رميا بالرصاص في بعقوبة.")
    assert (doers(claim), words(claim, "target")) == (["مسلحون"], [killed])


def test_those_killed_by_shooting_killed_nobody() -> None:
    (claim,) = claims("قتل ثلاثة جنود رميا بالرصاص في بعقوبة.")
    assert (doers(claim), words(claim, "target")) == ([], ["ثلاثة جنود"])


def test_forces_of_a_people_of_a_country_are_not_the_country() -> None:
    (claim,) = claims("فرضت قوات صرب البوسنة حصارا خانقا على مدينة غوراجدة.")
    assert doers(claim) == ["قوات صرب البوسنة"]


@pytest.mark.parametrize("mourned", ["جنازة قائد ميداني", "جثمان شاب"])
def test_those_who_mourn_were_not_killed(mourned: str) -> None:
    (claim,) = claims(f"شيع آلاف الأشخاص {mourned} قتل في كمين بمدينة الزنتان.")
    assert (words(claim, "target"), harm(claim)) == ([mourned.split(" ", 1)[1]], [("killed", 1, 1)])


@pytest.mark.parametrize(("man", "attacked"), [("مهاجم", "شاعرا"), ("شاب", "كاتبا"), ("مستوطن", "شرطيا"), ("مستوطن", "راعيا فلسطينيا")])
def test_somebody_by_case_is_whom_one_man_stabbed(man: str, attacked: str) -> None:
    (claim,) = claims(f"طعن {man} {attacked} قرب الخليل.")
    assert (doers(claim), words(claim, "target")) == ([man], [attacked])


@pytest.mark.parametrize("somebody", ["شاب", "شرطي", "سائق حافلة", "نائب بريطاني"])
def test_who_was_stabbed_stabbed_nobody(somebody: str) -> None:
    (claim,) = claims(f"طعن {somebody} أمام منزله في بغداد.")
    assert (doers(claim), words(claim, "target")) == ([], [somebody])


@pytest.mark.parametrize("opening", ["", "ناشطون: ", "قال ناشطون إن "])
def test_a_side_before_its_verb_of_killing_did_it(opening: str) -> None:
    (claim,) = claims(f"{opening}الجيش السوري قتل خمسة مدنيين في هجوم على إدلب.")
    assert (doers(claim), words(claim, "target")) == (["الجيش السوري"], ["خمسة مدنيين"])


def test_who_tells_of_soldiers_killed_did_not_kill_them() -> None:
    (claim,) = claims("الجيش: قتل ثلاثة جنود في هجوم على حاجز في سيناء.")
    assert (doers(claim), words(claim, "attribution")) == ([], ["الجيش"])


@pytest.mark.parametrize(
    ("sides", "first", "second"),
    [
        ("الجيشان الهندي والباكستاني", "الجيشان الهندي", "الباكستاني"),
        ("حرس الحدود الأفغاني والباكستاني", "حرس الحدود الأفغاني", "الباكستاني"),
        ("الجيش والمتمردون", "الجيش", "المتمردون"),
    ],
)
def test_two_who_exchange_fire_are_two_sides(sides: str, first: str, second: str) -> None:
    (claim,) = claims(f"تبادل {sides} إطلاق النار قرب الخرطوم.")
    assert (claim.type, doers(claim), words(claim, "target")) == ("armed_clash", [first], [second])


@pytest.mark.parametrize("told", ["أطلقها مقاتلون على موقع", "سقطت على منزل", "أطلقت على موقع"])
def test_a_mortar_shell_that_falls_is_no_missile(told: str) -> None:
    (claim,) = claims(f"قتل ثلاثة بقذيفة هاون {told} في حلب.")
    assert claim.means == ("mortar",)


def test_a_mortar_shell_and_a_missile_are_two_weapons() -> None:
    (claim,) = claims("قتل خمسة في قصف بقذائف هاون وصواريخ سقطت على السوق في حلب.")
    assert set(claim.means) == {"missile", "mortar"}


@pytest.mark.parametrize("favour", ["لصالح", "لمصلحة"])
def test_in_whose_favour_ground_was_lost_has_it(favour: str) -> None:
    (claim,) = claims(f"خسر الجيش السيطرة على مدينة حماة {favour} فصائل المعارضة.")
    assert (doers(claim), words(claim, "target")) == (["فصائل المعارضة"], ["الجيش"])


@pytest.mark.parametrize(("men", "managed"), [("الجيش", "تمكن الجيش"), ("مسلحون", "تمكن مسلحون"), ("القوات", "تمكنت القوات")])
def test_who_managed_to_kill_killed(men: str, managed: str) -> None:
    (claim,) = claims(f"{managed} من قتل ستة جنود في كمين بسيناء.")
    assert (doers(claim), words(claim, "target"), harm(claim)) == ([men], ["ستة جنود"], [("killed", 6, 6)])


def test_who_managed_to_flee_killed_nobody() -> None:
    (claim,) = claims("تمكن جنديان من الفرار بعد قتل ثلاثة في كمين بسيناء.")
    assert not doers(claim)


@pytest.mark.parametrize("bodies", ["جثتي شرطيين", "جثمان شرطي"])
def test_bodies_that_arrive_are_no_forces(bodies: str) -> None:
    assert "deployment" not in [claim.type for claim in claims(f"وصول {bodies} إلى مستشفى بنغازي.")]


def test_forces_that_arrive_are() -> None:
    assert [claim.type for claim in claims("وصول تعزيزات عسكرية إلى بنغازي.")] == ["deployment"]


def test_a_bomb_made_for_a_blast_blew_nothing_up() -> None:
    assert not claims("ضبطت الشرطة سيارة مفخخة معدة للتفجير في حي القادسية بتكريت.")


def test_one_made_for_it_that_struck_did() -> None:
    assert [claim.type for claim in claims("استهدفت عبوة معدة للتفجير دورية للجيش في حلب.")] == ["explosion"]


@pytest.mark.parametrize("men", ["متمردو الكارين", "مقاتلو الحركة", "متمردون"])
def test_fighters_of_a_body_who_killed_in_an_ambush_made_it(men: str) -> None:
    (claim,) = claims(f"قتل {men} سبعة جنود في كمين قرب حلب.")
    assert (doers(claim), words(claim, "target")) == ([men], ["سبعة جنود"])
