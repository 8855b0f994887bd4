"""Manners towards a host: one request at a time, and a pause after each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from marsad.ingest.web.clock import Clock


@dataclass(slots=True)
class _Host:
    lock: Lock = field(default_factory=Lock)
    free_at: float = float("-inf")


class Hosts:
    """What is remembered of each host while Marsad runs."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, name: str, delay_s: float) -> Iterator[None]:
        """Hold the host for one request, after waiting until `delay_s` have passed since the last one ended."""
        with self._lock:
            host = self._hosts.setdefault(name, _Host())
        with host.lock:
            self._clock.wait(max(0.0, host.free_at + delay_s - self._clock.monotonic()))
            try:
                yield
            finally:
                host.free_at = self._clock.monotonic()
