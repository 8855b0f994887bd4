"""Places of wars beyond the region: how reports spell their towns and provinces, and which packaged cities are taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.reference.bundle import load_reference
from marsad.reference.gazetteer import least_populations
from marsad.reference.geonames import geonames_rows
from marsad.reference.loading import data_files
from marsad.text.fold import fold


@pytest.mark.parametrize(
    ("name", "country", "level"),
    [
        ("خيرسون", "UA", "town"),
        ("خاركوف", "UA", "province"),
        ("شبه جزيرة القرم", "UA", "region"),
        ("سيفاري", "ML", "town"),
        ("كيفو الشمالية", "CD", "province"),
        ("تيغراي", "ET", "province"),
        ("راخين", "MM", "province"),
        ("ننجرهار", "AF", "province"),
        ("كسمايو", "SO", "town"),
        ("ناغورني قره باغ", "AZ", "region"),
    ],
)
def test_places_are_known_by_the_spellings_of_the_news(name: str, country: str, level: str) -> None:
    found = load_reference().gazetteer.lookup(fold(name))
    assert (country, level) in {(place.country, place.level) for place in found}


@pytest.mark.parametrize(("name", "country"), [("كرج", "IR"), ("سوسة", "LY"), ("بيجي", "IQ")])
def test_a_city_elsewhere_does_not_take_the_name_of_one_of_the_region(name: str, country: str) -> None:
    assert {place.country for place in load_reference().gazetteer.lookup(fold(name))} >= {country}
    assert load_reference().gazetteer.lookup(fold(name))[0].country == country


def test_the_least_population_is_by_country(tmp_path: Path) -> None:
    own = tmp_path / "places"
    own.mkdir()
    (own / "more.yml").write_text("- kind: packaged_cities\n  population: 100000\n  countries: [UA]\n", encoding="utf-8")
    least = least_populations(data_files("places", (tmp_path,)))
    assert (least["SY"], least["UA"]) == (0, 100_000)
    rows = geonames_rows(least)
    assert min(row.population for row in rows if row.country == "UA") >= 100_000
    assert min(row.population for row in rows if row.country == "SY") < 500
