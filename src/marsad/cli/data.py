"""`marsad data`: check the data files, look up a form, see what an edit does."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from marsad.model import DataError

_OVERLAY = click.option(
    "--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated."
)


@click.group()
def data() -> None:
    """Look after lexicons, actors and places."""


@data.command()
@_OVERLAY
def check(overlays: tuple[Path, ...]) -> None:
    """Check every data file; say file, line and mend for each mistake. Exit code 1 where there is one."""
    from marsad.pipeline.data_tools import check as run

    try:
        for line in run(overlays):
            click.echo(line)
    except DataError as error:
        for mistake in error.mistakes:
            click.echo(mistake, err=True)
        click.echo(f"{len(error.mistakes)} mistake(s)", err=True)
        sys.exit(1)


@data.command()
@click.argument("form")
@_OVERLAY
def show(form: str, overlays: tuple[Path, ...]) -> None:
    """Show what the data know of a word or phrase, in any form."""
    from marsad.pipeline.data_tools import show as run

    lines = list(run(form, overlays))
    for line in lines:
        click.echo(line)
    if not lines:
        click.echo(f'"{form}" is in no data file. Add it to a lexicon, an actor or a place, in ours or in an overlay folder.', err=True)
        sys.exit(1)


@data.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--data", "overlays", multiple=True, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder with the edit."
)
def effect(gold: tuple[Path, ...], overlays: tuple[Path, ...]) -> None:
    """Show the claims that an overlay gains and loses on gold files, and what that does to the figures."""
    from marsad.pipeline.data_tools import effect as run

    for line in run(gold, overlays):
        click.echo(line)
