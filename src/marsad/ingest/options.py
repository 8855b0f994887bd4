"""What a person says of the reports, what a reader is given, and what it finds or could not read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from marsad.model import Document, InputError


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`published` (ISO 8601) and `outlet` hold for reports that do not state their own; `lang` overrides detection unless it is auto.

    `columns` says which column of a table, or field of a JSON report, stands for one of ours: (ours, theirs), as `columns_of` reads them.
    """

    published: str | None = None
    outlet: str | None = None
    lang: Literal["ar", "en", "auto"] = "auto"
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with an input: where (file, and line where there is one), what, and the way out.

    A `notice` says what was repaired; the report was read all the same.
    """

    source: str
    what: str
    way_out: str
    notice: bool = False

    def __str__(self) -> str:
        return f"{self.source}: {self.what} {self.way_out}".rstrip()

    @classmethod
    def of(cls, error: InputError) -> Problem:
        """The problem that an error tells of."""
        return cls(error.source, error.problem, error.way_out)


@dataclass(frozen=True, slots=True)
class Input:
    """What a reader is given: bytes with nothing packed around them, the file or address to name in messages, and what is known of them.

    `url` is the address that answered and `charset` the one it declared; both are None for files.
    """

    content: bytes
    source: str
    options: ReadOptions = ReadOptions()
    url: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A report as a reader found it. `part` says where in the input it stands, None where the input is the report."""

    document: Document
    part: str | None = None
