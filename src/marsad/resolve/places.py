"""From words that name a place to the gazetteer: by what contains it, by the countries of the story, by what is near."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from marsad.model import PlaceMention
from marsad.reference.gazetteer import Gazetteer, Place
from marsad.reference.lexicon import Lexicon
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

_RANK = {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}


@dataclass(frozen=True, slots=True)
class StoryContext:
    """What the document tells of where its story plays: weights of countries, and the places resolved so far, in text order."""

    countries: Mapping[str, float] = field(default_factory=dict)
    places: tuple[PlaceMention, ...] = ()


@dataclass(frozen=True, slots=True)
class _Name:
    """A mention's words taken apart: the name's folded words, the level its words state, and whether a direction or nearness widens it."""

    words: tuple[str, ...]
    level: str | None
    part: bool
    anaphor: bool
    several: bool


def resolve_places(mentions: Sequence[PlaceMention], *, gazetteer: Gazetteer, lexicon: Lexicon, context: StoryContext) -> tuple[PlaceMention, ...]:
    """One claim's places, resolved as far as the words and the document decide.

    The coarser ones are resolved first, since they say which of the places of one name the finer one is. Where two remain, none is chosen and
    both stand among the candidates. A place of an earlier mention (القاعدة، البلدة) is the latest of its kind in `context`.
    """
    order = sorted(range(len(mentions)), key=lambda index: -_RANK.get(mentions[index].level or "town", 1))
    resolved: dict[int, PlaceMention] = {}
    for index in order:
        around = [resolved[other] for other in sorted(resolved)]
        resolved[index] = _resolve(mentions[index], gazetteer, lexicon, context, around)
    return tuple(resolved[index] for index in range(len(mentions)))


def countries_of_story(mentions: Sequence[PlaceMention], *, gazetteer: Gazetteer, lexicon: Lexicon) -> dict[str, float]:
    """Weights (summing to 1 where there are any) of the countries that the mentions may lie in; unambiguous names count in full."""
    weights: dict[str, float] = {}
    for text in dict.fromkeys(mention.anchor.text for mention in mentions):
        places = _candidates(_take_apart(text, None, lexicon), gazetteer)
        countries = {place.country for place in places if place.country}
        for country in countries:
            weights[country] = weights.get(country, 0.0) + 1 / len(countries) ** 2
    total = sum(weights.values())
    return {country: weight / total for country, weight in weights.items()} if total else {}


def _take_apart(text: str, level: str | None, lexicon: Lexicon) -> _Name:
    tokens = [token for token in tokenize(text) if token.kind in ("word", "number")]
    words = [token.folded for token in tokens]
    part, several, stated = False, False, level
    first = 0
    while first < len(words) - 1:
        kinds = [lexicon.senses[analysis.sense] for analysis in lexicon.analyses(words[first]) if not analysis.definite]
        word = next((sense for sense in kinds if sense.kind in ("place_word", "direction")), None)
        if word is None:
            break
        part = part or word.value in ("compass", "near")
        stated = stated or word.level
        first += 1
    last = len(words)
    if last - first > 1 and any(lexicon.senses[a.sense].kind == "direction" and a.definite for a in lexicon.analyses(words[last - 1])) and part:
        last -= 1
    anaphor = False
    if last - first == 1:
        for analysis in lexicon.analyses(words[first]):
            if lexicon.senses[analysis.sense].kind == "place_word" and analysis.definite:
                anaphor, stated = True, lexicon.senses[analysis.sense].level
                several = analysis.features[1:2] == "d"
                break
    return _Name(tuple(words[first:last] if not anaphor else words), stated, part, anaphor, several)


def _candidates(name: _Name, gazetteer: Gazetteer) -> list[Place]:
    """The places that the words may name: the name alone, or with the site word that makes it."""
    found: list[Place] = []
    for words in _spellings(name.words):
        found.extend(place for place in gazetteer.lookup(" ".join(words)) if place not in found)
        if found:
            break
    return found


def _spellings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A name as written, without the clitic of its first word, without a trailing adjective, and its parts around a hyphen."""
    forms = [words]
    if words and words[0][:1] in "وفبل" and len(words[0]) > 3:
        forms.append((words[0][1:], *words[1:]))
    if words and words[0].startswith("لل"):
        forms.append(("ال" + words[0][2:], *words[1:]))
    if len(words) > 1:
        forms.append(words[:-1])
        forms.append(words[-1:])
    return forms


def _resolve(mention: PlaceMention, gazetteer: Gazetteer, lexicon: Lexicon, context: StoryContext, around: Sequence[PlaceMention]) -> PlaceMention:
    name = _take_apart(mention.anchor.text, mention.level, lexicon)
    if name.anaphor:
        return _earlier(mention, name, context)
    whole = tuple(token.folded for token in tokenize(mention.anchor.text) if token.kind in ("word", "number"))
    places = list(dict.fromkeys([*_exact(whole, gazetteer), *(_candidates(name, gazetteer))]))
    if not places:
        return _unknown(mention, name, around, context)
    chosen = _choose(places, name, around, context)
    return _filled(mention, name, chosen, places)


