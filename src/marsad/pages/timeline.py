"""The order of things: when it happened by the accounts, who told it when, and when each grade was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from marsad.model import Document, Incident
from marsad.pages.holding import Holding
from marsad.pages.words import QUESTIONS, Words


@dataclass(frozen=True, slots=True)
class Moment:
    """Something at a time; `at` is only for the order, None for what has no date and comes last. `kind` is happened, told or graded."""

    at: datetime | None
    when: str
    what: str
    kind: str


def timeline(holding: Holding, incident: Incident, words: Words) -> tuple[Moment, ...]:
    """The moments of an incident in their order."""
    moments = [*_happening(incident, words), *_tellings(holding, incident, words), *_grades(holding, incident, words)]
    return tuple(sorted(moments, key=lambda moment: (moment.at is None, moment.at)))


def _happening(incident: Incident, words: Words) -> Iterator[Moment]:
    if incident.time is not None and (at := incident.time.earliest or incident.time.latest) is not None:
        yield Moment(at, words.short_time(incident.time), words["it_happened"], "happened")


def _tellings(holding: Holding, incident: Incident, words: Words) -> Iterator[Moment]:
    denying = {claim.document for claim in holding.claims_of(incident) if claim.polarity == "denied"}
    for number, report in enumerate(holding.reports_of(incident)):
        key = "denied_by" if report.id in denying else "told_first" if number == 0 and report.published else "told_by"
        copied = holding.documents.get(report.copy_of) if report.copy_of else None
        note = f" ({words['copy_of']} {words.outlet(copied)})" if copied is not None else ""
        yield Moment(_published(report), words.published(report), words.filled(key, who=words.outlet(report)) + note, "told")


def _published(report: Document) -> datetime | None:
    if (at := report.published_at) is not None:
        return at
    try:
        return datetime.combine(report.published_on, time.min, UTC) if report.published_on else None
    except ValueError:
        return None


def _grades(holding: Holding, incident: Incident, words: Words) -> Iterator[Moment]:
    """A moment for each time that one of the grades moved; of those of one instant the last."""
    before = None
    by_instant = {version.valid_from: version.incident.grade for version in holding.history.get(incident.id, ())}
    for at, grade in by_instant.items():
        moved = [question for question in QUESTIONS if before is None or getattr(grade, question) != getattr(before, question)]
        if moved:
            what = words.listed(f"{words[question]} {words.value('grade', getattr(grade, question))}" for question in moved)
            yield Moment(at, words.instant(at), words.filled("grades_became", what=what), "graded")
        before = grade
