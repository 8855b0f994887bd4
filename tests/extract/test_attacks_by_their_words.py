"""Which attacks and threats a sentence tells, and of what kind, where the words around them decide: conditions, joined clauses, weapons as subjects, blame that points back."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.type, claim.realis) for claim in claims(text)]


def tellers(claim: Claim) -> list[str]:
    return [teller.anchor.text for teller in claim.attribution]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("حيث تهدد روسيا بتوجيه ضربة إلى أوديسا وحيث أطلق الجيش الأوكراني صاروخا على القرم.", [("threat", "threatened"), ("shelling", "occurred")]),
        ("هدد الجيش باقتحام المدينة وقتل مسلحون خمسة من سكانها أمس.", [("threat", "threatened"), ("armed_attack", "occurred")]),
        ("هددت روسيا بقصف كييف وقصفت المدفعية سومي أمس.", [("threat", "threatened"), ("shelling", "occurred")]),
        ("بعد تهديد روسيا بضرب كييف وإطلاق الحوثيين صاروخا على ناقلة.", [("threat", "threatened"), ("shelling", "occurred")]),
        ("هدد الجيش باقتحام المدينة وقتل سكانها.", [("threat", "threatened")]),
        ("حذرت الأمم المتحدة من أن القوات قصفت المدينة وقتلت مدنيين.", [("shelling", "occurred")]),
        ("حذرت المنظمة من أن الجيش يقصف المدينة.", [("prediction", "predicted")]),
    ],
)
def test_what_has_been_done_is_no_part_of_a_threat_before_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "توعدت إسرائيل بالرد إذا أطلق حزب الله صواريخ على حيفا.",
        "توعدت إسرائيل بالرد إن أطلق حزب الله صواريخ على حيفا.",
        "لوحت إسرائيل بتوجيه ضربة في حال استخدم الحزب سلاحا كيميائيا.",
    ],
)
def test_who_acts_behind_if_is_not_who_threatens(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, doers(claim), [place.anchor.text for place in claim.place]) == ("threat", ["إسرائيل"], [])


def test_that_before_a_noun_is_no_condition() -> None:
    assert told("قالت الوزارة إن القوات قصفت مواقع في خاركيف.") == [("shelling", "occurred")]
    assert told("قال شهود إن انفجارات سمعت في كييف.") == [("explosion", "occurred")]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("لوحت روسيا بضرب خاركيف أمس.", "روسيا"),
        ("قال متحدث إن مسلحين هددوا بمهاجمة خاركيف.", "مسلحين"),
        ("الجيش الأوكراني أنذر سكان لاشيو بالإخلاء.", "الجيش الأوكراني"),
    ],
)
def test_who_threatens_stands_before_the_verb_or_behind_it(sentence: str, doer: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, doers(claim), tellers(claim)[0]) == ("threat", [doer], doer)


@pytest.mark.parametrize(
    "sentence",
    [
        "قضى مرسوم رئاسي بتعيين اللواء قائدا للعمليات في الخرطوم.",
        "تقع القاعدة بين مدينتي حمص وتدمر غربي سوريا.",
        "طلبت المصادر عدم ذكر أسمائها خشية الانتقام.",
        "أغرقت الأمطار شوارع المدينة.",
        "ألقى الرئيس كلمة في الخرطوم.",
        "فتحت فرنسا النار على سياسات ألمانيا الاقتصادية.",
    ],
)
def test_words_spelt_like_attacks_tell_of_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("أسقط مسلحون طائرة مروحية في كاشين.", "interception"),
        ("أسقطت الغارات عشرات المسلحين.", "air_strike"),
        ("دمرت مسيرات أوكرانية مستودعا للذخيرة في بريانسك.", "drone_strike"),
        ("دمر صاروخ روسي محطة كهرباء في أوديسا.", "shelling"),
        ("دمرت الدفاعات الروسية مسيرات أوكرانية فوق بريانسك.", "interception"),
        ("دمرت الولايات المتحدة تسع سفن تابعة للبحرية الإيرانية.", "armed_attack"),
        ("أغرقت أوكرانيا سفينة حربية روسية قرب القرم.", "armed_attack"),
        ("فجرت الفرق الهندسية ثلاثين لغما في ميناء الحديدة.", "property_destruction"),
        ("فجر مسلحون ثلاث عبوات ناسفة في مقديشو.", "explosion"),
        ("تعاملت منظومات الدفاع الجوي الأردنية مع صواريخ إيرانية.", "interception"),
        ("فتحت روسيا النار على حافلة في غوما أمس.", "armed_attack"),
        ("أجهزت قوات الأمن على ثمانية من المهاجمين في كولبور.", "armed_attack"),
        ("رمت القوات الأذربيجانية ستيباناكيرت بصواريخ.", "shelling"),
        ("ألقى سلاح الجو قنابل على سوق في نيالا.", "air_strike"),
        ("ألقت طائرة مسيرة قنابلها على حفل زفاف في تينزواتين.", "drone_strike"),
        ("أضرم مهاجمون، ليل الأحد، النار في نحو أربعين بيتا في بيني.", "property_destruction"),
        ("أشعل المسلحون النار في القرية.", "property_destruction"),
        ("أصيبت مدينة بوكافو بصاروخين.", "shelling"),
    ],
)
def test_the_kind_of_attack_that_a_verb_tells(sentence: str, type_: str) -> None:
    assert [claim.type for claim in claims(sentence)] == [type_]


def test_mines_that_are_blown_up_are_counted_as_damage() -> None:
    (claim,) = claims("أعلن الجيش اكتشاف وتفجير 30 عبوة ناسفة في سيناء.")
    assert (claim.type, [(harm.kind, harm.least, harm.most) for harm in claim.harm]) == ("property_destruction", [("damage", 30, 30)])


def test_a_verb_behind_what_a_sentence_opens_with_has_its_own_subject() -> None:
    raids, attack = claims("بعد القصف الروسي، استهدف الجيش الأوكراني مستودعا في دونيتسك.")
    assert (raids.type, doers(raids)) == ("shelling", ["الروسي"])
    assert (attack.type, doers(attack)) == ("armed_attack", ["الجيش الأوكراني"])


def test_losses_that_nobody_has_announced_are_unknown() -> None:
    (claim,) = claims("لم تعلن وزارة الدفاع عن وقوع ضحايا في القصف على سومي.")
    assert {(harm.kind, harm.least, harm.most) for harm in claim.harm} == {("killed", None, None), ("injured", None, None)}


@pytest.mark.parametrize(
    ("sentence", "doer", "teller"),
    [
        ("من بين القتلى نائب الوزير الذي اتهمه الجيش الروسي بتوجيه هجمات على بيلغورود.", "نائب الوزير", "الجيش الروسي"),
        ("قتل زعيم الجماعة التي تتهمها واشنطن بتنفيذ تفجيرات في مقديشو.", "الجماعة", "واشنطن"),
        ("اعتقلت الشرطة القيادي الذي تتهمه الحكومة بقصف قرية في إيتوري.", "القيادي", "الحكومة"),
        ("فرضت بريطانيا عقوبات على جنرال تتهمه بقصف مستشفى في دارفور.", "جنرال", "بريطانيا"),
    ],
)
def test_whom_a_clause_with_a_pronoun_accuses_did_it(sentence: str, doer: str, teller: str) -> None:
    claim = claims(sentence)[-1]
    assert (doers(claim), tellers(claim)) == ([doer], [teller])


def test_a_side_that_stands_accused_did_it_in_the_outlets_voice() -> None:
    (claim,) = claims("روسيا متهمة بقصف مستشفى في ماريوبول.")
    assert (claim.type, doers(claim), claim.responsibility) == ("shelling", ["روسيا"], "attributed")


_TOLD = "قتل خمسة مدنيين في قصف على سوق في نيالا أمس، بحسب مصدر طبي"


@pytest.mark.parametrize(
    ("behind", "responsibility", "doer"),
    [
        (". وأعلن تنظيم الدولة مسؤوليته عنه.", "claimed", "تنظيم الدولة"),
        (". واتهمت الحكومة قوات الدعم السريع بالوقوف وراءه.", "attributed", "قوات الدعم السريع"),
        (". وحملت الحكومة قوات الدعم السريع المسؤولية.", "attributed", "قوات الدعم السريع"),
        (". وألقت الحكومة باللائمة على قوات الدعم السريع.", "attributed", "قوات الدعم السريع"),
        (". ووجهت الحكومة أصابع الاتهام إلى قوات الدعم السريع.", "attributed", "قوات الدعم السريع"),
    ],
)
def test_responsibility_and_blame_that_point_back_are_a_claim(behind: str, responsibility: str, doer: str) -> None:
    told_first, blamed = claims(_TOLD + behind)
    assert tellers(told_first) == ["مصدر طبي"]
    assert (blamed.type, blamed.responsibility, doers(blamed), blamed.harm) == ("shelling", responsibility, [doer], ())


def test_what_somebody_answers_with_is_not_what_he_answers() -> None:
    first, answer = claims("تعرضت طهران لقصف عنيف. وردت إيران بإطلاق صواريخ على حيفا.")
    assert (doers(first), doers(answer)) == ([], ["إيران"])


@pytest.mark.parametrize(
    "sentence",
    ["قال المتحدث باسم الحركة إن الرد آت لا محالة.", "وليعلم العدو أن كل من يقترب من حدودنا سيلقى ردا قاسيا."],
)
def test_responses_that_are_announced_are_threats(sentence: str) -> None:
    assert [type_ for type_, _ in told(sentence)] == ["threat"]


def test_what_came_next_is_no_threat() -> None:
    sentence = "حاول محتجون اقتحام السفارة في كراتشي، لترد قوى الأمن بإطلاق النار ما أدى إلى مقتل عشرة."
    assert "threat" not in [type_ for type_, _ in told(sentence)]


def test_a_number_that_ends_a_name_counts_nothing() -> None:
    (claim,) = claims("اغتالت حركة إم 23 قائدا في غوما.")
    assert (doers(claim), [(harm.least, harm.most) for harm in claim.harm]) == (["حركة إم 23"], [(1, 1)])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("استمر التراشق المدفعي عبر خط المراقبة لليلة الثالثة على التوالي.", ["shelling"]),
        ("ردت مدفعية الجيش على مواقع المتمردين في بلدة بوكا.", ["shelling"]),
        ("انهال الرصاص على ركاب القطار قرب بلدة كاتيري.", ["armed_attack"]),
        ("رشق مسلحون الحاجز بالرصاص ولاذوا بالفرار قرب أرموك.", ["armed_attack"]),
        ("رشقات نارية من الموقع العسكري باتجاه أطراف بلدة كفرشوبا.", ["armed_attack"]),
        ("أغار القراصنة بالزوارق السريعة على ناقلة قبالة سواحل الصومال.", ["armed_attack"]),
        ("فجّرت امرأة حزامها الناسف عند مدخل معسكر في جولو.", ["suicide_attack"]),
        ("فجر مهاجم سترته الناسفة قرب بوابة المطار في كابل.", ["suicide_attack"]),
        ("تصدت المضادات الأرضية لأهداف معادية في سماء دمشق.", ["interception"]),
        ("كسر المهاجمون أبواب المخازن في ماكوميا.", ["property_destruction"]),
        ("قطع مستوطنون عشرات أشجار الزيتون في ترمسعيا.", ["property_destruction"]),
        ("عملية تصفية جسدية بحق شيخ قبيلة في كاوكا.", ["assassination"]),
    ],
)
def test_attacks_are_told_by_many_words(sentence: str, expected: list[str]) -> None:
    assert [type_ for type_, _ in told(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "انفجرت فقاعة العقارات في الصين.",
        "انفجر الجمهور ضاحكا في مسرح بيروت.",
        "ضربت عاصفة قوية سواحل الفلبين.",
        "كسر العداء الرقم القياسي في برلين.",
        "قطع المفاوضون شوطا طويلا في جنيف.",
        "ذبح المصلون الأضاحي في مكة.",
        "أقدم شاب على إحراق نفسه أمام بلدية سيدي بوزيد.",
    ],
)
def test_the_same_words_of_other_things_tell_of_no_attack(sentence: str) -> None:
    assert claims(sentence) == ()


def test_guns_that_open_fire_fire_no_small_arms() -> None:
    (claim,) = claims("فتحت المدافع نيرانها على قرية كفرشوبا.")
    assert (claim.type, claim.means) == ("shelling", ("artillery",))


def test_a_drone_with_a_charge_is_no_car_bomb() -> None:
    (claim,) = claims("انفجرت طائرة مسيرة مفخخة فوق قاعدة حرير في أربيل.")
    assert (claim.type, claim.means) == ("drone_strike", ("drone",))


@pytest.mark.parametrize("sentence", ["تسلمت أوكرانيا بطارية باتريوت لاعتراض الصواريخ.", "اشترت بولندا نظاما لاعتراض الصواريخ الباليستية."])
def test_what_a_system_is_bought_for_is_not_done(sentence: str) -> None:
    assert claims(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("انطلقت صواريخ لاعتراض مسيرات فوق حيفا.", ["interception"]),
        ("أجهز المهاجمون على جريحين داخل مستشفى في بلدة كابو.", ["armed_attack"]),
    ],
)
def test_what_is_done_to_one_that_flew_or_lay_wounded_is_told(sentence: str, expected: list[str]) -> None:
    assert [type_ for type_, _ in told(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قتلت قذيفة طفلين في حي الزيتون.", "shelling"),
        ("أودى صاروخ بحياة أسرة كاملة في خاركيف.", "shelling"),
        ("أودت مسيرة بحياة خمسة في قرية دمبيا.", "drone_strike"),
        ("قتل لغم أرضي ثلاثة جنود في إقليم موبتي.", "explosion"),
        ("أودت عبوة ناسفة بحياة ضابط في سيناء.", "explosion"),
    ],
)
def test_weapons_that_kill_are_what_the_attack_was_made_with(sentence: str, expected: str) -> None:
    assert [type_ for type_, _ in told(sentence)] == [expected]
