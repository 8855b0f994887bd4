"""How often something may be tried."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock

from marsad.serve.problems import TooMany

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
                left = max(1, round(tries[0] + self.within_s - now))
                raise TooMany(f"There were {len(tries)} tries; come back in {left} seconds.", headers={"Retry-After": str(left)})
            tries.append(now)

    def forget(self, key: str) -> None:
        """What came of the tries is fine, so that they count no longer."""
        with self._lock:
            self._tries.pop(key, None)
