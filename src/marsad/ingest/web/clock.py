"""The time, and waiting that can be broken off; tests bring their own."""

from __future__ import annotations

import time
from datetime import UTC, datetime

# How long a wait goes on after it was told to stop, at most.
_SLICE_S = 0.2


class Clock:
    """The clock of the machine. `stop` may be called from a signal handler or another thread: it sets a flag and takes no lock."""

    def __init__(self) -> None:
        self.stopped = False

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic()

    def stop(self) -> None:
        """End every wait, present and to come."""
        self.stopped = True

    def wait(self, seconds: float) -> None:
        """Wait, but no longer than until the clock is stopped."""
        end = self.monotonic() + seconds
        while not self.stopped and (left := end - self.monotonic()) > 0:
            time.sleep(min(left, _SLICE_S))
