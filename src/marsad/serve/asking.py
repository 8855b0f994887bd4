"""What lists are narrowed down by and which page of them is asked for, out of the query of an address."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, TypeVar

import orjson
from fastapi import Depends, Query

from marsad.export.masking import Mask
from marsad.model import GradeValue
from marsad.serve.problems import Wrong, WrongRequest
from marsad.serve.shared import Asking
from marsad.store import MOST_CORNERS, Area, Filters

T = TypeVar("T")

# What nothing has and no report says.
NOTHING, NOWHERE = "\x1f", "!"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_VALUES = 100
_LONGEST_WORDS = 500

Several = Annotated[list[str], Query(max_length=_MOST_VALUES)]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Filters, words that a report must have, and the instant at which things stood so (None for now)."""

    filters: Filters
    words: str
    as_of: datetime | None


@dataclass(frozen=True, slots=True)
class Slice:
    """Which page: behind the cursor `after`, so many items at most."""

    after: str | None
    limit: int


def _narrowing(
    asked: Asking,
    since: Annotated[str | None, Query(alias="from", description="ISO 8601; what may have happened on or after it.")] = None,
    until: Annotated[str | None, Query(alias="to", description="ISO 8601; a date counts to its end.")] = None,
    bbox: Annotated[str | None, Query(description="west,south,east,north in degrees.")] = None,
    polygon: Annotated[str | None, Query(description="A GeoJSON Polygon, of which the outer ring counts.")] = None,
    type_: Annotated[list[str], Query(alias="type", max_length=_MOST_VALUES)] = [],  # noqa: B006
    actor: Several = [],  # noqa: B006
    doer: Annotated[list[str], Query(description="Registry ids of who did it.", max_length=_MOST_VALUES)] = [],  # noqa: B006
    grade: Annotated[list[GradeValue], Query(description="Of the occurrence.", max_length=_MOST_VALUES)] = [],  # noqa: B006
    outlet: Several = [],  # noqa: B006
    origin: Annotated[list[str], Query(description="Keys of origins.", max_length=_MOST_VALUES)] = [],  # noqa: B006
    place: Annotated[str | None, Query(description="A gazetteer id.")] = None,
    place_name: Annotated[str | None, Query(description="A place by its name, in any script.")] = None,
    country: Annotated[str | None, Query(description="ISO 3166-1 alpha-2.")] = None,
    admin1: Annotated[str | None, Query(description="English name of a first-level unit.")] = None,
    killed_min: Annotated[int | None, Query(ge=0, le=10**9)] = None,
    injured_min: Annotated[int | None, Query(ge=0, le=10**9)] = None,
    needs_review: bool | None = None,
    words: Annotated[str, Query(max_length=_LONGEST_WORDS)] = "",
    as_of: Annotated[str | None, Query(description="ISO 8601; incidents as they stood then.")] = None,
) -> Narrowing:
    wrong: list[Wrong] = []

    def read(field: str, given: str | None, reader: Callable[[str], T], way_out: str) -> T | None:
        if given is None or not given.strip():
            return None
        try:
            return reader(given)
        except (ValueError, TypeError, KeyError, OverflowError):
            wrong.append(Wrong(field, given, way_out))
            return None

    date = "Write it as 2023-10-24 or 2023-10-24T18:00+03:00."
    filters = Filters(
        since=read("from", since, _instant, date), until=read("to", until, _end, date),
        area=read("bbox", bbox, _area, "Give west, south, east and north in degrees: 35.1,33.0,36.7,34.7"),
        polygon=read("polygon", polygon, _ring, f"Give a GeoJSON Polygon of 3 to {MOST_CORNERS} corners, longitude before latitude.") or (),
        types=tuple(type_), actors=tuple(actor), doers=tuple(doer), grades=tuple(grade), outlets=tuple(outlet), origins=tuple(origin), place=place, place_name=place_name,
        country=country, admin1=admin1, killed_min=killed_min, injured_min=injured_min, needs_review=needs_review,
    )  # fmt: skip
    then = read("as_of", as_of, _end, date)
    if wrong:
        raise WrongRequest(f"These cannot be used: {', '.join(one.field for one in wrong)}.", wrong)
    mask = asked.mask
    return Narrowing(filters if mask is None else _unrevealing(filters, mask), words if mask is None or not mask.asks_for_it(words) else NOWHERE, then)


def _unrevealing(filters: Filters, mask: Mask) -> Filters:
    """The filters with questions for a protected source put so that nothing answers them."""
    return replace(
        filters,
        actors=tuple(NOTHING if id_ in mask.actors else id_ for id_ in filters.actors),
        doers=tuple(NOTHING if id_ in mask.actors else id_ for id_ in filters.doers),
        outlets=tuple(NOTHING if mask.kind_of_outlet(outlet) else outlet for outlet in filters.outlets),
        origins=tuple(NOTHING if mask.hides(key) else key for key in filters.origins),
    )


def _instant(given: str) -> datetime:
    found = datetime.fromisoformat(given.strip().replace("Z", "+00:00").replace(" ", "+"))
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _end(given: str) -> datetime:
    return _instant(given) + timedelta(days=1) if _DAY.fullmatch(given.strip()) else _instant(given)


def _area(given: str) -> Area:
    west, south, east, north = (float(part) for part in given.split(","))
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise ValueError(given)
    return Area(west, south, east, north)


def _ring(given: str) -> tuple[tuple[float, float], ...]:
    shape: Any = orjson.loads(given)
    shape = shape["geometry"] if shape["type"] == "Feature" else shape
    ring = tuple((float(lon), float(lat)) for lon, lat, *_ in shape["coordinates"][0])
    ring = ring[:-1] if ring[0] == ring[-1] else ring
    if shape["type"] != "Polygon" or not 3 <= len(ring) <= MOST_CORNERS or not all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring):
        raise ValueError(given)
    return ring


def _slice(
    after: Annotated[str | None, Query(description="`next` of the page before.", max_length=1000)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Slice:
    return Slice(after, limit)


Narrowed = Annotated[Narrowing, Depends(_narrowing)]
Sliced = Annotated[Slice, Depends(_slice)]
