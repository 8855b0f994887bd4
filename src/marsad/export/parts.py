"""A reading that memory cannot hold, written part by part; what the parts come to is what writing it at once gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple, TypeVar

from marsad.export.exporter import Choices, Export, Made, Parts
from marsad.export.facts import Knowledge
from marsad.model import Reading, by_id, looked_up

T = TypeVar("T")

_INCIDENTS = 256


def parts_of(reading: Reading) -> Iterator[Reading]:
    """The incidents of a reading in their order, some hundreds at a time, each time with their claims and reports and nothing else."""
    claims, documents = by_id(reading.claims), by_id(reading.documents)
    for incidents in pages(reading.incidents, _INCIDENTS):
        own = looked_up(claims, [id_ for incident in incidents for id_ in incident.claims])
        told_in = looked_up(documents, [claim.document for claim in own.values()])
        yield Reading(documents=tuple(told_in.values()), claims=tuple(own.values()), incidents=incidents)


def pages(values: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """Values in their order, up to `size` at a time."""
    waiting = iter(values)
    while page := tuple(islice(waiting, size)):
        yield page


class Frame(NamedTuple):
    """What stands around the incidents of a file. `head` gives how many bytes stand before the first of them."""

    head: Callable[[bytes], int]
    between: bytes = b""
    tail: bytes = b""


def headings(lines: int) -> Frame:
    """A table that begins with so many lines of headings."""
    return Frame(lambda content: len(b"\n".join(content.split(b"\n", lines)[:lines])) + 1)


def one_after_another(frame: Frame) -> Parts:
    """For formats that write the incidents in their order, each by itself."""

    def parts(made: Made, reading: Reading, knowledge: Knowledge, choices: Choices) -> Iterator[Export]:
        begun = filled = False
        for part in parts_of(reading):
            export = made(part, knowledge, choices)
            (content,) = export.files.values()
            head = frame.head(content)
            body = content[head : len(content) - len(frame.tail)]
            before = (b"" if begun else content[:head]) + (frame.between if filled and body else b"")
            yield replace(export, files={"": before + body})
            begun, filled = True, filled or bool(body)
        yield Export({"": frame.tail}, 0) if begun else made(reading, knowledge, choices)

    return parts
