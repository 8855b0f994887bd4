"""Watching a folder into which files are put."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from marsad.ingest.files import files_of, receive_file
from marsad.ingest.options import Problem
from marsad.ingest.watch.turn import Turn, token_of
from marsad.model import Received

# A file that was written to so lately may not be whole.
_SETTLED_S = 2.0


def poll_folder(turn: Turn) -> Iterator[Received | Problem]:
    """The reports of the files that are new, or have another size or time than when they were last read."""
    folder = Path(turn.source.address)
    if not folder.is_dir():
        problem = Problem(str(folder), "it is no folder.", "Make it, or mend the address.")
        turn.fail(problem)
        yield problem
        return
    for file in files_of(folder):
        if turn.is_over:
            return
        try:
            stat = file.stat()
        except OSError:  # taken away since the folder was listed
            continue
        token = token_of(file, stat.st_size, stat.st_mtime_ns)
        if turn.is_new(token) and abs(turn.fetcher.clock.now().timestamp() - stat.st_mtime) >= _SETTLED_S:
            yield from receive_file(str(file), turn.options)
            turn.take([token])
