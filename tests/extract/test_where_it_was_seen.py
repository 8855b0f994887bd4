"""Where those are who saw it, whose statement it is that only a pronoun owns, and names that no list has behind "an attack on"."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def _claim(text: str, trigger: str) -> Claim:
    reading = marsad.read(text, published="2026-03-14")
    found = [claim for claim in reading.claims if claim.trigger.text == trigger]
    assert found, [claim.trigger.text for claim in reading.claims]
    return found[0]


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("قال سكان في الأبيض إنهم سمعوا دوي انفجارات قوية فجر اليوم.", "دوي انفجارات", ["الأبيض"]),
        ("قال شهود عيان من نيالا إن اشتباكات اندلعت صباح الأربعاء حول مقر الفرقة.", "اشتباكات", ["نيالا"]),
        ("ذكر شهود في سيد صادق أن مسيرة تركية قصفت سيارة على الطريق العام.", "قصفت", ["الطريق", "سيد صادق"]),
        ("وقال أحد سكان بلدة حاس إن الطائرات قصفت سوقا.", "قصفت", ["حاس"]),
        # Who tells of another town, or of one that he has fled from, was not there.
        ("قال سكان في القضارف إن قوات الدعم السريع هاجمت مدينة سنجة الأسبوع الماضي.", "هاجمت", ["سنجة"]),
        ("قال شهود في القاهرة إنهم نجوا من قصف على قريتهم في السودان.", "قصف", ["السودان"]),
        ("قال نازحون في القضارف إن قوات الدعم السريع هاجمت قراهم الأسبوع الماضي.", "هاجمت", []),
        ("قال مسؤول في واشنطن إن غارة قتلت قياديا.", "غارة", []),
    ],
)
def test_it_was_where_those_are_who_saw_it(text: str, trigger: str, places: list[str]) -> None:
    assert [place.anchor.text for place in _claim(text, trigger).place] == places


@pytest.mark.parametrize(
    ("text", "trigger", "tellers", "responsibility"),
    [
        ("استهدفت كتائب القسام آلية في رفح، وفق بيان لها.", "استهدفت", ["كتائب القسام"], "claimed"),
        ("هاجم الجيش السوداني مواقع في بارا، وفق بيان صادر عنه.", "هاجم", ["الجيش السوداني"], "claimed"),
        ("قتل خمسة جنود في هجوم لحركة الشباب على أفجوي، وفق بيان لها.", "هجوم", ["حركة الشباب"], "claimed"),
        ("نفذت سرايا القدس هجوما في جنين، حسب بيان للجيش.", "هجوما", ["للجيش"], "attributed"),
    ],
)
def test_a_statement_of_his_own_is_told_by_who_did_it(text: str, trigger: str, tellers: list[str], responsibility: str) -> None:
    claim = _claim(text, trigger)
    assert [teller.anchor.text for teller in claim.attribution] == tellers
    assert claim.responsibility == responsibility


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("قتلت الغارة على بازيغي يوم الثلاثاء 160 شخصا.", "الغارة", ["بازيغي"]),
        ("نفذ الجيش غارة على كيبونجي بإقليم شمال كيفو.", "غارة", ["كيبونجي", "شمال كيفو"]),
        ("وقع هجوم على كازينو في المدينة.", "هجوم", ["المدينة"]),
        ("الهجوم على حافلة في سيناء خلف قتيلين.", "الهجوم", ["سيناء"]),
    ],
)
def test_a_name_that_no_list_has_behind_an_attack_on_is_where_it_was(text: str, trigger: str, places: list[str]) -> None:
    assert [place.anchor.text for place in _claim(text, trigger).place] == places


def test_a_district_governor_tells() -> None:
    claim = _claim("نفى قائممقام مدينة قدس وقوع أي انفجار في غرب طهران.", "انفجار")
    assert [teller.anchor.text for teller in claim.attribution] == ["قائممقام مدينة قدس"]
    assert [place.anchor.text for place in claim.place] == ["غرب طهران"]


@pytest.mark.parametrize(
    ("text", "trigger", "responsibility"),
    [
        ("أعلن العميد يحيى سريع استهداف سفينة في خليج عدن بعدد من الصواريخ.", "استهداف", "claimed"),
        ("أكد أبو عبيدة استهداف ناقلة جند في جباليا.", "استهداف", "claimed"),
        ("أعلن أبو عبيدة مقتل أسيرين في قصف إسرائيلي على رفح.", "قصف", "attributed"),
        ("قال العميد يحيى سريع إن الغارات استهدفت صنعاء.", "الغارات", None),
        ("أعلن وزير الصحة استهداف مستشفى في جباليا.", "استهداف", None),
    ],
)
def test_a_spokesman_of_an_armed_body_owns_what_he_announces(text: str, trigger: str, responsibility: str | None) -> None:
    assert _claim(text, trigger).responsibility == responsibility


@pytest.mark.parametrize(
    ("text", "trigger", "means"),
    [
        ("قال سكان في الحديدة إنهم سمعوا انفجارات وشاهدوا النيران تتصاعد من الميناء.", "انفجارات", ()),
        ("قتل شاب بنيران قناص في تعز.", "قتل", ("small_arms",)),
    ],
)
def test_flames_that_rise_are_no_gunfire(text: str, trigger: str, means: tuple[str, ...]) -> None:
    assert _claim(text, trigger).means == means


def test_whoever_claims_a_bombing_with_a_long_name_destroyed_no_building() -> None:
    assert _claim("تبنى القيادي في حركة طالبان باكستان سربكف مهمند تفجير مسجد بيشاور.", "تفجير").type == "explosion"
