"""What linking needs of a claim, worked out once where its report is read: numbers and short names, and no text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import chain, product
from typing import NamedTuple
from zlib import crc32

from marsad.model import Claim, Document, PlaceMention
from marsad.reference.policy import linking_policy
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

# A place of unknown extent is taken to lie within so many km of its point.
_REACH_KM = 4.0
_DAY = 86400.0
# Of the places that a claim names the first is where it happened and the second lies around it; those behind are further off than linking goes.
_NEAREST = 2
# A stated time longer than this says when too loosely to sort a claim by.
_LONGEST_DAYS = 3


class Where(NamedTuple):
    """A place as linking compares it: `name` its folded words without the article, `named` what its claim names of it and around it."""

    place: str | None
    name: tuple[str, ...]
    level: str | None
    lat: float | None
    lon: float | None
    reach_km: float
    country: str | None
    candidates: tuple[str, ...]
    named: frozenset[str]


class Seen(NamedTuple):
    """A claim as linking sees it.

    `family` numbers the kinds that may be one happening; -1 stands alone. Times are seconds since 1970 in UTC: `earliest` and `latest` of the stated
    time (both None where either end is open), `published` that of its report, and `published_on` the date of its report as written there.
    Words, targets and trigger are checksums. `doers` are ids of actors, as the report names them until the linker puts them under their heads.
    `blocks` are the names and candidates that the claim is looked for under; `riders` the ids of claims about several places that join wherever
    this one stands.
    """

    id: str
    document: str
    sentence: int
    type: str
    family: int
    trigger: int
    where: Where | None
    blocks: tuple[str, ...]
    cells: tuple[str, ...]
    earliest: float | None
    latest: float | None
    vague: bool
    published: float | None
    published_on: date | None
    doers: frozenset[str]
    targets: frozenset[int]
    counts: frozenset[tuple[str, int]]
    words: tuple[int, ...]
    riders: tuple[str, ...] = ()

    @property
    def moment(self) -> float | None:
        """The middle of a time that is told closely, else when the report came out."""
        if self.earliest is None or self.latest is None or self.vague or self.latest - self.earliest > _LONGEST_DAYS * _DAY:
            return self.published
        return (self.earliest + self.latest) / 2

    @property
    def day(self) -> int | None:
        """The day of its report, counted from 1970; None where nobody said."""
        return None if self.published is None else int(self.published // _DAY)

    @property
    def days_told(self) -> range:
        """The days that a closely told time touches."""
        if self.earliest is None or self.latest is None or self.vague or self.latest - self.earliest > _LONGEST_DAYS * _DAY:
            return range(0)
        return range(int(self.earliest // _DAY), int(self.latest // _DAY) + 1)


def see(claim: Claim, document: Document, words: tuple[int, ...], riders: Sequence[str] = (), *, alone: bool = False) -> Seen:
    """A claim as linking sees it; `words` are the checksums of its sentence's words, and one that is `alone` is compared with none."""
    time = claim.time
    closed = time is not None and time.earliest is not None and time.latest is not None
    published = published_at(document)
    return Seen(
        id=claim.id,
        document=document.id,
        sentence=claim.sentence.start,
        type=claim.type,
        family=-1 if alone else linking_policy().family(claim.type),
        trigger=checksum(fold(claim.trigger.text)),
        where=_where(claim),
        blocks=tuple(_blocks(claim)),
        cells=tuple(dict.fromkeys(cell for place in claim.place[:_NEAREST] if not is_wide(place) for cell in _cells(place))),
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
    )


def published_at(document: Document) -> float | None:
    """When a report came out, in seconds since 1970; a time without a zone is taken for UTC, a bare date for its first minute."""
    if not document.published:
        return None
    instant = datetime.fromisoformat(document.published)
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()


@lru_cache(maxsize=65536)
def checksum(folded: str) -> int:
    """A number for a word. Two words share one once in four thousand million, which a comparison of whole sentences does not notice."""
    return crc32(folded.encode("utf-8", "surrogatepass"))


def _where(claim: Claim) -> Where | None:
    if not claim.place:
        return None
    place = claim.place[0]
    name = tuple(word.removeprefix("ال") for word in _words(place.anchor.text))
    named = frozenset(other.place for other in claim.place[:_NEAREST] if other.place)
    return Where(place.place, name, place.level, place.lat, place.lon, place.uncertainty_km or _REACH_KM, place.country, place.candidates, named)


def _words(text: str) -> list[str]:
    return [token.folded for token in tokenize(text) if token.kind == "word"]


def _targets(claim: Claim) -> frozenset[int]:
    words = (word for mention in claim.target for word in _words(mention.anchor.text))
    return frozenset(checksum(word.removeprefix("ال")) for word in words if len(word) > 3)


def is_wide(place: PlaceMention) -> bool:
    """Provinces and larger places say too little to be compared by, unless the claims share a report or a text."""
    return place.level in ("province", "region", "country")


def _blocks(claim: Claim) -> list[str]:
    """The names of the nearest two places; one that the text leaves open goes under its words and each of its candidates.

    A claim that names none but a province goes under that; with a larger place or none it goes under two of place, doer and what is struck.
    """
    names: list[str] = []
    for place in claim.place[:_NEAREST]:
        if not is_wide(place):
            names.extend((place.place,) if place.place else (" ".join(_words(place.anchor.text)), *place.candidates))
    return list(dict.fromkeys(names or _wide_blocks(claim)))


def _wide_blocks(claim: Claim) -> list[str]:
    places = [place.place for place in claim.place[:_NEAREST] if place.place]
    doers = [f"by {mention.actor}" for mention in claim.perpetrator if mention.actor]
    struck = [f"at {word}" for word in sorted(_targets(claim))]
    provinces = [place.place for place in claim.place[:_NEAREST] if place.place and place.level == "province"]
    return [*provinces, *(f"{one}, {other}" for one, other in chain(product(places, doers), product(places, struck), product(doers, struck)))]


# The side of a cell in degrees: a circle of a few km lies in one or two of them.
_CELL = 0.25
_KM_A_DEGREE = 111.0


def _cells(place: PlaceMention) -> list[str]:
    """The cells that the circle around a place touches, so that a place within another's reach shares a cell with it."""
    if place.lat is None or place.lon is None:
        return []
    reach = min(place.uncertainty_km or _REACH_KM, 30.0) / _KM_A_DEGREE
    norths = range(int((place.lat - reach + 90) / _CELL), int((place.lat + reach + 90) / _CELL) + 1)
    # A degree of longitude is taken at the latitude of 40, the shortest among the countries told of.
    easts = range(int((place.lon - reach * 1.3 + 180) / _CELL), int((place.lon + reach * 1.3 + 180) / _CELL) + 1)
    return [f"{north},{east}" for north in norths for east in easts]
