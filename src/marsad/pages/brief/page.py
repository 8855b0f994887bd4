"""The brief in words: sections with their rows, and the two plots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from marsad.model import GradeValue, Incident, Question
from marsad.pages.brief.gathering import DAYS, DayHeld
from marsad.pages.brief.harm import AreaHarm, Harmed, harm_by_area
from marsad.pages.brief.moves import Move
from marsad.pages.drawing.bars import Bar, Strip, bars, day_strips
from marsad.pages.drawing.svg import Drawing
from marsad.pages.incident import harmed
from marsad.pages.method import Method, method_of
from marsad.pages.quotations import Quotation, quotation
from marsad.pages.words import Words
from marsad.text.direction import plain

# A brief that lists everything is none; what is left out is counted.
_MOST_NEW, _MOST_MOVED, _MOST_THREATS, _MOST_BARS = 25, 40, 20, 12


@dataclass(frozen=True, slots=True)
class NewRow:
    """An incident that was told for the first time."""

    id: str
    heading: str
    when: str
    grade: GradeValue
    killed: str
    injured: str
    told_by: str


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A grade that is another one now: of what, which question, from what (None where it was not there) to what, and why."""

    id: str
    heading: str
    question: str
    before: GradeValue | None
    after: GradeValue
    why: str


@dataclass(frozen=True, slots=True)
class HarmRow:
    area: str
    incidents: str
    killed: str
    injured: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """A number of incidents that somebody states, beside what is held."""

    teller: str
    words: str
    stated: str
    held: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing, and the numbers in it as a table."""

    drawing: Drawing
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A day in one language. A `..._left` counts what its list leaves out."""

    words: Words
    title: str
    date: str
    lines: tuple[str, ...]
    new: tuple[NewRow, ...]
    new_left: int
    corroborated: tuple[MovedRow, ...]
    contradicted: tuple[MovedRow, ...]
    otherwise: tuple[MovedRow, ...]
    harm: tuple[HarmRow, ...]
    counts: tuple[CountRow, ...]
    threats: tuple[Quotation, ...]
    threats_left: int
    days: Plot | None
    origins: Plot | None
    method: Method


def brief_of(held: DayHeld, words: Words) -> Brief:
    """The brief of a day."""
    new = sorted((move.incident for move in held.moves if move.before is None), key=_weight)
    corroborated = list(_moved(((move, move.corroborated) for move in held.moves), words))
    contradicted = list(_moved(((move, move.contradicted) for move in held.moves), words))
    others = ((move, tuple(q for q in move.moved if q not in move.corroborated and q not in move.contradicted)) for move in held.moves)
    threats = [quotation(held.holding, claim, words) for claim in held.threats]
    return Brief(
        words=words, title=words.filled("brief.title", date=words.numeric(held.day.date.isoformat())), date=held.day.date.isoformat(),
        lines=tuple(_lines(held, words)), new=tuple(_new(held, incident, words) for incident in new[:_MOST_NEW]), new_left=max(len(new) - _MOST_NEW, 0),
        corroborated=tuple(corroborated[:_MOST_MOVED]), contradicted=tuple(contradicted[:_MOST_MOVED]), otherwise=tuple(_moved(others, words))[:_MOST_MOVED],
        harm=tuple(_harm(row, words) for row in harm_by_area(held.holding, held.happened)), counts=tuple(_counts(held, words)),
        threats=tuple(threats[:_MOST_THREATS]), threats_left=max(len(threats) - _MOST_THREATS, 0), days=_days_plot(held, words), origins=_origins_plot(held, words),
        method=method_of(held.holding, words),
    )  # fmt: skip


def _weight(incident: Incident) -> tuple[int, int, str]:
    """Most killed first, then most origins."""
    killed = max((harm.most or harm.least or 0 for harm in incident.harm if harm.kind == "killed"), default=0)
    return (-killed, -len(incident.origins), incident.id)


def _lines(held: DayHeld, words: Words) -> Iterator[str]:
    counts = (("brief.reports", held.reports), ("brief.told", held.told), ("brief.happened", held.happened))
    yield words.listed(words.filled(key, count=f"{len(found):,}") for key, found in counts)
    if held.undated:
        yield words.filled("brief.undated", count=f"{held.undated:,}")
    yield words.filled("brief.zone", zone=held.day.zone)
    yield words[f"brief.by_{held.basis}"]
    yield words.filled("as_recorded", when=words.instant(held.holding.recorded))


