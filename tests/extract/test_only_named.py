"""What a report names without telling it, what it tells of one happening twice, and who is said to tell it and to have done it."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str, title: str | None = None) -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-05-01").claims


@pytest.mark.parametrize(
    "sentence",
    [
        # Under a condition: إن before a verb in the past.
        "وعلى البلدين أن يتحملا المسؤولية إن استخدمت أسلحة كيماوية في البلدة.",
        # What a thing is for, and a process that is none of force.
        "وتعد البلدة القاعدة الرئيسية لإطلاق الصواريخ باتجاه الحدود.",
        "ونفذت المروحيات عمليات دعم للقوات في الجبال.",
        "ويمتنع الجيش عن التطرق إلى عملياته ضمن التحالف في اليمن.",
        # A truce that is aimed at, what somebody failed to do, those who bear no arms.
        "وتقاربت الدولتان بهدف إرساء وقف إطلاق النار في الشمال.",
        "وقال الوزير إن الصواريخ فشلت في ضرب أهدافها في حمص.",
        "ولم يتمكن المفتشون من دخول البلدة.",
        # What is not done yet, discussed, or only dangerous.
        "وأكد استمرار الدعم حتى يتم تحرير كافة المناطق.",
        "ودعت موسكو إلى اجتماع لمناقشة مسألة العنف في الغوطة.",
        "وقال إن تسليح الجماعات يمثل تهديدا لدول المنطقة.",
        "وأشار الخبير إلى أن ذلك يهدد بنقل الصراع إلى الجوار.",
        "ودعا أطراف القتال إلى الحوار.",
    ],
)
def test_what_is_only_named_is_no_claim(sentence: str) -> None:
    assert not claims(sentence)


def test_what_is_the_target_of_an_attack_was_attacked() -> None:
    (claim,) = claims("كان المطار هدفا لقصف بالمدفعية أمس.")
    assert (claim.type, claim.trigger.text) == ("shelling", "لقصف بالمدفعية")


def test_a_missile_that_did_not_go_off_makes_one_claim() -> None:
    assert [claim.type for claim in claims("سقط صاروخ على بلدة شعث ولم ينفجر.")] == ["shelling"]


def test_that_before_a_noun_is_no_condition() -> None:
    assert claims("قال بيان نشره الجيش اللبناني إن قصفا استهدف بلدة العديسة.")[0].type == "shelling"


def test_a_heading_that_asks_tells_nothing() -> None:
    text = "قتل خمسة جنود في كمين قرب عتق.\nبعد اشتباكات عدن: من يسيطر على المدينة؟\nوأعلنت السلطات الحداد."
    assert [claim.type for claim in claims(text, title="مقتل جنود في اليمن")] == ["armed_attack"]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("استكملت القوات تحرير جبل المرق في عملية عسكرية خاطفة.", ["territory_change"]),
        ("نفذت القوات عملية عسكرية واسعة تمكنت خلالها من تحرير بلدة ميدي.", ["territory_change"]),
        ("تبنى التنظيم هجمات وقعت في عدن واستهدفت القوات الحكومية.", ["armed_attack"]),
        ("اعترض الدفاع الجوي صاروخا باليستيا كان يستهدف أحياء في جازان.", ["interception"]),
        ("قصفت الطائرات بلدة حلفايا. وجاء الهجوم الكيماوي ليلا.", ["chemical_attack"]),
        ("شنت الدولتان عملية عسكرية على مواقع في دوما. وتوالت ردود الفعل بعد الضربة العسكرية.", ["armed_attack"]),
        ("تظاهر المئات في غزة. وقال شهود إن جنودا أطلقوا النار وأصابوا عشرين شخصا.", ["protest", "protest_repression"]),
    ],
)
def test_words_for_one_happening_make_one_claim(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(sentence)] == types


@pytest.mark.parametrize(
    ("sentence", "realis", "certainty"),
    [
        ("قال الوزير إن إيران قد تشن هجوما على القاعدة.", "predicted", "possible"),
        ("كلف الرئيس القوات بتنفيذ عملية عسكرية في سيناء.", "planned", "stated"),
        ("توصل الطرفان إلى اتفاق على انسحاب القوات من الحديدة.", "planned", "stated"),
        ("وقال الوزير إن الغارات التي تستهدف صعدة عشوائية.", "ongoing", "stated"),
        ("وزير الدفاع: هجمات الجماعة الصاروخية تراجعت هذا الشهر.", "ongoing", "stated"),
        ("وقتل قائد ميداني في المواجهات المستمرة في حيس.", "occurred", "stated"),
        ("وتقصف المدفعية منذ ساعات أطراف بلدة الخيام.", "ongoing", "stated"),
    ],
)
def test_whether_yet_and_how_surely(sentence: str, realis: str, certainty: str) -> None:
    claim = claims(sentence)[0]
    assert (claim.realis, claim.certainty) == (realis, certainty)


def test_what_a_place_undergoes_in_the_present_goes_on_in_a_report_and_not_in_its_headline() -> None:
    text = "وتتعرض بلدة حرستا لقصف مدفعي من القوات الحكومية."
    assert claims(text, title="تطورات الغوطة")[0].realis == "ongoing"
    assert claims("ولم ترد تفاصيل أخرى.", title="بلدة حرستا تتعرض لقصف مدفعي")[0].realis == "occurred"


@pytest.mark.parametrize(
    ("text", "trigger", "tellers"),
    [
        # The statement is told by whoever issued it.
        ("قالت قيادة شرطة ديالى في بيان إن قوة دهمت قرية. وأضاف البيان أن قصفا طال بلدة جلولاء.", "قصفا", ["قيادة شرطة ديالى"]),
        ("وكتب الوزير في تغريدة أن طائرات قصفت تعز. وأضافت التغريدة أن انفجارا هز عدن.", "انفجارا", ["الوزير"]),
        ("قال الوزير إن قصفا طال تعز. جاء ذلك في تغريدة على صفحته، وأضاف أن انفجارا هز عدن.", "انفجارا", ["الوزير"]),
        # Whose figures they are, and who denies behind "despite".
        ("قتل ثلاثون مدنيا في القصف، وفق أرقام وزارة الصحة السودانية.", "القصف", ["وزارة الصحة السودانية"]),
        ("ورغم نفي دمشق وقوع هجوم في دوما، زار المفتشون البلدة.", "هجوم", ["دمشق"]),
        # An unknown name and the accused behind it; a woman who holds an office.
        ("واتهم نيلسون الدول المجاورة بقصف بلدة حرض.", "بقصف", ["نيلسون"]),
        ("وقالت مندوبة فرنسا إن قصفا استهدف بلدة كتم.", "قصفا", ["مندوبة فرنسا"]),
        # A body that speaks through its spokeswoman is one teller.
        ('قالت المتحدثة باسم الخارجية الفرنسية: "تدين فرنسا القصف الذي استهدف بلدة كتم".', "القصف", ["المتحدثة باسم الخارجية الفرنسية"]),
    ],
)
def test_who_tells(text: str, trigger: str, tellers: list[str]) -> None:
    claim = next(claim for claim in claims(text) if trigger in (claim.trigger.text, *(anchor.text for anchor in claim.also)))
    assert [teller.anchor.text for teller in claim.attribution] == tellers


@pytest.mark.parametrize(
    ("sentence", "responsibility"),
    [
        ("أعلنت السلطات التونسية احتجاز عشرة مهربين في صفاقس.", "claimed"),
        ("أعلن تلفزيون المسيرة إطلاق ثمانية صواريخ باتجاه جيزان.", "claimed"),
        ("وقالت رئيسة الوزراء البريطانية إنها سمحت للقوات البريطانية بتوجيه ضربات في تعز.", "claimed"),
        ("وقال الجيش إن جنوده أطلقوا النار على سيارة في نابلس.", "claimed"),
        ("ودان الجيش اللبناني قصف بلدة عيترون.", None),
        ("أعلنت الفصائل عزمها قصف القواعد الأمريكية.", None),
    ],
)
def test_who_is_responsible(sentence: str, responsibility: str | None) -> None:
    assert claims(sentence)[0].responsibility == responsibility


def test_what_an_official_announces_of_his_state_is_a_threat() -> None:
    assert claims("وقالت نيكي هايلي إن واشنطن سترد على الهجوم.")[0].type == "prediction"
    assert marsad.read("وقالت نيكي هايلي إن واشنطن سترد على الهجوم.", published="2018-04-10").claims[0].type == "threat"
