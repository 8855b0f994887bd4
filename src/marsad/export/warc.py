"""WARC: what was received, in the format that web archives keep (ISO 28500, version 1.1)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from http.client import responses
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote, urlsplit

from marsad.model import Capture, Headers, Hop, missing_extra

if TYPE_CHECKING:
    from warcio.warcwriter import WARCWriter

_INFO = {"software": "marsad", "format": "WARC File Format 1.1", "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"}
_GZIP = b"\x1f\x8b"


def write_warc(captures: Iterable[Capture], out: BinaryIO, *, created: datetime) -> int:
    """Write captures, in the order given, as one gzipped WARC file, and give their number; one is in memory at a time.

    What a server answered is a `response` beside its `request`, and so is each redirect before it, whose body was not kept; what came from a file is a
    `resource`. The same captures and `created` (an aware instant) give the same records. Raises InputError where warcio is not installed.
    """
    try:
        from warcio.warcwriter import WARCWriter
    except ModuleNotFoundError as error:
        raise missing_extra("warc", "WARC files", "web") from error
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    info = writer.create_warcinfo_record("marsad.warc.gz", _INFO)
    info.rec_headers.replace_header("WARC-Date", _written(created))
    info.rec_headers.replace_header("WARC-Record-ID", _record_id("warcinfo", _written(created)))
    writer.write_record(info)
    number = 0
    for capture in captures:
        number += 1
        if capture.status is None:
            _write_resource(writer, capture)
        else:
            for hop in capture.hops:
                _write_exchange(writer, _as_capture(hop))
            _write_exchange(writer, capture)
    return number


def _as_capture(hop: Hop) -> Capture:
    return Capture(content=b"", source=hop.url, url=hop.url, status=hop.status, retrieved=hop.retrieved, request=hop.request, response=hop.response)


def _write_resource(writer: WARCWriter, capture: Capture) -> None:
    headers = {**_dated(capture), "WARC-Record-ID": _record_id("resource", *_identity(capture))}
    target, kind = capture.url or _file_address(capture.source), capture.media_type or "application/octet-stream"
    writer.write_record(writer.create_warc_record(target, "resource", BytesIO(capture.content), warc_content_type=kind, warc_headers_dict=headers))


def _write_exchange(writer: WARCWriter, capture: Capture) -> None:
    from warcio.statusandheaders import StatusAndHeaders

    target, status = capture.url or capture.source, capture.status or 0
    answer_id, question_id = (_record_id(kind, *_identity(capture)) for kind in ("response", "request"))
    answer = StatusAndHeaders(f"{status} {responses.get(status, '')}".rstrip(), _as_it_stands(capture), protocol="HTTP/1.1")
    headers = {**_dated(capture), "WARC-Record-ID": answer_id}
    writer.write_record(writer.create_warc_record(target, "response", BytesIO(capture.content), http_headers=answer, warc_headers_dict=headers))
    question = StatusAndHeaders(f"GET {_path(target)} HTTP/1.1", _one_line(capture.request), is_http_request=True)
    headers = {**_dated(capture), "WARC-Record-ID": question_id, "WARC-Concurrent-To": answer_id}
    writer.write_record(writer.create_warc_record(target, "request", http_headers=question, warc_headers_dict=headers))


def _as_it_stands(capture: Capture) -> list[tuple[str, str]]:
    """The headers of an answer, for the bytes that were kept: those that speak of a packing which was taken off already are kept under another name."""
    kept = []
    for name, value in _one_line(capture.response):
        unpacked = name.lower() == "transfer-encoding" or (name.lower() == "content-encoding" and not capture.content.startswith(_GZIP))
        other_length = name.lower() == "content-length" and value.strip() != str(len(capture.content))
        kept.append((f"X-Archive-Orig-{name}" if unpacked or other_length else name, value))
    return kept


def _one_line(headers: Headers) -> list[tuple[str, str]]:
    return [(name, " ".join(value.split("\r\n")).replace("\n", " ").replace("\r", " ")) for name, value in headers]


def _dated(capture: Capture) -> dict[str, str]:
    return {"WARC-Date": _written(capture.retrieved)}


def _written(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _identity(capture: Capture) -> tuple[str, str, str]:
    return capture.sha256, capture.url or capture.source, _written(capture.retrieved)


def _record_id(*parts: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(parts))}>"


def _path(address: str) -> str:
    parts = urlsplit(address)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _file_address(source: str) -> str:
    path = PurePosixPath(source)
    return path.as_uri() if path.is_absolute() else f"file:{quote(source)}"
