"""What a site is called, apart from the words for what it is: سوق الفردوس and حي الفردوس bear one name and are a market and the quarter around it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from marsad.model import PlaceMention
from marsad.reference.place_nouns import has_no_name, place_nouns
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold
from marsad.text.remembered import Remembered
from marsad.text.tokens import tokenize

AREA = "area"


class SiteName(NamedTuple):
    """The words of a name without the article, and what it is said to be: `AREA` for quarters, towns and surroundings, empty where no word says."""

    words: tuple[str, ...]
    kind: str


def site_name(place: PlaceMention) -> SiteName:
    """The name of a site or a town. That of a larger place is all its words."""
    if place.level in ("site", None):
        return _names.of(told_as(place))
    if place.level == "town":
        return _towns.of(told_as(place))
    return SiteName(_words(place.anchor.text), AREA)


def told_as(place: PlaceMention) -> str:
    """The words by which a report names a place: of one that no gazetteer has, those of before where it says only what it is (السوق)."""
    return place.name_ar if place.place is None and place.name_ar else place.anchor.text


@lru_cache(maxsize=20_000)
def is_nameless(text: str) -> bool:
    """Whether words for a place are common nouns alone (السوق, محيط المطار); what a quarter or street is called is its name also then (حي المطار)."""
    words = _words(text)
    return has_no_name(text) and not (len(words) > 1 and words[0] in linking_policy().named_by_nouns and f"ال{words[1]}" in fold(text).split())


def _name_in(text: str) -> SiteName:
    words = _words(text)
    if is_nameless(text):
        return SiteName(words, _kind_of(words))
    first = 0
    while first < len(words) - 1 and words[first] in place_nouns() and (first == 0 or words[first - 1] not in linking_policy().named_by_nouns):
        first += 1
    last = len(words)
    while last - first > 1 and words[last - 1] in linking_policy().idle_words:
        last -= 1
    return SiteName(words[first:last], _kind_of(words[:first]))


def _kind_of(nouns: Iterable[str]) -> str:
    kinds = [kind for kind in map(_kind, nouns) if kind]
    return next((kind for kind in kinds if kind != AREA), AREA if kinds else "")


def _town_in(text: str) -> SiteName:
    name = _names.of(text)
    return name if name.kind else SiteName(name.words, AREA)


_names: Final = Remembered(_name_in)
_towns: Final = Remembered(_town_in)


def _words(text: str) -> tuple[str, ...]:
    return tuple([token.folded.removeprefix("ال") for token in tokenize(text) if token.kind in ("word", "number") and token.folded != "the"])


def _kind(noun: str) -> str:
    """What a noun says that a site is; nothing where it is English and no Arabic one is known for it."""
    return _kinds().get(noun, "" if noun.isascii() else noun)


@cache
def _kinds() -> dict[str, str]:
    """The nouns that say one thing, by the first of them; those for areas under `AREA`."""
    policy = linking_policy()
    alike = {noun: nouns[0] for nouns in policy.one_kind for noun in nouns}
    return alike | dict.fromkeys(policy.area_nouns, AREA)


def are_of_one_kind(one: str, other: str) -> bool:
    """Whether two kinds may be said of one site."""
    return one == other or not one or not other


def are_two_kinds(one: str, other: str) -> bool:
    """Whether two kinds are of two sites, neither of which lies around the other: a school and a market."""
    return not are_of_one_kind(one, other) and AREA not in (one, other)
