"""Ending a watch by the signals that people and service managers send."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from marsad.ingest.web.clock import Clock


@contextmanager
def stopping(clock: Clock) -> Iterator[None]:
    """While this holds, SIGTERM and SIGINT stop the clock; a second one ends the process as usual. Only for the main thread."""
    usual = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def restore() -> None:
        for number, handler in usual.items():
            signal.signal(number, handler)

    def stop(number: int, frame: object) -> None:
        clock.stop()
        restore()

    for number in usual:
        signal.signal(number, stop)
    try:
        yield
    finally:
        restore()
