"""What has happened in a workspace since an entry of its audit chain, as server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import anyio
import orjson
from starlette.concurrency import run_in_threadpool

from marsad.serve.shared import Asked
from marsad.store import Entry

# A proxy closes a connection on which nothing is said for a minute or so.
_QUIET_S = 15.0
_RECONNECT_MS = 3000
# Whoever was away for longer than this asks for everything anew.
_MOST = 2000


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened, by the number of its entry."""

    number: int
    event: str
    data: Mapping[str, Any]

    def __bytes__(self) -> bytes:
        # JSON has no line breaks outside of its strings, and escapes those within.
        return b"id: %d\nevent: %s\ndata: %s\n\n" % (self.number, self.event.encode(), orjson.dumps(self.data))


def news_of(entry: Entry) -> News | None:
    """What an entry tells those who wait; None for what is of no interest to them."""
    tell = _TOLD.get(entry.action)
    data = tell(entry) if tell else None
    return News(entry.number, _EVENTS[entry.action], data) if data is not None else None


def _claims(entry: Entry) -> Mapping[str, Any] | None:
    claims = list(orjson.loads(entry.after or "{}").get("claims", {}))
    return {"document": entry.subject, "claims": claims} if claims else None


def _grades(entry: Entry) -> Mapping[str, Any]:
    now, before = orjson.loads(entry.after or "{}"), orjson.loads(entry.before or "{}")
    return {"incidents": list(now), "gone": [id_ for id_ in before if id_ not in now]}


def _judgement(entry: Entry) -> Mapping[str, Any]:
    told = orjson.loads(entry.after or "{}")
    return {"judgement": entry.subject, "kind": told.get("kind"), "who": told.get("who")}


_TOLD: dict[str, Callable[[Entry], Mapping[str, Any] | None]] = {"document.read": _claims, "incidents.changed": _grades, "judgement.added": _judgement}
_EVENTS = {"document.read": "claim", "incidents.changed": "grade", "judgement.added": "judgement"}


async def stream(asked: Asked, after: int | None) -> AsyncIterator[bytes]:
    """Events as they happen, those behind entry `after` first; ends where the user may no longer see them.

    Where too much has happened since, one event `missed` says that everything should be asked for anew.
    """
    head = await run_in_threadpool(lambda: asked.shared.workspace.head().number)
    number = head if after is None or after > head else after
    yield b"retry: %d\nid: %d\n\n" % (_RECONNECT_MS, number)
    quiet_s = 0.0
    while True:
        found = await run_in_threadpool(_behind, asked, number)
        if len(found) >= _MOST:
            number = await run_in_threadpool(lambda: asked.shared.workspace.head().number)
            yield bytes(News(number, "missed", {}))
        else:
            for entry in found:
                number = entry.number
                if (news := news_of(entry)) is not None:
                    yield bytes(News(news.number, news.event, asked.shown(news.data)))
        quiet_s = 0.0 if found else quiet_s + asked.settings.news_every_s
        if quiet_s >= _QUIET_S:
            quiet_s = 0.0
            if not await run_in_threadpool(asked.still_allowed):
                return
            yield b": still here\n\n"
        await anyio.sleep(asked.settings.news_every_s)


def _behind(asked: Asked, number: int) -> list[Entry]:
    with asked.reading() as view:
        if view.head().number == number:
            return []
        found: Iterator[Entry] = view.audit(after=number, limit=_MOST)
        return list(found)
