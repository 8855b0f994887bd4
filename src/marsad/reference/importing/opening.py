"""Opening the files that gazetteers come in: plain, gzipped, or alone in a zip archive."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from marsad.model import InputError

# Larger members of an archive are a bomb rather than a country.
_LARGEST = 4 * 1024**3


@contextmanager
def binary(path: Path) -> Iterator[IO[bytes]]:
    """The content of a file, unpacked. Raises InputError where it cannot be read."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path) as content:
                yield content  # type: ignore[misc]
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive, archive.open(_member(path, archive)) as content:
                yield content
        else:
            with path.open("rb") as content:
                yield content
    except (OSError, EOFError, zipfile.BadZipFile) as error:
        raise InputError(str(path), f"cannot be read ({error}).", "Give the file as it was downloaded.") from error


def _member(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The one table of an archive: its readme aside, the file of the archive's own name."""
    files = [member for member in archive.infolist() if not member.is_dir() and "readme" not in member.filename.lower()]
    own = [member for member in files if Path(member.filename).stem == path.stem] or files
    if len(own) != 1 or own[0].file_size > _LARGEST:
        raise InputError(str(path), f"the archive holds {len(own)} files that could be meant.", "Unpack it and give the table itself.")
    return own[0]


def text_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a text file with their numbers, from 1. Empty ones are left out; what is no UTF-8 is replaced, never fatal."""
    with binary(path) as content:
        # Only a line feed ends a line: names may hold other separators.
        lines = io.TextIOWrapper(content, encoding="utf-8-sig", errors="replace", newline="\n")
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, line.rstrip("\r\n")
