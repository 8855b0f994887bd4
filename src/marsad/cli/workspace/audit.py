"""`marsad audit`: the chain that says what was recorded, and whether everything still is as it says."""

from __future__ import annotations

import sys

import click

from marsad.cli.workspace.opening import workspace_option


@click.group()
def audit() -> None:
    """Prove a workspace whole, and read what was done in it."""


@audit.command()
@workspace_option
@click.option("--head", metavar="HEAD", help="A head of the chain that was written down elsewhere; the chain must hold it.")
def verify(workspace: str, head: str | None) -> None:
    """Find any entry, row or file that was changed, is missing, or stands in another order. Exit code 1 where there is one."""
    from marsad.store import Head, open_workspace

    try:
        expected = Head.parse(head) if head is not None else None
    except ValueError as error:
        raise click.BadParameter(f'"{head}" is no head of a chain; take one from: marsad audit head', param_hint="--head") from error
    with open_workspace(workspace) as opened:
        found = opened.verify(expected)
    for fault in found.faults:
        click.echo(f"fault: {fault}")
    click.echo(f"{'NOT whole' if found.faults else 'whole'}: {found.entries:,} entries, {found.captures:,} captures, head {found.head}")
    if found.unclaimed:
        click.echo(f"{len(found.unclaimed)} raw files belong to nothing that was recorded, as an interrupted recording leaves them.")
    sys.exit(1 if found.faults else 0)


@audit.command()
@workspace_option
def head(workspace: str) -> None:
    """Print how long the chain is and what it ends in: write it down elsewhere, and `verify --head` can ask for it later."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened:
        click.echo(str(opened.head()))


@audit.command()
@workspace_option
@click.option("--after", type=click.IntRange(0), default=0, help="Begin behind the entry of this number.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="The most entries to print.")
def log(workspace: str, after: int, limit: int) -> None:
    """Print what was done: when, by whom, what, and to what."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        for entry in view.audit(after=after, limit=limit):
            click.echo(f"{entry.number:>8}  {entry.instant}  {entry.who}  {entry.action}  {entry.subject}")
