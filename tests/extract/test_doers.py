"""Who did it: the doers that a clause names, and those that it leaves to a former one."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text).claims)


def doers(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.perpetrator]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قصفت مدفعية الجيش السوري أطراف بلدة كنصفرة.", ["مدفعية الجيش السوري"]),
        ("الجيش الإسرائيلي يقصف أطراف بلدة عيترون.", ["الجيش الإسرائيلي"]),
        ("غارة إسرائيلية على بلدة كفرا.", ["إسرائيلية"]),
        ("الغارات الأميركية والبريطانية على مدينة الحديدة.", ["الأميركية", "البريطانية"]),
        ("قصف روسي على أطراف مدينة إدلب.", ["روسي"]),
        ("هجوم لتنظيم داعش على قرية في محافظة ديالى.", ["تنظيم داعش"]),
        ("تعرضت دورية للشرطة لإطلاق نار من قبل مسلحين مجهولين في مدينة كركوك.", ["مسلحين مجهولين"]),
        ("قتل ثلاثة جنود في كمين نصبه مسلحون في محافظة نينوى.", ["مسلحون"]),
        ("شنت مقاتلات التحالف العربي سلسلة غارات على مدينة صعدة.", ["مقاتلات التحالف العربي"]),
        ("نفذ الجيش العراقي عملية عسكرية في محافظة ديالى.", ["الجيش العراقي"]),
        ("كثف الجيش العراقي ضرباته على محافظة ديالى.", ["الجيش العراقي"]),
        ("تظاهر مئات الطلاب في مدينة البصرة.", ["مئات الطلاب"]),
    ],
)
def test_a_clause_names_who_did_it(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("شارك طيران التحالف العربي بفاعلية في قصف مواقع في مدينة صعدة.", ["طيران التحالف العربي"]),
        ("قامت قوات الجيش اليمني باستهداف مواقع في مدينة تعز.", ["قوات الجيش اليمني"]),
        ("تمكنت قوات الجيش اليمني من أسر عشرة مسلحين في مدينة تعز.", ["قوات الجيش اليمني"]),
        ("اتهمت السلطات السورية إسرائيل بقصف مطار عسكري قرب مدينة حمص.", ["إسرائيل"]),
        ("ألقت قوات الأمن القبض على خمسة أشخاص في مدينة العريش.", ["قوات الأمن"]),
        ("فرضت قوات الدعم السريع حصارا على مدينة الفاشر.", ["قوات الدعم السريع"]),
    ],
)
def test_a_governing_verb_hands_its_subject_to_the_verbal_noun(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل جندي في هجوم على حاجز في مدينة درعا.",
        "انفجرت عبوة ناسفة في مدينة بغداد.",
        "سقطت قذائف هاون على حي سكني في مدينة حلب.",
        "أدانت السعودية الهجوم على مدينة دوما.",
        "سقوط صواريخ أطلقت من لبنان على مدينة حيفا.",
    ],
)
def test_nobody_is_made_the_doer_where_none_is_named(sentence: str) -> None:
    assert [doers(claim) for claim in claims(sentence)] == [[]] * len(claims(sentence))


def test_a_state_that_is_a_side_fires_from_its_own_ground() -> None:
    assert doers(claims("إطلاق صواريخ من إيران باتجاه مدينة حيفا.")[0]) == ["إيران"]


def test_verbs_joined_by_and_keep_the_subject() -> None:
    named = [doers(claim) for claim in claims("حاصرت قوات الدعم السريع مدينة الفاشر، وقصفت مخيم أبو شوك.")]
    assert named == [["قوات الدعم السريع"], ["قوات الدعم السريع"]]


def test_a_force_tells_of_its_own_deeds() -> None:
    (claim,) = claims("حزب الله: قصفنا بالصواريخ تجمعا لجنود في بلدة الخيام")
    assert (doers(claim), claim.responsibility) == (["حزب الله"], "claimed")


def test_what_weapons_did_is_not_said_of_whoever_shot_them_down() -> None:
    claim = claims("اعترض سلاح البحرية الإسرائيلي مسيرات كانت تستهدف منصات غاز.")[-1]
    assert (claim.type, doers(claim)) == ("armed_attack", [])