def _exact(words: tuple[str, ...], gazetteer: Gazetteer) -> list[Place]:
    """Places whose listed name is all of the mention (قاعدة التنف), the clitic of its first word aside."""
    for spelling in _spellings(words)[:3]:
        found = gazetteer.lookup(" ".join(spelling)) if len(spelling) == len(words) else ()
        if found:
            return list(found)
    return []


def _choose(places: list[Place], name: _Name, around: Sequence[PlaceMention], context: StoryContext) -> Place | None:
    scored = sorted(((_score(place, name, around, context), -rank, place) for rank, place in enumerate(places)), key=lambda item: item[:2], reverse=True)
    if len(scored) == 1 or scored[0][0] - scored[1][0] >= 0.5:
        return scored[0][2]
    best, second = scored[0][2], scored[1][2]
    if _near(best, second) or best.level != second.level:
        return best
    # One of the two is a city that anybody would mean; population decides only together with the story's country.
    weights = context.countries
    likelier = best.country == second.country or weights.get(best.country or "", 0) > weights.get(second.country or "", 0)
    if best.country and likelier and weights.get(best.country, 0) > 0 and best.population > 10 * max(second.population, 1) and best.population > 20_000:
        return best
    return None


def _score(place: Place, name: _Name, around: Sequence[PlaceMention], context: StoryContext) -> float:
    score = 2.0 * context.countries.get(place.country or "", 0.0)
    if name.level is not None:
        score += 1.0 if place.level == name.level else 0.3 if abs(_RANK[place.level] - _RANK.get(name.level, 1)) == 1 else -0.5
    elif place.level == "country":
        score += 2.5
    elif place.level in ("town", "region"):
        score += 0.2

    for other in around:
        score += _containment(place, other) + _in_its_half(place, other)
    for other in context.places[-12:]:
        if other.lat is not None and other.lon is not None and place.lat is not None and place.lon is not None:
            score += 0.4 if distance_km(place.lat, place.lon, other.lat, other.lon) < 60 else 0.0
    # Places of our own list stand there because news names them.
    listed = 0.6 if not place.id.startswith(("wof.", "geonames.")) else 0.0
    return score + listed + min(place.population, 100_000) / 250_000


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
        if larger.name_en.casefold() in names or (larger.admin1 and place.admin1 and larger.admin1.casefold() == place.admin1.casefold()):
            score += 2.0
    if larger.lat is not None and larger.lon is not None and place.lat is not None and place.lon is not None:
        score += 1.0 if distance_km(place.lat, place.lon, larger.lat, larger.lon) < 60 else -1.0
    return score


def _near(first: Place, second: Place) -> bool:
    if first.lat is None or second.lat is None or first.lon is None or second.lon is None:
        return first.name_en == second.name_en
    return distance_km(first.lat, first.lon, second.lat, second.lon) < 12


def _filled(mention: PlaceMention, name: _Name, chosen: Place | None, places: list[Place]) -> PlaceMention:
    candidates = tuple(place.id for place in places[:8])
    if chosen is None:
        countries = {place.country for place in places}
        country = next(iter(countries)) if len(countries) == 1 else None
        return replace(mention, level=mention.level or places[0].level, country=country, candidates=candidates)
    level = chosen.level
    if name.part and _RANK[level] >= 3:
        level = "region" if chosen.level == "country" else chosen.level
    pointed = chosen.lat is not None
    return replace(
        mention, place=chosen.id, name_en=chosen.name_en, name_ar=chosen.name_ar, lat=chosen.lat if pointed else None, lon=chosen.lon if pointed else None,
        level=level, uncertainty_km=chosen.uncertainty_km * (2 if name.part else 1), country=chosen.country, admin1=chosen.admin1,
        admin2=chosen.admin2, candidates=candidates,
    )  # fmt: skip


def _unknown(mention: PlaceMention, name: _Name, around: Sequence[PlaceMention], context: StoryContext) -> PlaceMention:
    """A name that no gazetteer has: its level by its words, its country by the larger places around it, and no point on the map."""
    country = next((place.country for place in around if place.country), None)
    admin1 = next((place.admin1 or place.name_en for place in around if place.level == "province"), None)
    return replace(mention, level=mention.level or name.level or "town", country=country, admin1=admin1)  # type: ignore[arg-type]


def _earlier(mention: PlaceMention, name: _Name, context: StoryContext) -> PlaceMention:
    """القاعدة: the latest place of that kind named before; "the two bases" stays open with both as candidates."""
    of_level = [place for place in context.places if place.level == name.level and place.place]
    if name.level == "country":
        best = max(context.countries, key=lambda country: (context.countries[country], country), default=None)
        return replace(mention, level="country", country=best if best and context.countries[best] > 0.6 else None)
    if not of_level:
        return mention
    latest = of_level[-1]
    if name.several:
        two = tuple(dict.fromkeys(place.place for place in reversed(of_level) if place.place))[:2]
        return replace(mention, country=latest.country, candidates=two)
    return replace(latest, anchor=mention.anchor)


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Great-circle distance in km between two points in degrees."""
    phi_a, phi_b = math.radians(lat_a), math.radians(lat_b)
    half = math.sin((phi_b - phi_a) / 2) ** 2 + math.cos(phi_a) * math.cos(phi_b) * math.sin(math.radians(lon_b - lon_a) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half)))
