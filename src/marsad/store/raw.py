"""Raw bytes under their SHA-256, written once and never altered: in files beside the database, or in a table of it."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, select

from marsad.store.schema import raw


class Raw(Protocol):
    """Where the bytes of captures are kept. The connection is that of the transaction at hand."""

    def put(self, connection: Connection, sha256: str, content: bytes) -> None:
        """Keep bytes; those that are kept already stay as they are."""

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

    def put(self, connection: Connection, sha256: str, content: bytes) -> None:
        target = self.path(sha256)
        if target.exists():
            return
        if not target.parent.is_dir():
            target.parent.mkdir(parents=True, exist_ok=True)
            _sync_folder(self.folder)
        draft = target.with_name(f".{sha256[:8]}-{secrets.token_hex(4)}")
        try:
            _write(draft, content)
            draft.rename(target)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)

    def get(self, connection: Connection, sha256: str) -> bytes | None:
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError:
            return None

    def names(self, connection: Connection) -> Iterator[str]:
        for path in sorted(self.folder.glob("??/*")):
            if not path.name.startswith("."):
                yield path.name


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    # Evidence: nobody opens it for writing by mistake.
    path.chmod(0o444)


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


class RawTable:
    """Rows of the table `raw`, in the same transaction as what is said of them."""

    def put(self, connection: Connection, sha256: str, content: bytes) -> None:
        if connection.scalar(select(raw.c.sha256).where(raw.c.sha256 == sha256)) is None:
            connection.execute(raw.insert(), {"sha256": sha256, "content": content})

    def get(self, connection: Connection, sha256: str) -> bytes | None:
        return connection.scalar(select(raw.c.content).where(raw.c.sha256 == sha256))

    def names(self, connection: Connection) -> Iterator[str]:
        yield from connection.scalars(select(raw.c.sha256).order_by(raw.c.sha256))


def fits(sha256: str, content: bytes) -> bool:
    """Whether bytes are those that their name says."""
    return hashlib.sha256(content).hexdigest() == sha256
