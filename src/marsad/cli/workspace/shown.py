"""What the commands over a workspace print of it: everything, or, where sources are protected, what readers see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.cli.workspace.opening import secret_of
from marsad.model import Document, Reading

if TYPE_CHECKING:
    from marsad.export.masking import Mask
    from marsad.store import View, Workspace


class Shown:
    """What may be printed of a workspace: all of it `with_protected`, else nothing that says who a protected source is."""

    def __init__(self, workspace: Workspace, view: View, with_protected: bool, data: Sequence[Path] = ()) -> None:
        self._view, self._data = view, tuple(data)
        self._secret = secret_of(workspace, view, with_protected)

    def reading(self, reading: Reading) -> Reading:
        """The reading as it may be printed."""
        from marsad.pipeline.exchange import as_readers_see

        return reading if self._secret is None else as_readers_see(self._view, reading, self._secret, data=self._data)

    def documents(self, documents: Iterable[Document]) -> tuple[Document, ...]:
        """Reports as they may be printed, in their order."""
        return tuple(self.reading(Reading(documents=tuple(documents))).documents)

    def words(self, text: str) -> str:
        """A text with blocks in place of protected names."""
        return text if self._mask is None else self._mask.blocked(text)

    @cached_property
    def _mask(self) -> Mask | None:
        from marsad.pipeline.exchange import mask_of

        return None if self._secret is None else mask_of(self._view, self._secret, data=self._data)
