"""Everything that the brief of a day tells, asked of a workspace once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from marsad.assess.running_counts import check_running_counts
from marsad.model import Claim, Document, Incident, RunningCount
from marsad.pages.brief.day import Day, day_of, published_on
from marsad.pages.brief.moves import Basis, Move, basis_of, moves_on
from marsad.pages.holding import Holding, hold
from marsad.pipeline.exchange import every_incident, is_coded
from marsad.store import Filters, View

# How far back the days are counted beside each other.
DAYS = 14
_AHEAD = frozenset({"threat", "prediction"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHeld:
    """What is known of a day.

    `claims` are the ids of those in reports of the day. `told` are incidents that reports of the day tell, `happened` those that were on it, `by_day` how many of each type were on each of the last days.
    `counts` are numbers of incidents stated on the day and checked, `threats` what was threatened or expected.
    `undated` is how many of `happened` are of the day only because they were first told on it: no account gives a time.
    """

    day: Day
    holding: Holding
    basis: Basis
    reports: tuple[Document, ...]
    claims: frozenset[str]
    told: tuple[Incident, ...]
    moves: tuple[Move, ...]
    happened: tuple[Incident, ...]
    by_day: dict[tuple[date, str], int]
    counts: tuple[RunningCount, ...]
    threats: tuple[Claim, ...]
    undated: int


def gather_day(view: View, day: Day, basis: Basis | None = None, *, secret: str | None = None) -> DayHeld:
    """The brief's facts; `basis` is chosen by what the record holds where none is given. Protected sources are hidden where a `secret` is given: see `hold`."""
    one = timedelta(days=1)
    recent = view.published_between(day.date - DAYS * one, day.date + one)
    claims = view.claims_of(report.id for report in recent)
    holding = view.incidents_holding(claim.id for own in claims.values() for claim in own)
    reports = tuple(report for report in recent if day.published(report))
    of_day = [claim for report in reports for claim in claims.get(report.id, ())]
    told = tuple(_reported(view.incidents(dict.fromkeys(id_ for claim in of_day for id_ in holding.get(claim.id, ()))).values()))
    placed = _placed(view, {id_ for ids in holding.values() for id_ in ids}, day)
    happened = tuple(incident for incident, on in placed.values() if on == day.date)
    basis = basis or basis_of(view, day)
    moves = tuple(move for move in moves_on(view, day, basis, told) if not is_coded(move.incident))
    ahead = tuple(claim for claim in of_day if claim.type in _AHEAD)
    counting = [claim for claim in of_day if claim.stated_count is not None]
    shown = {incident.id: incident for incident in (*told, *happened, *(move.incident for move in moves))}
    held = hold(view, list(shown.values()), [claim for claim in (*ahead, *counting) if claim.id not in holding], secret=secret)
    window = [incident for incident, _ in placed.values()]
    by_id = {**view.claims({id_ for incident in window for id_ in incident.claims}), **held.claims}
    return DayHeld(
        day=day, holding=held, basis=basis, reports=reports, claims=frozenset(claim.id for claim in of_day), told=_as_held(held, told),
        moves=tuple(replace(move, incident=held.incidents[move.incident.id]) for move in moves), happened=_as_held(held, happened), by_day=_by_day(placed, day),
        counts=tuple(check_running_counts(counting, window, by_id)), threats=tuple(_told_once(held, ahead)),
        undated=sum(1 for incident in happened if incident.time is None),
    )  # fmt: skip


def _reported(incidents: Iterable[Incident]) -> Iterator[Incident]:
    """Those that reports tell: events that people coded elsewhere are not counted beside them."""
    return (incident for incident in incidents if not is_coded(incident))


def _as_held(held: Holding, incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """The incidents as they may be shown."""
    return tuple(held.incidents[incident.id] for incident in incidents)


def _told_once(held: Holding, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims as they may be shown, without those of reports that copy another of theirs."""
    shown = [held.claims[claim.id] for claim in claims]
    reports = {claim.document for claim in shown}
    return (claim for claim in shown if held.documents[claim.document].copy_of not in reports)


def _placed(view: View, told: Collection[str], day: Day) -> dict[str, tuple[Incident, date]]:
    """The incidents of the last days with the day of each: their own where the accounts give one, else, where they give no time at all, that of their first report."""
    dated = _reported(every_incident(view, Filters(since=day.before(DAYS - 1).begins, until=day.ends)))
    found = {incident.id: (incident, on) for incident in dated if (on := day_of(incident.time, day.zone)) is not None}
    undated = [incident for incident in _reported(view.incidents(told).values()) if incident.time is None]
    claims = view.claims({id_ for incident in undated for id_ in incident.claims})
    reports = view.documents({claim.document for claim in claims.values()})
    published = {id_: on for id_, report in reports.items() if (on := published_on(report, day.zone)) is not None}
    for incident in undated:
        days = [published[claims[id_].document] for id_ in incident.claims if id_ in claims and claims[id_].document in published]
        if days:
            found[incident.id] = (incident, min(days))
    return found


def _by_day(placed: Mapping[str, tuple[Incident, date]], day: Day) -> dict[tuple[date, str], int]:
    first = day.date - timedelta(days=DAYS - 1)
    return dict(Counter((on, incident.type) for incident, on in placed.values() if first <= on <= day.date))
