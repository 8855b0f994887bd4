"""RSS (0.9 to 2.0), RDF and Atom feeds, a report an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from marsad.ingest.entries import Entry, entry_document
from marsad.ingest.html import text_of_html
from marsad.ingest.options import Found, Input, Problem
from marsad.model import missing_extra

_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_ENTITY = re.compile(rb"<!entity", re.IGNORECASE)
_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>/]", re.IGNORECASE)
MOST_ENTRIES = 5_000
# The library takes some seconds for so many, and keeps them all.
_MOST_TAGS = 500_000


@dataclass(frozen=True, slots=True)
class Feed:
    """The entries of a feed in its order, and the address of its next page where it has more."""

    entries: tuple[Entry, ...]
    next_page: str | None = None


def is_feed(head: bytes) -> bool:
    """Whether a file begins as a feed does. UTF-16 writes a zero beside each letter."""
    plain = head.replace(b"\x00", b"")
    return b"<html" not in plain[:1000].lower() and bool(_ROOT.search(plain))


def read_feed(given: Input) -> Iterator[Found | Problem]:
    """The entries of a feed. Raises InputError where feedparser is not installed."""
    feed, problems = parse_feed(given)
    yield from problems
    for entry in feed.entries:
        yield entry_document(entry, given.source, given.options)


def parse_feed(given: Input) -> tuple[Feed, tuple[Problem, ...]]:
    """The feed, and what is wrong with it; broken XML is read as far as it can be told."""
    try:
        import feedparser
    except ImportError as error:
        raise missing_extra(given.source, "feeds", "web") from error

    refusal = _refusal(given.content, given.source)
    if refusal is not None:
        return Feed(()), (refusal,)
    headers = {"content-location": given.url or "", "content-type": f"application/xml; charset={given.charset}" if given.charset else "application/xml"}
    # The bytes are wrapped so that the library can take them for nothing else, such as an address to fetch.
    parsed = feedparser.parse(_Bytes(given.content), response_headers=headers)
    entries = tuple(_entry(entry, parsed.feed, number) for number, entry in enumerate(parsed.entries, 1))
    return Feed(entries, _next_page(parsed.feed)), tuple(_problems(parsed, given.source))


def _refusal(content: bytes, source: str) -> Problem | None:
    """Why a feed is not even parsed: it was made to harm, or is too large to be a feed."""
    if _ENTITY.search(content.replace(b"\x00", b"")):
        return Problem(source, "the feed declares entities of its own, which no feed needs.", "It was not read, since they can be used to harm.")
    if sum(1 for _ in _ENTRY.finditer(content)) > MOST_ENTRIES or content.count(b"<") > _MOST_TAGS:
        return Problem(source, f"the feed has more than {MOST_ENTRIES:,} entries or {_MOST_TAGS:,} tags.", "Split it into smaller files.")
    return None


class _Bytes:
    """Bytes as a file that can only be read."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def read(self) -> bytes:
        return self._content


def _problems(parsed: Any, source: str) -> Iterator[Problem]:
    if not parsed.entries and not parsed.version:
        yield Problem(source, "it is no feed that can be read.", "Check that the address gives RSS or Atom.")
    elif parsed.bozo and "Encoding" not in type(parsed.get("bozo_exception")).__name__ and "ContentType" not in type(parsed.get("bozo_exception")).__name__:
        yield Problem(source, "the feed is not well-formed; its entries were read as far as they can be told.", "Check that none is cut.", notice=True)


def _entry(entry: Any, feed: Any, number: int) -> Entry:
    return Entry(
        id=_plain(entry.get("id")) or _plain(entry.get("link")) or f"entry {number}",
        link=_plain(entry.get("link")),
        title=text_of_html(str(entry.get("title") or "")).replace("\n", " ").strip() or None,
        full=max((_text(content) for content in entry.get("content") or ()), key=len, default="") or None,
        summary=_text(entry.get("summary_detail") or {}) or None,
        published=_plain(entry.get("published")) or _plain(entry.get("updated")),
        outlet=_plain(feed.get("title")),
        lang=_plain((entry.get("title_detail") or {}).get("language")) or _plain(feed.get("language")),
    )


def _text(content: Any) -> str:
    value = str(content.get("value") or "")
    return value.strip() if content.get("type") == "text/plain" and "<" not in value else text_of_html(value)


def _plain(value: Any) -> str | None:
    return " ".join(str(value or "").split()) or None


def _next_page(feed: Any) -> str | None:
    """The address of the page of older entries (RFC 5005, sections 3 and 4)."""
    links = {link.get("rel"): link.get("href") for link in feed.get("links") or ()}
    return links.get("next") or links.get("prev-archive") or None
