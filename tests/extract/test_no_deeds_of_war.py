"""Words of force, flight and harm that tell of nature, of camps, of wounds that bodies bear, and of what might come of a deed."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, harm


@pytest.mark.parametrize(
    "sentence",
    [
        "نزحت 400 أسرة جراء السيول في مأرب.",
        "نزح آلاف الأشخاص بسبب الجفاف في بيدوا.",
        "وقال الدفاع المدني إن الأمطار دمرت عشرات المنازل في تعز.",
        "زارت المنظمة مخيمات النزوح حول غوما.",
        "يعاني سكان مناطق النزوح من نقص الغذاء.",
    ],
)
def test_nature_and_camps_are_no_happenings(sentence: str) -> None:
    assert not claims(sentence)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("نزح آلاف الأشخاص بسبب الجفاف والقتال في بيدوا.", {"displacement", "armed_clash"}),
        ("نزح آلاف السكان جراء القصف على بيدوا.", {"displacement", "shelling"}),
        ("قصفت الطائرات مخيمات النزوح في خان يونس.", {"air_strike"}),
        ("تستمر حركة النزوح من الفاشر.", {"displacement"}),
    ],
)
def test_flight_from_a_war_is_told(sentence: str, types: set[str]) -> None:
    assert {claim.type for claim in claims(sentence)} == types


@pytest.mark.parametrize(
    "sentence",
    ["عثرت الشرطة على جثث سبعة رجال وعليها آثار طلقات نارية.", "عثر الأهالي على جثة شاب مصاب بطلق ناري في درعا."],
)
def test_the_wounds_of_a_body_tell_how_it_was_found(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert claim.type == "body_found"
    assert [kind for kind, _, _ in harm(claim)] == ["killed"]


def test_the_wounded_beside_bodies_are_counted() -> None:
    (claim,) = claims("استقبل المستشفى 22 جثة وعشرات الجرحى بعد قصف مدرسة في دير البلح.")
    assert harm(claim) == [("killed", 22, 22), ("injured", 20, None)]


def test_shots_that_killed_are_told() -> None:
    (claim,) = claims("قتل شاب بطلقات نارية في حي الروضة.")
    assert claim.type == "armed_attack"


@pytest.mark.parametrize(
    "sentence",
    [
        "وأضاف أن استخدام القوة المفرطة ضد المتظاهرين من شأنه تأجيج الغضب.",
        "وقال إن قصف المدن من شأنه أن يؤدي إلى أزمة سياسية.",
        "حذرت المنظمة من أن استخدام القوة ضد المحتجين قد يؤدي إلى أزمة سياسية.",
    ],
)
def test_a_deed_that_only_might_bring_something_about_is_not_told(sentence: str) -> None:
    assert not claims(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "أدى استخدام القوة المفرطة ضد المتظاهرين في الخرطوم إلى مقتل خمسة.",
        "وقالت إن هجوما استهدف قافلة مساعدات قد يؤدي إلى وقف عملها.",
        "وقال المسؤول إن الهجوم يمكن أن يؤدي إلى تأخير المفاوضات.",
        "وقال الوزير إن قصف مستشفى في خاركيف قد يؤدي إلى فرض عقوبات.",
    ],
)
def test_a_deed_that_was_done_is_told_whatever_may_come_of_it(sentence: str) -> None:
    assert len(claims(sentence)) == 1


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("دهس مستوطن طفلا.", ["armed_attack"]),
        ("دهست سيارة مسرعة طفلا على الطريق السريع.", []),
        ("دهس سائق متهور رجلا في حادث مروري.", []),
    ],
)
def test_who_is_run_over_was_attacked_unless_on_the_road(text: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(text)] == types
