"""Time to add a report to a workspace, to search it, list its incidents and count what it holds, its memory and its size, as it grows.

Usage: python benchmarks/workspace.py [NUMBER ...] [--at FOLDER-OR-DATABASE] [--json PATH] [--seed N] [--batch N]

Numbers are of claims (10000 100000 1000000 unless given). A workspace is filled with made-up reports that were read already (`marsad.testing.stream`, three
years of a war in 3,000 towns), by the way that `marsad ingest` records, links and grades them, so many reports a transaction. At each number the next 200
reports are added one by one, each with a file of its own, and timed; then what people ask is asked. Times are of the clock and of the processor:
on a machine that others use too the clock tells how busy they were. The workspace is made anew in a temporary folder unless told otherwise; one that this program filled before goes on to grow. Each row is written to
benchmarks/workspace.json as soon as it is known, and `python benchmarks/growth.py` draws it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from linking import memory_mb
from stages import Stages

from marsad.link import sketch
from marsad.model import Capture, Claim, Document, Received
from marsad.pipeline.batches import Batch
from marsad.pipeline.keeping import reading_of, record_read
from marsad.pipeline.keeping.keep import read_by
from marsad.reference.bundle import load_reference
from marsad.store import Filters, StoreError, View, Workspace, create_workspace, open_workspace
from marsad.testing.stream import make_stream

HERE = Path(__file__).resolve().parent
TIMED, ASKED = 200, 30
# Three years of a war: as many towns as a few governorates have, and as many claims a day as make a million of them.
TOWNS, CLAIMS_A_DAY = 3000, 900
RECEIVED = datetime(2026, 1, 1, tzinfo=UTC)

Told = tuple[Document, list[Claim]]
Row = dict[str, object]


def main() -> None:
    """Measure, and write the numbers as they come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--at", help="a folder or postgresql://..., with nothing there yet or a workspace of this program with the same seed; it is kept")
    parser.add_argument("--json", type=Path, default=HERE / "workspace.json", help="where to write the numbers")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--within", type=float, default=float("inf"), help="minutes after which nothing more is filled in, and what was reached is measured")
    parser.add_argument("--batch", type=int, default=500, help="how many reports are recorded in one transaction while filling")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="marsad-"))
    rows: list[Row] = []
    try:
        with _workspace(options.at or folder) as workspace:
            for row in _measured(workspace, sorted(options.numbers), options.seed, options.batch, time.monotonic() + 60 * options.within):
                rows.append(row)
                print(json.dumps(row), flush=True)
                options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    finally:
        shutil.rmtree(folder)


def _workspace(at: str | Path) -> Workspace:
    try:
        return open_workspace(at)
    except StoreError:
        return create_workspace(at)


