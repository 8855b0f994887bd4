"""`marsad serve`: the workbench over a workspace."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.workspace.opening import workspace_option
from marsad.model import InputError, missing_extra

if TYPE_CHECKING:
    from marsad.store import Workspace


@click.command()
@workspace_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; others than this machine's need users.")
@click.option("--port", type=click.IntRange(1, 65535), default=8700, show_default=True, help="The port to listen on.")
@click.option("--who", metavar="NAME", envvar="MARSAD_WHO", help="The person who judges where nobody signs in. Default: your name on this machine.")
@click.option("--allow-host", "hosts", multiple=True, metavar="NAME", help="A further name that the server is reached by; may be repeated.")
@click.option("--tiles", metavar="ADDRESS", help="Map tiles (https://.../{z}/{x}/{y}.png) or a PMTiles file; without it the map shows outlines.")
@click.option("--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated.")
@click.option("--gold", multiple=True, type=click.Path(exists=True, path_type=Path), help="Annotated reports that edits of data are tried on; may be repeated.")
@click.option("--oidc-issuer", metavar="ADDRESS", help="Where people may sign in by OpenID Connect, too (pip install 'marsad[oidc]').")
@click.option("--oidc-client", metavar="ID", envvar="MARSAD_OIDC_CLIENT", help="What this server is known there as; its secret is MARSAD_OIDC_SECRET.")
def serve(
    workspace: str, host: str, port: int, who: str | None, hosts: tuple[str, ...], tiles: str | None, overlays: tuple[Path, ...], gold: tuple[Path, ...],
    oidc_issuer: str | None, oidc_client: str | None,
) -> None:  # fmt: skip
    """Serve the workbench and the API, on this machine alone unless told otherwise. Needs: pip install 'marsad[serve]'"""
    try:
        from marsad.serve.app import create_app
        from marsad.serve.running import run
        from marsad.serve.settings import Oidc, Settings

        if oidc_issuer is not None:
            import marsad.serve.oidc  # noqa: F401
    except ModuleNotFoundError as error:
        raise missing_extra("marsad serve", "the workbench and its API", "serve" if oidc_issuer is None else "serve,oidc") from error
    from marsad.store import open_workspace

    oidc = Oidc(oidc_issuer, oidc_client or "", os.environ.get("MARSAD_OIDC_SECRET", "")) if oidc_issuer else None
    if oidc is not None and not (oidc.client and oidc.secret):
        raise InputError("--oidc-issuer", "needs to know what this server is known there as.", "Give --oidc-client, and MARSAD_OIDC_SECRET in the environment.")
    settings = Settings(host=host, port=port, who=(who or _login()).strip(), hosts=hosts, tiles=tiles, data=overlays, gold=gold, oidc=oidc)
    with open_workspace(workspace) as opened:
        if not settings.loopback:
            _must_have_users(opened)
        click.echo(f"{opened.address.shown} is served at http://{host}:{port}/ (stop it with Ctrl+C)", err=True)
        run(create_app(opened, settings), settings)


def _must_have_users(workspace: Workspace) -> None:
    with workspace.reading() as view:
        if not view.has_users():
            shown = workspace.address.shown
            raise InputError(
                "--host",
                "others than you would reach the workspace, and nobody would need to sign in.",
                f"First: marsad users add NAME --role admin -w {shown}",
            )


def _login() -> str:
    """The name of who runs this; some systems give none to a process without an account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "analyst"
