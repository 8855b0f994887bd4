"""One hash for everything that a reading says, so that a change meant for speed alone can be shown to change nothing.

Usage: python benchmarks/same_output.py [FILE ...]   (before and after the change; the lines must be the same)

Without files: our own annotated reports, and the shared corpora where they are there. Prints for each file the hash of its claims, of its
incidents with their grades, and of its copies; `--write FOLDER` also writes them out, one object a line, for a comparison with diff. The hash of
the data files is left out of claims, since a comment in a data file changes it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from reading import corpora_of

from marsad.export.wire import reading_to_wire
from marsad.ingest import ReadOptions, read_paths
from marsad.model import Document
from marsad.pipeline.read import read_documents


def main() -> None:
    """Print a line a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read every N-th report only")
    options = parser.parse_args()
    for name, files in corpora_of(options.files).items():
        parts = _parts(files, options.every)
        print(name, *(f"{part} {_hash(lines)}" for part, lines in parts.items()), flush=True)
        if options.write is not None:
            _write(options.write, name, parts)


def _parts(files: Sequence[str], every: int) -> dict[str, list[str]]:
    """The claims, incidents and copies of a corpus, each as lines of JSON with sorted keys."""
    documents = [item for item in read_paths(files, ReadOptions()) if isinstance(item, Document)][::every]
    wire = reading_to_wire(read_documents(documents))
    for claim in wire["claims"]:
        claim.pop("origin_of_record", None)
    copies = [{"id": document["id"], "copy_of": document["copy_of"]} for document in wire["documents"] if document.get("copy_of")]
    return {"claims": _lines(wire["claims"]), "incidents": _lines(wire["incidents"]), "copies": _lines(copies)}


def _lines(objects: Iterable[object]) -> list[str]:
    return [json.dumps(item, ensure_ascii=False, sort_keys=True) for item in objects]


def _hash(lines: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _write(folder: Path, name: str, parts: dict[str, list[str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for part, lines in parts.items():
        (folder / f"{name} {part}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", errors="surrogatepass")


if __name__ == "__main__":
    main()
