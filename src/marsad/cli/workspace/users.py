"""`marsad users` and `marsad protect`: who may come in over the network, and which sources readers do not see."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Any, get_args

import click

from marsad.cli.workspace.opening import who_option, workspace_option
from marsad.model import InputError, Protected, ProtectedWhat, Role, User, missing_extra

role_option = click.option("--role", type=click.Choice(get_args(Role)), help="What they may do; each may do what those before may.")
password_option = click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of asking for it.")


@click.group()
def users() -> None:
    """Let people in over the network, each by name, and say what they may do."""


@users.command()
@click.argument("name")
@workspace_option
@who_option
@click.option("--role", type=click.Choice(get_args(Role)), required=True, help="What they may do; each may do what those before may.")
@click.option("--subject", help="Who they are where they sign in elsewhere (OpenID Connect); they need no password then.")
@password_option
def add(name: str, workspace: str, who: str | None, role: Any, subject: str | None, password_stdin: bool) -> None:
    """Let somebody in."""
    from marsad.store import MARSAD, open_workspace

    hashed = None if subject is not None and not password_stdin else _hashed(password_stdin)
    with open_workspace(workspace) as opened, opened.writing(who or MARSAD) as recording:
        recording.add_user(User(name=name, role=role, made=datetime.now(UTC), password=hashed, subject=subject))
    click.echo(f"{name} may come in as {role}")


@users.command("list")
@workspace_option
def list_users(workspace: str) -> None:
    """Who may come in."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        for user in view.users():
            how = "password" if user.password is not None else f"signs in elsewhere as {user.subject}"
            click.echo(f"{user.name}  {user.role}  {how}{'  disabled' if user.disabled else ''}")


@users.command()
@click.argument("name")
@workspace_option
@who_option
@role_option
@click.option("--disable/--enable", "disabled", default=None, help="Let them in no longer, or again.")
@click.option("--password", "new_password", is_flag=True, help="Ask for a new password.")
@password_option
def change(name: str, workspace: str, who: str | None, role: Any, disabled: bool | None, new_password: bool, password_stdin: bool) -> None:
    """Change what somebody may do, or their password; they are signed out by it."""
    from marsad.store import MARSAD, open_workspace

    hashed = _hashed(password_stdin) if new_password or password_stdin else None
    with open_workspace(workspace) as opened, opened.writing(who or MARSAD) as recording:
        user = recording.change_user(name, role=role, disabled=disabled, password=hashed)
    click.echo(f"{user.name}  {user.role}{'  disabled' if user.disabled else ''}")


def _hashed(from_stdin: bool) -> str:
    try:
        from marsad.serve.passwords import hash_password
    except ModuleNotFoundError as error:
        raise missing_extra("marsad users", "passwords", "serve") from error
    given = sys.stdin.readline().rstrip("\r\n") if from_stdin else click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return hash_password(given)


@click.group()
def protect() -> None:
    """Sources of which readers see nothing but the kind."""


what_argument = click.argument("what", type=click.Choice(get_args(ProtectedWhat)))


@protect.command("add")
@what_argument
@click.argument("value")
@workspace_option
@who_option
@click.option("--kind", required=True, help="What readers see in its place: witness, official, channel ...")
def add_source(what: Any, value: str, workspace: str, who: str | None, kind: str) -> None:
    """Protect an outlet by its name, an actor by its id, or a teller by its words."""
    from marsad.store import MARSAD, open_workspace

    with open_workspace(workspace) as opened, opened.writing(who or MARSAD) as recording:
        recording.protect(Protected(what, value, kind))
    click.echo(f"readers see {kind} in place of the {what} {value}")


@protect.command("remove")
@what_argument
@click.argument("value")
@workspace_option
@who_option
def remove_source(what: Any, value: str, workspace: str, who: str | None) -> None:
    """Let everybody see a source again."""
    from marsad.store import MARSAD, open_workspace

    with open_workspace(workspace) as opened, opened.writing(who or MARSAD) as recording:
        if not recording.unprotect(what, value):
            raise InputError(f"{what} {value}", "is not protected.", "See: marsad protect list")
    click.echo(f"everybody sees the {what} {value} again")


@protect.command("list")
@workspace_option
def list_sources(workspace: str) -> None:
    """What is protected."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        for source in view.protected():
            click.echo(f"{source.what}  {source.value}  shown as {source.kind}")
