"""How two places stand to each other: one, near, around, or elsewhere."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from marsad.link.site_names import are_of_one_kind, are_two_kinds
from marsad.link.values import Where
from marsad.reference.distance import great_circle_km
from marsad.reference.policy import linking_policy

SPECIFIC = frozenset({"site", "town"})
# Units that share no ground with others of their level.
_UNITS = frozenset({"district", "province"})
# Gazetteers set one place at points this far apart.
_ONE_PLACE_KM = 1.5
# A point that no gazetteer confirmed is drawn so wide: it tells a site from a far town, but not from another site.
_ROUGHLY_KM = 15.0
# A site lies in a town, or beside it, that is so near. How roughly its point is known makes it no nearer.
_IN_A_TOWN_KM = 6.0
# What happened at a site so far from a town did not happen in it.
_FAR_FROM_A_TOWN_KM = 25.0
# So many degrees of latitude about the middle of a country are in its south to one and in its north to another.
_ABOUT_THE_MIDDLE = 0.4


# How much it says that both tell of one place, by its level.
_OF_LEVEL = {"site": 1.0, "town": 1.0, "district": 0.7, "province": 0.5}
_OF_WIDE = 0.4


class Standing(NamedTuple):
    """`same` is 1 for one specific place, less for one larger unit; `elsewhere` means that what happened at one did not happen at the other."""

    same: float = 0.0
    near: bool = False
    holds: bool = False
    elsewhere: bool = False

    @property
    def in_common(self) -> bool:
        """Whether there is a place finer than a province that both tell of, or may."""
        return self.same > 0.6 or self.near or self.holds


_UNKNOWN = Standing()


def standing(one: Where | None, other: Where | None) -> Standing:
    """How two places stand to each other; nothing is known where either is missing."""
    return _UNKNOWN if one is None or other is None else _standing(one, other)


def forget_standings() -> None:
    """Let go of what was worked out of places, each of which may be held in memory for this alone."""
    _standing.cache_clear()


@lru_cache(maxsize=1 << 17)
def _standing(one: Where, other: Where) -> Standing:
    same = _same(one, other)
    if same:
        return Standing(same)
    far = None if _are_sites_known_roughly(one, other) else apart_km(one, other)
    near = far is not None and far <= _reach_km(one, other)
    holds = _name_one(one, other) or _bears_town_of(one, other) or _bears_town_of(other, one) or _bear_one_name(one, other)
    return Standing(0.0, near, holds, _elsewhere(one, other, near, far))


def _same(one: Where, other: Where) -> float:
    if one.place and one.place == other.place:
        return _OF_LEVEL.get(one.level or "", _OF_WIDE)
    if one.place and other.place:
        return 0.0
    return float(_names_agree(one, other) and _may_be_one(one, other))


def _names_agree(one: Where, other: Where) -> bool:
    """Whether two places bear one name, also in two writings or spellings. What has no name is only itself, within its report."""
    if one.only_in or other.only_in:
        return one.only_in == other.only_in and one.name == other.name
    if not are_of_one_kind(one.kind, other.kind):
        return False
    return one.name == other.name or (bool(one.sounds) and one.sounds == other.sounds and _in_one_country(one, other))


def _bear_one_name(one: Where, other: Where) -> bool:
    """The market and the quarter of one name: whether the one may lie in the other. Of two that gazetteers have the map says so."""
    if (one.place and other.place) or one.only_in or other.only_in or one.name != other.name:
        return False
    return not are_two_kinds(one.kind, other.kind) and _in_one_country(one, other)


def _in_one_country(one: Where, other: Where) -> bool:
    return one.country is None or other.country is None or one.country == other.country


def _may_be_one(one: Where, other: Where) -> bool:
    """Whether of two places of one name, of which the text leaves one or both open, one may be the other: no gazetteer may have it in the other writing."""
    if (one.place or other.place) is None or one.place in other.candidates or other.place in one.candidates:
        return True
    open_ = other if one.place else one
    return not open_.candidates and (_is_latin(one) != _is_latin(other) or one.level == other.level == "site")


def _reach_km(one: Where, other: Where) -> float:
    """Two named villages are two places, however near; a site may lie in the town that the other names."""
    if one.level == other.level:
        return _ONE_PLACE_KM
    reach = max(one.reach_km, other.reach_km)
    return min(reach, _IN_A_TOWN_KM) if one.level in SPECIFIC and other.level in SPECIFIC else reach


def _are_sites_known_roughly(one: Where, other: Where) -> bool:
    """Whether the points of two sites say nothing of whether they are one, since no gazetteer confirmed one of them."""
    return one.level == other.level == "site" and max(one.reach_km, other.reach_km) >= _ROUGHLY_KM


def _elsewhere(one: Where, other: Where, near: bool, far: float | None) -> bool:
    if one.country and other.country and one.country != other.country and {one.level, other.level} != {"region"}:
        return True
    if one.level == other.level and one.level in _UNITS and one.place and other.place:
        return one.place not in other.named and other.place not in one.named
    if one.level == other.level == "site" and not (one.place or other.place) and are_two_kinds(one.kind, other.kind):
        return True
    if one.level in SPECIFIC and other.level in SPECIFIC:
        if (
            near
            or _bear_one_name(one, other)
            or _is_named_by(one, other)
            or _is_named_by(other, one)
            or _bears_town_of(one, other)
            or _bears_town_of(other, one)
        ):
            return False
        if _cannot_be_told_apart(one, other) or (one.level != other.level and (_is_an_unlisted_town(one) or _is_an_unlisted_town(other))):
            return False
        return one.level == other.level or far is None or far > _FAR_FROM_A_TOWN_KM
    return False


def _is_an_unlisted_town(where: Where) -> bool:
    """Whether a place is a town that no gazetteer has: nobody knows which sites lie in it."""
    return where.level == "town" and where.place is None and not where.candidates


def _bears_town_of(site: Where, other: Where) -> bool:
    """the Ryazan refinery: whether a word of a site's name sounds as the town that the other names."""
    return any(heard[0] == "^" and f"~{heard[1:]}" in other.named for heard in site.named)


