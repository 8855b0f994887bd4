"""`marsad serve`: the workbench over a workspace."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from marsad.cli.workspace.opening import workspace_option
from marsad.model import InputError


@click.command()
@workspace_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; others than this machine's need users.")
@click.option("--port", type=click.IntRange(1, 65535), default=8700, show_default=True, help="The port to listen on.")
@click.option("--who", metavar="NAME", envvar="MARSAD_WHO", help="The person who judges where nobody signs in. Default: your name on this machine.")
@click.option("--allow-host", "hosts", multiple=True, metavar="NAME", help="A further name that the server is reached by; may be repeated.")
@click.option("--tiles", metavar="ADDRESS", help="Map tiles (https://.../{z}/{x}/{y}.png) or a PMTiles file; without it the map shows outlines.")
@click.option("--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated.")
def serve(workspace: str, host: str, port: int, who: str | None, hosts: tuple[str, ...], tiles: str | None, overlays: tuple[Path, ...]) -> None:
    """Serve the workbench and the API, on this machine alone unless told otherwise. Needs: pip install 'marsad[serve]'"""
    try:
        from marsad.serve.app import create_app
        from marsad.serve.running import run
        from marsad.serve.settings import Settings
    except ModuleNotFoundError as error:
        raise InputError("marsad serve", f"needs the library {error.name}.", "Install it: pip install 'marsad[serve]'") from error
    from marsad.store import open_workspace

    settings = Settings(host=host, port=port, who=(who or _login()).strip(), hosts=hosts, tiles=tiles, data=overlays)
    with open_workspace(workspace) as opened:
        click.echo(f"{opened.address.shown} is served at http://{host}:{port}/ (stop it with Ctrl+C)", err=True)
        run(create_app(opened, settings), settings)


def _login() -> str:
    """The name of who runs this; some systems give none to a process without an account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "analyst"
