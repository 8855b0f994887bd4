"""`marsad import`: records of another workspace, and events that people coded elsewhere."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.read import EXIT_NOTHING, EXIT_SOME
from marsad.cli.workspace.opening import data_option, who_option, workspace_option

if TYPE_CHECKING:
    from marsad.ingest import Problem
    from marsad.store import Outcome, Workspace

# What was exported, and what others coded.
_RECORDS, _CODED = ("jsonl", "parquet"), ("acled", "ucdp")


@click.command("import")
@click.argument("format_", metavar="FORMAT", type=click.Choice([*_RECORDS, *_CODED]))
@click.argument("path", metavar="FILE|FOLDER", type=click.Path(exists=True, path_type=Path))
@workspace_option
@data_option
@who_option
def import_(format_: str, path: Path, workspace: str, overlays: tuple[Path, ...], who: str | None) -> None:
    """Take in what `marsad export` wrote (jsonl, parquet), or events that people coded (acled, ucdp).

    Exported records come back as they were, with their incidents and grades, wherever what is kept here does not bear on them. Coded events become
    incidents of their own, told by their coders; they add no origin to incidents that reports tell. Reports for Marsad to read go to `marsad ingest`.
    """
    from marsad.store import MARSAD, open_workspace

    with open_workspace(workspace) as opened:
        told = (_coded if format_ in _CODED else _records)(opened, format_, path, who or MARSAD, overlays)
    sys.exit(told)


def _records(opened: Workspace, format_: str, path: Path, who: str, overlays: tuple[Path, ...]) -> int:
    from marsad.pipeline.exchange import read_records, restore

    if path.is_dir() != (format_ == "parquet"):
        raise click.BadParameter(f"jsonl is one file and parquet a folder; {path} is a {'folder' if path.is_dir() else 'file'}.", param_hint="FILE|FOLDER")
    done = restore(opened, read_records(path), who=who, data=overlays)
    counts = _refusals(done.outcomes)
    click.echo(f"{_counted(counts)} · incidents as they were: {done.as_they_were:,} · linked anew: {done.linked_anew:,}")
    return EXIT_SOME if counts["refused"] else 0


def _coded(opened: Workspace, format_: str, path: Path, who: str, overlays: tuple[Path, ...]) -> int:
    from marsad.pipeline.exchange import coded_events, keep_coded

    counts: Counter[str] = Counter()
    failed = 0
    for kept in keep_coded(opened, coded_events(format_, path, data=overlays), who=who, data=overlays):
        failed += tell_problems(kept.problems)
        counts += _refusals(kept.outcomes)
    click.echo(f"{_counted(counts)} · not read: {failed:,}")
    return EXIT_NOTHING if not counts["added"] + counts["known"] else EXIT_SOME if failed + counts["refused"] else 0


def tell_problems(problems: Iterable[Problem]) -> int:
    """Tell of rows that could not be read, and of those passed over; gives how many could not be."""
    failed = 0
    for problem in problems:
        click.echo(f"{'note' if problem.notice else 'not read'}: {problem}", err=True)
        failed += not problem.notice
    return failed


def _refusals(outcomes: Iterable[Outcome]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for outcome in outcomes:
        counts[outcome.state] += 1
        if outcome.why:
            click.echo(f"refused: {outcome.document}: {outcome.why}", err=True)
    return counts


def _counted(counts: Counter[str]) -> str:
    return f"added: {counts['added']:,} · known: {counts['known']:,} · refused: {counts['refused']:,}"
