"""The accounts of an incident side by side: what each says to each question, and how the answers stand to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypeVar

from marsad.model import ActorMention, Claim, Harm, HarmKind, Incident, Interval, Origin, PlaceMention
from marsad.reference.actors import ActorRegistry
from marsad.reference.distance import great_circle_km

Asked = Literal["where", "when", "who", "with_what", "killed", "injured"]
# `unknown` is where an account says that there is no information, `silent` where it does not speak of it.
State = Literal["said", "unknown", "denied", "silent"]
# `one` is where one account alone answers, `none` where none does.
Standing = Literal["agree", "compatible", "contradict", "one", "none"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one account says to one question, with the ids of the claims that say it. Only the fields of its question are filled."""

    state: State = "silent"
    claims: tuple[str, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[Interval, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    means: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    question: Asked
    standing: Standing
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`accounts` are the origins of the incident, those with most claims first; each row has a cell for each of them, in order."""

    accounts: tuple[Origin, ...]
    rows: tuple[Row, ...]


def compare(incident: Incident, claims: Mapping[str, Claim], registry: ActorRegistry) -> Comparison:
    """The accounts of an incident side by side; claims that are not at hand are passed over."""
    accounts = tuple(sorted(incident.origins, key=lambda origin: (-len(origin.claims), origin.key)))
    told = [[claims[id_] for id_ in origin.claims if id_ in claims] for origin in accounts]
    rows = (
        _row("where", [_where(own) for own in told], _same_places, _places_fit),
        _row("when", [_when(own) for own in told], lambda a, b: _bounds(a) == _bounds(b), _times_fit),
        _row("who", [_who(own) for own in told], lambda a, b: _doers(a, registry) == _doers(b, registry), lambda a, b: _doers_fit(a, b, registry)),
        _row("with_what", [_with_what(own) for own in told], lambda a, b: set(a.means) == set(b.means), lambda a, b: bool(set(a.means) & set(b.means))),
        _row("killed", [_harm(own, "killed") for own in told], _same_counts, _counts_fit),
        _row("injured", [_harm(own, "injured") for own in told], _same_counts, _counts_fit),
    )
    return Comparison(accounts, rows)


def _row(question: Asked, cells: Sequence[Cell], same: Callable[[Cell, Cell], bool], fit: Callable[[Cell, Cell], bool]) -> Row:
    answers = [cell for cell in cells if cell.state in ("said", "denied")]
    pairs = list(combinations(answers, 2))
    standing: Standing
    if not answers:
        standing = "none"
    elif len(answers) == 1:
        standing = "one"
    elif all(one.state == other.state and same(one, other) for one, other in pairs):
        standing = "agree"
    else:
        standing = "compatible" if all(one.state == other.state and fit(one, other) for one, other in pairs) else "contradict"
    return Row(question, standing, tuple(cells))


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _where(claims: Sequence[Claim]) -> Cell:
    saying = [claim for claim in claims if claim.place]
    places = {claim.place[0].place or claim.place[0].anchor.text: claim.place[0] for claim in saying}
    return Cell(state="said", claims=_ids(saying), places=tuple(places.values())) if saying else Cell()


def _same_places(one: Cell, other: Cell) -> bool:
    return {_name(place) for place in one.places} == {_name(place) for place in other.places}


def _name(place: PlaceMention) -> str:
    return place.place or place.anchor.text


def _places_fit(one: Cell, other: Cell) -> bool:
    # A place that no gazetteer has (the market, a village in another writing) contradicts none.
    open_ = any(place.place is None for place in (*one.places, *other.places))
    return open_ or any(_name(a) == _name(b) or _holds(a, b) or _holds(b, a) or _near(a, b) for a in one.places for b in other.places)


def _holds(large: PlaceMention, small: PlaceMention) -> bool:
    if large.country is None or large.country != small.country:
        return False
    inside = {"country": True, "region": True, "province": small.admin1 == large.name_en, "district": small.admin2 == large.name_en}
    return inside.get(large.level or "", False)


def _near(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two points lie as close as their uncertainty lets be one place. Provinces and regions are no points."""
    if one.is_area or other.is_area:
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return great_circle_km(one.lat, one.lon, other.lat, other.lon) <= (one.uncertainty_km or 0) + (other.uncertainty_km or 0)


def _when(claims: Sequence[Claim]) -> Cell:
    times = {claim.id: claim.time for claim in claims if claim.time is not None and (claim.time.earliest or claim.time.latest)}
    return Cell(state="said", claims=tuple(times), times=_distinct(times.values())) if times else Cell()


def _bounds(cell: Cell) -> set[tuple[object, object]]:
    return {(time.earliest, time.latest) for time in cell.times}


def _times_fit(one: Cell, other: Cell) -> bool:
    return any(_overlap(a, b) for a in one.times for b in other.times)


def _overlap(one: Interval, other: Interval) -> bool:
    before = one.latest is not None and other.earliest is not None and one.latest < other.earliest
    after = other.latest is not None and one.earliest is not None and other.latest < one.earliest
    return not before and not after


def _who(claims: Sequence[Claim]) -> Cell:
    naming = [claim for claim in claims if claim.perpetrator]
    if not naming:
        return Cell()
    denied = all(claim.polarity == "denied" or claim.responsibility == "denied" for claim in naming)
    actors = {mention.actor or mention.anchor.text: mention for claim in naming for mention in claim.perpetrator}
    return Cell(state="denied" if denied else "said", claims=_ids(naming), actors=tuple(actors.values()))


def _doers(cell: Cell, registry: ActorRegistry) -> set[str]:
    return {registry.root(mention.actor) if mention.actor and mention.actor in registry else mention.anchor.text for mention in cell.actors}


def _doers_fit(one: Cell, other: Cell, registry: ActorRegistry) -> bool:
    # Words that name nobody of the registry ("the gunmen") leave open who it was.
    open_ = any(mention.actor is None for mention in (*one.actors, *other.actors))
    return open_ or bool(_doers(one, registry) & _doers(other, registry))


def _with_what(claims: Sequence[Claim]) -> Cell:
    naming = [claim for claim in claims if claim.means]
    means = _distinct(weapon for claim in naming for weapon in claim.means)
    return Cell(state="said", claims=_ids(naming), means=means) if naming else Cell()


def _harm(claims: Sequence[Claim], kind: HarmKind) -> Cell:
    counts = {claim.id: first for claim in claims if (first := _total(claim, kind)) is not None}
    told = [harm for harm in counts.values() if harm.least is not None]
    if not told:
        return Cell(state="unknown", claims=tuple(counts)) if counts else Cell()
    most = None if any(harm.most is None for harm in told) else max(harm.most for harm in told if harm.most is not None)
    return Cell(state="said", claims=tuple(counts), least=min(harm.least for harm in told if harm.least is not None), most=most)


def _total(claim: Claim, kind: HarmKind) -> Harm | None:
    """The count of a kind that stands first: a total comes before its parts."""
    return next((harm for harm in claim.harm if harm.kind == kind), None)


def _same_counts(one: Cell, other: Cell) -> bool:
    return (one.least, one.most) == (other.least, other.most)


def _counts_fit(one: Cell, other: Cell) -> bool:
    above = one.most is not None and other.least is not None and other.least > one.most
    below = other.most is not None and one.least is not None and one.least > other.most
    return not above and not below


def _distinct(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
