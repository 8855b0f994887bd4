"""What was received and when: the bytes that a report came in, kept as evidence beside what was made of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from marsad.model.documents import Document

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A redirect on the way to what was received: which address answered so, when, with which status and headers. Its body is not kept."""

    url: str
    status: int
    retrieved: datetime
    request: Headers = ()
    response: Headers = ()


@dataclass(frozen=True, kw_only=True)
class Capture:
    """Bytes exactly as they were received from a file or a server. One capture may hold many reports (a feed, an export, a list).

    `source` names the file or the address that was asked for; `url` the address that answered in the end, None for files. `retrieved` is
    an aware UTC instant. `request` and `response` are the headers in the order sent and received, empty for files; `status` is the HTTP
    status, None for files. `media_type` is as the server or the file's ending says, None where neither does. `hops` are the redirects that led from
    the address that was asked for to the one that answered, in order.
    """

    content: bytes
    source: str
    retrieved: datetime
    media_type: str | None = None
    url: str | None = None
    status: int | None = None
    request: Headers = ()
    response: Headers = ()
    hops: tuple[Hop, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """The digest that the bytes are kept under."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Received:
    """A report with the capture that it was read from; `part` says where in it (a line, an entry's id), None where the capture is the report."""

    document: Document
    capture: Capture
    part: str | None = None
