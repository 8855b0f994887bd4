"""From words that name a place to the gazetteer: by what contains it, by the countries of the story, by what is near."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from marsad.model import PlaceMention, with_fields
from marsad.reference.actors import ActorRegistry
from marsad.reference.distance import great_circle_km
from marsad.reference.gazetteer import Gazetteer, Place
from marsad.reference.lexicon import Lexicon
from marsad.reference.policy import linking_policy
from marsad.resolve.borders import border_told_of, is_a_border, names_a_border
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

_RANK = {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}
# By how much the best reading of a name must lead the second before it is taken.
_CLEAR = 0.5
# Reports put places of the occupied territories under either name.
_ONE_LAND = {"IL", "PS"}
# Two places of one name closer than this are one for whoever reads a map of a war.
_SAME_KM = 12.0


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


class _Name(NamedTuple):
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


def resolve_places(mentions: Sequence[PlaceMention], *, data: Resources, context: StoryContext) -> tuple[PlaceMention, ...]:
    """One claim's places, resolved as far as the words and the document decide.

    The last, which is the coarsest, is resolved first, since it says which of the places of one name a finer one is. Where two remain, none is chosen and
    both stand among the candidates. A place of an earlier mention (القاعدة، البلدة) is the latest of its kind in `context`.
    """
    resolved: list[PlaceMention] = []
    for at in range(len(mentions) - 1, -1, -1):
        # Reports name the finer place first; what follows a finer place is the unit that holds it.
        resolved.insert(0, _resolve(mentions[at], data, context, resolved, holds_another=at > 0))
    return tuple(resolved)


def countries_of_story(mentions: Sequence[PlaceMention], *, data: Resources) -> dict[str, float]:
    """Weights (summing to 1 at most) of the countries that the mentions may lie in; unambiguous names count in full."""
    weights: dict[str, float] = {}
    for text in dict.fromkeys(mention.anchor.text for mention in mentions):
        name = _take_apart(text, None, data)
        if name.anaphor and name.level == "country":
            # البلاد is the country of the story, and no village of that name.
            continue
        countries = {name.state} if name.state else {place.country for place in _candidates(name, data.gazetteer) if place.country and not place.minor}
        for country in countries:
            weights[country] = weights.get(country, 0.0) + 1 / len(countries) ** 2
    # Names that every country has tell of none: their weights stay small.
    total = max(1.0, sum(weights.values()))
    return {country: weight / total for country, weight in weights.items()}


@lru_cache(maxsize=5_000)
def countries_of_words(text: str, data: Resources) -> list[str]:
    """The countries that words such as an outlet's name speak of: by a place that lies in one country only, or by a flag."""
    words = [token.folded for token in tokenize(text) if token.kind == "word"]
    found = [_flag(text[at : at + 2]) for at in range(len(text) - 1)]
    for at in range(len(words)):
        places = data.gazetteer.lookup(" ".join(words[at : at + data.gazetteer.longest_name(words, at)]))
        countries = {place.country for place in places}
        found.extend(countries if len(countries) == 1 and not places[0].common_word else ())
    return list(dict.fromkeys(filter(None, found)))


def _flag(pair: str) -> str | None:
    """The ISO code that two regional indicators spell; None for other characters."""
    letters = [ord(letter) - 0x1F1E6 for letter in pair]
    return "".join(chr(65 + letter) for letter in letters) if len(letters) == 2 and all(0 <= letter < 26 for letter in letters) else None


@lru_cache(maxsize=20_000)
def _take_apart(text: str, level: str | None, data: Resources) -> _Name:
    words = [token.folded for token in tokenize(text) if token.kind in ("word", "number")]
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
    name = _Name(tuple(words[first:last]), tuple(words), stated, part, own_site=own_site)
    if len(name.words) == 1 and _is_the_country(name.words[0], lexicon):
        # شمالي البلاد: a part of the country that the report is about.
        return name._replace(level="country", anaphor=True)
    return _definite(name, data) if first == 0 else name


