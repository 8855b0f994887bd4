"""`marsad ingest`: reports into a workspace."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.read import EXIT_NOTHING, EXIT_SOME
from marsad.cli.workspace.opening import who_option, workspace_option

if TYPE_CHECKING:
    from marsad.ingest import Problem, ReadOptions
    from marsad.model import Received
    from marsad.pipeline.keeping import Kept


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER|ADDRESS...")
@workspace_option
@click.option("--published", metavar="DATE", help="Publication date (ISO 8601) of reports that do not state theirs.")
@click.option("--outlet", metavar="NAME", help="Outlet of reports that do not state theirs.")
@click.option("--lang", type=click.Choice(["ar", "en", "auto"]), default="auto", show_default=True, help="Language of the reports.")
@click.option("--columns", metavar="FIELD=NAME,...", default="", help="What the columns of a table are: text=body,published=date.")
@click.option("--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated.")
@click.option("--allow", multiple=True, metavar="HOST", help="A host of the local network that may be asked; may be repeated.")
@who_option
def ingest(
    files: tuple[str, ...],
    workspace: str,
    published: str | None,
    outlet: str | None,
    lang: Any,
    columns: str,
    overlays: tuple[Path, ...],
    allow: tuple[str, ...],
    who: str | None,
) -> None:
    """Take in reports: text, HTML, JSON, feeds, tables, Telegram exports, web archives, e-mail, from files, folders and web addresses (https://...).

    The same command again, also after it was broken off, takes in only what is not there yet.
    Exit codes: 0 all was taken in, 1 nothing, 2 wrong use, 3 some inputs could not be.
    """
    from marsad.ingest import ReadOptions, columns_of
    from marsad.pipeline.keeping import keep
    from marsad.store import MARSAD, open_workspace

    options = ReadOptions(published, outlet, lang, columns=columns_of(columns))
    with open_workspace(workspace) as opened:
        counts, failed = tell(keep(opened, _receive(files, options, allow), who=who or MARSAD, data=overlays))
    click.echo(f"added: {counts['added']:,} · known: {counts['known']:,} · refused: {counts['refused']:,} · not taken in: {failed:,}")
    sys.exit(EXIT_NOTHING if not counts["added"] + counts["known"] else EXIT_SOME if failed + counts["refused"] else 0)


def _receive(given: Sequence[str], options: ReadOptions, allow: Sequence[str]) -> Iterator[Received | Problem]:
    from marsad.ingest import receive_paths

    for one in given:
        if one.casefold().startswith(("http://", "https://")):
            from marsad.ingest.web import Fetcher, receive_addresses

            yield from receive_addresses([one], Fetcher(allow=allow), options)
        else:
            yield from receive_paths([one], options)


def tell(kept: Iterable[Kept]) -> tuple[Counter[str], int]:
    """Tell of problems as they come; gives how many reports became what, and how many inputs could not be taken in."""
    counts: Counter[str] = Counter()
    failed = 0
    for batch in kept:
        for problem in batch.problems:
            click.echo(f"{'note' if problem.notice else 'not taken in'}: {problem}", err=True)
            failed += not problem.notice
        for outcome in batch.outcomes:
            counts[outcome.state] += 1
            if outcome.why:
                click.echo(f"refused: {outcome.document}: {outcome.why}", err=True)
        if sys.stderr.isatty():
            click.echo(f"\r{counts.total():,} reports", err=True, nl=False)
    if sys.stderr.isatty() and counts:
        click.echo("\r" + " " * 30 + "\r", err=True, nl=False)
    return counts, failed
