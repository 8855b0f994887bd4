"""Reports read together, in memory or, where they are too many, on the disk; with a line of progress on a terminal."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from tempfile import gettempdir

import click

from marsad.model import Document, Reading

# Linked in memory, so many reports take some 200 MB.
IN_MEMORY = 4000


@contextmanager
def read_together(reports: Iterator[Document], in_memory: int, overlays: tuple[Path, ...]) -> Iterator[Reading]:
    """The reading of reports: in memory, or on the disk where they are more than `in_memory`."""
    first = deque(islice(reports, in_memory + 1))
    if len(first) <= in_memory:
        yield _read_in_memory(list(first), overlays) if first else Reading()
        return
    from marsad.pipeline.large import read_on_disk

    click.echo(f"note: more than {in_memory:,} reports (--in-memory): they go through a temporary file in {gettempdir()} (TMPDIR)", err=True)
    progress = Progress(None)
    with read_on_disk(chain(_handed_over(first), reports), data=overlays, progress=progress.told) as reading:
        progress.end()
        yield reading


def _handed_over(reports: deque[Document]) -> Iterator[Document]:
    """The reports, of which none is held any longer once it was given."""
    while reports:
        yield reports.popleft()


def _read_in_memory(documents: list[Document], overlays: tuple[Path, ...]) -> Reading:
    from marsad.pipeline import read_documents

    with Progress(len(documents)) as progress:
        return read_documents(documents, data=overlays, progress=progress)


class Progress:
    """A line on the terminal's error stream once reading takes longer than a second; silent elsewhere. `total` is None where nobody knows it yet."""

    def __init__(self, total: int | None) -> None:
        self.total, self.began, self.shown = total, time.monotonic(), False

    def __enter__(self) -> Callable[[int], None]:
        return self.told

    def told(self, done: int) -> None:
        if sys.stderr.isatty() and time.monotonic() - self.began > 1 and done != self.total:
            of = "" if self.total is None else f" of {self.total:,}"
            click.echo(f"\rreading {done:,}{of} reports", err=True, nl=False)
            self.shown = True

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Take the line away."""
        if self.shown:
            click.echo("\r" + " " * 50 + "\r", err=True, nl=False)
