"""Time to add a report, and memory, as the store grows: the linker over the index in memory, fed with a stream of made-up reports.

Usage: python benchmarks/linking.py [NUMBER ...] [--json PATH] [--seed N] [--order]

Numbers are of claims (10000 100000 1000000 unless given). The reports come as they would: by the time of their happenings, a few of them late. The index is
filled in batches, and before each number the reports of the last 5,000 claims are added one by one and timed: the mean, the median and the 95th and
99th hundredth in milliseconds are told, and the memory of the process. Prints a table and writes benchmarks/linking.json.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from reading import print_table

from marsad.link import Group, Linker, MemoryIndex, Sketch, sketch
from marsad.pipeline.batches import collector_at_rest
from marsad.reference.actors import load_actors
from marsad.testing.stream import make_stream

HERE = Path(__file__).resolve().parent
TIMED, BATCH = 5_000, 200


def main() -> None:
    """Measure, print, and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int)
    parser.add_argument("--json", type=Path, default=HERE / "linking.json", help="where to write the numbers")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--order", action="store_true", help="compare what comes of the same reports in two orders")
    options = parser.parse_args()
    if options.order:
        sys.exit(sum(not _is_alike_in_any_order(number, options.seed) for number in options.numbers or [100_000]) > 0)
    rows: list[dict[str, object]] = []
    for row in _measured(sorted(options.numbers) or [10_000, 100_000, 1_000_000], options.seed):
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


def _is_alike_in_any_order(claims: int, seed: int) -> bool:
    reports = [sketch(document, own) for document, own in make_stream(claims, seed)]
    in_time = _linked(reports)
    random.Random(seed).shuffle(reports)
    shuffled = _linked(reports)
    row = {
        "claims": sum(len(report.claims) for report in reports), "reports": len(reports), "incidents": len(in_time.groups),
        "incidents that differ": len(in_time.groups ^ shuffled.groups), "copies": sum(id_ != original for id_, original in in_time.originals.items()),
        "copies that differ": sum(shuffled.originals[id_] != original for id_, original in in_time.originals.items()),
        "in time, s": round(in_time.took_s), "at random, s": round(shuffled.took_s),
    }  # fmt: skip
    print_table("order", [row])
    return not row["incidents that differ"] and not row["copies that differ"]


class _Linked(NamedTuple):
    """What linking came to: incidents as their claims and the pairs that joined them, the original of each report, and the seconds that it took."""

    groups: set[Group]
    originals: dict[str, str]
    took_s: float


def _linked(reports: Sequence[Sketch]) -> _Linked:
    linker = Linker(MemoryIndex(), load_actors())
    holding: dict[str, set[Group]] = defaultdict(set)
    originals: dict[str, str] = {}
    began = time.perf_counter()
    with collector_at_rest():
        for first in range(0, len(reports), BATCH):
            changes = linker.add(reports[first : first + BATCH])
            for group in {group for id_ in changes.settled for group in holding[id_]}:
                for id_ in group.claims:
                    holding[id_].discard(group)
            for group in changes.groups:
                for id_ in group.claims:
                    holding[id_].add(group)
            originals.update(changes.originals)
    return _Linked(set[Group]().union(*holding.values()), originals, time.perf_counter() - began)


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
