"""Whom numbers count in words that wars share, and with what a deed was done where weapons and fire are named beside it."""

from __future__ import annotations

import pytest
from tests.extract.harms import Told, d, i, k

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2024-05-10T12:00:00+00:00", outlet="وكالة").claims)


def harms_in(text: str) -> list[set[Told]]:
    return [{(harm.kind, harm.least, harm.most) for harm in claim.harm} for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("القتلى 21 والجرحى خمسة في تفجير بلدة قلعة سيف الله.", {k(21, 21), i(5, 5)}),
        ("هجوم على قرية في ولاية بلاتو ذهب ضحيته سبعة مزارعين.", {k(7, 7)}),
        ("ذهب ضحية القصف على مدينة الفاشر أربعة مدنيين.", {k(4, 4)}),
        ("تجاوز عدد القتلى في هجوم قرية يلواتا الستين.", {k(60, None)}),
        ("زاد عدد قتلى الهجوم على قرية سولهان على 25.", {k(25, None)}),
        ("ناهز عدد القتلى في الهجوم على بلدة باندياغارا الخمسين.", {k(50, 50)}),
        ("أودى تفجير في سوق بلدة بوتيسكوم باثنين وعشرين شخصا.", {k(22, 22)}),
        ("ألحق القصف إصابات بأربعين شخصا في بلدة سلوفيانسك.", {i(40, 40)}),
        ("قُتل في هجوم شنه مسلحون على سوق مكتظة، 60 شخصا على الأقل في بلدة قلات.", {k(60, None)}),
        ("قال القائد إن الهجوم على البلدة أسفر عن سقوط تسعة من رجاله في مدينة مأرب.", {k(9, 9)}),
    ],
)
def test_tolls_are_read_in_the_words_that_lead_to_their_number(text: str, told: set[Told]) -> None:
    assert told in harms_in(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أسفر الهجوم على الدورية في بلدة أرلي عن مقتل شرطي وفقدان اثنين.", {k(1, 1), ("missing", 2, 2)}),
        ("لقي شرطيان مصرعهما وفقد ثالث في كمين نصبه مسلحون قرب تامي.", {k(2, 2), ("missing", 1, 1)}),
        ("أودت غارة في المغازي بسبعة أشخاص ولا يزال اثنان تحت الركام.", {k(7, 7), ("missing", 2, 2)}),
        ("دفن تحت الأنقاض خمسة من أفراد أسرة نازحة في قصف بمسيرة على مدينة الأبيض.", {k(5, 5)}),
        ("سقوط عدد من الطائرات الحربية في الكويت ونجاة أطقمها بالكامل.", {k(0, 0)}),
        ("قتلت غارة 21 مسلحا قرب بلدة غالكاد ولم يقتل أو يصب أي مدني.", {k(21, 21), k(0, 0), i(0, 0)}),
    ],
)
def test_the_missing_the_buried_and_the_saved_are_told_beside_the_dead(text: str, told: set[Told]) -> None:
    assert told in harms_in(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 12 شخصا (8 مدنيين و4 جنود) في انفجار عربة مفخخة في بلدة بيليدوين.", {k(12, 12), k(8, 8), k(4, 4)}),
        ("استشهاد ثلاثة فلسطينيين، رجل وطفلين، في قصف على بيت حانون.", {k(3, 3), k(1, 1), k(2, 2)}),
        ("قتل ثمانية مدنيين معظمهم أطفال في غارة على بلدة لاغو.", {k(8, 8), k(1, None)}),
    ],
)
def test_parts_stand_in_brackets_behind_a_comma_and_behind_most_of_them(text: str, told: set[Told]) -> None:
    assert told in harms_in(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أنزل المسلحون ستة عمال من حافلة وقتلوهم قرب بلدة قلات.", k(6, 6)),
        ("أوقف مسلحون ثلاثة تجار على الطريق وخطفوهم قرب بلدة وانا.", ("abducted", 3, 3)),
        ("لاحقت الشرطة مشتبهين اثنين واعتقلتهما في مدينة قفصة.", ("detained", 2, 2)),
        ("احتجز مئات القرويين، أمس الثلاثاء، ثلاثين عسكريا في منطقة كاوكا.", ("detained", 30, 30)),
        ("أوقفت السلطات، الاثنين، رجلا أجنبيا في مدينة مانيلا مع رفيقته.", ("detained", 2, 2)),
        ("ولا يزال 18 رهن الاحتجاز في كاوكا بحسب أمانة المظالم.", ("detained", 18, 18)),
        ("مقتل القياديين في الحركة أحمد سالم ويوسف عمر في غارة على بلدة جلب.", k(2, 2)),
        ("قال المختار إن ثلاثمئة عائلة لجأت إلى مدارس بارامولا بسبب القصف.", ("displaced", 300, 300)),
        ("أفاد المكتب بأن 640 شخصا، أي ربع أهالي القرية، غادروا بيوتهم في إل بلاتيادو.", ("displaced", 640, 640)),
        ("عُثر على شاب ميتا قرب السياج في قرية سيليكوت.", k(1, 1)),
        ("استخراج رفات 34 شخصا من مقبرة جماعية في منطقة سنجار.", k(34, 34)),
    ],
)
def test_those_whom_a_deed_befell_are_counted_wherever_they_stand(text: str, told: Told) -> None:
    assert any(told in harms for harms in harms_in(text))


