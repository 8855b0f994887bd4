"""All claims as a table: narrowed down, sorted by what there is an index for, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Column, ColumnElement, Connection, Date, GenerativeSelect, Select, and_, false, literal, or_, select, tuple_, union_all

from marsad.model import Certainty, Claim, Polarity
from marsad.model.codec import decode
from marsad.store.batches import Row, few, rows
from marsad.store.errors import WrongCursor
from marsad.store.filters import Filters, on_columns, windows
from marsad.store.paging import Page
from marsad.store.schema import Instant, claim_facets, claims, documents
from marsad.store.search import is_held, of_incidents, reports_having, speaks_of_incidents
from marsad.store.words import asked

SortKey = Literal["received", "happened", "published", "type", "outlet", "teller"]
SORTED_BY: dict[str, Column[Any]] = {
    "received": claims.c.seq, "happened": claims.c.happened, "published": claims.c.published_day, "type": claims.c.type, "outlet": claims.c.outlet,
    "teller": claims.c.teller,
}  # fmt: skip
_INDEXES = {
    "received": "ix_claims_current_seq", "happened": "ix_claims_current_happened", "published": "ix_claims_current_published_day",
    "type": "ix_claims_current_type", "outlet": "ix_claims_current_outlet", "teller": "ix_claims_current_teller",
}  # fmt: skip
# Gathering the claims of more incidents than this takes longer than asking claims for theirs until enough fit.
_FEW_INCIDENTS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerOrder:
    """What claims are sorted by; those without a value come last either way. `falling` puts the last received, the latest, the end of the alphabet first."""

    by: SortKey = "received"
    falling: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What claims are narrowed down by beside `Filters`: registry ids of who told first, how sure they were, and whether they affirm or deny."""

    tellers: tuple[str, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    polarity: Polarity | None = None


def list_claims(connection: Connection, filters: Filters, words: str, told: Told, order: LedgerOrder, *, after: str | None, limit: int) -> Page[Claim]:
    """The claims that stand, fit, and are in reports that have all of `words`."""
    conditions, rare = _conditions(connection, filters, words, told)
    asked_ = select(claims.c.seq, claims.c.body, SORTED_BY[order.by].label("value")).where(*conditions)
    if not rare:
        # With nothing rare to start from, going through the claims in order until enough fit beats sorting all that fit.
        asked_ = asked_.with_hint(claims, f"INDEXED BY {_INDEXES[order.by]}", "sqlite")
    elif rare == "words":
        asked_ = asked_.with_hint(claims, "INDEXED BY ix_claims_current_document", "sqlite")
    found: list[Row] = []
    for part in _parts(asked_, order, after):
        found.extend(rows(connection, part.limit(limit + 1 - len(found))))
        if len(found) > limit:
            break
    items = tuple(decode(row["body"], Claim) for row in found[:limit])
    return Page(items, ledger_cursor(found[limit - 1]["value"], found[limit - 1]["seq"], order) if len(found) > limit else None)


def _parts(asked_: Select[Any], order: LedgerOrder, after: str | None) -> Iterator[Select[Any]]:
    """The question in two parts, for claims that have what they are sorted by and for those that have not: databases differ in where they put these."""
    column, seq = SORTED_BY[order.by], claims.c.seq
    last = None if after is None else parse_ledger_cursor(after, order)

    def behind(columns: ColumnElement[Any], values: ColumnElement[Any]) -> ColumnElement[bool]:
        return columns < values if order.falling else columns > values

    def sorted_(part: Select[Any], *columns: ColumnElement[Any]) -> Select[Any]:
        return part.order_by(*(own.desc() if order.falling else own.asc() for own in columns))

    if column is seq:
        yield sorted_(asked_ if last is None else asked_.where(behind(seq, literal(last[1]))), seq)
        return
    if last is None or last[0] is not None:
        part = asked_.where(column.is_not(None))
        if last is not None:
            part = part.where(behind(tuple_(column, seq), tuple_(literal(last[0], column.type), last[1])))
        yield sorted_(part, column, seq)
    if column.nullable:
        part = asked_.where(column.is_(None))
        yield sorted_(part if last is None or last[0] is not None else part.where(behind(seq, literal(last[1]))), seq)


def ledger_cursor(value: Any, seq: int, order: LedgerOrder) -> str:
    """Where a page ends: what its last claim is sorted by, and its row."""
    if order.by == "received" or value is None:
        return f"~{seq}"
    return f"{value.isoformat() if isinstance(value, date) else value}~{seq}"


def parse_ledger_cursor(after: str, order: LedgerOrder) -> tuple[Any, int]:
    """The value, None where there was none, and the row of the last claim of the page before. Raises WrongCursor for what no page gave."""
    written, _, seq = after.rpartition("~")
    try:
        return (_value(written, SORTED_BY[order.by]) if written else None), int(seq)
    except ValueError as error:
        raise WrongCursor(after) from error


def _value(written: str, column: Column[Any]) -> Any:
    if isinstance(column.type, Instant):
        return datetime.fromisoformat(written)
    return date.fromisoformat(written) if isinstance(column.type, Date) else written


def _conditions(connection: Connection, filters: Filters, words: str, told: Told) -> tuple[list[ColumnElement[bool]], str | None]:
    """All that must hold, and what of it few claims meet, which are then gathered first: "words" where only few reports have these, or "claims"."""
    conditions = [claims.c.ended.is_(None), *_of_manner(told)]
    rare: str | None = None
    for in_place, starting in _indexed(filters, told):
        is_rare = few(connection, starting)
        conditions += [claims.c.seq.in_(starting)] if is_rare else in_place
        rare = "claims" if is_rare else rare
    if words.strip():
        wanted = asked(words)
        reports = reports_having(connection, wanted) if wanted else select(documents.c.seq).where(false())
        conditions.append(claims.c.document.in_(reports))
        rare = rare or ("words" if few(connection, reports) else None)
    if speaks_of_incidents(filters):
        # Where few claims are at hand, each is asked for its incident; gathering those of all incidents that fit takes longer.
        condition, is_rare = (is_held(filters), False) if rare else of_incidents(connection, filters, _FEW_INCIDENTS)
        conditions.append(condition)
        rare = "claims" if is_rare else rare
    return conditions, rare


def _indexed(filters: Filters, told: Told) -> Iterator[tuple[list[ColumnElement[bool]], GenerativeSelect]]:
    """Conditions by which an index finds the claims, each with the rows that it finds."""
    for condition in on_columns(replace(filters, since=None, until=None), claims):
        yield [condition], _standing(condition)
    if filters.since is not None or filters.until is not None:
        yield _in_time(filters)
    if filters.outlets:
        yield [claims.c.outlet.in_(filters.outlets)], _standing(claims.c.outlet.in_(filters.outlets))
    if told.tellers:
        yield [claims.c.teller.in_(told.tellers)], _standing(claims.c.teller.in_(told.tellers))
    for kind, values in filters.facets:
        facet = claim_facets.alias()
        having_one = select(facet.c.claim).where(facet.c.kind == kind, facet.c.value.in_(values))
        yield [having_one.where(facet.c.claim == claims.c.seq).exists()], having_one


def _in_time(filters: Filters) -> tuple[list[ColumnElement[bool]], GenerativeSelect]:
    """What may have happened between two instants: the narrow claims by a stretch of the index, and the few wide ones."""
    times = list(on_columns(Filters(since=filters.since, until=filters.until), claims))
    parts = []
    for window in windows(filters):
        index = "ix_claims_wide" if window.wide else _INDEXES["happened"]
        parts.append(_standing(*times, *window.of(claims)).with_hint(claims, f"INDEXED BY {index}", "sqlite"))
    if len(parts) == 1:
        return times, parts[0]
    return [*times, or_(*(and_(*window.of(claims)) for window in windows(filters)))], union_all(*parts)


def _standing(*conditions: ColumnElement[bool]) -> Select[Any]:
    return select(claims.c.seq).where(claims.c.ended.is_(None), *conditions)


def _of_manner(told: Told) -> Iterator[ColumnElement[bool]]:
    """Conditions of which each value fits many claims."""
    if told.certainties:
        yield claims.c.certainty.in_(told.certainties)
    if told.polarity is not None:
        yield claims.c.polarity == told.polarity
