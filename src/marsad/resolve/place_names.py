"""The words of a mention of a place taken apart, and the entries of the gazetteer that they may name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from marsad.model import PlaceMention
from marsad.reference.gazetteer import Gazetteer, Place
from marsad.reference.lexicon import Lexicon
from marsad.resolve.borders import names_a_border
from marsad.resolve.place_context import Resources, StoryContext
from marsad.text.fold import fold
from marsad.text.tokens import tokenize


class PlaceName(NamedTuple):
    """A mention's words taken apart: the name's folded words, the level its words state, and whether a direction or nearness widens it.

    `own_site` marks a site word whose name is its own and not its town's (جبل، شارع); `capital` a word for the seat of government;
    `state` the country of an adjective that closes the mention (الأراضي اللبنانية); `holds_another` a mention that follows a finer one.
    """

    words: tuple[str, ...]
    whole: tuple[str, ...]
    level: str | None = None
    part: bool = False
    anaphor: bool = False
    several: bool = False
    own_site: bool = False
    capital: bool = False
    state: str | None = None
    holds_another: bool = False


@lru_cache(maxsize=20_000)
def take_apart(text: str, level: str | None, data: Resources) -> PlaceName:
    """The words of a mention as a name: words for a level, a side or nearness taken off; `level` is the one that its mention states, None for none."""
    words = _without_its_kind([token.folded for token in tokenize(text) if token.kind in ("word", "number")], data)
    lexicon = data.lexicon
    part, own_site, stated, first = False, False, level, 0
    while first < len(words) - 1:
        kinds = [(lexicon.senses[analysis.sense], analysis.features) for analysis in lexicon.analyses(words[first]) if not analysis.definite]
        word, features = next(((sense, features) for sense, features in kinds if sense.kind in ("place_word", "direction")), (None, ""))
        if word is None:
            break
        part = part or word.value in ("compass", "near")
        # أحياء حلب are quarters of the town, حي الشعار is one of its own name.
        own_site = word.mode == "own_name" and features[1:2] != "p"
        stated = stated or word.level
        first += 1
    last = len(words)
    if last - first > 1 and (part or not own_site) and first and _is_a_side(words[last - 1], lexicon):
        last -= 1
    name = PlaceName(tuple(words[first:last]), tuple(words), stated, part, own_site=own_site)
    if len(name.words) == 1 and _is_the_country(name.words[0], lexicon):
        # شمالي البلاد: a part of the country that the report is about.
        return name._replace(level="country", anaphor=True)
    return _definite(name, data) if first == 0 else name


def _without_its_kind(words: list[str], data: Resources) -> list[str]:
    """مطار كويرس العسكري: the name of a site without the adjective for its kind, unless the gazetteer has it with one."""
    described = len(words) > _TWO and words[-1] in _words_of(data.lexicon, "companion.kind_of_site")
    described = described and words[0] in _words_of(data.lexicon, "companion.sites_of_a_kind")
    return words[:-1] if described and not data.gazetteer.lookup(" ".join(words)) else words


def _is_a_side(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word (الشرقي, الشرقية) says in which part of a place, as an adjective of direction."""
    masculine = word[:-1] if word.endswith("ية") else word
    return any(lexicon.senses[analysis.sense].kind == "direction" and analysis.definite for analysis in lexicon.analyses(masculine))


