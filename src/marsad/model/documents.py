"""A report as it was received."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime


def report_id(text: str, *, outlet: str | None = None, published: str | None = None, url: str | None = None) -> str:
    """The id of a report that states none: it follows from its words and from all that is known of where and when they came out.

    The same words of another outlet, or of another day, are another report. Where nothing is known it follows from the words alone.
    """
    known = [outlet or "", published or "", url or ""]
    said = "\0".join([*known, text]) if any(known) else text
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report exactly as received, and what is known of where it came from.

    `text` is the title, two newlines and the body (the body alone where there is no title); every span counts code points in it.
    `published` is the ISO 8601 date or date-time as given, None where nobody said; it is never guessed.
    `lang` is an ISO 639-1 code. `sha256` is that of `text` in UTF-8. `source` names the file (and line) for error messages.
    `forwarded_from` names whose post it is that a channel passed on, as the channel's platform has it; None where it is the outlet's own.
    """

    id: str
    text: str
    lang: str = "ar"
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    sha256: str = ""
    source: str = ""
    copy_of: str | None = None
    forwarded_from: str | None = None

    @property
    def voice(self) -> str | None:
        """Who speaks where the text names no teller: whoever wrote the post that is passed on, else the outlet; None where nobody said."""
        return self.forwarded_from or self.outlet

    @property
    def published_on(self) -> date | None:
        """The publication date as its source wrote it, in the source's own zone."""
        return date.fromisoformat(self.published[:10]) if self.published else None

    @property
    def published_at(self) -> datetime | None:
        """The publication instant in UTC; None where only a date, or a time without a zone, is known."""
        if not self.published or len(self.published) <= 10:
            return None
        instant = datetime.fromisoformat(self.published)
        return None if instant.tzinfo is None else instant.astimezone(UTC)
