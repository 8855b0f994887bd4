"""Work in steps, so that the same step can be taken of many reports before the next one.

The code of the reader is larger than the fastest memory of a processor. Where each step is taken of some reports in a row its code is fetched once for all of them.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")
# Pauses between its steps, and gives its outcome at the end.
Steps = Generator[None, None, _T]


def outcome(steps: Steps[_T]) -> _T:
    """What comes of steps that are taken without a pause. Raises what they raise."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: _T = end.value
            return found


def abreast(works: Iterable[Steps[_T]]) -> Iterator[_T | Exception]:
    """What comes of each of `works`, in their order, or what it raised; each step is taken of all of them before the next one."""
    outcomes: dict[int, _T | Exception] = {}
    going = dict(enumerate(works))
    number = len(going)
    while going:
        for at, steps in list(going.items()):
            try:
                next(steps)
            except StopIteration as end:
                outcomes[at] = end.value
                del going[at]
            except Exception as error:
                outcomes[at] = error
                del going[at]
    return (outcomes[at] for at in range(number))
