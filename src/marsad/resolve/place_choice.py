"""Which of several places of one name is meant: by what contains it, what is near, and the countries of the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.model import PlaceMention
from marsad.reference.distance import great_circle_km
from marsad.reference.gazetteer import QUARTERS, Gazetteer, Place
from marsad.reference.policy import linking_policy
from marsad.resolve.place_context import StoryContext
from marsad.resolve.place_names import PlaceName
from marsad.text.fold import fold

_RANK = {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}
# By how much the best reading of a name must lead the second before it is taken.
_CLEAR = 0.5
# Reports put places of the occupied territories under either name.
_ONE_LAND = {"IL", "PS"}
# Two places of one name closer than this are one for whoever reads a map of a war.
_SAME_KM = 12.0


def choose(places: list[Place], name: PlaceName, around: Sequence[PlaceMention], context: StoryContext) -> Place | None:
    """The place that leads the others clearly, or lies so close to the second that it does not matter; None where the text leaves it open."""
    if name.level not in ("site", "town") and any(place.level == "country" for place in places):
        # غرب اليمن: no quarter or hamlet that bears a state's name is meant.
        places = [place for place in places if place.level != "site" and not place.minor]
    if any(place.kind == "capital" or place.population >= _MILLIONS for place in places):
        # صنعاء beside a province where a village is called so: the capital is meant all the same.
        places = [place for place in places if place.level not in ("town", "site") or place.kind == "capital" or place.population >= _CITY] or places
    if name.level == "district":
        # منطقة كورسك: where provinces are called so the province is meant, and not its seat.
        places = [place for place in places if place.level == "province" and place.country in linking_policy().called_regions] or places
    # ريف القامشلي, where no province is called so, lies around the town.
    fitting = [place for place in places if _fits(place, name)] or (places if name.part and name.level == "province" else [])
    inside = [place for place in fitting if not lies_elsewhere(place, around)]
    if any(place.kind == "eponym" for place in fitting):
        # غزة ولبنان: the strip, and no hamlet of the other country.
        inside = [place for place in inside if not place.minor]
    # What everybody knows by its name is meant even beside the name of another country; a quarter, a hamlet or any town is not.
    fitting = inside or [place for place in fitting if place.level != "site" and not place.minor and is_known_widely(place)]
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


def is_known_widely(place: Place) -> bool:
    """Whether a place is of our own lists, a unit above the town, the seat of one, or a town of millions."""
    return is_listed(place) or place.level != "town" or place.kind in ("seat", "capital") or place.population >= _MILLIONS


def lies_elsewhere(place: Place, around: Sequence[PlaceMention]) -> bool:
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


def is_out_of_the_way(place: Place, context: StoryContext) -> bool:
    """Whether a hamlet, or a town that is no city and of no list, lies in a country that the story and its other places have nothing to do with."""
    # Every country has a hamlet of such a name.
    weights = context.countries
    if place.minor and max(weights.values(), default=0.0) > 0.4 and weights.get(place.country or "", 0.0) < 0.1:
        return True
    if place.level not in ("town", "site", "district") or place.population >= _CITY or place.kind in ("seat", "capital") or is_listed(place):
        return False
    if place.country in context.sides:
        return False
    elsewhere = {other.country for other in context.places if other.country and other.place != place.id}
    return bool(elsewhere) and place.country not in elsewhere and elsewhere.isdisjoint(place.borders) and elsewhere.isdisjoint(_ONE_LAND)


# So far from the middle of its town a quarter may lie, and from the town's other quarters.
_ACROSS_A_TOWN_KM = 40.0


def is_of_an_untold_town(place: Place, around: Sequence[PlaceMention], context: StoryContext) -> bool:
    """حي السلام, حي الثورة: whether a quarter of a name that many towns have lies in a town that neither its claim nor the story tells of."""
    if place.kind != "neighbourhood" or place.lat is None or place.lon is None:
        return False
    in_claim = [other for other in around if other.level in ("town", "province") and other.place != place.id]
    told = in_claim or [other for other in (*context.places, *context.earlier) if other.place != place.id]
    return not any(_may_hold(place, other) for other in told)


def names_its_town(quarter: Place, name: PlaceName, gazetteer: Gazetteer) -> bool:
    """وسط بيروت: whether a quarter is called by the side of its town, which its name tells."""
    if quarter.lat is None or quarter.lon is None or name.own_site or not 0 < len(name.words) < len(name.whole):
        return False
    towns = [place for place in gazetteer.lookup(" ".join(name.words)) if place.level == "town" and place.lat is not None and place.lon is not None]
    return any(great_circle_km(quarter.lat, quarter.lon, town.lat or 0.0, town.lon or 0.0) < _ACROSS_A_TOWN_KM for town in towns)


def _may_hold(quarter: Place, other: PlaceMention) -> bool:
    """Whether a mention is of a quarter's town, of something in it, or of the province around it."""
    if other.lat is None or other.lon is None:
        return other.country == quarter.country and other.level == "province" and other.admin1 == quarter.admin1 is not None
    return great_circle_km(quarter.lat or 0.0, quarter.lon or 0.0, other.lat, other.lon) < _ACROSS_A_TOWN_KM


