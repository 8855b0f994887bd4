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
        # what air defences engage, and things behind circumstances, instruments and numbers
        ("الدفاعات الجوية تتصدى لعدوان بالصواريخ على حمص.", ["عدوان بالصواريخ"]),
        ("تصدت الدفاعات الجوية لهجوم بالمسيرات في سماء موسكو.", ["هجوم بالمسيرات"]),
        ("تفعيل الدفاعات الجوية في أصفهان للتصدي لأهداف معادية.", ["أهداف معادية"]),
        ("الدفاعات الجوية تسقط ثلاث مسيرات فوق اللاذقية.", ["ثلاث مسيرات"]),
        ("قصف الجيش في الساعات الأخيرة مواقع للمسلحين في درعا.", ["مواقع للمسلحين"]),
        ("هاجمنا في الموجة الخامسة سفينة حربية في البحر الأحمر.", ["سفينة حربية"]),
        ("استهدفنا بسرب من المسيرات قاعدة حيفا.", ["قاعدة حيفا"]),
        ("استهدف المجاهدون بدفعة من الصواريخ تجمعا لجنود العدو في مارون الراس.", ["تجمعا لجنود العدو"]),
        ("استهدف سلاح الجو بسلسلة غارات مواقع لحزب الله في النبطية.", ["مواقع لحزب الله"]),
        ("إحباط هجوم كبير على معسكر للجيش في سيناء.", ["معسكر للجيش"]),
        # somebody unknown behind a verb whose subject stands before it; one owner of two things; others; who tells; these
        ("قال المتحدث إن عناصر الشرطة أوقفوا سامي الحداد في مانيلا.", ["سامي الحداد"]),
        ("مسلحون مجهولون اغتالوا فهد العامري في عدن.", ["فهد العامري"]),
        ("استهدفت الغارات مواقع وتجمعات الحوثيين في الحديدة.", ["مواقع وتجمعات الحوثيين"]),
        ("قصف الجيش مقرات ومستودعات حزب الله في النبطية.", ["مقرات ومستودعات حزب الله"]),
        ("خلفت المعارك مقتل عشرة مسلحين وإصابة آخرين في تعز.", ["عشرة مسلحين"]),
        ("الطيران الإسرائيلي يحلق في الأجواء اللبنانية بحسب الحكومة اللبنانية.", []),
        ("قتل 13 من العناصر المتطرفة في اشتباكات بين الجيش المصري وهذه العناصر في سيناء.", ["العناصر المتطرفة"]),
        ("واصلت القوات ملاحقة فلول داعش في ديالى.", ["فلول داعش"]),
        ("طهرت القوات عدة مواقع في جبل القرحاء.", []),
        # suspected, which is nobody, and of whom those are who withdrew
        ("للتحقيق في هجوم كيماوي مشتبه به على مدينة دوما.", []),
        ("انسحب مقاتلون من المعارضة من مدينة يبرود.", []),
        # whom an operation is to face
        ("شن الجيش عملية واسعة لمواجهة العناصر الإرهابية في سيناء.", ["العناصر الإرهابية"]),
        ("شن الجيش عملية لملاحقة المسلحين في ديالى.", ["المسلحين"]),
        ("شن الجيش عملية لحماية المدنيين في ديالى.", []),
        # a capital that is struck is where it happened
        ("قصف الحوثيون الرياض بصواريخ باليستية.", []),
        ("ردت الفصائل باستهداف دمشق.", []),
        ("شن التحالف غارات ضد صنعاء.", []),
        # those who are to be driven out or lost the ground, those who are threatened, those behind a noun of striking
        ("شنت القوات هجوما لطرد المسلحين من البلدة.", ["المسلحين"]),
        ("سيطرت القوات على البلدة بعد طرد مسلحي التنظيم منها في سرت.", []),
        ("هددت إسرائيل حزب الله بضرب بيروت.", ["حزب الله"]),
        ("فجر انتحاري نفسه وسط تجمع للشرطة في كابول.", ["تجمع للشرطة"]),
        ("انفجرت عبوة في حافلة ركاب في تعز.", ["حافلة ركاب"]),
        ("نزحت مئات العائلات من حي الشجاعية.", ["مئات العائلات"]),
        ("عذبت الميليشيا معتقلا حتى الموت في صنعاء.", ["معتقلا"]),
        ("استشهد 31 لبنانيا وأصيب 149 آخرون بغارات استهدفت النبطية.", ["31 لبنانيا"]),
        ("أعدم التنظيم أسيرين في سرت.", ["أسيرين"]),
        ("استهداف دورية قرب مدينة كركوك.", ["دورية"]),
        ("استهدف الهجوم دورية مشتركة للجيش واليونيفيل.", ["دورية مشتركة للجيش واليونيفيل"]),
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


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        # the genitive of targeting is struck, whatever the weapon; a drone has no tank in its genitive, nor people with a pronoun
        ("استهداف آليات للعدو في الخيام بصلية صاروخية.", ["آليات للعدو"]),
        ("استهدفت مسيرة دبابة في بلدة عيترون.", ["دبابة"]),
        ("مشاهد من استهداف المقاومة مصالح للاحتلال في المنامة.", ["مصالح للاحتلال"]),
        # ل behind a noun with its doer's pronoun; the pronoun of what was struck
        ("أكدت الحكومة عدم استهدافها للمدنيين في المدينة.", ["للمدنيين"]),
        ("يجب عدم الاقتراب من المجمع الصناعي بعد استهدافه.", ["المجمع الصناعي"]),
        ("سفينة تجارية في مضيق هرمز تم استهدافها بطائرة مسيرة.", ["سفينة تجارية"]),
        # towards
        ("إطلاق 40 صاروخا من لبنان تجاه قواعد عسكرية في الجولان.", ["قواعد عسكرية"]),
        ("أطلقت الجماعة صواريخ صوب ثكنة عسكرية في صفد.", ["ثكنة عسكرية"]),
        # what air defences engage
        ("وزارة الدفاع تعلن التصدي لـ8 صواريخ باليستية.", ["8 صواريخ باليستية"]),
        ("أنظمة الدفاع تعمل لاعتراض التهديد فوق المدينة.", ["التهديد"]),
        # both sides, with a hash between و and the name
        ("دارت اشتباكات بين قوات #الجيش_الوطني و #الحوثيين في جبال حام.", ["الحوثيين"]),
        # a blast at a site by its name, a fall, ground
        ("دوي انفجارات في ميناء بندر عباس.", []),
        ("مقتل ثمانية إسرائيليين إثر سقوط صاروخ على بيت شيمش.", []),
        ("سيطر الجيش على أربع قرى شرق النهر.", []),
    ],
)
def test_what_was_struck_by_the_grammar_of_nouns(sentence: str, named: list[str]) -> None:
    assert struck(first(sentence)) == named


