"""Harm of a day by governorate, as ranges: what is not known is counted and never added as nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from marsad.export.facts.toll import Count, toll_of
from marsad.model import HarmKind, Incident
from marsad.pages.holding import Holding


@dataclass(frozen=True, slots=True)
class Harmed:
    """The people harmed in one way in some incidents; `range` is None where no account of any gives a number, `unknown` counts those of which none does."""

    range: Count | None
    unknown: int


@dataclass(frozen=True, slots=True)
class AreaHarm:
    """The harm in a governorate; `country` and `admin1` are None where the accounts leave them open."""

    country: str | None
    admin1: str | None
    incidents: int
    killed: Harmed
    injured: Harmed


def harm_by_area(holding: Holding, incidents: Iterable[Incident]) -> tuple[AreaHarm, ...]:
    """A row for each governorate, those with most killed first and what has no place last. What is part of a larger incident of the list is not counted beside it."""
    listed = list(incidents)
    ids = {incident.id for incident in listed}
    by_area: dict[tuple[str | None, str | None], list[Incident]] = {}
    for incident in listed:
        if incident.part_of not in ids:
            place = incident.place
            by_area.setdefault((place.country, place.admin1) if place else (None, None), []).append(incident)
    rows = [AreaHarm(*area, len(own), _harmed(holding, own, "killed"), _harmed(holding, own, "injured")) for area, own in by_area.items()]
    return tuple(
        sorted(rows, key=lambda row: (row.country is None, -_most(row.killed), -_most(row.injured), -row.incidents, row.country or "~", row.admin1 or "~"))
    )


def _harmed(holding: Holding, incidents: Iterable[Incident], kind: HarmKind) -> Harmed:
    whole: Count | None = None
    unknown = 0
    for incident in incidents:
        toll = toll_of(kind, holding.claims_of(incident), incident.origins, holding.documents)
        if toll is None:
            unknown += 1
        else:
            whole = toll.range if whole is None else whole + toll.range
    return Harmed(whole, unknown)


def _most(harmed: Harmed) -> int:
    return 0 if harmed.range is None else harmed.range.most if harmed.range.most is not None else harmed.range.least
