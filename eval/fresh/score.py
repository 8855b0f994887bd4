"""Score the reader on fresh reports: annotated once, for the measure alone, and held here without their words.

Usage: python eval/fresh/score.py [NAME ...] [--shared FOLDER]

NAME is a file of this folder (articles_unread, posts_read, ...; all of them where none is named). The words of the reports are others'; they are
taken from the corpora of the shared folder (../shared, or the one that MARSAD_SHARED names), by id, and must be the ones that were annotated.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from marsad.evaluate import headline
from marsad.evaluate.standoff import OtherTextError, gold_of
from marsad.pipeline.evaluating import evaluate_files

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("MARSAD_SHARED", HERE.parents[2] / "shared"))


def main() -> int:
    """Print the figures of each file; 1 where the corpora are not those that were annotated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--shared", type=Path, default=SHARED, help="the shared folder, which holds data/corpora")
    options = parser.parse_args()
    known = {path.stem: path for path in sorted(HERE.glob("*.json"))}
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"{', '.join(unknown)}: no such file; there are {', '.join(known)}")
    for name in options.names or known:
        try:
            gold = gold_of(json.loads(known[name].read_text(encoding="utf-8")), options.shared / "data" / "corpora")
        except OtherTextError as error:
            print(error, file=sys.stderr)
            return 1
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.json"
            path.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
            figures = evaluate_files([path]).figures
        print(f"{name}: {len(gold)} reports, {sum(len(record['claims']) for record in gold)} claims annotated")
        for figure, values in figures.items():
            print(f"  {figure:26} {headline(values):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
