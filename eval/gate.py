"""The quality gate: figures on annotated reports may not fall below their floors, and the floors only rise.

Usage: python eval/gate.py [--raise] [--reset CORPUS --reason TEXT]

Scores our own gold (eval/gold, eval/wars) and the shared development set (../shared/gold/dev, or the folder that MARSAD_SHARED names; CI fails where it is
missing). `--raise` lifts floors to a little under what was reached and never lowers one. Where a corpus itself has changed, or a floor must come
down, `--reset` sets the floors of that corpus anew and writes the reason and every lowered floor into floors.yml, for the reviewer to see.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from marsad.evaluate import Figures, headline
from marsad.pipeline.evaluating import evaluate_files

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.yml"
HEADER = """\
# Floors of the quality gate, by corpus and figure; `corpus` is the hash of the gold that they were measured on.
# `make eval` compares. `python eval/gate.py --raise` lifts them; only `--reset CORPUS --reason TEXT` lowers one, and says so under `resets`.
"""
# Figures move by a claim or two with any edit; floors are set this much under what was reached.
SLACK = 0.01


@dataclass(slots=True)
class Floors:
    """The floors of one corpus. `resets` tells each time that they were set anew: why, and which floors came down from what."""

    corpus: str = ""
    floors: dict[str, float] = field(default_factory=dict)
    resets: list[dict[str, object]] = field(default_factory=list)


def corpora() -> dict[str, Path]:
    """The gold folders that are there, by the names that the floors use. Exits where CI lacks the shared one."""
    shared = Path(os.environ.get("MARSAD_SHARED", HERE.parent.parent / "shared"))
    wanted = {"own": HERE / "gold", "wars_read": HERE / "wars" / "read", "wars_unread": HERE / "wars" / "unread", "shared_dev": shared / "gold" / "dev"}
    found = {name: path for name, path in wanted.items() if any(path.glob("*.json"))}
    for name in wanted.keys() - found.keys():
        print(f"{name}: {wanted[name]} is not here", file=sys.stderr)
        if os.environ.get("CI") == "true":
            sys.exit("The gate needs every corpus in CI.")
    return found


def corpus_hash(folder: Path) -> str:
    """A hash of the names and contents of the gold files of a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]


def reached(figures: Figures) -> dict[str, float]:
    """The headline number of each figure that could be scored."""
    values = {name: headline(figure) for name, figure in figures.items()}
    return {name: value for name, value in values.items() if not math.isnan(value)}


def broken(floors: Floors, values: Mapping[str, float]) -> list[str]:
    """The figures under their floor; a figure that has a floor and was not scored at all counts as under it."""
    return [name for name, floor in floors.floors.items() if values.get(name, 0.0) < floor]


def raised(floors: Floors, values: Mapping[str, float]) -> Floors:
    """Floors lifted to a little under what was reached; none comes down."""
    lifted = {name: max(floors.floors.get(name, 0.0), _under(value)) for name, value in values.items()}
    return Floors(floors.corpus, {**floors.floors, **lifted}, floors.resets)


def reset(floors: Floors, values: Mapping[str, float], corpus: str, reason: str) -> Floors:
    """Floors set anew for a corpus, with the reason and what came down."""
    anew = {name: _under(value) for name, value in values.items()}
    lowered = {name: [old, anew.get(name, 0.0)] for name, old in floors.floors.items() if anew.get(name, 0.0) < old}
    return Floors(corpus, anew, [*floors.resets, {"reason": reason, "corpus": corpus, "lowered": lowered}])


def _under(value: float) -> float:
    return round(max(value - SLACK, 0.0), 3)


def load(text: str) -> dict[str, Floors]:
    """The floors of a floors file, by corpus."""
    return {name: Floors(**entry) for name, entry in (yaml.safe_load(text) or {}).items()}


def dump(floors: Mapping[str, Floors]) -> str:
    """A floors file."""
    entries = {name: {"corpus": own.corpus, "floors": own.floors, "resets": own.resets} for name, own in floors.items()}
    return HEADER + yaml.safe_dump(entries, sort_keys=False, allow_unicode=True)


def show(name: str, floors: Floors, values: Mapping[str, float]) -> None:
    """Print every figure with its floor."""
    fails = broken(floors, values)
    print(name)
    for figure in dict.fromkeys([*values, *floors.floors]):
        value, floor = values.get(figure, 0.0), floors.floors.get(figure, 0.0)
        print(f"  {figure:26} {value:.3f}  floor {floor:.3f}{'  BROKEN' if figure in fails else ''}")


def main() -> int:
    """Compare every corpus with its floors; 1 where a floor is broken, the reader failed on a report, or a corpus is not the one that was measured."""
    options = _options()
    floors = load(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    sound = True
    for name, folder in corpora().items():
        own, corpus = floors.get(name, Floors()), corpus_hash(folder)
        evaluation = evaluate_files([folder])
        values = reached(evaluation.figures)
        for failure in evaluation.failures:
            print(f"{name}: {failure.document}: {failure.why}", file=sys.stderr)
            sound = False
        if name == options.reset:
            own = reset(own, values, corpus, options.reason)
        elif corpus != own.corpus:
            print(f"{name}: the gold is {corpus}, the floors were measured on {own.corpus or 'nothing'}.", file=sys.stderr)
            print(f"  If that is meant: python eval/gate.py --reset {name} --reason '...'", file=sys.stderr)
            sound = False
        elif options.raise_:
            own = raised(own, values)
        show(name, own, values)
        sound = sound and not broken(own, values)
        floors[name] = own
    if options.reset or options.raise_:
        FLOORS.write_text(dump(floors), encoding="utf-8")
    return 0 if sound else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="raise_", action="store_true", help="lift floors to a little under what was reached")
    parser.add_argument("--reset", metavar="CORPUS", help="set the floors of this corpus anew")
    parser.add_argument("--reason", default="", help="why, for --reset")
    options = parser.parse_args()
    if options.reset and not options.reason.strip():
        parser.error("--reset lowers floors: say why with --reason.")
    return options


if __name__ == "__main__":
    sys.exit(main())