def _is_a_side(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word (الشرقي, الشرقية) says in which part of a place, as an adjective of direction."""
    masculine = word[:-1] if word.endswith("ية") else word
    return any(lexicon.senses[analysis.sense].kind == "direction" and analysis.definite for analysis in lexicon.analyses(masculine))


def _is_the_country(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word (البلاد) stands for the country that a report is about."""
    senses = (lexicon.senses[analysis.sense] for analysis in lexicon.analyses(word) if analysis.definite)
    return any(sense.kind == "place_word" and sense.level == "country" for sense in senses)


def _definite(name: _Name, data: Resources) -> _Name:
    """A name that may be a definite word for a kind of place: an earlier one (البلدة), the capital, or a part of a state (الجنوب السوري)."""
    if len(name.whole) == 1 and data.gazetteer.country_named(name.whole[0]) is not None:
        # البحرين is a state, and no two seas.
        return name
    senses = [(data.lexicon.senses[a.sense], a.features) for a in data.lexicon.analyses(name.whole[0]) if a.definite] if name.whole else []
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


def _candidates(name: _Name, gazetteer: Gazetteer) -> list[Place]:
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


def _spelt_otherwise(name: _Name, gazetteer: Gazetteer, context: StoryContext, around: Sequence[PlaceMention]) -> list[Place]:
    """The places of the countries told of whose English name is likest to a name in Latin letters that no list has."""
    words = " ".join(name.words)
    if not words or name.level == "site":
        return []
    told_of = context.sides | {place.country for place in (*around, *context.places)} | {country for country, weight in context.countries.items() if weight > 0}
    return [place for place in gazetteer.spelt_like(words) if place.country in told_of]


def _says_what_kind(name: _Name, place: Place) -> bool:
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


def _resolve(mention: PlaceMention, data: Resources, context: StoryContext, around: Sequence[PlaceMention],
             *, holds_another: bool) -> PlaceMention:  # fmt: skip
    name = _take_apart(mention.anchor.text, mention.level, data)._replace(holds_another=holds_another)
    places = _candidates(name, data.gazetteer) or _spelt_otherwise(name, data.gazetteer, context, around)
    if not name.words:
        border = border_told_of((*reversed(context.earlier), *context.places), data.gazetteer, data.lexicon)
        return mention if border is None else _filled(mention, name, border, [border])
    if name.anaphor and not any(_is_listed(place) and (place.level == "country" or place.kind == "sea") for place in places):
        # البحرين and الخليج are names; القطاع is the strip that was named before, or else the one that everybody calls so.
        places = [place for place in places if _is_listed(place) and not place.common_word]
        same_word = places or name.level == "region" or (name.level == "site" and name.own_site)
        earlier = _earlier(mention, name, data, _of_the_same_word(context, name, data) if same_word else context)
        if earlier is not None or not places:
            return earlier or mention
    if name.state and not places:
        return _of_a_state(mention, name, data)
    at_hand = [place for place in places if not _is_out_of_the_way(place, context)]
    if all(_lies_elsewhere(place, around) and not _is_known_widely(place) for place in at_hand):
        return _in_its_town(_unknown(mention, name, around), around, context)
    return _filled(mention, name, _choose(at_hand, name, around, context), places)


def _choose(places: list[Place], name: _Name, around: Sequence[PlaceMention], context: StoryContext) -> Place | None:
    """The place that leads the others clearly, or lies so close to the second that it does not matter; None where the text leaves it open."""
    if name.level not in ("site", "town") and any(place.level == "country" for place in places):
        # غرب اليمن: no quarter or hamlet that bears a state's name is meant.
        places = [place for place in places if place.level != "site" and not place.minor]
    if any(place.kind == "capital" or place.population >= _MILLIONS for place in places):
        # صنعاء beside a province where a village is called so: the capital is meant all the same.
        places = [place for place in places if place.level not in ("town", "site") or place.kind == "capital" or place.population >= _CITY] or places
    # ريف القامشلي, where no province is called so, lies around the town.
    fitting = [place for place in places if _fits(place, name)] or (places if name.part and name.level == "province" else [])
    inside = [place for place in fitting if not _lies_elsewhere(place, around)]
    if any(place.kind == "eponym" for place in fitting):
        # غزة ولبنان: the strip, and no hamlet of the other country.
        inside = [place for place in inside if not place.minor]
    # What everybody knows by its name is meant even beside the name of another country; a quarter, a hamlet or any town is not.
    fitting = inside or [place for place in fitting if place.level != "site" and not place.minor and _is_known_widely(place)]
    scored = sorted(((_score(place, name, around, context), -rank, place) for rank, place in enumerate(fitting)), key=lambda item: item[:2], reverse=True)
    if not scored:
        return None
    if len(scored) == 1:
        return scored[0][2] if scored[0][0] > -1.0 else None
    (first, _, best), (second, _, other) = scored[:2]
    if first - second >= _CLEAR or _near(best, other) or _is_a_city_among_villages(best, (place for _, _, place in scored[1:])):
        return best
    return best if best.level != other.level and best.country == other.country and "village" not in (best.kind, other.kind) else None


# A city of so many people, and so many times as large as any other place of its name, is what a report means that says no more.
_CITY = 100_000
_TIMES_AS_LARGE = 10


def _is_a_city_among_villages(best: Place, others: Iterable[Place]) -> bool:
    """قندهار: a city whose namesakes are villages; where one of them bears the unit that it is the seat of, it is still that place."""
    return best.population >= _CITY and all(
        other.level != "country" and (other.population * _TIMES_AS_LARGE < best.population or _near(best, other)) for other in others
    )


# So many live in a town that is meant by its name whatever else is told of (إسطنبول).
_MILLIONS = 2_000_000


def _is_known_widely(place: Place) -> bool:
    """Whether a place is of our own lists, a unit above the town, the seat of one, or a town of millions."""
    return _is_listed(place) or place.level != "town" or place.kind in ("seat", "capital") or place.population >= _MILLIONS


def _lies_elsewhere(place: Place, around: Sequence[PlaceMention]) -> bool:
    """Whether the other places of the claim put a place elsewhere; where countries meet (المثلث الحدودي), one of them is enough."""
    of_its_country = any(other.country == place.country for other in around)
    return any(_contradicts(place, other) for other in around if not of_its_country or other.country == place.country)


def _contradicts(place: Place, larger: PlaceMention) -> bool:
    """Whether a resolved mention of the same claim says that a place lies elsewhere: in another country, or in another province."""
    if larger.country is None or place.country is None or place.level == "country":
        return False
    if larger.country != place.country:
        return larger.country not in place.borders and {larger.country, place.country} != _ONE_LAND
    known = larger.level == "province" and larger.admin1 and place.admin1 and place.minor
    return bool(known and str(larger.admin1).casefold() != str(place.admin1).casefold())


def _is_out_of_the_way(place: Place, context: StoryContext) -> bool:
    """Whether a hamlet, or a town that is no city and of no list, lies in a country that the story and its other places have nothing to do with."""
    # Every country has a hamlet of such a name.
    weights = context.countries
    if place.minor and max(weights.values(), default=0.0) > 0.4 and weights.get(place.country or "", 0.0) < 0.1:
        return True
    elsewhere = {other.country for other in context.places if other.country and other.place != place.id}
    if not elsewhere or place.country in elsewhere | context.sides or elsewhere & {*place.borders, *_ONE_LAND}:
        return False
    return place.level in ("town", "site", "district") and not _is_listed(place) and place.kind not in ("seat", "capital") and place.population < _CITY


def _fits(place: Place, name: _Name) -> bool:
    """Whether a place can be of the level that the words state: no town is the province or the desert of its name."""
    return name.level not in ("province", "region", "country") or _RANK[place.level] >= 2


def _score(place: Place, name: _Name, around: Sequence[PlaceMention], context: StoryContext) -> float:
    return (
        2.0 * context.countries.get(place.country or "", 0.0)
        + _level_fits(place, name)
        + sum(_containment(place, other) + _in_its_half(place, other) for other in around)
        + _near_the_story(place, name, context.places)
        + _at_the_front(place, context.sides)
        + _prominence(place)
        + (0.3 if fold(place.name_ar) in (" ".join(name.whole), " ".join(name.words)) else 0.0)
    )


def _level_fits(place: Place, name: _Name) -> float:
    if name.level is not None:
        return 1.0 if place.level == name.level else 0.3 if abs(_RANK[place.level] - _RANK.get(name.level, 1)) == 1 else -0.5
    if place.kind == "eponym":
        # غزة alone is the strip; the city has its level word.
        return 1.6
    # A bare name that a province shares with its seat is the town, unless a finer place stands before it; a side of it, or what is near it, is the town's.
    unit = -0.6 if name.part or not name.holds_another else 0.4
    return {"country": 2.5, "town": 0.2, "region": 0.2, "district": unit, "province": unit}.get(place.level, 0.0)


def _near_the_story(place: Place, name: _Name, places: Iterable[PlaceMention]) -> float:
    """Reports speak of places that lie together: the nearer the other places of the document, the likelier; the same place counts as near."""
    if place.lat is None or place.lon is None:
        return 0.0
    best = 0.0
    own = name.words[-1:]
    for other in places:
        if other.place == place.id:
            best = max(best, 1.0)
        elif other.lat is not None and other.lon is not None and fold(other.anchor.text).split()[-1:] != list(own):
            away = great_circle_km(place.lat, place.lon, other.lat, other.lon)
            best = max(best, 1.2 if away < 15 else 0.9 if away < 35 else 0.4 if away < 80 else 0.0)
    return best


def _at_the_front(place: Place, sides: frozenset[str]) -> float:
    """Where the forces of a neighbouring country act, what lies at its border is meant rather than what lies far behind."""
    if not sides & set(place.borders):
        return 0.0
    return 0.7 if place.country in sides else 0.35


def _prominence(place: Place) -> float:
    """What news names: our own lists, seats of provinces, towns before hamlets, and a little for size; never enough by size alone."""
    seat = 0.4 if place.kind in ("seat", "capital") else 0.0
    return seat + (0.6 if _is_listed(place) else 0.0) + (0.0 if place.minor else 0.55) + min(place.population, 100_000) / 400_000


def _in_its_half(place: Place, larger: PlaceMention) -> float:
    """جنوب لبنان holds what lies in the south of Lebanon."""
    policy = linking_policy()
    middle = policy.middles.get(larger.country or "")
    if place.lat is None or middle is None or larger.country != place.country or larger.level not in ("region", "country"):
        return 0.0
    words = fold(larger.anchor.text)
    if any(fold(word) in words for word in policy.south_words):
        return 0.5 if place.lat < middle else -1.0
    if any(fold(word) in words for word in policy.north_words):
        return 0.5 if place.lat > middle else -1.0
    return 0.0


def _containment(place: Place, larger: PlaceMention) -> float:
    """Whether a resolved mention of the same claim can hold a place."""
    if place.level == "country":
        return 0.0
    if larger.country and place.country and larger.country != place.country:
        return -2.0
    score = 1.0 if larger.country and larger.country == place.country else 0.0
    if larger.level in ("province", "district") and larger.name_en:
        names = {part.casefold() for part in (place.admin1, place.admin2) if part}
        if larger.name_en.casefold() in names:
            score += 2.0
        elif larger.admin1 and place.admin1:
            score += 1.0 if larger.admin1.casefold() == place.admin1.casefold() else -1.0
    if larger.lat is not None and larger.lon is not None and place.lat is not None and place.lon is not None:
        score += 1.0 if great_circle_km(place.lat, place.lon, larger.lat, larger.lon) < 60 else -1.0
    return score


def _near(first: Place, second: Place) -> bool:
    if first.lat is None or second.lat is None or first.lon is None or second.lon is None:
        return first.name_en == second.name_en
    return great_circle_km(first.lat, first.lon, second.lat, second.lon) < _SAME_KM


def _filled(mention: PlaceMention, name: _Name, chosen: Place | None, places: list[Place]) -> PlaceMention:
    candidates = tuple(place.id for place in places[:8])
    if chosen is None:
        countries, provinces = {place.country for place in places}, {place.admin1 for place in places}
        country = next(iter(countries)) if len(countries) == 1 else None
        admin1 = next(iter(provinces)) if country and len(provinces) == 1 else None
        return with_fields(mention, level=mention.level or places[0].level, country=country, admin1=admin1, candidates=candidates)
    level = "region" if (name.part or name.level == "region") and chosen.level == "country" else chosen.level
    site_of_town = name.level == "site" and chosen.level != "site"
    return PlaceMention(
        mention.anchor, place=chosen.id, name_en=chosen.name_en, name_ar=chosen.name_ar, lat=chosen.lat, lon=chosen.lon, level=level,
        uncertainty_km=chosen.uncertainty_km * (2 if name.part or site_of_town else 1), country=chosen.country, admin1=chosen.admin1,
        admin2=chosen.admin2, pcode=chosen.pcode, candidates=candidates,
    )  # fmt: skip


def _of_a_state(mention: PlaceMention, name: _Name, data: Resources) -> PlaceMention:
    """العاصمة العراقية is Baghdad; الجنوب السوري a region of Syria."""
    if name.capital:
        return _capital(mention, name.state, data)
    country = data.gazetteer.country(name.state or "")
    if country is None:
        return with_fields(mention, level="region", country=name.state)
    return with_fields(mention, level="region", country=name.state, place=country.id, name_en=country.name_en, name_ar=country.name_ar)


def _capital(mention: PlaceMention, country: str | None, data: Resources) -> PlaceMention:
    capital = data.gazetteer.capital(country or "")
    return with_fields(mention, level="town", country=country) if capital is None else _filled(mention, _Name((), ()), capital, [capital])


def _unknown(mention: PlaceMention, name: _Name, around: Sequence[PlaceMention]) -> PlaceMention:
    """A name that no gazetteer has: its level by its words, its country by the larger places around it, and no point on the map."""
    country = next((place.country for place in around if place.country), None)
    admin1 = next((place.admin1 or place.name_en for place in around if place.level == "province"), None)
    return with_fields(mention, level=mention.level or name.level or "town", country=country, admin1=admin1)


# So far from the middle of its town a site may lie that no gazetteer has.
_SITE_IN_TOWN_KM = 10.0


def _in_its_town(site: PlaceMention, around: Sequence[PlaceMention], context: StoryContext) -> PlaceMention:
    """سقط صاروخ على شارع الأربعين: a site that no gazetteer has, of which its claim names no place with a point, lies in the town that was told last."""
    town = next((place for place in reversed(context.earlier) if place.level == "town" and place.lat is not None), None)
    if site.level != "site" or town is None or any(place.lat is not None or place.country != town.country for place in around):
        return site
    return with_fields(site, lat=town.lat, lon=town.lon, uncertainty_km=_SITE_IN_TOWN_KM, country=town.country, admin1=town.admin1)


def _of_the_same_word(context: StoryContext, name: _Name, data: Resources) -> StoryContext:
    word = name.words[0].removeprefix("ال")
    # حدود قطاع كذا is no strip.
    alike = (
        place for place in context.earlier if word in fold(place.anchor.text).replace("ال", "").split() and not is_a_border(place.anchor.text, data.lexicon)
    )
    return replace(context, earlier=tuple(alike))


def _is_listed(place: Place) -> bool:
    """Whether a place is of our own lists, where it stands because news names it."""
    return not place.id.startswith(("wof.", "geonames.", "pcode."))


# Of so many towns named last "the town" is rather one that is no capital.
_NAMED_LAST = 2


def _is_the_capital(place: PlaceMention, data: Resources) -> bool:
    capital = data.gazetteer.capital(place.country or "")
    return capital is not None and capital.id == place.place


def _earlier(mention: PlaceMention, name: _Name, data: Resources, context: StoryContext) -> PlaceMention | None:
    """القاعدة: the latest place of that kind named before; "the two bases" stays open with both as candidates. None where none was named."""
    if name.level == "country" or name.capital:
        best = max(context.countries, key=lambda country: (context.countries[country], country), default=None)
        country = best if best and context.countries[best] > 0.6 else None
        return _capital(mention, country, data) if name.capital else with_fields(mention, level="region" if name.part else "country", country=country)
    of_level = [place for place in context.earlier if place.level == name.level and place.place]
    if not of_level:
        return None
    # A capital is called so (العاصمة), and told beside a town only says near what that lies.
    latest = next((place for place in reversed(of_level[-_NAMED_LAST:]) if not _is_the_capital(place, data)), of_level[-1])
    if name.several:
        two = tuple(dict.fromkeys(place.place for place in reversed(of_level) if place.place))[:2]
        return with_fields(mention, country=latest.country, candidates=two)
    return with_fields(latest, anchor=mention.anchor)
