"""What moved on a day: incidents that are new, and grades that are others than the evening before, with the reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from marsad.assess import assess
from marsad.model import Claim, Document, Grade, Incident, Question
from marsad.pages.brief.day import Day, published_on
from marsad.pages.words import QUESTIONS
from marsad.reference.bundle import load_reference
from marsad.store import View

# By the history that the record kept, or worked out anew from when each report was published.
Basis = Literal["record", "publication"]
_BEHIND = frozenset({"corroborated", "confirmed"})
_AGAINST = frozenset({"contested", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Move:
    """An incident as it stood at the end of a day; `before` is its grade at the end of the day before, None where it was not there."""

    incident: Incident
    before: Grade | None

    @property
    def moved(self) -> tuple[Question, ...]:
        """The questions whose grade is another one now."""
        return tuple(question for question in QUESTIONS if self.before is not None and getattr(self.before, question) != getattr(self.incident.grade, question))

    @property
    def corroborated(self) -> tuple[Question, ...]:
        """The questions that several origins answer now and did not before."""
        return self._newly(_BEHIND)

    @property
    def contradicted(self) -> tuple[Question, ...]:
        """The questions that are contested or withdrawn now and were not before."""
        return self._newly(_AGAINST)

    def _newly(self, values: Collection[str]) -> tuple[Question, ...]:
        return tuple(
            question
            for question in QUESTIONS
            if getattr(self.incident.grade, question) in values and (self.before is None or getattr(self.before, question) not in values)
        )


def basis_of(view: View, day: Day) -> Basis:
    """The record's own history where the record was kept on that day and before it, else publication."""
    first = next(iter(view.audit(limit=1)), None)
    kept_before = first is not None and datetime.fromisoformat(first.instant) < day.begins
    return "record" if kept_before and view.moved_between(day.begins, day.ends) else "publication"


def moves_on(view: View, day: Day, basis: Basis, told: Collection[Incident]) -> tuple[Move, ...]:
    """What moved on a day; `told` are the incidents that reports of the day tell."""
    return tuple(_by_record(view, day) if basis == "record" else _by_publication(view, day, told))


def _by_record(view: View, day: Day) -> Iterator[Move]:
    for id_ in dict.fromkeys(view.moved_between(day.begins, day.ends)):
        versions = view.history(id_)
        now = [version.incident for version in versions if version.incident.id == id_ and version.valid_from < day.ends]
        before = [version.incident.grade for version in versions if version.valid_from < day.begins]
        if now:
            yield Move(now[-1], before[-1] if before else None)


def _by_publication(view: View, day: Day, told: Collection[Incident]) -> Iterator[Move]:
    """The incidents of the day graded by what had been published by its end, and by the end of the day before."""
    claims = view.claims({id_ for incident in told for id_ in incident.claims})
    documents = view.documents({claim.document for claim in claims.values()})
    until_now = _graded(view, told, claims.values(), documents, day)
    until_before = _graded(view, told, claims.values(), documents, day.before(1))
    for id_, now in until_now.items():
        before = until_before.get(id_)
        yield Move(now, before.grade if before else None)


def _graded(view: View, incidents: Iterable[Incident], claims: Iterable[Claim], documents: dict[str, Document], day: Day) -> dict[str, Incident]:
    """The incidents by the claims of reports that were published by the end of a day; those without any are left out."""
    known = {claim.id: claim for claim in claims if _published_by(documents.get(claim.document), day)}
    cut = [replace(incident, claims=own) for incident in incidents if (own := tuple(id_ for id_ in incident.claims if id_ in known))]
    reports = {claim.document: documents[claim.document] for claim in known.values()}
    graded = assess(list(known.values()), list(reports.values()), cut, view.copies(reports), load_reference().actors)
    return {incident.id: incident for incident in graded.incidents}


def _published_by(report: Document | None, day: Day) -> bool:
    on = published_on(report, day.zone) if report is not None else None
    return on is not None and on <= day.date
