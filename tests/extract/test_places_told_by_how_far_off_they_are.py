"""How far one place is from another: the other is only a landmark, and the distance says where a place lies that no gazetteer has."""

from __future__ import annotations

import pytest

import marsad
from marsad.reference.distance import great_circle_km

TIMBUKTU, GAO, HOMS, DERNA = (16.77, -3.01), (16.27, -0.04), (34.73, 36.71), (32.77, 22.64)


def _places(text: str) -> list[marsad.PlaceMention]:
    return [place for claim in marsad.read(text, published="2024-05-10").claims for place in claim.place]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قصف الجيش بلدة ساكي الواقعة على مسافة عشرين كيلومترا غرب غوما.", ["ساكي"]),
        ("سيطر المقاتلون على مدينة شندي على بعد 170 كلم شمال الخرطوم.", ["شندي"]),
        ("اندلعت معارك في بلدة الدندر التي تقع على بعد نحو 300 كيلومتر جنوب شرقي الخرطوم.", ["الدندر"]),
        ("قتل ثلاثة في انفجار بمدينة بيدوا التي تبعد 250 كيلومترا عن مقديشو.", ["بيدوا"]),
        # Alone it is where something was.
        ("قتل ثلاثة جنود في كمين على بعد 60 كيلومترا جنوب غاو.", ["جنوب غاو"]),
        ("قتل ثلاثة جنود في كمين في مدينة غاو بعد هجوم على مدينة كيدال.", ["غاو", "كيدال"]),
    ],
)
def test_what_a_place_is_measured_from_is_left_out(text: str, told: list[str]) -> None:
    assert list(dict.fromkeys(place.anchor.text for place in _places(text))) == told


@pytest.mark.parametrize(
    ("text", "landmark", "km", "north", "east"),
    [
        ("هاجم مسلحون قرية تابولو الواقعة على بعد 40 كيلومترا شمال شرق تمبكتو وقتلوا عشرة.", TIMBUKTU, 40, 1, 1),
        ("قتل ثلاثون قرويا في هجوم على بلدة سورغا، التي تبعد نحو 35 كيلومترا إلى الجنوب الشرقي من غاو.", GAO, 35, -1, 1),
        ("قتل ثلاثة جنود في كمين على بعد 60 كيلومترا جنوب غاو.", GAO, 60, -1, 0),
        ("قتل جنود في كمين على بعد 15 ميلا غربي حمص.", HOMS, 24, 0, -1),
        ("وقع الهجوم في وادي الأحمر، على بعد عشرة كيلومترات إلى الشرق من درنة.", DERNA, 10, 0, 1),
        ("قتل ثلاثة جنود في كمين قرب قرية سلوق على مسافة نحو سبعين كلم من مدينة غاو.", GAO, 0, 0, 0),
    ],
)  # fmt: skip
def test_a_distance_says_where_a_place_lies(text: str, landmark: tuple[float, float], km: int, north: int, east: int) -> None:
    place = _places(text)[0]
    assert place.lat is not None and place.lon is not None and place.uncertainty_km is not None
    assert great_circle_km(*landmark, place.lat, place.lon) == pytest.approx(km, abs=6)
    assert place.place is None
    assert place.uncertainty_km >= 0.4 * km
    for moved, side in ((place.lat - landmark[0], north), (place.lon - landmark[1], east)):
        assert (moved > 0.05) - (moved < -0.05) == side


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة جنود في هجوم على بعد مئات الكيلومترات من مدينة غاو.",
        "هاجم مسلحون مدينة غاو بعد أسبوع من الهجوم الأول.",
    ],
)
def test_what_says_no_distance_moves_nothing(text: str) -> None:
    (place, *_) = _places(text)
    assert place.name_en == "Gao"
    assert place.lat == pytest.approx(GAO[0], abs=0.05)


def test_a_distance_is_no_target() -> None:
    claims = marsad.read("وقع هجوم على مسافة 40 كيلومترا من مدينة غاو.", published="2024-05-10").claims
    assert not [target for claim in claims for target in claim.target]
