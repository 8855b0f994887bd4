"""The gazetteer: what it must know, how names are found, and what a broken file is told."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.gazetteer import Gazetteer, load_gazetteer
from marsad.reference.name_index import NameIndex, write_index
from marsad.reference.place_merging import borders, name_keys
from marsad.reference.place_rows import COLUMNS, Row, read_rows
from marsad.text.fold import fold


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


# Provinces, districts and towns of seven countries; points in degrees, None for what is no point.
KNOWN = [
    ("إدلب", "SY", "province", None), ("دير الزور", "SY", "province", None), ("نينوى", "IQ", "province", None), ("صعدة", "YE", "province", None),
    ("شمال دارفور", "SD", "province", None), ("الضالع", "YE", "province", None), ("البطنان", "LY", "province", None), ("النبطية", "LB", "province", None),
    ("قطاع غزة", "PS", "region", (31.42, 34.36)), ("معرة النعمان", "SY", "town", (35.64, 36.67)), ("البوكمال", "SY", "town", (34.45, 40.92)),
    ("تلعفر", "IQ", "town", (36.37, 42.45)), ("الفلوجة", "IQ", "town", (33.35, 43.78)), ("بنت جبيل", "LB", "town", (33.12, 35.43)),
    ("عيتا الشعب", "LB", "town", (33.10, 35.33)), ("الخيام", "LB", "town", (33.33, 35.61)), ("جنين", "PS", "town", (32.46, 35.30)),
    ("خان يونس", "PS", "town", (31.35, 34.31)), ("حيس", "YE", "town", (13.93, 43.48)), ("المخا", "YE", "town", (13.32, 43.25)),
    ("الفاشر", "SD", "town", (13.63, 25.35)), ("مليط", "SD", "town", (14.13, 25.55)), ("ترهونة", "LY", "town", (32.43, 13.63)),
    ("سرت", "LY", "town", (31.21, 16.59)), ("كرج", "IR", "town", (35.83, 50.99)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "country", "level", "point"), KNOWN)
def test_the_places_that_reports_name_are_known(gazetteer: Gazetteer, name: str, country: str, level: str, point: tuple[float, float] | None) -> None:
    found = [place for place in gazetteer.lookup(fold(name)) if place.country == country and place.level == level]
    assert found, gazetteer.lookup(fold(name))
    if point is None:
        assert found[0].lat is None
    else:
        assert any(place.lat is not None and abs(place.lat - point[0]) < 0.1 and place.lon is not None and abs(place.lon - point[1]) < 0.1 for place in found)


@pytest.mark.parametrize(("name", "code"), [("إدلب", "SY07"), ("نينوى", "IQG15"), ("الحديدة", "YE18"), ("شمال دارفور", "SD02")])
def test_provinces_bear_their_p_codes(gazetteer: Gazetteer, name: str, code: str) -> None:
    assert code in {place.pcode for place in gazetteer.lookup(fold(name)) if place.level == "province"}


def test_a_place_bears_the_p_code_of_the_province_around_it(gazetteer: Gazetteer) -> None:
    assert {place.pcode for place in gazetteer.lookup(fold("كفرنبل")) if place.country == "SY"} == {"SY07"}


def test_a_name_is_found_in_fifty_microseconds() -> None:
    # A gazetteer of its own, so that nothing is remembered yet.
    fresh = load_gazetteer()
    names = [fold(name) for name, *_ in KNOWN]
    started = time.process_time()
    for name in names * 40:
        fresh._found.forget()
        fresh.lookup(name)
    # Ten times the promise, since machines that test are busy with other things.
    assert (time.process_time() - started) / (40 * len(names)) < 500e-6


def test_hamlets_are_known_by_name_but_start_none_alone(gazetteer: Gazetteer) -> None:
    assert all(place.minor for place in gazetteer.lookup("مقطع الحجر"))
    assert gazetteer.longest_name(["مقطع", "الحجر"], 0, minor=True) == 2
    assert gazetteer.longest_name(["مقطع", "الحجر"], 0) == 0


def test_capitals_and_countries_are_found_by_code_and_by_word(gazetteer: Gazetteer) -> None:
    assert (capital := gazetteer.capital("IQ")) and capital.name_en == "Baghdad"
    assert gazetteer.capital("IL") is None, "in dispute"
    assert (country := gazetteer.country("YE")) and country.name_en == "Yemen"
    assert [gazetteer.country_named(fold(word)) for word in ("بلبنان", "وسوريا", "قصف")] == ["LB", "SY", None]


def test_a_district_stands_at_the_town_that_bears_its_name(gazetteer: Gazetteer) -> None:
    (district,) = [place for place in gazetteer.lookup(fold("الرمادي")) if place.level == "district"]
    (town,) = [place for place in gazetteer.lookup(fold("الرمادي")) if place.level == "town" and place.country == "IQ" and not place.minor]
    assert (district.lat, district.lon) == (town.lat, town.lon)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("الحديدة", {"الحديدة", "حديدة", "الحديده"}),
        ("بيت لاهيا", {"بيت لاهيا"}),
        ("كفر الزيت", {"كفر الزيت", "كفر زيت"}),
        ("—", set()),
    ],
)
def test_a_name_is_looked_up_as_people_write_it(name: str, keys: set[str]) -> None:
    assert set(name_keys(name)) == keys


def test_borders_are_the_other_countries_within_fifteen_kilometres() -> None:
    rows = [
        Row(str(n), "", "", "town", country, None, None, lat, 35.0, "town", "own")
        for n, (country, lat) in enumerate([("LB", 33.10), ("IL", 33.0), ("IL", 32.5)])
    ]
    assert borders(rows) == {0: ["IL"], 1: ["LB"]}


def test_every_wrong_line_is_named(tmp_path: Path) -> None:
    lines = [",".join(COLUMNS), "a,A,ا,town,SY,,,35,36,town,,own", "b,B,ب,hamlet,SY,,,35,36,town,,own", "c,C,ت,town,SY,,,95,36,town,,own", "d,D"]
    (tmp_path / "x.csv").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DataError) as raised:
        read_rows([tmp_path / "x.csv"])
    assert [mistake.split(" ")[0] for mistake in raised.value.mistakes] == ["x.csv:3:", "x.csv:4:", "x.csv:5:"]


def test_an_index_gives_back_what_was_written_and_nothing_else(tmp_path: Path) -> None:
    write_index(tmp_path / "x.index", {"ب": [2], "ا": [0, 1], "": [5]}, [["أول", None], ["ثان", 1.5]])
    index = NameIndex(tmp_path / "x.index")
    assert [index.numbers(name) for name in ("ا", "ب", "", "ج", "اا")] == [(0, 1), (2,), (5,), (), ()]
    assert [index.record(0), index.record(1), len(index)] == [["أول", None], ["ثان", 1.5], 2]


def test_what_is_no_index_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"something else altogether")
    with pytest.raises(ValueError, match="no name index"):
        NameIndex(tmp_path / "x")