@pytest.mark.parametrize(
    "sentence", ["العدوان المستمر على الجمهورية الإسلامية الإيرانية.", "سماع دوي انفجارات تهز الكويت.", "شنت الطائرات ضربات ضد إيران صباح السبت."]
)
def test_a_country_is_where_and_not_what(sentence: str) -> None:
    claim = first(sentence)
    assert claim.target == ()
    assert len(claim.place) == 1


def test_each_country_of_a_list_has_its_own_claim() -> None:
    claims = marsad.read("أدانت المنظمة الاعتداءات التي استهدفت السعودية وقطر والكويت.").claims
    assert [[place.anchor.text for place in claim.place] for claim in claims] == [["السعودية"], ["قطر"], ["الكويت"]]


def test_what_is_meant_for_a_country_has_it_as_its_target() -> None:
    assert struck(first("تجهز الحركة صواريخ لتضرب إسرائيل.")) == ["إسرائيل"]


def test_defences_shoot_down_what_may_also_be_said_to_fall() -> None:
    assert first("منظومة الدفاع تسقط صواريخ قرب مطار أربيل.").type == "interception"


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("أصابت قذيفة ثانية منزلا في الأبيض.", "منزلا"),
        ("أصابت القذيفة الثانية مستشفى المدينة في الأبيض.", "مستشفى المدينة"),
    ],
)
def test_an_ordinal_counts_nobody_who_is_hurt(text: str, struck: str) -> None:
    (claim,) = marsad.read(text).claims
    assert [mention.anchor.text for mention in claim.target] == [struck]
    assert not any(harm.kind == "injured" for harm in claim.harm)


def test_damage_is_not_hurt() -> None:
    (claim,) = marsad.read("أصابت القذيفة مستشفى النو وألحقت أضرارا بقسم الطوارئ.").claims
    assert [harm.kind for harm in claim.harm] == ["damage"]


@pytest.mark.parametrize("struck", ["منزلا في إدلب", "مدينة إدلب", "المنزل في إدلب"])
def test_the_accusative_of_a_noun_is_no_verb_of_two(struck: str) -> None:
    (claim,) = marsad.read(f"قال مصدر طبي إن قصفا استهدف {struck}.").claims
    assert claim.trigger.text == "قصفا"


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("قصفت إسرائيل المطار أمس.", "إسرائيل", ["المطار"]),
        ("استهدفت أوكرانيا المستودع فجر الثلاثاء.", "أوكرانيا", ["المستودع"]),
        ("أسقطت روسيا المسيرة فوق البحر.", "روسيا", ["المسيرة"]),
        ("قصفت دمشق البلدة.", "دمشق", []),
        # adjectives belong to the name
        ("قصفت إيران القاعدة الأميركية.", "إيران", ["القاعدة الأميركية"]),
        ("قصفت القوات الحكومية المطار.", "القوات الحكومية", ["المطار"]),
    ],
)
def test_a_thing_with_the_article_behind_a_name_is_struck(text: str, doer: str, target: list[str]) -> None:
    claim = first(text)
    assert ([mention.anchor.text for mention in claim.perpetrator], struck(claim)) == ([doer], target)


def test_who_is_asked_for_is_not_what_was_struck() -> None:
    claim = first("لا يعلم الجيش من أسقط الطائرة.")
    assert (list(claim.perpetrator), struck(claim)) == ([], ["الطائرة"])


def test_who_says_something_of_a_strike_behind_its_place_was_not_struck() -> None:
    assert struck(first("مقتل 9 مدنيين بقصف على سوق في الأبيض والجيش ينفي مسؤوليته.")) == ["سوق"]
