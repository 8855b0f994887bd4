"""The claims that stand now as columns, and which of them which incidents hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Connection, select

from marsad.store.chain import Head
from marsad.store.in_memory.columns import SHARED, Asked, Books, Columns, holding_now, only_holding, read_rows, shared_columns
from marsad.store.in_memory.growing import Array, Book, Codes, Grown, Ints, Mask, times
from marsad.store.in_memory.incident_columns import IncidentColumns
from marsad.store.schema import claims, incident_members

_NAMES = (*SHARED, "document", "polarity", "certainty", "teller", "outlet", "published_day")
_MOST_ASKED = 30


@dataclass(slots=True)
class ClaimBooks(Books):
    """The values that columns of claims hold numbers of."""

    polarity: Book = field(default_factory=Book)
    certainty: Book = field(default_factory=Book)
    teller: Book = field(default_factory=Book)
    outlet: Book = field(default_factory=Book)


@dataclass(frozen=True, kw_only=True)
class ClaimColumns(Columns):
    """See `Columns`; `document` are numbers of reports, `published` their days. `pairs` says which incidents hold which claims, and `held` is what they grow in."""

    books: ClaimBooks
    held: Grown
    document: Ints
    polarity: Codes
    certainty: Codes
    teller: Codes
    outlet: Codes
    published: Array
    pairs: Pairs


@dataclass(frozen=True, slots=True)
class Pairs:
    """Places of claims and of incidents in their columns; one line for each claim of each incident."""

    claim: Ints
    incident: Ints

    def claims_of(self, incidents: Mask, among: Mask) -> Mask:
        """Which of some claims are in any of these incidents."""
        found = np.zeros(len(among), np.bool_)
        known = self.claim[incidents[self.incident]]
        found[known] = True
        return found & among

    def incidents_of(self, claims: Mask, among: Mask) -> Mask:
        """Which of some incidents hold any of these claims."""
        found = np.zeros(len(among), np.bool_)
        found[self.incident[claims[self.claim]]] = True
        return found & among


def load_claims(connection: Connection, head: Head, incidents: IncidentColumns) -> ClaimColumns:
    """The claims that stand now; `incidents` are those that hold at the same head."""
    books = ClaimBooks()
    grown = Grown(_columns(books, dict.fromkeys(_NAMES, ())))
    for columns in _read(connection, books, 0):
        grown.add(columns)
    none = np.zeros(0, np.int64)
    held = Grown({"claim": none, "incident": none})
    found = ClaimColumns(
        head=head, grown=grown, books=books, holding=np.ones(len(grown), np.bool_), asked=Asked(_MOST_ASKED), held=held, pairs=Pairs(none, none), **grown.now()
    )  # fmt: skip
    _add_pairs(connection, found, incidents)
    return _with_pairs(found)


def renew_claims(connection: Connection, head: Head, known: ClaimColumns, incidents: IncidentColumns, last_incident: int) -> ClaimColumns:
    """What was known, with what was recorded since; `last_incident` is the number of the last that was known."""
    known.grown.cut(len(known))
    known.held.cut(len(known.pairs.claim))
    for columns in _read(connection, known.books, known.last):
        known.grown.add(columns)
    holding = holding_now(connection, claims, known)
    found = ClaimColumns(
        head=head, grown=known.grown, books=known.books, holding=holding, asked=known.asked, held=known.held, pairs=known.pairs, **known.grown.now()
    )
    _add_pairs(connection, found, incidents, incident_members.c.incident > last_incident)
    # A claim that is read otherwise now is a new row of an incident that may be as it was.
    _add_pairs(connection, found, incidents, claims.c.seq > known.last, incident_members.c.incident <= last_incident)
    return _with_pairs(found)


def without_what_is_gone(claims: ClaimColumns, incidents: IncidentColumns) -> tuple[ClaimColumns, IncidentColumns]:
    """The same claims and incidents without what holds no longer, which takes room and time as the workspace moves on."""
    pairs = claims.pairs
    holding = claims.holding[pairs.claim] & incidents.holding[pairs.incident]
    # How many hold up to a row says where that row is found then.
    claim, incident = (np.cumsum(columns.holding)[places[holding]] - 1 for columns, places in ((claims, pairs.claim), (incidents, pairs.incident)))
    kept = replace(only_holding(claims), held=Grown({"claim": claim, "incident": incident}), asked=Asked(_MOST_ASKED))
    return _with_pairs(kept), replace(only_holding(incidents), asked=Asked(incidents.asked.most))


def _read(connection: Connection, books: ClaimBooks, last: int) -> Iterator[dict[str, Array]]:
    for rows in read_rows(connection, claims, _NAMES, claims.c.ended.is_(None), claims.c.seq > last):
        yield _columns(books, rows)


def _columns(books: ClaimBooks, rows: Mapping[str, Sequence[Any]]) -> dict[str, Array]:
    coded: dict[str, Array] = {name: getattr(books, name).codes(rows[name]) for name in ("polarity", "certainty", "teller", "outlet")}
    own = {"document": np.array(rows["document"], np.int64), "published": times(rows["published_day"], "D")}
    return shared_columns(books, rows) | coded | own


def _with_pairs(found: ClaimColumns) -> ClaimColumns:
    """With the pairs as they are now: those of later incidents are no business of who holds these columns."""
    return replace(found, pairs=Pairs(**found.held.now()))


def _add_pairs(connection: Connection, found: ClaimColumns, incidents: IncidentColumns, *where: ColumnElement[bool]) -> None:
    asked = select(claims.c.seq, incident_members.c.incident).join(claims, claims.c.id == incident_members.c.claim).where(claims.c.ended.is_(None), *where)
    for piece in connection.execute(asked.execution_options(yield_per=100_000)).partitions(100_000):
        claim, incident = zip(*piece, strict=True)
        found.held.add({"claim": found.where(np.array(claim, np.int64)), "incident": incidents.where(np.array(incident, np.int64))})
