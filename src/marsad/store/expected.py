"""What the tables must hold by what the audit chain says: each entry names the rows that it added, with digests, and those that it ended."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from marsad.model import Claim, Incident, Judgement
from marsad.model.codec import decode
from marsad.store import claims as claim_rows
from marsad.store import incidents as incident_rows
from marsad.store.batches import Row, rows
from marsad.store.captures import record_of as record_of_capture
from marsad.store.chain import Entry, canonical, digest, written
from marsad.store.codec import unpack
from marsad.store.documents import Outline, document_of, published_day, record_of, with_copies
from marsad.store.schema import captures, claims, copies, documents, incidents, judgements, readings, stamps

AUDITED = (captures, documents, copies, readings, claims, incidents, judgements, stamps)

# What an entry says of one kind of rows: their name and digest.
Named = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the rows of a table are told of: by entries of `action`, which name them in `said` and, where rows end, in `ended`.

    `digest_of` gives the digest of a row as it is, and something else where its columns do not fit what it holds.
    """

    table: Table
    asked: Select[Any]
    action: str
    said: Callable[[Entry], Named]
    ended: Callable[[Entry], Iterable[str]]
    name_of: Callable[[Row], str]
    digest_of: Callable[[Row, Entry], str]


def faults_of_rows(connection: Connection, entries: Sequence[Entry]) -> Iterator[str]:
    """What is wrong with the rows that these consecutive entries added or ended, as sentences."""
    first, last = entries[0].number, entries[-1].number
    for kind in _KINDS:
        by_number = {entry.number: entry for entry in entries if entry.action == kind.action}
        expected: Counter[tuple[int, str, str]] = Counter()
        for entry in by_number.values():
            expected.update((entry.number, name, own) for name, own in _safely(kind.said, entry))
        found: Counter[tuple[int, str, str]] = Counter()
        for row in rows(connection, kind.asked.where(kind.table.c.entry.between(first, last))):
            found[row["entry"], kind.name_of(row), _digest(kind, row, by_number)] += 1
        yield from _compared(kind.table.name, expected, found)
        if "ended" in kind.table.c:
            ends = Counter((entry.number, name) for entry in by_number.values() for name in _ended(kind, entry))
            rows_ended = rows(connection, kind.asked.where(kind.table.c.ended.between(first, last)))
            ended = Counter((row["ended"], kind.name_of(row)) for row in rows_ended)
            for number, name in (ends - ended).keys() | (ended - ends).keys():
                yield f"{kind.table.name}: {name} is not ended as entry {number} says"


def _safely(said: Callable[[Entry], Named], entry: Entry) -> Iterable[tuple[str, str]]:
    # An entry that was changed is found by its hash; what it says now need not make sense.
    try:
        return list(said(entry).items())
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def _ended(kind: _Kind, entry: Entry) -> Iterable[str]:
    try:
        return list(kind.ended(entry))
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def _digest(kind: _Kind, row: Row, by_number: Mapping[int, Entry]) -> str:
    try:
        return kind.digest_of(row, by_number[row["entry"]])
    except (ValueError, KeyError, TypeError):
        return "damaged"


def _compared(table: str, expected: Counter[tuple[int, str, str]], found: Counter[tuple[int, str, str]]) -> Iterator[str]:
    missing, strange = expected - found, found - expected
    changed = {key[:2] for key in missing} & {key[:2] for key in strange}
    for number, name in sorted(changed):
        yield f"{table}: {name} is not as entry {number} recorded it"
    for number, name, _ in sorted(key for key in missing if key[:2] not in changed):
        yield f"{table}: {name}, recorded by entry {number}, is missing"
    for number, name, _ in sorted(key for key in strange if key[:2] not in changed):
        yield f"{table}: {name} was not recorded by entry {number}, which it names"


def _after(entry: Entry) -> Any:
    return json.loads(entry.after or "{}")


def _before(entry: Entry) -> Any:
    return json.loads(entry.before or "{}")


def _one(entry: Entry) -> Named:
    return {entry.subject: _after(entry)["record"]}


