"""Reports as they were received, and which of them copy which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Select, literal, select, update

from marsad.model import Document, Received, report_id
from marsad.store.batches import Row, among, insert, next_seq, pieces, rows, rows_in
from marsad.store.captures import capture_id
from marsad.store.chain import canonical, digest
from marsad.store.codec import storable
from marsad.store.ledger import Ledger
from marsad.store.schema import captures, copies, documents

_FIELDS = ("id", "capture", "part", "forwarded_from", "outlet", "lang", "published", "title", "url", "sha256", "source")
# What is looked for by an index, whose entries PostgreSQL limits.
_LONGEST_NAME = 500
_COMPARED = ("sha256", "outlet", "published", "title", "url")
# An id that Marsad made follows from the words and from where they stood: under it the same words are the same report, whatever it is called meanwhile.
_MADE = re.compile("[0-9a-f]{16}")
_TO_COMPARE = among(select(documents.c.id, *(documents.c[name] for name in _COMPARED)), documents.c.id)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a report that was handed in: `known` was there already, `refused` cannot be kept (`why` says so and what to do)."""

    document: str
    state: Literal["added", "known", "refused"]
    why: str = ""


def add_documents(connection: Connection, ledger: Ledger, received: Sequence[Received]) -> tuple[Outcome, ...]:
    """Keep the reports that are not there yet; one outcome for each, in order."""
    held = _held(connection, {report.document.id for report in received})
    seq = next_seq(connection, documents)
    added: list[Row] = []
    outcomes = []
    for report in received:
        outcome = _outcome(report.document, held.get(report.document.id))
        outcomes.append(outcome)
        if outcome.state == "added":
            row = {**_columns(report), "seq": seq + len(added), "added": ledger.instant}
            entry = ledger.add("document.added", report.document.id, after={"sha256": row["sha256"], "capture": row["capture"], "record": record_of(row)})
            added.append({**row, "entry": entry})
            held[report.document.id] = row
    insert(connection, documents, added)
    return tuple(outcomes)


def _held(connection: Connection, ids: set[str]) -> dict[str, Row]:
    return {row["id"]: row for row in rows_in(connection, _TO_COMPARE, ids)}


def _outcome(document: Document, held: Row | None) -> Outcome:
    if reason := _unkeepable(document):
        return Outcome(document.id, "refused", reason)
    if held is None:
        return Outcome(document.id, "added")
    differing = _differing(document, held)
    if not differing or (_MADE.fullmatch(document.id) and "sha256" not in differing):
        return Outcome(document.id, "known")
    what = ", ".join("text" if name == "sha256" else name for name in differing)
    return Outcome(document.id, "refused", f'another report is kept under the id "{document.id}"; it differs in {what}. Give this one an id of its own.')


def _differing(document: Document, held: Row) -> list[str]:
    """The columns in which a report differs from the one that is kept."""
    return [name for name in _COMPARED if held[name] != (_digest(document) if name == "sha256" else getattr(document, name))]


def ids_by_words(connection: Connection, given: Iterable[Document]) -> dict[str, str]:
    """The ids under which reports that state none are kept by their words alone, as Marsad did up to tables of revision 0001, by the ids they have now."""
    made = {
        document.id: document
        for document in given
        if document.id == report_id(document.text, outlet=document.outlet, published=document.published, url=document.url)
    }
    by_words = {id_: report_id(document.text) for id_, document in made.items()}
    held = _held(connection, set(by_words.values()))
    return {id_: plain for id_, plain in by_words.items() if plain != id_ and plain in held and not _differing(made[id_], held[plain])}


def _unkeepable(document: Document) -> str | None:
    words = {"text": document.text, **{name: getattr(document, name) or "" for name in ("id", "outlet", "lang", "published", "title", "url")}}
    for name, value in words.items():
        try:
            value.encode()
        except UnicodeEncodeError:
            return f"its {name} holds half of a surrogate pair, which is no character. Decode its bytes again."
        if name != "text" and "\0" in value:
            return f"its {name} holds a NUL character. Take it out."
        if name in ("id", "outlet", "lang", "published") and len(value) > _LONGEST_NAME:
            return f"its {name} is longer than {_LONGEST_NAME} characters. Put a shorter one."
    return None


def _storable(text: str | None) -> str | None:
    return None if text is None else storable(text)


def _digest(document: Document) -> str:
    return digest(document.text.encode())


def _columns(report: Received) -> dict[str, Any]:
    document = report.document
    return {
        "id": document.id, "capture": capture_id(report.capture), "part": _storable(report.part), "forwarded_from": _storable(document.forwarded_from), "outlet": document.outlet, "lang": document.lang,
        "published": document.published, "published_day": published_day(document), "title": document.title, "url": document.url,
        "text": document.text.encode(), "sha256": _digest(document), "source": storable(document.source),
    }  # fmt: skip


def published_day(document: Document) -> date | None:
    """The day of publication; None where it is unknown or written in no way that is understood."""
    try:
        return document.published_on
    except ValueError:
        return None


def record_of(row: Row) -> str:
    """The digest of all that is said of a report; its text enters by its own SHA-256."""
    return digest(canonical({name: row[name] for name in _FIELDS}).encode())


