"""Draws how a workspace grows, from what benchmarks/workspace.py measured, and puts the figures into docs/explanation/scale.md.

Usage: python benchmarks/growth.py [JSON]

Reads docs/explanation/scale.json, or takes what a run wrote (benchmarks/workspace.json, for one) into its place first. `make growth` installs
matplotlib for it.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "explanation"
FIGURES, PLOT, PAGE = FOLDER / "scale.json", FOLDER / "scale.svg", FOLDER / "scale.md"
_TABLE = re.compile(r"(?<=<!-- growth -->\n).*?(?=<!-- end -->)", re.DOTALL)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Panel:
    """One measure of the plot: `lines` are the names in the figures, each with its label."""

    title: str
    unit: str
    lines: dict[str, str]
    goal: float | None = None


_PANELS = (
    _Panel("Adding one report", "ms", {
        "adding, 95 in 100 under ms": "95 in 100 under, by the clock", "adding, median ms": "median, by the clock",
        "adding, processor, median ms": "median, of the processor",
        "linking, ms": "of it linking, mean",
    }, goal=50),
    _Panel("Searching, median", "ms", {
        f"search, {what}, median ms": what for what in ("an Arabic word", "two English words", "a common word", "a word in a province", "a common word at a place")
    }),
    _Panel("Listing incidents, median", "ms", {
        f"incidents, {what}, median ms": what for what in ("the latest", "contested", "of three days", "at a place", "of an actor")
    } | {"an incident with its history, median ms": "one, with its history"}),
    _Panel("Status, median", "ms", {"status, median ms": "status"}),
    _Panel("Memory of the process", "MB", {"memory of filling, MB": "at its most, 1,000 reports a transaction"}),
    _Panel("On the disk", "MB", {"disk, MB": "database and raw bytes"}),
)  # fmt: skip

# What the page's table tells of each row, in its order.
_COLUMNS: dict[str, Callable[[Row], str]] = {
    "claims": lambda row: f"{row['claims']:,}",
    "reports": lambda row: f"{row['reports']:,}",
    "incidents": lambda row: f"{row['incidents']:,}",
    "adding one report: median, mean, 95 in 100 under (ms)": lambda row: _three(row, "adding"),
    "the same, of the processor (ms)": lambda row: _three(row, "adding, processor"),
    "of which recording, linking, grading, writing links, committing (mean ms)": lambda row: " · ".join(
        f"{row[f'{stage}, ms']:.0f}" for stage in ("recording", "linking", "grading", "writing the links", "committing")
    ),
    "flush of one file to the disk (ms)": lambda row: f"{row['flush to disk, ms']:.1f}",
    "search, an Arabic word (ms)": lambda row: _both(row, "search, an Arabic word"),
    "search, two English words (ms)": lambda row: _both(row, "search, two English words"),
    "search, a common word (ms)": lambda row: _both(row, "search, a common word"),
    "search, a word in a province (ms)": lambda row: _both(row, "search, a word in a province"),
    "search, a common word at a place (ms)": lambda row: _both(row, "search, a common word at a place"),
    "incidents, the latest (ms)": lambda row: _both(row, "incidents, the latest"),
    "incidents, contested (ms)": lambda row: _both(row, "incidents, contested"),
    "incidents of three days (ms)": lambda row: _both(row, "incidents, of three days"),
    "incidents at a place (ms)": lambda row: _both(row, "incidents, at a place"),
    "incidents of an actor (ms)": lambda row: _both(row, "incidents, of an actor"),
    "an incident with its history (ms)": lambda row: _both(row, "an incident with its history"),
    "status (ms)": lambda row: _both(row, "status"),
    "memory of the process, most (MB)": lambda row: f"{row['memory of filling, MB']:,}",
    "on the disk (MB)": lambda row: f"{row['disk, MB']:,}",
    "filling, 1,000 reports a transaction (minutes)": lambda row: f"{row['filling, s'] / 60:.0f}",
}


def main() -> None:
    """Draw, and put the table into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("json", nargs="?", type=Path, help="what a run wrote, to be kept as docs/explanation/scale.json")
    options = parser.parse_args()
    if options.json is not None:
        shutil.copyfile(options.json, FIGURES)
    rows = json.loads(FIGURES.read_text(encoding="utf-8"))
    _draw(rows)
    PAGE.write_text(_TABLE.sub(lambda _: _table(rows), PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def _both(row: Row, name: str) -> str:
    return f"{row[f'{name}, median ms']:.1f}, {row[f'{name}, 95 in 100 under ms']:.1f}"


def _three(row: Row, name: str) -> str:
    return ", ".join(f"{row[f'{name}, {what} ms']:.1f}" for what in ("median", "mean", "95 in 100 under"))


def _table(rows: Sequence[Row]) -> str:
    lines = [f"| {name} | {' | '.join(map(told, rows))} |" for name, told in _COLUMNS.items()]
    return "\n".join([lines[0], f"|---|{'---:|' * len(rows)}", *lines[1:]]) + "\n"


def _draw(rows: Sequence[Row]) -> None:
    # Text stays text, to be read out and searched; the same figures give the same file.
    plt.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "marsad", "font.size": 9})
    figure, axes = plt.subplots(2, 3, figsize=(12, 7), layout="constrained")
    for panel, own in zip(_PANELS, axes.flat, strict=True):
        _fill(own, panel, rows)
    figure.savefig(PLOT, metadata={"Date": None, "Title": "A workspace as it grows"})


def _fill(axes: Axes, panel: _Panel, rows: Sequence[Row]) -> None:
    claims = [row["claims"] for row in rows]
    for (name, label), marker in zip(panel.lines.items(), "os^Dv*", strict=False):
        axes.plot(claims, [row[name] for row in rows], marker=marker, label=label)
    if panel.goal is not None:
        axes.axhline(panel.goal, linestyle="--", color="grey", label=f"goal: {panel.goal:g} {panel.unit}")
    axes.set(xscale="log", yscale="log", title=panel.title, xlabel="claims", ylabel=panel.unit)
    axes.grid(visible=True, alpha=0.3)
    axes.legend(fontsize=7)


if __name__ == "__main__":
    main()
