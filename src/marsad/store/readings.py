"""Each time that a report was read: by what, what it gave, and why it failed where it did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, update

from marsad.model import Claim, Issue, OriginOfRecord
from marsad.model.codec import encode
from marsad.store.batches import Row, among, insert, rows_in
from marsad.store.chain import Plain, digest
from marsad.store.claims import ReadClaim, current_digests, end_claims, put_claims
from marsad.store.codec import storable
from marsad.store.documents import Outline
from marsad.store.incidents import refresh_facets
from marsad.store.issues import FAILURES, end_issues, put_issues
from marsad.store.ledger import Ledger
from marsad.store.schema import documents, readings


@dataclass(frozen=True, slots=True)
class Gave:
    """What reading one report gave: its claims, and what a person must know of it. An issue of a kind in `FAILURES` says that it was not read."""

    claims: Sequence[Claim] = ()
    issues: Sequence[Issue] = ()


@dataclass(frozen=True, slots=True)
class Reread:
    """What readings changed: the claims that are new or read otherwise than before, and the ids of those that no longer stand as they did."""

    fresh: tuple[Claim, ...]
    ended: tuple[str, ...]


@dataclass(slots=True)
class _Changes:
    """What is to be written for a batch of readings."""

    readings: list[Row] = field(default_factory=list)
    fresh: list[ReadClaim] = field(default_factory=list)
    ended: dict[str, int] = field(default_factory=dict)
    issues: list[tuple[Issue, int]] = field(default_factory=list)
    # Reports that were read before, with the entry of this reading.
    again: dict[int, int] = field(default_factory=dict)


def add_readings(connection: Connection, ledger: Ledger, given: Mapping[str, Gave], outlines: Mapping[str, Outline], by: OriginOfRecord) -> Reread:
    """Record what reading kept reports gave, by document id. Claims that read as before stay; others are ended and, where they read otherwise, added anew."""
    seqs = [outlines[id_].seq for id_ in given]
    before, generations = current_digests(connection, seqs), _generations(connection, seqs)
    changes = _Changes()
    for id_, gave in given.items():
        outline = outlines[id_]
        _tell(ledger, changes, outline, gave, before.get(outline.seq, {}), generations.get(outline.seq, 0) + 1, by)
    for entry, claims in _by_entry(changes.ended).items():
        end_claims(connection, claims, entry)
    for seq, entry in changes.again.items():
        connection.execute(update(readings).where(readings.c.document == seq, readings.c.ended.is_(None)).values(ended=entry))
        end_issues(connection, seq, entry)
    insert(connection, readings, changes.readings)
    put_claims(connection, changes.fresh)
    if changes.ended:
        refresh_facets(connection, changes.ended)
    put_issues(connection, changes.issues, ledger.instant)
    return Reread(tuple(own.claim for own in changes.fresh), tuple(changes.ended))


def _tell(ledger: Ledger, changes: _Changes, outline: Outline, gave: Gave, before: Mapping[str, str], generation: int, by: OriginOfRecord) -> None:
    """Tell the ledger of one reading, and note what is to be written for it."""
    bodies = {claim.id: encode(claim) for claim in gave.claims}
    if len(bodies) < len(gave.claims):
        raise ValueError(f"two claims of document {outline.id} have one id")
    after = {id_: digest(body) for id_, body in bodies.items()}
    fresh = {id_: own for id_, own in after.items() if before.get(id_) != own}
    ended = {id_: own for id_, own in before.items() if after.get(id_) != own}
    failure = next((issue for issue in gave.issues if issue.kind in FAILURES), None)
    columns: dict[str, Plain] = {
        "generation": generation, "extractor": by.extractor, "version": by.version, "data": by.data, "failed": failure.kind if failure else None,
        "why": storable(failure.why) if failure else None,
    }  # fmt: skip
    entry = ledger.add("document.read", outline.id, {"claims": ended} if generation > 1 else None, {**columns, "claims": fresh})
    changes.readings.append({**columns, "document": outline.seq, "at": ledger.instant, "claims": len(bodies), "entry": entry, "ended": None})
    changes.fresh.extend(ReadClaim(claim, bodies[claim.id], outline, generation, entry) for claim in gave.claims if claim.id in fresh)
    changes.ended |= dict.fromkeys(ended, entry)
    changes.issues.extend((issue, outline.seq) for issue in gave.issues)
    if generation > 1:
        changes.again[outline.seq] = entry


def _by_entry(ended: Mapping[str, int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for claim, entry in ended.items():
        found.setdefault(entry, []).append(claim)
    return found


_GENERATIONS = among(select(readings.c.document, readings.c.generation).where(readings.c.ended.is_(None)), readings.c.document)
_READ = among(select(documents.c.id).join(readings, readings.c.document == documents.c.seq), documents.c.id)


def _generations(connection: Connection, seqs: Sequence[int]) -> dict[int, int]:
    """How often each report was read already; those that never were are left out."""
    return {row["document"]: row["generation"] for row in rows_in(connection, _GENERATIONS, seqs)}


def unread_among(connection: Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of these kept reports that were never read, in the order given."""
    wanted = list(dict.fromkeys(ids))
    read = {row["id"] for row in rows_in(connection, _READ, wanted)}
    return tuple(id_ for id_ in wanted if id_ not in read)
