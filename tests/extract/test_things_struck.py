"""What was struck: people, forces and things, and not the places where they stand."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def first(text: str) -> Claim:
    return marsad.read(text).claims[0]


def struck(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.target]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("استهدفت طائرة مسيرة سيارة في بلدة عيناتا.", ["سيارة"]),
        ("قصف يطال حاجزا شرق مدينة الموصل.", ["حاجزا"]),
        ("هجوم على دورية للشرطة في مدينة كركوك.", ["دورية للشرطة"]),
        ("قصف الجيش السوري مواقع وآليات للمعارضة في مدينة إدلب.", ["مواقع وآليات للمعارضة"]),
        ("تعرضت قافلة مساعدات لقصف في مدينة الحديدة.", ["قافلة مساعدات"]),
        ("موكب الوزير تعرض لهجوم في مدينة عدن.", ["موكب الوزير"]),
        ("اغتال مسلحون مجهولون قائد الشرطة في مدينة بعقوبة.", ["قائد الشرطة"]),
        ("استهداف وتدمير منصات صواريخ في بلدة ميس الجبل.", ["منصات صواريخ"]),
        ("قصفت طائرات التحالف العربي 12 موقعا في مدينة صعدة.", ["12 موقعا"]),
        ("اعترض الجيش الإسرائيلي صاروخا أطلق من اليمن.", ["صاروخا"]),
        ("بدأت القوات قصفا مركزا في مدينة حلب.", []),
        ("كثف الجيش غاراته الجوية والمدفعية على مدينة دوما.", []),
        ("أضرم متظاهرون النار في مقر للحزب في البصرة.", ["مقر للحزب"]),
        ("رشق متظاهرون قوات الأمن بالحجارة في بغداد.", ["قوات الأمن"]),
        ("هاجم مئات المحتجين مقر الحزب في صفاقس.", ["مقر الحزب"]),
        ("طعن شاب جنديا في القدس.", ["جنديا"]),
        ("ألقى ملثمون قنبلة يدوية على مقهى في طرابلس.", ["مقهى"]),
        ("فتح مسلحون النار على حافلة في كركوك.", ["حافلة"]),
        ("نجا الوزير من محاولة اغتيال في طرابلس.", ["الوزير"]),
        ("مقتل 92 مدنيا بينهم أطفال في قصف على تعز.", ["92 مدنيا"]),
        ("سقط 9 قتلى بينهم 3 أطفال في قصف على تعز.", []),
        ("أسفر الانفجار عن إصابات طفيفة في صفوف العمال.", []),
        ("استهدفت ورشة لتصنيع العبوات ومنصة صواريخ في الحويجة.", ["ورشة لتصنيع العبوات", "منصة صواريخ"]),
        ("استهدفت الطائرات خبراء تدريب أجانب كانوا في معسكر قرب الجنينة.", ["خبراء تدريب أجانب"]),
        ("سنستهدف أسطول واشنطن في البحر الأحمر.", ["أسطول واشنطن"]),
    ],
)
def test_a_clause_names_what_was_struck(sentence: str, named: list[str]) -> None:
    assert struck(first(sentence)) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("مقتل خمسة مدنيين في انفجار عبوة ناسفة في مدينة بغداد.", ["خمسة مدنيين"]),
        ("قتل عشرة من مقاتلي الجيش اليمني في غارة على مدينة تعز.", ["عشرة من مقاتلي الجيش اليمني"]),
    ],
)
def test_people_harmed_are_struck_where_nothing_else_is(sentence: str, named: list[str]) -> None:
    assert struck(first(sentence)) == named


@pytest.mark.parametrize(
    "sentence",
    [
        "غارة إسرائيلية على بلدة كفرا.",
        "إطلاق رشقة صواريخ باتجاه مدينة حيفا.",
        "سيطرت قوات الجيش على مواقع في مدينة مأرب.",
        "تظاهر المئات احتجاجا على القصف في مدينة صنعاء.",
    ],
)
def test_places_ground_and_what_was_fired_are_not_struck(sentence: str) -> None:
    assert struck(first(sentence)) == []


def test_the_sides_of_a_clash_are_doer_and_struck() -> None:
    claim = first("اندلعت اشتباكات بين الجيش اليمني، من جهة، ومسلحين من جهة أخرى في مدينة تعز.")
    assert [mention.anchor.text for mention in claim.perpetrator] == ["الجيش اليمني"]
    assert struck(claim) == ["مسلحين"]


def test_those_who_lost_the_ground_are_struck() -> None:
    assert struck(first("استعاد الجيش العراقي السيطرة على مدينة الحويجة من أيدي مسلحي داعش.")) == ["مسلحي داعش"]


def test_each_of_two_places_has_its_own() -> None:
    text = "استهدف الجيش الإسرائيلي منزلا في بلدة كفركلا ومدرسة في بلدة العديسة."
    by_place = {claim.place[0].anchor.text: struck(claim) for claim in marsad.read(text).claims if claim.place}
    assert by_place.get("كفركلا", ["منزلا"])[0] == "منزلا"


@pytest.mark.parametrize(
    ("sentence", "named", "actor"),
    [
        ("استهدف هجوم مطار النيرب العسكري التابع للجيش السوري فجر السبت.", "للجيش السوري", "syrian_army"),
        ('قصفت الطائرات الروسية معسكر "الساحل" التابع لهيئة تحرير الشام في محافظة إدلب.', "هيئة تحرير الشام", "hts"),
        ("استهدفت طائرة مسيرة قاعدة الوطية الجوية التابعة لحكومة الوفاق الليبية.", "حكومة الوفاق الليبية", "gna"),
        ('هاجم مسلحون معسكر "بئر أحمد" التابع لقوات الحزام الأمني في مدينة عدن.', "قوات الحزام الأمني", "security_belt"),
        ('أعلن فصيل مسلح استهداف قاعدة "حرير" التابعة إلى قوات "التحالف الدولي" في أربيل.', 'قوات "التحالف الدولي"', "us_led_coalition"),
        ("تعرض مطار بني وليد (غربي ليبيا) التابع للجيش الليبي لقصف.", "للجيش الليبي", "libyan_army"),
    ],
)
def test_of_a_site_by_name_the_force_that_it_belongs_to_is_struck(sentence: str, named: str, actor: str) -> None:
    claim = first(sentence)
    assert [(mention.anchor.text, mention.actor) for mention in claim.target] == [(named, actor)]
    assert claim.perpetrator == () or claim.perpetrator[0].actor != actor


def test_a_site_that_is_said_to_be_nobodys_is_struck_itself() -> None:
    assert struck(first("استهدفت طائرة مسيرة قاعدة الوطية الجوية في ليبيا.")) == ["قاعدة الوطية الجوية"]
    assert first("استهدفت طائرة مسيرة قاعدة الوطية الجوية التابعة لحكومة الوفاق الليبية.").means == ("drone",)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("استهدفت الطائرات المسيرة محطة الكهرباء في مدينة مروي.", ["محطة الكهرباء"]),
        ("وقع ذلك مع استهداف الطائرات المسيرة محطة الكهرباء في مدينة مروي.", ["محطة الكهرباء"]),
        ("هاجمت الطائرات المسيرة الأوكرانية مصفاة في مدينة ريازان.", ["مصفاة"]),
        ("دمر الجيش زورقين مفخخين اقتربا من ميناء الحديدة.", ["زورقين مفخخين"]),
        ("أسقط الجيش السوداني مسيرتين أقلعتا من قاعدة في دارفور.", ["مسيرتين"]),
        ("دمر سلاح الجو قاربين اقتربا من قواته قرب المخا.", ["قاربين"]),
        ("استهدفت الغارة سيارتين توجهتا إلى مدينة النبطية.", ["سيارتين"]),
        ("أعلن الجيش الأردني تدمير مسيرتين اقتربتا من قواتنا في المفرق.", ["مسيرتين"]),
        ("هاجم مسلحون قاعدة تازا (شمالي العراق) فجر اليوم.", ["قاعدة تازا"]),
    ],
)
def test_a_phrase_takes_in_the_whole_weapon_and_no_verb_behind_it(sentence: str, named: list[str]) -> None:
    assert struck(first(sentence)) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قصفت الطائرات مستودعا للذخيرة في مدينة الحديدة.", "مستودعا للذخيرة"),
        ("دمر الجيش مخزنا للأسلحة تابعا لحركة الشباب في مدينة كيسمايو.", "مخزنا للأسلحة"),
        ("استهدفت المسيرة مصنعا للصواريخ في مدينة دنيبرو.", "مصنعا للصواريخ"),
        ("استهدف القصف محطة للكهرباء في مدينة كوستي.", "محطة للكهرباء"),
        ("استهدف القصف سوقا للخضار في مدينة الفاشر.", "سوقا للخضار"),
        ("استهدف القصف مواقع للضغط على الحكومة في مدينة تعز.", "مواقع"),
        ("استهدف القصف مدرسة للمرة الثانية في مدينة تعز.", "مدرسة"),
        ("هاجم مسلحون حافلة للانتقام من سكان مدينة تعز.", "حافلة"),
    ],
)
def test_what_a_thing_is_for_is_part_of_its_name_and_what_it_was_struck_for_is_not(sentence: str, named: str) -> None:
    assert struck(first(sentence)) == [named]


@pytest.mark.parametrize("sentence", ["قصفت طائرات حربية بلدة كفرنبل صباح السبت.", "استهدفت طائرات حربية مدينة خان يونس."])
def test_a_town_behind_aircraft_and_their_adjective_is_where_and_not_what(sentence: str) -> None:
    (claim,) = marsad.read(sentence).claims
    assert claim.type == "air_strike"
    assert claim.target == ()
    assert len(claim.place) == 1
