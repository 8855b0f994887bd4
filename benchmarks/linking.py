"""Time to add a report, and memory, as the store grows: the linker over the index in memory, fed with a stream of made-up reports.

Usage: python benchmarks/linking.py [NUMBER ...] [--json PATH] [--seed N]

Numbers are of claims (10000 100000 1000000 unless given). The reports come as they would: by the time of their happenings, a few of them late. The index is
filled in batches, and before each number the reports of the last 5,000 claims are added one by one and timed: the mean, the median and the 95th and
99th hundredth in milliseconds are told, and the memory of the process. Prints a table and writes benchmarks/linking.json.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from reading import print_table

from marsad.link import Linker, MemoryIndex, Sketch, sketch
from marsad.reference.actors import load_actors
from marsad.testing.stream import make_stream

HERE = Path(__file__).resolve().parent
TIMED, BATCH = 5_000, 200


def main() -> None:
    """Measure, print, and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--json", type=Path, default=HERE / "linking.json", help="where to write the numbers")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    rows: list[dict[str, object]] = []
    for row in _measured(sorted(options.numbers), options.seed):
        rows.append(row)
        print(row, flush=True)
    print_table("linking", rows)
    options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _measured(numbers: Sequence[int], seed: int) -> Iterator[dict[str, object]]:
    linker, reports = Linker(MemoryIndex(), load_actors()), _reports(numbers[-1], seed)
    gc.disable()
    held = count = 0
    for number in numbers:
        while held < number - TIMED:
            batch = list(islice(reports, BATCH))
            linker.add(batch)
            held, count = held + sum(len(report.claims) for report in batch), count + len(batch)
        times: list[float] = []
        while held < number:
            report = next(reports)
            times.append(_seconds(linker, report))
            held, count = held + len(report.claims), count + 1
        yield _row(held, count, times)


def _seconds(linker: Linker, report: Sketch) -> float:
    began = time.perf_counter()
    linker.add([report])
    return time.perf_counter() - began


def _reports(claims: int, seed: int) -> Iterator[Sketch]:
    for document, own in make_stream(claims * 2, seed):
        yield sketch(document, own)


def _row(held: int, reports: int, times: Sequence[float]) -> dict[str, object]:
    ordered = sorted(times)
    return {
        "claims": held, "reports": reports, "timed": len(times), "mean, ms": _ms(sum(times) / len(times)), "median, ms": _ms(ordered[len(times) // 2]),
        "95 in 100 under, ms": _ms(ordered[int(len(times) * 0.95)]), "99 in 100 under, ms": _ms(ordered[int(len(times) * 0.99)]),
        "over 50 ms, in 1000": round(1000 * sum(took > 0.05 for took in times) / len(times), 1), "memory, MB": memory_mb(),
    }  # fmt: skip


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 2)


def memory_mb(kind: str = "VmRSS") -> int:
    """The memory of this process now, or at its most (`VmHWM`)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{kind}:")) // 1024


if __name__ == "__main__":
    main()
