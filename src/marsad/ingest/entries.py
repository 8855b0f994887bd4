"""An entry of a feed, in whatever format the feed is, and the report that it makes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from marsad.ingest.options import Found, Problem, ReadOptions
from marsad.ingest.text import address_id, iso_date, make_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed says of one report. `id` is the feed's own for it, or its address; `full` its whole text and `summary` a part, without markup.

    `published` is as the feed writes it. Anything that the feed does not say is None.
    """

    id: str
    link: str | None = None
    title: str | None = None
    full: str | None = None
    summary: str | None = None
    published: str | None = None
    outlet: str | None = None
    lang: str | None = None

    @property
    def token(self) -> str:
        """A short name for the entry as it now stands: another once its words change."""
        written = "\0".join((self.id, self.title or "", self.full or self.summary or ""))
        return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def entry_document(entry: Entry, source: str, options: ReadOptions) -> Found | Problem:
    """The report of an entry. A headline without a text is the text; a date that cannot be read is left out."""
    where = f"{source} ({entry.id})"
    body = entry.full or entry.summary
    title, body = (entry.title, body) if body and body != entry.title else (None, entry.title)
    if not body:
        return Problem(where, "the entry has neither title nor text.", "The others were read.")
    published = entry.published if entry.published and iso_date(entry.published) else None
    document = make_document(
        where, options, body=body, title=title, outlet=options.outlet or entry.outlet, lang=entry.lang, published=published, url=entry.link,
        id_=address_id(entry.link or entry.id, f"{title}\n\n{body}"),
    )  # fmt: skip
    return document if isinstance(document, Problem) else Found(document, entry.id)
