"""What destroyed something: weapons of range make it a strike, machines a destruction, and what was shot down an interception."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def only(text: str) -> Claim:
    (claim,) = marsad.read(text).claims
    return claim


@pytest.mark.parametrize(
    ("sentence", "type_", "means", "doers", "struck"),
    [
        ("دمرت القوات مخازن للعدو في إيلات باستخدام صواريخ باليستية.", "shelling", {"missile"}, ["القوات"], ["مخازن للعدو"]),
        ("دمرت القوات مستودع ذخيرة في صرواح بالمدفعية.", "shelling", {"artillery"}, ["القوات"], ["مستودع ذخيرة"]),
        ("أحرقت الطائرات منازل القرية.", "air_strike", {"aircraft"}, ["الطائرات"], ["منازل القرية"]),
        ("دمر الجيش ثلاثة منازل في جنين بالجرافات.", "property_destruction", set(), ["الجيش"], ["ثلاثة منازل"]),
        ("دمرت القوات مستودعا للصواريخ في صعدة.", "property_destruction", set(), ["القوات"], ["مستودعا للصواريخ"]),
        ("دمرت القوات ثلاثة جسور بعبوات ناسفة.", "explosion", {"ied"}, ["القوات"], ["ثلاثة جسور"]),
        ("تدمير رتل عسكري بغارة في أزواد.", "air_strike", set(), [], ["رتل عسكري"]),
        ("تم تدمير دبابة بصاروخ موجه في سراقب.", "shelling", {"missile"}, [], ["دبابة"]),
        ("دمرت الدفاعات الجوية صاروخا باليستيا فوق جازان.", "interception", set(), ["الدفاعات الجوية"], ["صاروخا باليستيا"]),
        ("دمر الجيش في المنطقة الشرقية مسيرتين.", "interception", set(), ["الجيش"], ["مسيرتين"]),
        ("دكت القوات البحرية منشآت قاعدة «الظفرة» الجوية بالصواريخ.", "shelling", {"missile"}, ["القوات البحرية"], None),
    ],
)
def test_what_weapons_of_range_destroy_was_struck(sentence: str, type_: str, means: set[str], doers: list[str], struck: list[str] | None) -> None:
    claim = only(sentence)
    assert (claim.type, set(claim.means)) == (type_, means)
    assert [mention.anchor.text for mention in claim.perpetrator] == doers
    assert struck is None or [mention.anchor.text for mention in claim.target] == struck


def test_two_bases_of_the_air_say_nothing_of_aircraft() -> None:
    claims = marsad.read("دكت القوات البحرية قاعدتي «الظفرة» و«علي السالم» الجويتين بالصواريخ.").claims
    assert {(claim.type, *claim.means) for claim in claims} == {("shelling", "missile")}


@pytest.mark.parametrize(
    ("sentence", "tellers"),
    [
        ("وفقا لأوامر القيادة، قصفت المدفعية حي الزيتون.", []),
        ("وفقا لتوجيهات رئيس الأركان، قصفت القوات بلدة عيتا الشعب.", []),
        ("وفقا لمصدر في القيادة، قصفت المدفعية حي الزيتون.", ["مصدر في القيادة"]),
        ("موقع والا العبري: مقتل جندي في رفح.", ["موقع والا العبري"]),
        ("قالت صحيفة والا إن الجيش قصف كفركلا.", ["صحيفة والا"]),
        ("قال وال في الإقليم إن مسلحين هاجموا القرية.", ["وال في الإقليم"]),
    ],
)
def test_what_one_acts_by_is_nobodys_words_and_a_name_is_no_particle(sentence: str, tellers: list[str]) -> None:
    claim = only(sentence)
    assert [teller.anchor.text for teller in claim.attribution] == tellers
    assert claim.realis == "occurred"


@pytest.mark.parametrize(
    ("sentence", "type_", "means"),
    [
        ("نفذت الطائرات المسيرة عملية ضد هدف حيوي في إيلات.", "drone_strike", {"drone"}),
        ("نفذت مقاتلاتنا عملية ضد موقع في سرت.", "air_strike", {"aircraft"}),
        ("نفذنا عملية عسكرية بصاروخ باليستي في يافا.", "shelling", {"missile"}),
        ("بدأ الجيش عملية عسكرية في الحويجة بإسناد من الطيران والمدفعية.", "armed_attack", {"aircraft", "artillery"}),
        ("نفذت الشرطة عملية أمنية في كركوك بمشاركة طائرات مسيرة.", "incursion", {"drone"}),
        ("نفذت القوات إغارات دقيقة في منطقة جنوب لبنان.", "armed_attack", set()),
    ],
)
def test_an_operation_with_weapons_of_its_own_is_a_strike(sentence: str, type_: str, means: set[str]) -> None:
    claim = only(sentence)
    assert (claim.type, set(claim.means)) == (type_, means)
