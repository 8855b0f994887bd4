"""Raw bytes under their SHA-256, written once and never altered: in files beside the database, or in a table of it."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, select

from marsad.store.batches import among, insert, rows_in
from marsad.store.schema import raw

_AT_ONCE = 16


class Raw(Protocol):
    """Where the bytes of captures are kept. The connection is that of the transaction at hand."""

    def put(self, connection: Connection, contents: Mapping[str, bytes]) -> None:
        """Keep bytes by their SHA-256; those that are kept already stay as they are."""

    def get(self, connection: Connection, sha256: str) -> bytes | None:
        """The bytes as they are now, whether they still fit their name or not; None where they are missing."""

    def names(self, connection: Connection) -> Iterator[str]:
        """Every SHA-256 that bytes are kept under, those included that no capture speaks of."""


class RawFolder:
    """Files `ab/abcdef...` in a folder. A file is whole from the moment that it is there, and it outlives a power cut once `put` returns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def put(self, connection: Connection, contents: Mapping[str, bytes]) -> None:
        fresh = {self.path(sha256): content for sha256, content in contents.items() if not self.path(sha256).exists()}
        folders = {path.parent for path in fresh}
        unmade = {folder for folder in folders if not folder.is_dir()}
        for folder in unmade:
            folder.mkdir(parents=True, exist_ok=True)
        _side_by_side(_keep, fresh.items())
        _side_by_side(_sync_folder, [(folder,) for folder in (*folders, *([self.folder] if unmade else []))])

    def get(self, connection: Connection, sha256: str) -> bytes | None:
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError:
            return None

    def names(self, connection: Connection) -> Iterator[str]:
        for path in sorted(self.folder.glob("??/*")):
            if not path.name.startswith("."):
                yield path.name


def _keep(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name[:8]}-{secrets.token_hex(4)}")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # Evidence: nobody opens it for writing by mistake.
        draft.chmod(0o444)
        draft.rename(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _side_by_side(work: Callable[..., None], arguments: Collection[tuple[Any, ...]]) -> None:
    """Do all of it and raise what any of it raised. A disk makes many writes last in about the time of one, but only where they wait together."""
    if len(arguments) < 2:
        for own in arguments:
            work(*own)
        return
    with ThreadPoolExecutor(min(_AT_ONCE, len(arguments))) as pool:
        for done in [pool.submit(work, *own) for own in arguments]:
            done.result()


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


_THERE = among(select(raw.c.sha256), raw.c.sha256)


class RawTable:
    """Rows of the table `raw`, in the same transaction as what is said of them."""

    def put(self, connection: Connection, contents: Mapping[str, bytes]) -> None:
        there = {row["sha256"] for row in rows_in(connection, _THERE, contents)}
        insert(connection, raw, [{"sha256": sha256, "content": content} for sha256, content in contents.items() if sha256 not in there])

    def get(self, connection: Connection, sha256: str) -> bytes | None:
        return connection.scalar(select(raw.c.content).where(raw.c.sha256 == sha256))

    def names(self, connection: Connection) -> Iterator[str]:
        yield from connection.scalars(select(raw.c.sha256).order_by(raw.c.sha256))


def fits(sha256: str, content: bytes) -> bool:
    """Whether bytes are those that their name says."""
    return hashlib.sha256(content).hexdigest() == sha256
