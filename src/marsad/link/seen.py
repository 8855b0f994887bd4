"""What linking needs of a claim, worked out once where its report is read: numbers and short names, and no text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain, product
from typing import Final
from zlib import crc32

from marsad.link.site_names import is_nameless, site_name, told_as
from marsad.link.values import Seen, Where
from marsad.link.widely import country_of, namesake_of, provinces_of, things_of, told_in_areas
from marsad.model import Claim, Document, PlaceMention
from marsad.reference.place_nouns import place_nouns
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold
from marsad.text.remembered import Remembered
from marsad.text.sounds import sounds_of
from marsad.text.tokens import tokenize

# A place of unknown extent is taken to lie within so many km of its point.
_REACH_KM = 4.0
# Of the places that a claim names the first is where it happened and the second lies around it; those behind are further off than linking goes.
_NEAREST = 2
# A name of fewer consonants is not known by its sound.
_HEARD = 3


def see(claim: Claim, document: Document, words: tuple[int, ...], riders: Sequence[str] = (), *, alone: bool = False) -> Seen:
    """A claim as linking sees it; `words` are the checksums of its sentence's words, and one that is `alone` is compared with none."""
    time = claim.time
    closed = time is not None and time.earliest is not None and time.latest is not None
    published = published_at(document)
    places = _places(claim)
    return Seen(
        id=claim.id,
        document=document.id,
        sentence=claim.sentence.start,
        type=claim.type,
        family=-1 if alone else linking_policy().family(claim.type),
        trigger=checksum(fold(claim.trigger.text)),
        where=_where(claim, places, document.id),
        blocks=(*_blocks(claim, places), *told_in_areas(claim), *_namesakes(claim, places)),
        cells=tuple(dict.fromkeys([cell for place in places if not place.is_area for cell in _cells(place)])),
        earliest=time.earliest.timestamp() if closed and time and time.earliest else None,
        latest=time.latest.timestamp() if closed and time and time.latest else None,
        vague=time is not None and time.precision == "vague",
        published=published,
        published_on=document.published_on,
        doers=frozenset(mention.actor for mention in claim.perpetrator if mention.actor),
        targets=_targets(claim),
        counts=frozenset((harm.kind, harm.least) for harm in claim.harm if harm.least),
        words=words,
        riders=tuple(riders),
        means=_kinds_of_means(claim),
        things=things_of(claim),
    )


def published_at(document: Document) -> float | None:
    """When a report came out, in seconds since 1970; a time without a zone is taken for UTC, a bare date for its first minute."""
    return _seconds(document.published) if document.published else None


# Asked for the report and for each of its claims.
@lru_cache(maxsize=256)
def _seconds(published: str) -> float:
    instant = datetime.fromisoformat(published)
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()


def checksum(folded: str) -> int:
    """A number for a word. Two words share one once in four thousand million, which a comparison of whole sentences does not notice."""
    return _checksums.of(folded)


_heard: Final = Remembered(sounds_of)
_checksums: Final = Remembered(lambda folded: crc32(folded.encode("utf-8", "surrogatepass")))


def _where(claim: Claim, places: tuple[PlaceMention, ...], document: str) -> Where | None:
    """Where a claim took place, of the nearest two of its places."""
    if not places:
        return None
    place = places[0]
    name = site_name(place)
    named = frozenset(
        [
            *(identity for other in places for identity in _identities(other)),
            *provinces_of(claim),
            *(name for other in places[:1] for name in namesake_of(other)),
        ]
    )
    only_in = document if _has_no_name(place) else ""
    # A site that no gazetteer has bears the point of its town, which says nothing of whether two such sites are one.
    # A province is no point.
    # A quarter goes by its name alone: it is near all others of its city, and what happened in one did not happen in the next.
    lat, lon = (place.lat, place.lon) if place.place and not place.is_area and not _is_a_quarter(place.place) else (None, None)
    return Where(
        place.place, name.words, place.level, lat, lon, place.uncertainty_km or _REACH_KM, country_of(claim), place.candidates, named,
        "" if only_in else _sounds(place), only_in, name.kind,
    )  # fmt: skip


def _is_a_quarter(place: str) -> bool:
    """Whether an id is that of a quarter of a city (data/places/quarters.csv)."""
    return place.split(".")[1:2] == ["quarter"]


def _places(claim: Claim) -> tuple[PlaceMention, ...]:
    """The nearest two places of a claim. A town that is only called so (المدينة) is the one named behind it; where none is, it is the last choice."""
    named = [place for place in claim.place if not is_town_without_name(place)]
    return tuple((named or claim.place)[:_NEAREST])


def _has_no_name(place: PlaceMention) -> bool:
    """Whether a place that the text leaves open is told of by common nouns alone."""
    return place.place is None and not place.candidates and is_nameless(told_as(place))


