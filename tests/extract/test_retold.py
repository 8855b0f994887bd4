"""One claim for what a headline and its lead, or one teller's several words, tell of one happening."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str, title: str = "عنوان الخبر") -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-05-01").claims


@pytest.mark.parametrize(
    ("title", "text", "teller"),
    [
        ("قطر: اعتراض صواريخ فوق الدوحة", "أعلنت وزارة الدفاع القطرية اعتراض أربعة صواريخ فوق الدوحة.", "وزارة الدفاع القطرية"),
        ("الإمارات تعلن اعتراض مسيرات", "أعلنت وزارة الدفاع الإماراتية اعتراض ثلاث مسيرات فوق الفجيرة.", "وزارة الدفاع الإماراتية"),
    ],
)
def test_the_teller_that_a_headline_shortens_is_the_one_that_the_lead_names(title: str, text: str, teller: str) -> None:
    [claim] = claims(text, title)
    assert [told.anchor.text for told in claim.attribution] == [teller]
    assert claim.also


def test_another_teller_further_down_is_another() -> None:
    told = claims(
        "أعلنت وزارة الدفاع القطرية اعتراض أربعة صواريخ فوق الدوحة.\n\nوقالت طهران إن الدفاعات الجوية القطرية اعترضت صواريخ فوق الدوحة.",
        "قطر: اعتراض صواريخ فوق الدوحة",
    )
    assert len([claim for claim in told if claim.type == "interception"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "توعد رئيس الوزراء الإسرائيلي غزة، قائلا إن إسرائيل سترد بالشكل المناسب.",
        "توعد الرئيس الفصائل، قائلا إن بلاده سترد بقوة.",
    ],
)
def test_one_threat_of_one_teller_by_several_words(text: str) -> None:
    assert [claim.type for claim in claims(text)] == ["threat"]


def test_threats_of_two_tellers_are_two() -> None:
    assert [claim.type for claim in claims("هدد ترامب بقصف إيران. وتوعدت طهران بضرب القواعد الأميركية.")] == ["threat", "threat"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("اعترضت الدفاعات الجوية صاروخين باليستيين استهدفا مدينة جازان.", "shelling"),
        ("أسقطت الدفاعات الجوية صاروخا استهدف مدينة نجران.", "shelling"),
        ("اعترض الدفاع الجوي مسيرتين استهدفتا مدينة أبها.", "drone_strike"),
        ("اعتقلت الشرطة رجلين استهدفا مدينة أبها.", "armed_attack"),
    ],
)
def test_what_a_weapon_struck_was_struck_with_it(text: str, type_: str) -> None:
    assert type_ in [claim.type for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "اعترضت قوات التحالف العربي لدعم الشرعية في اليمن صاروخين قرب جازان.",
        'اعترضت الدفاعات الجوية التابعة لقوات التحالف العربي لـ"دعم الشرعية في اليمن" صاروخين قرب جازان.',
    ],
)
def test_the_country_in_the_name_of_a_coalition_is_no_place(text: str) -> None:
    [claim] = claims(text)
    assert [place.anchor.text for place in claim.place] == ["جازان"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("يناقش المجلس مشروع قرار بشأن هدنة تستمر شهرا في سوريا.", []),
        ("أرجأ المجلس التصويت على الهدنة الإنسانية في الغوطة.", []),
        ("تعثرت مفاوضات وقف إطلاق النار في غزة.", []),
        ("تبنى المجلس بالإجماع مشروع قرار بشأن هدنة تستمر شهرا في سوريا.", ["ceasefire"]),
        ("بدأت هدنة إنسانية في الغوطة.", ["ceasefire"]),
    ],
)
def test_a_truce_that_is_only_proposed_is_none(text: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(text)] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("وظهر رجل ملثم في ملصقات نشرها التنظيم.", []),
        ("وفي فيديو نشرته حماس ظهر الأسير.", []),
        ("نشر الجيش قوات على الحدود.", ["deployment"]),
    ],
)
def test_what_is_published_is_deployed_nowhere(text: str, types: list[str]) -> None:
    assert [claim.type for claim in claims(text)] == types


def places_of(told: tuple[Claim, ...], type_: str) -> list[list[str]]:
    return [[place.anchor.text for place in claim.place] for claim in told if claim.type == type_]


def test_raids_on_several_provinces_are_several() -> None:
    told = claims(
        "كثفت طائرات التحالف غاراتها على مواقع الحوثيين في صعدة، كما استهدفت مخازن لهم على الساحل الغربي.\n\n"
        "وتتزامن الغارات مع المعارك المستمرة في مديرية باقم."
    )
    assert places_of(told, "air_strike") == [["صعدة"], ["الساحل الغربي"]]
    assert places_of(told, "armed_clash") == [["باقم"]]


def test_a_word_that_points_back_is_no_place_that_is_named_later() -> None:
    told = claims("شهدت الرقة تظاهرة كبيرة. وقصفت الطائرات وسط المدينة.\n\nوفي وقت لاحق قصفت الطائرات سوقا في بنش.")
    assert [places[-1] for places in places_of(told, "air_strike")] == ["المدينة", "بنش"]


def test_their_raids_on_another_place_are_no_retelling() -> None:
    told = claims("شنت المقاتلات غارات استهدفت تجمعات للمتمردين.\n\nكما كثفت طائرات التحالف غاراتها على مواقع الحوثيين في صعدة.")
    assert places_of(told, "air_strike") == [[], ["صعدة"]]
