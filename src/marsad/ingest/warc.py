"""Web archives (WARC, packed or not): every answer in one is a capture of its own, read by what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO
from urllib.parse import unquote

from marsad.ingest.formats import header, read_capture
from marsad.ingest.options import Problem, ReadOptions
from marsad.model import Capture, InputError, Received, missing_extra

WARC_ENDING = ".warc"
MOST_RECORD_BYTES = 20 * 2**20
# A record that goes on for longer is made to fill a disk or an afternoon.
_MOST_SKIPPED_BYTES = 2 * 2**30
_PIECE = 2**20
# What crawlers keep beside the pages that hold text.
_NO_REPORTS = (
    "image/",
    "video/",
    "audio/",
    "font/",
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/x-javascript",
    "application/octet-stream",
    "application/pdf",
)


def is_warc(content: bytes) -> bool:
    """Whether a file begins as a WARC does that is not packed."""
    return content.startswith(b"WARC/1.")


def read_warc(file: BinaryIO, source: str, options: ReadOptions) -> Iterator[Received | Problem]:
    """The reports of the answers with status 200, as they stream by. Requests, revisits, redirects and pictures are passed over."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        yield Problem.of(missing_extra(source, "WARC files", "web"))
        return
    number = answers = 0
    try:
        for number, record in enumerate(ArchiveIterator(file), 1):
            if record.rec_type in ("response", "resource"):
                answers += 1
                yield from _read_record(record, f"{source} (record {number})", options)
            _pass_over(record, source)
    except InputError as error:
        yield Problem.of(error)
    except Exception as error:  # the library raises many kinds on damaged archives
        yield Problem(source, f"the archive is damaged behind record {number} ({type(error).__name__}: {str(error)[:200]}).", "What came before was read.")
    if answers == 0:
        yield Problem(source, "the archive holds no answer of a server.", "Check that the file is a WARC and whole.")


def _read_record(record: Any, where: str, options: ReadOptions) -> Iterator[Received | Problem]:
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    response = tuple((str(name), str(value)) for name, value in record.http_headers.headers) if record.http_headers else ()
    media_type = header(response, "content-type") or record.rec_headers.get_header("Content-Type")
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    # What was a file is told by its name, as files are.
    is_file = record.rec_type == "resource" and address.startswith("file:")
    if status != "200" or (not is_file and (media_type or "").casefold().startswith(_NO_REPORTS)):
        return
    content = _content(record, response)
    if len(content) > MOST_RECORD_BYTES:
        yield Problem(where, f"the record is larger than {MOST_RECORD_BYTES // 2**20} MB.", "Save what it holds as a file of its own.")
        return
    if not content.strip():
        return
    retrieved = _date(record.rec_headers.get_header("WARC-Date"))
    capture = (
        Capture(content=content, source=unquote(address.removeprefix("file:").removeprefix("//")), retrieved=retrieved)
        if is_file
        else Capture(content=content, source=where, retrieved=retrieved, media_type=media_type, url=address or None, status=200, response=response)
    )
    yield from read_capture(capture, options, most_bytes=MOST_RECORD_BYTES)


def _content(record: Any, response: tuple[tuple[str, str], ...]) -> bytes:
    """The body as the server packed it, out of its chunks; a byte more than may be where it is too large."""
    from warcio.bufferedreaders import ChunkedDataReader

    chunked = (header(response, "transfer-encoding") or "").casefold() == "chunked"
    stream = ChunkedDataReader(record.raw_stream, decomp_type=None) if chunked else record.raw_stream
    content = bytearray()
    while len(content) <= MOST_RECORD_BYTES and (piece := stream.read(_PIECE)):
        content += piece
    return bytes(content)


def _pass_over(record: Any, source: str) -> None:
    """Read the rest of a record away. Raises InputError where it does not end."""
    passed = 0
    while piece := record.raw_stream.read(_PIECE):
        passed += len(piece)
        if passed > _MOST_SKIPPED_BYTES:
            raise InputError(source, f"a record is larger than {_MOST_SKIPPED_BYTES // 2**30} GB unpacked.", "The file was read up to there.")


def _date(written: str | None) -> datetime:
    """When the record was made; the present where the archive does not say it."""
    try:
        date = datetime.fromisoformat(written or "")
    except ValueError:
        return datetime.now(UTC)
    return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
