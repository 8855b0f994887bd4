"""What is worked out for the whole workspace, remembered until something changes."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Any, TypeVar

from marsad.store import View, Workspace

T = TypeVar("T")
# Whoever asks waits for what takes less; for the rest they get what was so a moment ago, while it is worked out anew.
_PATIENCE_S = 0.25
_log = logging.getLogger("marsad.serve")


@dataclass(frozen=True, slots=True)
class _Known:
    head: str
    value: Any
    seconds: float


class Remembered:
    """Values by name, each with the head of the workspace that it was worked out for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, _Known] = {}
        self._at_work: set[str] = set()
        self._lock = Lock()

    def now(self, name: str, head: str, work_out: Callable[[], T]) -> T:
        """What holds for this head; worked out where that was not done yet."""
        known = self._known.get(name)
        if known is None or known.head != head:
            began = time.perf_counter()
            known = self._known[name] = _Known(head, work_out(), time.perf_counter() - began)
        found: T = known.value
        return found

    def lately(self, name: str, head: str, work_out: Callable[[View], T]) -> T:
        """The same, or what held for a head before where working it out took long the last time; then it is worked out anew behind the answer."""
        known = self._known.get(name)
        if known is None or (known.head != head and known.seconds < _PATIENCE_S):
            with self._workspace.reading() as view:
                return self.now(name, str(view.head()), lambda: work_out(view))
        if known.head != head:
            self._renew(name, work_out)
        found: T = known.value
        return found

    def _renew(self, name: str, work_out: Callable[[View], Any]) -> None:
        with self._lock:
            if name in self._at_work:
                return
            self._at_work.add(name)
        Thread(target=self._work, args=(name, work_out), name=f"counting {name}", daemon=True).start()

    def _work(self, name: str, work_out: Callable[[View], Any]) -> None:
        try:
            with self._workspace.reading() as view:
                self.now(name, str(view.head()), lambda: work_out(view))
        except Exception:
            # What was known stays, and whoever asks next sets it off again.
            _log.exception("%s could not be counted", name)
        finally:
            self._at_work.discard(name)