def with_copies() -> Select[Any]:
    """Every report with what it copies, for conditions to be added to."""
    return select(documents, copies.c.copy_of).outerjoin(copies, (copies.c.document == documents.c.seq) & copies.c.ended.is_(None))


def document_of(row: Row) -> Document:
    """The report in a row of `with_copies`."""
    return Document(
        id=row["id"], text=row["text"].decode(), lang=row["lang"], outlet=row["outlet"], published=row["published"], title=row["title"], url=row["url"],
        sha256=row["sha256"], source=row["source"], copy_of=row["copy_of"], forwarded_from=row["forwarded_from"],
    )  # fmt: skip


_WHOLE = among(with_copies(), documents.c.id)


# A report may be long, and most questions about it are not about its words.
_WITHOUT_TEXT = among(
    select(*(column for column in documents.c if column is not documents.c.text), literal(b"").label("text"), copies.c.copy_of)
    .outerjoin(copies, (copies.c.document == documents.c.seq) & copies.c.ended.is_(None)), documents.c.id,
)  # fmt: skip


def read_headings(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    """The reports of these ids with an empty text, by id; those that are not there are left out."""
    return {row["id"]: document_of(row) for row in rows_in(connection, _WITHOUT_TEXT, ids)}


def read_documents(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    """The reports of these ids, by id; those that are not there are left out."""
    return {row["id"]: document_of(row) for row in rows_in(connection, _WHOLE, ids)}


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a report was read from: the id of its capture, and its part there. See `marsad.model.Received`.

    `sha256` is the digest of the bytes that are kept, `retrieved` the instant at which they were received first.
    """

    capture: str
    part: str | None
    sha256: str
    retrieved: datetime


_PROVENANCE = among(
    select(documents.c.id, documents.c.capture, documents.c.part, captures.c.sha256, captures.c.retrieved)
    .join(captures, captures.c.id == documents.c.capture), documents.c.id,
)  # fmt: skip


def read_provenance(connection: Connection, ids: Iterable[str]) -> dict[str, Provenance]:
    """Where these reports were read from, by id; those that are not there are left out."""
    return {row["id"]: Provenance(row["capture"], row["part"], row["sha256"], row["retrieved"]) for row in rows_in(connection, _PROVENANCE, ids)}


@dataclass(frozen=True, slots=True)
class Outline:
    """What the claims of a report take over from it, and its row."""

    seq: int
    id: str
    outlet: str | None
    published_day: date | None


_OUTLINES = among(select(documents.c.seq, documents.c.id, documents.c.outlet, documents.c.published_day), documents.c.id)
_SEQS = among(select(documents.c.id, documents.c.seq), documents.c.id)


def read_outlines(connection: Connection, ids: Iterable[str]) -> dict[str, Outline]:
    """The outlines of these reports, by id; those that are not there are left out."""
    return {row["id"]: Outline(**row) for row in rows_in(connection, _OUTLINES, ids)}


def seqs_of(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The row numbers of reports, by id."""
    return {row["id"]: row["seq"] for row in rows_in(connection, _SEQS, ids)}


def id_of_row(connection: Connection, seq: int) -> str | None:
    """The id of the report in a row; None where there is none."""
    found = rows(connection, select(documents.c.id).where(documents.c.seq == seq))
    return found[0]["id"] if found else None


_COPIES = among(select(documents.c.id, copies.c.copy_of).join(copies, copies.c.document == documents.c.seq).where(copies.c.ended.is_(None)), documents.c.id)


def read_copies(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """For each of these reports that is a copy, what it copies."""
    return {row["id"]: row["copy_of"] for row in rows_in(connection, _COPIES, ids)}


def read_copied_by(connection: Connection, id_: str) -> tuple[str, ...]:
    """The ids of the reports that copy this one, in the order received."""
    joined = select(documents.c.id).join(copies, copies.c.document == documents.c.seq).where(copies.c.copy_of == id_, copies.c.ended.is_(None))
    return tuple(connection.scalars(joined.order_by(documents.c.seq)))


def set_copies(connection: Connection, ledger: Ledger, copy_of: Mapping[str, str | None]) -> tuple[str, ...]:
    """Say of reports what they copy, None for nothing; gives the ids of those of which that is new. What is said already is not said again."""
    before = read_copies(connection, copy_of)
    fresh = tuple(id_ for id_, original in copy_of.items() if before.get(id_) != original)
    seqs = seqs_of(connection, fresh)
    changed = {id_: copy_of[id_] for id_ in fresh if id_ in seqs}
    if not changed:
        return fresh
    entry = ledger.add("copies.changed", "copies", {id_: before.get(id_) for id_ in changed}, dict(changed))
    for piece in pieces([seqs[id_] for id_ in changed if id_ in before]):
        connection.execute(update(copies).where(copies.c.document.in_(piece), copies.c.ended.is_(None)).values(ended=entry))
    first = next_seq(connection, copies)
    found = [(id_, original) for id_, original in changed.items() if original is not None]
    insert(connection, copies, [{"seq": first + n, "document": seqs[id_], "copy_of": original, "entry": entry} for n, (id_, original) in enumerate(found)])
    return fresh
