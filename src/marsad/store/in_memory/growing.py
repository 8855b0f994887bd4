"""Columns that grow at their end: whoever holds an earlier state of them reads on as before."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Codes: TypeAlias = npt.NDArray[np.int32]
Floats: TypeAlias = npt.NDArray[np.float64]
Times: TypeAlias = npt.NDArray[np.datetime64]
Mask: TypeAlias = npt.NDArray[np.bool_]
Array: TypeAlias = npt.NDArray[Any]

# No cell, and no number of people: all real ones are greater.
NONE = -1
_ROOM = 1.25


class Book:
    """Values by numbers that are given as they are met, the code of each in a column."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._codes: dict[Hashable, int] = {}

    def codes(self, values: Sequence[Hashable]) -> Codes:
        """The number of each value; one that is new gets the next."""
        for value in dict.fromkeys(values):
            if value not in self._codes:
                # The value first: a number that somebody finds has one.
                self.values.append(value)
                self._codes[value] = len(self.values) - 1
        return np.array(list(map(self._codes.__getitem__, values)), np.int32)

    def code(self, value: Hashable) -> int | None:
        """The number of a value; None where it was never met."""
        return self._codes.get(value)

    def having(self, wanted: Iterable[Hashable]) -> Mask:
        """For each number whether it stands for one of these values."""
        found = np.zeros(len(self.values), np.bool_)
        codes = [code for value in wanted if (code := self._codes.get(value)) is not None and code < len(found)]
        found[codes] = True
        return found


class Grown:
    """Columns of one table, all of the same length. Not for several threads that add at once."""

    def __init__(self, columns: Mapping[str, Array]) -> None:
        """With what there is at first, which gives the kinds of the columns."""
        self._held = dict(columns)
        self._length = len(next(iter(columns.values())))

    def __len__(self) -> int:
        return self._length

    def cut(self, length: int) -> None:
        """Forget what stands behind so many rows: what was added by somebody who did not come to an end."""
        self._length = min(length, self._length)

    def add(self, columns: Mapping[str, Array]) -> None:
        """Add rows at the end."""
        more = len(next(iter(columns.values())))
        for name, held in self._held.items():
            # A longer text than any before asks for wider letters.
            kind = np.promote_types(held.dtype, columns[name].dtype)
            if self._length + more > len(held) or kind != held.dtype:
                wider = np.empty(int((self._length + more) * _ROOM) + 1, kind)
                wider[: self._length] = held[: self._length]
                self._held[name] = held = wider
            held[self._length : self._length + more] = columns[name]
        self._length += more

    def now(self) -> dict[str, Array]:
        """The columns as they are; what is added later does not show in them."""
        return {name: held[: self._length] for name, held in self._held.items()}


def floats(values: Sequence[float | None]) -> Floats:
    """NaN for None."""
    return np.array(values, np.float64)


def numbers(values: Sequence[int | None]) -> Ints:
    """NONE for None."""
    return np.array([NONE if value is None else value for value in values], np.int64)


def times(values: Sequence[str | None], unit: str = "us") -> Times:
    """UTC, out of ISO 8601 as text; NaT for None."""
    return np.array(["NaT" if value is None else value for value in values], f"datetime64[{unit}]")
