"""Saved e-mails (.eml): the body, Subject, Date and sender."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from marsad.ingest.bytes_ import decode
from marsad.ingest.html import text_of_html
from marsad.ingest.options import Found, Input, Problem
from marsad.ingest.text import address_id, iso_date, make_document
from marsad.model import Document

if TYPE_CHECKING:
    from email.message import EmailMessage


def read_email(given: Input) -> Iterator[Found | Problem]:
    """One message as one report: its plain body, else the text of its HTML. Attachments and forwarded messages are passed over."""
    # Loaded here, since few commands read e-mail.
    from email import message_from_bytes, policy

    message = message_from_bytes(given.content, policy=policy.default)
    published = _header(message, "Date")
    if published is not None and iso_date(published) is None:
        yield Problem(given.source, f'the Date "{published}" cannot be read; the report has none.', "Give --published.", notice=True)
        published = None
    body, problem = _body(message, given.source)
    if problem is not None:
        yield problem
    if body is None:
        return
    outlet = given.options.outlet or _sender(message)
    id_ = address_id(_header(message, "Message-ID") or given.source, body)
    document = make_document(
        given.source, given.options, body=body, title=" ".join((_header(message, "Subject") or "").split()) or None, outlet=outlet, published=published, id_=id_
    )
    yield Found(document) if isinstance(document, Document) else document


def _header(message: EmailMessage, name: str) -> str | None:
    """A header as text; None where it is absent, empty, or so broken that the library cannot read it."""
    try:
        return str(message[name] or "").strip() or None
    except Exception:  # the standard library's header parser raises many kinds on broken headers
        return None


def _sender(message: EmailMessage) -> str | None:
    """The name in From, else its address."""
    from email.utils import parseaddr

    name, address = parseaddr(_header(message, "From") or "")
    return name or address or None


def _body(message: EmailMessage, source: str) -> tuple[str | None, Problem | None]:
    """The text of the message and what was repaired in it; None and a Problem where it has none."""
    part = message.get_body(preferencelist=("plain", "html"))
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        return None, Problem(source, "the message has no text.", "Save what is attached to it as files of their own.")
    charset = part.get_content_charset()
    decoded = decode(content, source, charset)
    if isinstance(decoded, Problem):
        return None, decoded
    text, notice = decoded
    # A message says its charset itself, so that reading it by that is no repair.
    notice = None if charset and notice and f"read as {charset}" in notice.what else notice
    return (text_of_html(text) if part.get_content_type() == "text/html" else text.replace("\r\n", "\n").strip()), notice
