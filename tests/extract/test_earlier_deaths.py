"""Deaths of another day that only say whose funeral, home or kin a happening befell."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل تسعة أشخاص الخميس بانفجار عبوة ناسفة خلال تشييع مقاتلين قتلوا الأربعاء بيد مسلحي التنظيم.", "مسلحي التنظيم"),
        ("انفجرت سيارة مفخخة خلال تشييع ضابط قتل برصاص مسلحين في كابول.", "مسلحين"),
        ("استهدف انتحاري جنازة زعيم قبلي اغتاله مسلحون أمس في بيشاور.", "مسلحون"),
        ("انفجرت عبوة خلال جنازة شاب قتله الجيش أمس في جنين.", "الجيش"),
        ("قتل تسعة أشخاص في انفجار خلال جنازة خمسة شرطيين قتلوا أمس في هجوم لحركة الشباب.", "حركة الشباب"),
    ],
)
def test_who_killed_the_man_who_is_buried_did_not_attack_the_funeral(text: str, doer: str) -> None:
    attack, earlier = claims(text)
    assert doer not in doers(attack)
    assert doers(earlier) == [doer]


def test_the_dead_and_the_day_of_a_funeral_are_those_of_the_earlier_death() -> None:
    attack, earlier = claims("أصيب عشرة في انفجار عبوة أثناء تشييع خمسة من مقاتلي الحشد قتلوا ليل الأربعاء.")
    assert harm(attack) == [("injured", 10, 10)]
    assert attack.time is None
    assert harm(earlier) == [("killed", 5, 5)]
    assert words(earlier, "target") == ["خمسة من مقاتلي الحشد"]


def test_the_day_on_which_somebody_killed_is_not_that_on_which_his_home_was_pulled_down() -> None:
    demolition, earlier = claims("هدم الجيش منزل فلسطيني قتل ثلاثة مستوطنين العام الماضي.")
    assert demolition.time is None
    assert (doers(earlier), words(earlier, "target")) == (["فلسطيني"], ["ثلاثة مستوطنين"])


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات منزل قيادي قتل مع أسرته في خان يونس.",
        "قصفت الطائرات منزل عائلة قتل ثلاثة من أفرادها في غزة.",
        "قصفت الطائرات منزلا قتل فيه خمسة أشخاص في غزة.",
        "استهدفت مسيرة منزل قيادي قتل على الفور في بعلبك.",
    ],
)
def test_who_died_in_his_home_when_it_was_struck_is_of_the_strike(text: str) -> None:
    (claim,) = claims(text)
    assert [kind for kind, *_ in harm(claim)] == ["killed"]


def test_bodies_that_are_held_back_are_those_of_one_killing() -> None:
    *_, killing = claims("قالت المنظمة إن الجيش يحتجز جثماني فلسطينيين قتلا الجمعة على حدود غزة.")
    assert harm(killing) == [("killed", 2, 2)]
