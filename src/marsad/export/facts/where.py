"""Where an incident happened, with the codes of the field for how precisely that is known."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.model import PlaceMention
from marsad.reference.ontology import Country, Ontology

# A point in a wider unit would be read as a place that no text names.
POINTED = frozenset({"site", "town", "district"})
# The radius in km within which a place of a level is taken to be named itself, and not something near it.
_EXACT_KM = {"site": 2.0, "town": 4.0}
_NEAR_KM = 25.0
_ACLED = {"site": 1, "town": 1, "district": 2, "province": 3, "region": 3}
_UCDP = {"site": 1, "town": 1, "district": 3, "province": 4, "region": 5, "country": 6}
_PLOVER = {"site": 5, "town": 4, "district": 3, "province": 2, "region": 2, "country": 1}
_AREAS = frozenset({"province", "region", "country"})


@dataclass(frozen=True, slots=True)
class Where:
    """A place as the formats write it. `lat`, `lon` are WGS 84 degrees to four decimals, None for provinces and what is larger, and where the text is open."""

    mention: PlaceMention
    country: Country | None
    lat: float | None
    lon: float | None

    @property
    def name(self) -> str:
        """The English name; the words of the report where the gazetteer has none, and beside it where they name a part of a country."""
        words, name = self.mention.anchor.text, self.mention.name_en
        if name is None:
            return words
        is_part = self.level == "region" and self.country is not None and name == self.country.name
        return f"{name} ({words})" if is_part else name

    @property
    def level(self) -> str | None:
        return self.mention.level

    @property
    def is_decided(self) -> bool:
        """Whether the gazetteer knows which place is meant."""
        return self.mention.place is not None

    @property
    def is_near(self) -> bool:
        """Whether the words tell of the surroundings of a place rather than of the place."""
        km = self.mention.uncertainty_km
        return self.level in _EXACT_KM and km is not None and km > _EXACT_KM[self.level or ""]

    @property
    def uncertainty_m(self) -> int | None:
        """The radius in metres that surely holds the place; None where there is no point."""
        km = self.mention.uncertainty_km
        return None if self.lat is None or km is None else round(km * 1000)

    @property
    def acled_precision(self) -> int | None:
        """1 the place itself, 2 near it or a district, 3 a province or region; None for a country, which ACLED does not record, and what is open."""
        return None if not self.is_decided else 2 if self.is_near else _ACLED.get(self.level or "")

    @property
    def ucdp_precision(self) -> int | None:
        """1 the place itself, 2 within 25 km, 3 a district, 4 a province, 5 a region, 6 a country; None for what is open."""
        if not self.is_decided:
            return None
        if self.is_near:
            return 2 if (self.mention.uncertainty_km or 0) <= _NEAR_KM else 3
        return _UCDP.get(self.level or "")

    @property
    def plover_resolution(self) -> int | None:
        """5 within a town, 4 a town, 3 a district, 2 a province, 1 a country; None for what is open."""
        return _PLOVER.get(self.level or "") if self.is_decided else None

    @property
    def town(self) -> str | None:
        """The name of a place that is no province, region or country."""
        return None if self.level in _AREAS or self.level is None else self.name

    def described(self) -> str:
        """The place with the units around it, from the smallest to the country."""
        parts = (self.name, self.mention.admin2, self.mention.admin1, self.country.name if self.country else None)
        return ", ".join(dict.fromkeys(part for part in parts if part))


def where_of(place: PlaceMention | None, ontology: Ontology) -> Where | None:
    """The place of an incident; None where no account names one."""
    if place is None:
        return None
    pointed = place.level in POINTED and place.lat is not None and place.lon is not None
    lat, lon = (round(place.lat, 4), round(place.lon, 4)) if pointed and place.lat is not None and place.lon is not None else (None, None)
    return Where(place, ontology.country(place.country), lat, lon)
