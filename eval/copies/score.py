"""Scores copies on the labelled pairs: precision and recall of "these two are copies", as drawn and weighted back to the whole corpus.

Usage: python eval/copies/score.py CORPUS [--errors]

Weighted figures count each pair for as many pairs as its stratum holds for each that was drawn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from draw import stratum_sizes

from marsad.ingest import ReadOptions, read_paths
from marsad.link import link
from marsad.model import Claim, Document
from marsad.pipeline.read import read_claims
from marsad.reference.actors import load_actors

LABELS = Path(__file__).parent / "labels.jsonl"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", action="store_true", help="print the pairs that are wrong")
    options = parser.parse_args()
    documents = [item for item in read_paths([str(options.corpus)], ReadOptions()) if isinstance(item, Document)]
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    claims = _claims(documents)
    copies = link(claims, documents, load_actors()).copies
    sizes = stratum_sizes(documents)
    drawn = Counter(row["stratum"] for row in rows)
    weights = {stratum: sizes[stratum] / drawn[stratum] for stratum in drawn}
    print(f"as drawn {_figures(rows, copies, dict.fromkeys(drawn, 1.0))}   weighted {_figures(rows, copies, weights)}")
    for row in rows if options.errors else ():
        if _found(row, copies) != row["copies"]:
            print("missed" if row["copies"] else "false", row["stratum"], *row["pair"])


def _claims(documents: list[Document]) -> list[Claim]:
    return [claim for document in documents for claim in read_claims([document])]


def _found(row: dict[str, object], copies: dict[str, str]) -> bool:
    one, other = row["pair"]  # type: ignore[misc]
    return copies.get(one, one) == copies.get(other, other)


def _figures(rows: list[dict[str, object]], copies: dict[str, str], weights: dict[float, float]) -> str:
    counts: Counter[tuple[bool, bool]] = Counter()
    for row in rows:
        counts[bool(row["copies"]), _found(row, copies)] += weights[row["stratum"]]  # type: ignore[index, assignment]
    right = counts[True, True]
    precision, recall = right / max(1.0, right + counts[False, True]), right / max(1.0, right + counts[True, False])
    return f"precision {precision:.3f} recall {recall:.3f}"


if __name__ == "__main__":
    main()
