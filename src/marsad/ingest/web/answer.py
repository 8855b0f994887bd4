"""What came of asking for an address."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.ingest.formats import header
from marsad.ingest.options import Problem
from marsad.model import Capture

NOT_MODIFIED = 304
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Answer:
    """The capture of the last answer, whatever its status, None where none came.

    `problem` says why there is nothing to read, None where there is, or nothing has changed. `retry_after_s` is how long the server asks to be
    left alone, None where it does not say. `again` is whether a further try may help where no answer came.
    """

    capture: Capture | None
    problem: Problem | None = None
    retry_after_s: float | None = None
    again: bool = False

    @property
    def may_pass(self) -> bool:
        """Whether what went wrong may be over in a while: no answer came, or that of a server that is busy."""
        return self.again or (self.capture is not None and self.capture.status in BUSY)

    @property
    def unchanged(self) -> bool:
        """Whether the server says that what we have of it still stands."""
        return self.capture is not None and self.capture.status == NOT_MODIFIED

    def header(self, name: str) -> str | None:
        """A header of the last answer, by its name in small letters."""
        return header(self.capture.response, name) if self.capture is not None else None
