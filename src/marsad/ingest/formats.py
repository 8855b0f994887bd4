"""Every kind of file that Marsad reads, who reads it, and how a kind is told from the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from marsad.ingest.bytes_ import MOST_BYTES, decode
from marsad.ingest.csv_ import read_csv
from marsad.ingest.email_ import read_email
from marsad.ingest.feed import is_feed, read_feed
from marsad.ingest.html import read_html
from marsad.ingest.json_ import read_json, read_json_lines
from marsad.ingest.options import Found, Input, Problem, ReadOptions
from marsad.ingest.packed import GZIP, unpack
from marsad.ingest.page import read_page
from marsad.ingest.parquet import MAGIC, read_parquet
from marsad.ingest.telegram_preview import is_telegram_preview, read_telegram_preview
from marsad.ingest.text import read_text
from marsad.ingest.workbook import is_workbook, read_workbook
from marsad.model import Capture, Document, InputError, Received

Reader = Callable[[Input], Iterator[Found | Problem]]
TextReader = Callable[[str, str, ReadOptions], Iterator[Found | Document | Problem]]
_HEAD = 2000


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file. `begins` tells it by its content, None where only a name or a media type can."""

    name: str
    read: Reader
    endings: tuple[str, ...]
    media_types: tuple[str, ...] = ()
    begins: Callable[[bytes], bool] | None = None


def of_text(read: TextReader) -> Reader:
    """A reader of bytes from a reader of text. Where a report stands in the input is told by its source: `reports.jsonl:3` is line 3."""

    def read_bytes(given: Input) -> Iterator[Found | Problem]:
        decoded = decode(given.content, given.source, given.charset)
        if isinstance(decoded, Problem):
            yield decoded
            return
        text, notice = decoded
        if notice is not None:
            yield notice
        for found in read(text, given.source, given.options):
            yield Found(found, found.source.removeprefix(given.source).strip(" :()") or None) if isinstance(found, Document) else found

    return read_bytes


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    """Whether a file's first letters are one of these, whatever their case, before which only spaces and a byte order mark may stand."""
    return lambda content: content[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower().startswith(marks)


def _read_html(given: Input) -> Iterator[Found | Problem]:
    """A page from the web with its site's ways known; a saved one by our own reader alone, so that it reads the same wherever Marsad runs."""
    yield from (read_page if given.url else of_text(read_html))(given)


# In the order in which their beginnings are asked: a preview of Telegram and a feed may begin as any page or XML file does.
READERS = (
    Format("Parquet", read_parquet, (".parquet",), ("application/vnd.apache.parquet",), lambda content: content.startswith(MAGIC)),
    Format("workbook", read_workbook, (".xlsx", ".xlsm"), ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",), is_workbook),
    Format("preview of a Telegram channel", of_text(read_telegram_preview), (".html", ".htm"), (), is_telegram_preview),
    Format("feed", read_feed, (".xml", ".rss", ".atom", ".rdf"), ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "text/xml", "application/xml"),
           lambda content: is_feed(content[:_HEAD])),
    Format("web page", _read_html, (".html", ".htm"), ("text/html", "application/xhtml+xml"), _starts(b"<!doctype html", b"<html", b"<head", b"<body")),
    Format("JSON lines", of_text(read_json_lines), (".jsonl", ".ndjson"), ("application/x-ndjson", "application/jsonl"), _starts(b"{")),
    Format("JSON", of_text(read_json), (".json",), ("application/json", "application/feed+json"), _starts(b"[")),
    Format("table", of_text(read_csv), (".csv", ".tsv"), ("text/csv", "text/tab-separated-values")),
    Format("e-mail", read_email, (".eml",), ("message/rfc822",)),
    Format("text", of_text(read_text), (".txt", ".text", ".md"), ("text/plain",)),
)  # fmt: skip
_TEXT = READERS[-1]
ENDINGS = tuple(dict.fromkeys(ending for format_ in READERS for ending in format_.endings))


def format_of(name: str, media_type: str | None, content: bytes) -> Format:
    """The kind of a file by its name's ending, else by how it begins, else by its media type; text where nothing tells."""
    ending = ending_of(name)
    named = [format_ for format_ in READERS if ending in format_.endings]
    if named:
        return next((format_ for format_ in named if format_.begins and format_.begins(content)), named[-1])
    begun = next((format_ for format_ in READERS if format_.begins and format_.begins(content)), None)
    return begun or next((format_ for format_ in READERS if media_type in format_.media_types), _TEXT)


def ending_of(name: str) -> str:
    """The ending of a file's name in small letters, the one before .gz where it is packed."""
    path = PurePath(name.casefold())
    return PurePath(path.stem).suffix if path.suffix == ".gz" else path.suffix


def read_capture(capture: Capture, options: ReadOptions, most_bytes: int = MOST_BYTES) -> Iterator[Received | Problem]:
    """The reports of a capture. `most_bytes` is how large it may be once unpacked."""
    opened = unpacked(capture, most_bytes)
    if isinstance(opened, Problem):
        yield opened
        return
    name, media_type = "" if capture.url else capture.source, (capture.media_type or "").partition(";")[0].strip().casefold()
    format_ = format_of(name, media_type, opened)
    try:
        for found in format_.read(Input(opened, capture.source, options, capture.url, charset_of(capture.media_type))):
            yield found if isinstance(found, Problem) else Received(found.document, capture, found.part)
    except InputError as error:
        yield Problem.of(error)
    except Exception as error:  # the libraries that parse hostile input raise whatever they meet, and no file may stop the others
        what = f"it cannot be read as a {format_.name} ({type(error).__name__}: {str(error)[:200] or 'no more is known'})."
        yield Problem(capture.source, what, "Check that the file is whole and of that kind.")


def unpacked(capture: Capture, most_bytes: int = MOST_BYTES) -> bytes | Problem:
    """The content of a capture without the packing that its server, or a name that ends in .gz, says it has."""
    if len(capture.content) > most_bytes:
        return Problem(capture.source, f"the file is larger than {most_bytes // 2**20} MB.", "Split it into smaller files.")
    encodings = header(capture.response, "content-encoding")
    if capture.url is None and capture.source.casefold().endswith(".gz") and capture.content.startswith(GZIP):
        encodings = "gzip"
    return unpack(capture.content, encodings, capture.source, most_bytes) if encodings else capture.content


def header(headers: tuple[tuple[str, str], ...], name: str) -> str | None:
    """The value of a header, those of one name joined as HTTP has it; None where there is none."""
    return ", ".join(value for key, value in headers if key.casefold() == name) or None


def charset_of(media_type: str | None) -> str | None:
    """The charset that a media type declares, in small letters."""
    for part in (media_type or "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().casefold() == "charset":
            return value.strip().strip("\"'").casefold() or None
    return None