def _name_one(one: Where, other: Where) -> bool:
    """Whether two claims name one place, their own or around it; to lie in one province is not to be one."""
    return any(name[0] != "<" for name in one.named & other.named)


def lies_in_province(inner: Where, province: Where) -> bool:
    """Whether a place lies in the province that the other claim tells of alone."""
    return province.level == "province" and any(name[0] == "=" and f"<{name[1:]}" in inner.named for name in province.named)


def lies_in_country(inner: Where, country: Where) -> bool:
    """Whether a place lies in the country that the other claim tells of alone, or of a part of it."""
    if country.level not in ("country", "region") or inner.level in ("country", "region", None) or country.country is None:
        return False
    return inner.country == country.country and _may_lie_in_its_half(inner, country)


def _may_lie_in_its_half(inner: Where, country: Where) -> bool:
    """Whether a place may lie in the half that the words for a country name (شمالي سوريا), as far as anybody knows; about the middle either is said."""
    policy = linking_policy()
    middle = policy.middles.get(country.country or "")
    if middle is None or inner.lat is None or country.place != f"country.{(country.country or '').lower()}":
        return True
    told = " ".join(country.name)
    if any(word in told for word in policy.south_words):
        return inner.lat < middle + _ABOUT_THE_MIDDLE
    return inner.lat > middle - _ABOUT_THE_MIDDLE or not any(word in told for word in policy.north_words)


def _is_named_by(one: Where, other: Where) -> bool:
    """Whether a place is one that the other's claim names of itself or around it."""
    return (one.place or f"~{one.sounds}") in other.named


def _cannot_be_told_apart(one: Where, other: Where) -> bool:
    """Whether the words of two places that no gazetteer has leave open that they are one: those of one are among the other's, or in another writing.

    The town, where nobody says which, may be any.
    """
    if (one.only_in and one.level == "town") or (other.only_in and other.level == "town"):
        return True
    if one.place or other.place or are_two_kinds(one.kind, other.kind):
        return False
    if (one.only_in or other.only_in) and one.kind == other.kind != "":
        return True
    return _is_latin(one) != _is_latin(other) or set(one.name) <= set(other.name) or set(other.name) <= set(one.name)


def _is_latin(where: Where) -> bool:
    return any("a" <= letter <= "z" for word in where.name for letter in word)


def apart_km(one: Where, other: Where) -> float | None:
    """Great-circle distance in km; None where either has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return great_circle_km(one.lat, one.lon, other.lat, other.lon)
