"""A page of the web as one report, by trafilatura where it is installed, else by our own reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from marsad.ingest.bytes_ import decode
from marsad.ingest.html import metadata_of_html, published_of, read_html
from marsad.ingest.options import Found, Input, Problem
from marsad.ingest.text import address_id, iso_date, make_document
from marsad.model import Document

# Longer pages, or of more tags, are lists or hold their pictures in themselves; the library takes a second for ten thousand tags.
_LONGEST_PAGE = 3_000_000
_MOST_TAGS = 50_000
# No page with an article is longer.
_LONGEST = 10_000_000
# Below this a page's text is a menu's rest or a wall that asks for money.
_SHORTEST_TEXT = 25


# Of short articles the library takes all the words of the page, menus too, unless it is asked to be precise. Of long ones that loses paragraphs.
_SHORT_TEXT = 400


@dataclass(frozen=True, slots=True)
class _Article:
    text: str
    title: str | None
    outlet: str | None
    date: str | None
    lang: str | None


def read_page(given: Input) -> Iterator[Found | Problem]:
    """The page's article. Date and outlet are those that the page states in its markup; the date is never guessed from its text."""
    decoded = decode(given.content, given.source, given.charset)
    if isinstance(decoded, Problem):
        yield decoded
        return
    text, notice = decoded
    if notice is not None and not (given.charset and f"read as {given.charset}" in notice.what):
        yield notice
    if len(text) > _LONGEST:
        yield Problem(
            given.source, f"the page has {len(text):,} characters; no page with an article has more than {_LONGEST:,}.", "Save its text and give that."
        )
        return
    article = _extracted(text, given.url)
    if article is None:
        yield from (Found(found) if isinstance(found, Document) else found for found in _ours(text, given))
        return
    address = given.url or given.source
    published = given.options.published or published_of(metadata_of_html(text), text) or article.date
    document = make_document(
        given.source, given.options, body=article.text, title=article.title, outlet=given.options.outlet or article.outlet, lang=article.lang,
        published=published, url=address, id_=address_id(address, f"{article.title}\n\n{article.text}"),
    )  # fmt: skip
    yield Found(document) if isinstance(document, Document) else document


def _ours(text: str, given: Input) -> Iterator[Document | Problem]:
    """The page by our own reader, under the address that answered."""
    for found in read_html(text, given.source, given.options):
        if isinstance(found, Problem) or given.url is None:
            yield found
            continue
        yield make_document(
            found.source, given.options, body=found.text.removeprefix(f"{found.title}\n\n") if found.title else found.text, title=found.title,
            outlet=found.outlet, published=found.published, url=given.url, id_=address_id(given.url, found.text),
        )  # fmt: skip


def _extracted(text: str, url: str | None) -> _Article | None:
    """What trafilatura makes of a page; None where it is not installed, or finds no article."""
    if len(text) > _LONGEST_PAGE or text.count("<") > _MOST_TAGS:
        return None
    try:
        import trafilatura
    except ImportError:
        return None

    def extract(precise: bool) -> Any:
        # Only the date that the markup states: the library's wider search takes any year in the text for one.
        return trafilatura.bare_extraction(
            text, url=url, favor_precision=precise, with_metadata=True, include_comments=False, include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
        )  # fmt: skip

    try:
        found = extract(precise=False)
        if found is not None and len(found.text or "") < _SHORT_TEXT:
            found = extract(precise=True) or found
    except Exception:  # broken pages raise many kinds in the parser below the library; ours reads them
        return None
    if found is None or len((found.text or "").strip()) < _SHORTEST_TEXT:
        return None
    title = " ".join((found.title or "").split()) or None
    body = str(found.text).strip()
    if title and body.startswith(f"{title}\n"):
        body = body.removeprefix(title).strip()
    date = found.date if found.date and iso_date(found.date) else None
    return _Article(body, title, found.sitename, date, found.language)
