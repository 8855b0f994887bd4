"""Common nouns that some village bears the name of, sites in the town told before, and where a bureau is."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import PlaceMention


def _places(text: str) -> list[PlaceMention]:
    return [place for claim in marsad.read(text, published="2024-05-10").claims for place in claim.place]


def _words(text: str) -> set[str]:
    return {place.anchor.text for place in _places(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # What agrees with a site is its adjective.
        ("استولى المسلحون على مبنى الميناء القديم في هوبيو وقتلوا ستة جنود.", {"الميناء", "هوبيو"}),
        # A noun that has a genitive behind it is no town.
        ("قتل جنديان على درج مسجد في درنة برصاص قناص.", {"درنة"}),
        ("وأطلقت الشرطة النار على الحشد أمام درج مدرسة في سرت فقتل ثلاثة.", {"سرت"}),
        # With the article, at it or outside of it, where the report tells of other lands only.
        ("فجر انتحاري صومالي نفسه عند الباب في كيسمايو فقتل ثلاثة.", {"كيسمايو"}),
        ("سقطت قذائف على خيام النازحين خارج السور في مقديشو بالصومال فقتل طفلان.", {"مقديشو", "الصومال"}),
    ],
)
def test_a_common_noun_is_no_village_that_bears_it(text: str, words: set[str]) -> None:
    assert _words(text) == words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("قصف الطيران التركي مدينة الباب شمالي سوريا.", "الباب"),
        ("قصفت المدفعية محيط الباب في ريف حلب بسوريا.", "الباب"),
        ("اندلعت اشتباكات في درج غربي ليبيا.", "درج"),
        ("قتل جندي في هجوم جنوب البلاد.", "جنوب البلاد"),
        ("قصفت القوات الروسية زابوريجيا.", "زابوريجيا"),
        # Only a name is definite without the article.
        ("توغل الجيش في إل تارا. وفي تيبو القريبة، قتل ثلاثة جنود كولومبيين في كمين.", "تيبو"),
        ("قصفت القوات الروسية زابوريجيا ودنيبرو وأوديسا.", "دنيبرو"),
    ],
)
def test_a_town_by_such_a_name_is_still_one(text: str, word: str) -> None:
    assert any(word in told for told in _words(text))


def test_where_a_bureau_is_nothing_happened() -> None:
    assert _words("مدير مكتب القناة في واشنطن: مقتل جنديين أميركيين في هجوم في النيجر.") == {"النيجر"}
    assert "غزة" in _words("قصفت الطائرات مكتب القناة في غزة.")


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("هاجم مسلحون بلدة تمبول فجر اليوم. وقال شهود إن المهاجمين أحرقوا السوق.", "السوق"),
        ("تظاهر المئات في يريفان أمس. وقالت شاهدة إن الشرطة أطلقت النار عليهم في الساحة.", "الساحة"),
    ],
)
def test_a_bare_site_lies_in_the_town_told_just_before(text: str, site: str) -> None:
    told = [place for place in _places(text) if place.anchor.text == site]
    town = next(place for place in _places(text) if place.level == "town")
    assert told
    assert {(place.lat, place.lon) for place in told} == {(town.lat, town.lon)}
    assert all(place.uncertainty_km == 10.0 for place in told)


@pytest.mark.parametrize("site", ["القاعدة", "جبهة الهضبة", "نهر المعلا", "معسكر الشرارة"])
def test_a_site_outside_of_towns_is_not_put_into_one(site: str) -> None:
    text = f"قتل شخصان في انفجار في مدينة سرت. وقال متحدث باسم القوات للصحفيين إن ثلاثة جنود قتلوا مساء الاثنين في قصف على {site}."
    assert all(place.lat is None for place in _places(text) if place.anchor.text == site)


def test_the_capital_of_the_one_country_told_of_is_meant() -> None:
    (capital,) = {place for place in _places("اعتقلت الشرطة الفلبينية عشرة متظاهرين في العاصمة.") if place.anchor.text == "العاصمة"}
    assert (capital.name_en, capital.country) == ("Manila", "PH")


def test_a_town_elsewhere_by_the_name_is_not_the_one_that_sounds_so_here() -> None:
    (town,) = {place for place in _places("قتل خمسة جنود في هجوم على بلدة بيلا جنوب غربي باكستان.") if place.anchor.text == "بيلا"}
    assert (town.country, town.lat) == ("PK", pytest.approx(26.2, abs=0.2))
