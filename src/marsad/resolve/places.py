"""From words that name a place to the gazetteer: by what contains it, by the countries of the story, by what is near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from marsad.model import Anchor, PlaceMention, with_fields
from marsad.reference.distance import great_circle_km
from marsad.reference.gazetteer import QUARTERS, Gazetteer, Place
from marsad.reference.heard_names import sounds_like_no_word
from marsad.resolve.borders import border_told_of, is_a_border
from marsad.resolve.place_choice import choose, is_known_widely, is_listed, is_of_an_untold_town, is_out_of_the_way, lies_elsewhere, names_its_town
from marsad.resolve.place_context import Resources, StoryContext
from marsad.resolve.place_names import (
    PlaceName,
    bounds_of,
    candidates_of,
    is_called_a_city,
    is_called_a_quarter,
    lies_afield,
    spelt_otherwise,
    take_apart,
    town_it_is_called_after,
)
from marsad.text.fold import fold
from marsad.text.tokens import tokenize


def resolve_places(mentions: Sequence[PlaceMention], *, data: Resources, context: StoryContext) -> tuple[PlaceMention, ...]:
    """One claim's places, resolved as far as the words and the document decide.

    The last, which is the coarsest, is resolved first, since it says which of the places of one name a finer one is. Where two remain, none is chosen and
    both stand among the candidates. A place of an earlier mention (القاعدة، البلدة) is the latest of its kind in `context`.
    """
    resolved: list[PlaceMention] = []
    for at in range(len(mentions) - 1, -1, -1):
        # Reports name the finer place first; what follows a finer place is the unit that holds it, and behind a quarter its town.
        holds_another = at > 0 and not _is_a_quarter(mentions[at - 1], data)
        resolved.insert(0, _resolve(mentions[at], data, context, resolved, holds_another=holds_another))
    return tuple(resolved)


def _is_a_quarter(mention: PlaceMention, data: Resources) -> bool:
    """حي الزهور, بستان القصر: whether a mention is of a part of a town, by its word or by what bears its name."""
    name = take_apart(mention.anchor.text, mention.level, data)
    if is_called_a_quarter(name, data.lexicon):
        return True
    places = candidates_of(name, data.gazetteer) if name.level is None and not name.part else []
    return bool(places) and all(place.kind in QUARTERS for place in places)


def is_town_told_so(place: PlaceMention, data: Resources) -> bool:
    """المدينة, البلدة: whether a place is a town that is only called so, and that no earlier one stands for."""
    return place.level == "town" and place.place is None and not place.candidates and take_apart(place.anchor.text, None, data).anaphor


def town_of_teller(mention: PlaceMention, teller: Anchor, data: Resources, context: StoryContext) -> PlaceMention:
    """قال رئيس بلدية كذا إن القصف أصاب المدينة: the town that ends the words for who tells, and which "the town" then is; the mention where there is none."""
    words = [token for token in tokenize(teller.text) if token.kind == "word"]
    for first in range(1, len(words)):
        if any(place.level == "town" for place in data.gazetteer.lookup(" ".join(word.folded for word in words[first:]))):
            named = Anchor(teller.text[words[first].start :], teller.start + words[first].start, teller.end)
            (town,) = resolve_places((PlaceMention(named, level="town"),), data=data, context=context)
            return with_fields(town, anchor=mention.anchor) if town.place and town.level == "town" else mention
    return mention


def countries_of_story(mentions: Sequence[PlaceMention], *, data: Resources) -> dict[str, float]:
    """Weights (summing to 1 at most) of the countries that the mentions may lie in; unambiguous names count in full."""
    weights: dict[str, float] = {}
    for text in dict.fromkeys(mention.anchor.text for mention in mentions):
        name = take_apart(text, None, data)
        if name.anaphor and name.level == "country":
            # البلاد is the country of the story, and no village of that name.
            continue
        countries = {name.state} if name.state else {place.country for place in candidates_of(name, data.gazetteer) if place.country and not place.minor}
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


def _resolve(mention: PlaceMention, data: Resources, context: StoryContext, around: Sequence[PlaceMention],
             *, holds_another: bool) -> PlaceMention:  # fmt: skip
    anchor, start = mention.anchor, mention.anchor.start
    # Comparing where they start tells nearly all apart, and takes a fifth of the time that comparing anchors does.
    told = next((place for place in reversed(context.earlier) if place.anchor.start == start and place.anchor == anchor and place.place), None)
    if told is not None and not around:
        # The words that another claim tells with what they lie in mean the same place here.
        return told
    name = take_apart(mention.anchor.text, mention.level, data)
    if holds_another:
        name = name._replace(holds_another=True)
    bounds = bounds_of(name, data)
    if bounds is not None:
        return _between(mention, *bounds)
    known = candidates_of(name, data.gazetteer)
    places = known or spelt_otherwise(name, data.gazetteer, context, around)
    if not name.words:
        border = border_told_of((*reversed(context.earlier), *context.places), data.gazetteer, data.lexicon)
        return mention if border is None else _filled(mention, name, border, [border])
    if name.anaphor and not any(is_listed(place) and (place.level == "country" or place.kind == "sea") for place in places):
        # البحرين and الخليج are names; القطاع is the strip that was named before, or else the one that everybody calls so.
        places = [place for place in places if is_listed(place) and not place.common_word]
        same_word = places or name.level == "region" or (name.level == "site" and name.own_site)
        earlier = _earlier(mention, name, data, _of_the_same_word(context, name, data) if same_word else context)
        if earlier is not None or not places:
            return earlier or _in_its_town(_named_before(mention, name, data, context), name, around, data, context)
    if name.state and not places:
        return _of_a_state(mention, name, data)
    at_hand = [
        place
        for place in places
        if not is_out_of_the_way(place, context) and (names_its_town(place, name, data.gazetteer) or not is_of_an_untold_town(place, around, context))
    ]
    at_hand = [place for place in at_hand if not _is_a_town_elsewhere(place, name, around, context)]
    if known and _may_be_another(mention, name) and all(lies_elsewhere(place, around) and not is_known_widely(place) for place in at_hand):
        # مكين beside وزيرستان: no hamlet of Iraq, but the town there that no list has.
        known, at_hand = [], spelt_otherwise(name, data.gazetteer, context, around)
        places = at_hand or places
    if all(lies_elsewhere(place, around) and not is_known_widely(place) for place in at_hand):
        unknown = _unknown(mention, name, around)
        return _called_after_its_town(unknown, name, around, data, context) or _in_its_town(unknown, name, around, data, context)
    filled = _filled(mention, name, choose(at_hand, name, around, context), places)
    if not known and filled.uncertainty_km is not None:
        return with_fields(filled, uncertainty_km=max(filled.uncertainty_km, _KNOWN_BY_SOUND_KM))
    return filled


# A country of so small a weight beside one of so large a weight is not the one that a report is about.
_HARDLY_TOLD, _TOLD_ABOVE_ALL = 0.1, 0.4


def _is_a_town_elsewhere(town: Place, name: PlaceName, around: Sequence[PlaceMention], context: StoryContext) -> bool:
    """معسكر طيبة جنوبي الخرطوم: whether a site's name is that of a town, or of a quarter, of a country that neither its claim nor the story tells of."""
    if name.level != "site" or not name.words or len(name.words) == len(name.whole) or town.level not in ("town", "district") or town.country is None:
        return False
    told = context.countries
    if told.get(town.country, 0.0) >= _HARDLY_TOLD:
        # محور عين زارة in a report on Libya, though its claim names a suburb that Beirut has too.
        return False
    if lies_elsewhere(town, around):
        return True
    return max(told.values(), default=0.0) > _TOLD_ABOVE_ALL and not any(
        place.country == town.country for place in (*around, *context.places, *context.earlier)
    )


