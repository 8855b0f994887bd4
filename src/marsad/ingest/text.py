"""A plain text file as one report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime

from marsad.ingest.options import Problem, ReadOptions
from marsad.model import Document, report_id
from marsad.reference.languages import load_languages

_LONGEST = 2_000_000


def read_text(text: str, source: str, options: ReadOptions) -> Iterator[Document | Problem]:
    """The whole text as one report, without a title."""
    if text.lstrip().startswith(('{"', "[{", "{\n")):
        yield Problem(source, "the text looks like JSON, but was read as one plain report.", "Let the name of the file end in .json or .jsonl.", notice=True)
    yield make_document(source, options, body=text.strip("\ufeff"))


def make_document(source: str, options: ReadOptions, *, body: str, title: str | None = None, id_: str | None = None, outlet: str | None = None,
                  lang: str | None = None, published: str | None = None, url: str | None = None,
                  forwarded_from: str | None = None) -> Document | Problem:  # fmt: skip
    """A document from its parts, the options filling what it does not state; a Problem where a part cannot be."""
    text = f"{title}\n\n{body}" if title else body
    if not text.strip():
        return Problem(source, "the report has no text.", "Give it a body or a text.")
    if len(text) > _LONGEST:
        return Problem(source, f"the report has {len(text):,} characters; no news report has more than {_LONGEST:,}.", "Split the file into reports.")
    when = published or options.published
    if when is not None:
        when = iso_date(when)
        if when is None:
            return Problem(source, f'the date "{published or options.published}" cannot be.', "Write it as 2023-10-24 or 2023-10-24T18:00+03:00.")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    spoken = options.lang if options.lang != "auto" else _primary(lang) or load_languages().detect(text) or "und"
    outlet = outlet or options.outlet
    return Document(
        id=id_ or report_id(text, outlet=outlet, published=when, url=url), text=text, lang=spoken, outlet=outlet, published=when, title=title or None, url=url,
        sha256=digest, source=source, forwarded_from=forwarded_from,
    )  # fmt: skip


def address_id(address: str, text: str) -> str:
    """The id of a report that has an address: the same for the same words at the same address, another once its words change.

    The address counts, since two channels that post the same words have made two reports.
    """
    return hashlib.sha256(f"{address}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _primary(lang: str | None) -> str | None:
    """The language of a tag as the web writes it: ar-SY and AR are ar; None for none."""
    return (lang or "").strip().replace("_", "-").split("-")[0].casefold() or None


def iso_date(written: str) -> str | None:
    """A date or date-time in the writings of ISO 8601 and of news feeds (RFC 2822), as the extended ISO form; None where it is no date.

    No report is older than print or from the next century, so that such years are slips.
    """
    plain = str(written).strip()
    instant = _parsed(plain)
    if instant is None or not 1600 <= instant.year <= 2100:
        return None
    return instant.isoformat()


def _parsed(plain: str) -> date | datetime | None:
    for parse in (date.fromisoformat, lambda text: datetime.fromisoformat(text.replace(" ", "T", 1)), _of_feed):
        try:
            return parse(plain)
        except (ValueError, IndexError):
            continue
    return None


def _of_feed(plain: str) -> datetime:
    # Loaded here, since most reports carry ISO dates and the library takes longer to load than a report to read.
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(plain)
