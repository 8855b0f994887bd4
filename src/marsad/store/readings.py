"""Each time that a report was read: by what, what it gave, and why it failed where it did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from marsad.model import Claim, Document, Issue, OriginOfRecord
from marsad.store.batches import insert, rows, rows_in
from marsad.store.chain import Plain, digest
from marsad.store.claims import current_digests, encoded, end_claims, put_claims
from marsad.store.issues import FAILURES, end_issues, put_issues
from marsad.store.ledger import Ledger
from marsad.store.schema import documents, readings


@dataclass(frozen=True, slots=True)
class Reread:
    """What a reading changed: the claims that are new or read otherwise than before, and the ids of those that no longer stand as they did."""

    fresh: tuple[Claim, ...]
    ended: tuple[str, ...]


def add_reading(
    connection: Connection, ledger: Ledger, document: Document, seq: int, found: Sequence[Claim], issues: Sequence[Issue], by: OriginOfRecord
) -> Reread:
    """Record what a reading of a report gave. Claims that read as before stay; others are ended and, where they read otherwise, added anew."""
    before = current_digests(connection, seq)
    bodies = encoded(found)
    after = {claim.id: digest(body) for claim, body in bodies}
    if len(after) < len(bodies):
        raise ValueError(f"two claims of document {document.id} have one id")
    fresh = [(claim, body) for claim, body in bodies if before.get(claim.id) != after[claim.id]]
    ended = {id_: own for id_, own in before.items() if after.get(id_) != own}
    failure = next((issue for issue in issues if issue.kind in FAILURES), None)
    generation = _last_generation(connection, seq) + 1
    told: dict[str, Plain] = {
        "generation": generation, "extractor": by.extractor, "version": by.version, "data": by.data, "failed": failure.kind if failure else None,
        "why": failure.why if failure else None, "claims": {claim.id: after[claim.id] for claim, _ in fresh},
    }  # fmt: skip
    entry = ledger.add("document.read", document.id, {"claims": dict(ended)} if generation > 1 else None, told)
    if generation > 1:
        connection.execute(update(readings).where(readings.c.document == seq, readings.c.ended.is_(None)).values(ended=entry))
        end_claims(connection, ended, entry)
        end_issues(connection, seq, entry)
    columns = {name: value for name, value in told.items() if name != "claims"}
    insert(connection, readings, [{**columns, "document": seq, "at": ledger.instant, "claims": len(bodies), "entry": entry}])
    put_claims(connection, document, seq, fresh, generation, entry)
    put_issues(connection, issues, ledger.instant, seq)
    return Reread(tuple(claim for claim, _ in fresh), tuple(ended))


def _last_generation(connection: Connection, document: int) -> int:
    found = rows(connection, select(readings.c.generation).where(readings.c.document == document, readings.c.ended.is_(None)))
    return int(found[0]["generation"]) if found else 0


def unread_among(connection: Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of these kept reports that were never read, in the order given."""
    asked = select(documents.c.id).join(readings, readings.c.document == documents.c.seq)
    wanted = list(dict.fromkeys(ids))
    read = {row["id"] for row in rows_in(connection, asked, documents.c.id, wanted)}
    return tuple(id_ for id_ in wanted if id_ not in read)
