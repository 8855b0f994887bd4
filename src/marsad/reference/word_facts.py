"""What the data know of a word as texts write it, gathered once: one reader after the other asks about every word of a text."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.reference.actors import ActorRegistry
from marsad.reference.calendar import Calendar
from marsad.reference.gazetteer import Gazetteer
from marsad.reference.numbers import NumberWords
from marsad.text.time_expressions import WordRole

# Clitics taken off a word, and the word that they leave.
Start = tuple[str, str]


class ActorWord:
    """What the registry has for a word: the actors of a relation adjective, the ways to take clitics off that leave the first word of a name, the
    variants that are such a word, and of states the countries that it names by itself and the names that it begins, each with its country.

    A plain class, as `WordFacts` is: every reader asks it of every word of a report, and compiled that takes a tenth of what a named tuple takes.
    """

    __slots__ = ("adjective", "countries", "heads", "longer", "starts")

    def __init__(
        self,
        adjective: tuple[str, ...],
        starts: tuple[Start, ...],
        heads: tuple[str, ...],
        countries: tuple[str, ...],
        longer: tuple[tuple[tuple[str, ...], str], ...],
    ) -> None:
        self.adjective, self.starts, self.heads, self.countries, self.longer = adjective, starts, heads, countries, longer


NO_ACTOR = ActorWord((), (), (), (), ())


class WordFacts:
    """What is known of a word: `places` are the ways to take clitics off that leave the first word of a place's name, `country` is what it names
    and `described` whose adjective it is, both as codes; `role` is what it may do in a time, and `counts` whether a number may start with it;
    `lists` are the lists of companions that have it, with or without particles and the article.
    """

    __slots__ = ("actors", "country", "counts", "described", "lists", "places", "role")

    def __init__(
        self, actors: ActorWord, places: tuple[Start, ...], country: str | None, described: str | None, role: WordRole, counts: bool, lists: tuple[str, ...]
    ) -> None:
        self.actors, self.places, self.country, self.described, self.role, self.counts = actors, places, country, described, role, counts
        self.lists = lists


def actor_word(word: str, registry: ActorRegistry) -> ActorWord:
    """What the registry has for a folded word; NO_ACTOR for most."""
    return _actor_word(word, list(first_word_variants(word)), registry)


def _actor_word(word: str, variants: list[Start], registry: ActorRegistry) -> ActorWord:
    starts = tuple([(taken, rest) for taken, rest in variants if rest in registry.first_words])
    adjective, heads, (countries, longer) = registry.adjective(word), registry.heads(word), registry.states_of(word)
    return ActorWord(adjective, starts, heads, countries, longer) if adjective or starts or heads or countries or longer else NO_ACTOR


def word_facts(word: str, actors: ActorRegistry, gazetteer: Gazetteer, calendar: Calendar, numbers: NumberWords, lists: tuple[str, ...]) -> WordFacts:
    """All that the data know of a folded word; `lists` are the lists of companions that have it."""
    variants = list(first_word_variants(word))
    known = _actor_word(word, variants, actors)
    # No name stands behind ك: what it leaves of كبيرا is no place.
    places = tuple([(taken, rest) for taken, rest in variants if not taken.endswith("ك") and gazetteer.may_start(rest)])
    # A country's name is a place's, and asking of it costs a search of the whole gazetteer.
    country = gazetteer.country_named(word) if places else None
    described = actors.get(known.adjective[0]).country if known.adjective else None
    return WordFacts(known, places, country, described, calendar.role(word), bool(numbers.phrases.starting(word)), lists)


# أم درمان، أم قصر، بي بي سي: the words of two letters that names begin with.
_SHORT_HEADS = frozenset({"ام", "بي"})


def _may_lose_its_first(word: str) -> bool:
    """Whether what a clitic leaves is long enough to be a name's first word."""
    return len(word) > 3 or word[1:] in _SHORT_HEADS


def first_word_variants(word: str) -> Iterator[Start]:
    """A folded word with the clitics that may stand before a name taken off, the article kept: (taken off, rest)."""
    yield "", word
    heads = [("", word)]
    if _may_lose_its_first(word) and word[0] in "وف":
        heads.append((word[0], word[1:]))
    for taken, rest in heads:
        if taken:
            yield taken, rest
        if _may_lose_its_first(rest) and rest[0] in "بلك":
            yield taken + rest[0], rest[1:]
            if rest.startswith("لل"):
                yield taken + "ل", "ا" + rest[1:] if not rest.startswith("للا") else "ال" + rest[2:]
                yield taken + "ل", "ال" + rest[2:]