def _new(held: DayHeld, incident: Incident, words: Words) -> NewRow:
    tellers = words.listed(words.origin(origin) for origin in incident.origins[:3])
    more = f" +{len(incident.origins) - 3}" if len(incident.origins) > 3 else ""
    return NewRow(
        incident.id, words.heading(incident.type, incident.place), words.short_time(incident.time), incident.grade.occurrence,
        harmed(incident, "killed", words), harmed(incident, "injured", words), tellers + more,
    )  # fmt: skip


def _moved(moves: Iterable[tuple[Move, Sequence[Question]]], words: Words) -> Iterator[MovedRow]:
    """Rows of grades that moved; those of incidents that were there before come first."""
    for move, questions in sorted(moves, key=lambda one: (one[0].before is None, _weight(one[0].incident))):
        for question in questions:
            before = getattr(move.before, question) if move.before else None
            why = "; ".join(words.reasons(move.incident, question))
            heading = words.heading(move.incident.type, move.incident.place)
            yield MovedRow(move.incident.id, heading, words[f"ask.{question}"], before, getattr(move.incident.grade, question), why)


def _harm(row: AreaHarm, words: Words) -> HarmRow:
    admin1 = words.unit(row.admin1, "province", row.country)
    parts = [part for part in (admin1, words.country(row.country)) if part]
    return HarmRow(words.listed(parts) or words["unknown_place"], str(row.incidents), _range(row.killed, words), _range(row.injured, words))


def _range(harm: Harmed, words: Words) -> str:
    """The range, and of how many incidents nobody gives a number."""
    known = harm.range
    if known is None:
        return words["unknown"]
    number = str(known.least) if known.least == known.most else f"{known.least}+" if known.most is None else f"{known.least}–{known.most}"
    return f"{number} ({words.filled('brief.no_number', count=harm.unknown)})" if harm.unknown else number


def _counts(held: DayHeld, words: Words) -> Iterator[CountRow]:
    for count in held.counts:
        claim = held.holding.claims[count.claim]
        report = held.holding.documents[claim.document]
        verdict = words["cannot_tell" if count.agrees is None else "agrees" if count.agrees else "disagrees"]
        quoted = report.text[claim.sentence.start : claim.sentence.end].replace("\n", " ")
        yield CountRow(words.tellers(claim, report).strip(), quoted, str(count.stated), str(count.held), verdict)


def _days_plot(held: DayHeld, words: Words) -> Plot | None:
    """How many incidents of each type were on each day; the rarest types last."""
    dates = [held.day.date - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    whole = Counter[str]()
    for (_, type_), count in held.by_day.items():
        whole[type_] += count
    types = sorted(whole, key=lambda type_: (-whole[type_], type_))[:_MOST_BARS]
    if not types:
        return None
    strips = [Strip(words.value("type", type_), tuple(held.by_day.get((day, type_), 0) for day in dates)) for type_ in types]
    heads = [f"{day:%d.%m}" for day in dates]
    told = words.listed(f"{strip.name} {strip.counts[-1]}" for strip in strips)
    drawing = day_strips(strips, heads, words["brief.days"], words.filled("brief.days_text", what=told), id_="days", mirrored=words.direction == "rtl")
    return Plot(drawing, (words["brief.type"], *heads), tuple((strip.name, *map(str, strip.counts)) for strip in strips))


def _origins_plot(held: DayHeld, words: Words) -> Plot | None:
    """Of how many incidents each origin told in reports of the day, and whether it is a party."""
    found: Counter[tuple[str, bool]] = Counter()
    for incident in held.told:
        for origin in incident.origins:
            if held.claims.intersection(origin.claims):
                found[plain(words.origin(origin)), origin.party] += 1
    rows = [Bar(name, count, party, words["party"] if party else "") for (name, party), count in sorted(found.items(), key=lambda one: (-one[1], one[0]))]
    if not rows:
        return None
    shown = rows[:_MOST_BARS]
    told = words.listed(f"{row.name} {row.count}" for row in shown)
    drawing = bars(shown, words["brief.origins"], words.filled("brief.origins_text", what=told), id_="origins", mirrored=words.direction == "rtl")
    return Plot(drawing, (words["brief.origin"], words["brief.incidents"], ""), tuple((row.name, str(row.count), row.note) for row in rows))
