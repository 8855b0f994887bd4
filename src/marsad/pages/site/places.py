"""Places as they may be shown: on a grid, or by the province or country alone."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

from marsad.model import Anchor, Incident, PlaceMention
from marsad.pages.drawing.window import KM_A_DEGREE
from marsad.pages.holding import Holding
from marsad.reference.bundle import load_reference
from marsad.reference.publishing import Coarse, Extent, PublishingPolicy
from marsad.text.fold import fold

_SOMEWHERE = Anchor("", 0, 0)


def treatment(holding: Holding, incident: Incident, policy: PublishingPolicy) -> Coarse | None:
    """The entry of the policy that makes an incident coarse; None where none does."""
    places = [place for claim in holding.claims_of(incident) for place in claim.place] + ([incident.place] if incident.place else [])
    kinds = {kind for place in places if (kind := _kind(place))}
    types = {incident.type, *(claim.type for claim in holding.claims_of(incident))}
    return next((entry for entry in policy.coarse if types & entry.types or kinds & entry.place_kinds or _is_fresh(holding, incident, entry)), None)


def _kind(place: PlaceMention) -> str | None:
    found = load_reference().gazetteer.get(place.place) if place.place else None
    return found.kind if found else None


def _is_fresh(holding: Holding, incident: Incident, entry: Coarse) -> bool:
    """Whether it happened, or was told last where no time is known, so shortly before the record's last entry."""
    if entry.within_hours is None:
        return False
    at = (incident.time.latest or incident.time.earliest) if incident.time else None
    told = [moment for report in holding.reports_of(incident) if (moment := report.published_at) is not None]
    latest = at or max(told, default=None)
    return latest is not None and latest > holding.recorded - timedelta(hours=entry.within_hours)


def coarsened(place: PlaceMention, to: Extent) -> PlaceMention | None:
    """A place by its province or country alone; None where neither is known, or nothing may be shown."""
    if to == "nowhere" or place.country is None:
        return None
    gazetteer = load_reference().gazetteer
    if to == "province" and place.admin1 is not None:
        units = (unit for unit in gazetteer.lookup(fold(place.admin1)) if unit.level == "province" and unit.country == place.country)
        unit = next(units, None)
        name_ar = unit.name_ar if unit else None
        return PlaceMention(_SOMEWHERE, unit.id if unit else None, place.admin1, name_ar, level="province", country=place.country, admin1=place.admin1)
    country = gazetteer.country(place.country)
    return PlaceMention(_SOMEWHERE, country.id if country else None, country.name_en if country else place.country, country.name_ar if country else None, level="country", country=place.country)  # fmt: skip


def on_grid(place: PlaceMention, grid_km: float) -> PlaceMention:
    """A place with its point in the middle of its cell of a grid; its circle holds all that the old one held."""
    if place.lat is None or place.lon is None or grid_km == 0:
        return place
    step = grid_km / KM_A_DEGREE
    lat = _middle(place.lat, step)
    lon = _middle(place.lon, step / max(math.cos(math.radians(lat)), 0.05))
    return replace(place, lat=round(lat, 4), lon=round(lon, 4), uncertainty_km=round(max(place.uncertainty_km or 0, grid_km) + grid_km * math.sqrt(0.5), 1))


def _middle(degrees: float, step: float) -> float:
    return (math.floor(degrees / step) + 0.5) * step


