"""The quality gate: figures on gold may not fall below their floors, and the floors only rise.

Usage: python eval/gate.py [--raise]. It reads eval/floors.yml, scores our own gold (eval/gold) and, where it is there, the shared development
set (../shared/gold/dev, or the folder that MARSAD_SHARED names). `--raise` writes floors a little under what was reached, and never lower ones.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import yaml

from marsad.pipeline.evaluating import evaluate_files

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.yml"
# Figures vary by a claim or two with any edit; floors are set this much under what was reached.
_SLACK = 0.01


def corpora() -> dict[str, Path]:
    """The gold folders that are there, by the names that the floors use."""
    shared = Path(os.environ.get("MARSAD_SHARED", HERE.parent.parent / "shared"))
    found = {"own": HERE / "gold", "shared_dev": shared / "gold" / "dev"}
    return {name: path for name, path in found.items() if path.is_dir() and any(path.glob("*.json"))}


def main() -> int:
    """Print every figure with its floor; 1 where one is broken."""
    floors = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    broken = 0
    for name, path in corpora().items():
        figures = evaluate_files([path]).figures
        own = floors.setdefault(name, {})
        print(f"{name}: {path.name}")
        for figure, values in figures.items():
            reached = values.get("f1", values.get("accuracy", 0.0))
            floor = own.get(figure, 0.0)
            fails = reached < floor
            broken += fails
            print(f"  {figure:26} {reached:.3f}  floor {floor:.3f}{'  BROKEN' if fails else ''}")
            if "--raise" in sys.argv:
                own[figure] = max(floor, round(max(reached - _SLACK, 0.0), 3))
    if "--raise" in sys.argv:
        FLOORS.write_text("# Floors of the quality gate, by corpus and figure. They rise with `python eval/gate.py --raise` and are never lowered.\n" + yaml.safe_dump(floors, sort_keys=False), encoding="utf-8")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
