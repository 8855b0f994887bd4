"""One incident as a page shows it: summary with its grades, map, timeline, accounts, quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.model import GradeValue, HarmKind, Incident
from marsad.pages.accounts import Comparison, compare
from marsad.pages.holding import Holding
from marsad.pages.mapping import MapOf, map_of
from marsad.pages.quotations import Quotation, quotations
from marsad.pages.timeline import Moment, timeline
from marsad.pages.words import QUESTIONS, Words


@dataclass(frozen=True, slots=True)
class Graded:
    """The grade of one question, with the reasons for it."""

    question: str
    value: GradeValue
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPage:
    """What is shown of an incident; `facts` are labels with their values, and `anchor` is its name within a page."""

    number: int
    id: str
    anchor: str
    heading: str
    when: str
    killed: str
    injured: str
    facts: tuple[tuple[str, str], ...]
    grades: tuple[Graded, ...]
    map: MapOf
    timeline: tuple[Moment, ...]
    accounts: tuple[Comparison, ...]
    quotations: tuple[Quotation, ...]


def incident_page(holding: Holding, incident: Incident, words: Words, number: int = 1) -> IncidentPage:
    """Everything of an incident in one language."""
    heading = words.heading(incident.type, incident.place)
    return IncidentPage(
        number=number, id=incident.id, anchor=f"i-{incident.id}", heading=heading, when=words.short_time(incident.time),
        killed=harmed(incident, "killed", words), injured=harmed(incident, "injured", words),
        facts=tuple((name, value) for name, value in _facts(holding, incident, words) if value),
        grades=tuple(Graded(words[f"ask.{question}"], getattr(incident.grade, question), tuple(words.reasons(incident, question))) for question in QUESTIONS),
        map=map_of([incident], words, heading, id_=f"map-{incident.id}", numbered=False),
        timeline=timeline(holding, incident, words), accounts=compare(holding, incident, words), quotations=quotations(holding, incident, words),
    )  # fmt: skip


def harmed(incident: Incident, kind: HarmKind, words: Words) -> str:
    """The ranges of one kind of harm; a dash where nobody says anything of it."""
    told = words.counts(incident.harm, kind)
    return words.listed(told) if told else "–"


def _facts(holding: Holding, incident: Incident, words: Words) -> Iterator[tuple[str, str]]:
    claims = holding.claims_of(incident)
    yield words["row.where"], words.place(incident.place)
    yield words["row.when"], words.time(incident.time)
    yield words["row.who"], words.participants(claims)
    yield words["row.means"], words.listed(words.value("means", means) for means in sorted({means for claim in claims for means in claim.means}))
    yield words["row.harmed"], words.listed(map(words.harm, incident.harm))
    for key, ids in (
        ("may_answer", incident.may_answer),
        ("may_be_answered_by", incident.may_be_answered_by),
        ("part_of", (incident.part_of,) if incident.part_of else ()),
    ):
        yield words[f"row.{key}"], words.listed(_named(holding, id_, words) for id_ in ids)
    counted = (("reports_count", len(holding.reports_of(incident))), ("claims_count", len(claims)), ("origins_count", len(incident.origins)))
    yield words["row.accounts"], words.listed(words.filled(key, count=count) for key, count in counted)


def _named(holding: Holding, id_: str, words: Words) -> str:
    other = holding.incidents.get(id_)
    return f"[{id_}]" if other is None else f"{words.heading(other.type, other.place)} [{id_}]"
