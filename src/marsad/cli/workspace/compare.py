"""`marsad compare`: events that people coded beside the incidents of a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.workspace.importing import tell_problems
from marsad.cli.workspace.opening import data_option, filter_options, with_protected_option, workspace_option
from marsad.cli.workspace.shown import Shown
from marsad.model import InputError

if TYPE_CHECKING:
    from marsad.store import Filters


@click.command()
@click.argument("path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@workspace_option
@click.option("--from", "kind", type=click.Choice(["acled", "ucdp"]), default="acled", show_default=True, help="Whose table it is.")
@click.option("--html", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Write a page with every pair and every difference.")
@with_protected_option
@data_option
@filter_options
def compare(path: Path, workspace: str, kind: str, html: Path | None, with_protected: bool, overlays: tuple[Path, ...], filters: Filters) -> None:
    """Match the events of a coded table with the incidents of a workspace, and tell what is in both, what each has alone, and where they differ.

    The linker that joins claims matches them, one with one, the surest first. Nothing is kept.
    """
    from marsad.export import Knowledge
    from marsad.export.comparison import comparison_lines
    from marsad.export.comparison_page import comparison_page
    from marsad.ingest import Problem
    from marsad.ingest.coded import CodedEvent
    from marsad.pipeline.exchange import Further, coded_events, gather, without_coded
    from marsad.pipeline.exchange import compare as matched
    from marsad.store import open_workspace

    rows = list(coded_events(kind, path, data=overlays))
    tell_problems(row for row in rows if isinstance(row, Problem))
    events = [row for row in rows if isinstance(row, CodedEvent)]
    if not events:
        raise InputError(str(path), "there is no event in it that can be compared.", "See the notes above.")
    with open_workspace(workspace) as opened, opened.reading() as view:
        reading = Shown(opened, view, with_protected, overlays).reading(gather(view, filters, Further(min_origins=1), data=overlays))
    comparison = matched(events, without_coded(reading), Knowledge(overlays))
    click.echo("\n".join(comparison_lines(comparison)))
    if html is not None:
        html.write_text(comparison_page(comparison), encoding="utf-8")
        click.echo(f"{html}: written", err=True)
