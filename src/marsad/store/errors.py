"""What can be wrong with a workspace: each error names it, the trouble and the way out."""

from __future__ import annotations

from marsad.model import MarsadError


class StoreError(MarsadError):
    """A workspace cannot be used as asked. `subject` names what it is about (an address, an id), `way_out` what to do."""

    def __init__(self, subject: str, problem: str, way_out: str = "") -> None:
        super().__init__(f"{subject}: {problem} {way_out}".rstrip())
        self.subject, self.problem, self.way_out = subject, problem, way_out


class TryAgain(StoreError):
    """Nothing was recorded, and the same call may go through later: another writer holds the workspace, or the connection was lost."""


class StorageFull(StoreError):
    """Nothing was recorded, since there is no room left to write to."""
