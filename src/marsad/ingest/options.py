"""What a person says of the reports, and what a reader says of those it could not read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`published` (ISO 8601) and `outlet` hold for reports that do not state their own; `lang` overrides detection unless it is auto."""

    published: str | None = None
    outlet: str | None = None
    lang: Literal["ar", "en", "auto"] = "auto"


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
