"""`marsad search`: reports by their words and by what they claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from marsad.cli.workspace.opening import filter_options, format_option, with_protected_option, workspace_option
from marsad.cli.workspace.shown import Shown
from marsad.model import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from marsad.store import Filters, Hit

# How much of a report is shown.
_SHOWN = 160


@click.command()
@click.argument("words", nargs=-1, metavar="WORDS...")
@workspace_option
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="The most reports to show.")
@click.option("--after", metavar="CURSOR", help="Go on behind an earlier page.")
@format_option
@with_protected_option
@filter_options
def search(words: tuple[str, ...], workspace: str, limit: int, after: str | None, format_: str, with_protected: bool, filters: Filters) -> None:
    """Find reports that have all of WORDS (in Arabic or English, with or without what is written onto their front) and a claim that fits.

    Exit code 1 where nothing is found.
    """
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        page = view.search(" ".join(words), filters, after=after, limit=limit)
        hits = list(_as_shown(page.items, Shown(opened, view, with_protected)))
    for hit in hits:
        _print(hit, format_)
    if not page.items:
        click.echo("no report has all of these words and a claim that fits", err=True)
    if page.after is not None:
        click.echo(f"there are more: --after '{page.after}'", err=True)
    raise SystemExit(0 if page.items else 1)


def _as_shown(hits: Iterable[Hit], shown: Shown) -> Iterator[Hit]:
    for hit in hits:
        reading = shown.reading(Reading(documents=(hit.document,), claims=hit.claims))
        yield replace(hit, document=reading.documents[0], claims=tuple(reading.claims))


def _print(hit: Hit, format_: str) -> None:
    document = hit.document
    if format_ == "json":
        import orjson

        from marsad.export.wire import claim_to_wire, document_to_wire

        found = {"document": document_to_wire(document), "claims": [claim_to_wire(claim) for claim in hit.claims], "incidents": hit.incidents}
        click.echo(orjson.dumps(found).decode())
        return
    copied = f"  copy of {document.copy_of}" if document.copy_of else ""
    click.echo(f"{document.published or '?':<25} {document.outlet or '?'}  [{document.id}]{copied}")
    click.echo(f"   {' '.join(document.text.split())[:_SHOWN]}")
    if hit.incidents:
        click.echo(f"   incidents: {', '.join(hit.incidents)}")
