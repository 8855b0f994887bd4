"""Names that no list has in Arabic letters, known by their sound where a report tells of the country."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import PlaceMention
from marsad.reference.gazetteer import load_gazetteer
from marsad.reference.heard_names import fits, heard_as, signs_of_name, unlikeness
from marsad.text.fold import fold


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("كوتشاوري", "Kochawri"), ("كتشاوري", "Kochāwri"), ("مونغونو", "Monguno"), ("سان بيار", "Saint-Pierre"), ("تشيلوفو", "Chylove"),
        ("زالامبسا", "Zalambessa"), ("قره داغ", "Qaradagh"), ("إل بوسكي", "El Bosque"), ("أوراخوفو", "Orakhovo"),
    ],
)  # fmt: skip
def test_a_spelling_is_heard_as_the_name_that_it_writes(spelling: str, name: str) -> None:
    signs = heard_as(spelling)
    assert signs is not None and signs in signs_of_name(name)
    assert fits(signs, unlikeness(spelling, name))


@pytest.mark.parametrize(("spelling", "name"), [("مونغونو", "Mangani"), ("زالامبسا", "Zalengei"), ("كورا", "Kiri"), ("باراكا", "Borko")])
def test_a_spelling_is_not_heard_as_another_name(spelling: str, name: str) -> None:
    signs = heard_as(spelling) or ""
    assert signs not in signs_of_name(name) or not fits(signs, unlikeness(spelling, name))


@pytest.mark.parametrize("spelling", ["", "دو", "أوا", "123"])
def test_too_few_consonants_are_heard_as_nothing(spelling: str) -> None:
    assert heard_as(spelling) is None
    assert load_gazetteer().heard_as(fold(spelling), "NG") == ()


def _places(text: str) -> list[PlaceMention]:
    return [place for claim in marsad.read(text, published="2024-05-10").claims for place in claim.place]


@pytest.mark.parametrize(
    ("text", "word", "country", "lat"),
    [
        ("هاجم مسلحون بلدة مونغونه شمالي نيجيريا وقتلوا أربعة جنود.", "مونغونه", "NG", 12.7),
        ("قصفت المدفعية الباكستانية قرية بودغام في كشمير الهندية فجر اليوم.", "بودغام", "IN", 34.0),
        ("قتل ستة جنود في كمين قرب ديونتزا وسط مالي.", "ديونتزا", "ML", 15.0),
    ],
)
def test_a_town_without_an_arabic_name_is_known_by_its_sound(text: str, word: str, country: str, lat: float) -> None:
    (place,) = {place for place in _places(text) if place.anchor.text == word}
    assert (place.country, place.lat) == (country, pytest.approx(lat, abs=0.2))
    # Less surely than a name that a list has.
    assert place.uncertainty_km == 10.0


@pytest.mark.parametrize(
    "text",
    [
        # No country is told of.
        "هاجم مسلحون بلدة مونغونه وقتلوا أربعة جنود.",
        # In this one no city sounds so.
        "هاجم مسلحون بلدة مونغونه شمالي لبنان وقتلوا أربعة جنود.",
        # Nor does any here.
        "هاجم مسلحون بلدة زرمبيلاط شمالي نيجيريا وقتلوا أربعة جنود.",
    ],
)
def test_where_no_city_of_a_country_told_of_sounds_so_the_place_stays_open(text: str) -> None:
    assert all(place.lat is None for place in _places(text))


def test_the_explanation_says_that_the_name_was_known_by_its_sound() -> None:
    reading = marsad.read("هاجم مسلحون بلدة مونغونه شمالي نيجيريا وقتلوا أربعة جنود.", published="2024-05-10")
    said = [evidence.rule for claim in reading.claims for evidence in reading.explain(claim) if evidence.field == "place"]
    assert any("it sounds like Monguno, in NG" in rule for rule in said)
