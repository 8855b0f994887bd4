"""Sites that bear a town's name, suburbs and quarters by their words, and names of towns that are no places of the deed."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import PlaceMention
from marsad.reference.bundle import load_reference
from marsad.text.fold import fold


def places(text: str) -> list[PlaceMention]:
    return [place for claim in marsad.read(text, published="2025-03-02").claims for place in claim.place]


@pytest.mark.parametrize(
    ("sentence", "words", "lat"),
    [
        ("انفجرت عبوة في سوق سوراب بإقليم بلوشستان.", "سوق سوراب", 28.5),
        ("قصف الجيش سوق الحصاحيصا في ولاية الجزيرة.", "سوق الحصاحيصا", 14.8),
        ("شن الطيران غارتين على مفرق الجراحي في محافظة الحديدة.", "مفرق الجراحي", 14.1),
        ("سقط قتلى في هجوم على حاجز حوارة جنوب نابلس.", "حاجز حوارة", 32.2),
        ("استهدفت مسيرة دراجة نارية على طريق عام كفررمان في جنوب لبنان.", "طريق عام كفررمان", 33.4),
    ],
)
def test_markets_and_junctions_lie_by_the_town_they_are_called_after(sentence: str, words: str, lat: float) -> None:
    site = next(place for place in places(sentence) if place.anchor.text == words)
    assert site.lat is not None
    assert (round(site.lat, 1), site.level, site.place) == (lat, "site", None)


@pytest.mark.parametrize("sentence", ["قتل ثلاثة في شارع بغداد بدمشق.", "وقع انفجار قرب ساحة القاهرة في بيروت."])
def test_streets_and_squares_may_be_called_after_another_town(sentence: str) -> None:
    assert places(sentence)[0].lat is None


def test_a_site_by_the_name_of_a_town_of_another_land_is_not_that_town() -> None:
    camp = places("استهدفت طائرة مسيرة معسكر طيبة جنوبي الخرطوم.")[0]
    assert (camp.anchor.text, camp.country, camp.place) == ("معسكر طيبة", "SD", None)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("شن الطيران غارتين على مستودع في ضاحية تاجوراء.", "ضاحية تاجوراء"),
        ("قتل شاب برصاص الجنود في حارة المنشية.", "حارة المنشية"),
    ],
)
def test_suburbs_and_quarters_are_named_with_their_word(sentence: str, words: str) -> None:
    assert [place.anchor.text for place in places(sentence)] == [words]


def test_a_suburb_may_be_a_town() -> None:
    suburb = places("شن الطيران غارتين على مستودع في ضاحية تاجوراء.")[0]
    assert (suburb.level, suburb.country) == ("town", "LY")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("قتل القيادي الملقب بخليل في غارة على قرية في بكتيكا.", ["بكتيكا"]),
        ("قتل القيادي المكنى بحمص في غارة على مدينة إدلب.", ["إدلب"]),
        ("سيطرت القوات على درنة، وفقا لآمر غرفة عمليات عمر المختار.", ["درنة"]),
        ("اجتمع وزراء الخارجية في جدة لبحث الهجوم على مخيم زمزم.", ["مخيم زمزم"]),
        ("التقت وفود الدول في القاهرة لبحث القصف على الفاشر.", ["الفاشر"]),
    ],
)
def test_bynames_staffs_and_meetings_lend_no_place(sentence: str, words: list[str]) -> None:
    assert [place.anchor.text for place in places(sentence)] == words


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("كاتانا", "CD"),
        ("مونغداو", "MM"),
        ("كارغيل", "IN"),
        ("ماتاموروس", "MX"),
        ("مبوكي", "CF"),
        ("معبد تا موين ثوم", "KH"),
        ("مطار آدم عدي", "SO"),
        ("قاعدة أولينيا", "RU"),
        ("المستشفى الإندونيسي", "PS"),
        ("الحيس", "YE"),
    ],
)
def test_towns_and_sites_of_wars_have_a_point(name: str, country: str) -> None:
    found = load_reference().gazetteer.lookup(fold(name))
    assert any(place.country == country and place.lat is not None for place in found)


def test_that_he_may_see_is_no_town() -> None:
    assert places("جاء المهندس ليرى المشروع قبل أن تقصفه الطائرات.") == []
