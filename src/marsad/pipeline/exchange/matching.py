"""Which coded events and which incidents speak of one happening, by the scores of the linker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from marsad.ingest.coded import CodedEvent
from marsad.link import Seen, sketch
from marsad.link.scoring import Known, Scorer
from marsad.model import Claim, Link, PlaceMention, Reading
from marsad.reference.actors import ActorRegistry
from marsad.reference.alliances import AlliancesByDate

_DAY_S = 86400.0
# Reports of a happening that say no time come out at most so many days behind it.
_DAYS_BEHIND = 3
# A time wider than this says too little to look for a claim by.
_WIDEST_DAYS = 62
# Coders and gazetteers set one place at points this far apart, in degrees (3 km), and spell it differently.
_ONE_PLACE_DEGREES = 0.03


@dataclass(frozen=True, slots=True)
class Match:
    """A coded event (by its report's id) and an incident, with the surest link between their claims."""

    coded: str
    incident: str
    link: Link


def match(coded: Sequence[CodedEvent], reading: Reading, registry: ActorRegistry) -> list[Match]:
    """One event with one incident, the surest pairs first.

    Claims are scored as the linker scores them; they are looked for by their days and not by its keys, since coders give weeks and months too.
    """
    alliances, known = AlliancesByDate(registry), Known()
    told, places = _Told(reading, alliances), _Places(reading)
    found: list[Match] = []
    for event in coded:
        found.extend(_matches(event, told, places, alliances, known))
    return _one_with_one(found)


def _matches(event: CodedEvent, told: _Told, places: _Places, alliances: AlliancesByDate, known: Known) -> Iterator[Match]:
    for type_ in (event.claim.type, *event.also):
        claim = replace(event.claim, type=type_, place=tuple(map(places.known, event.claim.place)))
        for seen in sketch(event.document, [claim]).claims:
            own = _under_heads(seen, alliances)
            scorer = Scorer(own, frozenset({own.document}), alliances, known)
            near = {other.id: other for other in told.near(own)}
            for id_ in scorer.scores(near.values()):
                yield Match(event.document.id, told.incident_of[id_], scorer.explain(near[id_]))


def _under_heads(seen: Seen, alliances: AlliancesByDate) -> Seen:
    """A claim with its doers under their heads, as the linker compares them."""
    return seen._replace(doers=frozenset(map(alliances.on(seen.published_on).root, seen.doers)))


class _Told:
    """The claims of incidents by the days that they tell of, or, where they tell of none, by the day of their report."""

    def __init__(self, reading: Reading, alliances: AlliancesByDate) -> None:
        self.incident_of = {id_: incident.id for incident in reading.incidents for id_ in incident.claims}
        self._by_day: defaultdict[int, list[Seen]] = defaultdict(list)
        self._reported: defaultdict[int, list[Seen]] = defaultdict(list)
        inside: dict[str, list[Claim]] = {document.id: [] for document in reading.documents}
        for claim in reading.claims:
            if claim.id in self.incident_of:
                inside[claim.document].append(claim)
        for document in reading.documents:
            for seen in sketch(document, inside[document.id]).claims:
                own = _under_heads(seen, alliances)
                days = _days(own)
                for day in days:
                    self._by_day[day].append(own)
                if not days and own.day is not None:
                    self._reported[own.day].append(own)

    def near(self, seen: Seen) -> Iterator[Seen]:
        """The claims of the days of a coded event, and of reports soon behind it."""
        days = _days(seen)
        for day in days:
            yield from self._by_day.get(day, ())
        for day in range(days.start, days.stop + _DAYS_BEHIND) if days else ():
            yield from self._reported.get(day, ())


def _days(seen: Seen) -> range:
    """The days that a claim may tell of; none where its time is open, or wider than two months."""
    if seen.earliest is None or seen.latest is None or seen.latest - seen.earliest > _WIDEST_DAYS * _DAY_S:
        return range(0)
    return range(int(seen.earliest // _DAY_S), int(seen.latest // _DAY_S) + 1)


class _Places:
    """The places that a reading names, by the degree that they lie in."""

    def __init__(self, reading: Reading) -> None:
        self._by_degree: defaultdict[tuple[int, int], dict[str, PlaceMention]] = defaultdict(dict)
        for claim in reading.claims:
            for place in claim.place:
                if place.place and not place.is_area and place.lat is not None and place.lon is not None:
                    self._by_degree[int(place.lat), int(place.lon)].setdefault(place.place, place)

    def known(self, coded: PlaceMention) -> PlaceMention:
        """A coded place as the reading's place that lies where it does, however either spells it; itself where there is none."""
        if coded.lat is None or coded.lon is None or coded.level != "town":
            return coded
        near = [(self._apart(coded, place), place) for place in self._around(coded) if place.level in ("town", "site")]
        apart, nearest = min(near, key=lambda pair: (pair[0], pair[1].place or ""), default=(_ONE_PLACE_DEGREES, coded))
        return replace(nearest, anchor=coded.anchor) if apart < _ONE_PLACE_DEGREES else coded

    def _around(self, coded: PlaceMention) -> Iterator[PlaceMention]:
        assert coded.lat is not None
        assert coded.lon is not None
        for north in (-1, 0, 1):
            for east in (-1, 0, 1):
                yield from self._by_degree.get((int(coded.lat) + north, int(coded.lon) + east), _NONE).values()

    @staticmethod
    def _apart(one: PlaceMention, other: PlaceMention) -> float:
        return max(abs((one.lat or 0) - (other.lat or 0)), abs((one.lon or 0) - (other.lon or 0)))


_NONE: Mapping[str, PlaceMention] = {}


def _one_with_one(matches: Iterable[Match]) -> list[Match]:
    chosen: list[Match] = []
    taken: set[str] = set()
    for found in sorted(matches, key=lambda found: (-found.link.score, found.coded, found.incident, found.link.first, found.link.second)):
        if found.coded not in taken and found.incident not in taken:
            taken |= {found.coded, found.incident}
            chosen.append(found)
    return sorted(chosen, key=lambda found: found.coded)
