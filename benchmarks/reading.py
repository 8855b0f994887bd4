"""Reading speed, peak memory and start-up, each beside a plain fold-and-match pass over the same text in the same run.

Usage: python benchmarks/reading.py [FILE ...] [--json PATH]

Without files: our own annotated reports, and the shared corpora (../shared/data/corpora, or the folder that MARSAD_SHARED names) where they are
there. Speed is in reports of 1,300 characters a second, with a process for each processor where there is enough to do. Memory is the peak of a process
of its own that reads a growing number of reports, as a stream of claims, and linked into incidents in memory and on the disk. Start-up is from starting the command to its first output. Prints tables and writes
benchmarks/results.json. Figures depend on the machine and on what else it does; the ratios beside the yardstick depend on them less.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from marsad.extract.rules import page
from marsad.ingest import ReadOptions, read_paths
from marsad.model import Document
from marsad.pipeline import read_documents, read_stream
from marsad.pipeline.large import read_on_disk
from marsad.reference.bundle import load_reference
from marsad.text.tokens import tokenize

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
REPORT = 1300
# A small corpus is read again and again until this many reports were read.
LEAST_REPORTS = 2_000
GROWING = (1_000, 4_000, 16_000)
MEMORY_LIMIT_MB = 500
STARTS = 5


def main() -> None:
    """Measure, print, and write the numbers."""
    options = _options()
    if options.memory is not None:
        print(json.dumps(_memory_of_this_process(options.memory, options.files, options.way)))
        return
    corpora = corpora_of(options.files)
    results = {
        "processors": os.cpu_count(),
        "python": sys.version.split()[0],
        "compiled": not str(page.__file__).endswith(".py"),
        "speed": [_speed(name, files) for name, files in corpora.items()],
        "memory": list(_memory([file for files in corpora.values() for file in files])),
        "start": list(_starts()),
    }
    print(f"{results['processors']} processors, Python {results['python']}, reading {'compiled' if results['compiled'] else 'as plain Python'}")
    for title in ("speed", "memory", "start"):
        print_table(title, results[title])  # type: ignore[arg-type]
    options.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"\nwritten to {os.path.relpath(options.json)}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--json", type=Path, default=HERE / "results.json", help="where to write the numbers")
    parser.add_argument("--memory", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--way", choices=("stream", "link", "disk", "fold"), help=argparse.SUPPRESS)
    return parser.parse_args()


def corpora_of(files: Sequence[str]) -> dict[str, list[str]]:
    """Files to read by the name of what they hold."""
    if files:
        return {Path(file).stem: [file] for file in files}
    shared = Path(os.environ.get("MARSAD_SHARED", ROOT.parent / "shared")) / "data/corpora"
    own = [str(path) for path in sorted((ROOT / "eval/gold").glob("*.json")) if path.suffixes == [".json"]]
    return {"our own reports": own} | {path.stem: [str(path)] for path in sorted(shared.glob("*.jsonl"))}


def _documents(files: Sequence[str], number: int | None = None) -> list[Document]:
    """The reports of files; with `number` that many, spread over all of them, and where they go round again as other reports of later months."""
    found = [item for item in read_paths(files, ReadOptions()) if isinstance(item, Document)]
    if number is None:
        return found
    if number <= len(found):
        return found[:: len(found) // number][:number]
    return list(_round(found, number))


def _round(found: Sequence[Document], number: int) -> Iterator[Document]:
    for at, document in enumerate(islice(cycle(found), number)):
        again = at // len(found)
        yield replace(document, id=f"{document.id}#{again}", published=_later(document.published, 30 * again)) if again else document


def _later(published: str | None, days: int) -> str | None:
    """A date or date-time so many days later, so that what is told of that day is another happening."""
    if published is None:
        return None
    later = datetime.fromisoformat(published) + timedelta(days=days)
    return later.date().isoformat() if len(published) == len("2020-01-31") else later.isoformat()


def _fold_and_match(documents: Sequence[Document]) -> None:
    """The yardstick: the text folded, cut into words and looked up in the lexicon, and no more; one process."""
    lexicon = load_reference().lexicon
    for document in documents:
        lexicon.find(tokenize(document.text))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


class _Reading:
    """One reading, with when the extraction ended and the linking began."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.extraction = 0.0
        self.seconds = _seconds(lambda: self._read(documents))

    def _read(self, documents: Sequence[Document]) -> None:
        began = last = time.perf_counter()

        def told(_: int) -> None:
            nonlocal last
            last = time.perf_counter()

        self.reading = read_documents(documents, progress=told)
        self.extraction += last - began


