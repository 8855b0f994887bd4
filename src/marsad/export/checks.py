"""What the validators of several tables ask of a row: points, ranges, days and countries. An empty field says nothing, and what is no number is the schema's to find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from marsad.reference.ontology import Country, load_ontology

Fields = Mapping[str, str]
# Larger places than these have no point: a province must not be drawn as a town.
COARSE = frozenset({"province", "region", "country"})
_DECIMALS = 4


def mistakes_of_point(row: Fields, lat: str, lon: str, *, coarse: bool = False) -> Iterator[str]:
    """Two columns of degrees that go together, to four decimals, and are empty where the place is `coarse`."""
    if bool(row.get(lat)) != bool(row.get(lon)):
        yield f"{lat} and {lon} go together"
    for name in (lat, lon):
        if row.get(name) and len(row[name].partition(".")[2]) != _DECIMALS:
            yield f"{name} {row[name]} does not have four decimals"
    if coarse and row.get(lat):
        yield "a province, a region or a country has no point"


def mistakes_of_range(row: Fields, *names: str) -> Iterator[str]:
    """Columns of numbers, none of which may be greater than one behind it."""
    known = [(name, number) for name in names if (number := number_of(row, name)) is not None]
    for (first, least), (second, most) in pairwise(known):
        if least > most:
            yield f"{first} {row[first]} <= {second} {row[second]} does not hold"


def mistakes_of_days(row: Fields, first: str, last: str, *, year: str | None = None) -> Iterator[str]:
    """Columns of the first and the last day, and of the `year` of the first."""
    if row.get(first) and row.get(last) and row[first] > row[last]:
        yield "it ends before it begins"
    if year is not None and row.get(year) != row.get(first, "")[:4]:
        yield f"the {year} {row.get(year)} is not that of {row.get(first)}"


def mistakes_of_country(row: Fields, name: str, codes: Mapping[str, str]) -> Iterator[str]:
    """A column with the name of a country, and the columns of its `codes`, each with the field of `Country` that it holds. A country must be in the list of data/exports."""
    country = _by_name().get(row.get(name, ""))
    if country is None and row.get(name):
        yield f"{name} {row[name]} is no country of data/exports/countries.csv"
    for column, field in codes.items() if country is not None else ():
        expected = getattr(country, field)
        if row.get(column) and row[column] != str(expected):
            yield f"{column} is {row[column]}; of {row[name]} it is {expected}"


def number_of(row: Fields, name: str) -> float | None:
    """The number in a column; None where there is none."""
    try:
        return float(row.get(name) or "")
    except ValueError:
        return None


@cache
def _by_name() -> dict[str, Country]:
    return {country.name: country for country in load_ontology().countries.values()}
