"""Which words of a report name a place, which happening it belongs to, and which place of the world is meant."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, PlaceMention


def claims(text: str, outlet: str | None = None) -> tuple[Claim, ...]:
    return marsad.read(text, published="2025-03-02", outlet=outlet).claims


def words(text: str) -> list[list[str]]:
    return [[place.anchor.text for place in claim.place] for claim in claims(text)]


def place(text: str, outlet: str | None = None) -> PlaceMention:
    return claims(text, outlet)[0].place[0]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قصفت المدفعية موقعا بين حمص وتدمر صباح أمس.", [["بين حمص وتدمر"]]),
        ("قصف الحوثيون الرياض.", [["الرياض"]]),
        ("هاجم مسلحون بلدة دوما قرب دمشق.", [["دوما"]]),
        ("استهدف القصف الغوطة الشرقية المحاصرة قرب دمشق.", [["الغوطة الشرقية"]]),
        ("سقط صاروخ في منطقة مفتوحة قرب حيفا.", [["حيفا"]]),
        ("قال منسق الأمم المتحدة للشؤون الإنسانية في سوريا بانوس الاثنين في بيان إن قصف المدنيين في دوما يجب أن يتوقف.", [["دوما"]]),
        ("أوردت وكالة الأنباء الرسمية في سوريا أمس أن القوات قصفت عفرين.", [["عفرين"]]),
        ("قال مسعف بالميدان إن القصف أصاب مستشفى.", [[]]),
        ("وقع هجوم كيماوي على مدينة دوما في سوريا.\nوقال الرئيس إن كثيرين ماتوا في هجوم كيماوي في سوريا.", [["دوما", "سوريا"], ["دوما", "سوريا"]]),
        ("استهدف الحوثيون جدة بطائرات مسيرة.", [["جدة"]]),
        ("ردت الفصائل باستهداف دمشق بعشرات القذائف.", [["دمشق"]]),
        ("قررت القوات قصف دمشق بالصواريخ.", [["دمشق"]]),
        ("أدان البيان قصف دمشق لمدينة إدلب.", [["إدلب"]]),
        ("قصفت المدفعية مواقع في جبهتي حرض وميدي.", [["حرض"], ["ميدي"]]),
        ("قصفت المدفعية مواقع في منطقتي ياميت وبلعة.", [["ياميت"], ["بلعة"]]),
        ("قصفت المقاتلات بعدة غارات جوية مواقع في صعدة.", [["صعدة"]]),
        ("قصفت الطائرات قرى وبلدات أخرى أمس.", [[]]),
        ("انفجرت عبوة ناسفة قرب مركز للتجميل في بغداد.", [["بغداد"]]),
        ("قصفت الطائرات مركزا إعلاميا في مدينة تعز.", [["تعز"]]),
        ("أدى قصف عنيف على مدينة صعدة إلى سقوط قتلى.", [["صعدة"]]),
        ("قصفت الطائرات مقرا في العاصمة العراقية بغداد.", [["بغداد"]]),
        ("قصفت الطائرات مدينة حيفا انطلاقا من لبنان.", [["حيفا"]]),
        ("شنت الطائرات غارات على مناطق من غزة.", [["غزة"]]),
        ("غارة على بلدات كفرا وحاريص وياطر.", [["كفرا"], ["حاريص"], ["ياطر"]]),
        ("استهدف القصف مدينة حيفا بالإضافة إلى عسقلان.", [["حيفا"], ["عسقلان"]]),
        ("حققت القوات تقدما كبيرا في مدينة البيضاء.", [["البيضاء"]]),
        ("غارة إسرائيلية على صور.", [["صور"]]),
        ("اقتحمت القوات جنين فجر اليوم.", [["جنين"]]),
        ("قصف الجيش السوري درعا أمس.", [["درعا"]]),
        ("شن الجيش هجوما في سيناء بعد القضاء على مسلحين.", [["سيناء"], ["سيناء"]]),
        ("وقال الوزير في مؤتمر صحفي في باريس إن الجيش قصف مدينة سرت.", [["سرت"]]),
        ("قصفت المدفعية زنجبار. وفي عدن انفجرت عبوة ناسفة.", [["زنجبار"], ["عدن"]]),
        ("بغداد - انفجرت عبوة ناسفة في بعقوبة.", [["بعقوبة"]]),
        ("هاجم مسلحون قرية قرب غاو شمال مالي.", [["غاو", "شمال مالي"]]),
        ("قصفت الدبابات بلدة بيت ليف.", [["بيت ليف"]]),
        ("اقتحمت القوات مخيمي بلاطة وعسكر.", [["بلاطة"], ["عسكر"]]),
        ("شن الجيش غارة على الحديدة ردا على هجوم في تل أبيب.", [["الحديدة"], ["تل أبيب"]]),
        ("دارت اشتباكات بين 3 و7 أبريل 2019 جنوبي طرابلس.", [["جنوبي طرابلس"]]),
        ("أدان سفير الإمارات في واشنطن هجوم الجماعة على ناقلة النفط.", [[]]),
        ("قال المرصد الذي مقره في بريطانيا إن مسلحين هاجموا قرية في حماة.", [["حماة"]]),
        ("غارة إسرائيلية استهدفت بلدتي بنت جبيل وعيناثا.", [["بنت جبيل"], ["عيناثا"]]),
        ("انفجرت عبوة في العاصمة المؤقتة #عدن.", [["عدن"]]),
        ("اعترضت الدفاعات الجوية صاروخا أطلق من اليمن باتجاه جازان.", [["جازان"], ["جازان"]]),
        ("استهدفت المسيرات كييف وأوديسا.", [["كييف"], ["أوديسا"]]),
        ("ضربت صواريخ طهران الليلة الماضية.", [["طهران"]]),
        ("اعتقلت القوات سمير الحداد في نابلس.", [["نابلس"]]),
        ("سقط صاروخ على الرياض أمس.", [["الرياض"]]),
        ("اعترضت الدفاعات الجوية صاروخا في سماء جدة.", [["جدة"]]),
        ("قصف الطيران رياض الأطفال في سرمين.", [["سرمين"]]),
        ("وصلت إلى جدة الطفل المصاب في غارة على سرمين.", [["سرمين"]]),
        ("ضربت المقاتلات قواعد لفصائل مسلحة.", [[]]),
        ("قصف الحوثيون الرياض بصواريخ باليستية.", [["الرياض"]]),
        ("ردت الفصائل باستهداف دمشق.", [["دمشق"]]),
        ("شن التحالف غارات ضد صنعاء.", [["صنعاء"]]),
    ],
)
def test_words_that_name_a_place(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


# The name, in a sentence that decides which of the places of that name is meant.
DECIDED = [
    ("غارة إسرائيلية على بلدة الطيبة في جنوب لبنان.", None, "LB", (33.28, 35.52)),
    ("اعتقل الجيش الإسرائيلي شابا في بلدة الطيبة شرق رام الله في الضفة الغربية.", None, "PS", (31.95, 35.30)),
    ("غارة للطيران الإسرائيلي على بلدة كفرا.", "أخبار لبنان", "LB", (33.17, 35.35)),
    ("قصفت المدفعية بلدة المنصورة في ريف الرقة.", None, "SY", (35.84, 38.74)),
    ("انفجار عبوة ناسفة في مديرية المنصورة في محافظة عدن.", None, "YE", (12.86, 44.98)),
    ("اشتباكات في مدينة طرابلس بين فصائل ليبية مسلحة.", None, "LY", (32.89, 13.19)),
    ("اشتباكات مسلحة في مدينة طرابلس شمال لبنان.", None, "LB", (34.44, 35.84)),
    ("قصفت القوات التركية مدينة كرج الإيرانية.", None, "IR", (35.83, 50.99)),
    ("قصفت الطائرات مقرا في العاصمة اليمنية.", None, "YE", (15.35, 44.21)),
    ("قتل عشرة في قصف على قضاء الرمادي في محافظة الأنبار.", None, "IQ", (33.42, 43.31)),
    ("استهدفت غارة إسرائيلية شقة في الرملة البيضاء في بيروت.", None, "LB", (33.88, 35.48)),
    ("أطلق حزب الله صواريخ على مستوطنة المالكية من جنوب لبنان.", None, "IL", (33.10, 35.51)),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "outlet", "country", "point"), DECIDED)
def test_the_story_decides_which_place_is_meant(sentence: str, outlet: str | None, country: str, point: tuple[float, float]) -> None:
    found = place(sentence, outlet)
    assert found.country == country, found
    assert found.lat is not None and found.lon is not None, found
    assert (found.lat, found.lon) == pytest.approx(point, abs=0.09)


@pytest.mark.parametrize("name", ["الطيبة", "الحسينية", "المنصورة", "الزهراء"])
def test_a_name_that_the_text_leaves_open_keeps_its_alternatives(name: str) -> None:
    found = place(f"قصف مدفعي على بلدة {name}.")
    assert (found.place, found.lat) == (None, None)
    assert len(found.candidates) > 1


@pytest.mark.parametrize(
    ("sentence", "level", "least_km"),
    [
        ("قصف على محافظة صعدة.", "province", 100.0),
        ("قصف على مدينة صعدة.", "town", 0.0),
        ("استهدفت غارات صحراء الأنبار.", "province", 300.0),
        ("اشتباكات في الجنوب السوري.", "region", None),
        ("غارات على قطاع غزة.", "region", 20.0),
        ("غارات على اليمن.", "country", None),
    ],
)
def test_an_area_has_a_circle_that_holds_it_and_a_country_none(sentence: str, level: str, least_km: float | None) -> None:
    found = place(sentence)
    assert found.level == level
    if least_km is None:
        assert found.lat is None
    else:
        assert found.lat is not None and (found.uncertainty_km or 0.0) >= least_km


def test_a_place_bears_its_p_code() -> None:
    assert place("قصف على بلدة كفرنبل في محافظة إدلب.").pcode == "SY07"


def test_a_happening_told_without_a_place_stands_where_the_one_before_it_does() -> None:
    first, second = claims("شن مسلحون هجوما على نقطة تفتيش في بلدة الحويجة.\nوأضافت الشرطة أن اشتباكات اندلعت مع المهاجمين.")
    assert [found.anchor.text for found in second.place] == [found.anchor.text for found in first.place] == ["الحويجة"]


def test_the_verb_of_leading_to_is_no_valley() -> None:
    assert all(found.anchor.text != "وأدى النزاع" for claim in claims("وأدى النزاع في اليمن إلى مقتل آلاف المدنيين منذ 2015.") for found in claim.place)


def test_the_order_of_reports_and_repeated_reading_change_nothing() -> None:
    text = "غارة على بلدة الطيبة في جنوب لبنان. قصف على بلدة الخيام."
    assert claims(text) == claims(text)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("هاجم مسلحون نقطة في ريف نالوت عند المثلث الحدودي بين ليبيا وتونس والجزائر.", [["ريف نالوت"]]),
        ("انفجرت عبوة في بلدة القائم على الشريط الحدودي بين العراق وسوريا.", [["القائم"]]),
        ("قصفت الطائرات قرية الدبوسية عند الحدود بين لبنان وسوريا.", [["الدبوسية"]]),
        ("اندلعت اشتباكات بين الجيش ومسلحين في بلدة الطينة على الحدود بين السودان وتشاد.", [["الطينة"]]),
        ("قتل ثلاثة جنود في كمين قرب قرية دوغون عند المثلث الحدودي بين مالي والنيجر وبوركينا فاسو.", [["دوغون"]]),
        ('هاجم مسلحون قاعدة "حرير" (كبرى قواعد الحلفاء في العراق) في محافظة أربيل.', [['قاعدة "حرير"', "أربيل"]]),
        ('قصفت الدبابات سجن "الكويفية" (أشهر سجون المدينة في ليبيا) في بنغازي.', [['سجن "الكويفية"', "بنغازي"]]),
        ("هاجم مسلحون بلدة مارع (ريف حلب) فجر اليوم.", [["مارع", "ريف حلب"]]),
        ("هاجم مسلحون قاعدة تازا (شمالي العراق) فجر اليوم.", [["قاعدة تازا", "شمالي العراق"]]),
        ('قصفت المدفعية منطقة الـ"30 كم" في محافظة الحسكة.', [['منطقة الـ"30 كم"', "الحسكة"]]),
        ("قصفت المدفعية منطقة الـ20 كم في محافظة درعا.", [["منطقة الـ20 كم", "درعا"]]),
        # Where a place lies, by what ways it is cut off, the affairs of a state.
        ("قصفت الطائرات مطار التيفور الواقع بين مدينتي حمص وتدمر.", [["مطار التيفور", "بين مدينتي حمص وتدمر"]]),
        ("يخضع قطاع غزة لحصار جوا وبحرا وبرا منذ سنوات.", [["قطاع غزة"]]),
        ("أطلق الجنود النار على قارب كان على متنه صيادون في خليج عدن.", [["خليج عدن"]]),
        ("قصف الطيران مواقع في سوريا مع تطورات الساحة السورية.", [["سوريا"]]),
    ],
)
def test_what_bounds_or_describes_a_place_is_not_where_it_happened(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("الجيش السوداني: هجمات مسيرة لقوات الدعم السريع على مدن شمالي البلاد.", "SD"),
        ("قصفت الطائرات صعدة وحجة. وقال مسعفون إن غارات أخرى طالت شمالي البلاد.", "YE"),
        ("قال مسعفون إن غارات طالت شمالي البلاد.", None),
    ],
)
def test_the_country_is_that_of_the_story(sentence: str, country: str | None) -> None:
    found = claims(sentence)[-1].place[0]
    assert (found.country, found.place, found.lat) == (country, None, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قتل سبعة جنود في كمين قرب مدينة كاتسينا في شمال البلاد.", [["كاتسينا", "شمال البلاد"]]),
        ("قصف الطيران مدرسة في مدينة ملكال شمال شرقي البلاد.", [["ملكال", "شمال شرقي البلاد"]]),
        ("انفجرت عبوة ناسفة في جنوب شرق البلاد.", [["جنوب شرق البلاد"]]),
        ("في وسط البلاد، قصفت المدفعية مواقع في مدينة ملكال.", [["ملكال"]]),
        ("قتل سبعة جنود في كمين في أنحاء البلاد.", [["البلاد"]]),
    ],
)
def test_a_side_of_the_country_stands_behind_what_lies_in_it(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(("text", "country"), [("غارة غرب اليمن.", "YE"), ("قصف جنوب شرق آسيا.", None), ("اشتباكات في شمال الهند.", "IN")])
def test_no_quarter_that_bears_the_name_of_a_state_or_a_continent_is_meant(text: str, country: str | None) -> None:
    found = place(text)
    assert (found.lat, found.country) == (None, country)


def test_where_the_teller_is_is_not_where_it_happened() -> None:
    (claim,) = marsad.read("أعلنت وزارة الصحة في الخرطوم مقتل 12 مدنيا في قصف مدفعي استهدف سوقا شعبيا بمدينة أم درمان.").claims
    assert [place.anchor.text for place in claim.place] == ["أم درمان"]
    (claim,) = marsad.read("قال مصدر طبي في دوما إن غارة استهدفت سوقا شعبيا.").claims
    assert [place.anchor.text for place in claim.place] == ["دوما"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("غارات على السلطانية وحاروف واللبونة والشهابية في جنوب لبنان.", [["السلطانية"], ["حاروف"], ["اللبونة"], ["الشهابية"]]),
        ("استهدفت الصواريخ حيفا وعكا والجليل.", [["حيفا"], ["عكا"], ["الجليل"]]),
        ("غارات إسرائيلية على جنوبي وشرقي لبنان.", [["جنوبي وشرقي لبنان"]]),
        ('دكت القوات منشآت قاعدتي "المنهاد" و"علي السالم" الجويتين.', [["المنهاد"], ["علي السالم"]]),
        ("غارات على دوما وحرستا وسقوط جرحى.", [["دوما"], ["حرستا"]]),
    ],
)
def test_each_place_of_a_list_is_one_happening(text: str, expected: list[list[str]]) -> None:
    found = [[place.anchor.text for place in claim.place][:1] for claim in marsad.read(text).claims]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قتل أربعة مقاتلين في الضربات على مدينتي الميادين والبوكمال.", ["الميادين", "البوكمال"]),
        ("قتل خمسة مستشارين في غارة على حي المزة غربي العاصمة السورية صباح السبت الماضي.", ["حي المزة"]),
    ],
)
def test_a_town_that_a_channel_is_called_after_is_a_place_and_the_morning_is_none(text: str, places: list[str]) -> None:
    assert [claim.place[0].anchor.text for claim in marsad.read(text, published="2024-01-29", outlet="العربية").claims] == places


def test_a_state_that_condemns_strikes_told_in_several_countries_means_those_at_home() -> None:
    told = marsad.read(
        "شنت الولايات المتحدة ضربات جوية في العراق وسوريا على أكثر من 85 هدفا. وقال المرصد إن ستة قتلوا في الضربات على مدينتي الميادين والبوكمال.\n\n"
        "وندد العراق بالضربات، وقال المتحدث باسم الحكومة إن 16 شخصا قتلوا في الغارات."
    ).claims
    assert [place.anchor.text for place in told[-1].place] == ["العراق"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت إسرائيل بيروت.", ["بيروت"]),
        ("ضربت إيران حيفا فجر اليوم.", ["حيفا"]),
        ("احتلت روسيا ماريوبول.", ["ماريوبول"]),
        ("قصفت تركيا منبج، وقصف الجيش حلب.", ["منبج", "حلب"]),
        ("قصف مسلحون خاركيف أمس.", ["خاركيف"]),
        # a man whose first name a village bears
        ("استهدفت إسرائيل سامر الحاج في صيدا.", ["صيدا"]),
    ],
)
def test_a_town_behind_the_state_that_struck_it_is_where_it_was(text: str, places: list[str]) -> None:
    assert [place.anchor.text for claim in marsad.read(text).claims for place in claim.place] == places


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("دارت معارك أمس في نيالا. وقصفت الطائرات المخيم مساء أمس.", [["نيالا"], ["المخيم"]]),
        ("دارت معارك أمس في نيالا. وحاصرت القوات الحكومية المخيم لأيام.", [["نيالا"], ["المخيم"]]),
        ("دارت معارك أمس في نيالا. وحاصرت القوات الحكومية المدينة لأيام.", [["نيالا"], ["المدينة"]]),
        ("دخلت القوات التركية الأراضي السورية.", [["الأراضي السورية"]]),
        ("قصفت الطائرات الضفة الغربية.", [["الضفة الغربية"]]),
        ("أطلقت القوات الرصاص الحي على متظاهرين في نيالا.", [["نيالا"]]),
    ],
)
def test_a_definite_site_is_what_was_reached_and_no_part_of_who_did_it(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ضربت صواريخ قاعدة جوية قرب مدينة تعز. وشن مسلحون هجوما على القاعدة.", [["قاعدة جوية", "تعز"], ["القاعدة"]]),
        ("قصفت طائرات قاعدة جوية للجيش قرب مدينة سبها.", [["قاعدة جوية للجيش", "سبها"]]),
        ("استهدف هجوم قاعدة عسكرية أوكرانية.", [["قاعدة عسكرية أوكرانية"]]),
        ("قصفت طائرات مواقع في مدينة سبها.", [["سبها"]]),
    ],
)
def test_a_base_without_a_name_is_where_it_was_struck(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    "sentence", ["هاجمت القاعدة قاعدة عسكرية. وقصفت القاعدة مطارا.", "قصف مسلحون قاعدة عسكرية. وقال تنظيم القاعدة ذلك. واختطفت القاعدة ثلاثة مدنيين."]
)
def test_a_body_of_that_name_stays_a_body(sentence: str) -> None:
    assert [actor.anchor.text for actor in claims(sentence)[-1].perpetrator] == ["القاعدة"]


def test_a_base_without_a_name_is_no_village_that_bears_its_adjective() -> None:
    found = place("قصفت طائرات قاعدة جوية في العراق.")
    assert (found.anchor.text, found.place, found.lat) == ("قاعدة جوية", None, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قصف النظام الغوطة الشرقية، آخر معاقل المعارضة قرب دمشق.", ["الغوطة الشرقية", "دمشق"]),
        ("شنت مقاتلات غارات على مديرية نهم شرق العاصمة صنعاء.", ["نهم", "صنعاء"]),
        ("قصفت المدفعية مديرية نهم وقرب صنعاء.", ["صنعاء"]),
    ],
)
def test_an_area_near_a_city_stands_before_the_city(sentence: str, expected: list[str]) -> None:
    assert words(sentence)[-1] == expected


def test_forces_move_where_their_sentence_says_what_they_came_for() -> None:
    assert words("اندلعت اشتباكات في مدينة كسلا قبل أن تتدخل قوة من الجيش.") == [["كسلا"], ["كسلا"]]
    assert words("قصفت الطائرات بلدة أوباري، ونشرت الحكومة قوات في مدينة سبها.") == [["أوباري"], ["سبها"]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("اعترضت الدفاعات صاروخا أطلق من داخل الأراضي اليمنية (محافظة صعدة) باتجاه نجران.", ["نجران"]),
        ("أطلقت الميليشيات ثلاثة صواريخ باتجاه المملكة.", ["المملكة"]),
        ("قتل شخص في قصف على مواقع عسكرية (في حمص).", ["حمص"]),
    ],
)
def test_what_brackets_say_of_where_it_was_fired_from_is_not_where_it_struck(sentence: str, expected: list[str]) -> None:
    assert words(sentence)[0] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قصفت إسرائيل صور أمس.", [["صور"]]),
        ("استهدفت الغارات صور والنبطية.", [["صور"], ["النبطية"]]),
        ("بثت إسرائيل صور الغارة على بيروت.", [["بيروت"]]),
        ("قصف الجيش صور المتظاهرين.", [[]]),
    ],
)
def test_a_town_by_an_ordinary_word_right_behind_who_struck_it(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


def test_what_was_shot_down_was_not_shot_down_where_it_came_from() -> None:
    assert words("أسقط الجيش القطري طائرتين قادمتين من إيران.") == [[]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("اخترقت أربع طائرات حربية المجال الجوي اللبناني.", [["المجال الجوي اللبناني"]]),
        ("حلقت طائرات حربية في الأجواء العراقية.", [["الأجواء العراقية"]]),
        ("حلقت طائرات حربية في أجواء بيروت.", [["بيروت"]]),
        ("أسقط الجيش طائرة مسيرة في المجال الجوي الروماني.", [["المجال الجوي الروماني"]]),
        ("استخدمت المقاتلات الأجواء الأردنية لقصف مواقع في مدينة أصفهان.", [["أصفهان"]]),
        ("أغلقت السلطات المجال الجوي بعد غارة على دمشق.", [["دمشق"]]),
    ],
)
def test_the_air_above_a_state_is_where_craft_fly_and_not_what_they_strike(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("قتل 14 شخصا في قصف على سوق بنيالا.", ["نيالا"]),
        ("قتل 14 شخصا في قصف على سوق بالأبيض.", ["الأبيض"]),
        ("قصف الجيش مدرسة بأم درمان.", ["أم درمان"]),
        ("قصف الجيش سوق البزورية.", ["سوق البزورية"]),
    ],
)
def test_a_site_without_a_name_is_in_the_town_that_in_leads_to(sentence: str, places: list[str]) -> None:
    (claim,) = marsad.read(sentence, published="2024-05-10").claims
    assert [place.anchor.text for place in claim.place] == places


def test_nobody_is_meant_by_a_word_for_people_in_a_place_s_name() -> None:
    found = marsad.read("دفع القصف آلاف السكان إلى الفرار نحو أم درمان.", published="2024-05-10").claims
    assert [(harm.who, harm.least) for claim in found for harm in claim.harm] == [("civilians", 2000)]


@pytest.mark.parametrize("adjective", ["قريبة من نيالا", "حدودية", "خاضعة للجيش", "نائية"])
def test_of_what_kind_a_village_is_names_none(adjective: str) -> None:
    (claim,) = marsad.read(f"قصف المتمردون قرية {adjective} في دارفور.", published="2024-05-10").claims
    assert not any(adjective.split()[0] in place.anchor.text for place in claim.place)


def test_tellings_of_one_market_are_one_incident() -> None:
    text = (
        "قتل 14 مدنيا في قصف مدفعي استهدف سوقا شعبية في مدينة الأبيض مساء الثلاثاء، بحسب مصدر طبي.\n"
        "وقال شهود عيان إن القذائف سقطت على السوق وعلى حي مجاور له.\n"
        "واتهم الجيش السوداني قوات الدعم السريع بالوقوف وراء الهجوم، مؤكدا أن دفاعاته أسقطت مسيرتين فوق المطار."
    )
    incidents = marsad.read(text, published="2024-05-10").incidents
    (shelling,) = [incident for incident in incidents if incident.type == "shelling"]
    assert len(shelling.claims) == 3


HELD_BEFORE = [
    ("وتشهد محافظة صعدة قصفا على مديريات كتاف ورازح وباقم.", [["كتاف", "صعدة"], ["رازح", "صعدة"], ["باقم", "صعدة"]]),
    ("قصفت الطائرات في محافظة إدلب بلدتي سراقب وتفتناز.", [["سراقب", "إدلب"], ["تفتناز", "إدلب"]]),
    # What is told in a clause of its own lies where that says.
    ("وقعت هجمات في محافظة إدلب، بينها تلك التي وقعت في حلب وحماة.", [["إدلب", "حلب"], ["حماة"]]),
]


@pytest.mark.parametrize(("text", "expected"), HELD_BEFORE)
def test_a_larger_place_before_a_list_holds_each_place_of_it(text: str, expected: list[list[str]]) -> None:
    assert words(text) == expected


def test_a_road_that_leads_to_a_town_is_known_no_better_than_to_thirty_km() -> None:
    assert place("قتل خمسة بانفجار عبوة على الطريق المؤدي إلى سراقب.").uncertainty_km == 30.0
