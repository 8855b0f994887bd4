"""What resolving places rests on: the data, and what the document tells of where its story plays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from marsad.model import PlaceMention
from marsad.reference.actors import ActorRegistry
from marsad.reference.gazetteer import Gazetteer
from marsad.reference.lexicon import Lexicon


@dataclass(slots=True, init=False)
class StoryContext:
    """What the document tells of where its story plays. Never changed.

    `countries` are weights of countries, `sides` the countries that act in it or that it names, `earlier` the places resolved so far in
    text order, `places` those of the whole document.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    sides: frozenset[str] = frozenset()
    earlier: tuple[PlaceMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, countries: Mapping[str, float] | None = None, sides: frozenset[str] = frozenset(), earlier: tuple[PlaceMention, ...] = (),
                 places: tuple[PlaceMention, ...] = ()) -> None:  # fmt: skip
        self.countries: Mapping[str, float] = {} if countries is None else countries
        self.sides, self.earlier, self.places = sides, earlier, places


class Resources(NamedTuple):
    """The data that resolving rests on."""

    gazetteer: Gazetteer
    lexicon: Lexicon
    actors: ActorRegistry

    def country_of(self, word: str) -> str | None:
        """The country of a folded relation adjective (العراقية), None for other words."""
        ids = self.actors.adjective(word)
        return self.actors.get(ids[0]).country if ids else None
