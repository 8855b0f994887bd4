"""Who gathers at a place of which a clause tells, who fired the bullet of which more is said first, and hashtags that describe a blow."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("قتل شابان برصاص الجيش في الساحة التي تجمع فيها مئات المتظاهرين.", "مئات المتظاهرين"),
        ("قتل شابان برصاص الجيش شمال القطاع الذي توافد آلاف الفلسطينيين على طول حدوده للاحتجاج.", "آلاف الفلسطينيين"),
        ("قتل رجل برصاص الشرطة في مدينة يتظاهر فيها الآلاف منذ أسبوع.", "الآلاف"),
    ],
)
def test_who_shoots_where_people_gather_does_not_gather(text: str, crowd: str) -> None:
    _, protest = claims(text)
    assert (protest.type, doers(protest), words(protest, "target")) == ("protest", [crowd], [])


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("استشهد الشاب أحمد إثر إصابته برصاصة في الرأس أطلقها جنود الاحتلال.", "جنود الاحتلال"),
        ("قتل صحفي برصاصة في الصدر أطلقها قناص في مأرب.", "قناص"),
        ("استشهد الشاب أحمد إثر إصابته برصاصة قبل ظهر اليوم (الجمعة) في شمال قطاع غزة أطلقها جنود الاحتلال.", "جنود الاحتلال"),
    ],
)
def test_where_and_when_a_bullet_hit_may_stand_before_who_fired_it(text: str, doer: str) -> None:
    (claim,) = claims(text)
    assert doers(claim) == [doer]


@pytest.mark.parametrize(
    ("text", "type_"),
    [("#عاجل: #قصف_مدفعي على #خان_يونس.", "shelling"), ("وكان #هجوم_كيمياوي_للنظام_السوري قد أوقع عشرات القتلى في #دوما.", "chemical_attack")],
)
def test_a_hashtag_of_a_blow_and_its_kind_tells_of_it(text: str, type_: str) -> None:
    (claim,) = claims(text)
    assert claim.type == type_


def test_a_hashtag_with_the_name_of_a_campaign_tells_of_no_blow() -> None:
    assert not claims("#معركة_الكرامة: بيان الناطق باسم الحركة.")


def test_a_movement_of_theirs_moves_nobody() -> None:
    assert not any(claim.type == "deployment" for claim in claims("توافد الآلاف إلى الحدود في إطار حركتهم الاحتجاجية في غزة."))
    assert [claim.type for claim in claims("حركت روسيا قواتها نحو الحدود.")] == ["deployment"]
