"""Places that are told by how far, and on which side, they lie from another: قرية تابولو على بعد 40 كيلومترا شمال شرق تمبكتو."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import cos, radians, sin
from typing import NamedTuple

from marsad.model import Anchor, PlaceMention, with_fields
from marsad.reference.bundle import Reference
from marsad.reference.distance import great_circle_km
from marsad.text.distances import Distance, distance_at
from marsad.text.tokens import Token

# So many tokens may stand between a name and the word that measures how far off it lies (في إقليم كذا، الواقعة على بعد).
_BEHIND_WITHIN = 9
_LONGEST_NAME = 4
_KM_PER_DEGREE = 111.2
# Sides are told as one of eight, and lengths are rounded: a point moved so is as far off as this part of the length at most.
_OFF_BY = 0.4
# What is told to lie farther off says of a place that nobody knows no more than its country.
_FARTHEST_KM = 300.0


class Measured(NamedTuple):
    """A distance told in a document, and the name that it is measured from."""

    told: Distance
    landmark: Anchor


class Distances:
    """The distances that a document tells, for the places of its claims."""

    def __init__(self, tokens: tuple[Token, ...], reference: Reference) -> None:
        measures = reference.words("companion.measures_off")
        self._starts = [token.start for token in tokens]
        self._tokens = tokens
        found = (distance_at(tokens, at, reference.numbers.phrases, reference.words) for at, token in enumerate(tokens) if token.folded in measures)
        self.told = [Measured(told, name) for told in found if told is not None and (name := _name_at(tokens, told.landmark, reference)) is not None]

    def landmark_of(self, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
        """The place from which one of a claim's is measured, which tells of what country they are as well."""
        measured = next((each for mention in mentions if (each := self._behind(mention)) is not None), None)
        return None if measured is None else PlaceMention(measured.landmark, level="town")

    def moved(self, places: tuple[PlaceMention, ...], landmark: PlaceMention | None) -> tuple[PlaceMention, ...]:
        """The places of a claim, each that is told by its distance where that puts it: a landmark alone moved, a name that no gazetteer has found.

        A landmark beside a place that is on the map says no more than where that lies, and is left out.
        """
        if not self.told:
            return places
        told = [place for place in places if not any(self._is_measured_from(other, place, places) for other in places)]
        return tuple([self._moved(place, finest=at == 0, others=places, landmark=landmark) for at, place in enumerate(told)])

    def _is_measured_from(self, place: PlaceMention, landmark: PlaceMention, others: Sequence[PlaceMention]) -> bool:
        """ساكي الواقعة على بعد عشرين كيلومترا غرب غوما: whether a place with a point of its own is told to lie so far from another."""
        measured = self._behind(place) if place.lat is not None and not place.is_area else None
        if measured is None or not _overlap(landmark.anchor, measured.landmark):
            return False
        return not any(_stands_between(other, place, measured) for other in others)

    def _moved(self, place: PlaceMention, *, finest: bool, others: Sequence[PlaceMention], landmark: PlaceMention | None) -> PlaceMention:
        if place.is_area:
            return place
        itself = next((each for each in self.told if _overlap(place.anchor, each.landmark)), None)
        if itself is not None:
            spot = _away(place, itself.told) if finest else None
            return place if spot is None else spot if itself.told.bearing is None else with_fields(spot, place=None, name_en=None, name_ar=None, candidates=())
        measured = self._behind(place)
        if measured is None or landmark is None or any(_stands_between(other, place, measured) for other in others):
            return place
        if _lies_elsewhere(place, landmark, measured.told):
            place = PlaceMention(place.anchor, level=place.level)
        if place.lat is not None or place.candidates:
            return place
        spot = _away(landmark, measured.told)
        if spot is None:
            return with_fields(place, country=place.country or landmark.country)
        return with_fields(place, lat=spot.lat, lon=spot.lon, uncertainty_km=spot.uncertainty_km, country=landmark.country)

    def _behind(self, mention: PlaceMention) -> Measured | None:
        """The distance told right behind a place, in its sentence."""
        if not self.told:
            return None
        last = bisect_left(self._starts, mention.anchor.end) - 1
        for each in self.told:
            between = range(last + 1, each.told.first)
            if last < each.told.first <= last + 1 + _BEHIND_WITHIN and not any(
                self._tokens[at].kind == "break" or self._tokens[at].text in ".؛:" for at in between
            ):
                return each
        return None


def _stands_between(other: PlaceMention, place: PlaceMention, measured: Measured) -> bool:
    """مخيم كذا عند أطراف ساكي الواقعة على بعد: whether another place, which does not hold it, is the one that is so far off."""
    return not other.is_area and place.anchor.end <= other.anchor.start and other.anchor.end <= measured.landmark.start


def _overlap(first: Anchor, second: Anchor) -> bool:
    return first.start < second.end and second.start < first.end


def _name_at(tokens: tuple[Token, ...], first: int, reference: Reference) -> Anchor | None:
    """The longest name of the gazetteer that starts at a token; None where none does."""
    for length in range(_LONGEST_NAME, 0, -1):
        words = tokens[first : first + length]
        if len(words) == length and all(word.kind == "word" for word in words) and reference.gazetteer.lookup(" ".join(word.folded for word in words)):
            start, end = words[0].start, words[-1].end
            return Anchor(" ".join(word.text for word in words), start, end)
    return None


def _lies_elsewhere(place: PlaceMention, landmark: PlaceMention, told: Distance) -> bool:
    """قرية بوني على بعد سبعين كيلومترا من غاو: whether what the gazetteer has under a name lies far from where the distance puts it."""
    spot = _away(landmark, told)
    if spot is None or spot.lat is None or spot.lon is None or spot.uncertainty_km is None or place.lat is None or place.lon is None:
        return False
    return great_circle_km(place.lat, place.lon, spot.lat, spot.lon) > spot.uncertainty_km + _FARTHER_KM


# Roads are longer than the way through the air, and reports round.
_FARTHER_KM = 100.0


def _away(landmark: PlaceMention, told: Distance) -> PlaceMention | None:
    """A place moved from its point by a distance and a side, and known no better than these tell it; None where that says nothing."""
    if landmark.lat is None or landmark.lon is None or told.km is None or not landmark.uncertainty_km or told.km > _FARTHEST_KM:
        return None
    if told.bearing is None:
        return with_fields(landmark, uncertainty_km=round(landmark.uncertainty_km + told.km, 1))
    north, east = (told.km / _KM_PER_DEGREE * part(radians(told.bearing)) for part in (cos, sin))
    return with_fields(
        landmark,
        lat=round(landmark.lat + north, 4),
        lon=round(landmark.lon + east / cos(radians(landmark.lat)), 4),
        uncertainty_km=round(max(landmark.uncertainty_km, told.km * _OFF_BY), 1),
    )
