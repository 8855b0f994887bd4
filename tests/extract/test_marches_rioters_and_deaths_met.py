"""Marches that are called something, rioters, powers of aggression and units by what they do; deaths that somebody named met, and who fought whom."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, words

import marsad
from marsad.model import Claim


def read(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


@pytest.mark.parametrize(
    "text",
    [
        "يأتي ذلك مع دخول الاحتجاج الذي أطلق عليه #مسيرات_العودة أسبوعه الثالث",
        'وأطلقوا عليها اسم "مسيرة العودة الكبرى". قتل 38 فلسطينيا منذ إطلاق المسيرة في مارس',
        "أصيب العشرات في جمعة رفع العلم قرب السياج",
        "استخدمت القوات وسائل لتفريق مثيري الشغب",
        "الفرق النسائية المتخصصة في اقتحام المنازل وقمع المظاهرات",
        "قال المتحدث إن دول العدوان فشلت",
    ],
)
def test_names_and_descriptions_tell_of_no_strike_or_riot(text: str) -> None:
    assert {claim.type for claim in read(text)} <= {"protest", "casualty_toll", "armed_attack"}
    assert not any(claim.trigger.text in ("أطلق", "إطلاق المسيرة", "رفع العلم", "الشغب", "اقتحام", "العدوان") for claim in read(text))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("أعلن الجيش إطلاق المسيرة على القاعدة الجوية", "drone_strike"),
        ("قمعت الفرق المتخصصة المظاهرات في صنعاء", "protest_repression"),
        ("اقتحمت الفرق المتخصصة المنازل في صنعاء", "armed_attack"),
        ("صد الجيش العدوان على المدينة", "armed_clash"),
    ],
)
def test_the_same_words_tell_elsewhere(text: str, type_: str) -> None:
    assert read(text)[0].type == type_


@pytest.mark.parametrize(
    ("text", "who", "killers"),
    [
        ("لقي محمود مصرعه على يد مسلحين", "محمود", ["مسلحين"]),
        ("لقي علي عبد الله صالح مصرعه على يد الحوثيين", "علي عبد الله صالح", ["الحوثيين"]),
        ("لقي القائد مصرعه على أيدي مسلحين مجهولين", "القائد", ["مسلحين مجهولين"]),
    ],
)
def test_somebody_named_who_met_his_death_was_killed(text: str, who: str, killers: list[str]) -> None:
    (killing,) = read(text)
    assert (words(killing, "target"), doers(killing)) == ([who], killers)


@pytest.mark.parametrize(
    ("text", "fought"),
    [
        ("حارب الجيش المتمردين في دارفور", ["المتمردين"]),
        ("حاربت القوات الكردية التنظيم في الرقة", ["التنظيم"]),
        ("يحارب الرئيس الفساد", None),
        ("تحارب الحكومة الإرهاب في سيناء", None),
    ],
)
def test_who_fights_whom_and_what_is_fought_in_words(text: str, fought: list[str] | None) -> None:
    assert [words(claim, "target") for claim in read(text)] == ([] if fought is None else [fought])
