"""Happenings of one kind that ordinals tell apart are claims of their own, each with its place and what it struck."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, title="عنوان الخبر", published="2024-05-01").claims


def struck(claim: Claim) -> tuple[str, str]:
    """What a claim says was struck, and where."""
    return claim.target[0].anchor.text if claim.target else "", claim.place[0].anchor.text if claim.place else ""


@pytest.mark.parametrize(
    ("text", "each"),
    [
        # The noun is left out behind the first.
        (
            "شن الطيران الحربي ثلاث غارات على ريف إدلب، استهدفت الأولى مستودعا في سرمين، والثانية مقرا قرب بنش، والثالثة سيارة على طريق أريحا.",
            [("مستودعا", "سرمين"), ("مقرا", "بنش"), ("سيارة", "طريق أريحا")],
        ),
        ("وقع انفجاران في بغداد، الأول في حي الكرادة والثاني قرب مقهى في مدينة الصدر.", [("", "حي الكرادة"), ("", "الصدر")]),
        (
            "شهدت المدينة هجومين: الأول استهدف مركزا للشرطة في حي السلام، والثاني استهدف حافلة قرب بعقوبة.",
            [("مركزا للشرطة", "حي السلام"), ("حافلة", "بعقوبة")],
        ),
        # The noun stands with each.
        ("استهدفت الضربة الأولى مستودعا في حمص، فيما استهدفت الضربة الثانية جسرا في الرقة.", [("مستودعا", "حمص"), ("جسرا", "الرقة")]),
        ("إن الغارة الأولى أصابت منزلا في صعدة، والغارة الثانية أصابت سيارة في حجة.", [("منزلا", "صعدة"), ("سيارة", "حجة")]),
        ("استهدفت الموجة الأولى مواقع الرادار في تبوك، والموجة الثانية مصانع الصواريخ في حائل.", [("مواقع الرادار", "تبوك"), ("مصانع الصواريخ", "حائل")]),
        ("الهجوم الأول استهدف حاجزا للجيش في درعا.\n\nأما الهجوم الثاني فاستهدف دورية في السويداء.", [("حاجزا للجيش", "درعا"), ("دورية", "السويداء")]),
        # One and the other.
        ("شنت المقاتلات غارتين على صنعاء، استهدفت إحداهما مخزنا فيما استهدفت الأخرى ورشة في سعوان.", [("مخزنا", "صنعاء"), ("ورشة", "سعوان")]),
    ],
)
def test_ordinals_tell_happenings_apart(text: str, each: list[tuple[str, str]]) -> None:
    assert [struck(claim) for claim in claims(text)] == each


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # Ordinals of other things, of a count, and of what was told before.
        ("استراحت القوات في اليوم الثاني قرب تدمر وقصفت مواقع للتنظيم.", 1),
        ("سقط عشرات المسلحين في غارات للتحالف على تعز خلال الساعات الأربع والعشرين الماضية.", 1),
        ("تعد ضربة الاثنين في أبين الهجوم السادس هذا العام.", 1),
        ("قصفت المدفعية الحي الأول والحي الثاني من دوما.", 1),
    ],
)
def test_other_ordinals_tell_nothing_apart(text: str, number: int) -> None:
    assert len(claims(text)) == number


def test_the_teller_and_the_weapon_go_on_from_the_first_to_the_others() -> None:
    text = "قال مصدر أمني إن مسيرتين نفذتا غارتين، أصابت الأولى سيارة في خان يونس، بينما أصابت الغارة الثانية منزلا في غزة."
    told = claims(text)
    assert [claim.attribution[0].anchor.text for claim in told] == ["مصدر أمني", "مصدر أمني"]
    assert [claim.means for claim in told] == [("drone",), ("drone",)]


def test_harm_belongs_to_the_one_that_it_is_told_of() -> None:
    first, second = claims("الانفجار الأول وقع في حي الكرادة وأسفر عن مقتل شخصين، أما الانفجار الثاني فوقع في الفلوجة وأدى إلى إصابة أربعة مدنيين.")
    assert [(harm.kind, harm.least) for harm in first.harm] == [("killed", 2)]
    assert [(harm.kind, harm.least) for harm in second.harm] == [("injured", 4)]


@pytest.mark.parametrize(
    ("sentence", "type_", "doers"),
    [
        ("أطلقت إيران الموجة الثالثة من الصواريخ على تل أبيب.", "shelling", ["إيران"]),
        ("شنت إسرائيل الموجة الثانية من الغارات على صعدة.", "air_strike", ["إسرائيل"]),
        ("الحرس الثوري: أطلقنا الموجة الخامسة من الصواريخ على قواعد العدو في الخليج.", "shelling", ["الحرس الثوري"]),
        ("الغارة الثانية على بلدة كفرا اليوم.", "air_strike", []),
    ],
)
def test_one_that_is_counted_on_stands_beside_no_other(sentence: str, type_: str, doers: list[str]) -> None:
    (claim,) = marsad.read(sentence, published="2026-03-17T12:00:00+00:00").claims
    assert (claim.type, [mention.anchor.text for mention in claim.perpetrator]) == (type_, doers)
