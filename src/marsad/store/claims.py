"""Claims: kept whole as JSON, beside the columns that they are looked for by. A claim is never overwritten, only ended by a later reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from marsad.model import Claim, Interval, PlaceMention
from marsad.model.codec import decode
from marsad.store.batches import Row, among, insert, next_seq, pieces, rows, rows_in
from marsad.store.chain import digest
from marsad.store.documents import Outline, seqs_of
from marsad.store.schema import claim_facets, claims
from marsad.text.fold import fold

# Anything that is told to the month or better is narrower.
WIDE = timedelta(days=40)
_LONGEST_NAME = 200


def began(time: Interval | None) -> datetime | None:
    """The earliest instant that something may have happened at; the latest where that one is open."""
    return (time.earliest or time.latest) if time else None


def happened(time: Interval | None) -> datetime | None:
    """The latest instant that something may have happened at; the earliest where that one is open."""
    return (time.latest or time.earliest) if time else None


def is_wide(time: Interval | None) -> bool:
    """Whether something may have happened at instants that lie more than `WIDE` apart: few do, so that those of a day are found without going through all."""
    first, last = began(time), happened(time)
    return first is not None and last is not None and last - first > WIDE


def columns_of(claim: Claim, outline: Outline) -> dict[str, Any]:
    """What a claim is looked for by: its type, when, and the first of its places."""
    place = claim.place[0] if claim.place else None
    return {
        "id": claim.id, "type": claim.type, "polarity": claim.polarity, "realis": claim.realis, "certainty": claim.certainty,
        "teller": claim.attribution[0].actor if claim.attribution else None, "outlet": outline.outlet,
        "published_day": outline.published_day, "began": began(claim.time), "happened": happened(claim.time), "wide": is_wide(claim.time),
        **{name: getattr(place, name, None) for name in ("place", "lat", "lon", "level", "country", "admin1", "admin2")},
    }  # fmt: skip


def facets_of(claim: Claim) -> set[tuple[str, str]]:
    """Kind and value of what a claim has several of: actors, whatever their part in it, those who did it, and the folded names of its places."""
    mentioned = (*(mention.actor for mention in (*claim.perpetrator, *claim.target)), *(teller.actor for teller in claim.attribution))
    actors = {("actor", actor) for actor in mentioned if actor}
    doers = {("doer", mention.actor) for mention in claim.perpetrator if mention.actor}
    return actors | doers | {("name", name) for place in claim.place for name in names_of(place)}


def names_of(place: PlaceMention) -> set[str]:
    """The folded names that a place is found by, as far as an index takes them."""
    return {fold(name).replace("\0", "")[:_LONGEST_NAME] for name in (place.anchor.text, place.name_en, place.name_ar) if name}


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim to be added: with its JSON, the report that it stands in, and the reading that gave it."""

    claim: Claim
    body: bytes
    outline: Outline
    generation: int
    entry: int


def put_claims(connection: Connection, found: Sequence[ReadClaim]) -> None:
    """Add claims as readings gave them."""
    if not found:
        return
    added: list[Row] = []
    facets: list[Row] = []
    for seq, own in enumerate(found, next_seq(connection, claims)):
        columns = columns_of(own.claim, own.outline)
        added.append({
            **columns, "seq": seq, "generation": own.generation, "document": own.outline.seq, "body": own.body, "entry": own.entry, "ended": None,
        })  # fmt: skip
        facets.extend({"claim": seq, "kind": kind, "value": value} for kind, value in facets_of(own.claim))
    insert(connection, claims, added)
    insert(connection, claim_facets, facets)


def end_claims(connection: Connection, ids: Iterable[str], entry: int) -> None:
    """Say that a later reading no longer gives these claims as they stand."""
    for piece in pieces(ids):
        connection.execute(update(claims).where(claims.c.id.in_(piece), claims.c.ended.is_(None)).values(ended=entry))


_CURRENT = select(claims.c.document, claims.c.id, claims.c.body).where(claims.c.ended.is_(None))
_BY_ID, _IN_DOCUMENTS = (among(_CURRENT, column) for column in (claims.c.id, claims.c.document))


def current_digests(connection: Connection, documents: Iterable[int]) -> dict[int, dict[str, str]]:
    """The digest of each claim that the latest reading of these reports gives, by the report's row and the claim's id."""
    found: dict[int, dict[str, str]] = {}
    for row in rows_in(connection, _IN_DOCUMENTS, documents):
        found.setdefault(row["document"], {})[row["id"]] = digest(row["body"])
    return found


def read_claims(connection: Connection, ids: Iterable[str]) -> dict[str, Claim]:
    """The claims of these ids as they stand now, by id; those that are not there, or were ended, are left out."""
    return {claim.id: claim for claim in _decoded(rows_in(connection, _BY_ID, ids))}


def claims_of(connection: Connection, documents: Iterable[str]) -> dict[str, tuple[Claim, ...]]:
    """The claims that stand in these reports, by the report's id, in the order of the text; an empty tuple where none do."""
    inside: dict[str, list[Claim]] = {id_: [] for id_ in documents}
    for claim in _decoded(rows_in(connection, _IN_DOCUMENTS, seqs_of(connection, inside).values())):
        inside[claim.document].append(claim)
    return {id_: tuple(sorted(found, key=lambda claim: (claim.trigger.start, claim.id))) for id_, found in inside.items()}


def versions_of(connection: Connection, id_: str) -> tuple[Claim, ...]:
    """A claim as each reading gave it, oldest first; the last may have been ended without another in its place."""
    return tuple(_decoded(rows(connection, select(claims.c.body).where(claims.c.id == id_).order_by(claims.c.generation))))


def _decoded(found: Iterable[Row]) -> Iterator[Claim]:
    for row in found:
        yield decode(row["body"], Claim)
