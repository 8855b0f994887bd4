"""The map: incidents in clusters and at points, and counts of wider units that no point stands for."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from marsad.reference.gazetteer import Gazetteer
from marsad.serve.asking import Narrowed
from marsad.serve.conditional import HeadRoute
from marsad.serve.contract import ClusterWire, MapWire, SpotWire, UnitWire
from marsad.serve.grades import by_grade, worst
from marsad.serve.openapi import returns
from marsad.serve.shared import Asking
from marsad.store import Spot, Unit

router = APIRouter(prefix="/api/map", tags=["map"], route_class=HeadRoute)


@router.get("", summary="Where incidents are, in clusters by the zoom", responses=returns(MapWire))
def show_map(asked: Asking, narrowed: Narrowed, zoom: Annotated[int, Query(ge=0, le=22)] = 6) -> Response:
    with asked.reading() as view:
        found = view.count_places(narrowed.filters, narrowed.words, as_of=narrowed.as_of, zoom=zoom)
    places = asked.reference.gazetteer
    return asked.json({
        "clusters": [_cluster(spot) for spot in found.spots if not spot.one_point], "places": [_place(spot, places) for spot in found.spots if spot.one_point],
        "areas": [_area(unit, places) for unit in found.units], "unplaced": by_grade(found.unplaced),
    })  # fmt: skip


def _cluster(spot: Spot) -> ClusterWire:
    return {
        "lon": round(spot.lon, 5), "lat": round(spot.lat, 5), "count": spot.grades.total(), "worst_grade": worst(spot.grades),
        "by_grade": by_grade(spot.grades),
    }  # fmt: skip


def _place(spot: Spot, places: Gazetteer) -> SpotWire:
    known = places.get(spot.place) if spot.place else None
    return {
        "lon": spot.lon, "lat": spot.lat, "uncertainty_km": spot.uncertainty_km, "level": spot.level, "place": spot.place,  # type: ignore[typeddict-item]
        "name_en": known.name_en if known else None, "name_ar": known.name_ar if known else None, "count": spot.grades.total(),
        "worst_grade": worst(spot.grades), "by_grade": by_grade(spot.grades), "incidents": list(spot.named),
    }  # fmt: skip


def _area(unit: Unit, places: Gazetteer) -> UnitWire:
    known = places.get(unit.place)
    return {
        "place": unit.place, "name_en": known.name_en if known else None, "name_ar": known.name_ar if known else None,
        "level": unit.level, "country": unit.country, "count": unit.grades.total(), "worst_grade": worst(unit.grades),  # type: ignore[typeddict-item]
        "by_grade": by_grade(unit.grades),
    }  # fmt: skip
