"""The places that a page names: behind words for a place, in lists, as known names, as what is struck."""

from __future__ import annotations

from marsad.extract.rules.places.finding import find_places
from marsad.extract.rules.places.struck import opens_a_choice
from marsad.extract.rules.places.unlisted import unlisted_names

__all__ = ["find_places", "opens_a_choice", "unlisted_names"]