def _none(entry: Entry) -> Iterable[str]:
    return ()


def _true(right: bool, own: str) -> str:
    return own if right else "columns that differ"


def _of_document(row: Row, entry: Entry) -> str:
    text_fits = digest(row["text"]) == row["sha256"]
    day = row["published_day"] == published_day(document_of({**row, "copy_of": None}))
    return _true(text_fits and day and written(row["added"]) == entry.instant, record_of(row))


def _told_of_reading(entry: Entry) -> Named:
    told = _after(entry)
    return {entry.subject: digest(canonical({name: value for name, value in told.items() if name != "claims"}).encode())}


def _of_reading(row: Row, entry: Entry) -> str:
    told = {name: row[name] for name in ("generation", "extractor", "version", "data", "failed", "why")}
    return _true(written(row["at"]) == entry.instant, digest(canonical(told).encode()))


def _reread(entry: Entry) -> Iterable[str]:
    return [entry.subject] if entry.before is not None else []


def _of_claim(row: Row, entry: Entry) -> str:
    claim = decode(row["body"], Claim)
    outline = Outline(row["document"], row["document_id"], row["document_outlet"], row["document_day"])
    fits = all(row[name] == value for name, value in claim_rows.columns_of(claim, outline).items())
    return _true(fits and claim.document == row["document_id"] == entry.subject, digest(row["body"]))


def _of_incident(row: Row, entry: Entry) -> str:
    body = unpack(row["body"])
    columns = incident_rows.columns_of(decode(body, Incident))
    return _true(all(row[name] == value for name, value in columns.items()) and written(row["valid_from"]) == entry.instant, digest(body))


def _of_judgement(row: Row, entry: Entry) -> str:
    judgement = decode(row["body"], Judgement)
    columns = {"id": judgement.id, "kind": judgement.kind, "who": judgement.who, "made": judgement.when, "why": judgement.why, "undoes": judgement.undoes}
    return _true(all(row[name] == value for name, value in columns.items()) and written(row["recorded"]) == entry.instant, digest(row["body"]))


def _of_stamp(row: Row, entry: Entry) -> str:
    return _true(row["authority"] == _after(entry)["authority"] and written(row["at"]) == entry.instant, digest(row["answer"]))


def _copies_said(entry: Entry) -> Named:
    return {document: original for document, original in _after(entry).items() if original is not None}


def _copies_ended(entry: Entry) -> Iterable[str]:
    return [document for document, original in _before(entry).items() if original is not None]


_of_claims = select(claims, documents.c.id.label("document_id"), documents.c.outlet.label("document_outlet"), documents.c.published_day.label("document_day"))
_named_copies = select(copies, documents.c.id.label("document_id")).join(documents, documents.c.seq == copies.c.document)
_named_readings = select(readings, documents.c.id.label("document_id")).join(documents, documents.c.seq == readings.c.document)


def _id(row: Row) -> str:
    return str(row["id"])


def _document_id(row: Row) -> str:
    return str(row["document_id"])


_KINDS = (
    _Kind(captures, select(captures), "capture.added", _one, _none, _id, lambda row, entry: record_of_capture(row)),
    _Kind(documents, with_copies(), "document.added", _one, _none, _id, _of_document),
    _Kind(copies, _named_copies, "copies.changed", _copies_said, _copies_ended, _document_id, lambda row, entry: str(row["copy_of"])),
    _Kind(readings, _named_readings, "document.read", _told_of_reading, _reread, _document_id, _of_reading),
    _Kind(
        claims, _of_claims.join(documents, documents.c.seq == claims.c.document), "document.read", lambda entry: _after(entry)["claims"],
        lambda entry: _before(entry).get("claims", {}), _id, _of_claim,
    ),
    _Kind(incidents, select(incidents), "incidents.changed", _after, _before, _id, _of_incident),
    _Kind(judgements, select(judgements), "judgement.added", _one, _none, _id, _of_judgement),
    _Kind(stamps, select(stamps), "head.stamped", _one, _none, lambda row: str(row["head"]), _of_stamp),
)  # fmt: skip
