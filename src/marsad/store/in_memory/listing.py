"""The claims and incidents in memory that fit, in an order, a page at a time: what `marsad.store.listing` and `claim_ledger` ask the database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from sqlalchemy import Connection, bindparam, select, text

from marsad.model import Claim, Incident
from marsad.model.codec import decode
from marsad.store.batches import among, rows_in
from marsad.store.claim_ledger import SORTED_BY, LedgerOrder, Told, ledger_cursor, parse_ledger_cursor
from marsad.store.errors import WrongCursor
from marsad.store.filters import Filters
from marsad.store.in_memory.claim_columns import ClaimColumns
from marsad.store.in_memory.columns import Columns
from marsad.store.in_memory.fitting import Held, fitting_claims, fitting_incidents, instant
from marsad.store.in_memory.growing import Book, Ints, Mask
from marsad.store.incidents import incident_of
from marsad.store.paging import Page, cursor, parse_cursor
from marsad.store.schema import claims, incidents

_INCIDENTS = among(select(incidents.c.seq, incidents.c.happened, incidents.c.body), incidents.c.seq)
_CLAIMS = among(select(*{claims.c.seq, claims.c.body, *SORTED_BY.values()}), claims.c.seq)
_IN_ORDER = text("SELECT value FROM unnest(CAST(:values AS text[])) AS value ORDER BY value").bindparams(bindparam("values"))
# What has no value comes last either way. The first of them is also what NaT is as a number.
_LEAST, _MOST = np.iinfo(np.int64).min, np.iinfo(np.int64).max


def list_incidents(held: Held, filters: Filters, words: str, *, after: str | None, limit: int) -> Page[Incident]:
    """As `marsad.store.listing.list_incidents`."""
    columns = held.incidents
    fit = fitting_incidents(held, filters, words)
    keys = columns.happened.astype(np.int64)
    if after is not None:
        happened, last = parse_cursor(after)
        fit &= _behind(columns, keys, _number(instant(happened)), last, falling=True)
    seqs = columns.seq[_first(keys, fit, limit + 1, falling=True)].tolist()
    bodies = {row["seq"]: row for row in rows_in(held.connection, _INCIDENTS, seqs[:limit])}
    found = [bodies[seq] for seq in seqs[:limit]]
    return Page(tuple(map(incident_of, found)), cursor(found[-1]["happened"], found[-1]["seq"]) if len(seqs) > limit else None)


def list_claims(held: Held, filters: Filters, words: str, told: Told, order: LedgerOrder, *, after: str | None, limit: int) -> Page[Claim]:
    """As `marsad.store.claim_ledger.list_claims`."""
    columns = held.claims
    fit = fitting_claims(held, filters, words, told)
    keys, key_of = _keys(held.connection, columns, order)
    keys = keys if order.falling else np.where(keys == _LEAST, _MOST, keys)
    if after is not None:
        value, last = parse_ledger_cursor(after, order)
        key = key_of(value)
        fit &= _behind(columns, keys, _MOST if key == _LEAST and not order.falling else key, last, falling=order.falling)
    seqs = columns.seq[_first(keys, fit, limit + 1, falling=order.falling)].tolist()
    bodies = {row["seq"]: row for row in rows_in(held.connection, _CLAIMS, seqs[:limit])}
    found = [bodies[seq] for seq in seqs[:limit]]
    items = tuple(decode(row["body"], Claim) for row in found)
    return Page(items, ledger_cursor(found[-1][SORTED_BY[order.by].name], found[-1]["seq"], order) if len(seqs) > limit else None)


def _keys(connection: Connection, columns: ClaimColumns, order: LedgerOrder) -> tuple[Ints, Callable[[Any], int]]:
    """A number for each claim by which it is sorted before its row, _LEAST where it has nothing to be sorted by; and that of a value."""
    if order.by == "received":
        return np.zeros(len(columns), np.int64), lambda _: 0
    if order.by == "happened":
        return columns.happened.astype(np.int64), lambda value: _LEAST if value is None else _number(instant(value))
    if order.by == "published":
        return columns.published.astype(np.int64), lambda value: _LEAST if value is None else _number(np.datetime64(value, "D"))
    book: Book = getattr(columns.books, order.by)
    ranks = _ranks(connection, book)

    def key_of(value: Any) -> int:
        code = book.code(value)
        if code is None or code >= len(ranks):
            raise WrongCursor(f"{value}~")
        return int(ranks[code])

    return ranks[getattr(columns, order.by)], key_of


def _ranks(connection: Connection, book: Book) -> Ints:
    """Where each value of a book comes in the order of the alphabet that the database keeps to; _LEAST for None."""
    values = book.values.copy()
    texts = [value for value in values if value is not None]
    ordered = sorted(texts) if connection.dialect.name == "sqlite" else connection.scalars(_IN_ORDER, {"values": texts}).all()
    rank = {value: number for number, value in enumerate(ordered)}
    return np.array([_LEAST if value is None else rank[value] for value in values], np.int64)


def _number(value: np.datetime64) -> int:
    return int(value.astype(np.int64))


def _behind(columns: Columns, keys: Ints, key: int, last: int, *, falling: bool) -> Mask:
    """Which rows come behind a key and a row."""
    found: Mask = ((keys < key) if falling else (keys > key)) | ((keys == key) & ((columns.seq < last) if falling else (columns.seq > last)))
    return found


def _first(keys: Ints, rows: Mask, number: int, *, falling: bool) -> Ints:
    """The places of the first so many of these rows by their keys, then by their places, from the greatest down or from the least up."""
    places = np.flatnonzero(rows)
    own = keys[places]
    if len(places) > number:
        at = len(places) - number if falling else number - 1
        border = np.partition(own, at)[at]
        surely = np.flatnonzero(own > border if falling else own < border)
        alike, room = np.flatnonzero(own == border), number - len(surely)
        chosen = np.concatenate([surely, alike[len(alike) - room :] if falling else alike[:room]])
        places, own = places[chosen], own[chosen]
    in_order = np.lexsort((places, own))
    return places[in_order[::-1] if falling else in_order]
