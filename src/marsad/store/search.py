"""Full-text search: the one place that knows how either database keeps and finds words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, Subquery, TextClause, bindparam, column, exists, select, table, text, union_all

from marsad.model import Claim, Document
from marsad.model.codec import decode
from marsad.store.batches import FEW, among, few, rows, rows_in
from marsad.store.documents import document_of, with_copies
from marsad.store.filters import Filters, of_facet, on_columns, on_incidents, windows
from marsad.store.incidents import incidents_holding
from marsad.store.paging import Page, parse_number
from marsad.store.schema import claim_facets, claims, documents, incident_members, incidents
from marsad.store.words import asked, indexed

_words = table("document_words", column("rowid", Integer), column("document"), column("words"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that fits, those of its claims that do (all of them where the filters speak of none), and the ids of the incidents that hold these."""

    document: Document
    claims: tuple[Claim, ...]
    incidents: tuple[str, ...]


def index_words(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Let reports, by their row numbers, be found by the words of their texts."""
    found = [(seq, indexed(own)) for seq, own in texts]
    if not found:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO document_words (rowid, words) VALUES (:seq, :words)"), [{"seq": seq, "words": " ".join(own)} for seq, own in found]
        )
    else:
        statement = text("INSERT INTO document_words (document, words) VALUES (:seq, array_to_tsvector(CAST(:words AS text[])))")
        connection.execute(statement, [{"seq": seq, "words": own} for seq, own in found])


def search(connection: Connection, words: str, filters: Filters, *, after: str | None, limit: int) -> Page[Hit]:
    """Reports that have all of `words` and a claim that fits the filters, the last received first. See `words` for what matches what.

    `words` may be empty, for the filters alone to decide; words without a letter or a digit are found nowhere.
    """
    wanted = asked(words)
    if words.strip() and not wanted:
        return Page(())
    question, seq = _question(connection, wanted, filters)
    if after is not None:
        question = question.where(seq < parse_number(after))
    found = rows(connection, question.order_by(seq.desc()).limit(limit + 1))
    hits = _hits(connection, {row["seq"]: document_of(row) for row in found[:limit]}, filters)
    return Page(hits, str(found[limit - 1]["seq"]) if len(found) > limit else None)


def _question(connection: Connection, wanted: list[str], filters: Filters) -> tuple[Select[Any], ColumnElement[int]]:
    """The reports that fit, and the column that numbers them: that of the index of words where these are to be gone through until enough fit."""
    question = with_copies()
    if filters.outlets:
        question = question.where(documents.c.outlet.in_(filters.outlets))
    fitting = _fitting(connection, filters) if _speaks_of_claims(filters) else None
    rare = fitting is not None and few(connection, select(fitting.c.document))
    if fitting is not None:
        question = question.where(
            documents.c.seq.in_(select(fitting.c.document)) if rare else exists().where(claims.c.document == documents.c.seq, *_on_claims(filters))
        )
    if not wanted:
        return question, documents.c.seq
    # A common word is in so many reports that even to gather their numbers takes long; SQLite gives them in order, the last first.
    if connection.dialect.name == "sqlite" and not rare:
        return question.join(_words, _words.c.rowid == documents.c.seq).where(_match(wanted)), _words.c.rowid
    return question.where(having(connection, wanted)), documents.c.seq


def having(connection: Connection, wanted: list[str]) -> ColumnElement[bool]:
    """Whether a report has all of these words, as `marsad.store.words.asked` gives them."""
    return documents.c.seq.in_(reports_having(connection, wanted))


def reports_having(connection: Connection, wanted: list[str]) -> Select[Any]:
    """The rows of the reports that have all of these words."""
    # Words are letters and digits alone, so that nothing in them can be taken for syntax.
    if connection.dialect.name == "sqlite":
        return select(_words.c.rowid).where(_match(wanted))
    question = " & ".join(f"'{word}'" for word in wanted)
    return select(_words.c.document).where(text("words @@ CAST(:question AS tsquery)").bindparams(bindparam("question", question)))


def _match(wanted: list[str]) -> TextClause:
    """That a row of the full-text index of SQLite has all the words; these are letters and digits alone, too."""
    return text("document_words MATCH :question").bindparams(question=" AND ".join(f'"{word}"' for word in wanted))


def _speaks_of_claims(filters: Filters) -> bool:
    return replace(filters, outlets=()) != Filters()


def _fitting(connection: Connection, filters: Filters) -> Subquery:
    """The reports of claims that fit, in a shape that starts from whatever is rare."""
    conditions = [claims.c.ended.is_(None), *on_columns(filters, claims)]
    for number, (kind, values) in enumerate(filters.facets):
        facet = claim_facets.alias(f"facet{number}")
        conditions.append(claims.c.seq.in_(select(facet.c.claim).where(facet.c.kind == kind, facet.c.value.in_(values))))
    if speaks_of_incidents(filters):
        conditions.append(of_incidents(connection, filters)[0])
    parts = [select(claims.c.document).where(*conditions, *window.of(claims)) for window in windows(filters)]
    return (parts[0] if len(parts) == 1 else union_all(*parts)).subquery()


def _on_claims(filters: Filters) -> Iterator[ColumnElement[bool]]:
    """The conditions on a claim that is at hand already, each answered by looking at it or by its key."""
    yield claims.c.ended.is_(None)
    yield from on_columns(filters, claims)
    for number, (kind, values) in enumerate(filters.facets):
        facet = claim_facets.alias(f"facet{number}")
        yield exists().where(facet.c.claim == claims.c.seq, facet.c.kind == kind, facet.c.value.in_(values))
    if speaks_of_incidents(filters):
        yield is_held(filters)


def speaks_of_incidents(filters: Filters) -> bool:
    """Whether the filters ask something of a claim that only the incident which holds it can answer."""
    return bool(filters.grades or filters.origins) or any(value is not None for value in (filters.killed_min, filters.injured_min, filters.needs_review))


def of_incidents(connection: Connection, filters: Filters, most: int = FEW) -> tuple[ColumnElement[bool], bool]:
    """Whether a claim is in an incident that fits, in a shape that starts from the incidents where these are few; and whether they are."""
    rare = few(connection, select(incidents.c.seq).where(*_holding_incidents(filters)), most)
    return (claims.c.id.in_(_held(filters)) if rare else is_held(filters)), rare


def _holding_incidents(filters: Filters, *, at_hand: bool = False) -> Iterator[ColumnElement[bool]]:
    yield incidents.c.valid_to.is_(None)
    yield from on_incidents(filters, at_hand=at_hand)
    if filters.origins:
        yield of_facet("origin", filters.origins)


def _held(filters: Filters, *, at_hand: bool = False) -> Select[Any]:
    joined = select(incident_members.c.claim).join(incidents, incidents.c.seq == incident_members.c.incident)
    return joined.where(*_holding_incidents(filters, at_hand=at_hand))


def is_held(filters: Filters) -> ColumnElement[bool]:
    """Whether a claim that is at hand is in an incident that fits."""
    held = _held(filters, at_hand=True).where(incident_members.c.claim == claims.c.id)
    # That index has what is asked of an incident; its row is long.
    return held.with_hint(incidents, "INDEXED BY ix_incidents_current_told", "sqlite").exists()


def _hits(connection: Connection, found: dict[int, Document], filters: Filters) -> tuple[Hit, ...]:
    fitting: dict[int, list[Claim]] = {seq: [] for seq in found}
    fitting_claims = among(select(claims.c.document, claims.c.body).where(*_on_claims(filters)), claims.c.document)
    for row in rows_in(connection, fitting_claims, found):
        fitting[row["document"]].append(decode(row["body"], Claim))
    holding = incidents_holding(connection, [claim.id for own in fitting.values() for claim in own])
    return tuple(
        Hit(
            document,
            tuple(sorted(fitting[seq], key=lambda claim: (claim.trigger.start, claim.id))),
            tuple(sorted({incident for claim in fitting[seq] for incident in holding.get(claim.id, ())})),
        )
        for seq, document in found.items()
    )
