"""Who judges a deed did not do it, and what a force is called by is no deed."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


@pytest.mark.parametrize(
    "sentence",
    [
        "أسفر القصف عن مقتل طفلين وأثار تنديدا من قبل الحكومة العراقية.",
        "أدى الهجوم إلى سقوط عشرات القتلى وسط انتقادات متزايدة من قبل المنظمات الدولية.",
        "قتل عشرة مدنيين في غارة على السوق وسط إدانات واسعة من جانب الأمم المتحدة.",
        "خلف التفجير ستة قتلى ولقي استنكارا عربيا ودوليا من جانب الاتحاد الأوروبي.",
    ],
)
def test_by_behind_a_noun_of_judging_names_no_doer(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert not doers(claim)


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("قتل عشرة مدنيين في غارة على السوق من قبل الجيش السوداني.", "الجيش السوداني"),
        ("تعرضت القرية لقصف عنيف من جانب القوات الروسية.", "القوات الروسية"),
    ],
)
def test_by_behind_a_deed_names_its_doer(sentence: str, doer: str) -> None:
    (claim,) = claims(sentence)
    assert doers(claim) == [doer]


def test_a_unit_that_is_called_by_what_it_is_there_for_tells_no_deed() -> None:
    (claim,) = claims("لقي قياديان في الجماعة مصرعهما في غارات استهدفت موقعا في صعدة. والقياديان هما قائد كتائب الاقتحام الحوثية وقائد الإمداد.")
    assert claim.type == "air_strike"
    assert not doers(claim)


@pytest.mark.parametrize("sentence", ["تدخلت قوات مكافحة الشغب لتفريق المتظاهرين في تونس.", "انتشرت قوات مكافحة الشغب لتفريق محتجين في وهران."])
def test_riot_police_that_disperse_a_crowd_repress_a_protest(sentence: str) -> None:
    deployment, repression = claims(sentence)
    assert doers(deployment) == ["قوات مكافحة الشغب"]
    assert repression.type == "protest_repression"


@pytest.mark.parametrize("sentence", ["استخدمت الشرطة القوة لفض تجمعات المحتجين في الخرطوم.", "تدخل الجيش لفض اعتصام في وهران."])
def test_breaking_up_a_crowd_represses_a_protest(sentence: str) -> None:
    assert "protest_repression" in [claim.type for claim in claims(sentence)]


def test_many_positions_are_no_town() -> None:
    assert not [place for claim in claims("تمكنت القوات الحكومية من استرداد مواقع عديدة.") for place in claim.place]


def test_two_deeds_that_one_statement_announces_have_one_doer() -> None:
    announced = 'وأعلن فصيل "سرايا الثأر"، المدعوم من طهران، ليل الأحد، عن استهداف قاعدة حقل "كونيكو" بريف دير الزور، واستهداف قاعدة "التنف" بطائرات مسيرة.'
    assert [doers(claim) for claim in claims(announced)] == [['فصيل "سرايا الثأر"']] * 2
