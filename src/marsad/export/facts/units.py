"""The codes of the administrative units that hold a place."""

from __future__ import annotations

from marsad.model import PlaceLevel, PlaceMention
from marsad.reference.gazetteer import Gazetteer
from marsad.text.fold import fold


def unit_codes(place: PlaceMention, gazetteer: Gazetteer) -> tuple[str | None, str | None]:
    """OCHA's p-codes of the first-level and the second-level unit; None where there is no unit, or the gazetteer has no code of it."""
    return _code(place.admin1, "province", place, gazetteer), _code(place.admin2, "district", place, gazetteer)


def _code(name: str | None, level: PlaceLevel, place: PlaceMention, gazetteer: Gazetteer) -> str | None:
    """The code of the one unit of this name and level in the country; None where several have one."""
    if name is None:
        return None
    own = [unit for unit in gazetteer.lookup(fold(name)) if unit.level == level and unit.country == place.country]
    codes = {unit.pcode for unit in own if unit.pcode and (level == "province" or unit.admin1 == place.admin1)}
    return codes.pop() if len(codes) == 1 else None
