"""Judgements in the database: added, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from marsad.model import Judgement
from marsad.model.codec import decode, encode
from marsad.store.batches import Row, among, insert, next_seq, rows, rows_in
from marsad.store.chain import digest
from marsad.store.judging import JudgementError
from marsad.store.judging.making import check, judgement_id
from marsad.store.ledger import Ledger
from marsad.store.paging import Page, parse_number
from marsad.store.schema import judgement_claims, judgements

_COLUMNS = select(judgements.c.seq, judgements.c.id, judgements.c.body)
_BY_SEQ, _BY_ID, _UNDOING = (among(_COLUMNS, column) for column in (judgements.c.seq, judgements.c.id, judgements.c.undoes))
_IDS = among(select(judgements.c.id), judgements.c.id)
_ABOUT = among(select(judgement_claims.c.judgement), judgement_claims.c.claim)


def add_judgements(connection: Connection, ledger: Ledger, made: Sequence[Judgement]) -> tuple[str, ...]:
    """Add those that are not there yet, all or none; gives the ids of what was added. Raises JudgementError for the first that may not be."""
    fresh = {judgement.id: judgement for judgement in made}
    known = {row["id"] for row in rows_in(connection, _IDS, [*fresh, *filter(None, (own.undoes for own in made))])}
    first = next_seq(connection, judgements)
    added: list[Row] = []
    links: list[Row] = []
    for id_, judgement in fresh.items():
        _check(judgement, known | fresh.keys())
        if id_ not in known:
            body, seq = encode(judgement), first + len(added)
            entry = ledger.add("judgement.added", id_, after={"kind": judgement.kind, "who": judgement.who, "record": digest(body)})
            added.append({
                "seq": seq, "id": id_, "kind": judgement.kind, "who": judgement.who, "made": judgement.when, "why": judgement.why, "undoes": judgement.undoes,
                "recorded": ledger.instant, "body": body, "entry": entry,
            })  # fmt: skip
            links.extend({"claim": claim, "judgement": seq} for claim in dict.fromkeys(judgement.claims))
    insert(connection, judgements, added)
    insert(connection, judgement_claims, links)
    return tuple(row["id"] for row in added)


def _check(judgement: Judgement, known: set[str]) -> None:
    check(judgement)
    if judgement.id != judgement_id(judgement):
        raise JudgementError(judgement.id, "its id does not follow from its content.", "Make judgements with marsad.store.judging.judge.")
    if judgement.undoes is not None and judgement.undoes not in known:
        raise JudgementError(judgement.id, f'there is no judgement "{judgement.undoes}" to undo.', "Give the id of one that is in the workspace.")


def read_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """All of them, in the order in which they were recorded."""
    return _decoded(rows(connection, select(judgements.c.body).order_by(judgements.c.seq)))


def judgements_on(connection: Connection, claim_ids: Iterable[str]) -> tuple[Judgement, ...]:
    """Those about any of these claims and those that undo them, however deep, in the order in which they were recorded."""
    about = {row["judgement"] for row in rows_in(connection, _ABOUT, claim_ids)}
    return _with_undoes(connection, rows_in(connection, _BY_SEQ, about))


def list_judgements(connection: Connection, *, after: str | None, limit: int) -> tuple[Page[Judgement], tuple[Judgement, ...]]:
    """Judgements, the last recorded first, and these with all that undo them, in the order in which they were recorded."""
    asked = _COLUMNS.order_by(judgements.c.seq.desc()).limit(limit + 1)
    if after is not None:
        asked = asked.where(judgements.c.seq < parse_number(after))
    found = rows(connection, asked)
    page = Page(_decoded(found[:limit]), str(found[limit - 1]["seq"]) if len(found) > limit else None)
    return page, _with_undoes(connection, found[:limit])


def judgements_of(connection: Connection, ids: Iterable[str]) -> tuple[Judgement, ...]:
    """The judgements of these ids; those that are not there are left out."""
    return _decoded(rows_in(connection, _BY_ID, ids))


def judgement_on(connection: Connection, id_: str) -> Judgement | None:
    """What a judgement is about in the end: an undo, and an undo of that, about what was judged first. None where there is no such judgement."""
    while True:
        found = rows(connection, _COLUMNS.where(judgements.c.id == id_))
        if not found:
            return None
        judgement = decode(found[0]["body"], Judgement)
        if judgement.undoes is None:
            return judgement
        id_ = judgement.undoes


def _with_undoes(connection: Connection, first: Iterable[Row]) -> tuple[Judgement, ...]:
    """Judgements and those that undo them, however deep, in the order in which they were recorded."""
    found: dict[str, Row] = {}
    edge = {row["id"]: row for row in first}
    while edge:
        found |= edge
        edge = {row["id"]: row for row in rows_in(connection, _UNDOING, edge) if row["id"] not in found}
    return _decoded(sorted(found.values(), key=lambda row: int(row["seq"])))


def _decoded(found: Iterable[Row]) -> tuple[Judgement, ...]:
    return tuple(decode(row["body"], Judgement) for row in found)
