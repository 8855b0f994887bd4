"""Places in hashtags, two countrysides, states that are threatened, borders and the mentions that a claim points at."""

from __future__ import annotations

import pytest

import marsad


def words(text: str) -> list[list[str]]:
    return [[place.anchor.text for place in claim.place] for claim in marsad.read(text, published="2025-03-02").claims]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("غارة على #بنت_جبيل.", [["بنت_جبيل"]]),
        ("قصف مدفعي على #مدينة_تعز.", [["تعز"]]),
        ("غارة استهدفت #قرية_الحنيشات.", [["الحنيشات"]]),
        ("غارة على #جنوب_لبنان.", [["جنوب_لبنان"]]),
        ("شن الطيران غارات على مواقع بجبهتي #حرض و #ميدي.", [["حرض"], ["ميدي"]]),
        ("غارات على #الخيام و#كفركلا.", [["الخيام"], ["كفركلا"]]),
        ("وصلت المساعدات إلى #الخيام التي نصبت أمس.", []),
        ("#حملة_تبرع للمتضررين من القصف.", [[]]),
    ],
)
def test_hashtags_name_places_as_other_words_do(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


def test_two_countrysides_are_two_places() -> None:
    assert words("قصفت الطائرات مواقع عسكرية في ريفي درعا والسويداء.") == [["درعا"], ["السويداء"]]


@pytest.mark.parametrize("sentence", ["هددت كوريا الشمالية بضرب اليابان.", "توعد الزعيم بقصف اليابان."])
def test_the_state_that_is_threatened_is_the_target_and_where_it_would_happen(sentence: str) -> None:
    (claim,) = marsad.read(sentence, published="2025-03-02").claims
    assert [place.anchor.text for place in claim.place] == ["اليابان"]
    assert [target.anchor.text for target in claim.target] == ["اليابان"]


def test_a_place_from_farther_away_is_pointed_at_where_it_was_named_last() -> None:
    text = "قصفت الطائرات مدينة سرت أمس.\nوزار الوزير مدينة سرت صباحا.\nوأسفر القصف عن مقتل ثلاثة."
    (claim,) = marsad.read(text, published="2025-03-02").claims
    assert claim.place[0].anchor.text == "سرت"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("نفذت القوات عملية في منطقة زرنوك التابعة لناحية بنجوين.", [["زرنوك", "بنجوين"]]),
        ("قتل شاب في منطقة كرنيش (شرق حلب).", [["كرنيش", "شرق حلب"]]),
        ("اندلعت معارك في منطقة صناعية قرب حلب.", [["حلب"]]),
        ("اندلعت معارك في منطقة مزدحمة (شرق حلب).", [["شرق حلب"]]),
        ("فتح الهجوم على مدينة سرت جبهة جديدة في الحرب.", [["سرت"]]),
        ("قصفت الطائرات طرقا مؤدية إلى مدينة سرت.", [["سرت"]]),
        ("قصفت الطائرات مخيما في جبهة الأربعين.", [["جبهة الأربعين"]]),
        ("توغلت القوات نحو عشرين كيلومترا داخل مدينة سرت.", [["سرت"]]),
        ("استخدم الجنود القوة لقمع المسيرات السلمية في رام الله.", [["رام الله"]]),
        ("قصفت المدفعية السلمية.", [["السلمية"]]),
        ("قصفت القوات مواقع وأكدت سعيها للقضاء عليها.", [[]]),
        ("سقطت 40 بالمائة من الصواريخ في مدينة سرت.", [["سرت"]]),
        ("قتل ثلاثة في قصف على بلدة الزنتان وهي البلدة التي شهدت معارك.", [["الزنتان"], ["الزنتان"]]),
    ],
)
def test_what_kind_of_place_it_is_is_no_name(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("نشر الجيش قوات على الحدود.", [["الحدود"]]),
        ("قصفت المدفعية مواقع قرب السياج الحدودي.", [["السياج الحدودي"]]),
        ("اندلعت اشتباكات على الحدود مع قطاع غزة.", [["الحدود مع قطاع غزة"]]),
        ("اندلعت اشتباكات في بلدة القائم قرب الحدود.", [["القائم"]]),
        ("قتل جندي من حرس الحدود في كمين قرب سرت.", [["سرت"]]),
        ("تصدى الجيش لمسلحين حاولوا عبور الحدود.", [[]]),
    ],
)
def test_a_border_is_where_it_happened_unless_a_town_is(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


def test_the_border_is_that_of_the_strip_that_the_report_is_about() -> None:
    text = "اندلعت احتجاجات في قطاع غزة.\nوأطلق الجنود النار على المتظاهرين قرب الحدود."
    (_, shot) = marsad.read(text, published="2025-03-02").claims
    assert shot.place[0].place == "ps.region.gaza_border"
    (_, elsewhere) = marsad.read(text.replace("قطاع غزة", "سهل نينوى"), published="2025-03-02").claims
    assert elsewhere.place[0].lat is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("دوي انفجارات في دبي والبحرين.", [["دبي"], ["البحرين"]]),
        ("غارات على النبطية وصور وبعلبك.", [["النبطية"], ["صور"], ["بعلبك"]]),
        ("دوي انفجارات في النبطية وصور للدمار.", [["النبطية"]]),
        ("قصف على الخيام وبعلبك.", [["الخيام"], ["بعلبك"]]),
    ],
)
def test_towns_and_states_that_are_joined_are_places_of_their_own(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("نفت كل من روسيا وسوريا قصف مدينة إدلب.", [["إدلب"]]),
        ("بدأت الغارات على صنعاء بعد اتفاق بين الولايات المتحدة وإسرائيل.", [["صنعاء"]]),
        ("استهدف القصف كلا من قطر والبحرين.", [["قطر"], ["البحرين"]]),
        ("قصفت الطائرات بلدات على الحدود بين سوريا والعراق.", [["الحدود بين سوريا والعراق"]]),
    ],
)
def test_states_that_act_or_stand_in_a_relation_are_no_places(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قاربت الحرب في ليبيا على نهايتها بعد هجوم على مدينة سرت.", [["سرت"]]),
        ("وقع الهجوم على مدينة سرت في ليبيا.", [["سرت", "ليبيا"]]),
        ("قال الرئيس في كلمة في نيامي إن قذائف أطلقت على مالي.", [["مالي"]]),
    ],
)
def test_a_state_that_stands_apart_from_the_town_is_told_of_for_something_else(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence)[-1:] == expected


def test_a_length_of_time_counted_from_a_happening_dates_it() -> None:
    (attack,) = marsad.read("عاد الهدوء بعد يومين على الهجوم في مدينة سرت.", published="2025-03-12").claims
    assert attack.time is not None
    assert attack.time.earliest is not None
    assert attack.time.earliest.date().isoformat() in ("2025-03-08", "2025-03-09", "2025-03-10")


def test_a_length_of_fighting_dates_the_fighting_and_nothing_else() -> None:
    taken, fought = marsad.read("سيطر الجيش على سرت بعد يومين من القتال.", published="2025-03-12").claims
    assert (taken.type, taken.time) == ("territory_change", None)
    assert fought.time is not None and fought.time.earliest is not None and fought.time.latest is not None
    assert (fought.time.earliest.date().isoformat(), fought.time.latest.date().isoformat()) == ("2025-03-09", "2025-03-12")
