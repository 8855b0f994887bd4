"""Places whose names no list has: told behind a word for a town before, or spelt like the name of a foreign place."""

from __future__ import annotations

import pytest

import marsad


def _places(text: str) -> list[str]:
    return [place.anchor.text for claim in marsad.read(text, published="2024-05-10").claims for place in claim.place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("انفجرت عبوة ناسفة في ناكومبا وقتل ثلاثة مدنيين.", "ناكومبا"),
        ("قتل خمسة جنود في كمين قرب غورادو.", "غورادو"),
        ("اندلعت اشتباكات في شينديلا بإقليم الشرق.", "شينديلا"),
        ("أغارت طائرات حربية فجر اليوم على مواقع للمسلحين جنوب كالينغو.", "جنوب كالينغو"),
        ("اعتقلت الشرطة تسعة أشخاص في مورانجيا القريبة.", "مورانجيا"),
    ],
)
def test_a_word_spelt_like_a_foreign_name_behind_in_or_near_is_a_place(text: str, place: str) -> None:
    assert place in _places(text)


@pytest.mark.parametrize("name", ["غلعد", "زرباطو", "شلبور"])
def test_a_name_told_behind_a_word_for_a_town_is_a_place_without_it_too(name: str) -> None:
    text = f"سيطر المتمردون على بلدة {name}. وشنت طائرات غارات على {name} ليلا."
    (claim,) = [claim for claim in marsad.read(text, published="2024-05-10").claims if claim.type == "air_strike"]
    assert [place.anchor.start for place in claim.place] == [text.rfind(name)]


@pytest.mark.parametrize(
    "text",
    [
        "اعتقل خمسة أشخاص في برنامج تلفزيوني.",
        "قتل رجل في ظروف غامضة.",
        "قصفت الطائرات مواقع في خضم معارك عنيفة.",
        "أطلق مسلحون النار في استعراض لقوتهم.",
        "قتل جندي في تطور لافت.",
    ],
)
def test_a_word_of_the_language_behind_in_is_none(text: str) -> None:
    assert _places(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت قوات النظام حيان بريف حلب الشمالي.", ["حيان", "ريف حلب الشمالي"]),
        ("اندلعت اشتباكات في حيان وبيانون بريف حلب.", ["حيان", "ريف حلب", "بيانون", "ريف حلب"]),
        ("قتل حيان طلال محمد برصاص مجهولين في بلدة الشيخ مسكين بريف درعا.", ["الشيخ مسكين", "ريف درعا"]),
        ("قصف حيين سكنيين في مدينة تعز.", ["تعز"]),
        ("سيطر الجيش على قريتين كفرنبل وحاس.", ["كفرنبل", "حاس"]),
        ("سيطرت القوات على ثلاث قرى: كفرنبل وحزارين.", ["كفرنبل", "حزارين"]),
    ],
)
def test_two_of_a_kind_lead_to_names_alone_where_and_joins_two(text: str, places: list[str]) -> None:
    assert _places(text) == places
