"""`marsad init`: a new workspace."""

from __future__ import annotations

import click


@click.command()
@click.argument("address", metavar="DIR|ADDRESS")
def init(address: str) -> None:
    """Make a workspace in a folder, or in a PostgreSQL database (postgresql://...)."""
    from marsad.store import create_workspace

    with create_workspace(address) as workspace:
        click.echo(f"made the workspace {workspace.address.shown}. Take reports in: marsad ingest FILE... -w {workspace.address.shown}")
