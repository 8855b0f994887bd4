"""All the reference data that a reading needs, loaded once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from marsad.reference.actors import ActorRegistry, load_actors
from marsad.reference.areas import AreaCircle, area_circles
from marsad.reference.calendar import Calendar, load_calendar
from marsad.reference.compiled import content_hash
from marsad.reference.gazetteer import Gazetteer, load_gazetteer
from marsad.reference.lexicon import Lexicon, MetWord, Sense, load_lexicon, splits
from marsad.reference.loading import data_files
from marsad.reference.numbers import NumberWords, load_numbers
from marsad.reference.word_facts import WordFacts, word_facts
from marsad.reference.zones import Zones, load_zones
from marsad.text.fold import fold
from marsad.text.tokens import Token


class Reference:
    """The data that a reading rests on. `data_hash` names its content, and is kept with every claim read with it.

    The folded forms of the lexicon's entries of structure stand beside them: `pronoun_conjunctions` (أنه، إنها: "that" with a pronoun that
    stands for who is speaking), `information_words` (معلومات، أنباء: after a negation they make harm unknown instead of none),
    `among_words` (بينهم: parts of a total follow), `between_words`, `kind_words` (نوعه، خلال: after an ordinal they count incidents),
    `place_prepositions` (after which a bare name is a place).
    """

    def __init__(
        self, *, lexicon: Lexicon, actors: ActorRegistry, gazetteer: Gazetteer, areas: Mapping[str, AreaCircle], numbers: NumberWords, calendar: Calendar,
        zones: Zones, data_hash: str,
    ) -> None:  # fmt: skip
        self.lexicon, self.actors, self.gazetteer, self.areas = lexicon, actors, gazetteer, areas
        self.numbers, self.calendar, self.zones = numbers, calendar, zones
        self.data_hash = data_hash
        self._words = _forms_by_entry(lexicon.senses)
        self._lists = _lists_by_first_word(lexicon.senses)
        self.pronoun_conjunctions = _folded(sense for sense in lexicon.senses if sense.id == "structure.that" and sense.mode == "pronoun")
        self.place_prepositions = _folded(sense for sense in lexicon.senses if sense.id == "structure.preposition" and sense.level == "place")
        self.information_words = self.words("structure.information")
        self.among_words = self.words("structure.among")
        self.between_words = self.words("structure.between")
        self.kind_words = self.words("structure.of_its_kind")

        self._facts_of: tuple[tuple[Token, ...], list[WordFacts]] = (), []

    def facts_of(self, tokens: tuple[Token, ...]) -> list[WordFacts]:
        """What the data know of each word of a text."""
        last, facts = self._facts_of
        if last is not tokens:
            # The stages ask for the words of the report in hand one after the other.
            facts = [word.facts or self._found_out(word, token.folded) for word, token in zip(self.lexicon.words_of(tokens), tokens)]
            self._facts_of = tokens, facts
        return facts

    def _found_out(self, word: MetWord, folded: str) -> WordFacts:
        word.facts = word_facts(folded, self.actors, self.gazetteer, self.calendar, self.numbers, self._lists_with(folded))
        return word.facts

    def _lists_with(self, folded: str) -> tuple[str, ...]:
        """The lists of companions that have a word as texts write it, or what particles and the article leave of it; of phrases their first word."""
        return tuple(dict.fromkeys([id_ for _, _, rest in splits(folded) for id_ in self._lists.get(rest, ())]))

    def words(self, id_: str) -> frozenset[str]:
        """The folded forms of one lexicon entry; empty where there is no such entry."""
        return self._words.get(id_, _NONE)


_NONE: frozenset[str] = frozenset()


def _forms_by_entry(senses: Iterable[Sense]) -> dict[str, frozenset[str]]:
    by_entry: dict[str, list[Sense]] = {}
    for sense in senses:
        by_entry.setdefault(sense.id, []).append(sense)
    return {id_: _folded(forms) for id_, forms in by_entry.items()}


def _lists_by_first_word(senses: Iterable[Sense]) -> dict[str, list[str]]:
    """The lists of companions by the folded words that their forms begin with."""
    lists: dict[str, list[str]] = {}
    for sense in senses:
        if sense.kind == "companion":
            found = lists.setdefault(fold(sense.form).split()[0], [])
            if sense.id not in found:
                found.append(sense.id)
    return lists


def _folded(senses: Iterable[Sense]) -> frozenset[str]:
    return frozenset(fold(sense.form) for sense in senses)


def load_reference(overlays: tuple[Path, ...] = ()) -> Reference:
    """The packaged data with the overlay folders on top. Raises DataError that lists every mistake at once."""
    # `load_reference()` and `load_reference(())` are two questions to a cache, and the data take 60 MB.
    return remembered_reference(overlays)


@cache
def remembered_reference(overlays: tuple[Path, ...]) -> Reference:
    """What `load_reference` gives, loaded once."""
    files = tuple(path for folder in ("lexicons", "actors", "places", "areas", ".") for path in data_files(folder, overlays))
    return Reference(
        lexicon=load_lexicon(overlays),
        actors=load_actors(overlays),
        gazetteer=load_gazetteer(overlays),
        numbers=load_numbers(overlays),
        calendar=load_calendar(overlays),
        zones=load_zones(overlays),
        areas=area_circles(overlays),
        data_hash=content_hash(files)[:16],
    )
