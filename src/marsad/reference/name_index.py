"""Records by name in one file that is searched where it lies, so that a gazetteer of any size costs nothing to open."""

from __future__ import annotations

import json
import mmap
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import orjson

_MAGIC = b"MRSDNAM3"
_SECTIONS = ("firsts", "sums", "names", "name_ends", "values", "value_ends", "records", "record_ends")


def write_index(path: Path, names: Mapping[str, Sequence[int]], records: Iterable[Sequence[Any]]) -> None:
    """Write `names`, each with its numbers (0 to 2**32 - 1), and `records`, whose place in the order is their number."""
    ordered = sorted((_sum_of(name.encode()), name.encode(), numbers) for name, numbers in names.items())
    sums = array("I", (sum_ for sum_, _, _ in ordered))
    firsts = _firsts(sums)
    name_blob, name_ends = _joined(name for _, name, _ in ordered)
    values = array("I", (number for _, _, numbers in ordered for number in numbers))
    value_ends = array("I", _running(len(numbers) for _, _, numbers in ordered))
    record_blob, record_ends = _joined(orjson.dumps(list(record)) for record in records)
    parts = (firsts.tobytes(), sums.tobytes(), name_blob, name_ends.tobytes(), values.tobytes(), value_ends.tobytes(), record_blob, record_ends.tobytes())
    with path.open("wb") as out:
        lengths = json.dumps([len(part) for part in parts]).encode().ljust(256)
        out.write(_MAGIC + lengths)
        for part in parts:
            # Every part begins on a multiple of four, as the tables of numbers must.
            out.write(part + b"\0" * (-len(part) % 4))


def _sum_of(name: bytes) -> int:
    """A number that stands for a name in searching: numbers are compared in C, names are not."""
    return zlib.crc32(name)


def _firsts(sums: array[int]) -> array[int]:
    """For each beginning of a sum in bits, where the sums that begin so start among all in their order, and at last their number.

    There are about as many beginnings as sums, so that a name is found, or seen to be none, at one or two looks.
    """
    shift = 32 - max(len(sums), 1).bit_length()
    counts = Counter(sum_ >> shift for sum_ in sums)
    return array("I", accumulate((counts[beginning] for beginning in range(1 << (32 - shift))), initial=0))


def _joined(pieces: Iterable[bytes]) -> tuple[bytes, array[int]]:
    kept = list(pieces)
    return b"".join(kept), array("I", _running(map(len, kept)))


def _running(lengths: Iterable[int]) -> Iterable[int]:
    total = 0
    for length in lengths:
        total += length
        yield total


class NameIndex:
    """The index in a file. Look-ups read a few pages of it; nothing is held but what the operating system keeps of the file.

    Raises ValueError where the file is no index of this version.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._file[: len(_MAGIC)] != _MAGIC:
            raise ValueError(f"{path} is no name index")
        view, at = memoryview(self._file), len(_MAGIC) + 256
        parts: dict[str, memoryview] = {}
        for section, length in zip(_SECTIONS, json.loads(self._file[len(_MAGIC) : at]), strict=True):
            parts[section] = view[at : at + length]
            at += length + (-length % 4)
        self._names, self._records = parts["names"], parts["records"]
        self._firsts, self._sums = parts["firsts"].cast("I"), parts["sums"].cast("I")
        self._shift = 33 - len(self._firsts).bit_length()
        self._name_ends, self._values = parts["name_ends"].cast("I"), parts["values"].cast("I")
        self._value_ends, self._record_ends = parts["value_ends"].cast("I"), parts["record_ends"].cast("I")

    def __len__(self) -> int:
        return len(self._record_ends)

    def numbers(self, name: str) -> tuple[int, ...]:
        """The numbers kept for a name; empty where it is not there."""
        key = name.encode("utf-8", "surrogatepass")
        sum_ = _sum_of(key)
        beginning = sum_ >> self._shift
        for at in range(self._firsts[beginning], self._firsts[beginning + 1]):
            if self._sums[at] == sum_ and self._name(at) == key:
                return tuple(self._values[self._value_ends[at - 1] if at else 0 : self._value_ends[at]])
        return ()

    def record(self, number: int) -> list[Any]:
        """The record of that number."""
        start = self._record_ends[number - 1] if number else 0
        return orjson.loads(self._records[start : self._record_ends[number]])  # type: ignore[no-any-return]

    def _name(self, at: int) -> bytes:
        return bytes(self._names[self._name_ends[at - 1] if at else 0 : self._name_ends[at]])
