"""What can be wrong with a workspace: each error names it, the trouble and the way out."""

from __future__ import annotations

from marsad.model import MarsadError


class StoreError(MarsadError):
    """A workspace cannot be used as asked. `subject` names what it is about (an address, an id), `way_out` what to do."""

    def __init__(self, subject: str, problem: str, way_out: str = "") -> None:
        super().__init__(f"{subject}: {problem} {way_out}".rstrip())
        self.subject, self.problem, self.way_out = subject, problem, way_out


class TryAgain(StoreError):
    """The same call may go through later: another writer held the workspace for too long, and nothing of this was recorded."""


class ConnectionLost(TryAgain):
    """The connection to the server ended in the middle. Whether the last of it was recorded is not known; recording it again adds nothing twice."""


class StorageFull(StoreError):
    """Nothing was recorded, since there is no room left to write to."""


class WrongCursor(StoreError):
    """What should say where to go on in a list says nothing of the kind."""

    def __init__(self, after: str) -> None:
        super().__init__(f'"{after}"', "this does not say where to go on.", "Give back the `after` of the page before, as it is.")
