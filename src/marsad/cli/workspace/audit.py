"""`marsad audit`: the chain that says what was recorded, and whether everything still is as it says."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.workspace.opening import who_option, workspace_option
from marsad.model import InputError

if TYPE_CHECKING:
    from marsad.store import Workspace

certificate_option = click.option(
    "--certificate", "certificates", multiple=True, metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The root certificate (PEM) of a time-stamping authority that you trust; may be repeated.",
)  # fmt: skip


@click.group()
def audit() -> None:
    """Prove a workspace whole, and read what was done in it."""


@audit.command()
@workspace_option
@click.option("--head", metavar="HEAD", help="A head of the chain that was written down elsewhere; the chain must hold it.")
@certificate_option
def verify(workspace: str, head: str | None, certificates: tuple[Path, ...]) -> None:
    """Find any entry, row or file that was changed, is missing, or stands in another order. Exit code 1 where there is one.

    Says of each time stamp when the chain was so long; with --certificate, whether that is proved.
    """
    from marsad.store import Head, open_workspace

    try:
        expected = Head.parse(head) if head is not None else None
    except ValueError as error:
        raise click.BadParameter(f'"{head}" is no head of a chain; take one from: marsad audit head', param_hint="--head") from error
    roots = _roots(certificates)
    with open_workspace(workspace) as opened:
        found = opened.verify(expected)
        stamps = list(_stamps(opened, roots))
    for fault in found.faults:
        click.echo(f"fault: {fault}")
    click.echo(f"{'NOT whole' if found.faults else 'whole'}: {found.entries:,} entries, {found.captures:,} captures, head {found.head}")
    if found.unclaimed:
        click.echo(f"{len(found.unclaimed)} raw files belong to nothing that was recorded, as an interrupted recording leaves them.")
    for line in stamps:
        click.echo(line)
    sys.exit(1 if found.faults else 0)


def _roots(certificates: Sequence[Path]) -> list[bytes]:
    from marsad.store.rfc3161 import check_certificate

    roots = [file.read_bytes() for file in certificates]
    for file, pem in zip(certificates, roots, strict=True):
        try:
            check_certificate(pem)
        except ValueError as error:
            raise click.BadParameter(f"{file} holds no certificate in PEM; it begins with -----BEGIN CERTIFICATE-----", param_hint="--certificate") from error
    return roots


def _stamps(opened: Workspace, roots: Sequence[bytes]) -> Iterator[str]:
    """A line for each time stamp that is kept."""
    from marsad.store import StoreError

    try:
        proofs = opened.proofs(roots)
    except (StoreError, InputError) as error:
        with opened.reading() as view:
            kept = len(list(view.stamps()))
        if kept:
            yield f"{kept} time stamps were not looked at: {error.problem} {error.way_out}"
        return
    except ValueError as error:
        yield f"the time stamps cannot be read: {error}"
        return
    for stamp, proof in proofs:
        when = "" if proof.stated is None else f", {'proved' if proof.instant else 'as it states'}: {proof.stated:%Y-%m-%d %H:%M:%S} UTC"
        yield f"stamp of entry {stamp.head.number:,} by {stamp.authority}{when}" + (f"; NOT proved: {proof.why}" if proof.instant is None else "")


@audit.command()
@workspace_option
@click.option("--authority", required=True, metavar="ADDRESS", help="The address of a time-stamping authority (RFC 3161): https://...")
@certificate_option
@who_option
def stamp(workspace: str, authority: str, certificates: tuple[Path, ...], who: str | None) -> None:
    """Have the head of the chain stamped by a time-stamping authority, and keep its answer (pip install 'marsad[timestamps]').

    The authority is sent a hash and nothing else, but learns that somebody asked. With --certificate the answer is kept only where it proves something.
    """
    from marsad.store import MARSAD, open_workspace

    roots = _roots(certificates)
    with open_workspace(workspace) as opened:
        head, instant = opened.stamp(authority, who=who or MARSAD, roots=roots)
    click.echo(f"stamped: {head} at {instant:%Y-%m-%d %H:%M:%S} UTC by {authority}" + ("" if roots else " (signature not checked: give --certificate)"))


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
