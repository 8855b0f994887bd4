"""Captures: what was received, from where and when, with its bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from marsad.model import Capture, Headers, Hop
from marsad.store.batches import Row, among, insert, next_seq, rows, rows_in
from marsad.store.chain import Plain, canonical, digest, written
from marsad.store.codec import storable
from marsad.store.ledger import Ledger
from marsad.store.raw import Raw
from marsad.store.schema import captures

_KNOWN = among(select(captures.c.id), captures.c.id)


def capture_id(capture: Capture) -> str:
    """The same bytes from the same source and address are one capture, however often they are received; the first time stands."""
    return digest(canonical([capture.sha256, storable(capture.source), _storable(capture.url)]).encode())[:32]


def add_captures(connection: Connection, ledger: Ledger, raw: Raw, received: Iterable[Capture]) -> None:
    """Keep the captures that are not there yet."""
    wanted = {capture_id(capture): capture for capture in received}
    known = {row["id"] for row in rows_in(connection, _KNOWN, wanted)}
    fresh = {id_: capture for id_, capture in wanted.items() if id_ not in known}
    if not fresh:
        return
    raw.put(connection, {capture.sha256: capture.content for capture in fresh.values()})
    added: list[Row] = []
    for seq, (id_, capture) in enumerate(fresh.items(), next_seq(connection, captures)):
        row = {**_columns(id_, capture), "seq": seq}
        entry = ledger.add("capture.added", id_, after={"sha256": capture.sha256, "source": row["source"], "record": record_of(row)})
        added.append({**row, "entry": entry})
    insert(connection, captures, added)


def _columns(id_: str, capture: Capture) -> Row:
    return {
        "id": id_, "sha256": capture.sha256, "length": len(capture.content), "source": storable(capture.source), "url": _storable(capture.url), "media_type": _storable(capture.media_type),
        "status": capture.status, "retrieved": capture.retrieved, "request": _headers(capture.request), "response": _headers(capture.response),
        "hops": _hops(capture.hops),
    }  # fmt: skip


def _headers(headers: Headers) -> str:
    return canonical(_plain(headers))


def _plain(headers: Headers) -> Plain:
    return [[storable(name), storable(value)] for name, value in headers]


def _hops(hops: Sequence[Hop]) -> str | None:
    """The redirects as canonical JSON; None where there were none."""
    told: list[Plain] = [
        {"url": storable(hop.url), "status": hop.status, "retrieved": written(hop.retrieved), "request": _plain(hop.request), "response": _plain(hop.response)}
        for hop in hops
    ]
    return canonical(told) if told else None


def _storable(text: str | None) -> str | None:
    return None if text is None else storable(text)


def record_of(row: Row) -> str:
    """The digest of all that is said of a capture. Redirects are part of it only where there were any: rows of before they were kept have none."""
    names = ("id", "sha256", "length", "source", "url", "media_type", "status", "request", "response")
    fields: dict[str, Plain] = {name: row[name] for name in names}
    if row["hops"] is not None:
        fields["hops"] = row["hops"]
    return digest(canonical({**fields, "retrieved": written(row["retrieved"])}).encode())


def read_capture(connection: Connection, raw: Raw, id_: str) -> Capture | None:
    """A capture with its bytes; None where there is no such capture, or its bytes are missing."""
    found = rows(connection, select(captures).where(captures.c.id == id_))
    return _capture(connection, raw, found[0]) if found else None


def all_captures(connection: Connection, raw: Raw) -> Iterator[Capture]:
    """Every capture whose bytes are there, in the order received, one at a time."""
    last = 0
    while found := rows(connection, select(captures).where(captures.c.seq > last).order_by(captures.c.seq).limit(100)):
        last = found[-1]["seq"]
        for row in found:
            if (capture := _capture(connection, raw, row)) is not None:
                yield capture


def _capture(connection: Connection, raw: Raw, row: Row) -> Capture | None:
    content = raw.get(connection, row["sha256"])
    if content is None:
        return None
    return Capture(
        content=content, source=row["source"], retrieved=row["retrieved"], media_type=row["media_type"], url=row["url"], status=row["status"],
        request=_read_headers(row["request"]), response=_read_headers(row["response"]), hops=_read_hops(row["hops"]),
    )  # fmt: skip


def _read_headers(text: str) -> Headers:
    return _as_headers(json.loads(text))


def _as_headers(pairs: Iterable[Sequence[str]]) -> Headers:
    return tuple((name, value) for name, value in pairs)


def _read_hops(text: str | None) -> tuple[Hop, ...]:
    told = json.loads(text) if text is not None else []
    return tuple(
        Hop(
            url=hop["url"], status=hop["status"], retrieved=datetime.fromisoformat(hop["retrieved"]), request=_as_headers(hop["request"]),
            response=_as_headers(hop["response"]),
        )
        for hop in told
    )  # fmt: skip
