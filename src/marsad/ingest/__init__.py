"""Readers of reports: text, HTML, JSON and JSON lines, from files, folders and standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from marsad.ingest.bytes_ import MOST_BYTES, decode
from marsad.ingest.html import read_html
from marsad.ingest.json_ import read_json, read_json_lines
from marsad.ingest.options import Problem, ReadOptions
from marsad.ingest.text import read_text
from marsad.model import Document

__all__ = ["READERS", "Problem", "ReadOptions", "read_paths"]

Reader = Callable[[str, str, ReadOptions], Iterator[Document | Problem]]

READERS: dict[str, Reader] = {
    ".txt": read_text, ".text": read_text, ".md": read_text, ".html": read_html, ".htm": read_html,
    ".json": read_json, ".jsonl": read_json_lines, ".ndjson": read_json_lines,
}  # fmt: skip


def read_paths(paths: Sequence[str], options: ReadOptions) -> Iterator[Document | Problem]:
    """The reports of files and of the files in folders, in order; what cannot be read comes as a Problem and stops nothing else.

    `-` is standard input. A report whose id was read before is passed over with a Problem.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for found in _read_path(path, options):
            if isinstance(found, Document) and found.id in seen:
                yield Problem(found.source, f'the id "{found.id}" was already read from {seen[found.id]}.', "Give each report an id and a text of its own.")
                continue
            if isinstance(found, Document):
                seen[found.id] = found.source
            yield found


def _read_path(path: str, options: ReadOptions) -> Iterator[Document | Problem]:
    if path == "-" or not Path(path).is_dir():
        yield from _read_one(path, options)
        return
    files = sorted(file for file in Path(path).rglob("*") if file.suffix.casefold() in READERS and not _is_hidden(file, Path(path)))
    if not files:
        yield Problem(path, "the folder holds no report.", f"Reports are files that end in {', '.join(READERS)}.")
    for file in files:
        yield from _read_one(str(file), options)


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read_one(path: str, options: ReadOptions) -> Iterator[Document | Problem]:
    source = "standard input" if path == "-" else path
    try:
        content = sys.stdin.buffer.read(MOST_BYTES + 1) if path == "-" else _bytes_of(Path(path))
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or error
        yield Problem(source, f"cannot be opened: {problem}.", "Check the path and the permission to read it.")
        return
    decoded = decode(content, source)
    if isinstance(decoded, Problem):
        yield decoded
        return
    text, notice = decoded
    if notice is not None:
        yield notice
    yield from _reader(path, text)(text, source, options)


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _reader(path: str, text: str) -> Reader:
    """The reader for a file by its ending, or by how its text begins."""
    reader = READERS.get(Path(path).suffix.casefold())
    if reader is not None:
        return reader
    head = text.lstrip("\ufeff \t\r\n")[:400].casefold()
    if head.startswith(("<!doctype html", "<html", "<head", "<body")):
        return read_html
    if head.startswith("["):
        return read_json
    if head.startswith("{"):
        return read_json_lines
    return read_text
