"""JSON Feed (jsonfeed.org, versions 1 and 1.1), a report an item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from marsad.ingest.entries import Entry, entry_document
from marsad.ingest.html import text_of_html
from marsad.ingest.options import Found, Problem, ReadOptions

_VERSION = "https://jsonfeed.org/version/"


def is_json_feed(content: Any) -> bool:
    """Whether a parsed file says that it is one."""
    return isinstance(content, dict) and str(content.get("version", "")).startswith(_VERSION)


def read_json_feed(content: dict[str, Any], source: str, options: ReadOptions) -> Iterator[Found | Problem]:
    """The items of a feed; one that is no object, or has no text, is named and passed over."""
    for entry in entries_of_json_feed(content, source):
        yield entry if isinstance(entry, Problem) else entry_document(entry, source, options)


def entries_of_json_feed(content: dict[str, Any], source: str) -> Iterator[Entry | Problem]:
    items = content.get("items")
    if not isinstance(items, list):
        yield Problem(source, "the feed has no list of items.", "Check that the address gives a feed.")
        return
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield Problem(f"{source} (item {number})", "the item is not an object.", "The others were read.")
            continue
        yield _entry(item, content, f"item {number}")


def _entry(item: dict[str, Any], feed: dict[str, Any], part: str) -> Entry:
    plain, html = _text(item, "content_text"), _text(item, "content_html")
    full = plain or (text_of_html(html) if html else None)
    return Entry(
        id=_text(item, "id") or _text(item, "url") or part, link=_text(item, "url"), title=_text(item, "title"), full=full,
        summary=_text(item, "summary"), published=_text(item, "date_published") or _text(item, "date_modified"), outlet=_text(feed, "title"),
        lang=_text(item, "language") or _text(feed, "language"),
    )  # fmt: skip


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return str(value).strip() or None if isinstance(value, (str, int)) else None
