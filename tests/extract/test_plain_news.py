"""Sentences as plain as agencies print them: who came under fire, bodies that keep order, one man and a woman, weapons that somebody threw, accidents."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("تعرضت دورية لإطلاق النار في بغداد.", "دورية"),
        ("المصلون تعرضوا لإطلاق النار في بغداد.", "المصلون"),
        ("تعرضت الدورية لنيران القناصة في بغداد.", "الدورية"),
        ("تعرض الموكب لوابل من الرصاص قرب بغداد.", "الموكب"),
    ],
)
def test_who_comes_under_fire_does_not_shoot(text: str, struck: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), words(claim, "target")) == ([], [struck])


def test_who_shoots_at_those_under_fire_does() -> None:
    (claim,) = claims("تعرض المقر في بغداد إلى إطلاق النار من قبل مجهولين.")
    assert (doers(claim), words(claim, "target")) == (["مجهولين"], ["المقر"])


@pytest.mark.parametrize("text", ["هاجم ترامب نظيره الفرنسي ماكرون بعد تصريحاته.", "هاجم نتنياهو، الأحد، الرئيس التركي.", "هاجم أردوغان الصحافة في خطاب."])
def test_politicians_attack_each_other_in_words(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize("text", ["هاجم حفتر طرابلس بالصواريخ.", "هاجم مسلحون رئيس البلدية أمام منزله."])
def test_towns_and_gunmen_are_no_politics(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize("issued", ["إحصاء أجرته الوكالة", "تحقيق ميداني أجرته الوكالة", "حصيلة أعدتها الوكالة"])
def test_who_made_a_count_tells_it_and_did_nothing_else(issued: str) -> None:
    (claim,) = claims(f"قصف الجيش البلدة 14 مرة بحسب {issued}.")
    assert (doers(claim), words(claim, "attribution")) == (["الجيش"], ["الوكالة"])


@pytest.mark.parametrize(
    ("text", "doer"), [("قتل خمسة في هجوم على القرية نفذه مسلحون.", "مسلحون"), ("قتل خمسة في غارة على مبنى شنتها طائرات الجيش.", "طائرات الجيش")]
)
def test_a_pronoun_of_the_other_gender_is_not_the_thing_struck(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [doer]


def test_who_put_up_the_checkpoint_did_not_attack_it() -> None:
    (claim,) = claims("قتل خمسة في هجوم على حاجز نصبه مسلحون.")
    assert not doers(claim)


@pytest.mark.parametrize(
    "force",
    [
        "القوى الأمنية",
        "القطعات العسكرية",
        "الأجهزة المختصة",
        "شعبة المعلومات",
        "الشرطة العسكرية",
        "مديرية المخابرات",
        "اللجان الشعبية",
        "الكتيبة 13",
        "فصائل موالية",
    ],
)
def test_bodies_that_keep_order_or_fight(force: str) -> None:
    (claim,) = claims(f"اعتقلت {force} ثلاثة شبان في القرية.")
    assert (doers(claim), words(claim, "target")) == ([force], ["ثلاثة شبان"])


@pytest.mark.parametrize(("men", "them"), [("جنود", "ثلاث نساء"), ("قناصة", "ثلاثة مدنيين"), ("مستعربون", "ثلاثة شبان"), ("عناصر مسلحة", "ثلاثة شبان")])
def test_armed_men_are_not_those_of_a_number(men: str, them: str) -> None:
    (claim,) = claims(f"قتل {men} {them} في القرية.")
    assert (doers(claim), words(claim, "target")) == ([men], [them])


def test_leaders_of_a_number_of_factions_are_theirs() -> None:
    (claim,) = claims("قتل قادة ثلاثة فصائل في الغارة على إدلب.")
    assert words(claim, "target") == ["قادة ثلاثة فصائل"]


@pytest.mark.parametrize(("man", "woman"), [("مستوطن", "طفلة"), ("شاب", "امرأة"), ("مسلح", "معلمة"), ("شرطي", "صحفية")])
def test_one_man_and_a_woman_are_two(man: str, woman: str) -> None:
    claim = claims(f"خطف {man} {woman} في نابلس.")[0]
    assert (doers(claim), words(claim, "target")) == ([man], [woman])


@pytest.mark.parametrize("kin", ["والد طفلة", "شقيق معلمة"])
def test_kin_of_hers_are_one(kin: str) -> None:
    (claim,) = claims(f"قتل {kin} في القصف على حلب.")
    assert words(claim, "target") == [kin]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أصيب شاب بقنبلة غاز ألقاها جندي في الخليل.", "جندي"),
        ("قتل شاب برصاصة أطلقها جندي في الخليل.", "جندي"),
        ("أصيب طفل بحجر ألقاه مستوطن قرب نابلس.", "مستوطن"),
    ],
)
def test_who_threw_the_weapon_did_it(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [doer]


@pytest.mark.parametrize("text", ["أجبرت المعارك آلاف العائلات على النزوح من الفاشر باتجاه طويلة.", "دفعت الاشتباكات آلاف العائلات إلى الفرار من الفاشر."])
def test_fighting_that_drives_people_out_did_not_strike_them(text: str) -> None:
    clash, flight = claims(text)
    assert (words(clash, "target"), words(flight, "target")) == ([], ["آلاف العائلات"])


@pytest.mark.parametrize(
    "text",
    [
        "غرق زورق يحمل مهاجرين قبالة سواحل صفاقس ما أسفر عن فقدان عشرين شخصا.",
        "فقد عشرون مهاجرا إثر غرق زورق.",
        "سقطت طائرة حربية قرب مطار سمنان جراء خلل فني.",
        "سقطت طائرة حربية قرب مطار سمنان بسبب عطل فني.",
    ],
)
def test_boats_that_sink_and_aircraft_with_a_fault_are_accidents(text: str) -> None:
    assert not claims(text)


def test_an_aircraft_that_was_hit_is_none() -> None:
    (claim,) = claims("سقطت طائرة حربية قرب مطار سمنان بعد إصابتها بصاروخ.")
    assert claim.type == "interception"


def test_a_march_that_is_covered_is_no_drone() -> None:
    (claim,) = claims("أصيب مصور صحفي أثناء تغطيته مسيرة في كفر قدوم.")
    assert (claim.type, claim.means) == ("armed_attack", ())


def test_a_verb_that_some_village_is_called_is_no_place() -> None:
    (claim,) = claims("قصفت الطائرات مطار سمنان ونجا الطياران.")
    assert (words(claim, "place"), harm(claim)) == (["مطار سمنان"], [("killed", 0, 0)])


def test_who_died_under_torture_was_tortured() -> None:
    (claim,) = claims("قضى شاب تحت التعذيب في سجون النظام.")
    assert (claim.type, words(claim, "target")) == ("torture", ["شاب"])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("توغل ثلاثون جنديا إسرائيليا في بلدة عيترون.", "ثلاثون جنديا إسرائيليا"),
        ("توغلت أربع آليات إسرائيلية لمسافة محدودة شرق القرارة.", "أربع آليات إسرائيلية"),
        ("تسلل أربعة مسلحين إلى المستوطنة.", "أربعة مسلحين"),
        ("دخلت خمس مدرعات إلى البلدة.", "خمس مدرعات"),
    ],
)
def test_those_counted_behind_a_verb_of_going_in_went(text: str, who: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), words(claim, "target")) == ([who], [])


def test_what_forces_crossed_did_not_go_in() -> None:
    (claim,) = claims("عبرت القوات ثلاثة أنهار.")
    assert doers(claim) == ["القوات"]


@pytest.mark.parametrize(
    ("text", "struck"), [("أعقب الانفجار اقتحام مسلحين للمبنى.", "للمبنى"), ("أدى استهداف مسلحين لدورية إلى مقتل شرطي في بغداد.", "دورية")]
)
def test_men_behind_a_deed_with_what_they_struck(text: str, struck: str) -> None:
    claim = claims(text)[-1]
    assert (doers(claim), words(claim, "target")) == (["مسلحين"], [struck])


@pytest.mark.parametrize("pretext", ["بحجة عدم الترخيص", "بحجة وجود سكين فيه", "بحجة ملاحقة مطلوبين"])
def test_a_pretext_is_no_province(pretext: str) -> None:
    claim = claims(f"هدمت الجرافات منزلا في الولجة {pretext}.")[0]
    assert "حجة" not in words(claim, "place")


def test_the_province_is_one() -> None:
    (claim,) = claims("قصف الطيران مواقع بحجة في اليمن.")
    assert "حجة" in words(claim, "place")


def test_settlers_in_their_thousands_storm_a_courtyard() -> None:
    (claim,) = claims("اقتحم آلاف المستوطنين باحات المسجد الأقصى.")
    assert (doers(claim), words(claim, "place")) == (["آلاف المستوطنين"], ["المسجد الأقصى"])


@pytest.mark.parametrize("two", ["جنديان", "جنديان هنديان", "شرطيان باكستانيان"])
def test_two_and_three_more_were_killed(two: str) -> None:
    (claim,) = claims(f"قتل {two} وثلاثة متمردين في كشمير.")
    assert (doers(claim), words(claim, "target"), harm(claim)) == ([], [two, "ثلاثة متمردين"], [("killed", 2, 2), ("killed", 3, 3)])


def test_two_who_killed_three() -> None:
    (claim,) = claims("قتل جنديان ثلاثة متمردين في كشمير.")
    assert (doers(claim), harm(claim)) == (["جنديان"], [("killed", 3, 3)])


@pytest.mark.parametrize(("first", "number"), [("عشرين مسلحا", 20), ("خمسة مسلحين", 5), ("مسلحا", 1)])
def test_those_joined_before_their_verb_keep_their_number(first: str, number: int) -> None:
    (claim,) = claims(f"أفادت السلطات أن {first} وستة جنود قتلوا في الاشتباكات في كونا.")
    assert harm(claim) == [("killed", number, number), ("killed", 6, 6)]


def test_a_device_at_the_side_of_a_road_struck_others() -> None:
    (claim,) = claims("قتلت عبوة ناسفة زرعها مسلحون على جانب الطريق ثلاثة من عناصر البشمركة جنوب كركوك.")
    assert words(claim, "target") == ["ثلاثة من عناصر البشمركة"]


def test_dhaka_is_a_place_behind_in() -> None:
    (claim,) = claims("انفجرت قنبلة في دكا.")
    assert words(claim, "place") == ["دكا"]


@pytest.mark.parametrize("imposed", ["حظر التجول", "حظر تجول", "حظر التجوال", "ضرائب"])
def test_a_curfew_bans_no_attack(imposed: str) -> None:
    (claim,) = claims(f"فرضت السلطات {imposed} إثر هجوم داعش على السجن.")
    assert doers(claim) == ["داعش"]


def test_a_ban_on_attacks_tells_of_none() -> None:
    assert not claims("دعا الأمين العام إلى حظر الهجوم على المدنيين.")
