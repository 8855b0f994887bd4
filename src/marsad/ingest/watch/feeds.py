"""Watching a feed: its new and changed entries, and the pages that they lead to where that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import orjson

from marsad.ingest.entries import Entry, entry_document
from marsad.ingest.feed import Feed, parse_feed
from marsad.ingest.formats import charset_of, read_capture, unpacked
from marsad.ingest.json_feed import entries_of_json_feed, is_json_feed
from marsad.ingest.options import Input, Problem
from marsad.ingest.text import iso_date
from marsad.ingest.watch.turn import Turn
from marsad.model import Capture, InputError, Received

_MOST_PAGES = 20


def poll_feed(turn: Turn) -> Iterator[Received | Problem]:
    """The entries that are new or changed, the oldest first, so that a turn that ends early leaves none behind that a later turn would not find."""
    waiting: list[tuple[Entry, Capture]] = []
    for item in _new_entries(turn):
        if isinstance(item, Problem):
            yield item
        else:
            waiting.append(item)
    for entry, capture in reversed(waiting):
        if turn.is_over:
            return
        yield from _receive(entry, capture, turn)


def _new_entries(turn: Turn) -> Iterator[tuple[Entry, Capture] | Problem]:
    """The new entries in the feed's order, which is the latest first. Further pages are asked for as long as all on a page is new, to close a gap."""
    answer = turn.fetch_source()
    known: set[str] = set()
    for page in range(1, _MOST_PAGES + 1):
        if answer.problem is not None:
            yield answer.problem
        if answer.problem is not None or answer.capture is None or answer.unchanged:
            return
        feed, problems = feed_of(answer.capture, turn.fetcher.options.most_bytes)
        if page == 1 and not feed.entries and any(not problem.notice for problem in problems):
            turn.fail(problems[0])
        yield from problems
        new = [entry for entry in feed.entries if turn.is_new(entry.token) and entry.token not in known and not _is_too_old(entry, turn.source.since)]
        known.update(entry.token for entry in new)
        yield from ((entry, answer.capture) for entry in new)
        # A page with something known or too old ends the search. So does the last one of a feed that repeats it for ever.
        if not new or len(new) < len(feed.entries) or feed.next_page is None or not turn.looks_back:
            return
        answer = turn.fetch(feed.next_page)
    yield Problem(turn.source.address, f"more than {_MOST_PAGES} pages of it are new; the latest were read.", "Ask for it more often.", notice=True)


def feed_of(capture: Capture, most_bytes: int) -> tuple[Feed, tuple[Problem, ...]]:
    """The feed of a capture, in XML or JSON, and what is wrong with it."""
    opened = unpacked(capture, most_bytes)
    if isinstance(opened, Problem):
        return Feed(()), (opened,)
    if opened.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json_feed(opened, capture.source)
    try:
        return parse_feed(Input(opened, capture.source, url=capture.url, charset=charset_of(capture.media_type)))
    except InputError as error:
        return Feed(()), (Problem.of(error),)
    except Exception as error:  # the library raises many kinds on hostile feeds
        return Feed(()), (Problem(capture.source, f"the feed cannot be read ({type(error).__name__}: {str(error)[:200]}).", "Check that it is whole."),)


def _json_feed(content: bytes, source: str) -> tuple[Feed, tuple[Problem, ...]]:
    try:
        fields = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        return Feed(()), (Problem(source, f"the feed is not JSON: {error.msg} (line {error.lineno}).", "Check that it is whole."),)
    if not is_json_feed(fields):
        return Feed(()), (Problem(source, "the answer is JSON, but no JSON Feed.", "Check that the address gives a feed."),)
    found = list(entries_of_json_feed(fields, source))
    next_page = fields.get("next_url")
    entries = tuple(entry for entry in found if isinstance(entry, Entry))
    return Feed(entries, next_page if isinstance(next_page, str) else None), tuple(entry for entry in found if isinstance(entry, Problem))


def _is_too_old(entry: Entry, since: datetime | None) -> bool:
    written = iso_date(entry.published) if entry.published else None
    if since is None or written is None:
        return False
    published = datetime.fromisoformat(written)
    return (published if published.tzinfo else published.replace(tzinfo=UTC)) < since


def _receive(entry: Entry, capture: Capture, turn: Turn) -> Iterator[Received | Problem]:
    """The report of an entry: its page where that is wanted and can be had, else what the feed has of it."""
    if turn.source.pages and entry.link:
        answer = turn.fetch(entry.link)
        if answer.problem is None and answer.capture is not None:
            published = entry.published if entry.published and iso_date(entry.published) else None
            yield from read_capture(answer.capture, replace(turn.options, published=published), turn.fetcher.options.most_bytes)
            turn.take([entry.token])
            return
        if answer.problem is not None:
            yield answer.problem
        if answer.may_pass:
            # The entry stays new, so that its page is asked for again in the next turn.
            turn.whole = False
            return
    found = entry_document(entry, capture.source, turn.options)
    yield found if isinstance(found, Problem) else Received(found.document, capture, found.part)
    turn.take([entry.token])
