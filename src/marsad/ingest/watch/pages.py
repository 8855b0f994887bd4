"""Watching single pages and sitemaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from marsad.ingest.formats import read_capture, unpacked
from marsad.ingest.options import Problem
from marsad.ingest.watch.turn import Turn, token_of
from marsad.ingest.web.sitemap import Listed, read_sitemap
from marsad.model import Capture, Received

_MOST_MAPS = 50
# Of a sitemap without `since`; most list all that a site ever had.
_USUAL_DAYS = 7


def poll_page(turn: Turn) -> Iterator[Received | Problem]:
    """The page as a report, where its words have changed."""
    answer = turn.fetch_source()
    if answer.problem is not None:
        yield answer.problem
    elif answer.capture is not None and not answer.unchanged:
        for found in read_capture(answer.capture, turn.options, turn.fetcher.options.most_bytes):
            if isinstance(found, Problem):
                yield found
            elif turn.is_new(found.document.id):
                yield found
                turn.take([found.document.id])


def poll_sitemap(turn: Turn) -> Iterator[Received | Problem]:
    """The pages that are new or changed since the last turns and not older than `since`, the latest first."""
    answer = turn.fetch_source()
    if answer.problem is not None:
        yield answer.problem
        return
    if answer.capture is None or answer.unchanged:
        return
    since = turn.source.since or turn.fetcher.clock.now() - timedelta(days=_USUAL_DAYS)
    listed: list[Listed] = []
    for found in _pages(answer.capture, turn, since):
        if isinstance(found, Problem):
            yield found
        elif turn.is_new(token_of(found.address, found.changed)):
            listed.append(found)
    for page in sorted(listed, key=_by_change, reverse=True):
        if turn.is_over:
            return
        yield from _receive(page, turn)


def _by_change(listed: Listed) -> datetime:
    return listed.changed or datetime.min.replace(tzinfo=UTC)


def _pages(capture: Capture, turn: Turn, since: datetime) -> Iterator[Listed | Problem]:
    """The pages of a sitemap, and of those that it lists, each asked for once and a number of them at most."""
    waiting, asked = [capture], {turn.source.address}
    while waiting:
        current = waiting.pop()
        opened = unpacked(current, turn.fetcher.options.most_bytes)
        if isinstance(opened, Problem):
            yield opened
            continue
        maps: list[Listed] = []
        for found in read_sitemap(opened, current.source):
            if isinstance(found, Problem):
                yield found
            elif found.changed is None or found.changed >= since:
                if found.is_map:
                    maps.append(found)
                else:
                    yield found
        for found in sorted(maps, key=_by_change, reverse=True):
            if found.address in asked or turn.fetcher.clock.stopped:
                continue
            if len(asked) > _MOST_MAPS:
                yield Problem(turn.source.address, f"it lists more than {_MOST_MAPS} sitemaps; the latest were read.", "Give a later `since`.", notice=True)
                break
            asked.add(found.address)
            answer = turn.fetch(found.address)
            if answer.problem is not None:
                turn.whole = False
                yield answer.problem
            elif answer.capture is not None:
                waiting.append(answer.capture)


def _receive(page: Listed, turn: Turn) -> Iterator[Received | Problem]:
    answer = turn.fetch(page.address)
    if answer.problem is not None:
        yield answer.problem
        turn.whole = turn.whole and not answer.may_pass
    elif answer.capture is not None:
        yield from read_capture(answer.capture, turn.options, turn.fetcher.options.most_bytes)
    if answer.problem is None or not answer.may_pass:
        turn.take([token_of(page.address, page.changed)])
