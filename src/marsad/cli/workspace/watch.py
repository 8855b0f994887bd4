"""`marsad watch`: feeds, pages, sitemaps, channels and folders, asked on a schedule."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from marsad.cli.read import EXIT_SOME
from marsad.cli.workspace.ingest import tell
from marsad.cli.workspace.opening import who_option, workspace_option


@click.command()
@click.argument("sources", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="SOURCES.YML")
@workspace_option
@click.option("--once", is_flag=True, help="Ask the sources that are due now, and end.")
@click.option("--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated.")
@who_option
def watch(sources: Path, workspace: str, once: bool, overlays: tuple[Path, ...], who: str | None) -> None:
    """Ask the sources that a file lists, each when it is due, and take in what is new, until SIGINT or SIGTERM.

    Started again, it goes on where it was. With --once: exit code 3 where something could not be taken in.
    """
    from marsad.ingest.watch import read_sources, stopping
    from marsad.ingest.web import Fetcher
    from marsad.pipeline.keeping.watching import watch as ask
    from marsad.store import MARSAD, open_workspace

    listed = read_sources(sources)
    fetcher = Fetcher()
    with open_workspace(workspace) as opened, stopping(fetcher.clock):
        counts, failed = tell(ask(opened, listed, fetcher, once=once, who=who or MARSAD, data=overlays))
    click.echo(f"added: {counts['added']:,} · known: {counts['known']:,} · refused: {counts['refused']:,} · not taken in: {failed:,}")
    sys.exit(EXIT_SOME if once and failed + counts["refused"] else 0)