def _speed(name: str, files: Sequence[str]) -> dict[str, object]:
    """Seconds for reading, linking and grading a corpus, beside the yardstick on one process."""
    found = _documents(files)
    documents = list(_round(found, max(LEAST_REPORTS, len(found))))
    characters = sum(len(document.text) for document in documents)
    load_reference()
    plain = _seconds(lambda: _fold_and_match(documents))
    run = _Reading(documents)
    return {
        "corpus": name, "reports": len(documents), "characters": characters, "claims": len(run.reading.claims),
        "incidents": len(run.reading.incidents), "seconds": round(run.seconds, 2), "of them linking": round(run.seconds - run.extraction, 2),
        f"reports of {REPORT} a second": round(characters / REPORT / run.seconds), "fold and match, s": round(plain, 2),
        "times the yardstick": round(run.seconds / plain, 1),
    }  # fmt: skip


def _memory(files: Sequence[str]) -> Iterator[dict[str, object]]:
    """Peak memory of processes that read so many reports: as a stream of claims, linked into incidents, and only folded and matched."""
    for number in GROWING:
        streamed, linked, on_disk, plain = (_measure_memory(number, files, way) for way in ("stream", "link", "disk", "fold"))
        yield {
            "reports": number, "claims as a stream, MB": streamed["own"], "linked, MB": linked["own"], "linked on the disk, MB": on_disk["own"],
            "largest worker, MB": max(streamed["workers"], linked["workers"], on_disk["workers"]), "fold and match, MB": plain["own"],
            "stream, s": streamed["seconds"], "linked, s": linked["seconds"], "linked on the disk, s": on_disk["seconds"], f"stream under {MEMORY_LIMIT_MB} MB": streamed["own"] <= MEMORY_LIMIT_MB,
            f"linked on the disk under {MEMORY_LIMIT_MB} MB": on_disk["own"] <= MEMORY_LIMIT_MB,
        }  # fmt: skip


def _measure_memory(number: int, files: Sequence[str], way: str) -> dict[str, float]:
    command = [sys.executable, __file__, "--memory", str(number), "--way", way, *files]
    measured: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return measured


def _memory_of_this_process(number: int, files: Sequence[str], way: str) -> dict[str, float]:
    work: dict[str, Callable[[], object]] = {
        "stream": lambda: sum(len(batch.claims) for batch in read_stream(_round(_documents(files), number))),
        "link": lambda: read_documents(_documents(files, number)),
        "disk": lambda: _read_on_disk(_round(_documents(files), number)),
        "fold": lambda: _fold_and_match(_documents(files, number)),
    }
    seconds = _seconds(work[way])
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return {"own": _peak_mb(), "workers": workers, "seconds": round(seconds, 1)}


def _read_on_disk(documents: Iterable[Document]) -> None:
    with read_on_disk(documents) as reading:
        for _ in reading.incidents:
            pass


def _peak_mb() -> int:
    """The peak memory of this process in MB."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else 1024**2)
    # On Linux ru_maxrss of a started process begins at what its parent held, so it would tell the benchmark's own memory.
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM:")) // 1024


def _starts() -> Iterator[dict[str, object]]:
    """Seconds to the first output of a small report: after installation (nothing compiled yet), and later, beside the yardstick's."""
    report = str(ROOT / "examples/01_agency.txt")
    read = [sys.executable, "-m", "marsad", "read", report]
    plain = [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(HERE)!r}); import reading as r; r._fold_and_match(r._documents([{report!r}], 1)); print()",
    ]
    with tempfile.TemporaryDirectory() as fresh:
        first = _first_output(read, fresh)
        later, yardstick = (min(_first_output(command, fresh) for _ in range(STARTS)) for command in (read, plain))
    yield {"start": "first after installation", "seconds": round(first, 2), "fold and match, s": "", "times the yardstick": ""}
    yield {
        "start": f"later, best of {STARTS}",
        "seconds": round(later, 2),
        "fold and match, s": round(yardstick, 2),
        "times the yardstick": round(later / yardstick, 1),
    }


def _first_output(command: Sequence[str], cache: str) -> float:
    """Seconds from starting a command to its first byte, with compiled data kept in `cache`."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"XDG_CACHE_HOME": cache}) as process:
        assert process.stdout is not None
        if not process.stdout.read(1):
            raise SystemExit(f"no output from {' '.join(command)}")
        seconds = time.perf_counter() - began
        process.stdout.read()
    return seconds


def print_table(title: str, rows: Sequence[dict[str, object]]) -> None:
    """Rows under the names of their columns."""
    print(f"\n{title}")
    if not rows:
        return
    cells = [list(rows[0]), *([_written(value) for value in row.values()] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(cells[0]))]
    for row in cells:
        print("  " + "  ".join(cell.ljust(width) if at == 0 else cell.rjust(width) for at, (cell, width) in enumerate(zip(row, widths, strict=True))))


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return f"{value:,}" if isinstance(value, int) else str(value)


if __name__ == "__main__":
    main()
