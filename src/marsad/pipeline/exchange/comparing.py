"""Coded events matched with a reading's incidents by the linker itself, and compared field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.export.acled_types import sub_event_of
from marsad.export.comparison import Agreement, Comparison, Pair, Side
from marsad.export.facts import Event, Knowledge, events_of
from marsad.export.facts.events import event_of
from marsad.export.facts.notes import told
from marsad.ingest.coded import CodedEvent
from marsad.link import build_incident
from marsad.model import Reading
from marsad.pipeline.exchange.matching import match
from marsad.reference.actors import ActorRegistry

# Of two places closer than this, in degrees, one may be the other under another point.
_NEAR_DEGREES = 0.1


def compare(coded: Sequence[CodedEvent], reading: Reading, knowledge: Knowledge) -> Comparison:
    """Match events with incidents, one with one, the surest pairs first; `reading` holds incidents that reports tell, and none of coders."""
    read = {event.id: event for event in events_of(reading, knowledge, "publication") if event.came_about}
    own = {event.document.id: _as_event(event, knowledge) for event in coded}
    tells_kind = {event.document.id: event.tells_kind for event in coded}
    pairs = [
        Pair(
            _side(own[found.coded]),
            _side(read[found.incident]),
            found.link.score,
            found.link.features,
            tuple(_fields(own[found.coded], read[found.incident], knowledge, tells_kind=tells_kind[found.coded])),
        )
        for found in match(coded, reading, knowledge.reference.actors)
        if found.incident in read
    ]
    matched = {pair.coded.id for pair in pairs}, {pair.read.id for pair in pairs}
    alone = [event for event in own.values() if _side(event).id not in matched[0]]
    also_alone = [event for event in read.values() if event.id not in matched[1]]
    covered_by_read, covered_by_coded = _Covered(list(read.values()), reported=True), _Covered(list(own.values()))
    return Comparison(
        outlet=coded[0].document.outlet or "coders" if coded else "coders", pairs=tuple(pairs),
        only_coded=tuple(_side(event) for event in alone if covered_by_read.holds(event)),
        only_read=tuple(_side(event) for event in also_alone if covered_by_coded.holds(event)),
        coded_outside=tuple(_side(event) for event in alone if not covered_by_read.holds(event)),
        read_outside=tuple(_side(event) for event in also_alone if not covered_by_coded.holds(event)),
    )  # fmt: skip


def _as_event(coded: CodedEvent, knowledge: Knowledge) -> Event:
    return event_of(build_incident([coded.claim], ()), (coded.claim,), {coded.document.id: coded.document}, knowledge)


class _Covered:
    """The days and countries that events tell of: what lies outside them was never there to be read or coded.

    Of what was `reported` the days are those of the reports, since old happenings are told of as background.
    """

    def __init__(self, events: Sequence[Event], *, reported: bool = False) -> None:
        days = [day for event in events if event.when for day in (event.when.first, event.when.last)]
        published = [report.published_on for event in events for report in event.documents if report.published_on]
        covered = published if reported and published else days
        self._first, self._last = min(covered, default=None), max(covered, default=None)
        self._countries = {event.where.country.iso2 for event in events if event.where and event.where.country}

    def holds(self, event: Event) -> bool:
        if event.when is None or self._first is None or self._last is None or event.where is None or event.where.country is None:
            return False
        return event.when.last >= self._first and event.when.first <= self._last and event.where.country.iso2 in self._countries


def _side(event: Event) -> Side:
    report = event.documents[0] if event.documents else None
    coded = any(teller.kind == "coder" for claim in event.claims for teller in claim.attribution)
    id_ = report.id.split(".", 1)[1] if coded and report else event.id
    what = (
        next((line.removeprefix("notes: ") for line in report.text.splitlines() if line.startswith("notes: ")), event.incident.what)
        if coded and report
        else event.incident.what
    )
    day = (
        "" if event.when is None else event.when.first.isoformat() if event.when.days == 1 else f"{event.when.first.isoformat()}–{event.when.last.isoformat()}"
    )
    return Side(id_, day, event.where.name if event.where else "", event.incident.type, what)


def _days(event: Event) -> str:
    when = event.when
    if when is None:
        return ""
    if when.by_publication:
        return f"reported {when.first.isoformat()}"
    return when.first.isoformat() if when.days == 1 else f"{when.first.isoformat()}–{when.last.isoformat()}"


def _fields(coded: Event, read: Event, knowledge: Knowledge, *, tells_kind: bool) -> Iterable[Agreement]:
    yield _kind(coded, read, knowledge, told=tells_kind)
    yield _day(coded, read)
    yield _place(coded, read)
    for field, side in (("doer", "doers"), ("struck", "struck")):
        yield _actors(field, coded, read, side, knowledge.reference.actors)
    yield _killed(coded, read)


def _kind(coded: Event, read: Event, knowledge: Knowledge, *, told: bool) -> Agreement:
    """By ACLED's terms, in which several of our types are one; coders who do not tell the kind say nothing."""
    ours = [sub_event_of(event, knowledge.ontology).id if event.terms and event.terms.acled else event.incident.type for event in (coded, read)]
    return Agreement("kind", ours[0] if told else "", ours[1], ours[0] == ours[1] if told else None)


def _day(coded: Event, read: Event) -> Agreement:
    one, other = _days(coded), _days(read)
    if coded.when is None or read.when is None or read.when.by_publication:
        return Agreement("day", one, other, None)
    return Agreement("day", one, other, coded.when.first <= read.when.last and read.when.first <= coded.when.last)


def _place(coded: Event, read: Event) -> Agreement:
    one, other = coded.where, read.where
    words = (one.described() if one else "", other.described() if other else "")
    if one is None or other is None or not other.is_decided:
        return Agreement("place", *words, None)
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        units = [where.mention.admin1 or where.name for where in (one, other)]
        return Agreement("place", *words, units[0] == units[1])
    return Agreement("place", *words, abs(one.lat - other.lat) < _NEAR_DEGREES and abs(one.lon - other.lon) < _NEAR_DEGREES)


def _actors(field: str, coded: Event, read: Event, side: str, registry: ActorRegistry) -> Agreement:
    """Whether any actor of one side is one of the other's, or its part."""
    parties = [list(getattr(event.sides, side)) for event in (coded, read)]
    words = ["; ".join(party.name or party.words for party in own) for own in parties]
    ids = [{registry.root(party.actor.id) for party in own if party.actor} for own in parties]
    return Agreement(field, words[0], words[1], bool(ids[0] & ids[1]) if ids[0] and ids[1] else None)


def _killed(coded: Event, read: Event) -> Agreement:
    one, other = coded.killed, read.killed
    words = (told(one), told(other))
    if one is None or other is None:
        return Agreement("killed", *words, None)
    meets = (other.range.most is None or one.range.least <= other.range.most) and (one.range.most is None or other.range.least <= one.range.most)
    return Agreement("killed", *words, meets)
