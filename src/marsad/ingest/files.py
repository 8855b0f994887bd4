"""Reports of files, of the files in folders, and of standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from marsad.ingest.bytes_ import MOST_BYTES
from marsad.ingest.formats import ENDINGS, ending_of, read_capture
from marsad.ingest.json_ import is_object, stream_json_lines
from marsad.ingest.options import Found, Problem, ReadOptions
from marsad.ingest.warc import WARC_ENDING, is_warc, read_warc
from marsad.model import Capture, Document, Received

# From this size on a file of reports is read a line at a time; so much of it must look like one.
_LARGE = 16 * 2**20
_HEAD = 2**20
ALL_ENDINGS = (*ENDINGS, WARC_ENDING)


def read_paths(paths: Sequence[str], options: ReadOptions) -> Iterator[Document | Problem]:
    """The reports of files and of the files in folders, in order; what cannot be read comes as a Problem and stops nothing else.

    `-` is standard input. A report whose id was read before is passed over with a Problem.
    """
    seen: dict[str, str] = {}
    for found in _documents(paths, options):
        if isinstance(found, Problem):
            yield found
            continue
        document = found
        if document.id in seen:
            yield Problem(
                document.source, f'the id "{document.id}" was already read from {seen[document.id]}.', "Give each report an id and a text of its own."
            )
            continue
        seen[document.id] = document.source
        yield document


def _documents(paths: Sequence[str], options: ReadOptions) -> Iterator[Document | Problem]:
    """Reports without their captures, so that a large file of them need not be held in memory."""
    for path in paths:
        if _is_large_list(path):
            with Path(path).open("rb") as file:
                for found in stream_json_lines(file, path, options):
                    yield found.document if isinstance(found, Found) else found
            continue
        for received in receive_paths([path], options):
            yield received if isinstance(received, Problem) else received.document


def _is_large_list(path: str) -> bool:
    """Whether a file has a report a line, in UTF-8, and is too large to be held for the sake of a better message about its encoding."""
    try:
        if Path(path).suffix.casefold() not in (".jsonl", ".ndjson") or Path(path).stat().st_size < _LARGE:
            return False
        with Path(path).open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return False
    head = head[: head.rfind(b"\n") + 1]
    try:
        return is_object(head.decode("utf-8-sig").lstrip().split("\n", 1)[0])
    except UnicodeDecodeError:
        return False


def receive_paths(paths: Sequence[str], options: ReadOptions) -> Iterator[Received | Problem]:
    """As `read_paths`, each report with the capture that it came in. Nothing is passed over for its id: a store knows what it has."""
    for path in paths:
        if path == "-" or not _is_folder(path):
            yield from receive_file(path, options)
            continue
        files = files_of(Path(path))
        if not files:
            yield Problem(path, "the folder holds no report.", f"Reports are files that end in {', '.join(ALL_ENDINGS)}.")
        for file in files:
            yield from receive_file(str(file), options)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def files_of(folder: Path) -> list[Path]:
    """The files in a folder, and in those in it, that a reader is there for, in the order of their names; hidden ones left out."""
    named = (file for file in folder.rglob("*") if ending_of(file.name) in ALL_ENDINGS)
    return sorted(file for file in named if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts))


def receive_file(path: str, options: ReadOptions) -> Iterator[Received | Problem]:
    """The reports of one file, `-` for standard input. A WARC is read as it streams by and may be of any size."""
    source = "standard input" if path == "-" else path
    try:
        if ending_of(path) == WARC_ENDING:
            with Path(path).open("rb") as file:
                yield from read_warc(file, source, options)
            return
        content = sys.stdin.buffer.read(MOST_BYTES + 1) if path == "-" else _bytes_of(Path(path))
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or error
        yield Problem(source, f"cannot be opened: {problem}.", "Check the path and the permission to read it.")
        return
    if is_warc(content):
        yield from read_warc(BytesIO(content), source, options)
        return
    yield from read_capture(Capture(content=content, source=source, retrieved=datetime.now(UTC)), options)


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
