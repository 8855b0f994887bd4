"""The circles that hold provinces and regions."""

from __future__ import annotations

from pathlib import Path

import pytest

import marsad
from marsad.model import DataError
from marsad.reference.areas import area_circles
from marsad.reference.gazetteer import load_gazetteer

_HEADER = "id,lat,lon,radius_km,around,seat,source\n"


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    (tmp_path / "areas").mkdir()
    return tmp_path


def test_every_circle_is_of_a_province_or_region() -> None:
    gazetteer = load_gazetteer()
    for id_, circle in area_circles().items():
        place = gazetteer.get(id_)
        assert place is not None and place.level in ("province", "region"), id_
        assert 10 <= circle.radius_km <= 800, id_


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ("sy.prov.idlib,95,36.6,80,seat,Idlib,own", "outside the earth"),
        ("sy.prov.idlib,35.9,36.6,0,seat,Idlib,own", "radius_km"),
        ("sy.prov.idlib,35.9,36.6,80,centre,Idlib,own", "seat, middle"),
        ("sy.prov.idlib,35.9,36.6,80,seat", "7 columns"),
    ],
)
def test_a_wrong_line_is_named(overlay: Path, line: str, mistake: str) -> None:
    (overlay / "areas/mine.csv").write_text(_HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=mistake) as raised:
        area_circles((overlay,))
    assert "mine.csv:2" in str(raised.value)


def test_an_overlay_moves_a_circle(overlay: Path) -> None:
    (overlay / "areas/mine.csv").write_text(_HEADER + "sy.prov.idlib,35.5,36.5,90,middle,,own\n", encoding="utf-8")
    assert area_circles((overlay,))["sy.prov.idlib"] == (35.5, 36.5, 90.0)


@pytest.mark.parametrize(
    ("report", "level", "radius"),
    [("اندلعت اشتباكات في محافظة الجوف", "province", 180.0), ("قصفت طائرات سيناء", "region", 190.0), ("قصفت طائرات محافظة إدلب", "province", 80.0)],
)
def test_a_whole_area_bears_the_circle_that_holds_it(report: str, level: str, radius: float) -> None:
    place = marsad.read(report, published="2026-03-14").claims[0].place[0]
    assert (place.level, place.uncertainty_km, place.is_area) == (level, radius, True)
    assert place.lat is not None


def test_countries_and_what_the_text_leaves_open_have_none() -> None:
    claims = marsad.read("قصفت طائرات شمال اليمن. واندلعت اشتباكات في السودان", published="2026-03-14").claims
    assert [place.lat for claim in claims for place in claim.place] == [None, None]
