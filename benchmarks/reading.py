"""Reading speed and memory beside a plain fold-and-match pass over the same text, in one run.

Usage: python benchmarks/reading.py [FILE.jsonl ...]. Without files: the shared corpora where they are there, else the example reports. Speed is
given in reports of 1,300 characters a second with as many processes as there are processors; memory is the peak of a process of its own.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from marsad.ingest import ReadOptions, read_paths
from marsad.model import Document
from marsad.pipeline.read import read_documents
from marsad.reference.bundle import load_reference
from marsad.text.tokens import tokenize

HERE = Path(__file__).resolve().parent
_REPORT = 1300


def sources() -> list[str]:
    """The files to read."""
    if len(sys.argv) > 1:
        return sys.argv[1:]
    shared = Path(os.environ.get("MARSAD_SHARED", HERE.parent.parent / "shared")) / "data" / "corpora"
    return [str(path) for path in sorted(shared.glob("*.jsonl"))] or [str(path) for path in sorted((HERE.parent / "examples").iterdir())]


def documents() -> list[Document]:
    return [found for found in read_paths(sources(), ReadOptions()) if isinstance(found, Document) and found.lang == "ar"]


def yardstick(reports: list[Document]) -> float:
    """Seconds for folding the same text and matching the lexicon, and no more."""
    lexicon = load_reference().lexicon
    began = time.perf_counter()
    for report in reports:
        lexicon.find(tokenize(report.text))
    return time.perf_counter() - began


def main() -> None:
    if "--memory" in sys.argv:
        sys.argv.remove("--memory")
        read_documents(documents())
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        return
    reports = documents()
    characters = sum(len(report.text) for report in reports)
    load_reference()
    plain = yardstick(reports)
    began = time.perf_counter()
    reading = read_documents(reports)
    seconds = time.perf_counter() - began
    memory = subprocess.run([sys.executable, __file__, "--memory", *sys.argv[1:]], capture_output=True, text=True, check=True).stdout.strip()
    print(f"reports {len(reports):,}, characters {characters:,}, claims {len(reading.claims):,}, incidents {len(reading.incidents):,}")
    print(f"reading, linking and grading {seconds:.1f} s on {os.cpu_count()} processors: {characters / _REPORT / seconds:.0f} reports of {_REPORT:,} characters a second")
    print(f"fold and match alone {plain:.1f} s on one: reading takes {seconds / plain:.1f} times as long")
    print(f"peak memory {memory} MB")


if __name__ == "__main__":
    main()