def test_families_that_are_joined_to_those_who_leave_are_no_captives() -> None:
    assert not any(harm.kind == "detained" for claim in read("غادر 3600 مسلح وأسرهم مدينة حرستا.") for harm in claim.harm)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أضرم المستوطنون النار في منشأتين زراعيتين ومركبة في بلدة قصرة.", {d(2, 2), d(1, 1)}),
        ("أحرق المهاجمون قافلة عسكرية قرب بلدة تيساليت.", {d(1, None)}),
    ],
)
def test_what_burns_is_counted_and_a_convoy_is_some_of_its_vehicles(text: str, told: set[Told]) -> None:
    assert told in harms_in(text)


@pytest.mark.parametrize(
    ("text", "type_", "told"),
    [
        ("وقتل المئات في قصف جوي تشنه منذ عشرة أيام القوات الحكومية على بلدة كالما.", "air_strike", {k(200, None)}),
        ("أسفر قصف القوات المتواصل على بلدة كالما منذ الاثنين الماضي عن مقتل 300 شخص على الأقل.", "shelling", {k(300, None)}),
        ("لفت المرصد إلى القصف الكيماوي الذي شهدته بلدة زملكا عام 2013، وأدى إلى مقتل نحو 1400 شخص.", "chemical_attack", {k(1400, 1400)}),
        (
            "لقي ثلاثة عسكريين مصرعهم صباح الأحد عندما فجر انتحاري نفسه عند معسكر في إندانان، في هجوم هو الرابع من نوعه في غضون سنة.",
            "suicide_attack",
            {k(3, 3)},
        ),
        ("أودى النزاع منذ 2013 بحياة خمسة آلاف شخص في ولاية جونقلي.", "casualty_toll", {k(5000, 5000)}),
        ("أسفرت المعارك منذ مطلع العام عن مقتل 5000 شخص في ولاية الجزيرة.", "casualty_toll", {k(5000, 5000)}),
        ("منذ مطلع العام ارتفع عدد من استشهدوا بنيران الجيش إلى 27 مدنيا.", "casualty_toll", {k(27, 27)}),
    ],
)
def test_only_the_dead_of_many_deeds_are_a_running_total(text: str, type_: str, told: set[Told]) -> None:
    assert any(claim.type == type_ and {(harm.kind, harm.least, harm.most) for harm in claim.harm} == told for claim in read(text))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("أطلقت دبابات قذيفتين على حشد في خان يونس.", {"tank"}),
        ("أمطرت القوات بقذائف الهاون مواقعنا في قطاع كيران.", {"mortar"}),
        ("قصف الجيش البلدة بالمدفعية وقذائف الهاون في ولاية شان.", {"artillery", "mortar"}),
        ("قصف سلاح الجو بالمروحيات مخبأ في أدغال باتيكول.", {"helicopter"}),
        ("فجرت امرأة حزامها الناسف عند مدخل معسكر في إندانان.", {"explosive_belt"}),
        ("فجر انتحاري مركبة مفخخة عند حاجز في مدينة كيسمايو.", {"car_bomb"}),
        ("فارق شرطي الحياة بعد إصابته بعيار ناري أطلقه مجهولون في طرابلس.", {"small_arms"}),
    ],
)
def test_weapons_are_those_that_a_deed_was_done_with(text: str, means: set[str]) -> None:
    assert any(set(claim.means) == means for claim in read(text))


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("اندلعت النيران في مصفاة بمدينة ريازان إثر سقوط حطام طائرة مسيرة.", "small_arms"),
        ("التهمت النيران عشرات الأكواخ بعد هجوم على قرية ماغايا.", "small_arms"),
        ("تصاعدت ألسنة النيران من مطار الخرطوم بعد قصف بالطيران.", "small_arms"),
        ("استولى المهاجمون على راجمة ودبابتين بعد معارك في بلدة حررطيري.", "tank"),
        ("دخل الجيش بلدة إل تارا وأبطل عشرات الألغام.", "mine"),
        ("دمر الجيش ثلاثة مخازن عثر بداخلها على مواد متفجرة وعبوات ناسفة في سيناء.", "ied"),
    ],
)
def test_fires_and_weapons_that_were_found_or_seized_are_no_means(text: str, weapon: str) -> None:
    assert all(weapon not in claim.means for claim in read(text))


def test_an_announcement_made_earlier_does_not_date_its_deed() -> None:
    claims = read("وكانت الوزارة قد أعلنت في وقت سابق الأربعاء تدمير طائرتين من دون طيار قرب مدينة جازان.")
    assert claims and all(claim.time is None for claim in claims)


