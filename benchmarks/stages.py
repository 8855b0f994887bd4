"""Where the time of recording reports goes, by the clock: what is recorded, compared and grouped, graded, and written down."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any

from marsad.link import Linker
from marsad.pipeline.keeping.settling import Settler
from marsad.store import Recording

# Each stage is one method, and none of them calls another.
_METHODS: dict[str, tuple[type[Any], str]] = {
    "recording": (Recording, "record"),
    "linking": (Linker, "add"),
    "grading": (Settler, "settle"),
    "writing the links": (Settler, "write"),
}


class Stages:
    """While it is entered, the time spent in each stage is summed up from one `begin` to the next."""

    def __init__(self) -> None:
        self._sums: defaultdict[str, float] = defaultdict(float)
        self._originals: dict[str, Callable[..., Any]] = {}

    def __enter__(self) -> Stages:
        for stage, (owner, name) in _METHODS.items():
            self._originals[stage] = getattr(owner, name)
            setattr(owner, name, self._timed(stage, self._originals[stage]))
        return self

    def __exit__(self, *_: object) -> None:
        for stage, (owner, name) in _METHODS.items():
            setattr(owner, name, self._originals[stage])

    def begin(self) -> None:
        """Forget what was summed up."""
        self._sums.clear()

    def taken(self, whole_ms: float) -> dict[str, float]:
        """Milliseconds by stage since `begin`; what is left of the whole went into committing."""
        sums = {stage: 1000 * self._sums[stage] for stage in _METHODS}
        return {**sums, "committing": whole_ms - sum(sums.values())}

    def _timed(self, stage: str, method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def timed(*args: Any, **kwargs: Any) -> Any:
            began = time.perf_counter()
            try:
                return method(*args, **kwargs)
            finally:
                self._sums[stage] += time.perf_counter() - began

        return timed
