"""Sitemaps (sitemaps.org): the pages that a site lists, and the further sitemaps of an index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from marsad.ingest.options import Problem
from marsad.ingest.packed import GZIP, gunzip
from marsad.model import missing_extra

# The protocol's own limits.
MOST_ENTRIES = 50_000
MOST_BYTES = 50 * 2**20


@dataclass(frozen=True, slots=True)
class Listed:
    """A page, or a further sitemap where `is_map`. `changed` is what the site says of its last change or publication, None where it says nothing."""

    address: str
    changed: datetime | None = None
    is_map: bool = False


def read_sitemap(content: bytes, source: str) -> Iterator[Listed | Problem]:
    """The entries of an index, of a list of pages (news sitemaps too), or of a text file with an address a line; gzipped or not."""
    if content.startswith(GZIP):
        opened = gunzip(content, source, MOST_BYTES)
        if isinstance(opened, Problem):
            yield opened
            return
        content = opened
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"http://", b"https://")):
        lines = content.decode("utf-8", "replace").lstrip("\ufeff").split()
        yield from (Listed(line) for line in lines[:MOST_ENTRIES] if line.startswith("http"))
        return
    yield from _entries(content, source)


def _entries(content: bytes, source: str) -> Iterator[Listed | Problem]:
    try:
        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import ParseError, iterparse
    except ImportError as error:
        raise missing_extra(source, "sitemaps", "web") from error

    fields: dict[str, str] = {}
    found = 0
    try:
        for _, element in iterparse(BytesIO(content), events=("end",), forbid_dtd=True):
            name = element.tag.rpartition("}")[2]
            if name not in ("url", "sitemap"):
                # An image's address within a page's entry is no page: the first one stands.
                fields.setdefault(name, (element.text or "").strip())
                continue
            if fields.get("loc") and found < MOST_ENTRIES:
                found += 1
                yield Listed(fields["loc"], _instant(fields.get("lastmod") or fields.get("publication_date")), name == "sitemap")
            fields = {}
            element.clear()
    except DefusedXmlException:
        yield Problem(source, "the sitemap declares a document type, which no sitemap needs.", "It was not read, since that can be used to harm.")
    except (ParseError, ValueError) as error:
        yield Problem(source, f"the sitemap is broken: {error}.", "What came before was read.")
    if not found:
        yield Problem(source, "the sitemap lists nothing.", "Check that the address gives a sitemap.", notice=True)


def _instant(written: str | None) -> datetime | None:
    """A W3C date, which may be a day, a month or a year alone, as the first instant in it."""
    plain = (written or "").strip()
    for form in (plain, f"{plain}-01", f"{plain}-01-01"):
        try:
            date = datetime.fromisoformat(form)
        except ValueError:
            continue
        return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
    return None
