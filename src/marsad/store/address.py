"""Where a workspace is: a folder on this machine, or a PostgreSQL database that a team shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

DATABASE_FILE = "marsad.sqlite"
RAW_FOLDER = "raw"
HEAD_FILE = "audit-head"

_SERVER = re.compile(r"postgres(?:ql)?://")
_PASSWORD = re.compile(r"(//[^:/@]*):[^@]*@")


@dataclass(frozen=True, slots=True)
class Address:
    """`folder` is None for a PostgreSQL workspace; `url` is what SQLAlchemy connects to; `shown` may be printed, for it holds no password."""

    shown: str
    url: str
    folder: Path | None

    @classmethod
    def parse(cls, address: str | PathLike[str]) -> Address:
        """Everything that does not begin with `postgresql://` is a folder."""
        text = str(address)
        if _SERVER.match(text):
            return cls(_PASSWORD.sub(r"\1@", text), _SERVER.sub("postgresql+psycopg://", text), None)
        folder = Path(text)
        return cls(text, f"sqlite:///{(folder / DATABASE_FILE).absolute()}", folder)
