"""Maps show how little is known of a place, and never a point for an area."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from marsad.pages.drawing.map import WIDTH
from marsad.pages.drawing.window import KM_A_DEGREE, circle_box, clipped, thinned, window_around, without_outliers
from marsad.pages.mapping import MapOf, map_of
from marsad.pages.words import Words
from marsad.reference.outlines import countries, lines_of, outline_of, provinces, towns
from marsad.testing import make_claim, make_incident, make_place

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*places: object, language: str = "en", numbered: bool = False) -> MapOf:
    incidents = [make_incident([make_claim()], place=place) for place in places]
    return map_of(incidents, Words(language), "a test", id_="m", numbered=numbered)  # type: ignore[arg-type]


def circles(shown: MapOf) -> list[float]:
    assert shown.drawing is not None
    return [float(circle.get("r", "0")) for circle in ElementTree.fromstring(shown.drawing.svg).iter(f"{SVG}circle")]


def test_a_circle_is_as_wide_as_what_is_not_known() -> None:
    shown = drawn(make_place(uncertainty_km=20.0), make_place("Binnish", lat=35.95, lon=36.71, uncertainty_km=10.0))
    wide, narrow = sorted(circles(shown), reverse=True)
    assert wide == pytest.approx(2 * narrow, rel=0.02)
    assert "Sarmin, Idlib, within 20 km" in re.sub("[\u2068\u2069]", "", shown.notes[0])


@pytest.mark.parametrize("level", ["province", "country", "region"])
def test_an_area_is_never_a_point_even_with_coordinates(level: str) -> None:
    shown = drawn(make_place("Idlib", level=level, lat=35.9, lon=36.6, uncertainty_km=80.0))
    assert shown.drawing is None or circles(shown) == []
    if level == "region":
        assert "not drawn" in shown.notes[0]
    else:
        assert "shaded" in shown.notes[0]


def test_a_province_that_is_not_drawn_is_named() -> None:
    shown = drawn(make_place("Akkar", level="province", country="LB", admin1="Akkar", lat=None, lon=None))
    assert shown.drawing is None
    assert "not drawn: Akkar" in re.sub("[\u2068\u2069]", "", shown.notes[0])


def test_an_incident_without_a_place_is_said_to_have_none() -> None:
    shown = drawn(make_place(), None, numbered=True)
    assert any("2" in note and "No place" in note for note in shown.notes)


def test_a_map_has_a_text_alternative_and_hostile_names_stay_text() -> None:
    shown = drawn(make_place('<script>"&', name_en='<script>"&'))
    assert shown.drawing is not None
    root = ElementTree.fromstring(shown.drawing.svg)
    assert root.get("role") == "img"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and title.text
    assert description is not None and '<script>"&' in (description.text or "")
    assert root.find(f".//{SVG}script") is None


def test_labels_do_not_cover_each_other() -> None:
    shown = drawn(*(make_place(f"Place {n}", place=f"p{n}", lat=35.9 + 0.01 * n, lon=36.7, uncertainty_km=2.0) for n in range(12)))
    assert shown.drawing is not None
    names = [label for label in shown.drawing.labels if label.words.startswith("Place")]
    assert 3 < len(names) <= 12
    assert len({round(label.y) for label in names if label.x == names[0].x}) == len([label for label in names if label.x == names[0].x])


def test_a_few_far_places_do_not_make_the_rest_small() -> None:
    near = [circle_box(34 + 0.01 * n, 36, 4) for n in range(40)]
    window = window_around(without_outliers([*near, circle_box(38.9, -77, 4)]), WIDTH, 400)
    assert window.west > 30
    assert without_outliers(near[:5]) == near[:5]


def test_a_window_keeps_its_shape_and_holds_its_boxes() -> None:
    window = window_around([circle_box(33.3, 35.5, 4)], 720, 440)
    assert window.holds(35.5, 33.3)
    tall = (window.north - window.south) * KM_A_DEGREE
    wide = (window.east - window.west) * KM_A_DEGREE * window.stretch
    assert wide / tall == pytest.approx(720 / 440, rel=0.01)
    assert min(wide, tall) >= 36


def test_a_ring_is_cut_at_the_edge_of_the_window() -> None:
    window = window_around([(0, 0, 10, 10)], 100, 100)
    cut = clipped(((5, 5), (50, 5), (50, 50), (5, 50)), window)
    assert all(window.west - 1e-9 <= x <= window.east + 1e-9 and window.south - 1e-9 <= y <= window.north + 1e-9 for x, y in cut)
    assert clipped(((100, 50), (101, 50), (101, 51)), window) == []
    assert thinned([(0, 0), (0.1, 0), (5, 0)]) == [(0, 0), (5, 0)]


def test_outlines_are_where_their_countries_are() -> None:
    lebanon = outline_of("LB")
    assert lebanon is not None
    west, south, east, north = lebanon.box
    assert (35.0 < west < 35.2) and (33.0 < south < 33.2) and (36.5 < east < 36.7) and (34.6 < north < 34.8)
    assert {outline.admin1 for outline in provinces("SY")} >= {"Idlib", "Aleppo", "Deir ez-Zor"}
    assert len(countries()) > 200
    around, between = lines_of("SY")
    assert around and between
    assert lines_of("FR") == ((), ())
    assert any(town.name_en == "Beirut" and town.name_ar == "بيروت" for town in towns())
