"""Time zones of countries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from marsad.reference.compiled import compiled
from marsad.reference.loading import data_files, load_entries


@dataclass(frozen=True)
class Zones:
    """IANA zone names by ISO 3166-1 alpha-2 country code."""

    by_country: dict[str, str]

    def zone_of(self, country: str | None) -> str:
        """The zone of a country; UTC where the country or its zone is not known."""
        return self.by_country.get(country or "", "UTC")


def load_zones(overlays: tuple[Path, ...] = ()) -> Zones:
    """The zones of the data files."""
    files = tuple(path for path in data_files("lexicons", overlays) if path.stem == "zones")
    table = compiled("zones", (*files, Path(__file__)), lambda: _build(files))
    assert isinstance(table, dict)
    return Zones(table)


def _build(files: tuple[Path, ...]) -> dict[str, str]:
    entries = [entry.fields["zones"] for path in files for entry in load_entries(path)]
    return {country: zone for zones in entries for country, zone in zones.items() if country != "__line__"}
