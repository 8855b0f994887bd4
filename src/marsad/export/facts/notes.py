"""An incident in a few plain sentences: the grades, who says what of it, the range of harm, and what columns cannot say."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.export.facts.events import Event
from marsad.export.facts.toll import Toll

# More names than these are counted.
_MOST_NAMES = 6


def notes_of(event: Event) -> str:
    """The sentences, each ended by a full stop, in one line."""
    return " ".join(f"{sentence}." for sentence in _sentences(event))


def _sentences(event: Event) -> Iterator[str]:
    grade = event.incident.grade
    yield event.incident.what
    yield f"Grades: occurrence {grade.occurrence}, responsibility {grade.responsibility}, harm {grade.harm}"
    yield from _accounts(event)
    yield from _parties(event)
    yield f"Killed: {told(event.killed)}; injured: {told(event.injured)}"
    yield from _limits(event)


def _accounts(event: Event) -> Iterator[str]:
    accounts = event.accounts
    for verb, names in (
        ("Told by", accounts.affirming),
        ("Denied by", accounts.denying),
        ("Claimed by", accounts.owning),
        ("Own part denied by", accounts.disowning),
    ):
        if names:
            yield f"{verb} {named(names)}"


def _parties(event: Event) -> Iterator[str]:
    if event.sides.blamed:
        yield f"Other accounts name {named(tuple(party.name or party.words for party in event.sides.blamed))}"
    described = [party.words for party in (*event.sides.doers, *event.sides.struck) if party.actor is None]
    if described:
        yield f"Described as: {named(tuple(dict.fromkeys(described)))}"
    members = [member for party in (*event.sides.doers, *event.sides.struck) for member in party.members]
    if members:
        yield f"Persons named: {named(tuple(dict.fromkeys(members)))}"


def _limits(event: Event) -> Iterator[str]:
    if event.when is not None and event.when.by_publication:
        yield "No account gives a time; the day is that of the first report"
    elif event.when is not None and event.when.days > 1:
        yield f"Between {event.when.first.isoformat()} and {event.when.last.isoformat()}"
    if event.where is not None and not event.where.is_decided:
        yield "The place is in no gazetteer, or may be one of several"
    elif event.where is not None and event.where.lat is None:
        yield f"The place is a whole {event.where.level}; no point is given"


def told(toll: Toll | None) -> str:
    """A toll in words: unknown, a number, a range, or a number at least."""
    if toll is None:
        return "not stated"
    least, most = toll.range.least, toll.range.most
    return str(least) if least == most else f"{least} or more" if most is None else f"{least} to {most}"


def named(names: tuple[str, ...]) -> str:
    """Names joined by commas, the last of many counted."""
    shown = ", ".join(" ".join(name.split()) for name in names[:_MOST_NAMES])
    return shown if len(names) <= _MOST_NAMES else f"{shown} and {len(names) - _MOST_NAMES} more"