def _may_be_another(mention: PlaceMention, name: PlaceName) -> bool:
    """Whether a name that a list has for a place elsewhere may be that of a town which no list has: a word of the language would sound like many."""
    return not name.anaphor and (mention.level == "town" or sounds_like_no_word(" ".join(name.words)))


# What is known by its sound, or by another spelling, may be a village beside the town of that name.
_KNOWN_BY_SOUND_KM = 10.0


def _filled(mention: PlaceMention, name: PlaceName, chosen: Place | None, places: list[Place]) -> PlaceMention:
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


def _of_a_state(mention: PlaceMention, name: PlaceName, data: Resources) -> PlaceMention:
    """العاصمة العراقية is Baghdad; الجنوب السوري a region of Syria."""
    if name.capital:
        return _capital(mention, name.state, data)
    country = data.gazetteer.country(name.state or "")
    if country is None:
        return with_fields(mention, level="region", country=name.state)
    return with_fields(mention, level="region", country=name.state, place=country.id, name_en=country.name_en, name_ar=country.name_ar)


def _capital(mention: PlaceMention, country: str | None, data: Resources) -> PlaceMention:
    capital = data.gazetteer.capital(country or "")
    return with_fields(mention, level="town", country=country) if capital is None else _filled(mention, PlaceName((), ()), capital, [capital])