def is_town_without_name(place: PlaceMention) -> bool:
    """Whether a place is a town that its report only calls so (المدينة)."""
    return place.level == "town" and _has_no_name(place)


def _identities(place: PlaceMention) -> list[str]:
    """What a place is known by: its id, else how its name sounds; and how its town sounds. Empty for one without a name."""
    heard = _sounds(place)
    own = place.place or (f"~{heard}" if heard and not _has_no_name(place) else None)
    return [own, *_heard_of_town(place)] if own else _heard_of_town(place)


def _heard_of_town(place: PlaceMention) -> list[str]:
    """How the name of a town sounds, marked `~`; of a site that no gazetteer has, how each word sounds that may be the name of its town, marked `^`."""
    if place.level == "town":
        return [f"~{_sounds(place)}"] if _sounds(place) and not _has_no_name(place) else []
    if place.level != "site" or place.place is not None:
        return []
    words = [word for word in _words(place.anchor.text) if word.removeprefix("ال") not in place_nouns()]
    return [f"^{heard}" for heard in map(_heard.of, words) if len(heard) >= _HEARD]


def _sounds(place: PlaceMention) -> str:
    """How the name of a town or a site sounds; empty where so little is heard that many names sound so."""
    heard = "" if place.is_area else _heard.of(" ".join(site_name(place).words))
    return heard if len(heard) >= _HEARD else ""


def _words(text: str) -> list[str]:
    return [token.folded for token in tokenize(text) if token.kind == "word"]


def _targets(claim: Claim) -> frozenset[int]:
    words = (word for mention in claim.target for word in _words(mention.anchor.text))
    return frozenset(checksum(word.removeprefix("ال")) for word in words if len(word) > 3)


def _kinds_of_means(claim: Claim) -> frozenset[int]:
    """The kinds of a claim's means; none where it has none, or one that is of no kind."""
    policy = linking_policy()
    told = {*claim.means, *([policy.means_of_types[claim.type]] if claim.type in policy.means_of_types else [])}
    if not told or not told <= policy.means_of_a_kind:
        return frozenset()
    return frozenset([number for number, kind in enumerate(policy.kinds_of_means) if not kind.isdisjoint(told)])


def _blocks(claim: Claim, places: tuple[PlaceMention, ...]) -> list[str]:
    """The names of the nearest two places; one that the text leaves open goes under its words and each of its candidates.

    A claim that names none but a province goes under that; with a larger place or none it goes under two of place, doer and what is struck.
    """
    names: list[str] = []
    for place in places:
        if not place.is_area:
            names.extend(_names(place))
            names.extend([f"~{heard[1:]}" for heard in _identities(place) if heard[0] in "~^"])
    return list(dict.fromkeys(names or _wide_blocks(claim)))


def _names(place: PlaceMention) -> list[str]:
    """The names that a place may be told under. A site that a gazetteer has may be told in words that it does not have."""
    name = " ".join(site_name(place).words)
    if place.place is None:
        return [name, *place.candidates]
    return [place.place, name] if place.level == "site" else [place.place]


def _wide_blocks(claim: Claim) -> list[str]:
    places = [place.place for place in claim.place[:_NEAREST] if place.place]
    doers = [f"by {mention.actor}" for mention in claim.perpetrator if mention.actor]
    struck = [f"at {word}" for word in sorted(_targets(claim))]
    provinces = [place.place for place in claim.place[:_NEAREST] if place.place and place.level == "province"]
    return [*provinces, *(f"{one}, {other}" for one, other in chain(product(places, doers), product(places, struck), product(doers, struck)))]


def _namesakes(claim: Claim, places: tuple[PlaceMention, ...]) -> list[str]:
    """The name under which a town that is named as its province and that province are looked for together, marked `≈`."""
    names = [*(name for place in places[:1] for name in namesake_of(place)), *(name for name in provinces_of(claim) if name[0] == "=")]
    return [f"≈{name[1:]}" for name in names]


# The side of a cell in degrees: a circle of a few km lies in one or two of them.
_CELL = 0.25
_KM_A_DEGREE = 111.0


def _cells(place: PlaceMention) -> list[str]:
    """The cells that the circle around a place touches, so that a place within another's reach shares a cell with it."""
    if place.lat is None or place.lon is None or place.place is None:
        return []
    reach = min(place.uncertainty_km or _REACH_KM, 30.0) / _KM_A_DEGREE
    norths = range(int((place.lat - reach + 90) / _CELL), int((place.lat + reach + 90) / _CELL) + 1)
    # A degree of longitude is taken at the latitude of 40, the shortest among the countries told of.
    easts = range(int((place.lon - reach * 1.3 + 180) / _CELL), int((place.lon + reach * 1.3 + 180) / _CELL) + 1)
    return [f"{north},{east}" for north in norths for east in easts]
