"""Short posts of channels and parties: our fighters, pairs of things struck, lists of villages, and happenings told side by side."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def first(text: str) -> Claim:
    return marsad.read(text).claims[0]


def struck(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.target]


def places(text: str) -> list[str]:
    return [mention.anchor.text for claim in marsad.read(text).claims for mention in claim.place]


@pytest.mark.parametrize(
    ("sentence", "by", "on"),
    [
        ("استهدف مجاهدونا دبابتين في محيط بلدة كفركلا.", ["مجاهدونا"], ["دبابتين"]),
        ("دمرت قواتنا آليتين للعدو في خان يونس.", ["قواتنا"], ["آليتين للعدو"]),
        ("قصفت طائراتهم مدرستين في مدينة رفح.", ["طائراتهم"], ["مدرستين"]),
        ("هاجم مقاتلوه رتلا عسكريا شرق دير الزور.", ["مقاتلوه"], ["رتلا عسكريا"]),
        ("قصفت مدفعيتنا كريات شمونة.", ["مدفعيتنا"], []),
        ("قصفت مدفعيتهم أطراف بلدة يارون.", ["مدفعيتهم"], []),
        ("أسقطت دفاعاتنا الجوية مسيرتين في سماء البيضاء.", ["دفاعاتنا الجوية"], ["مسيرتين"]),
        ("استهدفت قواتنا الجوية مواقع في الرقة.", ["قواتنا الجوية"], ["مواقع"]),
        ("استهدف المقاتلون ناقلة جند وناقلتي جند شرق رفح.", ["المقاتلون"], ["ناقلة جند", "ناقلتي جند"]),
        ("قصفت مدمرات أميركية مطار الحديدة.", ["مدمرات أميركية"], ["مطار الحديدة"]),
        ("نفذت قواتنا كمينا لدورية شرق مدينة درنة.", ["قواتنا"], ["دورية"]),
        ("وقع كمين للمسلحين قرب كيدال.", ["للمسلحين"], []),
    ],
)
def test_a_noun_with_its_pronoun_ends_before_what_was_struck(sentence: str, by: list[str], on: list[str]) -> None:
    assert doers(first(sentence)) == by
    assert struck(first(sentence)) == on


@pytest.mark.parametrize(
    ("sentence", "by", "killed"),
    [
        ("قتل مجاهدونا جنديين في حي الزيتون.", ["مجاهدونا"], ("جنديين", 2)),
        ("قتل مقاتلو القسام جنديين في جباليا.", ["مقاتلو القسام"], ("جنديين", 2)),
        ("قتل مقاتلوها عشرة مسلحين في مأرب.", ["مقاتلوها"], ("عشرة مسلحين", 10)),
        ("قتل مقاتلوها في قصف على مأرب.", [], ("مقاتلوها", None)),
        ("قتل مسلحو التنظيم في غارة على الرقة.", [], ("مسلحو التنظيم", None)),
    ],
)
def test_fighters_of_somebody_kill_whoever_is_counted_behind_them(sentence: str, by: list[str], killed: tuple[str, int | None]) -> None:
    claim = first(sentence)
    assert doers(claim) == by
    assert [(harm.anchor.text, harm.most) for harm in claim.harm] == [killed]


@pytest.mark.parametrize(
    ("sentence", "type_", "means"),
    [
        ("قصفت طائرات بلدة كفركلا.", "air_strike", ("aircraft",)),
        ("هاجمت مسيرات مدينة الأبيض.", "drone_strike", ("drone",)),
        ("استهدفت مسيرة سيارة بصاروخين في بلدة حولا.", "drone_strike", ("drone", "missile")),
        ("هجوم بصواريخ ومسيرات استهدف قاعدة في أربيل.", "shelling", ("drone", "missile")),
        ("استهدفنا مدمرتين في البحر الأحمر بالصواريخ.", "shelling", ("missile",)),
    ],
)
def test_weapons_without_a_name_are_means_and_belong_to_no_town(sentence: str, type_: str, means: tuple[str, ...]) -> None:
    claim = first(sentence)
    assert (claim.type, claim.means) == (type_, means)
    assert not any(mention.startswith("طائرات") for mention in struck(claim))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("قصف مدفعي على بلدات حولا ومركبا وخراج بلدة شبعا.", ["حولا", "مركبا", "شبعا"]),
        ("غارات على النبطية الفوقا ودير سريان وكفرا.", ["النبطية الفوقا", "دير سريان", "كفرا"]),
        ("غارات على بلدات: جبشيت، عدشيت، الدوير.", ["جبشيت", "عدشيت", "الدوير"]),
        ("غارات استهدفت القرى التالية:\n1- حولا\n2- ميس الجبل", ["حولا", "ميس الجبل"]),
        ("الغارات استهدفت:\n• كفركلا\n• أطراف عيترون\n• بلدة الطيبة", ["كفركلا", "عيترون", "الطيبة"]),
        ("قصف على قرى سراقب وترنبولا ومعرشوران.", ["سراقب", "ترنبولا", "معرشوران"]),
        ("غارات على بلدات كفرا، زبدين، والقليلة، وأعلنت الوزارة الحداد.", ["كفرا", "زبدين", "القليلة"]),
        ("غارات على حاريص وخراج سنديان.", ["حاريص", "سنديان"]),
        ("غارات على صفد البطيخ.", ["صفد البطيخ"]),
        ("قصف بلدة حولا بالمدفعية.", ["حولا"]),
        # what no list goes on with
        ("غارات على محافظة صعدة، المعقل الأول للحركة.", ["صعدة"]),
        ("قصف قرى في ريف إدلب.", ["ريف إدلب"]),
    ],
)
def test_each_village_of_a_list_is_a_place(text: str, named: list[str]) -> None:
    assert places(text) == named


def test_lines_that_tell_something_are_no_list_of_the_line_before() -> None:
    claims = marsad.read("آخر ما ورد عن الغارات:\n- قصف مدفعي على حولا\n- انفجار في بليدا").claims
    told = [(claim.type, [mention.anchor.text for mention in claim.place]) for claim in claims]
    assert told[-2:] == [("shelling", ["حولا"]), ("explosion", ["بليدا"])]


def test_a_weapon_joined_behind_a_place_did_another_thing() -> None:
    raid, drone = marsad.read("غارة على النبطية، ومسيرة تستهدف سيارة في بلدة كفررمان.").claims
    assert (raid.type, raid.means, places("غارة على النبطية.")) == ("air_strike", (), ["النبطية"])
    assert (drone.type, drone.means, struck(drone)) == ("drone_strike", ("drone",), ["سيارة"])


@pytest.mark.parametrize(
    ("sentence", "by", "met"),
    [
        ("وزارة الدفاع الكويتية تؤكد التعامل مع 20 صاروخا و30 مسيرة.", ["وزارة الدفاع الكويتية"], ["20 صاروخا", "30 مسيرة"]),
        ("الدفاع السعودية: اعتراض وتدمير مسيرتين في المنطقة الشرقية.", ["الدفاع السعودية"], ["مسيرتين"]),
        ("وزارة الدفاع تعلن التصدي لـ8 صواريخ باليستية وإسقاط طائرات مسيرة.", ["وزارة الدفاع"], ["8 صواريخ باليستية", "طائرات مسيرة"]),
        ("منظومة دفاع التحالف تسقط مسيرات قرب مطار أربيل.", ["منظومة دفاع التحالف"], ["مسيرات"]),
        ("قواتنا تصدت لمئات الهجمات التي شنت بالصواريخ والمسيرات.", ["قواتنا"], ["مئات الهجمات"]),
        ("أنظمة الدفاع تعمل لاعتراض التهديد.", ["أنظمة الدفاع"], ["التهديد"]),
        ("المنظومة الجوية ترصد التهديدات وتعمل على اعتراضها.", ["المنظومة الجوية"], ["التهديدات"]),
    ],
)
def test_air_defences_meet_missiles_drones_and_threats(sentence: str, by: list[str], met: list[str]) -> None:
    claim = first(sentence)
    assert (claim.type, doers(claim), struck(claim)) == ("interception", by, met)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("أنظمة الدفاع تعمل لاعتراض التهديد.", ["interception"]),
        ("فرق الإطفاء تتعامل مع حريق في مصنع بالرياض.", []),
        ("اعتراض صاروخ في الجوف وإسقاط مسيرة في نجران.", ["interception", "interception"]),
        ("تصدت القوات لهجوم شنه المسلحون على مدينة الفاشر.", ["armed_attack"]),
        ("صواريخ حزب الله تسقط في الجليل.", ["shelling"]),
    ],
)
def test_what_is_met_by_none_or_twice_is_told_so(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in marsad.read(sentence).claims] == types


@pytest.mark.parametrize(
    ("sentence", "responsibility"),
    [
        ("الجيش الكويتي: مسيرات استهدفت محطة الكهرباء.", None),
        ("الجيش الإيراني: مسيرات استهدفت قواعد أمريكية في الكويت.", "claimed"),
        ("كتائب حزب الله: مسيرات استهدفت قاعدة فيكتوريا.", "claimed"),
    ],
)
def test_weapons_that_an_army_tells_of_are_its_own_only_against_others(sentence: str, responsibility: str | None) -> None:
    assert first(sentence).responsibility == responsibility


def test_a_noun_with_its_own_verb_behind_and_is_nobody_of_the_clause_before() -> None:
    fired, met = marsad.read("الجيش الإسرائيلي: رصد إطلاق صواريخ من إيران ومنظومات الدفاع تعمل على اعتراضها.").claims
    assert (doers(fired), doers(met), met.realis) == (["إيران"], ["منظومات الدفاع"], "ongoing")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("دان الوزير الاعتداءات الغاشمة التي استهدفت السعودية ودولة قطر والكويت ومملكة البحرين.", ["السعودية", "قطر", "الكويت", "البحرين"]),
        ("أدانت مصر استهداف إيران لأراضي دول عربية، بما في ذلك قطر والإمارات.", ["قطر", "الإمارات"]),
        ("هجوم إيراني على قطر والبحرين.", ["قطر", "البحرين"]),
        ("الاعتداءات على أراضي قطر والإمارات والأردن.", ["أراضي قطر", "الإمارات", "الأردن"]),
        ("أعلنت الوزارة تعرض دولة قطر لهجوم صاروخي.", ["قطر"]),
        ("انفجارات تهز الكويت.", ["الكويت"]),
        ("أدانت دول بينها قطر والإمارات الهجوم على مدينة دوما.", ["دوما"]),
    ],
)
def test_each_state_that_was_struck_is_a_place(text: str, named: list[str]) -> None:
    assert places(text) == named
    assert not any(struck(claim) for claim in marsad.read(text).claims)


@pytest.mark.parametrize(
    ("sentence", "by", "on"),
    [
        ("المتحدث باسم الأركان: استهدفنا بالموجة 12 من عملية «الفجر الصادق» تجمعات للقوات في حيفا.", ["المتحدث باسم الأركان"], ["تجمعات للقوات"]),
        ("الحرس الثوري: استهدفنا ضمن الموجة 20 من عملية الوعد الصادق قواعد أمريكية في أربيل.", ["الحرس الثوري"], ["قواعد أمريكية"]),
        ("ترامب: ضربنا مئات الأهداف في إيران.", ["ترامب"], ["مئات الأهداف"]),
        ("أدانت مصر استهداف إيران لأراضي دول عربية.", ["إيران"], []),
        ("يجب عدم الاقتراب من المصنع بعد استهدافه.", [], ["المصنع"]),
        ("منصات إطلاق الصواريخ تم استهدافها صباح اليوم.", [], ["منصات إطلاق الصواريخ"]),
        ("احتفالات بعد قصفه مبنى في ديمونا.", [], ["مبنى"]),
    ],
)
def test_waves_pronouns_and_l_lead_to_what_was_struck(sentence: str, by: list[str], on: list[str]) -> None:
    claims = marsad.read(sentence).claims
    assert [(doers(claim), struck(claim)) for claim in claims] == [(by, on)]


@pytest.mark.parametrize(
    ("line", "type_", "named"),
    [
        ("صواريخ على تل أبيب وحيفا.", "shelling", ["تل أبيب", "حيفا"]),
        ("وابل جديد من الصواريخ باتجاه حيفا.", "shelling", ["حيفا"]),
        ("دفعة إضافية من المسيرات تجاه إيلات.", "drone_strike", ["إيلات"]),
    ],
)
def test_weapons_on_their_way_tell_of_force_without_a_word_of_it(line: str, type_: str, named: list[str]) -> None:
    assert {claim.type for claim in marsad.read(line).claims} == {type_}
    assert places(line) == named


def test_weapons_that_are_shown_tell_of_none() -> None:
    assert marsad.read("صواريخ باليستية معروضة على متن شاحنة في طهران.").claims == ()


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("صفارات الإنذار تدوي في كريات شمونة خشية تسلل طائرات مسيرة.", "possible"),
        ("دوي صفارات الإنذار في إيلات إثر تسلل مسيرة معادية.", "stated"),
    ],
)
def test_what_sirens_sound_for_is_on_its_way(sentence: str, certainty: str) -> None:
    claim = first(sentence)
    assert (claim.type, claim.realis, claim.certainty) == ("drone_strike", "ongoing", certainty)


def test_a_header_behind_a_bullet_holds_for_the_lines_behind_it() -> None:
    claims = marsad.read("🔹ترامب:\n🔴سندمر أسطول إيران\n🔴استهدفنا قاعدة في طهران").claims
    assert [claim.attribution[0].anchor.text for claim in claims] == ["ترامب", "ترامب"]


def test_a_dot_inside_a_word_ends_no_sentence() -> None:
    assert places("أصوات الاشتباكات بين المـ.قا.و.مة وقوات العـ.د.و في بلدة الناقورة") == ["الناقورة"]


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("أعلنت إسرائيل بدء هجوم ضد إيران.", "ongoing"),
        ("بدأت أول موجة من الهجمات الصاروخية نحو حيفا.", "ongoing"),
        ("بدأ الجيش هجوما على المدينة فجر الأحد.", "occurred"),
        ("اجتماع القادة لحظة بدء العدوان على إيران.", "occurred"),
        ("صواريخ نوعية لحزب الله في سماء مدينة قلقيلية.", "ongoing"),
        ("صواريخ من لبنان باتجاه حيفا.", "occurred"),
    ],
)
def test_what_begins_or_flies_goes_on(sentence: str, realis: str) -> None:
    assert first(sentence).realis == realis


@pytest.mark.parametrize(
    ("line", "teller"),
    [
        ("#إعلام_العدو دوي صفارات الإنذار في كريات شمونة خشية تسلل مسيرة.", ["إعلام_العدو"]),
        ("#إعلام_العدو القناة 12 العبرية: سقوط صاروخ في حيفا.", ["القناة 12 العبرية"]),
        ("#الإعلام_الحربي استهداف دبابة في بلدة الطيبة.", []),
        ("#الجمهورية_الإسلامية فلاحتي: استهدفنا قاعدة في أربيل.", ["فلاحتي"]),
        ("المتحدث باسم الجيش الأردني: كشف الجيش الأردني أنه أسقط مسيرة.", ["الجيش الأردني"]),
    ],
)
def test_hashtags_and_spokesmen_that_tell(line: str, teller: list[str]) -> None:
    assert [told.anchor.text for told in first(line).attribution] == teller


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("استهدفت المقاومة دبابة في كفرشوبا، وذلك في إطار التصدي المستمر للاعتداءات على لبنان.", ["armed_attack"]),
        ("دخلت الحرب مرحلة جديدة.", []),
        ("دخلت القوات البلدة.", ["incursion"]),
        ("الجيش الإسرائيلي: وابل إضافي من الصواريخ باتجاه حيفا والمنظومة الجوية تعمل على اعتراضها.", ["shelling", "interception"]),
        ("قتلنا وزير الاستخبارات في طهران.", ["assassination"]),
        ("قتل الجيش قائد الكتيبة في مدينة حلب.", ["assassination"]),
        ("قتلت القوات رئيس المجلس العسكري في حلب فجر الأحد.", ["assassination"]),
        ("قتلنا جنديا في رفح.", ["armed_attack"]),
        ("قتل رئيس البلدية في انفجار.", ["explosion"]),
        ("شهدت محافظة حجة 296 مسيرة جماهيرية حاشدة.", ["protest"]),
    ],
)
def test_what_posts_tell_of_and_what_they_only_say(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in marsad.read(sentence).claims] == types


def test_a_state_that_announces_the_beginning_makes_it() -> None:
    claim = first("إسرائيل تعلن عن بدء هجوم على إيران.")
    assert (doers(claim), claim.responsibility) == (["إسرائيل"], "claimed")


def test_a_day_marches_nowhere() -> None:
    assert doers(first("شهدت محافظة ريمة اليوم الأحد، مسيرات حاشدة تضامنا مع غزة.")) == []


@pytest.mark.parametrize(
    ("sentence", "by", "on", "means"),
    [
        ("قصف نفذته القوات الأميركية والإسرائيلية على طهران.", ["القوات الأميركية", "الإسرائيلية"], [], ()),
        ("أعلنت الوزارة تعرض دولة قطر لهجوم بعدد (9) صواريخ وعدد من الطائرات المسيرة من إيران.", ["إيران"], [], ("drone", "missile")),
        ("كل الصواريخ أطلقت من إيران.", ["إيران"], [], ("missile",)),
        ("استهدفت غارة جوية من طائرات مسيرة مبنى سكنيا في بيروت.", [], ["مبنى سكنيا"], ("drone",)),
        ("أعلنت هيئة الطيران المدني أن طائرة مسيرة استهدفت خزانا في الكويت.", [], ["خزانا"], ("drone",)),
        ("مصدر في حزب الله: الاشتباكات مستمرة مع قوات الاحتلال في بلدة الخيام.", ["حزب الله"], ["قوات الاحتلال"], ()),
        ("دوي انفجارات في ميناء جابهار.", [], [], ()),
        ("المضادات الأرضية تعترض صواريخ في سماء الدوحة.", ["المضادات الأرضية"], ["صواريخ"], ()),
        ("استهداف المصالح الأمريكية في البحرين.", [], ["المصالح الأمريكية"], ()),
    ],
)
def test_doers_targets_and_weapons_of_posts(sentence: str, by: list[str], on: list[str], means: tuple[str, ...]) -> None:
    claim = first(sentence)
    assert (doers(claim)[: len(by)], struck(claim), claim.means) == (by, on, means)


def test_a_verb_with_a_pronoun_before_its_subject_is_one_of_saying() -> None:
    raid, attack = marsad.read("تعرضت طهران لغارات، في وقت أعلنت فيه إسرائيل عن بدء هجوم ضد إيران.").claims
    assert [mention.anchor.text for mention in raid.place] == ["طهران"]
    assert [told.anchor.text for told in attack.attribution] == ["إسرائيل"]


def test_what_shakes_a_state_happens_there() -> None:
    assert places("سماع دوي انفجارات تهز الكويت.") == ["الكويت"]


@pytest.mark.parametrize(
    ("outlet", "sentence", "responsibility"),
    [
        ("قناة", "استهدف مجاهدونا دبابتين في محيط بلدة الطيبة.", "claimed"),
        ("كتائب القسام", "استهدف مجاهدو كتائب القسام دبابة شرق رفح.", "claimed"),
        ("كتائب القسام", "قصف جيش الاحتلال منزلا في رفح.", "attributed"),
        ("قناة", "استهدف مجاهدو كتائب القسام دبابة شرق رفح.", "attributed"),
    ],
)
def test_a_party_owns_in_its_own_channel_what_it_tells_of_itself(outlet: str, sentence: str, responsibility: str) -> None:
    claim = marsad.read(sentence, outlet=outlet).claims[0]
    assert (claim.attribution, claim.responsibility) == ((), responsibility)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("استهداف دبابة في الخيام.", ["الخيام"]),
        ("غارة على الخيام جنوب لبنان.", ["الخيام", "جنوب لبنان"]),
        ("غارة على خيام النازحين في رفح.", ["رفح"]),
        ("قصف على الخيام التي أقيمت في رفح.", ["رفح"]),
    ],
)
def test_a_town_may_be_called_by_things(sentence: str, named: list[str]) -> None:
    assert places(sentence) == named


@pytest.mark.parametrize(
    ("post", "realis"),
    [
        ("الدفاع المدني: رصد إطلاق صواريخ من إيران باتجاه حيفا", "ongoing"),
        ("الجيش: رصدنا هجوما صاروخيا على الشمال", "ongoing"),
        ("صفارات الإنذار تدوي في عكا إثر رصد إطلاق صواريخ", "ongoing"),
        ("نظرا لرصد إطلاق صواريخ، توجهوا إلى الملاجئ في صفد", "ongoing"),
        ("الجيش: رصد هجوم صاروخي أمس على حيفا", "occurred"),
        ("إطلاق صواريخ من إيران باتجاه حيفا", "occurred"),
    ],
)
def test_a_launch_that_is_detected_is_on_its_way(post: str, realis: str) -> None:
    assert first(post).realis == realis


@pytest.mark.parametrize(
    ("post", "by"),
    [
        ("الجيش الإيراني: سننتقم لقادتنا", ["الجيش الإيراني"]),
        ("الحرس الثوري: سنلقن أمريكا درسا", ["الحرس الثوري"]),
        ("وزير الدفاع: سنواصل ضرباتنا ضد المسلحين", ["وزير الدفاع"]),
    ],
)
def test_revenge_and_strikes_that_will_go_on_are_threats(post: str, by: list[str]) -> None:
    claim = first(post)
    assert (claim.type, claim.realis, doers(claim)) == ("threat", "threatened", by)


@pytest.mark.parametrize("sentence", ["الفريق لقن منافسه درسا في الكرة.", "الوزير: سنواصل الحوار مع الجميع."])
def test_lessons_and_talks_are_no_threats(sentence: str) -> None:
    assert marsad.read(sentence).claims == ()


@pytest.mark.parametrize(
    ("post", "tellers"),
    [
        ("مصادر عبرية\n\nانفجار في حيفا", ["مصادر عبرية"]),
        ("إعلام عبري\n\nمقتل رجل في غارة على صور", ["إعلام عبري"]),
        ("#إعلام_العدو\n\nانفجار في حيفا", ["إعلام_العدو"]),
        ("#إعلام_العدو\n\nإذاعة الجيش: انفجار في حيفا", ["إذاعة الجيش"]),
        ("مجموعة صور\n\nانفجار في حيفا", []),
    ],
)
def test_a_medium_alone_in_a_line_tells_the_lines_below(post: str, tellers: list[str]) -> None:
    assert [mention.anchor.text for mention in first(post).attribution] == tellers


def test_public_relations_of_a_body_tell() -> None:
    claim = first("أعلنت العلاقات العامة لحرس الثورة أنها أطلقت صواريخ على تل أبيب.")
    assert [mention.anchor.text for mention in claim.attribution] == ["العلاقات العامة لحرس الثورة"]
    assert claim.responsibility == "claimed"


@pytest.mark.parametrize(
    ("sentence", "by", "on"),
    [
        ("استهداف إسرائيلي لسيارة في بلدة تبنين.", ["إسرائيلي"], ["سيارة"]),
        ("استهداف مباشر لدورية في بلدة تبنين.", [], ["دورية"]),
        ("استهداف بالصواريخ لقاعدة عين الأسد.", [], ["قاعدة عين الأسد"]),
        ("قصف لقوات النظام على دوما.", ["قوات النظام"], []),
    ],
)
def test_behind_its_adjectives_a_noun_of_striking_leads_by_for_to_what_was_struck(sentence: str, by: list[str], on: list[str]) -> None:
    claim = first(sentence)
    assert (doers(claim), struck(claim)) == (by, on)


def test_a_quoted_name_of_a_place_stands_without_its_marks() -> None:
    assert places('سقوط صاروخ في مستوطنة "كريات شمونة".') == ["كريات شمونة"]