def _unknown(mention: PlaceMention, name: PlaceName, around: Sequence[PlaceMention]) -> PlaceMention:
    """A name that no gazetteer has: its level by its words, its country by the larger places around it, and no point on the map."""
    country = next((place.country for place in around if place.country), None)
    admin1 = next((place.admin1 or place.name_en for place in around if place.level == "province"), None)
    return with_fields(mention, level=mention.level or name.level or "town", country=country, admin1=admin1)


# The middle between two places farther apart says nothing of where on the way a thing happened.
_FARTHEST_APART_KM = 150.0


def _between(mention: PlaceMention, first: Place, second: Place) -> PlaceMention:
    """الطريق بين حيس وتعز: in the middle of what bounds it, and known no better than it is long; in their country alone where they are far apart, or one has no point."""
    admin1 = first.admin1 if first.admin1 == second.admin1 else None
    placed = with_fields(mention, country=first.country, admin1=admin1)
    if first.lat is None or first.lon is None or second.lat is None or second.lon is None:
        return placed
    apart = great_circle_km(first.lat, first.lon, second.lat, second.lon)
    if apart > _FARTHEST_APART_KM:
        return placed
    middle_lat, middle_lon = round((first.lat + second.lat) / 2, 4), round((first.lon + second.lon) / 2, 4)
    least = _ROAD_TO_A_TOWN_KM if first is second else _SITE_IN_TOWN_KM
    return with_fields(placed, lat=middle_lat, lon=middle_lon, uncertainty_km=max(least, round(apart / 2, 1)))


# So far from a town may lie what is told of the road that leads there.
_ROAD_TO_A_TOWN_KM = 30.0
# So far from the middle of its town a site may lie that no gazetteer has.
_SITE_IN_TOWN_KM = 10.0
# Within so many characters of a text a town is still the one that is spoken of; a site outside of towns is only of one named right before it.
_TOLD_WITHIN, _TOLD_RIGHT_BEFORE = 600, 60
# A country that weighs so many times less than the story's own is only mentioned.
_ASIDE = 4


def _in_its_town(site: PlaceMention, name: PlaceName, around: Sequence[PlaceMention], data: Resources, context: StoryContext) -> PlaceMention:
    """سقط صاروخ على شارع الأربعين: a site that no gazetteer has, of which its claim names no place with a point, lies in the town that was told last."""
    town = next((place for place in reversed(context.earlier) if place.level == "town" and place.lat is not None), None)
    if site.level != "site" or town is None or any(place.lat is not None or place.country != town.country for place in around):
        return site
    if context.countries.get(town.country or "", 0.0) * _ASIDE < max(context.countries.values(), default=0.0):
        return site
    apart = site.anchor.start - town.anchor.start
    if not 0 <= apart <= (_TOLD_RIGHT_BEFORE if lies_afield(name, data.lexicon) else _TOLD_WITHIN):
        return site
    return with_fields(site, lat=town.lat, lon=town.lon, uncertainty_km=_SITE_IN_TOWN_KM, country=town.country, admin1=town.admin1)


def _called_after_its_town(site: PlaceMention, name: PlaceName, around: Sequence[PlaceMention], data: Resources, context: StoryContext) -> PlaceMention | None:
    """سوق الحصاحيصا, مفرق الجراحي, طريق عام كفررمان: a site that no gazetteer has in, or right by, the town that it is called after; None for other sites.

    The town is one of the country of the claim's other places, or else of the country that the report is about.
    """
    called = town_it_is_called_after(name, data.lexicon) if site.level == "site" else ""
    in_a_town = any(place.level == "town" and place.lat is not None and not take_apart(place.anchor.text, None, data).part for place in around)
    if not called or in_a_town:
        return None
    told = {place.country for place in around if place.country} or {country for country, weight in context.countries.items() if weight > _TOLD_ABOVE_ALL}
    towns = [place for place in data.gazetteer.lookup(called) if place.level in ("town", "district") and place.country in told]
    town = choose(towns, name._replace(level="town", own_site=False), around, context)
    if town is None or town.lat is None:
        return None
    return with_fields(site, lat=town.lat, lon=town.lon, uncertainty_km=_SITE_IN_TOWN_KM, country=town.country, admin1=town.admin1)


