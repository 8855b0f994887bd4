"""All the reference data that a reading needs, loaded once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from marsad.reference.actors import ActorRegistry, load_actors
from marsad.reference.calendar import Calendar, load_calendar
from marsad.reference.compiled import content_hash
from marsad.reference.gazetteer import Gazetteer, load_gazetteer
from marsad.reference.lexicon import Lexicon, load_lexicon
from marsad.reference.loading import data_files
from marsad.reference.numbers import NumberWords, load_numbers
from marsad.reference.zones import Zones, load_zones
from marsad.text.fold import fold
from marsad.text.time_expressions import TimeExpression, find_times
from marsad.text.tokens import Token


@dataclass(frozen=True)
class Reference:
    """The data that a reading rests on. `data_hash` names its content, and is kept with every claim read with it."""

    lexicon: Lexicon
    actors: ActorRegistry
    gazetteer: Gazetteer
    numbers: NumberWords
    calendar: Calendar
    zones: Zones
    data_hash: str

    def find_times(self, tokens: Sequence[Token]) -> list[TimeExpression]:
        return find_times(tokens, self.calendar)

    def words(self, id_: str) -> frozenset[str]:
        """The folded forms of one lexicon entry."""
        return self._words.get(id_, frozenset())

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        forms: dict[str, set[str]] = {}
        for sense in self.lexicon.senses:
            forms.setdefault(sense.id, set()).add(fold(sense.form))
        return {id_: frozenset(words) for id_, words in forms.items()}

    @cached_property
    def pronoun_conjunctions(self) -> frozenset[str]:
        """أنه، إنها and the like: "that" with a pronoun that stands for who is speaking."""
        return frozenset(fold(sense.form) for sense in self.lexicon.senses if sense.id == "structure.that" and sense.mode == "pronoun")

    @cached_property
    def information_words(self) -> frozenset[str]:
        """معلومات، أنباء، تقارير: after a negation they make harm unknown instead of none."""
        return self.words("structure.information")

    @cached_property
    def among_words(self) -> frozenset[str]:
        """بينهم، منهم: parts of a total follow."""
        return self.words("structure.among")

    @cached_property
    def between_words(self) -> frozenset[str]:
        return self.words("structure.between")

    @cached_property
    def kind_words(self) -> frozenset[str]:
        """نوعه، خلال: after an ordinal they count incidents."""
        return self.words("structure.of_its_kind")

    @cached_property
    def place_prepositions(self) -> frozenset[str]:
        """Folded prepositions after which a bare name is a place."""
        return frozenset(fold(sense.form) for sense in self.lexicon.senses if sense.id == "structure.preposition" and sense.level == "place")


def load_reference(overlays: tuple[Path, ...] = ()) -> Reference:
    """The packaged data with the overlay folders on top. Raises DataError that lists every mistake at once."""
    # `load_reference()` and `load_reference(())` are two questions to a cache, and the data take 60 MB.
    return remembered_reference(overlays)


@cache
def remembered_reference(overlays: tuple[Path, ...]) -> Reference:
    """What `load_reference` gives, loaded once."""
    files = tuple(path for folder in ("lexicons", "actors", "places", ".") for path in data_files(folder, overlays))
    return Reference(
        lexicon=load_lexicon(overlays),
        actors=load_actors(overlays),
        gazetteer=load_gazetteer(overlays),
        numbers=load_numbers(overlays),
        calendar=load_calendar(overlays),
        zones=load_zones(overlays),
        data_hash=content_hash(files)[:16],
    )
