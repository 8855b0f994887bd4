"""How much each outlet and each origin tells, how often it is alone with it, and how often it is contradicted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Integer, Select, cast, func, or_, select

from marsad.store.batches import rows
from marsad.store.schema import claims, copies, documents, incident_facets, incidents

# Origins that tell of least are left out beyond this many.
_MOST_ORIGINS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletCount:
    """`alone` counts incidents that no other outlet tells of, `contradicted` those of which the occurrence or the harm is contested. `outlet` is None for
    reports that name none."""

    outlet: str | None
    reports: int
    copies: int
    claims: int
    incidents: int
    alone: int
    contradicted: int
    last_received: datetime
    last_published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """`alone` counts incidents that no other origin tells of. `key` is that of `marsad.model.Origin`."""

    key: str
    incidents: int
    alone: int
    contradicted: int


_contested = cast(or_(incidents.c.occurrence == "contested", incidents.c.harm == "contested"), Integer)


def count_outlets(connection: Connection) -> tuple[OutletCount, ...]:
    """Every outlet of a report, those with most reports first."""
    by = documents.c.outlet
    received = select(by, func.count().label("n"), func.max(documents.c.added).label("added"), func.max(documents.c.published_day).label("day")).group_by(by)
    copied = select(by, func.count().label("n")).join(copies, copies.c.document == documents.c.seq).where(copies.c.ended.is_(None)).group_by(by)
    claimed = select(claims.c.outlet, func.count().label("n")).where(claims.c.ended.is_(None)).group_by(claims.c.outlet)
    telling = _facet("outlet").subquery()
    tellers = select(telling.c.incident, func.count().label("n")).group_by(telling.c.incident).subquery()
    told = select(
        telling.c.value, func.count().label("n"), func.sum(cast(tellers.c.n == 1, Integer)).label("alone"), func.sum(telling.c.contested).label("contradicted")
    ).join(tellers, tellers.c.incident == telling.c.incident).group_by(telling.c.value)  # fmt: skip
    copies_of, claims_of = _counts(connection, copied), _counts(connection, claimed)
    incidents_of = {row["value"]: row for row in rows(connection, told)}
    found = []
    for row in rows(connection, received):
        of = incidents_of.get(row["outlet"], _NOTHING)
        found.append(OutletCount(
            outlet=row["outlet"], reports=row["n"], copies=copies_of.get(row["outlet"], 0), claims=claims_of.get(row["outlet"], 0), incidents=of["n"],
            alone=of["alone"], contradicted=of["contradicted"], last_received=row["added"], last_published=row["day"],
        ))  # fmt: skip
    return tuple(sorted(found, key=lambda count: (-count.reports, count.outlet or "")))


_NOTHING: dict[str, Any] = {"n": 0, "alone": 0, "contradicted": 0}


def count_origins(connection: Connection) -> tuple[OriginCount, ...]:
    """The origins of the incidents that hold now, those of most incidents first."""
    telling = _facet("origin").subquery()
    counted = func.count().label("n")
    asked = select(
        telling.c.value, counted, func.sum(cast(telling.c.origins == 1, Integer)).label("alone"), func.sum(telling.c.contested).label("contradicted")
    ).group_by(telling.c.value).order_by(counted.desc(), telling.c.value).limit(_MOST_ORIGINS)  # fmt: skip
    return tuple(OriginCount(key=row["value"], incidents=row["n"], alone=row["alone"], contradicted=row["contradicted"]) for row in rows(connection, asked))


def _facet(kind: str) -> Select[Any]:
    """Each value of a kind with the incident that has it now."""
    joined = select(incident_facets.c.incident, incident_facets.c.value, incidents.c.origins, _contested.label("contested"))
    joined = joined.join(incidents, incidents.c.seq == incident_facets.c.incident)
    return joined.where(incident_facets.c.kind == kind, incidents.c.valid_to.is_(None))


def _counts(connection: Connection, asked: Select[Any]) -> dict[str | None, int]:
    return {row["outlet"]: row["n"] for row in rows(connection, asked)}