@pytest.mark.parametrize(
    ("text", "type_", "means"),
    [
        ("أطلقت الشرطة الغازات المسيرة للدموع على المتظاهرين في نيالا.", "protest_repression", {"other"}),
        ("شاركت قاذفات القنابل في الغارات على صعدة.", "air_strike", {"aircraft"}),
        ("شن سلاح الجو غارات بطائرات مسيرة على شقة في صيدا.", "drone_strike", {"drone"}),
        ("شن سلاح الجو غارات على شقة في صيدا.", "air_strike", {"aircraft"}),
        ("قصفت قوات الحركة بلدة كوما، وتمتلك الحركة صواريخ وطائرات مسيرة بحسب خبراء.", "shelling", set()),
        ("قتل ثمانية سودانيين وأصيب 440 آخرون برصاص الجيش في كسلا، إثر تظاهرات حاشدة.", "protest_repression", {"small_arms"}),
        ("هاجمت مسيرة قاعدة عسكرية في أربيل.", "drone_strike", {"drone"}),
        ("هدد الحزب بقصف حيفا بالصواريخ.", "threat", {"missile"}),
        ("يخضع القطاع منذ سنوات لحصار محكم جوا وبحرا وبرا.", "siege", set()),
        ("قصف الجيش كسلا جوا وبحرا.", "air_strike", {"aircraft"}),
        ("أكد الجيش أن الطائرة تحمل بصمات أجنبية، متوعدا برد حاسم على الميليشيات.", "threat", set()),
    ],
)
def test_weapons_that_are_owned_or_told_of_something_else_are_no_means(text: str, type_: str, means: set[str]) -> None:
    assert (type_, means) in [(claim.type, set(claim.means)) for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("سقط قتلى وجرحى من ميليشيات الحوثي في غارات على صنعاء.", {("killed", "combatants", 1, None), ("injured", "combatants", 1, None)}),
        ("سقوط قتلى وجرحى في صفوف حركة الشباب في غارة على كسمايو.", {("killed", "combatants", 1, None), ("injured", "combatants", 1, None)}),
        ("قتل 12 شخصا جميعهم مدنيون في غارة على نيالا.", {("killed", "civilians", 12, 12)}),
        ("أسفرت الغارات على نيالا عن مقتل 20 مدنيا، نصفهم أطفال.", {("killed", "civilians", 20, 20), ("killed", "children", 10, 10)}),
        ("نقل نحو 1700 جريح إلى المستشفيات بعد القصف على نيالا، جراح العشرات منهم خطيرة.", {("injured", "unspecified", 1700, 1700)}),
        ("نتج عن الهجوم تعرض الناقلة لإصابة طفيفة قرب المخا.", {("damage", "unspecified", 1, 1)}),
        ("أكد الجيش أن 200 عسكري قتلوا وأصيبوا في هجمات على أربيل.", {("killed", "combatants", 1, None), ("injured", "combatants", 1, None)}),
        ("عشرات المدنيين قتلوا وجرحوا في قصف على نيالا.", {("killed", "civilians", 20, None), ("injured", "civilians", 20, None)}),
        ("20 جنديا قتلوا وجرح 30 في هجمات على أربيل.", {("killed", "combatants", 20, 20), ("injured", "unspecified", 30, 30)}),
        ("اغتيال الأمين العام للحزب في غارة على بيروت.", {("killed", "unspecified", 1, 1)}),
        ("بلغ عدد القتلى والجرحى في القصف على نيالا 120.", {("killed", "unspecified", 1, None), ("injured", "unspecified", 1, None)}),
        ("ارتفع عدد القتلى والجرحى في قصف نيالا إلى 20 قتيلا و30 جريحا.", {("killed", "unspecified", 20, 20), ("injured", "unspecified", 30, 30)}),
        ("خلفت المعارك في مأرب 60 قتيلا، 40 منهم من الحوثيين.", {("killed", "unspecified", 60, 60), ("killed", "combatants", 40, 40)}),
        ("أكد ناشطون مقتل 40 عنصرا وإصابة 60 آخرين من قوات النظام في قصف على حماة.", {("injured", "combatants", 60, 60)}),
        ("38 عاملا خطفوا وقتلوا في الموصل.", {("abducted", "civilians", 38, 38), ("killed", "civilians", 38, 38)}),
        ("قتل 20 متعاقدا عسكريا في هجوم على أربيل.", {("killed", "combatants", 20, 20)}),
    ],
)
def test_who_was_harmed_is_read_from_the_words_behind_the_number(text: str, harm: set[tuple[str, str, int | None, int | None]]) -> None:
    assert harm <= {(told.kind, told.who, told.least, told.most) for claim in read(text) for told in claim.harm}


def test_how_the_wounded_are_is_no_condition() -> None:
    told = read("قتل 12 شخصا وأصيب 20 آخرون بينهم خمسة بحال خطرة في غارة على نيالا.")
    assert [(claim.type, {(harm.kind, harm.least, harm.most) for harm in claim.harm}) for claim in told] == [
        ("air_strike", {k(12, 12), i(20, 20), i(5, 5)}),
    ]