def _is_the_country(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word (البلاد) stands for the country that a report is about."""
    senses = (lexicon.senses[analysis.sense] for analysis in lexicon.analyses(word) if analysis.definite)
    return any(sense.kind == "place_word" and sense.level == "country" for sense in senses)


def _definite(name: PlaceName, data: Resources) -> PlaceName:
    """A name that may be a definite word for a kind of place: an earlier one (البلدة), the capital, or a part of a state (الجنوب السوري)."""
    if len(name.whole) == 1 and data.gazetteer.country_named(name.whole[0]) is not None:
        # البحرين is a state, and no two seas.
        return name
    # القريا is a town: no accusative without the article (قرى) has one.
    definite = [a for a in data.lexicon.analyses(name.whole[0]) if a.definite and not a.features.endswith("a")] if name.whole else []
    senses = [(data.lexicon.senses[a.sense], a.features) for a in definite]
    kinds = [(sense, features) for sense, features in senses if sense.kind in ("place_word", "direction")]
    if names_a_border(name.whole, data.lexicon):
        # الحدود, السياج الحدودي: the border named before, and no village that bears the name of a fence.
        return name._replace(words=(), level="region", anaphor=True)
    if not kinds:
        return name
    sense, features = kinds[0]
    capital = sense.value == "capital"
    state = next((country for word in name.whole[1:] if (country := data.country_of(word))), None)
    if state:
        return name._replace(level="town" if capital else "region", capital=capital, state=state)
    if len(name.whole) == 1 and sense.kind == "place_word":
        # الوادي is no base named before; القاعدة may be one that was named as an airport.
        return name._replace(level=sense.level, anaphor=True, several=features[1:2] == "d", capital=capital, own_site=sense.mode == "own_name")
    return name


def lies_afield(name: PlaceName, lexicon: Lexicon) -> bool:
    """Whether a site is one of those that lie outside of towns (قاعدة، جبهة، نهر)."""
    return bool(name.whole) and name.whole[0] in _words_of(lexicon, "companion.lies_afield")


def is_called_a_city(name: PlaceName, lexicon: Lexicon) -> bool:
    """Whether a mention calls its place a city (المدينة), which villages are not called."""
    return bool(name.whole) and name.whole[0] in _words_of(lexicon, "companion.city")


def is_called_a_quarter(name: PlaceName, lexicon: Lexicon) -> bool:
    """Whether a mention calls its place a part of a town (حي، حارة)."""
    return bool(name.whole) and name.whole[0] in _words_of(lexicon, "companion.quarter")


def town_it_is_called_after(name: PlaceName, lexicon: Lexicon) -> str:
    """The name of the town in a site's of a kind that bears it (سوق، مفرق، طريق عام); empty for others, which may bear another town's (شارع بغداد)."""
    if not name.own_site or not name.words or name.whole[0] not in _words_of(lexicon, "companion.called_after_its_town"):
        return ""
    return " ".join(name.words[name.words[0] in _words_of(lexicon, "companion.kinds_of_road") :])


@lru_cache(maxsize=16)
def _words_of(lexicon: Lexicon, *companions: str) -> frozenset[str]:
    return frozenset(fold(sense.form) for sense in lexicon.senses if sense.id in companions)


def candidates_of(name: PlaceName, gazetteer: Gazetteer) -> list[Place]:
    """The places that the words may name: all of the mention (قاعدة التنف), else the name alone."""
    if not name.words:
        return []
    for start in range(max(1, len(name.whole) - len(name.words))):
        # شمال قطاع غزة lies in the strip, and not by the city that its last word names.
        for words in _spellings(name.whole[start:]):
            if whole := gazetteer.lookup(" ".join(words)):
                return list(whole)
    for words in () if name.state else (*_spellings(name.words), *_spellings(_shorter(name.words))):
        if found := [place for place in gazetteer.lookup(" ".join(words)) if place.level == "site" or not (name.own_site or _says_what_kind(name, place))]:
            return found
    return []


def spelt_otherwise(name: PlaceName, gazetteer: Gazetteer, context: StoryContext, around: Sequence[PlaceMention]) -> list[Place]:
    """The places of the countries told of whose English name is likest to a name in Latin letters that no list has, or sounds like one in Arabic letters."""
    words = " ".join(name.words)
    if not words or name.level == "site":
        return []
    if not words.isascii():
        return [] if name.level == "province" else [place for country in _where_it_plays(context, around) for place in gazetteer.heard_as(words, country)]
    told_of = context.sides | {place.country for place in (*around, *context.places)} | {country for country, weight in context.countries.items() if weight > 0}
    return [place for place in gazetteer.spelt_like(words) if place.country in told_of]


def bounds_of(name: PlaceName, data: Resources) -> tuple[Place, Place] | None:
    """بين سراقب ومعرة النعمان, طريق بيدوا - مقديشو: the two places of one country that bound another; None for other names, and where two countries have both.

    Of a road that leads to a place (الطريق المؤدي إلى سراقب) that one is both.
    """
    bounds = _words_of(data.lexicon, "structure.between") | _words_of(data.lexicon, "companion.lies")
    words = list(name.whole)
    road = bool(words) and words[0] in _words_of(data.lexicon, "companion.joins_places")
    at = next((at + 1 for at, word in enumerate(words) if word in bounds), 1 if road else len(words))
    named: list[list[Place]] = []
    while at < len(words):
        length, places = _name_at(words[at:], data, joined=bool(named))
        named.extend([places] if places else [])
        at += length
    if road and len(named) == 1 and not _words_of(data.lexicon, "companion.leads_there", "companion.up_to").isdisjoint(words):
        named = named * _TWO
    if len(named) != _TWO:
        return None
    shared = {place.country for place in named[0]} & {place.country for place in named[1]}
    if len(shared) > 1:
        # قندهار: a large town rather than the hamlets of its name in other countries.
        shared &= {place.country for place in named[0] if place.population >= _LARGE}
    if len(shared) != 1:
        return None
    # كيدال is a town as well as the province around it, which has no point.
    first, second = (min((place for place in places if place.country in shared), key=lambda place: place.lat is None) for places in named)
    return first, second


_TWO = 2
# So many people live in a town that is meant before any other of its name.
_LARGE = 100_000


def _name_at(words: list[str], data: Resources, *, joined: bool) -> tuple[int, list[Place]]:
    """How many of the words are the name that they open with, one at least, and the known places of it; none for a word for a kind of place (بلدة)."""
    if any(data.lexicon.senses[each.sense].kind == "place_word" for each in data.lexicon.analyses(words[0])):
        return 1, []
    for clitic in ("و", "ب", "") if joined else ("", "ل"):
        if words[0].startswith(clitic):
            bare = [words[0].removeprefix(clitic), *words[1:]]
            length = data.gazetteer.longest_name(bare, 0)
            places = [place for place in data.gazetteer.lookup(" ".join(bare[:length])) if place.country and not place.minor]
            if places:
                return length, places
    return 1, []


# A country of less weight is only mentioned.
_PLAYS_THERE = 0.25


def _where_it_plays(context: StoryContext, around: Sequence[PlaceMention]) -> list[str]:
    """The countries of the claim's other places; where those tell none, the ones that the story plays in."""
    beside = [place.country for place in around if place.country]
    if beside:
        return list(dict.fromkeys(beside))
    return sorted(country for country, weight in context.countries.items() if weight >= _PLAYS_THERE)


def _says_what_kind(name: PlaceName, place: Place) -> bool:
    """قاعدة جوية, ميناء بحري: behind a word for a site an ordinary word says of what kind it is, and names no village that bears it."""
    return name.level == "site" and len(name.words) < len(name.whole) and place.common_word and place.minor


def _spellings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A name as written, and without the clitic of its first word."""
    forms = [words] if words else []
    if words and words[0][:1] in "وفبل" and len(words[0]) > 3:
        forms.append((words[0][1:], *words[1:]))
    if words and words[0].startswith("لل"):
        forms.append(("ال" + words[0][2:], *words[1:]))
    return forms


def _shorter(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the adjective that follows it (الحديدة الساحلية); empty where none does."""
    return words[:-1] if len(words) > 1 and words[-1].startswith("ال") and words[0].startswith("ال") else ()