def _measured(workspace: Workspace, numbers: Sequence[int], seed: int, batch: int, until: float) -> Iterator[Row]:
    keeper, filled_s = _Keeper(workspace), 0.0
    with workspace.reading() as view:
        held, count = view.status().claims, view.status().documents
    reports = islice(make_stream(held + numbers[-1] * 2, seed, claims_a_day=CLAIMS_A_DAY, towns=TOWNS), count, None)
    for number in numbers:
        while held < number and time.monotonic() < until:
            told = list(islice(reports, batch))
            began = time.perf_counter()
            keeper.add(told)
            filled_s += time.perf_counter() - began
            held, count = held + sum(len(claims) for _, claims in told), count + len(told)
            if count % (batch * 20) == 0:
                print(f"{held} claims of {count} reports in {filled_s:.0f} s", flush=True)
        row: Row = {"claims": held, "reports": count, "filling, s": round(filled_s), "memory of filling, MB": memory_mb("VmHWM")}
        with Stages() as stages:
            added = [keeper.timed([told], stages) for told in islice(reports, TIMED)]
        held, count = held + sum(one.claims for one in added), count + len(added)
        row |= _of_adding(added) | _of_asking(workspace, random.Random(number), held // CLAIMS_A_DAY)
        row |= {"memory, MB": memory_mb("VmRSS"), "disk, MB": _size_mb(workspace), "flush to disk, ms": _flush_ms(workspace)}
        yield row
        if time.monotonic() >= until:
            return


@dataclass(frozen=True, slots=True)
class _Added:
    """What adding one report took, in milliseconds: by the clock, of the processor, and by the clock for each stage."""

    claims: int
    clock: float
    processor: float
    stages: dict[str, float]


class _Keeper:
    """Records reports that were read, as `keep` does."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace, self.reference = workspace, load_reference(())
        self.by = read_by("rules", self.reference.data_hash)

    def add(self, told: Sequence[Told]) -> None:
        """All in one transaction, and of one file."""
        self._record(told, _received(told))

    def timed(self, told: Sequence[Told], stages: Stages) -> _Added:
        received = _received(told)
        stages.begin()
        began, busy = time.perf_counter(), time.process_time()
        self._record(told, received)
        clock, processor = 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - busy)
        return _Added(sum(len(claims) for _, claims in told), clock, processor, stages.taken(clock))

    def _record(self, told: Sequence[Told], received: Sequence[Received]) -> None:
        documents, claims = [document for document, _ in told], [claim for _, own in told for claim in own]
        read = Batch(documents, claims, {document.id: sketch(document, own) for document, own in told}, [])
        record_read(self.workspace, received, read, self.by, self.reference)


def _received(told: Sequence[Told]) -> list[Received]:
    content = json.dumps([document.text for document, _ in told], ensure_ascii=False).encode()
    capture = Capture(content=content, source=f"{told[0][0].id}.json", retrieved=RECEIVED)
    return [Received(document, capture, str(number)) for number, (document, _) in enumerate(told)]


def _of_adding(added: Sequence[_Added]) -> Row:
    stages = {f"{stage}, ms": _mean([one.stages[stage] for one in added]) for stage in added[0].stages}
    return {**_spread("adding", [one.clock for one in added]), **_spread("adding, processor", [one.processor for one in added]), **stages}


def _of_asking(workspace: Workspace, chance: random.Random, days: int) -> Row:
    """What people ask of a workspace that tells of so many days, each in several ways, over a connection that stands."""
    told = list(islice(make_stream(3000, chance.randrange(1000), claims_a_day=CLAIMS_A_DAY, towns=TOWNS), 1000))
    arabic, english = ([document for document, _ in told if document.lang == lang] for lang in ("ar", "en"))

    def a_word(documents: Sequence[Document]) -> str:
        return chance.choice(chance.choice(documents).text.split())

    def some_days() -> Filters:
        since = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=chance.randrange(days))
        return Filters(since=since, until=since + timedelta(days=3))

    def at_a_place() -> Filters:
        return Filters(place=f"stream.{int(TOWNS * chance.random() ** 2.5)}")

    ways: dict[str, Callable[[View], object]] = {
        "search, an Arabic word": lambda view: view.search(a_word(arabic)),
        "search, two English words": lambda view: view.search(f"{a_word(english)} {a_word(english)}"),
        "search, a common word": lambda view: view.search("قصف"),
        "search, a word in a province": lambda view: view.search(a_word(arabic), Filters(admin1=f"Province{chance.randrange(TOWNS // 40)}")),
        "search, a common word at a place": lambda view: view.search("قصف", at_a_place()),
        "incidents, the latest": lambda view: view.list_incidents(Filters()),
        "incidents, contested": lambda view: view.list_incidents(Filters(grades=("contested",))),
        "incidents, of three days": lambda view: view.list_incidents(some_days()),
        "incidents, at a place": lambda view: view.list_incidents(at_a_place()),
        "incidents, of an actor": lambda view: view.list_incidents(Filters(actors=("isis",))),
        "an incident with its history": lambda view: _shown(view, chance.choice(view.list_incidents(at_a_place()).items or view.list_incidents().items).id),
        "status": lambda view: view.status(),
    }
    row: Row = {}
    for name, ask in ways.items():
        times = []
        for _ in range(ASKED if name != "status" else 5):
            with workspace.reading() as view:
                began = time.perf_counter()
                ask(view)
                times.append(1000 * (time.perf_counter() - began))
        row |= _spread(name, times)
    with workspace.reading() as view:
        return row | {"incidents": view.status().incidents, "copies": view.status().copies}


def _shown(view: View, id_: str) -> object:
    return reading_of(view, list(view.incidents([id_]).values())), view.history(id_)


def _spread(name: str, times: Sequence[float]) -> Row:
    ordered = sorted(times)
    return {
        f"{name}, mean ms": _mean(times), f"{name}, median ms": round(ordered[len(ordered) // 2], 2),
        f"{name}, 95 in 100 under ms": round(ordered[int(len(ordered) * 0.95)], 2),
    }  # fmt: skip


def _mean(times: Sequence[float]) -> float:
    return round(sum(times) / len(times), 2)


def _size_mb(workspace: Workspace) -> int | None:
    folder = workspace.address.folder
    return None if folder is None else sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 1_000_000


def _flush_ms(workspace: Workspace) -> float | None:
    """What the disk takes to make one small new file last: no report is acknowledged before its own was."""
    folder = workspace.address.folder
    if folder is None:
        return None
    times = []
    for _ in range(20):
        began = time.perf_counter()
        with (folder / "flush").open("wb") as file:
            file.write(b"a")
            file.flush()
            os.fsync(file.fileno())
        times.append(1000 * (time.perf_counter() - began))
        (folder / "flush").unlink()
    return round(sorted(times)[10], 2)


if __name__ == "__main__":
    main()