def _named_before(site: PlaceMention, name: PlaceName, data: Resources, context: StoryContext) -> PlaceMention:
    """السوق behind سوق صابرين: the site of that word that the report named last, with its name and where it lies, though no gazetteer has it."""
    if site.level != "site" or name.several:
        return site
    named = (place for place in reversed(_of_the_same_word(context, name, data).earlier) if place.level == "site" and not place.place)
    told = next((place for place in named if len(fold(place.name_ar or place.anchor.text).split()) > 1), None)
    if told is None:
        return site
    return with_fields(told, anchor=site.anchor, name_ar=told.name_ar or told.anchor.text)


def _of_the_same_word(context: StoryContext, name: PlaceName, data: Resources) -> StoryContext:
    word = name.words[0].removeprefix("ال")
    # حدود قطاع كذا is no strip.
    alike = (
        place for place in context.earlier if word in fold(place.anchor.text).replace("ال", "").split() and not is_a_border(place.anchor.text, data.lexicon)
    )
    return replace(context, earlier=tuple(alike))


# Of so many towns named last "the town" is rather one that is no capital.
_NAMED_LAST = 2


def _is_the_capital(place: PlaceMention, data: Resources) -> bool:
    capital = data.gazetteer.capital(place.country or "")
    return capital is not None and capital.id == place.place


# A country of so much weight is the story's, and one of less where no other has a third of it.
_SURELY, _RATHER, _TIMES_OTHERS = 0.6, 0.25, 3


def _of_the_story(context: StoryContext) -> str | None:
    """The country that البلاد and العاصمة mean; None where the report tells of several."""
    weights = sorted(((weight, country) for country, weight in context.countries.items()), reverse=True)
    if not weights:
        return None
    alone = len(weights) == 1 or weights[0][0] >= weights[1][0] * _TIMES_OTHERS
    return weights[0][1] if weights[0][0] > (_RATHER if alone else _SURELY) else None


# جنوب السعودية ... ثلاثة صواريخ في أجواء المملكة أحدها في سماء العاصمة
_CAPITAL_WITHIN = 200


def _told_just_before(mention: PlaceMention, context: StoryContext) -> str | None:
    """The country of the place that a report named last, near before "the capital", where the report tells much of it; else None."""
    last = next((place for place in reversed(context.earlier) if place.country), None)
    near = last is not None and 0 <= mention.anchor.start - last.anchor.end <= _CAPITAL_WITHIN
    return last.country if last is not None and near and context.countries.get(last.country or "", 0.0) >= _RATHER else None


# سراقب، الواقعة شرقي إدلب
_BESIDE = 20


def _beside_it(told: PlaceMention, of_level: Sequence[PlaceMention], gazetteer: Gazetteer, *, city: bool) -> PlaceMention | None:
    """سراقب شرقي إدلب: the town told right before one whose side only says where that lies. A village, whose people no list counts, is no city (المدينة)."""
    beside = next((place for place in reversed(of_level) if 0 < told.anchor.start - place.anchor.end <= _BESIDE), None)
    known = gazetteer.get(beside.place) if beside is not None and beside.place else None
    return None if city and (known is None or not known.population) else beside


def _is_no_such_site(place: PlaceMention, name: PlaceName, gazetteer: Gazetteer) -> bool:
    """الميناء, القاعدة: whether a place named before is a quarter, which no other word than its own (الحي) means."""
    known = gazetteer.get(place.place) if name.level == "site" and not name.own_site and place.place else None
    return known is not None and known.kind in QUARTERS


def _earlier(mention: PlaceMention, name: PlaceName, data: Resources, context: StoryContext) -> PlaceMention | None:
    """القاعدة: the latest place of that kind named before; "the two bases" stays open with both as candidates. None where none was named."""
    if name.level == "country" or name.capital:
        country = (_told_just_before(mention, context) if name.capital else None) or _of_the_story(context)
        return _capital(mention, country, data) if name.capital else with_fields(mention, level="region" if name.part else "country", country=country)
    of_level = [place for place in context.earlier if place.level == name.level and place.place and not _is_no_such_site(place, name, data.gazetteer)]
    if not of_level:
        return None
    # A capital is called so (العاصمة), and told beside a town only says near what that lies.
    latest = next((place for place in reversed(of_level[-_NAMED_LAST:]) if not _is_the_capital(place, data)), of_level[-1])
    if take_apart(latest.anchor.text, None, data).part:
        latest = _beside_it(latest, of_level, data.gazetteer, city=is_called_a_city(name, data.lexicon)) or latest
    if name.several:
        two = tuple(dict.fromkeys(place.place for place in reversed(of_level) if place.place))[:2]
        return with_fields(mention, country=latest.country, candidates=two)
    return with_fields(latest, anchor=mention.anchor)
