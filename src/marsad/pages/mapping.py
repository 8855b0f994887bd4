"""What of some incidents can be drawn on a map, and what of the rest is said beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.export.facts.where import POINTED
from marsad.model import Incident, PlaceMention
from marsad.pages.drawing.map import Area, Circle, MapWords, area_of, draw_map
from marsad.pages.drawing.svg import Drawing
from marsad.pages.drawing.window import MANY
from marsad.pages.words import Words

_AREAS = frozenset({"province", "country"})


@dataclass(frozen=True, slots=True)
class MapOf:
    """A map, None where nothing can be drawn, and sentences that say what it shows and what it does not."""

    drawing: Drawing | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place with the incidents at it: their numbers, none where there is only one incident."""

    place: PlaceMention
    numbers: tuple[int, ...]


def map_of(incidents: Sequence[Incident], words: Words, what: str, *, id_: str, numbered: bool) -> MapOf:
    """The map of incidents, which are `numbered` from 1 in the order given where a document lists them."""
    spots, unplaced = _spots(incidents, numbered)
    circles = [spot for spot in spots if spot.place.level in POINTED and spot.place.lat is not None]
    coarse = [spot for spot in spots if spot not in circles]
    areas = [(spot, area) for spot in coarse if (area := _area(spot, words)) is not None]
    named = [spot for spot in coarse if spot not in [drawn for drawn, _ in areas]]
    notes = [
        words.filled(key, what=words.listed(listed))
        for key, listed in (
            ("map.places", [_circle_note(spot, words) for spot in circles]), ("map.areas", [_name(spot, words) for spot, _ in areas]),
            ("map.named", [_name(spot, words) for spot in named]), ("map.nowhere", unplaced),
        )
        if listed
    ]  # fmt: skip
    if len(circles) >= MANY:
        notes.append(words["map.most"])
    drawn = [_circle(spot, words) for spot in circles]
    map_words = MapWords(words.filled("map.title", what=what), " ".join(notes), words["km"], words.language, words.known_country)
    return MapOf(draw_map(drawn, [area for _, area in areas], map_words, id_=id_), tuple(notes))


def _spots(incidents: Sequence[Incident], numbered: bool) -> tuple[list[_Spot], list[str]]:
    """The places with the incidents at each, and the numbers of those without one."""
    at: dict[object, tuple[PlaceMention, list[int]]] = {}
    unplaced = []
    for number, incident in enumerate(incidents, 1):
        place = incident.place
        if place is None or (place.lat is None and place.country is None):
            unplaced += [str(number)] if numbered else []
            continue
        at.setdefault(_key(place), (place, []))[1].append(number)
    return [_Spot(place, tuple(numbers) if numbered else ()) for place, numbers in at.values()], unplaced


def _key(place: PlaceMention) -> tuple[object, ...]:
    """The same for mentions that are drawn alike, whatever words name them."""
    if place.level in _AREAS and place.country:
        return place.level, place.country, _unit(place)
    return place.place or place.anchor.text, place.lat, place.lon, place.uncertainty_km


def _unit(place: PlaceMention) -> str | None:
    """The English name of the province that a mention names; None for a country."""
    return (place.admin1 or place.name_en) if place.level == "province" else None


def _area(spot: _Spot, words: Words) -> Area | None:
    place = spot.place
    if place.country is None or place.level not in _AREAS:
        return None
    return area_of(place.country, _unit(place), _mark(spot, words))


def _circle(spot: _Spot, words: Words) -> Circle:
    place = spot.place
    assert place.lat is not None and place.lon is not None
    return Circle(place.lat, place.lon, place.uncertainty_km or 0.0, _mark(spot, words))


def _mark(spot: _Spot, words: Words) -> str:
    """What is drawn beside it: the numbers of the incidents, or the name where there is but one."""
    place = spot.place
    named = words.country(place.country) if place.level == "country" and place.country else words.place_name(place)
    return ", ".join(map(str, spot.numbers)) or named


def _name(spot: _Spot, words: Words) -> str:
    name = words.short_place(spot.place)
    return f"{_mark(spot, words)} {name}" if spot.numbers else name


def _circle_note(spot: _Spot, words: Words) -> str:
    return words.filled("map.circle", name=_name(spot, words), km=f"{spot.place.uncertainty_km or 0:g}")
