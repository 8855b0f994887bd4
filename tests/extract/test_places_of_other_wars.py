"""Places as reports of other wars name them: without a word that leads to them, between two others, in provinces, in the town told last."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import PlaceMention


def words(text: str) -> list[list[str]]:
    return [[place.anchor.text for place in claim.place] for claim in marsad.read(text, published="2025-03-02").claims]


def places(text: str) -> list[tuple[PlaceMention, ...]]:
    return [claim.place for claim in marsad.read(text, published="2025-03-02").claims]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A capital for its government, a plural, or the doer of a verbal noun, and what was struck right behind.
        ("قصفت إسلام آباد قندهار فجر اليوم.", [["قندهار"]]),
        ("قصفت موسكو خاركيف فجر اليوم.", [["خاركيف"]]),
        ("استهدفت باكو ستيباناكيرت بالمدفعية.", [["ستيباناكيرت"]]),
        ("هاجم مسلحون كييف فجر اليوم.", [["كييف"]]),
        ("هاجم مسلحو حركة الشباب كيسمايو فجر اليوم.", [["كيسمايو"]]),
        ("اقتحم المتمردون خيرسون فجر اليوم.", [["خيرسون"]]),
        ("أدان المجلس استهداف الجيش حلب بالصواريخ.", [["حلب"]]),
        ("يحاصر الجيش أم درمان منذ أسابيع.", [["أم درمان"]]),
        ("انسحب الجيش من الخرطوم.", [["الخرطوم"]]),
        ("دخلت قوات برية بونيا من الشمال.", [["بونيا"]]),
        ("قصفت القوات الروسية كريفي ريه.", [["كريفي ريه"]]),
        # A person by the name of a place, and a verb that tells of him.
        ("اقتحم القيادي الحوثي بدر المتجر.", [[]]),
        # What something lies between.
        ("اندلعت اشتباكات في مديرية صرواح بين مأرب وصنعاء.", [["صرواح", "بين مأرب وصنعاء"]]),
        ("قتل خمسة جنود في كمين على الطريق الرابط بين بيدوا ومقديشو.", [["الطريق الرابط بين بيدوا ومقديشو"]]),
        ("قصف الجيش المنطقة الواقعة بين مأرب وصنعاء.", [["بين مأرب وصنعاء"]]),
        # Words for a province, which mean other things as well.
        ("سقطت مسيرة في مقاطعتي كورسك وبيلغورود.", [["كورسك"], ["بيلغورود"]]),
        ("قتل خمسة في قصف على بلدة في مقاطعة دونيتسك.", [["دونيتسك"]]),
        ("قتل خمسة في هجوم بعد مقاطعة الانتخابات في كادونا.", [["كادونا"]]),
        ("أصابت قذيفة مستودعا للواء المشاة قرب بلدة ليمان.", [["ليمان"]]),
        # Towns by words of the language.
        ("قصف الجيش مواقع الدعم السريع في بحري وأم درمان.", [["بحري"], ["أم درمان"]]),
        ("قتل ثلاثة في بيني.", [["بيني"]]),
        ("عثر على خمس جثث في قبو.", [[]]),
        ("دخل الجيش مدينة بحري.", [["بحري"]]),
        ("قتل خمسة في هجوم على قرية تبعد 20 كيلومترا عن بوكافو.", [["بوكافو"]]),
        ("قصف الجيش بلدة أفدييفكا (دونيتسك).", [["أفدييفكا", "دونيتسك"]]),
        ("استولى مقاتلون عند الرابعة والنصف من عصر أمس على بلدة لاشيو.", [["لاشيو"]]),
        ("طالت المدفعية والمسيرات بلدتي غوريس وجيرموك.", [["غوريس"], ["جيرموك"]]),
        ("قال إن سكان دوما التي استعادتها قوات النظام رووا تفاصيل.", [["دوما"]]),
        ("‼️ دروجكيفكا: انفجاران عنيفان قبل قليل.", [["دروجكيفكا"]]),
        ("أسقطت الدفاعات 20 مسيرة فوق مناطق بيلغورود وكورسك وشبه جزيرة القرم.", [["بيلغورود"], ["كورسك"], ["شبه جزيرة القرم"]]),
    ],
)
def test_a_place_is_found_by_grammar_whatever_the_war(sentence: str, expected: list[list[str]]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "town", "country", "lat", "lon"),
    [
        ("قصفت المدفعية بلدة فوفشانسك.", "Vovchansk", "UA", 50.29, 36.94),
        ("قتل خمسة في هجوم على ميرنوغراد.", "Myrnohrad", "UA", 48.31, 37.27),
        ("هاجم مسلحون بلدة أغيلهوك.", "Aguelhok", "ML", 19.46, 0.86),
        ("انفجرت قنبلة في راجوري.", "Rajaori", "IN", 33.38, 74.31),
        ("هاجم مسلحون ماكوميا في مقاطعة كابو ديلغادو.", "Macomia", "MZ", -12.25, 40.12),
        ("اندلعت معارك في بلدة بوثيداونغ بولاية راخين.", "Buthidaung Town", "MM", 20.88, 92.53),
        ("هاجم مسلحون بلدة حررديري.", "Xarardheere", "SO", 4.65, 47.86),
        ("اقتحمت القوات بلدة الخوي. وفي تيبو في كولومبيا انفجرت قنبلة.", "Tibú", "CO", 8.64, -72.74),
    ],
)
def test_towns_of_other_wars_are_known_by_their_press_names(sentence: str, town: str, country: str, lat: float, lon: float) -> None:
    found = places(sentence)[-1][0]
    assert (found.name_en, found.country) == (town, country)
    assert found.lat == pytest.approx(lat, abs=0.05)
    assert found.lon == pytest.approx(lon, abs=0.05)


def test_a_site_without_its_town_lies_in_the_town_told_last() -> None:
    _, (street, *rest) = places("قصف الجيش مدينة سرت فجر اليوم. وسقط صاروخ على شارع الأربعين.")
    assert (street.anchor.text, rest, street.place) == ("شارع الأربعين", [], None)
    assert (street.lat, street.lon, street.country) == (pytest.approx(31.2, abs=0.1), pytest.approx(16.6, abs=0.1), "LY")
    assert street.uncertainty_km >= 10


def test_a_site_without_any_town_has_no_point() -> None:
    ((street,),) = places("سقط صاروخ على شارع الأربعين.")
    assert (street.lat, street.lon) == (None, None)


def test_the_town_of_a_hashtag_is_that_of_a_site() -> None:
    assert words("سقط صاروخ على شارع الأربعين #مصراتة") == [["شارع الأربعين", "مصراتة"]]


def test_the_town_is_the_one_named_last() -> None:
    assert words("توجه الوفد إلى مدينة كوستيانتينيفكا. وقالت السلطات إن القوات قصفت البلدة.") == [["البلدة", "كوستيانتينيفكا"]]


def test_what_another_tells_anew_does_not_take_the_place_told_before() -> None:
    told = words("قال الحاكم إن خمسة قتلوا في انفجار لغم في بيلغورود. وقالت الجماعة إنها خطفت ثلاثة جنود.")
    assert told == [["بيلغورود"], []]


def test_a_town_elsewhere_of_the_same_name_is_not_meant() -> None:
    ((first, *_),) = places("قتل خمسة في هجوم في بيلا جنوب غربي باكستان.")
    assert (first.country, round(first.lat or 0.0)) == ("PK", 26)
