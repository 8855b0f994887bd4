"""How often something may be tried."""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock

from marsad.serve.problems import TooMany
from marsad.store import MARSAD, View, Workspace

# Whoever tries under ever new names is forgotten in the order of coming.
_MOST_KEYS = 50_000


class Limit:
    """So many tries within so many seconds for each key; in the memory of this process."""

    def __init__(self, most: int, within_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.most, self.within_s, self._clock = most, within_s, clock
        self._tries: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> None:
        """Count a try. Raises TooMany, with when to come back, where there were too many."""
        now = self._clock()
        with self._lock:
            tries = self._tries.setdefault(key, deque())
            self._tries.move_to_end(key)
            while len(self._tries) > _MOST_KEYS:
                self._tries.popitem(last=False)
            while tries and tries[0] <= now - self.within_s:
                tries.popleft()
            if len(tries) >= self.most:
                raise _too_many(len(tries), tries[0] + self.within_s - now)
            tries.append(now)


class SignInTries:
    """So many tries to sign in within a while for each key; kept in the workspace, so that all servers of it count together, and a restart forgets none."""

    def __init__(self, workspace: Workspace, most: int, within: timedelta, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.most, self.within, self._workspace, self._clock = most, within, workspace, clock

    def take(self, *keys: str) -> None:
        """Count a try for each key. Raises TooMany, with when to come back, where there were too many for one."""
        now, digests = self._clock(), _digests(keys)
        with self._workspace.reading() as view:
            self._check(view, digests, now)
        # What is refused writes nothing, so that whoever tries on and on holds nobody up. Looked at again, since others try at the same time.
        with self._workspace.writing(MARSAD) as recording:
            self._check(recording, digests, now)
            recording.add_tries(digests, now, now - self.within)

    def _check(self, view: View, digests: tuple[str, ...], now: datetime) -> None:
        for count, first in view.tries(digests, now - self.within).values():
            if count >= self.most:
                raise _too_many(count, (first + self.within - now).total_seconds())

    def forget(self, *keys: str) -> None:
        """What came of the tries is fine, so that they count no longer."""
        with self._workspace.writing(MARSAD) as recording:
            recording.forget_tries(_digests(keys))


def _digests(keys: tuple[str, ...]) -> tuple[str, ...]:
    # Whatever somebody types as a name, a password among them, is not kept.
    return tuple(hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest() for key in keys)


def _too_many(tries: int, left_s: float) -> TooMany:
    left = max(1, round(left_s))
    return TooMany(f"There were {tries} tries; come back in {left} seconds.", headers={"Retry-After": str(left)})
