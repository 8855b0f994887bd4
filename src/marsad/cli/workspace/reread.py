"""`marsad reread`: what a workspace holds, read again by the Marsad and the data of now."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from marsad.cli.workspace.opening import who_option, workspace_option


@click.command()
@workspace_option
@click.option("--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated.")
@who_option
def reread(workspace: str, overlays: tuple[Path, ...], who: str | None) -> None:
    """Read all kept reports again with this Marsad and its data, and link and grade them anew.

    Claims that read otherwise now end, and are kept as they were. What people decided holds; `marsad status` lists what wants another look.
    Broken off, the same command again does the rest.
    """
    from marsad.pipeline.keeping import read_again
    from marsad.store import MARSAD, open_workspace

    fresh = reports = 0
    with open_workspace(workspace) as opened:
        for batch in read_again(opened, who=who or MARSAD, data=overlays):
            reports, fresh = reports + batch.reports, fresh + batch.fresh
            if sys.stderr.isatty():
                click.echo(f"\r{reports:,} reports", err=True, nl=False)
        with opened.reading() as view:
            look = len(view.wanting_another_look())
    if sys.stderr.isatty() and reports:
        click.echo("\r" + " " * 30 + "\r", err=True, nl=False)
    click.echo(f"read again: {reports:,} · claims that are new or say something else: {fresh:,} · judgements that want another look: {look:,}")
