"""What a claim is looked for under where another report tells of the province or the country around it alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from marsad.model import Claim, PlaceMention
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold
from marsad.text.remembered import Remembered
from marsad.text.sounds import sounds_of
from marsad.text.tokens import tokenize

# Smaller numbers come up in a province every day.
TELLING_IN_A_PROVINCE = 3
# And smaller ones than this in a country at war.
TELLING_IN_A_COUNTRY = 8
# So many dead, or a few more or fewer of them, do not come twice a day in a province.
MANY_DEAD = 10
# The nearest two places of a claim are those where it happened and around.
_NEAREST = 2

_heard = Remembered(sounds_of)


def things_of(claim: Claim) -> frozenset[int]:
    """The kinds of things struck that are not struck every day (a mosque, a bus), by their numbers in the policy."""
    named = [*(mention.anchor.text for mention in claim.target), *(place.anchor.text for place in claim.place[:_NEAREST] if place.level == "site")]
    nouns = linking_policy().telling_things
    words = (token.folded.removeprefix("ال") for text in named for token in tokenize(text) if token.kind == "word")
    return frozenset(nouns[word] for word in words if word in nouns)


def told_in_areas(claim: Claim) -> list[str]:
    """What a claim tells that hardly comes twice a day in its province or its country, by province and country.

    Seven dead told of a village are looked for where seven are told of the province, and the other way round; in the same way a mosque, and many dead. In
    a country a number must be larger, or a second one or a thing told with it.
    """
    counts = sorted({(harm.kind, harm.least) for harm in claim.harm if harm.least})
    things = sorted(things_of(claim))
    in_province = [
        *(f"{kind} {least}" for kind, least in counts if least >= TELLING_IN_A_PROVINCE),
        *(f"thing {thing}" for thing in things),
        *(["many dead"] if any(kind == "killed" and least >= MANY_DEAD for kind, least in counts) else []),
    ]
    in_country = [
        *(f"{kind} {least}" for kind, least in counts if least >= TELLING_IN_A_COUNTRY),
        *(
            f"{kind} {least}, {other} {number}"
            for (kind, least), (other, number) in combinations(counts, 2)
            if kind != other and max(least, number) >= TELLING_IN_A_PROVINCE
        ),
        *(f"{kind} {least}, thing {thing}" for kind, least in counts if least >= TELLING_IN_A_PROVINCE for thing in things),
    ]
    return [
        f"{area}, {told}" for areas, tellings in ((provinces_of(claim), in_province), (_countries_of(claim), in_country)) for area in areas for told in tellings
    ]


def country_of(claim: Claim) -> str | None:
    """The country of a claim's nearest place that is known to lie in one: a village that no gazetteer has lies in that of its province."""
    return next((place.country for place in claim.place if place.country), None)


def _countries_of(claim: Claim) -> list[str]:
    """The country that a claim tells of alone, marked `=`, or in which its place lies, marked `<`."""
    country = country_of(claim)
    if country is None:
        return []
    return [f"{'=' if claim.place[0].level in ('country', 'region') else '<'}{country}"]


def provinces_of(claim: Claim) -> list[str]:
    """The province that a claim tells of alone, marked `=`, or in which its place lies, marked `<`; empty where neither is known."""
    if not claim.place:
        return []
    place = claim.place[0]
    if place.level == "province":
        return [f"={place.country} {place.name_en}"] if place.place else []
    if place.level not in ("site", "town", "district"):
        return []
    country, around = country_of(claim), next(_provinces_around(claim), None)
    return [f"<{country} {around}"] if around and country else []


def _provinces_around(claim: Claim) -> Iterator[str]:
    """The provinces that the nearest places of a claim lie in, else one that it names."""
    yield from (place.admin1 for place in claim.place[:_NEAREST] if place.admin1 and place.level != "province")
    yield from (place.name_en for place in claim.place if place.level == "province" and place.place and place.name_en)


def namesake_of(place: PlaceMention) -> list[str]:
    """The province that a town is named as (أربيل, Kaduna), as a province told of alone is marked: who names it may mean either."""
    if place.level != "town" or not place.place or not place.admin1 or not place.name_en or not place.country:
        return []
    return [f"={place.country} {place.admin1}"] if _heard.of(fold(place.name_en)) == _heard.of(fold(place.admin1)) else []
