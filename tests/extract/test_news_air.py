"""Force from afar as agencies print it: barrels, calibres, what is brought down, the occupation's raids, deeds that only say when or why."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("dropped", "doer"),
    [
        ("ألقت مروحيات النظام براميل متفجرة", "مروحيات النظام"),
        ("ألقت طائرات الجيش السوداني براميل متفجرة", "طائرات الجيش السوداني"),
        ("ألقت المروحيات السورية أكثر من عشرة براميل متفجرة", "المروحيات السورية"),
    ],
)
def test_barrels_and_the_aircraft_that_drop_them_are_one_attack(dropped: str, doer: str) -> None:
    (claim,) = claims(f"{dropped} على حلب، فقتل عشرة.")
    assert (claim.type, doers(claim), harm(claim)) == ("air_strike", [doer], [("killed", 10, 10)])


def test_who_dropped_the_barrels_that_killed_them_did_it() -> None:
    (claim,) = claims("قتل عشرة ببراميل متفجرة ألقتها مروحيات النظام على حلب.")
    assert doers(claim) == ["مروحيات النظام"]


@pytest.mark.parametrize("calibre", ["عيار 120", "عيار 120 ملم", "من عيار 130"])
def test_a_calibre_counts_nothing(calibre: str) -> None:
    (claim,) = claims(f"استهدفت قوات النظام بقذائف الهاون {calibre} الأحياء السكنية في درعا.")
    assert words(claim, "target") == ["الأحياء السكنية"]


def test_a_bus_that_a_drone_hits_makes_no_march_of_it() -> None:
    (claim,) = claims("استهدفت مسيّرة حافلة في نيالا فقتل تسعة.")
    assert (claim.type, words(claim, "target")) == ("drone_strike", ["حافلة"])


def test_an_eventful_career_is_no_drone() -> None:
    (claim,) = claims("قتل الفنان بعد مسيرة حافلة بالعطاء في غارة على حلب.")
    assert claim.type == "air_strike"


@pytest.mark.parametrize("raid", ["قصف للاحتلال", "غارة للعدو", "غارات للاحتلال الإسرائيلي"])
def test_raids_of_the_occupation_are_its_own(raid: str) -> None:
    (claim,) = claims(f"استشهد خمسة في {raid} على خان يونس.")
    assert (doers(claim), words(claim, "target")) == ([raid.partition(" ")[2]], [])


@pytest.mark.parametrize("text", ["وجهت المقاومة ضربة للاحتلال في جنين.", "نصبت المقاومة كمينا للاحتلال في جنين."])
def test_blows_to_the_occupation_are_not(text: str) -> None:
    (claim,) = claims(text)
    assert (doers(claim), words(claim, "target")) == (["المقاومة"], ["للاحتلال"])


@pytest.mark.parametrize("with_what", ["بالطيران المسيّر هدفا في إيلات", "بالصواريخ ثكنة زرعيت", "فجر اليوم بالصواريخ ثكنة زرعيت"])
def test_who_says_with_what_he_struck_did_it(with_what: str) -> None:
    (claim,) = claims(f"أعلنت الحركة أنها استهدفت {with_what}.")
    assert (doers(claim), claim.responsibility) == (["الحركة"], "claimed")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("اعترضت الدفاعات الجوية السعودية صاروخا باليستيا أطلقه الحوثيون باتجاه مدينة جازان ودمرته.", ["الدفاعات الجوية السعودية"]),
        ("اعترضت الدفاعات صاروخا أطلقه الحوثيون باتجاه جازان ودمرته.", []),
    ],
)
def test_who_fired_a_missile_did_not_bring_it_down(text: str, doer: list[str]) -> None:
    met, fired = claims(text)
    assert (met.type, doers(met), doers(fired)) == ("interception", doer, ["الحوثيون"])


def test_who_fired_may_bring_down_another_thing() -> None:
    downed = claims("أطلق الجيش صواريخ على كفركلا وأسقط طائرة مسيرة فوق صور.")[-1]
    assert (downed.type, doers(downed)) == ("interception", ["الجيش"])


@pytest.mark.parametrize("opening", ["بعد الهجوم", "عقب القصف", "وبعد ساعات من الغارة", "في الهجوم", "إثر الغارات الأخيرة", "بعد الهجوم،"])
def test_whoever_strikes_after_a_deed_was_not_struck_in_it(opening: str) -> None:
    (claim,) = claims(f"{opening} استهدفت المدفعية الهندية مواقع باكستانية في كشمير.")
    assert (claim.type, [doer.removesuffix(" الهندية") for doer in doers(claim)], words(claim, "target")) == ("shelling", ["المدفعية"], ["مواقع باكستانية"])
    assert words(claim, "place") == ["كشمير"]


def test_the_deed_that_a_verb_is_said_of_stays_one_with_it() -> None:
    for text in ("الغارة استهدفت المدفعية في كشمير.", "قال الجيش إن الغارات استهدفت المدفعية في كشمير.", "في غارة استهدفت المدفعية في كشمير قتل خمسة."):
        (claim,) = claims(text)
        assert (claim.type, words(claim, "target")) == ("air_strike", ["المدفعية"])


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("قصف الجيش ردا على الهجوم ثلاثة منازل في قرية كفركلا.", "الجيش", ["ثلاثة منازل"]),
        ("قصف الجيش الإسرائيلي ردا على الهجوم الصاروخي مواقع لحزب الله في كفركلا.", "الجيش الإسرائيلي", ["مواقع لحزب الله"]),
        ("قصفت القوات الحكومية بعد الهجوم بلدة كفركلا.", "القوات الحكومية", []),
        ("استهدفت المدفعية عقب الغارة ثكنة زرعيت.", "المدفعية", ["ثكنة زرعيت"]),
        ("هاجم المسلحون بعد القصف مركزا للشرطة في بغداد.", "المسلحون", ["مركزا للشرطة"]),
    ],
)
def test_a_deed_before_the_object_only_says_why_or_when(text: str, doer: str, target: list[str]) -> None:
    (claim,) = claims(text)
    assert (doers(claim), words(claim, "target")) == ([doer], target)


def test_a_deed_behind_the_object_may_have_one_of_its_own() -> None:
    strike, attack = claims("قصف الجيش مواقع المسلحين ردا على الهجوم على قاعدة عين الأسد.")
    assert (words(strike, "target"), words(attack, "target")) == (["مواقع المسلحين"], ["قاعدة عين الأسد"])


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("أعلن الجيش الإيراني إسقاطه طائرة استطلاع أمريكية فوق مضيق هرمز.", "الجيش الإيراني", "طائرة استطلاع أمريكية"),
        ("أعلنت أوكرانيا إسقاطها 40 مسيرة روسية فوق كييف.", "أوكرانيا", "40 مسيرة روسية"),
        ("أكدت دمشق إسقاط الطيران التركي مقاتلة سورية في ريف إدلب.", "الطيران التركي", "مقاتلة سورية"),
        ("أعلن الجيش إسقاط الدفاع الجوي ثلاث مسيرات فوق حيفا.", "الدفاع الجوي", "ثلاث مسيرات"),
    ],
)
def test_who_brings_down_stands_before_what_he_brings_down(text: str, doer: str, target: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), words(claim, "target")) == ("interception", [doer], [target])


def test_aircraft_alone_were_brought_down() -> None:
    (claim,) = claims("أعلنت أنقرة إسقاط الطائرة الروسية قرب الحدود.")
    assert (doers(claim), words(claim, "target")) == (["أنقرة"], ["الطائرة الروسية"])


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("أدى إسقاط مروحية في وردك إلى مقتل 38 جنديا.", 38),
        ("أسفر إسقاط الطائرة الأوكرانية قرب طهران عن مقتل 176 شخصا.", 176),
        ("قتل 176 شخصا في إسقاط الطائرة الأوكرانية قرب طهران.", 176),
        ("سقطت مروحية للجيش في مأرب وقتل طاقمها المكون من أربعة أفراد.", 4),
    ],
)
def test_who_died_with_what_was_brought_down_died_by_that(text: str, killed: int) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), harm(claim)) == ("interception", [], [("killed", killed, killed)])


def test_dead_of_a_raid_did_not_fall_with_the_aircraft() -> None:
    raid, downed = claims("قتل خمسة في غارة على صنعاء بعد إسقاط طائرة أمريكية.")
    assert (harm(raid), harm(downed)) == ([("killed", 5, 5)], [])


@pytest.mark.parametrize(
    "text",
    [
        "قضى أربعة من أفراد طاقم الطائرة التي تحطمت أثناء رحلة تدريبية قرب مدينة دير الزور.",
        "قتل طيار بتحطم مقاتلته خلال تدريب في حماة.",
        "قتل ثلاثة جنود عندما تحطمت مروحيتهم في كابل.",
        "تحطمت طائرة مسيرة إسرائيلية في جنوب لبنان بسبب خلل فني.",
        "أطلقت الألعاب النارية في سماء دبي احتفالا بالعام الجديد، وأصيب ثلاثة أشخاص بحروق طفيفة.",
    ],
)
def test_crashes_and_fireworks_are_no_attacks(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    "text", ["قتل 15 جنديا بعد تحطم مروحيتهم التي أصيبت بقذيفة صاروخية في وردك.", "تحطمت مسيرة قرب منزل في مروي.", "أسقط المسلحون مروحية في غاو وقتل طياراها."]
)
def test_what_was_hit_before_it_crashed_was_attacked(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize("flag", ["ترفع علم بنما", "ترفع العلم الليبيري", "ترفع علم جزر مارشال"])
def test_whose_flag_a_ship_flies_did_nothing(flag: str) -> None:
    (claim,) = claims(f"تعرضت ناقلة نفط {flag} لهجوم في خليج عدن.")
    assert (doers(claim), words(claim, "target"), words(claim, "place")) == ([], ["ناقلة نفط"], ["خليج عدن"])


@pytest.mark.parametrize(
    ("text", "type_", "doer", "dead"),
    [
        ("قتلت رصاصة طفلة في تعز.", "armed_attack", [], 1),
        ("قتلت رصاصة قناص حوثي طفلة في تعز.", "armed_attack", ["قناص حوثي"], 1),
        ("قتلت قذيفة دبابة طفلة في تعز.", "shelling", [], 1),
        ("قتلت قذائف الهاون خمسة مدنيين في حلب.", "shelling", [], 5),
        ("قتل رصاص الجيش ثلاثة شبان في الخرطوم.", "armed_attack", ["الجيش"], 3),
        ("قتل لغم أرضي ثلاثة أطفال في الحديدة.", "explosion", [], 3),
        ("قتل صاروخ وقذيفتان خمسة في الفاشر.", "shelling", [], 5),
    ],
)
def test_weapons_kill_whoever_stands_behind_them(text: str, type_: str, doer: list[str], dead: int) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), harm(claim)) == (type_, doer, [("killed", dead, dead)])


def test_what_a_shell_hits_is_nobody_hurt() -> None:
    (claim,) = claims("أصابت قذيفة منزلا في عرسال.")
    assert (words(claim, "target"), harm(claim)) == (["منزلا"], [])


def test_whom_a_raid_killed_did_not_fly_it() -> None:
    (claim,) = claims("قتلت غارة قائد كتيبة وثلاثة من عناصره في حلب.")
    assert (claim.type, doers(claim)) == ("air_strike", [])
    (other,) = claims("قتل هجوم مسلحين على القرية خمسة جنود.")
    assert doers(other) == ["مسلحين"]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("استهدفت القوات بلدة كفركلا بصواريخ مضادة للسفن مساء أمس.", []),
        ("أطلق الحوثيون صاروخا مضادا للسفن باتجاه خليج عدن.", []),
        ("استهدف المقاتلون دبابة بصاروخ مضاد للدروع قرب كفركلا.", ["دبابة"]),
        ("استهدف الحوثيون السفن بصواريخ في خليج عدن.", ["السفن"]),
    ],
)
def test_what_a_weapon_is_built_against_is_no_target(text: str, struck: list[str]) -> None:
    (claim,) = claims(text)
    assert words(claim, "target") == struck


def test_drones_by_their_foreign_letters() -> None:
    (claim,) = claims("أصابت طائرة إف بي في سيارة مدنية في خيرسون.")
    assert (claim.type, words(claim, "target")) == ("drone_strike", ["سيارة مدنية"])


@pytest.mark.parametrize(
    ("told", "doer"),
    [
        ("أعلن الجيش السعودي اعتراض صاروخين أطلقتهما جماعة الحوثي وكانا يستهدفان مدينة جازان.", ["جماعة الحوثي"]),
        ("قال الجيش الأوكراني إنه أسقط ثلاث مسيرات أطلقتها القوات الروسية وكانت تستهدف مدينة أوديسا.", ["القوات الروسية"]),
        ("أعلن الجيش السوداني أن دفاعاته أسقطت مسيرتين فجر الأحد وكانتا تستهدفان مطار مروي.", []),
    ],
)
def test_who_brought_weapons_down_did_not_aim_them(told: str, doer: list[str]) -> None:
    caught, aimed = claims(told)
    assert (caught.type, aimed.type) == ("interception", "armed_attack")
    assert doers(aimed) == doer


def test_what_forces_were_doing_then_they_did() -> None:
    _, shelled = claims("اعترضت الدفاعات الجوية صواريخ وكانت القوات تقصف المدينة منذ الصباح.")
    assert doers(shelled) == ["القوات"]


@pytest.mark.parametrize(
    "text",
    [
        "أسقط الجيش مسيرة فوق خاركيف وقتل شخصان بشظاياها.",
        "أسقط الجيش مسيرتين وقتل ثلاثة مدنيين بحطامهما.",
        "شظايا صاروخ اعترضته الدفاعات قتلت امرأة في بيلغورود.",
    ],
)
def test_who_brought_weapons_down_killed_nobody_with_them(text: str) -> None:
    caught, killing = claims(text)
    assert (caught.type, doers(killing)) == ("interception", [])
    assert [each.kind for each in killing.harm] == ["killed"]


def test_who_brought_craft_down_and_killed_as_well_did_both() -> None:
    *_, killing = claims("أسقطت جماعة مسلحة مروحية وقتلت مدنيين في قرية مجاورة.")
    assert doers(killing) == ["جماعة مسلحة"]


def test_what_is_fired_at_is_not_what_was_fired() -> None:
    met, *_ = claims("أطلق الجنود النار على مسيرة حلقت فوق الموقع.")
    assert (met.type, words(met, "target"), met.means) == ("interception", ["مسيرة"], ("small_arms",))
    (struck,) = claims("أطلقت مسيرة إسرائيلية النار على مزارعين في الخيام.")
    assert struck.type == "drone_strike"
