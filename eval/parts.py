"""Score the development set in parts: articles and posts alone, and the third that is set aside beside the two that are read.

Usage: python eval/parts.py [GOLD]

GOLD is the folder of the development set (../shared/gold/dev, or that of the folder which MARSAD_SHARED names). Set aside are the reports whose id has a SHA-256 that
three divides: whoever mends rules reads none of them and looks at these figures alone.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from marsad.evaluate import Match, figures_of, headline
from marsad.pipeline.evaluating import evaluate_files

SHARED = Path(os.environ.get("MARSAD_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def is_set_aside(document: str) -> bool:
    """Whether a report belongs to the third that nobody who writes rules reads."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % 3 == 0


def parts(folder: Path) -> Mapping[str, list[Match]]:
    """The matches of each part of a gold folder. Raises InputError where a file is no gold."""
    by_kind = {
        kind: list(evaluate_files(sorted(path for path in folder.glob(f"{kind}*.json") if "." not in path.stem)).matches) for kind in ("articles", "posts")
    }
    matches = [match for found in by_kind.values() for match in found]
    aside = [match for match in matches if is_set_aside(match.document["id"])]
    return {"all": matches, **by_kind, "read": [match for match in matches if not is_set_aside(match.document["id"])], "set aside": aside}


def main() -> int:
    """Print a row for each figure and a column for each part."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "gold" / "dev"
    figures = {name: figures_of(matches) for name, matches in parts(folder).items()}
    print(" " * 26 + "".join(f"{name:>12}" for name in figures))
    for figure in figures["all"]:
        print(f"{figure:26}" + "".join(f"{headline(of_part[figure]):12.3f}" for of_part in figures.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