def _fits(place: Place, name: PlaceName) -> bool:
    """Whether a place can be of the level that the words state: no town is the province or the desert of its name."""
    return name.level not in ("province", "region", "country") or _RANK[place.level] >= 2


def _score(place: Place, name: PlaceName, around: Sequence[PlaceMention], context: StoryContext) -> float:
    return (
        2.0 * context.countries.get(place.country or "", 0.0)
        + _level_fits(place, name)
        + sum(_containment(place, other) + _in_its_half(place, other) for other in around)
        + _near_the_story(place, name, context.places)
        + _at_the_front(place, context.sides)
        + _prominence(place)
        + (0.3 if fold(place.name_ar) in (" ".join(name.whole), " ".join(name.words)) else 0.0)
    )


def _level_fits(place: Place, name: PlaceName) -> float:
    if name.level == "district" and place.kind in QUARTERS:
        # منطقة صلاح الدين is a part of Tripoli as well.
        return 0.6
    if name.level is not None:
        return 1.0 if place.level == name.level else 0.3 if abs(_RANK[place.level] - _RANK.get(name.level, 1)) == 1 else -0.5
    if place.kind == "eponym":
        # غزة alone is the strip; the city has its level word.
        return 1.6
    # A bare name that a province shares with its seat is the town, unless a finer place stands before it; a side of it, or what is near it, is the town's.
    unit = -0.6 if name.part or not name.holds_another else 0.4
    return {"country": 2.5, "town": 0.2, "region": 0.2, "district": unit, "province": unit}.get(place.level, 0.0)


# صلاح الدين where Tripoli is told of is rather its quarter than the province of another country, for whose name alone the story seems to play there.
_IN_ONE_TOWN, _OF_THE_TOLD_TOWN = 1.2, 0.8


def _near_the_story(place: Place, name: PlaceName, places: Iterable[PlaceMention]) -> float:
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
            if away < 15:
                # None counts for more.
                best = _IN_ONE_TOWN
                break
            best = max(best, 0.9 if away < 35 else 0.4 if away < 80 else 0.0)
    return best + _OF_THE_TOLD_TOWN if place.kind == "neighbourhood" and best >= _IN_ONE_TOWN else best


def _at_the_front(place: Place, sides: frozenset[str]) -> float:
    """Where the forces of a neighbouring country act, what lies at its border is meant rather than what lies far behind."""
    if not sides & set(place.borders):
        return 0.0
    return 0.7 if place.country in sides else 0.35


def _prominence(place: Place) -> float:
    """What news names: our own lists, seats of provinces, towns before hamlets, and a little for size; never enough by size alone."""
    seat = 0.4 if place.kind in ("seat", "capital") else 0.0
    return seat + (0.6 if is_listed(place) else 0.0) + (0.0 if place.minor else 0.55) + min(place.population, 100_000) / 400_000


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


def is_listed(place: Place) -> bool:
    """Whether a place is of our own lists, where it stands because news names it."""
    return not place.id.startswith(("wof.", "geonames.", "pcode."))
