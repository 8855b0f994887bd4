"""Time to add a report, and memory, as the store grows: the linker over the index in memory, fed with a stream of made-up reports.

Usage: python benchmarks/linking.py [NUMBER ...] [--json PATH] [--seed N]

Numbers are of claims (10000 100000 1000000 unless given). The reports come as they would: by the time of their happenings, a few of them late. At each
number the mean, the median and the 95th and 99th hundredth of the time that the last tenth of the reports took are told, in milliseconds, and the
memory of the process. Prints a table and writes benchmarks/linking.json.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from reading import print_table

from marsad.link import Linker, MemoryIndex, Sketch, sketch
from marsad.reference.actors import load_actors
from marsad.testing.stream import make_stream

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Measure, print, and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--json", type=Path, default=HERE / "linking.json", help="where to write the numbers")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    rows = []
    for row in _measured(sorted(options.numbers), options.seed):
        rows.append(row)
        print(f"{row['claims']:,} claims: median {row['median, ms']} ms", flush=True)
    print_table("linking", rows)
    options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _measured(numbers: Sequence[int], seed: int) -> Iterator[dict[str, object]]:
    linker = Linker(MemoryIndex(), load_actors())
    held, marks, times = 0, list(numbers), list[float]()
    gc.disable()
    for report in _reports(numbers[-1], seed):
        began = time.perf_counter()
        linker.add([report])
        times.append(time.perf_counter() - began)
        held += len(report.claims)
        if held >= marks[0]:
            yield _row(held, times)
            marks.pop(0)
            if not marks:
                return


def _reports(claims: int, seed: int) -> Iterator[Sketch]:
    for document, own in make_stream(claims * 2, seed):
        yield sketch(document, own)


def _row(held: int, times: Sequence[float]) -> dict[str, object]:
    last = sorted(times[-max(1000, len(times) // 10) :])
    return {
        "claims": held, "reports": len(times), "mean, ms": _ms(sum(last) / len(last)), "median, ms": _ms(last[len(last) // 2]),
        "95 in 100 under, ms": _ms(last[int(len(last) * 0.95)]), "99 in 100 under, ms": _ms(last[int(len(last) * 0.99)]),
        "longest, ms": _ms(last[-1]), "over 50 ms, in 1000": round(1000 * sum(took > 0.05 for took in last) / len(last), 1),
        "memory, MB": _memory_mb(), "seconds in all": round(sum(times)),
    }  # fmt: skip


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 2)


def _memory_mb() -> int:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")) // 1024


if __name__ == "__main__":
    main()
