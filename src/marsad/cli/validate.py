"""`marsad validate`: whether what was exported, and perhaps edited since, still is what its format asks for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from marsad.cli.exporting import FormatName

_MISTAKEN = 1


@click.command()
@click.argument("format_", metavar="FORMAT", type=FormatName())
@click.argument("path", metavar="FILE|FOLDER", type=click.Path(exists=True, path_type=Path))
def validate(format_: str, path: Path) -> None:
    """Check an export again by the validator that it passed when it was written, for what was edited by hand since: columns and their order, allowed values, types and ranges, and what columns say of each other.

    It is for exports of Marsad: files of ACLED, UCDP and others have ids of their own. Exit code 1 where mistakes are found; each is a line.
    """
    from marsad.export import exporter
    from marsad.export.tables import can_check_types

    own = exporter(format_)
    if path.is_dir() != own.is_folder:
        raise click.BadParameter(f"{format_} is a {'folder' if own.is_folder else 'file'}; {path} is none.", param_hint="FILE|FOLDER")
    files = {inner.name: inner.read_bytes() for inner in sorted(path.iterdir()) if inner.is_file()} if own.is_folder else {"": path.read_bytes()}
    mistakes = 0
    for mistake in own.check(files):
        click.echo(mistake)
        mistakes += 1
    if not can_check_types():
        click.echo("types and values were not checked against the schema: pip install 'marsad[exports]'", err=True)
    click.echo(f"{path}: {mistakes:,} mistakes", err=True)
    sys.exit(_MISTAKEN if mistakes else 0)
