"""Time zones of countries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import available_timezones

from marsad.model import DataError
from marsad.reference.compiled import compiled
from marsad.reference.loading import data_files, load_entries


@dataclass(frozen=True)
class Zones:
    """IANA zone names by ISO 3166-1 alpha-2 country code."""

    by_country: dict[str, str]

    def zone_of(self, country: str | None) -> str:
        """The zone of a country; UTC where the country or its zone is not known."""
        return self.by_country.get(country or "", "UTC")

    def zone_of_first(self, countries: Iterable[str | None]) -> str:
        """The zone of the first country that has one; UTC where none has."""
        return next((self.by_country[country] for country in countries if country and country in self.by_country), "UTC")


def load_zones(overlays: tuple[Path, ...] = ()) -> Zones:
    """The zones of the data files."""
    files = tuple(path for path in data_files("lexicons", overlays) if path.stem == "zones")
    table = compiled("zones", (*files, Path(__file__)), lambda: _build(files))
    assert isinstance(table, dict)
    return Zones(table)


def _build(files: tuple[Path, ...]) -> dict[str, str]:
    zones: dict[str, str] = {}
    mistakes: list[str] = []
    known = available_timezones()
    for path in files:
        for entry in load_entries(path):
            stated = {country: zone for country, zone in entry.fields.get("zones", {}).items() if country != "__line__"}
            if not stated:
                mistakes.append(entry.mistake("the entry has no zones; give it `zones:` with IANA names by country code"))
            wrong = sorted(zone for zone in stated.values() if zone not in known)
            mistakes.extend(entry.mistake(f"zone {zone!r} is not in the time zone database; look for its IANA name") for zone in wrong)
            zones.update(stated)
    if mistakes:
        raise DataError(tuple(mistakes))
    return zones
